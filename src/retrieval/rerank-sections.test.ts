import { describe, expect, it } from 'vitest';
import { referenceTo } from '../search-index/chunk-facets.ts';
import type { StatementMatch } from '../search-index/search-index.ts';
import { madeChunk } from '../search-index/snapshot-content.fixture.ts';
import { EMPTY_GLOSSARY } from '../text/glossary.ts';
import { createTermAnalyser } from '../text/term-analysis.ts';
import type { RankedSection } from './rank-sections.ts';
import { rerankSections } from './rerank-sections.ts';

const analyser = createTermAnalyser(EMPTY_GLOSSARY);
type StatedSection = RankedSection & { readonly texts: readonly string[] };
const section = (name: string, score: number, ...texts: string[]): StatedSection => {
  const found = [referenceTo(madeChunk(`${name}.fr#facts`))];
  return { alignId: `${name}#facts`, score, similarity: 0, found, texts };
};

function match(text: string, terms: readonly string[]): StatementMatch {
  const analysed = analyser.expandStatement(text, { fr: 1 });
  const held = new Map(analysed.terms.map(({ term, weight }) => [term, weight]));
  return { length: analysed.length, frequencies: Float32Array.from(terms, (term) => held.get(term) ?? 0) };
}

/** An index of these sections that notes which chunks it was asked about. */
function indexOf(sections: readonly StatedSection[], asked: string[]): Parameters<typeof rerankSections>[3] {
  return {
    documentFrequency: () => 1,
    manifest: { counts: { documents: 1, chunks: 100, terms: 1 } },
    statementMatches: (ids: readonly string[], terms: readonly string[]) => {
      asked.push(...ids);
      return ids.map((id) => {
        const texts = sections.find(({ found }) => found[0]?.chunkId === id)?.texts ?? [];
        return texts.map((text) => match(text, terms));
      });
    },
  } as unknown as Parameters<typeof rerankSections>[3];
}

const rerank = (
  ranked: readonly StatedSection[],
  question: string,
  wanted = 5,
  asked: string[] = [],
): string[] => {
  const terms = analyser.expandQuery(question, { fr: 1 });
  return rerankSections(ranked, wanted, terms, indexOf(ranked, asked)).map(({ alignId }) => alignId);
};

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
    const asked: string[] = [];
    expect(rerank([...others, far], 'licence sardines', 2, asked).at(-1)).toBe('z#facts');
    expect(asked).toEqual(['o0', 'o1', 'o2', 'o3'].map((name) => `${name}.fr#facts`));
  });

  it('gives nothing for nothing', () => {
    expect(rerank([], 'licence')).toEqual([]);
  });
});
