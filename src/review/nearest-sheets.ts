import { MIN_RELEVANCE } from '../answering/decide.ts';
import { relevance } from '../answering/relevance.ts';
import type { Clock } from '../common/clock.ts';
import { retrieveEvidence, type RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import type { Language } from '../source/language.ts';
import type { Audience, Theme } from '../source/sheet.ts';
import { detectVariety } from '../text/detect-variety.ts';

/** A document of the base that lies near a question. */
export interface NearSheet {
  readonly documentId: string;
  /** In the language that was asked for, where the base has it. */
  readonly title: string;
  readonly theme: Theme;
  readonly audience: readonly Audience[];
  /** How probably it is the one that answers, if any of those found does, 0 to 1. */
  readonly score: number;
}

/** What the base holds near a question today. */
export interface Nearness {
  /** Best first, at most three. */
  readonly sheets: readonly NearSheet[];
  /** Where it would belong by those; undefined where nothing was found. */
  readonly theme?: Theme;
  /** How probably the base answers it, 0 to 1, and whether that is enough for an answer. */
  readonly relevance: number;
  readonly isNear: boolean;
}

const SHEETS = 3;
const PASSAGES = 8;

/** Looks a question up as answers do, as of today. */
export function nearestSheets(
  retrieval: RetrievalDependencies,
  clock: Pick<Clock, 'today'>,
): (text: string, language: Language) => Promise<Nearness> {
  return async (text, language) => {
    const reading = detectVariety(text);
    const query = { text, reading, language, asOf: clock.today(), k: PASSAGES };
    const { evidence, shares } = await retrieveEvidence(query, retrieval);
    const found = await relevance({ searchText: text, reading, evidence, shares }, retrieval);
    const sheets = new Map<string, NearSheet>();
    const themes = new Map<Theme, number>();
    for (const { chunk, score } of evidence) {
      const { documentId, title, theme, audience } = chunk;
      const known = sheets.get(documentId)?.score ?? 0;
      sheets.set(documentId, { documentId, title, theme, audience, score: known + score });
      themes.set(theme, (themes.get(theme) ?? 0) + score);
    }
    const [theme] = [...themes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return {
      sheets: [...sheets.values()]
        .sort((a, b) => b.score - a.score || (a.documentId < b.documentId ? -1 : 1))
        .slice(0, SHEETS),
      ...(theme === undefined ? {} : { theme: theme[0] }),
      relevance: found,
      isNear: found >= MIN_RELEVANCE,
    };
  };
}
