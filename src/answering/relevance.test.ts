import { beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../retrieval/evidence.ts';
import { retrieveEvidence, type RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { NO_TERMS } from '../retrieval/term-coverage.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { TINY_BASE_TODAY, tinyRetrieval } from '../testing/tiny-base.ts';
import { fieldScore } from './field/field-model.ts';
import { relevance, relevanceFeatures, type RelevanceFeatures, type SearchedQuestion } from './relevance.ts';

const sheet = (text: string): string => sheetText(`${text}[^1]\n\n[^1]: oc-igoc\n`);
const SHEETS = {
  'sheets/exporting/rapatrier.fr.md': sheet(
    'Le délai de rapatriement des recettes de biens est de 150 jours.',
  ),
  'sheets/support/assurance.fr.md': sheet("L'assurance publique couvre le risque politique d'un acheteur."),
  'sheets/importing/drones.fr.md': sheet("Un drone importé demande l'accord des télécommunications."),
  'sheets/sectors/agrumes.fr.md': sheet('Un contrôle précède le départ des agrumes.'),
};

let retrieval: RetrievalDependencies;
beforeAll(async () => {
  retrieval = await tinyRetrieval(SHEETS);
});

type Choose = (evidence: Evidence[]) => Evidence[];

async function search(question: string, choose: Choose = (evidence) => evidence): Promise<SearchedQuestion> {
  const reading = { fr: 1 };
  const query = { text: question, reading, language: 'fr', asOf: TINY_BASE_TODAY, k: 4 } as const;
  const { evidence, shares } = await retrieveEvidence(query, retrieval);
  return { searchText: question, reading, evidence: choose([...evidence]), shares };
}

const measure = async (question: string, choose?: Choose): Promise<number> =>
  relevance(await search(question, choose), retrieval);

const featuresOf = async (question: string, choose?: Choose): Promise<RelevanceFeatures> =>
  relevanceFeatures(await search(question, choose), retrieval);

describe('relevance', () => {
  const question = 'Quel est le délai de rapatriement des recettes de biens ?';

  it('is higher for a question that the base answers than for one that it does not', async () => {
    const answered = await measure(question);
    expect(answered).toBeGreaterThan(await measure('Quel est le délai de rapatriement des pandas géants ?'));
    expect(answered).toBeGreaterThan(await measure('Qui a gagné la coupe du monde de football ?'));
  });

  it('is a probability', async () => {
    for (const asked of [question, 'Qui a gagné la coupe du monde ?', 'a', '150']) {
      const found = await measure(asked);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
    }
  });

  it('is 0 without evidence, and 0 for a question without terms', async () => {
    expect(await measure(question, () => [])).toBe(0);
    const [chunk] = await retrieval.index.chunks(['rapatrier.fr#summary']);
    if (chunk === undefined) throw new Error('fixture');
    const evidence = [
      {
        rank: 1,
        chunk,
        score: 1,
        coverage: 1,
        statementMatch: 0,
        questionMatch: 0,
        statements: [],
        similarity: 1,
      },
    ];
    const unsaid = { searchText: '', reading: { fr: 1 }, evidence, shares: NO_TERMS };
    expect(await relevance(unsaid, retrieval)).toBe(0);
  });

  it('grows, never falls, with what the passages hold of the question', async () => {
    const asked = ['Quel temps ?', 'Quel délai au soleil ?', 'Quel délai de rapatriement ?', question];
    const measured: number[] = [];
    for (const text of asked) measured.push(await measure(text));
    expect(measured.at(-1)).toBe(Math.max(...measured));
    expect(measured[0]).toBe(Math.min(...measured));
  });
});

describe('relevanceFeatures', () => {
  const question = 'Quel est le délai de rapatriement des recettes de biens ?';

  it('take the match of the best of the first passages, in whatever order', async () => {
    const { match } = await featuresOf(question);
    expect(match).toBeGreaterThan(0);
    expect((await featuresOf(question, (evidence) => evidence.slice(0, 3).reverse())).match).toBe(match);
    expect((await featuresOf(question, () => [])).match).toBe(0);
  });

  it('add up the scores of the first document, and what sentences of the first passage hold', async () => {
    const judged: Choose = ([first]) => {
      if (first === undefined) return [];
      const other = { ...first, chunk: { ...first.chunk, documentId: 'other' }, score: 0.25 };
      return [
        { ...first, score: 0.5, statementMatch: 0.5, questionMatch: 0.25 },
        other,
        { ...first, score: 0.125 },
      ];
    };
    expect(await featuresOf(question, judged)).toMatchObject({ document: 0.625, sentences: 0.75 });
    expect(await featuresOf(question, () => [])).toMatchObject({ document: 0, sentences: 0 });
  });

  it('grow with the terms of the question', async () => {
    const { length } = await featuresOf('recettes');
    expect(length).toBeGreaterThan(0);
    expect((await featuresOf(question)).length).toBeGreaterThan(length);
  });

  it('hear which words are of the field', async () => {
    const terms = retrieval.analyser.expandQuery(question, { fr: 1 });
    expect((await featuresOf(question)).field).toBe(fieldScore(terms, question));
  });

  it('see when no concept of trade is named, as where the base has no glossary', async () => {
    expect((await featuresOf(question)).tradeless).toBe(1);
    const searched = await search(question);
    const shares = { byTerm: new Map([['g:repatriation', 1]]), mass: 1 };
    expect((await relevanceFeatures({ ...searched, shares }, retrieval)).tradeless).toBe(0);
  });
});
