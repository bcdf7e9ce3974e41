import { beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../retrieval/evidence.ts';
import { retrieveEvidence, type RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { NO_TERMS } from '../retrieval/term-coverage.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { TINY_BASE_TODAY, tinyRetrieval } from '../testing/tiny-base.ts';
import { relevance } from './relevance.ts';

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

async function measure(
  question: string,
  choose = (evidence: Evidence[]): Evidence[] => evidence,
): Promise<number> {
  const query = { text: question, reading: { fr: 1 }, language: 'fr', asOf: TINY_BASE_TODAY, k: 4 } as const;
  const { evidence, shares } = await retrieveEvidence(query, retrieval);
  return relevance(choose([...evidence]), shares, retrieval.passageTerms);
}

describe('relevance', () => {
  const question = 'Quel est le délai de rapatriement des recettes de biens ?';

  it('is higher for a question that the base answers than for one that it does not', async () => {
    const answered = await measure(question);
    expect(answered).toBeGreaterThan(await measure('Quel est le délai de rapatriement des pandas géants ?'));
    expect(answered).toBeGreaterThan(await measure('Qui a gagné la coupe du monde de football ?'));
  });

  it('is never below 0 nor without end', async () => {
    for (const asked of [question, 'Qui a gagné la coupe du monde ?', 'a', '150']) {
      const found = await measure(asked);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(found)).toBe(true);
    }
  });

  it('is 0 without evidence, and 0 for a question without terms', async () => {
    expect(await measure(question, () => [])).toBe(0);
    const chunk = retrieval.index.chunk('rapatrier.fr#summary');
    if (chunk === undefined) throw new Error('fixture');
    const evidence = [{ rank: 1, chunk, score: 1, coverage: 1, similarity: 1 }];
    expect(relevance(evidence, NO_TERMS, retrieval.passageTerms)).toBe(0);
  });

  it('is that of the best of the first passages, whatever stands beside it', async () => {
    const all = await measure(question);
    const alone = await measure(question, (evidence) =>
      evidence.filter(({ chunk }) => chunk.documentId === 'rapatrier'),
    );
    expect(all).toBe(alone);
    expect(await measure(question, (evidence) => evidence.slice(0, 3).reverse())).toBe(all);
  });

  it('grows, never falls, with what the passages hold of the question', async () => {
    const asked = ['Quel temps ?', 'Quel délai au soleil ?', 'Quel délai de rapatriement ?', question];
    const measured: number[] = [];
    for (const text of asked) measured.push(await measure(text));
    expect(measured.at(-1)).toBe(Math.max(...measured));
    expect(measured[0]).toBe(Math.min(...measured));
  });
});
