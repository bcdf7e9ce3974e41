import { wordPattern } from '../../../text/word-pattern.ts';
import type { SaleKind } from '../../../trade/time-limit.ts';

/** The price of a sale is to be brought home, by the name of the duty. */
const REPATRIATION = wordPattern(
  'rapatri\\p{L}*|repatriat\\p{L}*|[وفبل]?(?:ال)?(?:استرداد|استرجاع|توطين) (?:ال)?(?:عائدات|مداخيل|ثمن|فلوس)|[وفبل]?(?:ال)?ترحيل (?:ال)?عائدات|n?rapatri\\p{L}*',
);
const MONEY = [
  "l['’]argent|le prix|paiement|règlement|virement|fonds|recettes?|les devises|la somme|money|proceeds|payment|funds|the price",
  '[وفبلك]?(?:ال)?(?:ثمن\\p{L}*|أموال\\p{L}*|اموال\\p{L}*|فلوس|الفلوس|عائدات\\p{L}*|مداخيل\\p{L}*|مبلغ\\p{L}*)|l?flo+u?s|lflouss?',
].join('|');
const COMES_HOME = [
  'rentr\\p{L}*|reven\\p{L}*|revien\\p{L}*|ramen\\p{L}*|au maroc|home|back|into? morocc?o|brought in|bring in',
  '[يتنأ]?دخ[لو]\\p{L}*|[بل]?(?:ال)?إدخال\\p{L}*|[يتن]?رجع\\p{L}*|[وفبل]?(?:ال)?استرجاع\\p{L}*|[وفبل]?(?:ال)?استرداد\\p{L}*|(?:إلى|ل)(?: ?)(?:ال)?مغرب|[nyt]?d[ke]?h?k?h?l\\w*|[nyt]?rej+[a3]\\w*|lmaghrib|lmeghrib',
].join('|');
/** The same in everyday words: "for the money to be back in Morocco", "faire rentrer le prix". */
const MONEY_HOME = new RegExp(
  `${wordPattern(MONEY).source}.{0,45}?${wordPattern(COMES_HOME).source}|${wordPattern(COMES_HOME).source}.{0,25}?${wordPattern(MONEY).source}`,
  'iu',
);
const IMPORT = wordPattern('import\\p{L}*|[وفبل]?(?:ال)?استيراد\\p{L}*|مستورد\\p{L}*');
/** Goods sold abroad, and the declaration that the time runs from. */
const EXPORT = wordPattern(
  'exports?|exportation|exporté\\p{L}*|exported|export\\p{L}*|[وفبل]?(?:ال)?تصدير\\p{L}*|(?:ال)?مصدر\\p{L}*|صدر\\p{L}*|صدّر\\p{L}*|صادرات\\p{L}*',
);
const DECLARED = wordPattern(
  'dum|déclar\\p{L}*|declar\\p{L}*|enregistr\\p{L}*|register\\p{L}*|[وفبل]?(?:ال)?تصريح\\p{L}*|صرح\\p{L}*|صرّح\\p{L}*|t?sejl?\\w*',
);
const CONSIGNMENT = wordPattern('consignation|dépôt[- ]vente|consignment|[وبف]?(?:ال)?أمانة');
const SERVICES = wordPattern(
  'services?|prestations?|logiciels?|software|[ولبف]?(?:ال)?(?:خدمات|خدمة)|khadamat|lkhadamat',
);

/**
 * What was sold, when a question is about the time in which its price comes home; none when it is not. In everyday words
 * goods must have been exported, and declared, for money of many kinds comes back.
 */
export function repatriatedSale(question: string): SaleKind | undefined {
  const kind = CONSIGNMENT.test(question) ? 'consignment' : SERVICES.test(question) ? 'services' : 'goods';
  if (REPATRIATION.test(question)) return kind;
  const isExport = EXPORT.test(question) && DECLARED.test(question) && !IMPORT.test(question);
  return kind === 'goods' && isExport && MONEY_HOME.test(question) ? kind : undefined;
}
