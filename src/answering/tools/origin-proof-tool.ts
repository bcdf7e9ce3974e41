import { z } from 'zod';
import type { Language } from '../../source/language.ts';
import { cellText, choiceLabel } from '../../trade/row-words.ts';
import {
  originProof,
  type OriginProofOption,
  type OriginProofWay,
  type OriginQuestion,
} from '../../trade/origin-proof.ts';
import { rowOf } from '../../trade/row-cells.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import { formatSum } from '../consult/format-figure.ts';
import type { ToolLine } from './answer-tools.ts';
import { currencyCode, decimal, direction, tradeTool, words, type TradeTool } from './trade-tool.ts';

interface OriginWording {
  readonly title: string;
  readonly colon: string;
  readonly madeBy: Readonly<Record<OriginProofWay['madeBy'], string>>;
  readonly below: (sum: string) => string;
  readonly belowUnknown: string;
  readonly noProof: string;
  readonly notInForce: string;
  readonly noAgreement: string;
  readonly ask: Readonly<Record<'country' | 'value', string>>;
}

const WORDING: Readonly<Record<Language, OriginWording>> = {
  fr: {
    title: 'Recherche : preuve d’origine',
    colon: ' : ',
    madeBy: {
      authority: 'délivré par l’autorité',
      'any-exporter': 'établi par tout exportateur',
      'approved-exporter': 'établi par un exportateur agréé',
      exporter: 'établi par l’exportateur',
    },
    below: (sum) => `jusqu’à ${sum}`,
    belowUnknown: 'sous une valeur limite que les sources lues ne donnent pas',
    noProof: 'les sources lues ne nomment pas de preuve',
    notInForce: 'accord pas en vigueur à cette date',
    noAgreement: 'Aucun accord trouvé pour ce pays.',
    ask: {
      country: 'À demander d’abord : le pays.',
      value: 'À demander d’abord : la valeur de l’envoi, dans la monnaie de la limite.',
    },
  },
  ar: {
    title: 'بحث: إثبات المنشأ',
    colon: ': ',
    madeBy: {
      authority: 'تسلمه السلطة',
      'any-exporter': 'يعده أي مصدر',
      'approved-exporter': 'يعده مصدر معتمد',
      exporter: 'يعده المصدر',
    },
    below: (sum) => `في حدود ${sum}`,
    belowUnknown: 'تحت قيمة لا تعطيها المصادر المطلع عليها',
    noProof: 'لا تذكر المصادر المطلع عليها أي إثبات',
    notInForce: 'اتفاق غير سار في هذا التاريخ',
    noAgreement: 'لم نجد أي اتفاق مع هذا البلد.',
    ask: {
      country: 'يجب السؤال أولا عن: البلد.',
      value: 'يجب السؤال أولا عن: قيمة الإرسالية بعملة الحد.',
    },
  },
  en: {
    title: 'Lookup: proof of origin',
    colon: ': ',
    madeBy: {
      authority: 'issued by the authority',
      'any-exporter': 'made out by any exporter',
      'approved-exporter': 'made out by an approved exporter',
      exporter: 'made out by the exporter',
    },
    below: (sum) => `up to ${sum}`,
    belowUnknown: 'below a limit that the sources read do not give',
    noProof: 'the sources read name no proof',
    notInForce: 'agreement not in force on that day',
    noAgreement: 'No agreement found for this country.',
    ask: {
      country: 'To be asked first: the country.',
      value: 'To be asked first: the value of the consignment, in the currency of the limit.',
    },
  },
};

/** Which proof of origin opens a reduced duty. */
export function originProofTool(tables: TradeTables): TradeTool {
  return tradeTool({
    name: 'origin_proof',
    description:
      'Which proof of origin opens a reduced duty with a country: certificate, declaration on invoice, approved exporter.',
    schema: z.strictObject({
      direction,
      country: words.describe('Country of destination on export, of origin on import'),
      value: decimal.optional().describe('Value of the originating goods of one consignment'),
      currency: currencyCode.optional().describe('Currency of that value'),
    }),
    find: ({ direction: way, country, value, currency }, { language, asOf }) => {
      const wording = WORDING[language];
      const question: OriginQuestion = {
        direction: way,
        country,
        asOf,
        ...(value === undefined ? {} : { value: Number(value) }),
        ...(currency === undefined ? {} : { currency }),
      };
      const found = originProof(question, tables);
      const ask: ToolLine[] =
        found.missing === undefined ? [] : [{ text: wording.ask[found.missing], references: [] }];
      const none: ToolLine[] =
        found.missing === undefined && found.options.length + found.notInForce.length === 0
          ? [{ text: wording.noAgreement, references: found.references }]
          : [];
      const notInForce = found.notInForce.map((id): ToolLine => ({
        text: `${agreementName(id, tables, language)}${wording.colon}${wording.notInForce}.`,
        references: found.references,
      }));
      return {
        tool: 'origin-proof',
        title: wording.title,
        lines: [
          ...found.options.flatMap((option) => toLines(option, tables, language)),
          ...notInForce,
          ...none,
          ...ask,
        ],
        references: found.options.flatMap(({ references }) => references),
      };
    },
  });
}

function toLines(option: OriginProofOption, tables: TradeTables, language: Language): ToolLine[] {
  const { colon, noProof } = WORDING[language];
  const name = agreementName(option.agreement, tables, language);
  const status = choiceLabel(tables, ['agreements', 'status'], option.status, language);
  const lines: ToolLine[] = option.ways.map((way) => ({
    text: `${name}${colon}${wayText(way, option, tables, language)}.`,
    references: [way.reference, ...option.references],
  }));
  if (option.missing === 'proof') lines.push({ text: `${name}${colon}${noProof}.`, references: [] });
  return [...lines, { text: `${name}${colon}${status}.`, references: option.references }];
}

function wayText(
  { document, madeBy, ifBelowLimit }: OriginProofWay,
  { limit }: OriginProofOption,
  tables: TradeTables,
  language: Language,
): string {
  const wording = WORDING[language];
  const said = [
    cellText(rowOf(tables, 'trade-documents', document), 'name', language),
    wording.madeBy[madeBy],
  ];
  if (ifBelowLimit || madeBy === 'any-exporter')
    said.push(
      limit?.amount === undefined
        ? wording.belowUnknown
        : wording.below(formatSum(String(limit.amount), language, limit.currency)),
    );
  return said.join({ fr: ', ', ar: '، ', en: ', ' }[language]);
}

function agreementName(id: string, tables: TradeTables, language: Language): string {
  return cellText(rowOf(tables, 'agreements', id), 'name', language);
}
