import type { Variety } from '../../source/language.ts';
import { normalisedWords } from '../../text/normalise.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { bothPatterns, wordPattern } from '../../text/word-pattern.ts';

/** Customs and what they levy. */
const CUSTOMS =
  'douanes?|droits?|taxes?|dédouaner|dedouaner|customs|dut(?:y|ies)|tax(?:es)?|diwana|dwana|dowane|[وفبل]?(?:ال)?جمارك|للجمارك|[وفلب]?(?:ال)?جمركي(?:ة)?|[وفل]?(?:ال)?ديوانة|[وفبل]?(?:ال)?رسوم|[وبل]?(?:ال)?ضرائب|(?:ال)?تعشير';

/** What someone owes at customs is asked for. */
const ASKS_WHAT_TO_PAY = bothPatterns(
  'combien|how much|what (?:will|would|do|must|should) (?:i|we) (?:have to )?(?:pay|owe)|what will customs|' +
    'كم|شحال|قداش|ماذا سأؤدي|ch7al|chhal|mch7al|b ?ch7al',
  CUSTOMS,
);
/** A rate, an estimate or a code is asked for … */
const ASKS_WHAT_DECIDES = wordPattern(
  "(?:quel|c[’']est quoi) .*(?:droits?|taux|code)|quels (?:droits|taxes)|calcul\\p{L}*|estim\\p{L}*|" +
    '(?:duty|tariff|customs|tax) rate|hs code|tariff code|calculate|' +
    'ما هي الرسوم|نسبة|احسب\\p{L}*|رمز|كود|7seb|hseb|nsba|nisba|code',
);
/** … for goods or by a person that the question does not say more of: in general, the base has an answer. */
const OF_ONES_OWN = wordPattern(
  'mon|ma|mes|notre|nos|je|svp|stp|my|our|i|please|dyali|dialy|dyalna|' +
    'ديالي|ديالنا|لي|من فضلك|عافاك|سلعتي|بضاعتي|منتوجي|منتجي|طلبيتي|سلعتنا|بضاعتنا',
);

/** A figure by itself; in "ch7al" a digit is a letter. */
const FIGURE = wordPattern('\\d[\\d.,]*');

/** Words of such a question that name no goods and no value: folded, in the languages people write. */
const NAMING_NOTHING = new Set(
  normalisedWords(
    'douane douanes droit droits taxe taxes frais payer paye paie regler coute cout total dedouaner dedouanement import importation importer ' +
      'client cliente clients fournisseur commande marchandise marchandises produit produits article articles chose truc arrivee arrive maroc ' +
      'bonsoir salut stp svp question savoir approximativement environ venant provenance taux estimation estimer calcul calculer calculez total sh hs code nomenclature ' +
      'chine turquie france espagne italie allemagne etats unis dubai emirats inde egypte ' +
      'pay paid paying customs duty duties tax taxes charge charged charges cost costs order orders goods shipment product products item items stuff thing ' +
      'import imports importing arrive arrives hello hi morocco total fees fee bill owe going rate calculate estimate tariff ' +
      'china turkey france spain italy germany usa states united india egypt ' +
      'ch7al chhal mch7al bch7al 3liya had f l diwana dwana dowane t7sseb i7sseb 7seb hseb nsba nisba bghit n3ref chine torkia turkia fransa spania sel3a sela3 lsel3a dyali dialy dyal dial nkhelles nkhels ghadi khass khasni khassni salam slm 3afak flous taman lmaghrib produit ' +
      'لي فضلك قادم قادمة رمز رمزها كود جمركي الجمركي الجمركية احسب حساب نسبة تعشير التعشير الصين تركيا فرنسا إسبانيا إيطاليا ألمانيا أمريكا الهند مصر ' +
      'جمارك الجمارك ديوانة الديوانة فالديوانة للجمارك رسوم الرسوم ضرائب الضرائب سأدفع سأؤدي أؤدي أدفع دفع أداء سلعة السلعة سلعتي بضاعة البضاعة بضاعتي طلبية ' +
      'طلبيتي الطلبية منتوج المنتوج منتوجي استيراد الاستيراد المغرب السلام عليكم مرحبا نخلص غادي خاصني ديالي ديال شحال عافاك لله سلام',
  ),
);

/**
 * True when duties or a code are asked for without the goods that decide them, nor a value; the country alone decides
 * nothing. One question back then says more than any rule.
 */
export function lacksGoods(question: string, variety: Variety): boolean {
  const asks =
    ASKS_WHAT_TO_PAY.test(question) || (ASKS_WHAT_DECIDES.test(question) && OF_ONES_OWN.test(question));
  if (!asks || FIGURE.test(question)) return false;
  return normalisedWords(question).every(
    (word) => isStopWord(word, variety) || NAMING_NOTHING.has(word) || word.length === 1,
  );
}
