import { describe, expect, it } from 'vitest';
import { madeChunk } from '../search-index/snapshot-content.fixture.ts';
import { EMPTY_GLOSSARY } from '../text/glossary.ts';
import { createTermAnalyser } from '../text/term-analysis.ts';
import type { RankedSection } from './rank-sections.ts';
import { rerankSections, StatementIndex } from './rerank-sections.ts';

const analyser = createTermAnalyser(EMPTY_GLOSSARY);
const section = (name: string, score: number, ...texts: string[]): RankedSection => {
  const statements = texts.map((text, i) => ({
    id: `${i}`,
    text,
    kind: 'item' as const,
    sourceIds: [],
    validity: {},
  }));
  const chunk = { ...madeChunk(`${name}.fr#facts`), language: 'fr' as const, statements };
  return { alignId: chunk.alignId, score, similarity: 0, found: [chunk] };
};
const index = {
  documentFrequency: () => 1,
  manifest: { counts: { documents: 1, chunks: 100, terms: 1 } },
} as unknown as Parameters<typeof rerankSections>[3]['index'];
const rerank = (ranked: readonly RankedSection[], question: string, wanted = 5): string[] =>
  rerankSections(ranked, wanted, analyser.expandQuery(question, { fr: 1 }), {
    index,
    statements: new StatementIndex(analyser),
  }).map(({ alignId }) => alignId);

describe('rerankSections', () => {
  const scattered = section('a', 1.1, 'Le délai court.', 'Les sardines congelées.', 'Une licence suffit.');
  const single = section('b', 1, 'Le délai de la licence des sardines congelées est de dix jours.');

  it('prefers a section of which one statement answers to one that holds the words here and there', () => {
    const question = 'Quel est le délai de la licence des sardines congelées ?';
    expect(rerank([scattered, single], question)).toEqual(['b#facts', 'a#facts']);
  });

  it('keeps the order when no statement holds anything of the question, and for sections without statements', () => {
    expect(rerank([scattered, single], 'football')).toEqual(['a#facts', 'b#facts']);
    expect(rerank([section('c', 2), section('d', 1)], 'délai')).toEqual(['c#facts', 'd#facts']);
  });

  it('leaves sections far behind where they are', () => {
    const far = section('z', 0.1, 'Le délai de la licence des sardines congelées.');
    const others = Array.from({ length: 4 }, (_, i) => section(`o${i}`, 1 - i / 100, 'Rien.'));
    expect(rerank([...others, far], 'licence sardines', 2).at(-1)).toBe('z#facts');
  });

  it('gives nothing for nothing', () => {
    expect(rerank([], 'licence')).toEqual([]);
  });
});
