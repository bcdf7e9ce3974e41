import { wordPattern } from '../../text/word-pattern.ts';

const VAT = 'tva|vat|(?:ال)?قيمة (?:ال)?مضافة';
const NAMES_VAT = wordPattern(VAT);

/** What people call one and the same charge, allowance or deduction. A rule that is asked for by one of them tells one of them. */
const CHARGES: readonly RegExp[] = [
  'acomptes?|avances?|avancer|deposits?|down payments?|advance|[بكولف]?(?:ال)?تسبيق\\p{L}*|l?acompte',
  'remises?|rabais|réductions?|rebates?|discounts?|price reductions?|[بو]?(?:ال)?تخفيض\\p{L}* (?:في |من )?(?:ال)?ثمن\\p{L}*',
  'commissions?|[بو]?(?:ال)?عمول\\p{L}*',
  "majorations?|plus|surcharges?|زيادة|الزيادة|[بو]زيادة|s[’']ajoute",
  VAT,
  "tic|taxes? intérieures?|d['’]accise|consumption tax|excise|(?:ال)?ضريب\\p{L}* (?:ال)?(?:داخلية|نوعية)",
  'tpi|parafiscale?|شبه (?:ال)?ضريبي',
  "écotaxe|l['’]écotaxe|eco-?tax|(?:ال)?ضريبة (?:ال)?بيئية",
  'antidumping|anti-dumping|إغراق|الإغراق',
  'billets (?:de banque )?marocains|dirhams en (?:billets|espèces)|moroccan (?:bank)?notes|dirhams? in (?:cash|notes)|[بو]?(?:ال)?أوراق (?:(?:ال)?(?:نقدية|بنكية) )?(?:ال)?مغربية|فلوس مغربية|flo+us ma?ghribi\\p{L}+',
  'redevances?|royalt(?:y|ies)|إتاوة',
].map((words) => wordPattern(words));

/** False when a question names a charge that the statement does not name: its rate is then one of something else. */
export function tellsChargeAsked(question: string, statement: string): boolean {
  const asked = chargesIn(question);
  return asked.length === 0 || asked.some((charge) => charge.test(statement));
}

/** True when VAT is asked for: its base holds the duty too, so that no share of a price alone is it. */
export function namesVat(question: string): boolean {
  return NAMES_VAT.test(question);
}

function chargesIn(text: string): readonly RegExp[] {
  return CHARGES.filter((charge) => charge.test(text));
}
