import type { Translated } from '../../source/tables/reference-table.ts';
import type { StatementReference } from '../trade-tables.ts';
import { CLASSIFICATION_CASES, type ClassificationCase } from './classification-cases.ts';
import { RULES } from './classification-statements.ts';
import type { HsHeading } from './hs-heading.ts';

/** What sets the first candidates apart. */
export interface Distinction {
  /** Id of a classic case, or `chapter`: they stand in different chapters and no classic case tells why. */
  readonly id: string;
  /** What to find out about the goods; none for `chapter`. */
  readonly question?: Translated;
  /** Two or more, the first candidate's first. */
  readonly sides: readonly DistinctionSide[];
  /** The rule that it rests on, where the base tells it. */
  readonly rule?: StatementReference;
}

/** Candidates of one side. */
export interface DistinctionSide {
  readonly headings: readonly string[];
  /** Label of the heading when it stands alone, of the chapter otherwise. */
  readonly label: Translated;
  readonly statement: StatementReference;
}

/** Candidates compared: who reads on, reads them as a list. */
const COMPARED = 5;

/**
 * What separates the first of the candidates from the others, the best grounded first: classic cases whose sides hold the
 * first candidate and another one, then chapters. One candidate, or none, needs no distinction.
 */
export function findDistinctions(candidates: readonly HsHeading[]): Distinction[] {
  const compared = candidates.slice(0, COMPARED);
  const [first] = compared;
  if (first === undefined || compared.length < 2) return [];
  const cases = CLASSIFICATION_CASES.flatMap((each) => distinguish(each, compared, first));
  return cases.length > 0 ? cases : byChapter(compared);
}

function distinguish(
  { id, question, sides, rule }: ClassificationCase,
  compared: readonly HsHeading[],
  first: HsHeading,
): Distinction[] {
  const groups = new Map<number, HsHeading[]>();
  for (const heading of compared) {
    const side = sideOf(sides, heading.code);
    if (side >= 0) groups.set(side, [...(groups.get(side) ?? []), heading]);
  }
  const reached = [...groups.values()];
  if (reached.length < 2 || reached[0]?.[0] !== first) return [];
  const named = { id, question, sides: reached.map(side) };
  return [rule === undefined ? named : { ...named, rule: RULES[rule] }];
}

/** The side whose digits fit best: `6309` before `63`. Below 0 when none fits. */
function sideOf(sides: readonly (readonly string[])[], code: string): number {
  const fits = sides.map((codes) =>
    Math.max(0, ...codes.map((digits) => (code.startsWith(digits) ? digits.length : 0))),
  );
  const most = Math.max(...fits);
  return most === 0 ? -1 : fits.indexOf(most);
}

function byChapter(compared: readonly HsHeading[]): Distinction[] {
  const chapters = new Map<string, HsHeading[]>();
  for (const heading of compared)
    chapters.set(heading.chapter.code, [...(chapters.get(heading.chapter.code) ?? []), heading]);
  return chapters.size < 2 ? [] : [{ id: 'chapter', sides: [...chapters.values()].map(side) }];
}

function side(headings: readonly HsHeading[]): DistinctionSide {
  const [first] = headings;
  if (first === undefined) throw new RangeError('telling headings apart: expected a heading on each side');
  const { label, statement } = headings.length === 1 ? first : first.chapter;
  return { headings: headings.map(({ code }) => code), label, statement };
}
