import { z } from 'zod';
import type { Language } from '../../source/language.ts';
import { regionalOffice, type RegionalOffice } from '../../trade/regional-office.ts';
import { rowOf } from '../../trade/row-cells.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import type { ToolLine } from './answer-tools.ts';
import { cellText, choiceLabel } from '../../trade/row-words.ts';
import { tradeTool, words, type TradeTool } from './trade-tool.ts';

const WORDING: Readonly<
  Record<Language, { title: string; region: (name: string, office: string) => string; unknown: string }>
> = {
  fr: {
    title: 'Recherche : bureau régional',
    region: (name, office) => `Région ${name} : ${office}.`,
    unknown: 'Ce lieu n’est pas connu : demander la ville, la province ou la région.',
  },
  ar: {
    title: 'بحث: المكتب الجهوي',
    region: (name, office) => `جهة ${name}: ${office}.`,
    unknown: 'هذا المكان غير معروف: يجب السؤال عن المدينة أو الإقليم أو الجهة.',
  },
  en: {
    title: 'Lookup: regional office',
    region: (name, office) => `Region ${name}: ${office}.`,
    unknown: 'This place is not known: ask for the town, province or region.',
  },
};

/** The foreign trade office of a place. */
export function regionalOfficeTool(tables: TradeTables): TradeTool {
  return tradeTool({
    name: 'regional_office',
    description: 'The region of a Moroccan town, province or region, and its foreign trade office.',
    schema: z.strictObject({ place: words.describe('The place as the person named it') }),
    find: ({ place }, { language, asOf }) => {
      const wording = WORDING[language];
      const { office, candidates } = regionalOffice({ place, asOf }, tables);
      const offices = office === undefined ? candidates : [office];
      const toLine = ({ region, office: choice, references }: RegionalOffice): ToolLine => ({
        text: wording.region(
          cellText(rowOf(tables, 'regions', region), 'name', language),
          choiceLabel(tables, ['regions', 'office'], choice, language),
        ),
        references,
      });
      return {
        tool: 'regional-office',
        title: wording.title,
        lines: offices.length === 0 ? [{ text: wording.unknown, references: [] }] : offices.map(toLine),
        references: offices.flatMap(({ references }) => references),
      };
    },
  });
}
