import { DARIJA_ARABIC_WORDS } from './darija-words.ts';

/** How much a word in Arabic script speaks for Darija and for the standard language by rules made by hand. */
export interface ArabicEvidence {
  readonly darija: number;
  readonly standard: number;
}

/** Verbs and nouns that everyday Darija uses where the standard language has others, as stems at the word's start. */
const DARIJA_STEMS =
  /^(?:و|ف|ب|ل)?(?:ال)?(?:فلوس|بغي|بغا|هضر|صيفط|نصيفط|خلص|كنخلص|طوموبيل|ديوان|سلعه|بوسط|بيرو|وراق|مزيان|خدام|شري|دار[وت]|هادش|ديال|طاكس|كاميو|حوايج|زعم|داب|بزاف|كولي)/u;

/** Grammar of the standard language that everyday Darija replaces (اللي for الذي, ماشي for ليس, غادي for سوف…). */
const STANDARD_WORDS = new Set(
  (
    'الذي التي الذين اللذان اللذين هذا هذه ذلك تلك هولا ماذا لماذا متي اين كيف هل قد لقد لم لن ليس ليست سوف ماهو ماهي ' +
    'منذ يجب ينبغي اذا كذلك نحن لديه لديها لدي اي كم'
  ).split(' '),
);

/** Particles that both share, though the standard language uses them more. */
const SHARED_WORDS = new Set(
  'في من علي ما هو هي هم ان كان كانت قبل بعد بين او ثم تم يتم يمكن خلال كما مع حول الي عن حيث انه انها ايضا'.split(
    ' ',
  ),
);

/**
 * Evidence of one word; `word` is folded, `raw` as typed, `previous` the folded word before it. Darija shows in its
 * grammar words, in verb prefixes (كي-, كت-, غا-), in ما…ش, in ف and د glued to the article; the standard language in
 * its own grammar words and in case endings.
 */
export function weighArabicWord(word: string, raw: string, previous: string | undefined): ArabicEvidence {
  return { darija: darijaOf(word, raw, previous), standard: standardOf(word, raw) };
}

/** One Darija word outweighs several standard ones: Darija borrows those every day, the standard never the reverse. */
const STRONG = 2.5;

/** Darija words that are also standard words, names or pieces of words. */
const AMBIGUOUS = new Map(
  'لي غير شي عاد را راك خاص دار درت سير جا جات غا تما حد وحده بدات بداو عرفت مشات عارف دير داير باقي كثر يقدر تقدر يكون ليا ليه ليها لينا معاه ولات ولي حت مني بيها بيه'
    .split(' ')
    .map((word) => [word, 0.4] as const),
);

function darijaOf(word: string, raw: string, previous: string | undefined): number {
  // شيء without its hamza is no شي.
  if (raw.endsWith('ء')) return 0;
  const bare = word.length > 3 ? word.replace(/^[وفبل]/u, '') : word;
  const ambiguous = AMBIGUOUS.get(word) ?? AMBIGUOUS.get(bare);
  if (ambiguous !== undefined) return ambiguous;
  if (DARIJA_ARABIC_WORDS.has(word) || DARIJA_ARABIC_WORDS.has(bare)) return STRONG;
  if (/^[وفبل]?(?:ديال|ديل|هاد|هاذ|هدا?ك|هادي)/u.test(word)) return STRONG;
  if (/^ما?.{2,}ش$/u.test(word) && /^(?:ما|م[كيتنبع])/u.test(word)) return 1.2;
  if (previous === 'ما' && word.endsWith('ش')) return STRONG;
  if (DARIJA_STEMS.test(word)) return 1.5;
  return SHAPES.find(([pattern]) => pattern.test(word))?.[1] ?? 0;
}

/** Word shapes of Darija; the exceptions are common standard words of the same shape. */
const SHAPES: readonly (readonly [RegExp, number])[] = [
  [/^(?:و|ف)?كي(?!ف|لو|مي|ان|س|ن|ر|ب)[\u0600-\u06ff]{3,}/u, 1.5],
  [/^(?:و|ف)?كت(?!اب|اب|لت|له|في|ف$|مان|ايب|يب|به|بت)[\u0600-\u06ff]{3,}/u, 1.2],
  [/^(?:و|ف)?كن(?!ت|د|يس|ز|اي|ه|ا)[\u0600-\u06ff]{2,}/u, 1.2],
  [/^(?:و|ف)?كا[ينت][\u0600-\u06ff]{3,}/u, 0.5],
  [/^(?:و|ف)?(?:غا?ن|غات|غاي|غي(?!ر|اب|ا))[\u0600-\u06ff]{3,}/u, 0.8],
  [/^(?:و|ف)?تي(?!ار|سير|تان)[\u0600-\u06ff]{4,}/u, 0.3],
  [/^د(?=ال[\u0600-\u06ff]{3})/u, 0.8],
  [/^ف(?=ال[\u0600-\u06ff]{3})/u, 0.5],
  [/^[نيت][\u0600-\u06ff]{2,}و$/u, 0.5],
];

function standardOf(word: string, raw: string): number {
  if (/[\u064b-\u064d]/u.test(raw)) return 0.5;
  const bare = word.length > 3 ? word.replace(/^[وف]/u, '') : word;
  if (STANDARD_WORDS.has(word) || STANDARD_WORDS.has(bare)) return 1;
  return SHARED_WORDS.has(word) || SHARED_WORDS.has(bare) ? 0.1 : 0.03;
}
