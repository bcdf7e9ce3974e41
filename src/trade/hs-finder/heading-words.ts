/** How often a stem stands in the tariff lines of a heading, and in which headings. */
export interface StemCounts {
  readonly stem: string;
  /** Heading codes. */
  readonly headings: readonly string[];
  /** 1 to {@link MAX_COUNT}, as long as `headings`: lines that hold the stem. */
  readonly counts: readonly number[];
}

/** Stems of a language with the headings that tariff lines use them in. */
export type LearnedWords = Readonly<Record<'en' | 'fr', readonly StemCounts[]>>;

/** The artefact as `npm run train:hs` writes it; a stem's postings are one step to the next heading and a count, a byte each or two. */
export interface StoredHeadingWords {
  /** Codes in order; postings name them by their place. */
  readonly headings: string;
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
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

/** Writes what {@link decodeHeadingWords} reads. Stems must hold no space; headings of each stem must be in order. */
export function encodeLanguage(words: readonly StemCounts[], headings: readonly string[]): StoredLanguage {
  const places = new Map(headings.map((code, place) => [code, place]));
  const bytes: number[] = [];
  for (const { headings: codes, counts } of words) {
    pushNumber(bytes, codes.length);
    let before = -1;
    codes.forEach((code, i) => {
      const place = places.get(code) ?? 0;
      pushNumber(bytes, place - before - 1);
      pushNumber(bytes, Math.min(counts[i] ?? 1, MAX_COUNT));
      before = place;
    });
  }
  return {
    stems: words.map(({ stem }) => stem).join(' '),
    postings: Buffer.from(bytes).toString('base64'),
  };
}

/** Reads the artefact. Throws `RangeError` when the postings end before the stems do. */
export function decodeHeadingWords(stored: StoredHeadingWords): LearnedWords {
  const headings = stored.headings.split(' ');
  return { en: decodeLanguage(stored.en, headings), fr: decodeLanguage(stored.fr, headings) };
}

function decodeLanguage({ stems, postings }: StoredLanguage, headings: readonly string[]): StemCounts[] {
  const bytes = Buffer.from(postings, 'base64');
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
    const codes: string[] = [];
    const counts: number[] = [];
    let place = -1;
    for (let left = next(); left > 0; left -= 1) {
      place += next() + 1;
      codes.push(headings[place] ?? '');
      counts.push(next());
    }
    return { stem, headings: codes, counts };
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
