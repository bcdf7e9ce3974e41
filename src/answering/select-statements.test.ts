import { describe, expect, it } from 'vitest';
import type { Evidence, Query } from '../retrieval/evidence.ts';
import { retrieveEvidence, type RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { NO_TERMS, type TermShares } from '../retrieval/term-coverage.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { TINY_BASE_TODAY, tinyRetrieval } from '../testing/tiny-base.ts';
import type { QuestionIntent } from './understanding/question-intent.ts';
import { rankStatements, statementsInForce, termOverlap, type RankedStatement } from './select-statements.ts';

const REPATRIATION = sheetText(`Les recettes d'une exportation sont rapatriées au Maroc.[^1]

## L'essentiel {#facts}

- La banque vérifie le rapatriement des recettes de biens.[^1]
- Pour les biens, le délai de rapatriement des recettes est de 150 jours.[^1]
- Pour les services, le délai de rapatriement des recettes était de 60 jours.[^1] {until=2021-12-31}
- Pour les services, le délai de rapatriement des recettes est de 90 jours.[^1] {from=2022-01-01}

## Les étapes {#steps}

1. Déclarer les biens en douane.[^1]
2. Prouver le rapatriement des recettes de biens à la banque.[^1]

## Et ensuite {#next}

- Préparez le rapatriement des recettes de biens avec la banque.

[^1]: oc-igoc
`);
const INSURANCE = sheetText(`L'assurance couvre le transport maritime.[^1]\n\n[^1]: oc-igoc\n`);

const base = (): Promise<RetrievalDependencies> =>
  tinyRetrieval({
    'sheets/exporting/rapatrier.fr.md': REPATRIATION,
    'sheets/support/assurance.fr.md': INSURANCE,
  });

const queryOf = (text: string, asOf = TINY_BASE_TODAY): Query => ({
  text,
  reading: { fr: 1 },
  language: 'fr',
  asOf,
  k: 6,
});

async function rank(
  question: string,
  { asOf = TINY_BASE_TODAY, intent = 'fact' }: { asOf?: string; intent?: QuestionIntent } = {},
): Promise<RankedStatement[]> {
  const retrieval = await base();
  const { evidence, shares } = await retrieveEvidence(queryOf(question, asOf), retrieval);
  return rankStatements(evidence, shares, retrieval.passageTerms, { question, asOf, intent });
}
const texts = (ranked: readonly RankedStatement[]): string[] => ranked.map(({ statement }) => statement.text);

describe('rankStatements', () => {
  it('puts first the statement that answers', async () => {
    const [first] = await rank('Quel est le délai de rapatriement des recettes pour les biens ?');
    expect(first?.statement.text).toContain('150 jours');
    expect(first?.chunk.id).toBe('rapatrier.fr#facts');
  });

  it('prefers a statement with the figure asked for to one without it', async () => {
    const ranked = texts(await rank('Quel est le délai de rapatriement des recettes de biens ?'));
    const withFigure = ranked.findIndex((text) => text.includes('150 jours'));
    const without = ranked.findIndex((text) => text.startsWith('La banque vérifie'));
    expect(withFigure).toBeGreaterThanOrEqual(0);
    expect(withFigure).toBeLessThan(without);
  });

  it('puts first what is known to answer the very question, however little of it that says', async () => {
    const question = 'Quel est le délai de rapatriement des recettes pour les biens ?';
    const retrieval = await base();
    const { evidence, shares } = await retrieveEvidence(queryOf(question), retrieval);
    const known = evidence.map(({ statements, ...each }) => ({
      ...each,
      statements: statements.map((match, i) => ({
        ...match,
        isKnown: each.chunk.role === 'steps' && i === 0,
      })),
    }));
    const options = { question, asOf: TINY_BASE_TODAY, intent: 'fact' } as const;
    const [first] = rankStatements(known, shares, retrieval.passageTerms, options);
    expect(first?.statement.text).toBe('Déclarer les biens en douane.');
  });

  it('orders by score and says of each statement what share of the question it holds', async () => {
    const ranked = await rank('Quel est le délai de rapatriement des recettes pour les biens ?');
    expect(ranked.map(({ score }) => score)).toEqual(
      [...ranked.map(({ score }) => score)].sort((a, b) => b - a),
    );
    for (const { own } of ranked) {
      expect(own).toBeGreaterThanOrEqual(0);
      expect(own).toBeLessThanOrEqual(1 + 1e-9);
    }
    expect(ranked.find(({ chunk }) => chunk.documentId === 'assurance')?.own ?? 0).toBe(0);
  });

  it('lets what to do next close an answer and never open it', async () => {
    const ranked = await rank('Préparez le rapatriement des recettes de biens avec la banque');
    expect(ranked[0]?.chunk.role).not.toBe('next');
  });

  it('moves the steps up when the question is how', async () => {
    const question = 'Prouver le rapatriement des recettes de biens à la banque';
    const placeOfSteps = (ranked: readonly RankedStatement[]): number =>
      ranked.findIndex(({ chunk }) => chunk.role === 'steps');
    const asFact = placeOfSteps(await rank(question));
    const asProcedure = placeOfSteps(await rank(question, { intent: 'procedure' }));
    expect(asProcedure).toBeGreaterThanOrEqual(0);
    expect(asProcedure).toBeLessThanOrEqual(asFact);
  });

  it('leaves out what no longer holds, and what does not hold yet', async () => {
    const question = 'Quel est le délai de rapatriement des recettes pour les services ?';
    const today = texts(await rank(question)).join('\n');
    expect(today).toContain('90 jours');
    expect(today).not.toContain('60 jours');
    const then = texts(await rank(question, { asOf: '2021-06-01' })).join('\n');
    expect(then).toContain('60 jours');
    expect(then).not.toContain('90 jours');
  });

  it('gives nothing for no evidence', async () => {
    const { passageTerms } = await base();
    const options = { question: 'Quel délai ?', asOf: TINY_BASE_TODAY, intent: 'fact' } as const;
    expect(rankStatements([], NO_TERMS, passageTerms, options)).toEqual([]);
  });

  it('ranks in finite numbers when nothing of the question is known and every score is 0', async () => {
    const { index, passageTerms } = await base();
    const [chunk] = await index.chunks(['rapatrier.fr#facts']);
    if (chunk === undefined) throw new Error('fixture');
    const evidence: Evidence[] = [
      {
        rank: 1,
        chunk,
        score: 0,
        coverage: 0,
        statementMatch: 0,
        questionMatch: 0,
        statements: [],
        similarity: 0,
      },
    ];
    const shares: TermShares = { byTerm: new Map([['w:football', 1]]), mass: 1 };
    const options = { question: 'football', asOf: TINY_BASE_TODAY, intent: 'fact' } as const;
    const ranked = rankStatements(evidence, shares, passageTerms, options);
    expect(ranked).toHaveLength(3);
    for (const { own, score } of ranked) {
      expect(own).toBe(0);
      expect(Number.isFinite(score)).toBe(true);
    }
  });

  it('keeps reading order among equals', async () => {
    const retrieval = await tinyRetrieval({
      'sheets/exporting/x.fr.md': sheetText(
        `Résumé.[^1]\n\n## Faits {#facts}\n\n- Entrée.[^1]\n- Alpha alpha.[^1]\n- Alpha alpha.[^1]\n- Alpha alpha.[^1]\n\n[^1]: oc-igoc\n`,
      ),
    });
    const { evidence, shares } = await retrieveEvidence(queryOf('alpha'), retrieval);
    const options = { question: 'alpha', asOf: TINY_BASE_TODAY, intent: 'fact' } as const;
    const ranked = rankStatements(evidence, shares, retrieval.passageTerms, options);
    const equals = ranked.filter(({ statement }) => statement.text.startsWith('Alpha'));
    expect(equals.map(({ statement }) => statement.id)).toEqual(['facts.2', 'facts.3', 'facts.4']);
  });

  it('changes neither the evidence nor the passages', async () => {
    const retrieval = await base();
    const question = 'Quel est le délai de rapatriement des recettes pour les biens ?';
    const { evidence, shares } = await retrieveEvidence(queryOf(question), retrieval);
    const before = JSON.stringify(evidence);
    rankStatements(evidence, shares, retrieval.passageTerms, {
      question,
      asOf: TINY_BASE_TODAY,
      intent: 'fact',
    });
    expect(JSON.stringify(evidence)).toBe(before);
  });
});

describe('statementsInForce', () => {
  const chunkOf = async (frontMatter = '') => {
    const { index } = await tinyRetrieval({
      'sheets/exporting/x.fr.md': sheetText(
        `Toujours.[^1]\n\nJusque-là.[^1] {until=2021-12-31}\n\nDepuis.[^1] {from=2022-01-01}\n\n[^1]: oc-igoc\n`,
        frontMatter,
      ),
    });
    const [chunk] = await index.chunks(['x.fr#summary']);
    if (chunk === undefined) throw new Error('fixture');
    return chunk;
  };
  const inForce = async (asOf: string, frontMatter?: string): Promise<string[]> =>
    statementsInForce(await chunkOf(frontMatter), asOf).map(({ text }) => text);

  it('counts both ends of a validity as in force', async () => {
    expect(await inForce('2021-12-31')).toEqual(['Toujours.', 'Jusque-là.']);
    expect(await inForce('2022-01-01')).toEqual(['Toujours.', 'Depuis.']);
  });

  it('lets nothing outlive its sheet, nor start before it', async () => {
    expect(await inForce('2024-01-01', 'validUntil: 2023-12-31\n')).toEqual([]);
    expect(await inForce('2020-01-01', 'validFrom: 2021-01-01\n')).toEqual([]);
  });
});

describe('termOverlap', () => {
  it('is the share of the smaller set that the larger one holds', () => {
    expect(termOverlap(new Set(['a', 'b']), new Set(['b', 'c', 'd']))).toBe(0.5);
    expect(termOverlap(new Set(['b', 'c', 'd']), new Set(['a', 'b']))).toBe(0.5);
    expect(termOverlap(new Set(['a']), new Set(['a', 'b', 'c']))).toBe(1);
  });

  it('is 0 for sets that share nothing, and for empty ones', () => {
    expect(termOverlap(new Set(['a']), new Set(['b']))).toBe(0);
    expect(termOverlap(new Set(), new Set(['a']))).toBe(0);
    expect(termOverlap(new Set(), new Set())).toBe(0);
  });
});
