import { documentChecklist, type ChecklistDocument } from '../../../trade/document-checklist.ts';
import type { LookupItem } from '../finding.ts';
import { countriesOf, createAsks, type LookUp, type LookupQuestion } from './lookup-question.ts';

/** The papers as a whole: one certificate among them is asked for by its own name. */
const NAMES_PAPERS = createAsks(
  [
    [
      'documents|papiers|pieces|papers|paperwork|وثائق|الوثائق|مستندات|المستندات|اوراق|الاوراق|وراق|الوراق|لوراق|والوثائق',
    ],
  ],
  [['wra9|lwra9|papiers|lpapiers|documents|watha2i9']],
);
/** Papers of something else than the operation: of a file, a status, a regime, a payment, a person. */
const ASKS_ELSE = createAsks(
  [
    [
      'licen(c|s)es?|joindre|cash|langue|laisse~|origine|preuves?|prouv~|en plus|signe~?|vise~?|quelle porte|premier|dernier|qui (prepare|delivre)|fournisseur|banquier|compte|argent|caution|garanties?|mois|calcul|foodex|onssa|dossier|demandes?|demander|obtenir|inscri~|agrement|statut|dedommag~|rembours~|recours|reclam~|regimes?|admission temporaire|perfectionnement|entrepot|transit|drawback|domicili~|banque|virement|paiement|payer|' +
        'conserv~|garder|archiv~|qui (delivre|signe)|salon|foire|echantillon~?|retour~?|cadeau~?|colis|bagages?|voyag~|voiture|vehicule|demenag~|mre|perdu~|combien|quand|' +
        'licen(c|s)e|permit|attach|cash|copy|language|origin|proof|proves?|besides|stamps?|signs?|first|last|who|whom|supplier|banker|account|money|guarantee|months?|file|apply|application|obtain|get an?|register|registration|approval|status|refund|claim|regime|temporary|warehouse|bonded|bank|payment|transfer|keep|archive|fair|exhibition|sample~?|return~?|gift|parcel|luggage|travel~|car|vehicle|lost|how (long|much|many)|when|' +
        'رخصه|الرخصه|ارفق|نزيد|كاش|نقدا|دولار~|ضمانه|بانكي|كونط~|حسابي|لغه|منشا|المنشا|اثبات|مورد|المورد|حساب|ضمان|ملف|طلب|الحصول|تسجيل|اعتماد|استرجاع|نظام|قبول موقت|مستودع|عبور|بنك|البنك|اداء|تحويل|معرض|عينات|طرد|هديه|سياره|مسافر|كم|متي|شحال|امتي|الدوسي|دوسي',
    ],
  ],
  [['rokhsa|nzid|flous|nkhellihom|nkhelli|nbeyyen|compte|dossier|logha']],
);
/** What a first reading of the operation must name; a status to apply for or a paper on request is not. */
const NEEDED: ReadonlySet<ChecklistDocument['need']> = new Set(['required', 'benefit']);
/** More than this are of goods of several families, some of which were only mentioned. */
const MAX_DOCUMENTS = 10;

/** The papers that the goods or the country of a question call for, in the order of the work, with their cost and delay. */
export const checklistLookup: LookUp = (asked, { tables }) => {
  if (
    asked.intent !== 'documents' ||
    !NAMES_PAPERS(asked) ||
    ASKS_ELSE(asked) ||
    asked.direction === 'neither'
  )
    return undefined;
  const { entities, direction, asOf } = asked;
  const product = goodsOf(asked);
  const [country, ...others] = countriesOf(asked, tables);
  if (entities.documents.length > 0 || entities.regimes.length > 0 || others.length > 0) return undefined;
  if (product === '' && country === undefined) return undefined;
  const { documents } = documentChecklist(
    {
      direction,
      asOf,
      ...(product === '' ? {} : { product }),
      ...(country === undefined ? {} : { country }),
    },
    tables,
  );
  const own = documents.filter(
    ({ because, need }) => NEEDED.has(need) && (because.includes('product') || because.includes('country')),
  );
  if (own.length === 0 || own.length > MAX_DOCUMENTS) return undefined;
  return { kind: 'lookup', tool: 'document-checklist', form: 'list', items: own.map(toItem), rules: [] };
};

/** The words that name goods, as the question has them. */
function goodsOf({ question, entities }: LookupQuestion): string {
  return entities.products.map(({ start, end }) => question.slice(start, end)).join(' ');
}

function toItem({
  references: [statement, ...said],
  costReferences,
  delayReferences,
}: ChecklistDocument): LookupItem {
  if (statement === undefined)
    throw new RangeError(`telling a document: expected its row, received ${said.length} others`);
  return { statement, details: [...costReferences.slice(0, 1), ...delayReferences.slice(0, 1)] };
}
