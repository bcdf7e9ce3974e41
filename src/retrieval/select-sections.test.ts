import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chunk } from '../chunking/chunk.ts';
import { referenceTo } from '../search-index/chunk-facets.ts';
import { madeChunk } from '../search-index/snapshot-content.fixture.ts';
import type { RankedSection } from './rank-sections.ts';
import { selectSections } from './select-sections.ts';

/** A section, and the chunk that is shown of it. */
type ShownSection = RankedSection & { readonly chunk: Chunk };

/** Sections best first, each `document.language#section`, or with the terms that it holds instead of its own. */
function ranked(...sections: readonly (string | readonly [id: string, terms: string])[]): ShownSection[] {
  return sections.map((each, i) => {
    const [id, text] = typeof each === 'string' ? [each, each] : each;
    const chunk: Chunk = madeChunk(id, { text });
    const found = [{ ...referenceTo(chunk), weight: 1 }];
    return { alignId: chunk.alignId, score: sections.length - i, similarity: 0, found, chunk };
  });
}
const select = async (sections: readonly ShownSection[], k: number): Promise<string[]> => {
  const chunks = new Map(sections.map(({ alignId, chunk }) => [alignId, chunk]));
  const show = (asked: readonly RankedSection[]): Promise<Chunk[]> =>
    Promise.resolve(asked.map(({ alignId }) => chunks.get(alignId) ?? madeChunk(alignId)));
  return (await selectSections(sections, k, show)).map(({ shown }) => shown.id);
};

const TEN = 'a b c d e f g h i j';

describe('a section that repeats a better one', () => {
  it('is left out, and the next one takes its place', async () => {
    expect(await select(ranked(['a.fr#x', TEN], ['b.fr#x', TEN], 'c.fr#x'), 2)).toEqual(['a.fr#x', 'c.fr#x']);
  });

  it('is left out even when nothing else is there', async () => {
    expect(await select(ranked(['a.fr#x', TEN], ['b.fr#x', TEN]), 5)).toEqual(['a.fr#x']);
  });

  it('is one that shares four in five of all their words, no less', async () => {
    const eight = 'a b c d e f g h';
    expect(await select(ranked(['a.fr#x', TEN], ['b.fr#x', eight]), 5)).toEqual(['a.fr#x']);
    expect(await select(ranked(['b.fr#x', eight], ['a.fr#x', TEN]), 5)).toEqual(['b.fr#x']);
    expect(await select(ranked(['a.fr#x', TEN], ['b.fr#x', 'a b c d e f g']), 5)).toHaveLength(2);
    // Eight shared of twelve in all.
    expect(await select(ranked(['a.fr#x', TEN], ['b.fr#x', `${eight} k l`]), 5)).toHaveLength(2);
  });

  it('is, of less than eight words, only one of the same words in the same order', async () => {
    const short = ranked(['a.fr#x', 'where do you live now'], ['b.fr#x', 'where do you live']);
    expect(await select(short, 5)).toHaveLength(2);
    expect(await select(ranked(['a.fr#x', 'is he here'], ['b.fr#x', 'he is here']), 5)).toHaveLength(2);
    expect(await select(ranked(['a.fr#x', 'He is here.'], ['b.fr#x', 'he is here']), 5)).toEqual(['a.fr#x']);
  });

  it('may stand in another language or another section of the same document', async () => {
    expect(await select(ranked(['a.fr#x', TEN], ['b.ar#x', TEN]), 5)).toHaveLength(2);
    expect(await select(ranked(['a.fr#x', TEN], ['a.fr#y', TEN]), 5)).toHaveLength(2);
  });

  it('is judged by what would be shown, not by what was found', async () => {
    const french = (asked: readonly RankedSection[]): Promise<Chunk[]> =>
      Promise.resolve(asked.map(({ alignId }) => madeChunk(alignId.replace('#', '.fr#'), { text: TEN })));
    expect(await selectSections(ranked('a.ar#x', 'b.ar#x'), 5, french)).toHaveLength(1);
  });
});

describe('a document', () => {
  const four = ['a.fr#1', 'a.fr#2', 'a.fr#3', 'a.fr#4'];

  it('takes half of the places when there are others, rounded up', async () => {
    const sections = ranked(...four, 'b.fr#1', 'c.fr#1', 'd.fr#1');
    expect(await select(sections, 4)).toEqual(['a.fr#1', 'a.fr#2', 'b.fr#1', 'c.fr#1']);
    expect(await select(sections, 5)).toEqual(['a.fr#1', 'a.fr#2', 'a.fr#3', 'b.fr#1', 'c.fr#1']);
  });

  it('takes all of them when nothing else is there', async () => {
    expect(await select(ranked(...four), 4)).toEqual(four);
  });

  it('fills the places that the others leave, each where its score puts it', async () => {
    expect(await select(ranked(...four, 'b.fr#1'), 4)).toEqual(['a.fr#1', 'a.fr#2', 'a.fr#3', 'b.fr#1']);
  });
});

describe('a selection', () => {
  it('is the best section for k = 1, and empty for none', async () => {
    expect(await select(ranked('a.fr#1', 'a.fr#2', 'b.fr#1'), 1)).toEqual(['a.fr#1']);
    expect(await select([], 5)).toEqual([]);
  });

  it('holds each section once, at most k of them, as many as there are when none repeats another, best first', async () => {
    const ids = fc.uniqueArray(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat({ max: 6 })).map(([name, n]) => `${name}.fr#${n}`),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(ids, fc.integer({ min: 1, max: 12 }), async (sections, k) => {
        const found = await select(ranked(...sections), k);
        expect(found).toHaveLength(Math.min(k, sections.length));
        expect(found).toEqual(sections.filter((id) => found.includes(id)));
        expect(found[0]).toBe(sections[0]);
      }),
      { seed: 23, numRuns: 200 },
    );
  });
});
