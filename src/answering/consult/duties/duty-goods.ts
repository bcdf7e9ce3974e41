import { bothPatterns, wordPattern } from '../../../text/word-pattern.ts';
import type { NamedRow } from '../../../trade/duties/duty-request.ts';
import { findRow, holdsOn } from '../../../trade/duties/rates/find-row.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import { withoutDenied } from '../denied.ts';

const BANDS = 'duty-bands';

/** Goods whose rate the base holds for applied, in people's words, and the rows that tell it, one period each. */
const GOODS: readonly { readonly rows: readonly string[]; readonly words: RegExp }[] = [
  {
    rows: ['phones-2026', 'phones-2024-2025'],
    words: wordPattern(
      "(?:l['’]|d['’])?i?phones?|smartphones?|smartphonat|téléphones?|telephones?|tilifo\\w+|tele?phona?t|(?:mobile|cell) ?phones?|mobiles|portables?|[وبلدف]?(?:ال|لل)?هواتف|[وبلدف]?(?:ال)?هاتف|[وبلدف]?(?:ال)?ت[يل]+[يف]?فونات|[وبلدف]?(?:ال)?بورطابلات",
    ),
  },
  {
    rows: ['optical-fibre-cables'],
    words: bothPatterns(
      'c[âa]bles?|cabling|[وبلد]?(?:ال)?كابلات?|[وبلد]?(?:ال)?كابل|[وبلد]?(?:ال)?أسلاك|kabla?t',
      "fibres? optiques?|optical[- ]fib(?:re|er)s?|fib(?:re|er)[- ]optics?|(?:ال)?(?:ألياف|فيبر) (?:ال)?(?:بصرية|ضوئية|أوبتيك)|(?:ال)?ألياف (?:ال)?بصرية|la fibre|l['’]?fibre",
    ),
  },
  {
    rows: ['saffron-2026', 'saffron-2025'],
    words: wordPattern('safran|saffron|z[ae]3?fran|[وبلد]?(?:ال)?زعفران'),
  },
  {
    rows: ['cars-hybrid-electric'],
    words: bothPatterns(
      'voitures?|véhicules?|autos?|cars?|vehicles?|suv|berline|tomobil\\w*|[وبلد]?(?:ال)?سيارات?|[وبلد]?(?:ال)?سيارة|[وبلد]?(?:ال)?طوموبيل\\p{L}*',
      'hybrides?|hybrids?|électriques?|electriques?|electric|ibrid|(?:ال)?هجينة|(?:ال)?كهربائية|(?:ال)?هيبريد',
    ),
  },
  {
    rows: ['polyester-staple-fibre'],
    words: wordPattern(
      'fibres? (?:discontinues? )?(?:de )?polyester(?: discontinues?)?|polyester staple(?: fib(?:re|er)s?)?|(?:ال)?ألياف (?:ال)?بوليستر',
    ),
  },
];

/** What has rules of its own, or is only for the goods: parts, used cars, what a traveller or a parcel brings. */
const OTHER_CASE = wordPattern(
  'coques?|housses?|chargeurs?|écouteurs|accessoires?|pièces?(?: détachées)?|écrans?|batteries?|cases|chargers?|covers|headphones|spare parts?|parts|screens?|' +
    "(?:d['’])?occasions?|usagée?s?|used|second[- ]hand|retraitée?s?|retired|mre|" +
    'colis|parcels?|valises?|suitcases?|bagages?|luggage|voyag\\w+|travell?\\w+|cadeaux?|gifts?|amazon|aliexpress|shein|temu|' +
    '[وبلدف]?(?:ال)?(?:طرد|طرود|كولي|كوليات|حقيبة|فاليز|هدية|هدايا|مستعملة?|شواحن|أغطية|شاشات|متقاعد)|kolis?|kadou?|valiza|mst3m\\w+',
);
/** A price of one, where the number of them counts too. */
const EACH = wordPattern(
  "(?:la |par |chaque )(?:pièce|unité|kilo|kg)|chacune?s?|l['’]unité|pièce|each|apiece|a piece|per (?:unit|piece|kilo|kg)|a kilo|للواحدة?|للوحدة|لكل|الواحدة?|l ?lwa7ed|lwa7da|l ?wahed|le kilo|للكيلو",
);
/** A preference asked for together with the duty: what is left then depends on the agreement. */
const PREFERENCE = wordPattern(
  "eur\\.? ?1|eur-?med|preuves? d['’]origine|certificats? d['’]origine|certificates? of origin|proofs? of origin|origine (?:européenne|ue)|préférence\\w*|préférentiel\\w*|preferen\\w+|شهادة (?:ال)?منشأ|إثبات (?:ال)?منشأ|أفضلي\\p{L}*",
);

/**
 * The row of `duty-bands` that tells the duty of the one kind of goods that a question names, on a day; none for goods without a
 * row, for several, for a price of one piece, and where another rule may hold (a preference, a parcel, used goods).
 */
export function dutyGoods(question: string, asOf: string, tables: TradeTables): NamedRow | undefined {
  if (OTHER_CASE.test(question) || EACH.test(question)) return undefined;
  if (PREFERENCE.test(withoutDenied(question))) return undefined;
  const [only, ...others] = GOODS.filter(({ words }) => words.test(question));
  if (only === undefined || others.length > 0) return undefined;
  const row = only.rows.find((id) => {
    const told = findRow(tables, BANDS, id);
    return told !== undefined && holdsOn(told, asOf);
  });
  return row === undefined ? undefined : { row };
}
