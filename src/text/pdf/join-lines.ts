const NO_WORDS: ReadonlySet<string> = new Set();

/** First parts that French and English write with a hyphen, when nothing in the document says otherwise. */
const HYPHENATED_FIRST = new Set(
  'sous vice ex non demi mi semi ci celui celle ceux quelques peut rendez arc grand porte self all mid well vis là'.split(
    ' ',
  ),
);
/** Second parts that French joins with a hyphen: pronouns and particles after a verb or a demonstrative. */
const HYPHENATED_SECOND =
  /^(ci|là|il|elle|ils|elles|on|ce|je|tu|nous|vous|même|mêmes|être|dessus|dessous|dit|dite)$/;
/** Words that begin like a hyphenated compound and are none: souscription, soustraire. */
const NOT_A_COMPOUND = /^sous(cri|trai[rt]|trac)/;

/**
 * Joins the lines of one paragraph. A word parted by a hyphen at a line end is made whole; a hyphen that belongs to
 * the word (`sous-position`, `3176-16`, `e-mail`) stays. The document's own words decide first, then short lists
 * of French and English compounds, and else the hyphen goes. Blank lines are skipped.
 *
 * @param words lower-case words seen whole in the document, see `wordsOf`.
 */
export function joinLines(lines: readonly string[], words: ReadonlySet<string> = NO_WORDS): string {
  let text = '';
  for (const line of lines.map((each) => each.trim())) {
    if (line === '') continue;
    text = text === '' ? line : joinTwo(text, line, words);
  }
  return text;
}

function joinTwo(before: string, after: string, words: ReadonlySet<string>): string {
  const parted = /([\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)[-\u2010\u00AD]$/u.exec(before);
  const first = parted?.[1];
  const second = /^[\p{L}\p{M}\p{N}]+/u.exec(after)?.[0];
  if (first === undefined || second === undefined) return `${before} ${after}`;
  return before.slice(0, -1) + (keepsHyphen(first, second, words) ? '-' : '') + after;
}

function keepsHyphen(first: string, second: string, words: ReadonlySet<string>): boolean {
  const whole = (first + second).toLowerCase();
  const compound = `${first}-${second}`.toLowerCase();
  if (/^[\p{Lu}\p{N}]/u.test(second) || /\p{N}$/u.test(first)) return true;
  if (words.has(compound)) return true;
  if (words.has(whole) || NOT_A_COMPOUND.test(whole)) return false;
  return first.length === 1 || HYPHENATED_FIRST.has(first.toLowerCase()) || HYPHENATED_SECOND.test(second);
}

/**
 * The lower-case words that stand whole in these lines, compounds as one word. The last word of a line that ends
 * in a hyphen and the first word of the next prove nothing and are left out.
 */
export function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  let afterHyphen = false;
  for (const line of lines) {
    const found = line.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu) ?? [];
    const endsParted = /[-\u2010\u00AD]$/.test(line.trim());
    for (const word of found.slice(afterHyphen ? 1 : 0, endsParted ? -1 : undefined)) words.add(word);
    afterHyphen = endsParted;
  }
  return words;
}
