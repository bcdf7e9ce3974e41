import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { percentValue } from '../../../text/figures.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { exact } from '../../../trade/duties/decimal-text.ts';
import { shareOfAmount } from '../../../trade/share-of-amount.ts';
import type { AnswerState } from '../../answer-state.ts';
import { asksForSum } from '../asked-calculation.ts';
import { namesVat } from '../duties/charge-asked.ts';
import { askedFigures, currencyOf, figuresByKind } from './figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatPercent, formatSum } from '../format-figure.ts';
import { KNOWN_RULES, readRules, type KnownRule, type RuleIndex } from './known-rules.ts';
import { segmentsOf } from './likely-rules.ts';

interface Wording {
  readonly title: string;
  readonly lead: (tax: string) => string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : impôt de l’auto-entrepreneur',
    lead: (tax) => `Impôt de l’auto-entrepreneur : ${tax}.`,
  },
  ar: { title: 'حساب: ضريبة المقاول الذاتي', lead: (tax) => `ضريبة المقاول الذاتي: ${tax}.` },
  en: { title: 'Calculation: auto-entrepreneur’s tax', lead: (tax) => `Auto-entrepreneur’s tax: ${tax}.` },
};

const AUTO_ENTREPRENEUR = wordPattern(
  "(?:l['’])?auto-? ?entrepreneu(?:rs?|ses?|re)|self-? ?entrepreneurs?|[كبلو]?(?:ال|لل)?مقاول\\p{L}* (?:ال)?ذاتي\\p{L}*|[كبلو]?(?:ال)?[أا]وطو ?[أا]?نتروبرونور\\p{L}*|[كبلو]?(?:ال)?أوطو ?أنتر[وب]+رونور|oto ?[ae]ntr[eo]pr[eoi]no?[eu]*r",
);
const TAX = wordPattern(
  "(?:l['’]|d['’])?impôts?|(?:l['’]|d['’])?impots?|(?:la |de )?taxes?|tax(?:es)?|ir|(?:l['’])?ir|[وب]?(?:ال|لل)?ضريبة|[وب]?(?:ال|لل)?ضرائب|[dl]?dariba|l?imp[ôo]t|déclarer et payer",
);
/** Customs, or a profit: the tax is on turnover. */
const SOMETHING_ELSE = wordPattern(
  'douanes?|dédouan\\p{L}*|import\\p{L}*|customs|droits?|duty|duties|[وفلب]?(?:ال)?ديوانة|[وفلب]?(?:ال|لل)?جمارك|[وفلب]?(?:ال)?استيراد|l?diwana|cotisations?|cnss|amo|bénéfices?|profits?|(?:ال)?أرباح|salaires?',
);
/** One client above the limit pays otherwise … */
const ONE_CLIENT = wordPattern(
  '(?:un|le|du|même|seul|unique|gros) (?:seul |même |gros )?client|(?:one|a|single|same|the|only) (?:single |same |big )?(?:client|customer)|(?:كليان|زبون|عميل) (?:واحد|وحيد)|نفس (?:ال)?(?:زبون|كليان)|client wa7ed|wa7ed (?:l)?client',
);
/** … unless none is. */
const NONE_ABOVE = wordPattern(
  "aucun (?:de mes |des |d['’]entre |)?(?:\\p{L}+ ){0,2}?clients?|aucun|no (?:single |one )?(?:client|customer)|none of|never more|(?:[وب]?حتى|[وب]?لا|[وب]?ولا) (?:شي )?(?:كليان|زبون|واحد|عميل)|[وب]?لم يتجاوز (?:أي|رقم)|دون أن يتجاوز أي|(?:o |w )?7ta (?:chi )?(?:client|klian|wa7ed)",
);

interface Activity {
  /** In a question. */
  readonly asked: RegExp;
  /** In the statements of rates and limits. */
  readonly told: RegExp;
}

const SERVICES: Activity = {
  asked: wordPattern(
    'services?|prestations?|prestataire|freelance\\p{L}*|montage|vidéos?|videos?|video ?editing|editing|design\\p{L}*|graphi\\p{L}*|logos?|développ\\p{L}*|develop\\p{L}*|programm\\p{L}*|coding|sites? (?:web|internet)|websites?|web|conseils?|consult\\p{L}*|traduct\\p{L}*|translat\\p{L}*|rédact\\p{L}*|writing|copywrit\\p{L}*|coach\\p{L}*|tutor\\p{L}*|photograph\\p{L}*|marketing|community manag\\p{L}*|référencement|seo|télétravail|saisie|assistante? virtuelle?|virtual assistant|call ?center|' +
      '[وبفل]?(?:ال|لل)?خدم[ةا]ت?|[وبفل]?(?:ال)?مونطاج|[وبفل]?(?:ال)?مونتاج|[وبفل]?(?:ال)?فيديو\\p{L}*|[وبفل]?(?:ال)?تصميم\\p{L}*|[وبفل]?(?:ال)?ديزاين|[وبفل]?(?:ال)?ترجمة|[وبفل]?(?:ال)?برمجة|[وبفل]?(?:ال)?استشار\\p{L}*|[وبفل]?(?:ال)?تسويق|[وبفل]?(?:ال)?تصوير|مواقع|[وبفل]?(?:ال)?فريلانس|[وبفل]?(?:ال)?تحرير|[وبفل]?(?:ال)?كتابة|khad[ae]m[at]*t|dizayn',
  ),
  told: /services?|خدمات/iu,
};
const TRADE: Activity = {
  asked: wordPattern(
    'commerce|commerçante?|revente|revends?|achat[- ]vente|boutique|négoce|trad(?:e|ing|er)|retail|resell\\p{L}*|shop|industr\\p{L}*|artisan\\p{L}*|poterie|fabrique?|fabrication|crafts?\\p{L}*|handicrafts?|pottery|' +
      '[وبفل]?(?:ال)?تجارة|[وبفل]?(?:ال)?بيع والشراء|حانوت|[وبفل]?(?:ال)?صناعة\\p{L}*|حرفي\\p{L}*|صانع\\p{L}*|tijara|ltijara|7anout',
  ),
  told: /commerce|trade|تجارة/iu,
};

/**
 * The auto-entrepreneur's tax on a turnover, at the rate of the base for the kind of activity, within the turnover that the
 * status allows. None when the activity is not clear, or for one client's share, which pays otherwise.
 */
export async function flatTaxFinding(
  { question, language }: Pick<AnswerState, 'question' | 'language'>,
  index: RuleIndex,
): Promise<Calculation | undefined> {
  if (!AUTO_ENTREPRENEUR.test(question) || !TAX.test(question) || !asksForSum(question)) return undefined;
  if (SOMETHING_ELSE.test(question) || namesVat(question)) return undefined;
  const { amounts, percents } = askedFigures(question);
  const isNoneAbove = NONE_ABOVE.test(question);
  const [turnover, ...others] = amounts;
  const isOther = (others.length > 0 || ONE_CLIENT.test(question)) && !isNoneAbove;
  if (turnover === undefined || isOther || percents.length > 0) return undefined;
  const activity = activityOf(question);
  if (activity === undefined) return undefined;
  const rules = [KNOWN_RULES.autoEntrepreneurTax, KNOWN_RULES.autoEntrepreneurCeiling];
  return tellFor(turnover, activity, language, await readRules(rules, language, index));
}

function activityOf(question: string): Activity | undefined {
  const [only, ...others] = [SERVICES, TRADE].filter(({ asked }) => asked.test(question));
  return others.length === 0 ? only : undefined;
}

function tellFor(
  turnover: Figure,
  { told }: Activity,
  language: Language,
  known: KnownRule,
): Calculation | undefined {
  const rate = figureFor(told, 'percents', known(KNOWN_RULES.autoEntrepreneurTax));
  const ceiling = figureFor(told, 'amounts', known(KNOWN_RULES.autoEntrepreneurCeiling));
  const isAllowed =
    ceiling !== undefined &&
    currencyOf(turnover) === 'MAD' &&
    exact(turnover.normal).lessThanOrEqualTo(ceiling.normal);
  if (rate === undefined || !isAllowed) return undefined;
  const wording = WORDING[language];
  const [percent, sum] = [percentValue(rate), (amount: string): string => formatSum(amount, language)];
  const tax = sum(shareOfAmount(percent, turnover.normal));
  return {
    kind: 'calculation',
    tool: 'flat-tax',
    title: wording.title,
    lead: wording.lead(tax),
    working: [`${formatPercent(percent, language)} × ${sum(turnover.normal)} = ${tax}.`],
    rules: [KNOWN_RULES.autoEntrepreneurTax, KNOWN_RULES.autoEntrepreneurCeiling],
  };
}

/** The figure of a rule whose part of the statement names the activity. */
function figureFor(
  told: RegExp,
  kind: 'amounts' | 'percents',
  rule: { readonly text: string } | undefined,
): Figure | undefined {
  const text = rule?.text ?? '';
  return segmentsOf(text, figuresByKind(text)[kind]).find((segment) =>
    told.test(segment.text.slice(segment.main.end - segment.start)),
  )?.main;
}
