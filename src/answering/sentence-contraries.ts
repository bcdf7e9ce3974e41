import { wordLists, wordPattern } from '../text/word-pattern.ts';

/** Words of the three languages that turn a rule into its contrary, side by side. */
const PAIRS: readonly (readonly [string, string])[] = [
  [
    'import\\p{L}*|[ولبك]?(?:ال)?(?:استيراد|مستورد\\p{L}*)|[يتن]ستورد\\p{L}*',
    'export\\p{L}*|[ولبك]?(?:ال)?(?:تصدير|مصدر\\p{L}*)|[يتن]صدر\\p{L}*',
  ],
  ['avant|before|[ول]?قبل', 'après|after|[ول]?بعد'],
  [
    'dispens\\p{L}*|exempt\\p{L}*|exonér\\p{L}*|[ول]?معف\\p{L}*|[وبل]?(?:ال)?إعفاء\\p{L}*',
    'exig\\p{L}*|requise?s?|required|requires?|obligatoires?|mandatory|compulsory|soumis\\p{L}*|must|[وف]?[يت]شترط\\p{L}*|[وف]?يجب|إلزامي\\p{L}*',
  ],
  [
    'au plus|maximum|maximal\\p{L}*|at most|على الأكثر|(?:ال)?أقصى',
    'au moins|minimum|minimal\\p{L}*|at least|على الأقل|(?:ال)?أدنى',
  ],
  [
    'biens?|marchandises?|goods|[ولبف]?(?:ال)?بضائع|للبضائع|[ولبف]?(?:ال)?سلع|للسلع',
    'services?|prestations?|[ولبف]?(?:ال)?خدمات|للخدمات',
  ],
  ['vendeurs?|sellers?|(?:ال)?بائع', 'acheteurs?|buyers?|(?:ال)?مشتري'],
];

/** Sides of the pairs as bits: of the first pair 1 and 2, of the second 4 and 8, and so on. */
const sidesIn = wordLists(PAIRS.flat());

/** True when a sentence says one side of a pair where the statement says only the other. */
export function saysContrary(sentence: string, statement: string): boolean {
  const said = sidesIn(sentence);
  if (said === 0) return false;
  const told = sidesIn(statement);
  return PAIRS.some((_, i) => {
    const [here, there] = [(said >> (2 * i)) & 3, (told >> (2 * i)) & 3];
    return (here === 1 && there === 2) || (here === 2 && there === 1);
  });
}

const NEGATION = new RegExp(
  `(?<!\\p{L})n['’]|n['’]t(?!\\p{L})|` +
    wordPattern(
      'ne|pas|aucune?|jamais|sans|ni|interdite?s?|not|no|never|without|cannot|neither|prohibited|forbidden|' +
        'لا|لم|لن|ليس|ليست|دون|بدون|بلا|عدم|غير|يمنع|يُمنع|ممنوع|ممنوعة|محظور|محظورة',
    ).source,
  'iu',
);
/** A limit told by a negation says no more than "at most" and "at least". */
const LIMIT = new RegExp(
  wordPattern(
    "n[e'’]\\s?(?:dépass|excéd)\\p{L}* pas|not exceed\\p{L}*|(?:no|not) (?:more|less|later) than|لا (?:[يت]تجاوز|[يت]زيد|[يت]قل|[يت]تعدى)",
  ).source,
  'giu',
);

/** True when a text denies, forbids or excludes. */
export function isNegative(text: string): boolean {
  return NEGATION.test(text.replace(LIMIT, ' '));
}
