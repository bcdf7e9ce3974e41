import { importTitle } from '../../../trade/import-title.ts';
import { distinctReferences } from '../../../trade/trade-tables.ts';
import { createAsks, toItems, type LookUp, type LookupQuestion } from './lookup-question.ts';

/** The title that an import is domiciled under. */
const ASKS_FOR_TITLE = createAsks(
  [
    [
      'titres? d import~|(quel|un) titre|engagement d import~|domicili~|import (title|commitment)|domicile~|سند (ال)?استيراد|(ال)?التزام (ب)?(ال)?استيراد|توطين~?',
      'quel~|faut|dois je|besoin|obligatoire|necessaire|which|what|need~|required|do i have|must|اي|ما هو|هل|يلزم|يجب|واش|خاص~|شنو|اشمن',
    ],
  ],
  [['titre|engagement|domiciliation', 'chmen|achmen|chno|wach|khas~']],
);
const UNPAID = createAsks(
  [
    [
      'sans (paiement|reglement|payer|contrepartie)|non pay~|gratuit~|offert~?|a titre gracieux|without payment|free of charge|unpaid|not paid|no payment|' +
        '(بدون|دون|بلا) (اداء|دفع|خلاص)|مجان~|هديه|فابور',
    ],
  ],
  [['bla (khlas|flous|ma nkhelles)|fabor|b la khlas']],
);
const PAID = createAsks([
  [
    '(pay~|regle~|virement|paiement|reglement) (_ )?(_ )?(_ )?(fournisseur|a l etranger|par virement|etranger)|fournisseur (paye|regle)|(pay~|paid|payment) (_ )?(_ )?(supplier|abroad)|supplier is paid|' +
      '(اداء|دفع|خلاص|نخلص|اؤدي|ادفع) (ل|ثمن )?(ال)?(مورد|فاتوره)~?',
  ],
]);
/** Something else is asked of a title. */
const ASKS_ELSE = createAsks(
  [
    [
      'comment|combien|(est il|est ce|est elle|is it|هل هو|وهل هو) (gratuit~|free|مجاني~)|plafond|ceiling|اين|فين|dur(ee|e)|validite|valable|delais?|apure~|modifi~|annul~|how|validity|valid|deadline|cancel~|amend~|كيف~|كم|مده|اجل|صلاحيه|شحال|كيفاش',
    ],
  ],
  [['fin|(w )?wach fabor|plafond|kifach|ch7al']],
);
const INTENTS: ReadonlySet<LookupQuestion['intent']> = new Set(['fact', 'documents']);

/** The title of an import whose question says whether a supplier is paid. Its goods decide where a licence takes its place. */
export const titleLookup: LookUp = (asked, { tables }) => {
  if (!INTENTS.has(asked.intent) || !ASKS_FOR_TITLE(asked) || ASKS_ELSE(asked)) return undefined;
  const isUnpaid = UNPAID(asked);
  if ((!isUnpaid && !PAID(asked)) || asked.direction === 'export') return undefined;
  const { title, references } = importTitle(
    { goods: asked.question, isPaid: !isUnpaid, asOf: asked.asOf },
    tables,
  );
  const [first, ...others] = distinctReferences(references);
  if (title === undefined || first === undefined) return undefined;
  return { kind: 'lookup', tool: 'licence', form: 'answer', items: toItems([first]), rules: others };
};
