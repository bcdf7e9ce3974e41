import { z } from 'zod';
import type { Language } from '../../source/language.ts';
import type { FindHeadings } from '../../trade/hs-finder/find-headings.ts';
import { tradeTool, words, type TradeTool } from './trade-tool.ts';

/** Headings shown for one call. */
const MAX_HEADINGS = 5;

const WORDING: Readonly<
  Record<
    Language,
    {
      title: string;
      candidate: (heading: string, label: string, chapter: string, chapterLabel: string) => string;
      notACode: string;
    }
  >
> = {
  fr: {
    title: 'Recherche : positions possibles du Système harmonisé',
    candidate: (heading, label, chapter, chapterLabel) =>
      `Position possible ${heading} : ${label} (chapitre ${chapter}, ${chapterLabel}).`,
    notACode: 'Une position est une piste, pas un code à déclarer.',
  },
  ar: {
    title: 'بحث: بنود محتملة من النظام المنسق',
    candidate: (heading, label, chapter, chapterLabel) =>
      `بند محتمل ${heading}: ${label} (الفصل ${chapter}، ${chapterLabel}).`,
    notACode: 'البند إشارة أولى، وليس رمزا يصرح به.',
  },
  en: {
    title: 'Lookup: possible headings of the Harmonized System',
    candidate: (heading, label, chapter, chapterLabel) =>
      `Possible heading ${heading}: ${label} (chapter ${chapter}, ${chapterLabel}).`,
    notACode: 'A heading is a lead, not a code to declare.',
  },
};

/** Headings that goods may fall under. */
export function hsHeadingTool(findHeadings: FindHeadings): TradeTool {
  return tradeTool({
    name: 'hs_heading',
    description:
      'Headings (four digits) of the Harmonized System that goods may fall under, best first. Never a code to declare.',
    schema: z.strictObject({ goods: words.describe('What the goods are, of what and for what') }),
    find: ({ goods }, { language }) => {
      const wording = WORDING[language];
      const { candidates, bindingRuling, missing } = findHeadings({
        words: goods,
        language,
        k: MAX_HEADINGS,
      });
      const found = candidates.map(({ heading, label, chapter, statement }) => ({
        text: wording.candidate(heading, label[language], chapter.code, chapter.label[language]),
        references: [statement],
      }));
      const asked = missing === undefined ? [] : [{ text: missing.question[language], references: [] }];
      return {
        tool: 'hs-heading',
        title: wording.title,
        lines: [...found, { text: wording.notACode, references: bindingRuling }, ...asked],
        references: bindingRuling,
      };
    },
  });
}
