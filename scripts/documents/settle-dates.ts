/**
 * The same PDF with its creation and change dates set to midnight UTC of `day` (YYYY-MM-DD), so that making a
 * document twice gives the same bytes. Offsets stay valid: a date is only replaced by one of the same length.
 */
export function settleDates(pdf: Uint8Array, day: string): Uint8Array {
  const date = `D:${day.replaceAll('-', '')}000000+00'00'`;
  const text = Buffer.from(pdf).toString('latin1');
  const settled = text.replace(
    /(\/(?:CreationDate|ModDate)\s*\()(D:[^)]*)\)/g,
    (whole, before: string, old: string) => (old.length === date.length ? `${before}${date})` : whole),
  );
  return Buffer.from(settled, 'latin1');
}
