import { beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../../common/clock.ts';
import type { Evidence } from '../../retrieval/evidence.ts';
import { madeChunk } from '../../search-index/snapshot-content.fixture.ts';
import { sheetText } from '../../testing/corpus-fixture.ts';
import { TINY_BASE_TODAY, tinyRetrieval } from '../../testing/tiny-base.ts';
import { createTradeFunctions } from '../../trade/trade-functions.ts';
import { openState } from '../answer-question.ts';
import type { AnswerDependencies, AnswerState } from '../answer-state.ts';
import { understand } from '../understand-question.ts';
import { createQuestionReader } from '../understanding/question-reading.ts';
import { corpusSources } from '../understanding/understanding.fixture.ts';
import { consult } from './consult.ts';

/** As many rows as there are regions. */
const REGIONS = sheetText(`Les régions.[^1]

## Régions {#rows}

${Array.from({ length: 12 }, (_, i) => `- Ligne de la région ${i + 1}.[^1]`).join('\n')}

[^1]: oc-igoc
`);
const QUESTION = 'Où se trouve le bureau régional du commerce extérieur à Agadir ?';

let sources: Awaited<ReturnType<typeof corpusSources>>;
beforeAll(async () => {
  sources = await corpusSources();
});

async function find(
  question: string,
  {
    sheets = { 'sheets/support/regions.fr.md': REGIONS },
    change = {},
  }: { sheets?: Record<string, string>; change?: Partial<AnswerState> } = {},
): Promise<AnswerState['finding']> {
  const dependencies: AnswerDependencies = {
    retrieval: await tinyRetrieval(sheets),
    trade: createTradeFunctions(sources.tables),
    readQuestion: createQuestionReader(sources),
    clock: fixedClock(TINY_BASE_TODAY),
    passages: 6,
    onFailure: () => undefined,
  };
  let state: AnswerState = openState({ question, history: [] }, 'a', TINY_BASE_TODAY);
  for (const step of [understand, consult]) {
    const events = step({ ...state, ...change }, dependencies, undefined);
    let next = await events.next();
    while (next.done !== true) next = await events.next();
    state = next.value;
  }
  return state.finding;
}

describe('consult', () => {
  it('looks up what the question asks for', async () => {
    expect(await find(QUESTION)).toMatchObject({ kind: 'lookup', tool: 'regional-office', form: 'answer' });
  });

  it('keeps nothing that the snapshot cannot tell', async () => {
    const other = { 'sheets/support/autre.fr.md': REGIONS };
    expect(await find(QUESTION, { sheets: other })).toBeUndefined();
  });

  it('leaves a question to the statement that is known to answer it, but for an office', async () => {
    const parcel = 'J’ai commandé une lampe à 90 dh sur Temu, je paie la douane ?';
    const sheets = {
      'sheets/individuals/colis-ecommerce.fr.md': sheetText(`Un colis paie.[^1]\n\n[^1]: oc-igoc\n`),
      'sheets/support/regions.fr.md': REGIONS,
    };
    expect(await find(parcel, { sheets })).toMatchObject({ kind: 'lookup', tool: 'parcel' });
    const known: Evidence[] = [
      {
        rank: 1,
        chunk: madeChunk('colis-ecommerce.fr#summary'),
        score: 1,
        coverage: 1,
        statementMatch: 1,
        questionMatch: 1,
        statements: [{ said: 1, asked: 1, isKnown: true }],
        similarity: 0,
      },
    ];
    expect(await find(parcel, { sheets, change: { evidence: known } })).toBeUndefined();
    expect(await find(QUESTION, { sheets, change: { evidence: known } })).toMatchObject({
      tool: 'regional-office',
    });
  });

  it('looks nothing up for a question that must be declined', async () => {
    expect(await find(QUESTION, { change: { unsafe: 'attack' } })).toBeUndefined();
  });

  it('works out the last day of a repatriation by its name, and none for a consignment', async () => {
    const goods = await find(
      'Biens exportés le 10 mars 2026 : quelle date limite pour rapatrier la recette ?',
    );
    expect(goods).toMatchObject({
      kind: 'calculation',
      tool: 'time-limit',
      lead: 'Dernier jour : le 7 août 2026.',
    });
    const services = await find(
      'Services finished on 1 June 2026: what is the last day to repatriate the proceeds?',
    );
    expect(services).toMatchObject({ lead: 'Last day: 30 August 2026.' });
    const consigned =
      'Vente en consignation du 10 mars 2026 : quelle date limite pour rapatrier la recette ?';
    expect(await find(consigned)).toBeUndefined();
  });

  it.each([
    'Quel est le taux de TVA à l’importation ?',
    'Comment ouvrir un compte PortNet ?',
    'How long does customs clearance take?',
    'ما هو أجل استرداد عائدات التصدير؟',
    'شنو هو الدروباك؟',
    'ch7al f diwana dyal telephone ?',
    'Quel délai pour payer un fournisseur étranger ?',
    'Quelles sanctions pour une fausse déclaration d’origine ?',
  ])('looks nothing up for what is told by the sheets: %s', async (question) => {
    expect(await find(question)).toBeUndefined();
  });
});
