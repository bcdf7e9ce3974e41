import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCES, THEMES } from '../../source/sheet.ts';
import type { Candidate } from './candidates.ts';
import { chooseCandidates, countFacets, removals, withoutFacet } from './facets.ts';
import { standingOf, STANDINGS } from '../../source/validity.ts';
import { DOCUMENT_KINDS, type SearchChoice } from './search-choice.ts';
import { baseOf, someDocument } from './search.fixture.ts';

const TODAY = '2026-11-27';
const context = { sources: baseOf([]).sources, today: TODAY };
const VALIDITIES = [{}, { until: '2025-12-31' }, { from: '2027-01-01' }, { from: '2026-01-01' }];

const passage = fc.record({
  validity: fc.constantFrom(...VALIDITIES),
  sourceIds: fc.subarray(['adii', 'oc', 'unknown']),
});
const candidate: fc.Arbitrary<Candidate> = fc
  .record({
    theme: fc.constantFrom(...THEMES.slice(0, 3)),
    audience: fc.subarray([...AUDIENCES], { minLength: 1 }),
    kind: fc.constantFrom(...DOCUMENT_KINDS),
    passages: fc.array(passage, { minLength: 1, maxLength: 4 }),
  })
  .map(({ passages, ...fields }) => ({ document: someDocument(fields), passages }));
const choice: fc.Arbitrary<SearchChoice> = fc.record({
  theme: fc.option(fc.constantFrom(...THEMES.slice(0, 3)), { nil: undefined }),
  audience: fc.option(fc.constantFrom(...AUDIENCES), { nil: undefined }),
  type: fc.option(fc.constantFrom(...DOCUMENT_KINDS), { nil: undefined }),
  authority: fc.option(fc.constantFrom('Douane', 'Office des Changes'), { nil: undefined }),
  inForce: fc.constantFrom(...STANDINGS, 'all' as const),
});

describe('facets', () => {
  it('count what choosing a value leaves, and single-valued ones add up', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 6 }), choice, (candidates, chosen) => {
        for (const { id, values } of countFacets(candidates, chosen, context)) {
          for (const { value, count, isChosen } of values) {
            expect(chooseCandidates(candidates, { ...chosen, [id]: value }, context)).toHaveLength(count);
            expect(isChosen).toBe(chosen[id] === value);
            if (id !== 'inForce' && !isChosen) expect(count).toBeGreaterThan(0);
          }
          const sum = values.reduce((total, { count }) => total + count, 0);
          const all = chooseCandidates(candidates, withoutFacet(chosen, id), context).length;
          if (id === 'theme' || id === 'type') expect(sum).toBe(all);
          if (id === 'audience') expect(sum).toBeGreaterThanOrEqual(all);
        }
      }),
    );
  });

  it('leave every passage in exactly one of the standings', () => {
    fc.assert(
      fc.property(candidate, (each) => {
        const left = STANDINGS.flatMap((inForce) =>
          chooseCandidates([each], { inForce }, context).flatMap(({ passages }) => passages),
        );
        expect(left).toHaveLength(each.passages.length);
      }),
    );
  });

  it('count the day of the end as in force, and the day before the beginning as to come', () => {
    expect(standingOf({ until: TODAY }, TODAY)).toBe('today');
    expect(standingOf({ until: '2026-11-26' }, TODAY)).toBe('ended');
    expect(standingOf({ from: TODAY }, TODAY)).toBe('today');
    expect(standingOf({ from: '2026-11-28' }, TODAY)).toBe('coming');
  });

  it('offer to take away what is chosen, rules in force only where that helps', () => {
    const ended = {
      document: someDocument(),
      passages: [{ validity: { until: '2025-01-01' }, sourceIds: [] }],
    };
    expect(removals([ended], { theme: 'markets', inForce: 'today' }, context)).toEqual([
      { id: 'theme', value: 'markets', count: 0 },
    ]);
    expect(removals([ended], { inForce: 'today' }, context)).toEqual([
      { id: 'inForce', value: 'today', count: 1 },
    ]);
  });
});
