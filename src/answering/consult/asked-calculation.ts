import { wordPattern } from '../../text/word-pattern.ts';
import { withoutDenied } from './denied.ts';

const FIGURE_NOUNS =
  'somme|montant|acompte|avance|remise|réduction|commission|supplément|majoration|frais|taxe|tic|droits?|part|valeur|maximum|amende|pénalité|coût|cout|écotaxe|prime|total|fourchette|capital';

/** A sum is asked for: "combien" but not how long, "quel acompte", "what is the fee". */
const ASKS_FOR_SUM = wordPattern(
  `combien(?! (?:de |d['’])(?:temps|jours|mois|ann[ée]es|ans|fois|documents|copies))|coûte|coute|(?<!sur )quel(?:le)?s? (?:est |sont |serait )?(?:l[ae]s? |l['’])?(?:${FIGURE_NOUNS})|(?:pour|de|à) quelle somme|(?:dites|donne[zs]?|calcule[zs]?)[- ]?(?:moi|nous)? (?:ce que|le montant|la somme|combien)|(?:je veux|il me faut) (?:juste )?le montant|` +
    '(?:fourchette|montant|somme) totale?|' +
    "how many dh|what (?:will|would) (?:it|this|that|all this) (?:come|amount|add up) to|what (?:does|do) (?:it|this|that|all this) (?:amount|add up) to|total (?:of|des|de|d[’']|à|to) (?:the |my |all )?(?:duties|tax(?:es)?|droits?|pay(?:er)?|débourser|régler)|" +
    "how much(?! time| is left to do)|what would|what does (?:that|it|this) come to|what (?:does|do|did|will|would)(?: \\w+){1,7} cost|what (?:sum|amount)|how many (?:dirhams|euros|dollars)|how (?:large|big|high) an?|total range|what do (?:i|we) (?:walk away |end up )?(?:pay(?:ing)?|owe|with)|what(?: is| are| will be| would be|['’]s) (?:the|my)(?: \\w+){0,4} (?:fee|fine|tax|duty|duties|surcharge|cost|amount|maximum|charge|payment|value|total)|" +
    "what(?: \\w+){0,2} (?:fine|fee|tax|duty|total|surcharge|penalty)|what(?: is|['’]s) the (?:largest|biggest|highest|maximum|most)|" +
    '[فو]?[بل]?كم(?! من الوقت| من مرة| مرة| وثيقة| نسخة| يوما?| شهرا?| سنة)|[فو]?[بل]?شحال(?! ديال الوقت| ديال النهار| من نهار| من مرة)|بشحال|[فو]?ما (?:هو |هي )?(?:ال)?(?:أقصى|أعلى|مبلغ|قيمة|مقدار|مجموع)(?! مدة| أجل)|' +
    'أي (?:مبلغ|قيمة|مقدار)|(?:إلى|حتى) أي (?:مبلغ|حد)|' +
    '[أن]ريد (?:معرفة )?(?:مبلغ|قيمة|مقدار)|بغيت (?:نعرف )?(?:المبلغ|القيمة)|(?:make|makes|add up to|comes? to) what|work (?:it|that|this|the \\w+) out|(?:give|tell) me (?:the|just the) (?:amount|figure|sum|total)|' +
    'ch7al(?! dyal (?:l?w[ae]9t|nhar))|chhal|mch7al|b ?ch?7al|b ?chhal|qddach',
);
/** The same without a verb: "…, voie C : coût du contrôle ?". */
const NAMES_SUM =
  /(?:^|[:.,;!?،؛؟])\s*(?:the |le |la |l['’]|ال)?(?:montants?|coûts?|cout|maximum|impôts?|majoration|amende|commission|acompte|total|fourchette|surcharge|cost|fine|fee|amount|(?:أقصى|أعلى) مبلغ|مبلغ|غرامة|تكلفة|زيادة|l?majoration|l?ghrama)(?![\p{L}\p{N}])[^:.;?!؟]{0,60}[?؟]/iu;
/** The same by the unit that the answer should have: "…, in dirhams?", "the maximum discount in dirhams". */
const IN_DIRHAMS =
  /(?:maximum|largest|highest|most|أقصى|أعلى)[^?؟.]{0,30}(?:en|in|ب)\s?(?:dirhams?|(?:ال)?درهم)|(?:en|in|b|ب)\s?(?:dirhams?|dh|mad|(?:ال)?درهم)\s*[?؟]/iu;
/** Whether a figure is over or under a limit is asked. */
const ASKS_TO_COMPARE = wordPattern(
  'dépass\\p{L}*|depass\\p{L}*|au[- ]dessus|en dessous|au[- ]dessous|au[- ]del[àa]|sous (?:le|la) (?:seuil|limite|plafond)|dans (?:les|le) (?:délais?|temps|limites?)|hors délai|trop (?:tard|vieille?|élevée?)|' +
    'over|above|under|below|within|exceed\\p{L}*|too (?:late|old|much|high)|more than (?:the|is) allowed|in time|' +
    'تجاوز\\p{L}*|[نيأت]تجاوز|فوق|أقل من|أكثر من|داخل الأجل|خارج الأجل|واش (?:\\p{L}+ ){0,3}(?:فايت\\p{L}*|فات|فتت?)|wach (?:\\S+ ){0,3}(?:f[ae]tt?|fo?u?tt?|fayt\\p{L}*|ktar|kter)',
);
/** From which figure on a rule holds is asked: it stands in the rule. */
const ASKS_FOR_THRESHOLD = wordPattern(
  'à partir de (?:combien|quel(?:le)?)|dès combien|from (?:what|which|how much|how many)|above (?:what|which|how much)|من (?:شحال|كم)|ابتداء من كم|mn ch7al|men ch7al|mn chhal',
);
/** A percentage is asked for: it stands in the rule. */
const ASKS_FOR_PERCENTAGE = wordPattern(
  'quel (?:est le )?(?:pourcentage|taux)|what (?:is the )?(?:percentage|rate|percent)|which percentage|(?:كم|ما) (?:هي )?(?:ال)?نسبة|شحال ف(?:ي )?(?:ال)?مي[ةا]|ch7al f lm[iy]y?a',
);
/** The same in words that may also ask for an amount: no figure of the question is held against it. */
const ASKS_FOR_SHARE = wordPattern(
  'quelle (?:est la )?(?:part|proportion)|what (?:is the )?(?:share|proportion)|which share|(?:كم|ما) (?:هي )?(?:ال)?حصة',
);
/** What is left of an allowance is asked. */
const ASKS_WHAT_IS_LEFT = wordPattern(
  "(?:me |m['’]en |nous |lui )?reste(?:-t-il|-t-elle|nt)?|restant\\p{L}*|left(?! to do)|remain\\p{L}*|still (?:use|spend|stay|have|buy|send|transfer)|(?:can|may|could) (?:i|we|he|she|they) still pay|how (?:much|many) (?:\\w+ )?more|combien (?:\\S+ ){0,4}encore|encore (?:payer|dépenser|acheter|utiliser|rester|envoyer|transférer)|" +
    '(?:ch?7al|chhal|qddach) (?:\\S+ ){0,3}maz[ae]l|maz[ae]l (?:3nd|l[iy]|n|t)\\S*(?= .*(?:dotation|7e9|7a99))|' +
    'باقي\\p{L}*|مازال\\p{L}*|ما زال|بقى|بقا|تبقى|يتبقى|المتبقي\\p{L}*|b[a]?9a|ba9i|baqi|bqa|b9at',
);
/** How a question that wants yes or no begins or ends; comparing words alone may state a fact. */
const IS_ASKED = /[?？؟]/u;

/** Duties and taxes as a whole: no single rate answers. */
const ASKS_FOR_ALL_DUTIES = wordPattern(
  "combien (?:de |d['’])?(?:droits? et (?:de )?taxes?|taxes et droits|douane|droits? de douane|droits d['’]importation)|how much (?:duty|tax|customs)(?: and tax(?:es)?)?(?= to| do| will| for| on| in|[?])|total (?:of|des) (?:duties|droits)|" +
    'كم مجموع الرسوم|مجموع الرسوم والضرائب|شحال (?:\\p{L}+ ){0,2}(?:ال)?ديوانة',
);
const ASKS_BY_HOW_MUCH = wordPattern(
  'de combien|by how much|how far|how much (?:am i |is it )?(?:over|above|under)|بكم|b ?ch?7al fett?',
);

/** True when duties and taxes are asked for as a whole. */
export function asksForAllDuties(question: string): boolean {
  return ASKS_FOR_ALL_DUTIES.test(question);
}

/** True when a question asks for a sum of money. */
export function asksForSum(question: string): boolean {
  if (ASKS_FOR_THRESHOLD.test(question)) return false;
  const rest = question.replace(ASKS_FOR_PERCENTAGE, ' ');
  return [ASKS_FOR_SUM, NAMES_SUM, IN_DIRHAMS].some((asks) => asks.test(rest));
}

/** True when a question asks how a figure of its own lies to a limit, not what is paid above it. */
export function asksToCompare(question: string): boolean {
  return (
    !ASKS_FOR_PERCENTAGE.test(question) &&
    !ASKS_FOR_SHARE.test(question) &&
    ASKS_TO_COMPARE.test(withoutDenied(question)) &&
    (ASKS_BY_HOW_MUCH.test(question) || (IS_ASKED.test(question) && !asksForSum(question)))
  );
}

/** True when a question asks what is left of an allowance. */
export function asksWhatIsLeft(question: string): boolean {
  return ASKS_WHAT_IS_LEFT.test(question);
}
