import { detectVariety } from '../../src/text/detect-variety.ts';
import type { Reading } from '../../src/text/term-analyser.ts';
import { DEPTH } from './measure-search.ts';
import type { JudgedQuestion, OpenedPair, RankedPassage } from './opened-pair.ts';

/** How deep the right passage is looked for. */
const MISS_DEPTH = 200;
/** Characters of a passage that are shown. */
const SHOWN = 160;

/** A question whose first ten passages hold no right one. */
export interface Miss {
  readonly question: string;
  /** What the question was read as. */
  readonly reading: Reading;
  /** First passage found, as its title and start; undefined when nothing was found. */
  readonly first: string | undefined;
  /** The right passage that stands highest, or the first right one. */
  readonly right: string | undefined;
  /** Its rank when the product is asked for 200 passages; undefined when it is not among them. */
  readonly rank: number | undefined;
}

/**
 * The `count` worst questions of a pair among those without a right passage in the first ten: first those whose right
 * passage is not found at all, then by its rank, ties in the order of the questions.
 */
export async function findMisses(opened: OpenedPair, count: number): Promise<Miss[]> {
  const byId = new Map(opened.base.passages().map((passage) => [passage.id, passage]));
  const misses: Miss[] = [];
  for (const question of opened.questions) {
    const { text, relevant } = question;
    if ((await opened.search(text, DEPTH)).some(({ id }) => relevant.has(id))) continue;
    misses.push(describeMiss(question, await opened.search(text, MISS_DEPTH), byId));
  }
  const depth = ({ rank }: Miss): number => rank ?? Number.POSITIVE_INFINITY;
  // Two that are not found at all stand at the same infinite depth, whose difference is no number.
  return misses.sort((a, b) => (depth(a) === depth(b) ? 0 : depth(b) - depth(a))).slice(0, count);
}

function describeMiss(
  { text, relevant }: JudgedQuestion,
  ranked: readonly RankedPassage[],
  byId: ReadonlyMap<string, RankedPassage>,
): Miss {
  const place = ranked.findIndex(({ id }) => relevant.has(id));
  const [firstRight = ''] = relevant;
  return {
    question: text,
    reading: detectVariety(text),
    first: show(ranked[0]),
    right: show(ranked[place] ?? byId.get(firstRight)) ?? firstRight,
    rank: place === -1 ? undefined : place + 1,
  };
}

function show(passage: RankedPassage | undefined): string | undefined {
  if (passage === undefined) return undefined;
  const { title, text } = passage;
  const start = Array.from(text.replace(/\s+/g, ' ')).slice(0, SHOWN).join('');
  return title === '' ? start : `${title} — ${start}`;
}
