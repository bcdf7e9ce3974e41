import type { SourceRecord } from '../../source/source-record.ts';
import { AUDIENCES, THEMES } from '../../source/sheet.ts';
import type { Candidate, CandidatePassage } from './candidates.ts';
import { standingOf, STANDINGS } from '../../source/validity.ts';
import { DOCUMENT_KINDS, type SearchChoice } from './search-choice.ts';

/** What results may be narrowed by, in the order of the page. */
export const FACETS = ['theme', 'audience', 'type', 'inForce', 'authority'] as const;

/** One of {@link FACETS}. */
export type FacetId = (typeof FACETS)[number];

/** A value of a facet, and how many documents there are when it is chosen beside what else is chosen. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** A facet with the values that some document has, and the chosen one. */
export interface Facet {
  readonly id: FacetId;
  readonly values: readonly FacetValue[];
}

/** What telling facets needs besides the candidates. `today` is `YYYY-MM-DD`. */
export interface FacetContext {
  readonly sources: ReadonlyMap<string, Pick<SourceRecord, 'authority'>>;
  readonly today: string;
}

/**
 * The candidates that a choice leaves, in their order, each with the passages that it leaves: theme, audience and type are
 * those of the document, dates and authorities those of each passage.
 */
export function chooseCandidates(
  candidates: readonly Candidate[],
  choice: SearchChoice,
  context: FacetContext,
): Candidate[] {
  return candidates.flatMap(({ document, passages }) => {
    if (choice.theme !== undefined && document.theme !== choice.theme) return [];
    if (choice.audience !== undefined && !document.audience.includes(choice.audience)) return [];
    if (choice.type !== undefined && document.kind !== choice.type) return [];
    const left = passages.filter((passage) => isChosen(passage, choice, context));
    return left.length === 0 ? [] : [{ document, passages: left }];
  });
}

function isChosen(
  passage: CandidatePassage,
  { inForce, authority }: SearchChoice,
  context: FacetContext,
): boolean {
  return (
    (inForce === 'all' || standingOf(passage.validity, context.today) === inForce) &&
    (authority === undefined || authoritiesOf(passage, context).includes(authority))
  );
}

function authoritiesOf({ sourceIds }: CandidatePassage, { sources }: FacetContext): string[] {
  return sourceIds.flatMap((id) => sources.get(id)?.authority ?? []);
}

/**
 * The facets of the candidates. A count is the number of documents that choosing the value, in the place of the facet's
 * chosen one, leaves. Values come in the order of their kind, authorities by count; those of no document are left out
 * unless they are chosen. The choices of `inForce` are always there, `all` last.
 */
export function countFacets(
  candidates: readonly Candidate[],
  choice: SearchChoice,
  context: FacetContext,
): Facet[] {
  return FACETS.map((id) => {
    if (id === 'authority') return { id, values: countAuthorities(candidates, choice, context) };
    const values = VALUES[id].map((value): FacetValue => ({
      value,
      count: chooseCandidates(candidates, { ...choice, [id]: value }, context).length,
      isChosen: choice[id] === value,
    }));
    const isUsed = ({ count, isChosen: chosen }: FacetValue): boolean => chosen || count > 0;
    return { id, values: id === 'inForce' ? values : values.filter(isUsed) };
  });
}

const VALUES = {
  theme: THEMES,
  audience: AUDIENCES,
  type: DOCUMENT_KINDS,
  inForce: [...STANDINGS, 'all'],
} as const satisfies Record<Exclude<FacetId, 'authority'>, readonly string[]>;

/** Counted in one pass: there are hundreds of authorities. */
function countAuthorities(
  candidates: readonly Candidate[],
  choice: SearchChoice,
  context: FacetContext,
): FacetValue[] {
  const { authority: chosen } = choice;
  const counts = new Map<string, number>(chosen === undefined ? [] : [[chosen, 0]]);
  for (const { passages } of chooseCandidates(candidates, { ...choice, authority: undefined }, context))
    for (const name of new Set(passages.flatMap((passage) => authoritiesOf(passage, context))))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({ value, count, isChosen: value === chosen })).sort(
    (x, y) => y.count - x.count || (x.value < y.value ? -1 : 1),
  );
}

/** A chosen value that may be taken away, and how many documents that leaves. */
export interface Removal {
  readonly id: FacetId;
  readonly value: string;
  readonly count: number;
}

/** What may be taken away of a choice, in the order of the facets. Rules in force, the usual choice, only where that helps. */
export function removals(
  candidates: readonly Candidate[],
  choice: SearchChoice,
  context: FacetContext,
): Removal[] {
  return FACETS.flatMap((id) => {
    const value = choice[id];
    if (value === undefined || value === 'all') return [];
    const count = chooseCandidates(candidates, withoutFacet(choice, id), context).length;
    return value === 'today' && count === 0 ? [] : [{ id, value, count }];
  });
}

/** The choice with a facet taken away: every date, for that of dates. */
export function withoutFacet(choice: SearchChoice, id: FacetId): SearchChoice {
  return { ...choice, [id]: id === 'inForce' ? 'all' : undefined };
}
