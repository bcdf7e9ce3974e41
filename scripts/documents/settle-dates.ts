import JSZip from 'jszip';

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

/** The same DOCX with the dates of its files and of its properties set to midnight UTC of `day`, for the same reason. */
export async function settleDocxDates(docx: Uint8Array, day: string): Promise<Uint8Array> {
  const midnight = `${day}T00:00:00Z`;
  const from = await JSZip.loadAsync(docx);
  const to = new JSZip();
  for (const name of Object.keys(from.files).sort()) {
    const entry = from.files[name];
    if (entry === undefined || entry.dir) continue;
    const content = await entry.async('string');
    const settled = content.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${midnight}`);
    to.file(name, settled, { date: new Date(midnight), createFolders: false });
  }
  return to.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}
