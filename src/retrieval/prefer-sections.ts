import type { Audience } from '../source/sheet.ts';
import type { JudgedSection } from './rerank-sections.ts';

/** What the reader leans towards, beside what is asked; it decides between passages that answer nearly alike. */
export interface Preference {
  /** Whom the passage should be for. */
  readonly audience?: Audience;
  /** Ids of the documents about the reader's own trade. */
  readonly documents?: ReadonlySet<string>;
}

/**
 * What a section's odds are multiplied by when it is for the reader's audience, and when its document is about the reader's
 * trade. The dev half of `eval/sections`, each question under twelve profiles of other trades (4,335 pairs): the right section
 * among five 4,194 times without and with; at 1.3 and 2.5, 4,191. An audience of 1.1 already
 * costs one of them by the role alone.
 */
const AUDIENCE_LIFT = 1.05;
const DOCUMENT_LIFT = 2;
/** Most that a section gains on another: one that is more than so many times as probable stays first, whatever fits. */
export const MAX_LIFT = AUDIENCE_LIFT * DOCUMENT_LIFT;

/**
 * Sections with the reader's preference counted in: a small prior, so that of two that are nearly as probable the one that
 * fits comes first. Scores stay probabilities with the same sum; sections that were not looked at stay behind, in their
 * order. A document about the reader's trade that is not for the reader's audience gains nothing.
 */
export function preferSections(
  judged: readonly JudgedSection[],
  preference: Preference | undefined,
): readonly JudgedSection[] {
  if (preference === undefined) return judged;
  const lifted = judged.map((section) => section.score * liftOf(section, preference));
  const [before, after] = [sum(judged.map(({ score }) => score)), sum(lifted)];
  if (!(after > 0)) return judged;
  return judged
    .map((section, i) => ({ ...section, score: ((lifted[i] ?? 0) * before) / after }))
    .sort((a, b) => b.score - a.score);
}

function liftOf({ alignId, found }: JudgedSection, { audience, documents }: Preference): number {
  const readers = found[0]?.facets.audience ?? [];
  if (audience !== undefined && !readers.includes(audience)) return 1;
  const isAbout = documents?.has(documentOf(alignId)) ?? false;
  return (audience === undefined ? 1 : AUDIENCE_LIFT) * (isAbout ? DOCUMENT_LIFT : 1);
}

/** A section's align id is its document's id and its own. */
function documentOf(alignId: string): string {
  return alignId.slice(0, alignId.indexOf('#'));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
