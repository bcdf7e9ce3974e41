import { z } from 'zod';
import { isoDate } from '../../source/field-schemas.ts';
import type { Language } from '../../source/language.ts';
import { tableOf, rowOf } from '../../trade/row-cells.ts';
import { timeLimit } from '../../trade/time-limit.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import { formatDay } from '../consult/format-figure.ts';
import { cellText, choiceLabel } from '../../trade/row-words.ts';
import { tradeTool, type TradeTool } from './trade-tool.ts';

const WORDING: Readonly<
  Record<
    Language,
    {
      title: string;
      ends: (name: string, end: string, days: number, start: string) => string;
      counting: string;
      standing: (label: string) => string;
      unconfirmed: (name: string) => string;
      unknown: (name: string) => string;
    }
  >
> = {
  fr: {
    title: 'Calcul : fin d’un délai',
    ends: (name, end, days, start) =>
      `${name} : le dernier jour est le ${end}, ${days} jours après le ${start}.`,
    counting: 'Le jour de départ ne compte pas.',
    standing: (label) => `Solidité de ce délai : ${label}.`,
    unconfirmed: (name) => `${name} : le délai n’est pas confirmé, aucune date ne peut être donnée.`,
    unknown: (name) => `${name} : la base n’a pas de délai en vigueur à cette date.`,
  },
  ar: {
    title: 'حساب: نهاية أجل',
    ends: (name, end, days, start) => `${name}: آخر يوم هو ${end}، أي ${days} يوما بعد ${start}.`,
    counting: 'لا يحتسب يوم الانطلاق.',
    standing: (label) => `مدى قوة هذا الأجل: ${label}.`,
    unconfirmed: (name) => `${name}: الأجل غير مؤكد، ولا يمكن إعطاء أي تاريخ.`,
    unknown: (name) => `${name}: ليس في القاعدة أجل سار في هذا التاريخ.`,
  },
  en: {
    title: 'Calculation: end of a time limit',
    ends: (name, end, days, start) => `${name}: the last day is ${end}, ${days} days after ${start}.`,
    counting: 'The starting day does not count.',
    standing: (label) => `How firm this limit is: ${label}.`,
    unconfirmed: (name) => `${name}: the limit is not confirmed, no date can be given.`,
    unknown: (name) => `${name}: the base has no limit in force on that day.`,
  },
};

/** When a time limit of the base ends. The limits are offered by name: a model need not guess ids. */
export function timeLimitTool(tables: TradeTables): TradeTool {
  const { rows } = tableOf(tables, 'time-limits');
  const [first = '', ...others] = [...new Set(rows.map(({ id }) => id))];
  const known = rows.map((row) => `${row.id} (${cellText(row, 'name', 'en')})`).join('; ');
  return tradeTool({
    name: 'time_limit',
    description: `The last day of a time limit that starts on a given day. Limits: ${known}.`,
    schema: z.strictObject({
      limit: z.enum([first, ...others]).describe('Which limit'),
      start: isoDate.describe('Day that it starts, YYYY-MM-DD, as the person gave it'),
    }),
    find: ({ limit, start }, { language }) => {
      const wording = WORDING[language];
      const name = cellText(rowOf(tables, 'time-limits', limit), 'name', language);
      const found = timeLimit(limit, start, tables);
      const { references } = found;
      const tool = 'time-limit';
      if ('missing' in found) {
        const text = found.missing === 'rule' ? wording.unknown(name) : wording.unconfirmed(name);
        return { tool, title: wording.title, lines: [{ text, references }], references };
      }
      const [end, from] = [found.end, found.start].map((day) => formatDay(day, language));
      const standing = choiceLabel(tables, ['time-limits', 'standing'], found.standing, language);
      const lines = [
        wording.ends(name, end ?? '', found.days, from ?? ''),
        wording.counting,
        wording.standing(standing),
      ];
      return {
        tool,
        title: wording.title,
        lines: lines.map((text) => ({ text, references })),
        references,
      };
    },
  });
}
