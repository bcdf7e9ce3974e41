import { wordPattern } from '../text/word-pattern.ts';

/** Words of the three languages that turn a rule into its contrary, side by side. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [
    wordPattern('import\\p{L}*|[ولبك]?(?:ال)?(?:استيراد|مستورد\\p{L}*)|[يتن]ستورد\\p{L}*'),
    wordPattern('export\\p{L}*|[ولبك]?(?:ال)?(?:تصدير|مصدر\\p{L}*)|[يتن]صدر\\p{L}*'),
  ],
  [wordPattern('avant|before|[ول]?قبل'), wordPattern('après|after|[ول]?بعد')],
  [
    wordPattern('dispens\\p{L}*|exempt\\p{L}*|exonér\\p{L}*|[ول]?معف\\p{L}*|[وبل]?(?:ال)?إعفاء\\p{L}*'),
    wordPattern(
      'exig\\p{L}*|requise?s?|required|requires?|obligatoires?|mandatory|compulsory|soumis\\p{L}*|must|[وف]?[يت]شترط\\p{L}*|[وف]?يجب|إلزامي\\p{L}*',
    ),
  ],
  [
    wordPattern('au plus|maximum|maximal\\p{L}*|at most|على الأكثر|(?:ال)?أقصى'),
    wordPattern('au moins|minimum|minimal\\p{L}*|at least|على الأقل|(?:ال)?أدنى'),
  ],
  [
    wordPattern('biens?|marchandises?|goods|[ولبف]?(?:ال)?بضائع|للبضائع|[ولبف]?(?:ال)?سلع|للسلع'),
    wordPattern('services?|prestations?|[ولبف]?(?:ال)?خدمات|للخدمات'),
  ],
  [wordPattern('vendeurs?|sellers?|(?:ال)?بائع'), wordPattern('acheteurs?|buyers?|(?:ال)?مشتري')],
];

/** True when a sentence says one side of a pair where the statement says only the other. */
export function saysContrary(sentence: string, statement: string): boolean {
  return PAIRS.some(
    ([one, other]) => isOnly(sentence, one, other, statement) || isOnly(sentence, other, one, statement),
  );
}

function isOnly(sentence: string, said: RegExp, contrary: RegExp, statement: string): boolean {
  return said.test(sentence) && !contrary.test(sentence) && contrary.test(statement) && !said.test(statement);
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
