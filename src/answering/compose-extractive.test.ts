import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from './answer-event.ts';
import type { AnswerState } from './answer-state.ts';
import { EXTRACTIVE } from './answer-state.ts';
import { CitationBook } from './citation-book.ts';
import { composeExtractive } from './compose-extractive.ts';
import type { Lookup } from './consult/finding.ts';
import { rankStatements } from './select-statements.ts';
import { NO_TERMS } from '../retrieval/term-coverage.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { gatherAnswer, TINY_BASE_TODAY, tinyRetrieval, type GatheredAnswer } from '../testing/tiny-base.ts';

const REPATRIATION = sheetText(`Les recettes d'exportation de biens sont rapatriées au Maroc.[^1]

## L'essentiel {#facts}

- Pour les biens, le délai de rapatriement des recettes est de 150 jours.[^1]
- Pour les services, le délai de rapatriement des recettes est de 90 jours.[^1]

## Les étapes {#steps}

1. Déclarer les biens en douane.[^1]
2. Passer par une agence agréée.[^1] {until=2020-12-31}
3. Remettre les pièces de rapatriement à la banque.[^1]

## Les pièges {#traps}

- Un virement en dirhams depuis un compte étranger ne vaut pas rapatriement.[^2]

## Et ensuite {#next}

- Gardez les preuves cinq ans.

[^1]: oc-igoc
[^2]: press-note
`);
const PRODUCTS = ['agrumes', 'tomates', 'olives', 'dattes', 'avocats', 'amandes', 'figues', 'safran'];
const papersSheet = (products: readonly string[]): string =>
  sheetText(`Chaque produit agricole exporté a ses papiers.[^1]

## Les documents {#documents}

| Produit | Papier[^1] |
|---|---|
${products.map((product, i) => `| ${product} | certificat ${String.fromCharCode(65 + i)} |`).join('\n')}

[^1]: oc-igoc
`);

async function ask(
  question: string,
  sheets: Readonly<Record<string, string>> = { 'sheets/exporting/rapatrier.fr.md': REPATRIATION },
  request: { language?: 'fr' | 'ar' | 'en'; asOf?: string } = {},
): Promise<GatheredAnswer> {
  const answer = await gatherAnswer(await tinyRetrieval(sheets), { question, ...request });
  expectVerbatim(answer);
  return answer;
}

/** What holds for every extractive answer: each marker has its citation, each quote stands in passage and text. */
function expectVerbatim({ text, citations }: GatheredAnswer): void {
  const markers = [...text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
  expect([...new Set(markers)].sort()).toEqual(citations.map(({ marker }) => marker).sort());
  for (const { passage, quotes } of citations) {
    for (const quote of quotes) {
      expect(passage).toContain(quote);
      expect(text).toContain(quote);
    }
  }
  expect(text).not.toMatch(/undefined|https?:|<[a-z]/);
}

describe('an extractive answer', () => {
  it('says the direct answer first, then the rest, each line cited', async () => {
    const { text } = await ask('Quel est le délai de rapatriement des recettes pour les biens ?');
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines[0]).toMatch(/^\*\*.*150 jours.*\*\* \[1\]$/);
    const isHeading = (line: string): boolean => /^\*\*[^*]+\*\*$/.test(line);
    for (const line of lines.filter((told) => !isHeading(told))) expect(line).toMatch(/\[\d+\]$/);
  });

  it('tells once what the sheet says in brief, beside a direct answer that is more special', async () => {
    const { text } = await ask('Quel est le délai de rapatriement des recettes pour les services ?');
    expect(text.split("Les recettes d'exportation de biens sont rapatriées au Maroc.")).toHaveLength(2);
    expect(text.indexOf('90 jours')).toBeLessThan(text.indexOf('sont rapatriées au Maroc'));
  });

  it('ends with the next thing to do', async () => {
    const { text } = await ask('Quel est le délai de rapatriement des recettes pour les biens ?');
    expect(text.split('\n').at(-1)).toContain('Gardez les preuves cinq ans.');
  });

  it('tells the trap that the question touches, with its own source and a word of care', async () => {
    const { text, citations, notices } = await ask(
      'Un virement en dirhams depuis un compte étranger vaut-il rapatriement des recettes ?',
    );
    expect(text).toContain('ne vaut pas rapatriement');
    const trap = citations.find(({ passage }) => passage.includes('ne vaut pas'));
    expect(trap?.sources.map(({ id }) => id)).toEqual(['press-note']);
    expect(notices).toContain('to-verify');
  });

  it('says nothing of a trap that the question does not touch', async () => {
    const { text, notices } = await ask('Quel est le délai de rapatriement des recettes pour les services ?');
    expect(text).toContain('90 jours');
    expect(text).not.toContain('virement');
    expect(notices).toEqual([]);
  });

  it('says nothing twice', async () => {
    const { text } = await ask('Comment rapatrier les recettes des biens ?');
    const lines = text.split('\n').map((line) => line.replace(/^(?:- |\d+\. )|\*\*| \[\d+\]$/g, ''));
    const said = lines.filter((line) => line !== '');
    expect(new Set(said).size).toBe(said.length);
  });
});

describe('a list', () => {
  it('gives the steps in order and numbers them, without one that no longer holds', async () => {
    const { text } = await ask('Comment se passe le rapatriement des recettes de biens ?');
    const steps = text.split('\n').filter((line) => /^\d+\. /.test(line));
    expect(steps.map((line) => line.replace(/ \[\d+\]$/, ''))).toEqual([
      '1. Déclarer les biens en douane.',
      '2. Remettre les pièces de rapatriement à la banque.',
    ]);
  });

  it('gives the step back for the time when it held', async () => {
    const request = { asOf: '2020-06-01' };
    const question = 'Comment se passe le rapatriement des recettes de biens ?';
    const { text } = await ask(question, { 'sheets/exporting/rapatrier.fr.md': REPATRIATION }, request);
    expect(text).toContain('2. Passer par une agence agréée.');
  });

  it('of a table by product shows the row of the product asked for', async () => {
    const sheets = { 'sheets/exporting/papiers.fr.md': papersSheet(PRODUCTS) };
    const { text } = await ask('Quels documents pour les dattes ?', sheets);
    expect(text).toContain('certificat D');
    expect(text).not.toContain('certificat A');
  });

  it('finds that row however far down the table it stands', async () => {
    const many = [...PRODUCTS.slice(0, 7), 'cumin', 'thym', 'câpres', 'caroubes', 'miel', 'huile', 'safran'];
    const sheets = { 'sheets/exporting/papiers.fr.md': papersSheet(many) };
    const { text } = await ask('Quels documents pour le safran ?', sheets);
    expect(text).toContain('certificat N');
  });

  it('shows the whole table when no product is named', async () => {
    const sheets = { 'sheets/exporting/papiers.fr.md': papersSheet(PRODUCTS) };
    const { text } = await ask('Quels papiers pour chaque produit agricole exporté ?', sheets);
    expect(text).toContain('certificat A');
    expect(text).toContain('certificat H');
  });
});

describe('a sheet that is only in French', () => {
  const question = 'Quel est le délai de rapatriement des recettes pour les biens ?';
  const sheets = { 'sheets/exporting/rapatrier.fr.md': REPATRIATION };

  it('is quoted as it is to a reader of Arabic, who is told so', async () => {
    const { citations, notices, text } = await ask(question, sheets, { language: 'ar' });
    expect(text).toContain('150 jours');
    expect(citations.every(({ language }) => language === 'fr')).toBe(true);
    expect(notices).toContain('other-language');
  });

  it('needs no such word for a reader of French', async () => {
    expect((await ask(question, sheets, { language: 'fr' })).notices).not.toContain('other-language');
  });

  it('gives way to the Arabic sheet as soon as there is one', async () => {
    const arabic = sheetText(`تسترجع العائدات إلى المغرب.[^1]

## الأساسي {#facts}

- بالنسبة للبضائع، أجل استرجاع العائدات هو 150 يوما.[^1]
- بالنسبة للخدمات، أجل استرجاع العائدات هو 90 يوما.[^1]

[^1]: oc-igoc
`);
    const both = { ...sheets, 'sheets/exporting/rapatrier.ar.md': arabic };
    const { citations, text } = await ask(question, both, { language: 'ar' });
    expect(text).toContain('150 يوما');
    expect(citations[0]?.language).toBe('ar');
  });
});

describe('composeExtractive itself', () => {
  const emptyState: AnswerState = {
    answerId: 'a',
    request: { question: 'q', history: [] },
    question: 'q',
    reading: { fr: 1 },
    variety: 'fr',
    language: 'fr',
    intent: 'fact',
    asOf: TINY_BASE_TODAY,
    searchText: 'q',
    asides: [],
    evidence: [],
    shares: NO_TERMS,
    ranked: [],
    composedBy: EXTRACTIVE,
    suggestions: [],
  };

  async function compose(continues: boolean, change: Partial<AnswerState> = {}): Promise<AnswerEvent[]> {
    const retrieval = await tinyRetrieval({ 'sheets/exporting/rapatrier.fr.md': REPATRIATION });
    const [chunk] = await retrieval.index.chunks(['rapatrier.fr#facts']);
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
    const book = new CitationBook(retrieval.index.sources);
    const state = { ...emptyState, evidence, ...change };
    const ranked = rankStatements(state.evidence, state.shares, retrieval.passageTerms, state);
    const events: AnswerEvent[] = [];
    for await (const event of composeExtractive({ ...state, ranked }, { retrieval }, book, continues))
      events.push(event);
    return events;
  }
  const textOf = (events: readonly AnswerEvent[]): string =>
    events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');

  it('cites nothing and says nothing when there is no evidence', async () => {
    const events = await compose(false, { evidence: [] });
    expect(textOf(events).trim()).toBe('');
    expect(events.filter(({ type }) => type === 'citation')).toEqual([]);
  });

  it('stands apart from text that was sent before', async () => {
    expect(textOf(await compose(true))).toMatch(/^\n\n\S/);
    expect(textOf(await compose(false))).toMatch(/^\S/);
  });

  it('sends each citation before the text that holds its marker', async () => {
    const seen = new Set<number>();
    for (const event of await compose(false)) {
      if (event.type === 'citation') seen.add(event.citation.marker);
      if (event.type !== 'text-delta') continue;
      for (const [, marker] of event.text.matchAll(/\[(\d+)\]/g)) expect(seen).toContain(Number(marker));
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  const lookup = (change: Partial<Lookup>): Lookup => ({
    kind: 'lookup',
    tool: 'licence',
    form: 'answer',
    items: [{ statement: { documentId: 'rapatrier', statementId: 'facts.2' }, details: [] }],
    rules: [],
    ...change,
  });

  it('says what was looked up first, and nothing twice', async () => {
    const text = textOf(await compose(false, { finding: lookup({}) }));
    expect(text.startsWith('**Pour les services, le délai')).toBe(true);
    expect(text.match(/Pour les services/g)).toHaveLength(1);
    expect(text).toContain('\n- Pour les biens');
    expect(text).toContain('Et ensuite');
  });

  it('lists what was looked up with what is known of each, as far as it is in force', async () => {
    const details = ['steps.1', 'steps.2'].map((statementId) => ({ documentId: 'rapatrier', statementId }));
    const item = { statement: { documentId: 'rapatrier', statementId: 'facts.2' }, details };
    const finding = lookup({
      form: 'list',
      items: [item],
      rules: [{ documentId: 'rapatrier', statementId: 'next.1' }],
    });
    const text = textOf(await compose(false, { finding }));
    expect(text).toMatch(
      /^\*\*Règles pour cette marchandise\*\*\n\n1\. Pour les services.*\n {3}- Déclarer les biens/,
    );
    expect(text).not.toContain('Passer par une agence');
    expect(text.match(/Gardez les preuves/g)).toHaveLength(1);
  });

  it('leads with what answers in general, where that holds on the day', async () => {
    const lead = { documentId: 'rapatrier', statementId: 'facts.1' };
    const text = textOf(
      await compose(false, { finding: lookup({ tool: 'duty-rate', form: 'choice', lead }) }),
    );
    expect(text).toMatch(
      /^\*\*Pour les biens.*\n\n\*\*Positions où chercher le taux.*\n\n- Pour les services/,
    );
    const past = { documentId: 'rapatrier', statementId: 'steps.2' };
    const without = textOf(await compose(false, { finding: lookup({ form: 'choice', lead: past }) }));
    expect(without.startsWith('**Règles pour cette marchandise**')).toBe(true);
  });

  it('leaves out what the snapshot does not hold', async () => {
    const missing = { statement: { documentId: 'absent', statementId: 'facts.1' }, details: [] };
    const finding = lookup({ items: [missing, ...lookup({}).items] });
    const text = textOf(await compose(false, { finding }));
    expect(text.startsWith('**Pour les services, le délai')).toBe(true);
  });

  it('tells a lookup alone when no passage follows it', async () => {
    const text = textOf(await compose(false, { finding: lookup({}), evidence: [] }));
    expect(text).toBe('**Pour les services, le délai de rapatriement des recettes est de 90 jours.** [1]');
  });
});
