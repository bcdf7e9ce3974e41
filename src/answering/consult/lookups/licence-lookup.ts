import { licenceFor, type Direction, type LicenceRule } from '../../../trade/licence-for.ts';
import { distinctReferences, type TradeTables } from '../../../trade/trade-tables.ts';
import { createAsks, toItems, type LookUp, type LookupQuestion } from './lookup-question.ts';

/** Whether goods may pass, and with which title. */
const ASKS_WHETHER = createAsks(
  [
    [
      'licen(c|s)es?|autorisations?|autorises?|interdit~?|prohib~|permis|libres?|librement|(peut on|puis je|pouvons nous|peut il|ai je le droit|a t on le droit|on peut|je peux) (_ )?(_ )?(import~|export~|amener|ramener|faire venir|vendre)|' +
        'permits?|allowed|banned|forbidden|prohibited|restricted|authori[sz]ation|(can|may) (i|we|one|a company) (_ )?(import|export|bring|ship|sell)|legal to (import|export)|' +
        'رخصه|رخص|ترخيص|ممنوع~?|محظور~?|مسموح~?|يسمح|مقيد~?|حر|حره|هل (يمكن~?|يجوز|استطيع) (_ )?(استيراد|تصدير|ان استورد|ان اصدر)|واش (يمكن|نقدر|ممنوع|مسموح|خاص)~',
      '!libre echange|zone franche|zones franches|free (trade|zone)|التبادل الحر|المنطقه الحره|permis de (conduire|construire)|marque~|brevet|trademark|patent',
    ],
  ],
  [['rokhsa|lrokhsa|licence|autorisation|mamnou3|mamno3|mesmou7|msmo7|wach (ymken|n9der|imken|mamnou3)~']],
);
/** Something else is asked of a licence, or of breaking its rule. */
const ASKS_ELSE = createAsks(
  [
    [
      'comment|combien|tonnage|contrat|papiers?|pieces?|dossier|joindre|banque|phyto|quel ministere|qui autorise|jusqu a|jusque|quelle (date|periode)|depuis quand|quel (arrete|texte)|en ligne|portnet|mois|jours|ans|collect~|cultiv~|planter|quels? codes?|dur(ee|e)|valables?|validite|delais?|cout~|frais|qui (delivre|signe|donne|instruit)|recours|refus~|renouvel~|transfer~|prolong~|amendes?|sanctions?|risque~?|saisi~|penal~|infraction|contrebande|' +
        'how|who|application|apply|tonnage|contract|papers?|file|bank|until|till|which (order|text)|since when|issued|asked from|online|channel|months?|days|years?|gather~?|collect~?|grow|codes?|where|valid|validity|costs?|fees?|refus~|renew~|transfer~|extend~|appeal|fines?|penalt~|seiz~|risk|smuggl~|quota (left|remaining)|' +
        'كيف~|كم|وثائق|وراق|لوراق|بنك|البنك|الي متي|حتي|لامتي|منذ متي|اشهر|نزرع|زراعه|من (يرخص|ياذن)|مده|صلاحيه~?|اجل|من (يسلم|يمنح|يصدر)|اين|رفض~?|تجديد|غرامه|عقوبه|حجز|تهريب|كيفاش|شحال|شكون|فين',
    ],
  ],
  [['kifach|kifash|wra9|lwra9|phyto|online|nzre3|banka|7ta|ch7al|chkoun|fin|fo9ach|imta']],
);
/** Goods that come in, where the direction is not said in words of trade. */
const COMES_IN = createAsks(
  [['au maroc|faire venir|ramener|entrer|into morocco|to morocco|bring|الي المغرب|ادخال|ندخل|نجيب|للمغرب']],
  [['l lmaghrib|lmaghrib|ndekhel|njib|ydkhol']],
);
/** More rules than this are of goods that were only mentioned. */
const MAX_RULES = 3;

/** The rules that name the goods of a question on its day, or the last one that did; where none does, other sheets know more. */
export const licenceLookup: LookUp = (asked, { tables }) => {
  if (asked.intent !== 'fact' || !ASKS_WHETHER(asked) || ASKS_ELSE(asked)) return undefined;
  const rules = rulesFor(asked, tables);
  if (rules.length === 0 || rules.length > MAX_RULES) return undefined;
  return {
    kind: 'lookup',
    tool: 'licence',
    form: rules.length === 1 ? 'answer' : 'choice',
    items: toItems(rules.flatMap(({ references }) => references.slice(0, 1))),
    rules: distinctReferences(rules.flatMap(({ references }) => references.slice(1))),
  };
};

/** The rules of the direction that the question says; when it says none, those of the only one that has any. */
function rulesFor(asked: LookupQuestion, tables: TradeTables): readonly LicenceRule[] {
  const { question, direction, asOf } = asked;
  const of = (way: Direction): readonly LicenceRule[] => {
    const { rules, otherTimes } = licenceFor({ goods: question, direction: way, asOf }, tables);
    return rules.length > 0 ? rules : otherTimes.slice(0, 1);
  };
  if (direction !== 'neither') return of(direction);
  if (COMES_IN(asked)) return of('import');
  const [coming, leaving] = [of('import'), of('export')];
  if (coming.length > 0 && leaving.length > 0) return [];
  return [...coming, ...leaving];
}
