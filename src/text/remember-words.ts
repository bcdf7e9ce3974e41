/** Words remembered per function: passages repeat theirs, and a vocabulary is seldom larger. */
const REMEMBERED_WORDS = 50_000;

/**
 * The same function of a word, computed once per word: what it returns is shared, so it must not be changed. When too
 * many words are known, all are forgotten.
 */
export function rememberWords<Result extends object | string>(
  compute: (word: string) => Result,
): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    let result = known.get(word);
    if (result === undefined) {
      if (known.size >= REMEMBERED_WORDS) known.clear();
      known.set(word, (result = compute(word)));
    }
    return result;
  };
}
