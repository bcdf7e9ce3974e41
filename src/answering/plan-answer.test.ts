import { describe, expect, it } from 'vitest';
import { retrieveEvidence, type RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { TINY_BASE_TODAY, tinyRetrieval } from '../testing/tiny-base.ts';
import { EXTRACTIVE, type AnswerState } from './answer-state.ts';
import { planAnswer, type AnswerPlan } from './plan-answer.ts';
import { rankStatements } from './select-statements.ts';

const REPATRIATION = sheetText(`Les recettes d'exportation de biens sont rapatriées au Maroc.[^1]

## L'essentiel {#facts}

- Pour les biens, le délai de rapatriement des recettes est de 150 jours.[^1]
- Pour les biens, le délai de rapatriement des recettes est bien de 150 jours.[^1]
- La banque domiciliataire surveille le rapatriement des recettes de biens dans le délai.[^1]

## Les étapes {#steps}

1. Déclarer les biens en douane.[^1]
2. Remettre les pièces à la banque.[^1]

## Les documents {#documents}

- La facture définitive.
- Le relevé bancaire.

## Les pièges {#traps}

- Un virement en dirhams depuis un compte étranger ne vaut pas rapatriement.[^1]
- Le retard expose à une amende.[^1] {until=2024-12-31}

## Ce qui reste incertain {#uncertain}

- Avoirs en devises : un guide les soumet à la même règle, un autre les en écarte.
- Frais de dossier de la banque : aucun tarif public.

## Et ensuite {#next}

- Gardez les preuves cinq ans.

[^1]: oc-igoc
`);
const OTHER = sheetText(`Les échantillons suivent une autre règle de recettes.[^1]\n\n[^1]: oc-igoc\n`);
const ARABIC = sheetText(`تسترجع عائدات التصدير إلى المغرب.[^1]

## الأساسي {#facts}

- بالنسبة للبضائع، أجل الاسترجاع هو 150 يوما.[^1]

## وبعد ذلك {#next}

- احتفظوا بالوثائق خمس سنوات.

[^1]: oc-igoc
`);
const SHEETS = {
  'sheets/exporting/rapatrier.fr.md': REPATRIATION,
  'sheets/exporting/echantillons.fr.md': OTHER,
};
const QUESTION = 'Quel est le délai de rapatriement des recettes pour les biens ?';

async function stateFor(
  retrieval: RetrievalDependencies,
  question: string,
  change: Partial<AnswerState> = {},
): Promise<AnswerState> {
  const { language = 'fr', asOf = TINY_BASE_TODAY } = change;
  const query = { text: question, reading: { fr: 1 }, language, asOf, k: 6 } as const;
  const { evidence, shares } = await retrieveEvidence(query, retrieval);
  return {
    answerId: 'a',
    request: { question, history: [] },
    question,
    reading: { fr: 1 },
    variety: 'fr',
    language,
    intent: 'fact',
    asOf,
    searchText: question,
    asides: [],
    evidence,
    shares,
    ranked: [],
    composedBy: EXTRACTIVE,
    suggestions: [],
    ...change,
  };
}

async function plan(
  question: string,
  change: Partial<AnswerState> = {},
  sheets: Readonly<Record<string, string>> = SHEETS,
): Promise<AnswerPlan> {
  const retrieval = await tinyRetrieval(sheets);
  const state = await stateFor(retrieval, question, change);
  return planAnswer(
    rankStatements(state.evidence, state.shares, retrieval.passageTerms, state),
    state,
    retrieval,
  );
}

describe('planAnswer: the direct answer', () => {
  it('leads with the statement that answers', async () => {
    const { lead, list } = await plan(QUESTION);
    expect(lead?.statement.text).toContain('150 jours');
    expect(list).toBeUndefined();
  });

  it('is empty when nothing was ranked', async () => {
    const retrieval = await tinyRetrieval(SHEETS);
    const state = await stateFor(retrieval, 'football', { evidence: [] });
    expect(await planAnswer([], state, retrieval)).toEqual({
      lead: undefined,
      supporting: [],
      also: [],
      list: undefined,
      trap: undefined,
      doubt: undefined,
      next: undefined,
    });
  });

  it('supports it from the same sheet and language only', async () => {
    const sheets = { ...SHEETS, 'sheets/exporting/rapatrier.ar.md': ARABIC };
    const { lead, supporting } = await plan(QUESTION, {}, sheets);
    for (const { chunk } of supporting) {
      expect(chunk.documentId).toBe(lead?.chunk.documentId);
      expect(chunk.language).toBe(lead?.chunk.language);
    }
  });

  it('does not say the same thing twice in other words', async () => {
    const { lead, supporting } = await plan(QUESTION);
    const said = [lead, ...supporting].map((placed) => placed?.statement.text ?? '');
    expect(said.filter((text) => text.includes('150 jours'))).toHaveLength(1);
  });

  it('keeps it short, and never supports with steps, traps or what comes next', async () => {
    const { supporting } = await plan(QUESTION);
    expect(supporting.length).toBeLessThanOrEqual(4);
    for (const { chunk } of supporting) expect(['summary', 'facts']).toContain(chunk.role);
  });
});

describe('planAnswer: the list', () => {
  it('shows the steps of the sheet when the question is how', async () => {
    const { list, supporting } = await plan('Comment rapatrier les recettes de biens ?', {
      intent: 'procedure',
    });
    expect(list).toMatchObject({ documentId: 'rapatrier', role: 'steps' });
    expect(supporting.filter(({ chunk }) => chunk.id === list?.id)).toEqual([]);
  });

  it('shows the papers when papers are asked for', async () => {
    const { list } = await plan('Quels documents pour rapatrier les recettes de biens ?', {
      intent: 'documents',
    });
    expect(list).toMatchObject({ documentId: 'rapatrier', role: 'documents' });
  });

  it('is led by what the sheet says, not by one of its own lines', async () => {
    const { lead, list } = await plan('La facture définitive et le relevé bancaire', { intent: 'documents' });
    expect(list?.role).toBe('documents');
    expect(lead?.chunk.role).not.toBe('documents');
  });

  it('is the one that was found, when a sheet has two of a kind', async () => {
    const sheet = sheetText(`Un drone demande un accord.[^1]

## Les étapes {#steps}

1. Demander l'agrément définitif.[^1]

## Pour un tournage {#steps-temporary}

1. Demander l'autorisation temporaire de tournage.[^1]

[^1]: oc-igoc
`);
    const question = "Comment demander l'autorisation temporaire de tournage ?";
    const sheets = { 'sheets/importing/drones.fr.md': sheet };
    const { list } = await plan(question, { intent: 'procedure' }, sheets);
    expect(list?.sectionId).toBe('steps-temporary');
  });

  it('is left out when the sheet has none', async () => {
    const { lead, list } = await plan('Comment suivre la règle des échantillons ?', { intent: 'procedure' });
    expect(lead?.chunk.documentId).toBe('echantillons');
    expect(list).toBeUndefined();
  });
});

describe('planAnswer: the trap', () => {
  it('is told when the question comes near it', async () => {
    const { trap } = await plan('Un virement en dirhams depuis un compte étranger vaut rapatriement ?');
    expect(trap?.statement.text).toContain('ne vaut pas rapatriement');
  });

  it('is left out when the question does not touch it', async () => {
    expect((await plan(QUESTION)).trap).toBeUndefined();
  });

  it('is left out when it no longer holds, and told for its time', async () => {
    const question = 'Le retard expose-t-il à une amende ?';
    expect((await plan(question)).trap?.statement.text ?? '').not.toContain('amende');
    expect((await plan(question, { asOf: '2024-06-01' })).trap?.statement.text).toContain('amende');
  });
});

describe('planAnswer: what is uncertain', () => {
  it('is told when the question comes near it', async () => {
    const { doubt } = await plan('Quels frais de dossier de la banque pour le rapatriement des recettes ?');
    expect(doubt?.statement.text).toContain('aucun tarif public');
  });

  it('is left out when the question does not touch it', async () => {
    expect((await plan(QUESTION)).doubt).toBeUndefined();
  });

  it('is told whatever is nearest, when the question says that answers differ', async () => {
    const { doubt } = await plan(`${QUESTION} Deux guides se contredisent sur les devises.`);
    expect(doubt?.statement.text).toContain('Avoirs en devises');
  });
});

describe('planAnswer: what comes next', () => {
  it('is the first thing to do that the sheet names', async () => {
    expect((await plan(QUESTION)).next?.statement.text).toBe('Gardez les preuves cinq ans.');
  });

  it('comes in the reader’s language where the sheet has it', async () => {
    const sheets = { ...SHEETS, 'sheets/exporting/rapatrier.ar.md': ARABIC };
    const { next } = await plan(QUESTION, { language: 'ar' }, sheets);
    expect(next?.chunk.language).toBe('ar');
  });

  it('comes in the language of the passage where it has not', async () => {
    const { next } = await plan(QUESTION, { language: 'ar' });
    expect(next?.chunk.language).toBe('fr');
  });

  it('is left out when the sheet names nothing', async () => {
    expect((await plan('La règle des échantillons et des recettes')).next).toBeUndefined();
  });
});

describe('planAnswer over a published document', () => {
  it('leads with its passage and asks nothing of sections that only sheets have', async () => {
    const retrieval = await tinyRetrieval(SHEETS);
    const state = await stateFor(retrieval, QUESTION, { intent: 'procedure' });
    const asDocument = state.evidence.map((found) => ({
      ...found,
      chunk: { ...found.chunk, kind: 'document' as const },
    }));
    const documented = { ...state, evidence: asDocument };
    const ranked = rankStatements(asDocument, state.shares, retrieval.passageTerms, documented);
    const { lead, list, trap, next } = await planAnswer(ranked, documented, retrieval);
    expect(lead).toBeDefined();
    expect([list, trap, next]).toEqual([undefined, undefined, undefined]);
  });
});
