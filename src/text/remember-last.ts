/** Texts remembered per function unless told: a question as it was typed and as it was repaired, twice over. */
const REMEMBERED_TEXTS = 4;

/**
 * The same function of a text, which is not computed again for the last few: one question is split by everyone who
 * reads it. What it returns is shared, so it must not be changed.
 */
export function rememberLast<Result extends object>(
  compute: (text: string) => Result,
  texts: number = REMEMBERED_TEXTS,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= texts) known.delete(oldest);
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}
