/**
 * What a person wrote into the fields of a form, trimmed and at most `maxChars` UTF-16 units of each; fields that they left empty
 * are absent. `given` is a query: unknown names in it, and values that are no text, are left out.
 */
export function readFields<Name extends string>(
  given: Readonly<Record<string, unknown>>,
  names: readonly Name[],
  maxChars: number,
): Readonly<Partial<Record<Name, string>>> {
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = given[name];
    const text = typeof value === 'string' ? value.slice(0, maxChars).trim() : '';
    if (text !== '') values[name] = text;
  }
  return values;
}
