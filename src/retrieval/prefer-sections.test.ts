import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { chunkSheet } from '../chunking/chunk-sheet.ts';
import { referenceTo } from '../search-index/chunk-facets.ts';
import { parseSheet } from '../source/parse-sheet.ts';
import { MAX_LIFT, preferSections, type Preference } from './prefer-sections.ts';
import type { JudgedSection } from './rerank-sections.ts';

/** Sections of real sheets, by align id; sources are checked with the base, not here. */
const sections = new Map<string, JudgedSection>();
beforeAll(async () => {
  const sheets = ['sectors/argan-export', 'sectors/miel-export', 'markets/marche-france', 'importing/drones'];
  for (const name of sheets) {
    const file = `sheets/${name}.fr.md`;
    const { sheet } = parseSheet(await readFile(`corpus/${file}`, 'utf8'), file, {
      has: () => true,
      get: () => undefined,
    } as never);
    if (sheet === undefined) throw new Error(`reading ${file}: expected a sheet, found faults`);
    for (const chunk of chunkSheet(sheet)) {
      const found = [{ ...referenceTo(chunk), weight: 1 }];
      const untold = { similarity: 0, statementMatch: 0, questionMatch: 0, sentences: [] };
      sections.set(chunk.alignId, { alignId: chunk.alignId, found, score: 0, ...untold });
    }
  }
});

/** Sections of the base as ranking gave them: align id and probability, best first. */
const judged = (...scores: readonly (readonly [alignId: string, score: number])[]): JudgedSection[] =>
  scores.map(([alignId, score]) => {
    const section = sections.get(alignId);
    if (section === undefined) throw new Error(`expected a section of the base, received ${alignId}`);
    return { ...section, score };
  });
const order = (found: readonly JudgedSection[], preference?: Preference): string[] =>
  preferSections(found, preference).map(({ alignId }) => alignId);

const ARGAN: Preference = { audience: 'exporter', documents: new Set(['argan-export', 'marche-france']) };
const HONEY_FIRST = [
  ['miel-export#facts', 0.4],
  ['argan-export#facts', 0.35],
  ['drones#facts', 0.2],
] as const;

describe('preferSections', () => {
  it('changes nothing without a preference, or when no section fits it', () => {
    const found = judged(...HONEY_FIRST);
    expect(preferSections(found, undefined)).toBe(found);
    const elsewhere = preferSections(found, { documents: new Set(['marche-chine']) });
    expect(elsewhere.map(({ alignId }) => alignId)).toEqual(found.map(({ alignId }) => alignId));
    elsewhere.forEach(({ score }, i) => expect(score).toBeCloseTo(found[i]?.score ?? 0, 12));
    expect(preferSections([], ARGAN)).toEqual([]);
  });

  it('puts the section about the reader’s trade first among those that are nearly as probable', () => {
    expect(order(judged(...HONEY_FIRST), ARGAN)).toEqual([
      'argan-export#facts',
      'miel-export#facts',
      'drones#facts',
    ]);
  });

  it('leaves a clear answer where it is, and does not bring up what hardly answers', () => {
    const clear = judged(['miel-export#facts', 0.6], ['drones#facts', 0.3], ['argan-export#facts', 0.05]);
    expect(order(clear, ARGAN)).toEqual(clear.map(({ alignId }) => alignId));
  });

  it('gives nothing to a document that is not for the reader’s audience', () => {
    const found = judged(['drones#facts', 0.4], ['argan-export#facts', 0.35]);
    expect(sections.get('argan-export#facts')?.found[0]?.facets.audience).not.toContain('public');
    expect(order(found, { ...ARGAN, audience: 'public' })).toEqual(found.map(({ alignId }) => alignId));
  });

  it('decides by audience alone only where there is next to no difference', () => {
    const audience: Preference = { audience: 'exporter' };
    const near = judged(['drones#facts', 0.4], ['miel-export#facts', 0.39]);
    expect(order(near, audience)).toEqual(['miel-export#facts', 'drones#facts']);
    const apart = judged(['drones#facts', 0.4], ['miel-export#facts', 0.3]);
    expect(order(apart, audience)).toEqual(['drones#facts', 'miel-export#facts']);
  });

  it('keeps sections that were not looked at behind, in their order', () => {
    const found = judged(['miel-export#facts', 1], ['drones#facts', 0], ['argan-export#facts', 0]);
    expect(order(found, ARGAN)).toEqual(found.map(({ alignId }) => alignId));
  });

  it('never lets a section pass one that was more than MAX_LIFT times as probable, and keeps the sum', () => {
    const scores = fc.uniqueArray(fc.tuple(fc.nat(1_000_000), fc.double({ min: 0, max: 1, noNaN: true })), {
      selector: ([at]) => at % sections.size,
      maxLength: 20,
    });
    const documents = fc.subarray(['argan-export', 'miel-export', 'marche-france', 'drones']);
    const audience = fc.constantFrom('exporter', 'importer', 'public', undefined);
    fc.assert(
      fc.property(scores, documents, audience, (given, about, reader) => {
        const ids = [...sections.keys()];
        const found = judged(
          ...given.map(([at, score]) => [ids[at % ids.length] ?? '', score] as const),
        ).sort((a, b) => b.score - a.score);
        const preference = {
          documents: new Set(about),
          ...(reader === undefined ? {} : { audience: reader }),
        };
        const preferred = preferSections(found, preference);
        const sum = (all: readonly JudgedSection[]): number =>
          all.reduce((total, { score }) => total + score, 0);
        expect(sum(preferred)).toBeCloseTo(sum(found), 9);
        const before = new Map(found.map(({ alignId, score }) => [alignId, score]));
        preferred.forEach(({ alignId }, i) => {
          for (const later of preferred.slice(i + 1))
            expect(before.get(later.alignId) ?? 0).toBeLessThanOrEqual(
              (before.get(alignId) ?? 0) * MAX_LIFT * (1 + 1e-12),
            );
        });
      }),
    );
  });
});
