import { describe, expect, it } from 'vitest';
import type { Chunk } from '../chunking/chunk.ts';
import { NO_CACHE, type DigestCache } from '../common/digest-cache.ts';
import { madeChunk } from '../search-index/snapshot-content.fixture.ts';
import { EMPTY_GLOSSARY } from '../text/glossary.ts';
import { createTermAnalyser } from '../text/term-analysis.ts';
import type { PassageAnalysis } from '../text/term-analyser.ts';
import { wordingTerm } from '../text/wording-term.ts';
import { rememberedSentences, sentenceTerms } from './sentence-terms.ts';

const analyser = createTermAnalyser(EMPTY_GLOSSARY);
const chunk = chunkOf('Le délai court.', 'Une licence et une autre licence suffisent.', '');

function chunkOf(...texts: string[]): Chunk {
  const statements = texts.map((text, i) => {
    return { id: `${i}`, text, kind: 'item' as const, sourceIds: [], validity: {} };
  });
  return madeChunk('a.fr#facts', { headingPath: ['Sardines', 'Congelées'], statements });
}

const weights = ({ terms }: PassageAnalysis): Map<string, number> =>
  new Map(terms.map(({ term, weight }) => [term, weight]));

describe('sentenceTerms', () => {
  it('analyses each statement with the headings above it, in the language of its chunk', () => {
    const texts = ['Le délai court.', 'Une licence et une autre licence suffisent.', ''];
    expect(sentenceTerms(chunk, analyser).statements).toEqual(
      texts.map((text) => analyser.expandStatement(`Sardines\nCongelées\n${text}`, { fr: 1 })),
    );
  });

  it('analyses each question by itself, in the variety it is written in, and as it is worded', () => {
    const questions = [
      { text: 'shhal khassni nkhelles?', variety: 'ary-Latn' as const },
      { text: 'Combien payer ?', variety: 'fr' as const },
    ];
    expect(sentenceTerms({ ...chunk, questions }, analyser).questions).toEqual(
      questions.map(({ text, variety }) => {
        const { terms, length } = analyser.expandStatement(text, { [variety]: 1 });
        return { terms: [...terms, { term: wordingTerm(text), weight: 1 }], length };
      }),
    );
  });

  it('gives nothing for a chunk without sentences', () => {
    expect(sentenceTerms(madeChunk('a.fr#facts'), analyser)).toEqual({ statements: [], questions: [] });
  });
});

describe('rememberedSentences', () => {
  function mapCache(): { cache: DigestCache; made: () => number } {
    const values = new Map<string, string>();
    const cache: DigestCache = {
      get: (...inputs) => {
        const json = values.get(inputs.join(' '));
        return json === undefined ? undefined : (JSON.parse(json) as unknown);
      },
      put: (value, ...inputs) => {
        values.set(inputs.join(' '), JSON.stringify(value));
        return value;
      },
      save: () => Promise.resolve(),
    };
    return { cache, made: () => values.size };
  }

  it('gives the same terms and lengths, weights in ten-thousandths', () => {
    const thirds = { ...analyser, expandStatement: (text: string) => third(text) };
    const third = (text: string): PassageAnalysis => ({ terms: [{ term: text, weight: 1 / 3 }], length: 5 });
    const [first] = rememberedSentences('statements', chunk, thirds, NO_CACHE);
    expect(first).toEqual({
      terms: [{ term: 'Sardines\nCongelées\nLe délai court.', weight: 0.3333 }],
      length: 5,
    });
    const exact = sentenceTerms(chunk, analyser).statements;
    for (const [i, statement] of rememberedSentences('statements', chunk, analyser, NO_CACHE).entries()) {
      expect(statement.length).toBe(exact[i]?.length);
      const expected = weights(exact[i] ?? { terms: [], length: 0 });
      expect([...weights(statement).keys()]).toEqual([...expected.keys()]);
      for (const [term, weight] of weights(statement))
        expect(weight).toBeCloseTo(expected.get(term) ?? NaN, 4);
    }
  });

  it('is analysed once for a digest and an analyser, and the same whether it was remembered', () => {
    const { cache, made } = mapCache();
    const first = rememberedSentences('statements', chunk, analyser, cache);
    const silent = {
      ...analyser,
      expandStatement: (): never => {
        throw new Error('analysed again');
      },
    };
    expect(rememberedSentences('statements', chunk, silent, cache)).toEqual(first);
    rememberedSentences('statements', { ...chunk, digest: 'another' }, analyser, cache);
    rememberedSentences('statements', chunk, { ...analyser, id: 'other' }, cache);
    rememberedSentences('questions', chunk, analyser, cache);
    expect(made()).toBe(4);
  });
});
