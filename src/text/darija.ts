/** Particles glued to a Darija noun in Latin letters: the article and the one-letter prepositions before it. */
const LATIN_NOUN_PREFIX = /^(?:(?:[wofbd]|ou|mn)?(?:l|el|al|il)'?|[wofbdl]|ou|fl|bl|dl|wl)(?=[a-z0-9]{3})/;
/** Future and habitual markers with the person, before a verb; the person alone is kept, glossaries list `nsedder`. */
const LATIN_VERB_PREFIX = /^(?:(?:ka|ta|gha|ghadi|ad|ha)(?=[nyti][a-z0-9]{3})|(?:gha|ka)(?=n[a-z0-9]{3}))/;
const LATIN_NEGATION = /^ma(?=[a-z0-9]{3,}(?:ch|sh|x)$)/;
const LATIN_SUFFIX = /(?:hom|kom|na|ha|ch|sh|ek|ou|i|k|o|h)$/;

const ARABIC_PREFIX = /^[وفبلد]?(?:ال|ل)(?=[\u0600-\u06ff]{3})|^[وفبلد](?=[\u0600-\u06ff]{3})/u;
const ARABIC_VERB_PREFIX = /^(?:غادي|ك[ات]?|ت|غ[ا]?)(?=[نيت][\u0600-\u06ff]{2})/u;
const ARABIC_NEGATION = /^(?:ما|م)(?=[\u0600-\u06ff]{2,}ش$)/u;
const ARABIC_SUFFIX = /(?:هم|كم|نا|ها|ش|ك|و|ي)$/u;

/**
 * One key for the many spellings of a Darija word in Latin letters: `flouss`, `flos`, `flous` give `flus`.
 * Digits and digraphs as one sign (`5`/`kh`, `9`/`q`, `sh`/`ch`), `7` as `h`, `2` and `e` dropped, `o`/`ou` as `u`,
 * doubles undone. For lookups only: two words may share a key. The word must be folded.
 */
export function darijaKey(word: string): string {
  return word
    .replace(/sh|x/g, 'ch')
    .replace(/5/g, 'kh')
    .replace(/[78]/g, 'h')
    .replace(/q/g, '9')
    .replace(/ou|oo|o/g, 'u')
    .replace(/[2'e]/g, '')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

/**
 * The word and what may be left of it without the particles glued to it, best guess first: `lclient` → `client`,
 * `kaykhelles` → `ykhelles`, `makhellesnich` → `khellesni`. Both scripts. Never empty; the word itself comes first.
 */
export function darijaVariants(word: string): string[] {
  const isArabic = /[\u0600-\u06ff]/u.test(word);
  return isArabic
    ? variants(word, ARABIC_NEGATION, ARABIC_VERB_PREFIX, ARABIC_PREFIX, ARABIC_SUFFIX)
    : variants(word, LATIN_NEGATION, LATIN_VERB_PREFIX, LATIN_NOUN_PREFIX, LATIN_SUFFIX);
}

function variants(word: string, negation: RegExp, verb: RegExp, noun: RegExp, suffix: RegExp): string[] {
  const found = new Set([word]);
  const withoutNegation = negation.test(word)
    ? word.replace(negation, '').replace(/(?:ch|sh|x|ش)$/u, '')
    : word;
  found.add(withoutNegation);
  for (const form of [...found]) {
    found.add(form.replace(verb, ''));
    const bare = form.replace(noun, '');
    found.add(bare);
    // A sun letter doubles after the article that it swallows: `ssel3a`, `ddiwana`.
    if (/^([a-z])\1/.test(bare)) found.add(bare.slice(1));
  }
  for (const form of [...found]) {
    const stem = form.replace(suffix, '');
    if (stem.length >= 4) found.add(stem);
  }
  return [...found];
}
