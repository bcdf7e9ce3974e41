import { describe, expect, it } from 'vitest';
import { referenceTo } from '../search-index/chunk-facets.ts';
import { sentenceImpact, sentenceSaturation } from '../search-index/bm25.ts';
import type { SearchIndex, SentenceKind } from '../search-index/search-index.ts';
import { madeChunk } from '../search-index/snapshot-content.fixture.ts';
import type { SnapshotManifest } from '../search-index/snapshot-manifest.ts';
import type { Audience, SectionRole, Trader } from '../source/sheet.ts';
import { EMPTY_GLOSSARY } from '../text/glossary.ts';
import type { WeightedTerm } from '../text/term-analyser.ts';
import { createTermAnalyser } from '../text/term-analysis.ts';
import type { RankedSection } from './rank-sections.ts';
import { rerankSections, type JudgedSection } from './rerank-sections.ts';

const analyser = createTermAnalyser(EMPTY_GLOSSARY);
/** What stands in the chunk that a section was found in, and what its language counts. */
interface Told {
  readonly statements?: readonly string[];
  readonly questions?: readonly string[];
  readonly role?: SectionRole;
  readonly audience?: readonly Audience[];
  readonly held?: readonly string[];
  readonly weight?: number;
}
type ToldSection = RankedSection & { readonly told: Told };

const section = (name: string, score: number, told: Told): ToldSection => {
  const chunk = madeChunk(`${name}.fr#x`, {
    role: told.role ?? 'steps',
    audience: told.audience ?? ['importer'],
  });
  const found = [{ ...referenceTo(chunk), weight: told.weight ?? 1 }];
  return { alignId: `${name}#x`, score, similarity: 0, found, told };
};

function scoreAll(kind: SentenceKind, texts: readonly string[], terms: readonly WeightedTerm[]): number[] {
  return texts.map((text) => {
    const sentence = analyser.expandStatement(text, { fr: 1 });
    const held = new Map(sentence.terms.map(({ term, weight }) => [term, weight]));
    const saturation = sentenceSaturation(kind, sentence.length);
    return terms.reduce((sum, { term, weight }) => {
      const frequency = held.get(term) ?? 0;
      return sum + (frequency > 0 ? weight * sentenceImpact(frequency, saturation) : 0);
    }, 0);
  });
}

/** An index of these sections that notes which chunks it was asked about. */
function indexOf(sections: readonly ToldSection[], asked: Set<string>): Parameters<typeof rerankSections>[3] {
  const toldOf = (id: string): Told => {
    asked.add(id);
    return sections.find(({ found }) => found[0]?.chunkId === id)?.told ?? {};
  };
  const index: Pick<SearchIndex, 'documentFrequency' | 'sentenceScores' | 'heldTerms'> = {
    documentFrequency: () => 1,
    sentenceScores: (ids, terms) =>
      Promise.resolve(
        ids.map((id) => {
          const { statements = [], questions = [] } = toldOf(id);
          return {
            statements: scoreAll('statements', statements, terms),
            questions: scoreAll('questions', questions, terms),
          };
        }),
      ),
    heldTerms: (ids) => Promise.resolve(ids.map((id) => new Set(toldOf(id).held))),
  };
  return { ...index, manifest: { counts: { documents: 1, chunks: 100, terms: 1 } } as SnapshotManifest };
}

const TWO_TERMS = {
  byTerm: new Map([
    ['w:a', 0.5],
    ['w:b', 0.5],
  ]),
  mass: 1,
};
const rerank = (
  ranked: readonly ToldSection[],
  question: string,
  wanted = 5,
  asked = new Set<string>(),
): Promise<JudgedSection[]> => {
  const query = { terms: analyser.expandQuery(question, { fr: 1 }), shares: TWO_TERMS };
  return rerankSections(ranked, wanted, query, indexOf(ranked, asked));
};
const order = async (...asked: Parameters<typeof rerank>): Promise<string[]> =>
  (await rerank(...asked)).map(({ alignId }) => alignId);

describe('rerankSections', () => {
  const question = 'Quel est le délai de la licence des sardines congelées ?';
  const answer = 'Le délai de la licence des sardines congelées est de dix jours.';
  const scattered = ['Le délai court.', 'Les sardines congelées.', 'Une licence suffit.'];
  const nothing = ['Rien.', 'Rien.', 'Rien.'];

  it('prefers a section of which one statement answers to one that holds the words here and there', async () => {
    const single = [answer, 'Rien.', 'Rien.'];
    const ranked = [section('a', 1.1, { statements: scattered }), section('b', 1, { statements: single })];
    expect(await order(ranked, question)).toEqual(['b#x', 'a#x']);
  });

  it('prefers a section that people are known to ask this of', async () => {
    const ranked = [
      section('a', 1.1, { statements: nothing, questions: ['Où payer les droits ?'] }),
      section('b', 1, { statements: nothing, questions: ['Combien attendre la licence de sardines ?'] }),
    ];
    expect(await order(ranked, question)).toEqual(['b#x', 'a#x']);
  });

  it('prefers the section that holds more of the question, facts, and who says more', async () => {
    const of = (a: Told, b: Told): Promise<string[]> =>
      order([section('a', 1, a), section('b', 1, b)], question);
    expect(await of({ held: ['w:a'] }, { held: ['w:a', 'w:b'] })).toEqual(['b#x', 'a#x']);
    expect(await of({ role: 'next' }, { role: 'facts' })).toEqual(['b#x', 'a#x']);
    expect(await of({ statements: ['Rien.'] }, { statements: nothing })).toEqual(['b#x', 'a#x']);
  });

  it('prefers a section that is not for the other side alone, where the question tells who asks', async () => {
    const ranked = [section('a', 1.1, { audience: ['exporter', 'public'] }), section('b', 1, {})];
    const orderFor = async (asker?: Trader): Promise<string[]> => {
      const query = { terms: analyser.expandQuery(question, { fr: 1 }), shares: TWO_TERMS, asker };
      const judged = await rerankSections(ranked, 5, query, indexOf(ranked, new Set()));
      return judged.map(({ alignId }) => alignId);
    };
    expect(await orderFor('importer')).toEqual(['b#x', 'a#x']);
    expect(await orderFor('exporter')).toEqual(['a#x', 'b#x']);
    expect(await orderFor()).toEqual(['a#x', 'b#x']);
  });

  it('counts a statement for more in another language than the question’s, and a question not', async () => {
    const [near, far] = [{ statements: [answer] }, { statements: [answer], weight: 1.5 }];
    expect(await order([section('a', 1, near), section('b', 1, far)], question)).toEqual(['b#x', 'a#x']);
    const asked = { questions: [question] };
    const ranked = [section('a', 1, asked), section('b', 1, { ...asked, weight: 1.5 })];
    expect(new Set((await rerank(ranked, question)).map(({ score }) => score)).size).toBe(1);
  });

  it('keeps the order when no sentence holds anything of the question, and for sections without sentences', async () => {
    const ranked = [section('a', 1.1, { statements: scattered }), section('b', 1, { statements: scattered })];
    expect(await order(ranked, 'football')).toEqual(['a#x', 'b#x']);
    expect(await order([section('c', 2, {}), section('d', 1, {})], 'délai')).toEqual(['c#x', 'd#x']);
  });

  it('gives probabilities that sum to 1, and says how much of the question sentences hold', async () => {
    const ranked = [
      section('a', 1, { statements: [answer] }),
      section('b', 1, { statements: nothing, questions: [question] }),
    ];
    const judged = await rerank(ranked, question);
    expect(judged.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 12);
    const of = (id: string): JudgedSection | undefined => judged.find(({ alignId }) => alignId === id);
    expect(of('a#x')?.statementMatch).toBeGreaterThan(0.5);
    expect(of('a#x')).toMatchObject({ questionMatch: 0 });
    expect(of('b#x')).toMatchObject({ statementMatch: 0 });
    expect(of('b#x')?.questionMatch).toBeGreaterThan(0.5);
    expect(of('b#x')?.questionMatch).toBeLessThanOrEqual(1);
  });

  it('leaves sections far behind where they are, and does not look at them', async () => {
    const far = section('z', 0.1, { statements: [answer] });
    const others = Array.from({ length: 24 }, (_, i) =>
      section(`o${i}`, 1 - i / 100, { statements: nothing }),
    );
    const asked = new Set<string>();
    const last = (await rerank([...others, far], 'licence sardines', 12, asked)).at(-1);
    expect(last).toMatchObject({ alignId: 'z#x', score: 0, statementMatch: 0 });
    expect([...asked]).toEqual(others.map((_, i) => `o${i}.fr#x`));
  });

  it('looks at twenty sections even when few are wanted', async () => {
    const others = Array.from({ length: 21 }, (_, i) =>
      section(`o${i}`, 1 - i / 100, { statements: nothing }),
    );
    const asked = new Set<string>();
    await rerank(others, 'licence sardines', 1, asked);
    expect(asked.size).toBe(20);
  });

  it('gives nothing for nothing', async () => {
    expect(await rerank([], 'licence')).toEqual([]);
  });
});
