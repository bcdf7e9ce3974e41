import { z } from 'zod';
import type { Language } from '../../source/language.ts';
import {
  documentChecklist,
  REGIMES,
  TRANSPORTS,
  type ChecklistDocument,
  type ChecklistQuestion,
} from '../../trade/document-checklist.ts';
import type { OperationFact } from '../../trade/document-conditions.ts';
import { rowOf } from '../../trade/row-cells.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import type { ToolLine } from './answer-tools.ts';
import { cellText, choiceLabel } from '../../trade/row-words.ts';
import { direction, tradeTool, words, type TradeTool } from './trade-tool.ts';

const WORDING: Readonly<
  Record<
    Language,
    {
      title: string;
      colon: string;
      depends: (name: string, fact: string) => string;
      ask: (fact: string) => string;
      facts: Readonly<Record<OperationFact, string>>;
    }
  >
> = {
  fr: {
    title: 'Recherche : documents de l’opération',
    colon: ' : ',
    depends: (name, fact) => `${name} : à décider selon ${fact}.`,
    ask: (fact) => `À demander d’abord : ${fact}.`,
    facts: {
      product: 'la marchandise',
      country: 'le pays',
      regime: 'le régime douanier',
      transport: 'le mode de transport',
      payment: 'le paiement à l’étranger',
    },
  },
  ar: {
    title: 'بحث: وثائق العملية',
    colon: ': ',
    depends: (name, fact) => `${name}: يتوقف على ${fact}.`,
    ask: (fact) => `يجب السؤال أولا عن: ${fact}.`,
    facts: {
      product: 'البضاعة',
      country: 'البلد',
      regime: 'النظام الجمركي',
      transport: 'وسيلة النقل',
      payment: 'الأداء للخارج',
    },
  },
  en: {
    title: 'Lookup: documents of the operation',
    colon: ': ',
    depends: (name, fact) => `${name}: depends on ${fact}.`,
    ask: (fact) => `To be asked first: ${fact}.`,
    facts: {
      product: 'the goods',
      country: 'the country',
      regime: 'the customs regime',
      transport: 'the means of transport',
      payment: 'the payment abroad',
    },
  },
};

/** The documents of an import or export. */
export function documentChecklistTool(tables: TradeTables): TradeTool {
  return tradeTool({
    name: 'document_checklist',
    description: 'The documents of an import or export, in the order in which a trader sees to them.',
    schema: z.strictObject({
      direction,
      product: words.optional().describe('The goods as the person named them'),
      country: words.optional().describe('Country of destination on export, of origin on import'),
      regime: z.enum(REGIMES).optional(),
      transport: z.enum(TRANSPORTS).optional(),
      isPaid: z.boolean().optional().describe('Whether a supplier is paid abroad'),
    }),
    find: (given, { language, asOf }) => {
      const wording = WORDING[language];
      const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      // The schema decided the fields; dropping the absent ones is all that was done to them.
      const { documents, depending, missing } = documentChecklist(
        { ...known, asOf } as ChecklistQuestion,
        tables,
      );
      const name = ({ id }: ChecklistDocument): string =>
        cellText(rowOf(tables, 'trade-documents', id), 'name', language);
      const needed = documents.map((document): ToolLine => ({
        text: `${name(document)}${wording.colon}${whenAndNeed(document, tables, language)}.`,
        references: document.references,
      }));
      const open = depending.map(({ document, on }): ToolLine => ({
        text: wording.depends(name(document), wording.facts[on]),
        references: document.references,
      }));
      const ask: ToolLine[] =
        missing === undefined ? [] : [{ text: wording.ask(wording.facts[missing]), references: [] }];
      return {
        tool: 'document-checklist',
        title: wording.title,
        lines: [...needed, ...ask, ...open],
        references: [],
      };
    },
  });
}

function whenAndNeed({ id, need }: ChecklistDocument, tables: TradeTables, language: Language): string {
  const when = cellText(rowOf(tables, 'trade-documents', id), 'when', language);
  return `${choiceLabel(tables, ['trade-documents', 'need'], need, language)} ; ${when}`.replace(
    ' ; ',
    { fr: ' ; ', ar: '؛ ', en: '; ' }[language],
  );
}
