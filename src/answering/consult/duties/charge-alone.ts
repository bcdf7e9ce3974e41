import { wordPattern } from '../../../text/word-pattern.ts';
import type { LineId } from '../../../trade/duties/duty-estimate.ts';
import { leavesOutVat } from './charge-asked.ts';

/** What of an estimate is asked for: one of its lines, or all of them but VAT. */
export type AskedCharge = LineId | 'without-vat';

const NAMES: readonly (readonly [LineId, string])[] = [
  ['vat', 'tva|vat|(?:ال)?ضريبة على (?:ال)?قيمة (?:ال)?مضافة|(?:ال)?تيفيا'],
  [
    'antidumping',
    '(?:droits? |dut(?:y|ies) )?l?anti-?dumping(?: dut(?:y|ies))?|رسم (?:مكافحة )?(?:ال)?إغراق|(?:ال)?إغراق',
  ],
  [
    'consumption-tax',
    'tic|taxe intérieure(?: de consommation)?|(?:internal )?consumption tax|excise(?: duty)?|(?:ال)?ضريبة (?:ال)?داخلية(?: على (?:ال)?استهلاك)?',
  ],
  ['parafiscal-tax', 'tpi|(?:taxe |la )?parafiscale|parafiscal tax|(?:ال)?رسم (?:ال)?شبه (?:ال)?ضريبي'],
  [
    'import-duty',
    "droits? d['’]importation|droits? de douane|(?:import|customs) dut(?:y|ies)|dut(?:y|ies)|droits?|(?:ال)?رسم (?:ال)?استيراد|(?:ال)?رسم (?:ال)?جمركي|(?:ال)?رسوم (?:ال)?جمركية|l?diwana|[ف]?(?:ال)?ديوانة",
  ],
];
const ARTICLE = "(?:l['’]|le |la |les |du |de la |de l['’]|des |the |my |l |ديال |dyal |d )?";
/** Words for "only" that stand before the name … */
const BEFORE =
  'seulement|uniquement|juste|rien que|just|only|solely|purely|غير|فقط|ghir|gher|bss|simplement|the amount of|the figure for';
/** … and those that follow it. */
const AFTER =
  'seule?s?|à (?:elle|lui) seule?|seulement|uniquement|alone|only|on its own|by itself|وحدها|وحده|لوحدها|لوحده|[ب]?وحدو|[ب]?وحدها|فقط|بوحديها?|bo?u?[wh]?e?7?7do|bw[ae]7do|bo7dha|bohdo|bw7edha|seul';

/** What may follow "only the VAT" where it is not what is asked: more of them, or its rate. */
const NOT_ALONE =
  '(?! (?:et|and|plus|or|ou) (?!no |pas |rien |not ))(?! ?[(:]? ?(?:of |de |à |at |is |est |ب)?\\d)';
const BETWEEN = '(?: (?!et |and |plus |ou |or |و)\\p{L}+){0,2}?';

const ALONE: readonly { readonly id: LineId; readonly alone: RegExp }[] = NAMES.map(([id, names]) => ({
  id,
  alone: wordPattern(
    `(?:${BEFORE}) ${ARTICLE}(?:${names})(?![\\p{L}\\p{N}])${NOT_ALONE}|(?:${names})${BETWEEN} ?[,(]? ?(?:${AFTER})`,
  ),
}));

/**
 * The one charge that a question asks for ("the duty alone", "rien que la TVA"), or everything without VAT ("hors TVA"). None
 * when it asks for all of it, or names several.
 */
export function chargeAskedAlone(question: string): AskedCharge | undefined {
  const named = ALONE.filter(({ alone }) => alone.test(question));
  // "The antidumping duty alone" names the duty too.
  const [only, ...others] = named.length > 1 ? named.filter(({ id }) => id !== 'import-duty') : named;
  if (only !== undefined) return others.length === 0 ? only.id : undefined;
  return leavesOutVat(question) ? 'without-vat' : undefined;
}
