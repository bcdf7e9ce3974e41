/** In which headings a stem stands in tariff lines, and how often. */
export interface StemCounts {
  readonly stem: string;
  /** Place of a heading in the list, then in how many of its lines the stem stands (1 to {@link MAX_COUNT}), in turn; rising. */
  readonly postings: readonly number[];
}

/** What was learned: words of each language with the headings that tariff lines use them in, English in stems. */
export interface LearnedWords {
  /** Codes of the headings that postings name. */
  readonly headings: readonly string[];
  readonly en: readonly StemCounts[];
  readonly fr: readonly StemCounts[];
  /** English words of the table and their stems: finding 10,000 stems takes 0.3 s at start. Others are stemmed when met. */
  readonly forms: ReadonlyMap<string, string>;
}

/** No words at all: a finder without them knows the table's own words. */
export const NO_LEARNED_WORDS: LearnedWords = { headings: [], en: [], fr: [], forms: new Map() };

/** The artefact as `npm run train:hs` writes it; a stem's postings are one step to the next heading and a count, a byte each or two. */
export interface StoredHeadingWords {
  /** Codes in order; postings name them by their place. */
  readonly headings: string;
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
  /** Words and how many letters their stem lacks, a space between them: `abrasive2`. */
  readonly forms: string;
  readonly en: StoredLanguage;
  readonly fr: StoredLanguage;
}

interface StoredLanguage {
  /** Stems in order, a space between them. */
  readonly stems: string;
  /** Base64: for each stem the number of its postings, then step and count of each; numbers of 7 bits a byte. */
  readonly postings: string;
}

/** More lines than this say nothing more. */
export const MAX_COUNT = 20;

/** Writes what {@link decodeHeadingWords} reads. Stems must hold no space. */
export function encodeLanguage(words: readonly StemCounts[]): StoredLanguage {
  const bytes: number[] = [];
  for (const { postings } of words) {
    pushNumber(bytes, postings.length / 2);
    let before = -1;
    for (let i = 0; i < postings.length; i += 2) {
      const place = postings[i] ?? 0;
      pushNumber(bytes, place - before - 1);
      pushNumber(bytes, Math.min(postings[i + 1] ?? 1, MAX_COUNT));
      before = place;
    }
  }
  return {
    stems: words.map(({ stem }) => stem).join(' '),
    postings: Buffer.from(bytes).toString('base64'),
  };
}

/** Reads the artefact. Throws `RangeError` when the postings end before the stems do. */
export function decodeHeadingWords(stored: StoredHeadingWords): LearnedWords {
  return {
    headings: stored.headings.split(' '),
    en: decodeLanguage(stored.en),
    fr: decodeLanguage(stored.fr),
    forms: decodeForms(stored.forms),
  };
}

/** Words with their stems as {@link StoredHeadingWords.forms}. Words with digits, and stems that are no beginning, are left out. */
export function encodeForms(words: readonly string[], stem: (word: string) => string): string {
  return words
    .filter((word) => !/\d/.test(word) && word.startsWith(stem(word)) && word.length - stem(word).length < 10)
    .map((word) => `${word}${word.length - stem(word).length}`)
    .join(' ');
}

function decodeForms(forms: string): ReadonlyMap<string, string> {
  const pairs = (forms === '' ? [] : forms.split(' ')).map((form): [string, string] => {
    const word = form.slice(0, -1);
    return [word, word.slice(0, word.length - Number(form.slice(-1)))];
  });
  return new Map(pairs);
}

function decodeLanguage({ stems, postings: stored }: StoredLanguage): StemCounts[] {
  const bytes = Buffer.from(stored, 'base64');
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at];
      if (byte === undefined)
        throw new RangeError(
          `reading heading words: expected more than ${bytes.length} bytes; run npm run train:hs`,
        );
      at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  return (stems === '' ? [] : stems.split(' ')).map((stem) => {
    const postings: number[] = [];
    let place = -1;
    for (let left = next(); left > 0; left -= 1) {
      place += next() + 1;
      postings.push(place, next());
    }
    return { stem, postings };
  });
}

function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>= 7;
  }
  bytes.push(rest);
}
