import type { Variety } from '../../source/language.ts';
import { normalisedWords } from '../../text/normalise.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { wordPattern } from '../../text/word-pattern.ts';

/** What someone owes at customs is asked for. */
const ASKS_WHAT_TO_PAY = new RegExp(
  `(?=.*${wordPattern('combien|how much|what (?:will|would|do|must|should) (?:i|we) (?:have to )?(?:pay|owe)|كم|شحال|قداش|ماذا سأؤدي|ch7al|chhal|mch7al|b ?ch7al').source})` +
    `(?=.*${wordPattern('douanes?|droits?|taxes?|customs|dut(?:y|ies)|tax(?:es)?|diwana|dwana|[وفبل]?(?:ال)?جمارك|[وف]?(?:ال)?ديوانة|[وفبل]?(?:ال)?رسوم|(?:ال)?ضرائب').source})`,
  'isu',
);

/** Words of such a question that name no goods, no value and no place: folded, in the languages people write. */
const NAMING_NOTHING = new Set(
  normalisedWords(
    'douane douanes droit droits taxe taxes frais payer paye paie regler coute cout total dedouaner dedouanement import importation importer ' +
      'client cliente clients fournisseur commande marchandise marchandises produit produits article articles chose truc arrivee arrive maroc ' +
      'bonsoir salut stp question savoir approximativement environ ' +
      'pay paid paying customs duty duties tax taxes charge charged charges cost costs order orders goods shipment product products item items stuff thing ' +
      'import imports importing arrive arrives hello hi morocco total fees fee bill owe going ' +
      'diwana dwana sel3a sela3 lsel3a dyali dialy dyal dial nkhelles nkhels ghadi khass khasni khassni salam slm 3afak flous taman lmaghrib produit ' +
      'جمارك الجمارك ديوانة الديوانة فالديوانة للجمارك رسوم الرسوم ضرائب الضرائب سأدفع سأؤدي أؤدي أدفع دفع أداء سلعة السلعة سلعتي بضاعة البضاعة بضاعتي طلبية ' +
      'طلبيتي الطلبية منتوج المنتوج منتوجي استيراد الاستيراد المغرب السلام عليكم مرحبا نخلص غادي خاصني ديالي ديال شحال عافاك لله سلام',
  ),
);

/**
 * True when duties are asked for without anything that decides them: no goods, no value, no origin. One question back then
 * says more than any rule.
 */
export function lacksGoods(question: string, variety: Variety): boolean {
  if (!ASKS_WHAT_TO_PAY.test(question) || /\d/.test(question)) return false;
  return normalisedWords(question).every(
    (word) => isStopWord(word, variety) || NAMING_NOTHING.has(word) || word.length === 1,
  );
}
