import { z } from 'zod';
import type { Language } from '../../source/language.ts';
import { licenceFor, type LicenceRule } from '../../trade/licence-for.ts';
import { rowOf } from '../../trade/row-cells.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import { formatDay } from '../consult/format-figure.ts';
import type { ToolLine } from './answer-tools.ts';
import { cellText, choiceLabel } from '../../trade/row-words.ts';
import { direction, tradeTool, words, type TradeTool } from './trade-tool.ts';

const WORDING: Readonly<
  Record<
    Language,
    {
      title: string;
      colon: string;
      /** Without the words of the call: a model could otherwise put a claim into what it cites. */
      notListed: string;
      from: (day: string) => string;
      until: (day: string) => string;
    }
  >
> = {
  fr: {
    title: 'Recherche : licence ou autre titre',
    colon: ' : ',
    notListed:
      'Aucune règle lue ne nomme cette marchandise ; la liste lue n’est pas complète : ce n’est pas une dispense.',
    from: (day) => `en vigueur depuis le ${day}`,
    until: (day) => `jusqu’au ${day}`,
  },
  ar: {
    title: 'بحث: رخصة أو سند آخر',
    colon: ': ',
    notListed: 'لا تذكر أي قاعدة مطلع عليها هذه البضاعة؛ واللائحة المطلع عليها غير كاملة: وليس هذا إعفاء.',
    from: (day) => `سار منذ ${day}`,
    until: (day) => `إلى غاية ${day}`,
  },
  en: {
    title: 'Lookup: licence or other title',
    colon: ': ',
    notListed: 'No rule read names these goods; the list read is not complete: this is not an exemption.',
    from: (day) => `in force since ${day}`,
    until: (day) => `until ${day}`,
  },
};

/** Which licence or other title goods need. */
export function licenceTool(tables: TradeTables): TradeTool {
  return tradeTool({
    name: 'licence',
    description:
      'Whether goods need a licence or another title to be imported or exported, by everyday words or a customs code of at least four digits.',
    schema: z.strictObject({
      goods: words.describe('The goods as the person named them, or their code'),
      direction,
    }),
    find: ({ goods, direction: way }, { language, asOf }) => {
      const wording = WORDING[language];
      const found = licenceFor({ goods, direction: way, asOf }, tables);
      const rules = [...found.rules, ...found.otherTimes];
      const lines = rules.map((rule) => toLine(rule, tables, language));
      const none: ToolLine = { text: wording.notListed, references: found.references };
      return {
        tool: 'licence',
        title: wording.title,
        lines: rules.length === 0 ? [none] : lines,
        references: [...rules.flatMap(({ references }) => references), ...found.references],
      };
    },
  });
}

function toLine(
  { id, title, validity, references }: LicenceRule,
  tables: TradeTables,
  language: Language,
): ToolLine {
  const wording = WORDING[language];
  const times = [
    ...(validity.from === undefined ? [] : [wording.from(formatDay(validity.from, language))]),
    ...(validity.until === undefined ? [] : [wording.until(formatDay(validity.until, language))]),
  ];
  const said = [choiceLabel(tables, ['licences', 'title'], title, language), ...times].join(', ');
  return {
    text: `${cellText(rowOf(tables, 'licences', id), 'name', language)}${wording.colon}${said}.`,
    references,
  };
}
