import { rememberLast } from '../../../text/remember-last.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { vatOnTop } from './vat-on-top.ts';

/** What is left out of the count is not asked for: "not counting VAT". */
const LEFT_OUT = new RegExp(
  wordPattern(
    '(?:hors|ni(?: la)?|sans(?: compter)?(?: la| de)?|not (?:counting|including)(?: the| any)?|without(?: counting)?(?: the| any)?|excluding(?: the| any)?|leaving out(?: the)?|before(?: the| any)?|avant(?: la| toute)?|' +
      'بلا|بدون|من غير|دون(?: احتساب)?|قبل|bla|bidoun|men ghir)(?: l)? ?(?:tva|vat|(?:ال)?ضريبة على (?:ال)?قيمة (?:ال)?مضافة|(?:ال)?قيمة (?:ال)?مضافة)',
  ),
  'giu',
);
const VAT = 'tva|vat|(?:ال)?قيمة (?:ال)?مضافة';
const NAMES_VAT = wordPattern(VAT);

/** What people call one and the same charge, allowance or deduction. A rule that is asked for by one of them tells one of them. */
const CHARGES = [
  'acomptes?|avances?|avancer|deposits?|down payments?|advance|[بكولف]?(?:ال)?تسبيق\\p{L}*|l?acompte',
  'remises?|rabais|réductions?|rebates?|discounts?|price reductions?|[بو]?(?:ال)?تخفيض\\p{L}* (?:في |من )?(?:ال)?ثمن\\p{L}*',
  'commissions?|[بو]?(?:ال)?عمول\\p{L}*',
  "majorations?|(?<!(?:le|la|les|au|ne|n’|pas|non) )plus(?! (?:haute?|basse?|élevée?|chère?|que|ou moins)(?![\\p{L}]))|surcharges?|زيادة|الزيادة|[بو]زيادة|s[’']ajoute|[يت]ضاف",
  VAT,
  "tic|taxes? intérieures?|d['’]accise|consumption tax|excise|(?:ال)?ضريب\\p{L}* (?:ال)?(?:داخلية|نوعية)",
  'tpi|parafiscale?|شبه (?:ال)?ضريبي',
  "écotaxe|l['’]écotaxe|eco-?tax|(?:ال)?ضريبة (?:ال)?بيئية",
  'antidumping|anti-dumping|إغراق|الإغراق',
  'billets (?:de banque )?marocains|dirhams en (?:billets|espèces)|moroccan (?:bank)?notes|dirhams? in (?:cash|notes)|[بو]?(?:ال)?أوراق (?:(?:ال)?(?:نقدية|بنكية) )?(?:ال)?مغربية|فلوس مغربية|flo+us ma?ghribi\\p{L}+',
  'redevances?|royalt(?:y|ies)|إتاوة',
].map((words) => ({ isVat: words === VAT, named: wordPattern(words) }));

/** False when a question names a charge that the statement does not name: its rate is then one of something else. */
export function tellsChargeAsked(question: string, statement: string): boolean {
  const asked = chargesAsked(question);
  return asked.length === 0 || asked.some(({ named }) => named.test(statement));
}

/** True when VAT is asked for: its base holds the duty too, so that no share of a price alone is it. */
export function namesVat(question: string): boolean {
  return NAMES_VAT.test(withoutLeftOut(question));
}

/** True when a figure is asked for without VAT. */
export function leavesOutVat(question: string): boolean {
  return withoutLeftOut(question) !== question;
}

/** A question without what is said not to count. */
export function withoutLeftOut(question: string): string {
  return question.replace(LEFT_OUT, ' ');
}

/** Told once for all the statements that a question is held against. */
const chargesAsked = rememberLast((question) => {
  const asked = withoutLeftOut(question);
  const isOnTop = vatOnTop(question) !== undefined;
  return CHARGES.filter(({ isVat, named }) => named.test(asked) && !(isOnTop && isVat));
});
