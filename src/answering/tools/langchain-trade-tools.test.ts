import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_GLOSSARY } from '../../text/glossary.ts';
import { createTermAnalyser } from '../../text/term-analysis.ts';
import { hasFigure } from '../../trade/corpus.fixture.ts';
import { readCorpusTables } from '../../trade/corpus-tables.fixture.ts';
import { findHeadingsBy } from '../../trade/hs-finder/find-headings.ts';
import { createHsFinder } from '../../trade/hs-finder/hs-finder.ts';
import { createTradeFunctions } from '../../trade/trade-functions.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import { LANGUAGES, type Language } from '../../source/language.ts';
import type { AnswerTools, ToolOutcome } from './answer-tools.ts';
import {
  createTradeTools,
  langchainTradeTools,
  type TradeToolDependencies,
} from './langchain-trade-tools.ts';

const TODAY = '2026-11-26';
let failures: unknown[] = [];
let tables: TradeTables;
let tools: AnswerTools;
const dependenciesOver = (known: TradeTables): TradeToolDependencies => ({
  tables: known,
  trade: createTradeFunctions(known),
  findHeadings: findHeadingsBy(createHsFinder(known, createTermAnalyser(EMPTY_GLOSSARY))),
  onFailure: (error) => failures.push(error),
});
beforeAll(async () => {
  tables = await readCorpusTables();
  tools = createTradeTools(dependenciesOver(tables));
});

function run(name: string, given: unknown, language: Language = 'fr'): Promise<ToolOutcome> {
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  return tools.run({ name, arguments: text }, { language, asOf: TODAY });
}
async function linesOf(name: string, given: unknown, language?: Language): Promise<string> {
  const outcome = await run(name, given, language);
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.finding.lines.map(({ text }) => text).join('\n');
}
async function errorOf(name: string, given: unknown): Promise<string> {
  const outcome = await run(name, given);
  if (outcome.ok) throw new Error('expected an error');
  return outcome.error;
}

describe('the offers', () => {
  it('are seven tools with JSON schemas of objects, none of which takes the date or unknown fields', () => {
    expect(tools.offers.map(({ name }) => name)).toEqual([
      'duty_estimate',
      'time_limit',
      'origin_proof',
      'licence',
      'document_checklist',
      'regional_office',
      'hs_heading',
    ]);
    for (const { description, parameters } of tools.offers) {
      expect(description.length).toBeGreaterThan(20);
      expect(parameters).toMatchObject({ type: 'object', additionalProperties: false });
      expect(Object.keys(parameters['properties'] as object)).not.toContain('asOf');
    }
  });

  it('are only those whose tables the base has', () => {
    expect(createTradeTools(dependenciesOver(new Map())).offers).toEqual([]);
    const limits = new Map([...tables].filter(([id]) => id === 'time-limits'));
    expect(createTradeTools(dependenciesOver(limits)).offers.map(({ name }) => name)).toEqual(['time_limit']);
  });

  it('serve in LangChain as they are', async () => {
    const [, limit] = langchainTradeTools(dependenciesOver(tables), { language: 'en', asOf: TODAY });
    const told: unknown = await limit?.invoke({ limit: 'repatriation-goods', start: '2026-03-01' });
    expect(String(told)).toContain('29 July 2026');
  });
});

describe('a call', () => {
  it('estimates duties with the working', async () => {
    const told = await linesOf('duty_estimate', {
      price: '10000',
      currency: 'EUR',
      exchangeRate: 10.8,
      incoterm: 'CIF',
      dutyPercent: '17.5',
    });
    for (const figure of ['108000', '18900', '270', '25434', '44604', '152604'])
      expect(hasFigure(told, figure)).toBe(true);
  });

  it('says what an estimate lacks, and what the everyday bands would make of it', async () => {
    const told = await linesOf('duty_estimate', { price: '10000', incoterm: 'CIF', freight: null });
    expect(told).toMatch(/Il manque pour le calcul : le code SH/);
    expect(hasFigure(told, '15630')).toBe(true);
  });

  it('finds the last day, in words of each language', async () => {
    const given = { limit: 'repatriation-goods', start: '2026-03-01' };
    expect(await linesOf('time_limit', given)).toContain('le dernier jour est le 29 juillet 2026, 150 jours');
    expect(await linesOf('time_limit', given, 'ar')).toMatch(/29 يوليو(?:ز)? 2026/u);
  });

  it('gives no date for a limit that is not confirmed', async () => {
    const told = await linesOf('time_limit', { limit: 'repatriation-consignment', start: '2026-03-01' });
    expect(told).toContain('n’est pas confirmé');
    expect(told).not.toMatch(/dernier jour/);
  });

  it('finds proofs of origin, licences, documents, offices and headings', async () => {
    const way = { direction: 'export', country: 'France' };
    expect(await linesOf('origin_proof', { ...way, value: 5000, currency: 'eur' })).toMatch(
      /tout exportateur, jusqu’à 6\s000\sEUR/u,
    );
    expect(await linesOf('licence', { goods: 'used tyres', direction: 'import' }, 'en')).toMatch(/: licence/);
    expect(await linesOf('document_checklist', { ...way, product: 'huile d’argan' })).toContain(
      "Licence d'exportation : obligatoire",
    );
    expect(await linesOf('regional_office', { place: 'kech' })).toContain('Marrakech-Safi');
    expect(await linesOf('hs_heading', { goods: 'huile d’olive' })).toContain('1509');
  });

  it('asks for what the base needs to know', async () => {
    expect(await linesOf('origin_proof', { direction: 'export', country: 'Atlantis' })).toMatch(
      /À demander d’abord : le pays/,
    );
    expect(await linesOf('regional_office', { place: 'Atlantis' }, 'ar')).toMatch(/غير معروف/u);
  });

  it('repeats no words of the call: a model could cite them', async () => {
    for (const language of LANGUAGES)
      for (const [name, given] of [
        ['licence', { goods: 'CANARI', direction: 'import' }],
        ['regional_office', { place: 'CANARI' }],
        ['hs_heading', { goods: 'CANARI' }],
        ['origin_proof', { direction: 'export', country: 'CANARI' }],
        ['document_checklist', { direction: 'import', product: 'CANARI', country: 'CANARI' }],
      ] as const)
        expect(await linesOf(name, given, language)).not.toContain('CANARI');
  });
});

describe('a bad call says what was expected, and throws nothing', () => {
  it.each([
    ['an unknown tool', 'send_email', {}, /expected one of duty_estimate/],
    ['no JSON', 'licence', '{"goods": ', /expected a JSON object/],
    ['a list', 'licence', '[]', /expected a JSON object/],
    ['nothing', 'licence', '', /goods/],
    ['a missing field', 'licence', { goods: 'x' }, /direction/],
    ['a field nobody knows', 'regional_office', { place: 'Fès', sql: 'x' }, /sql/],
    ['a choice nobody knows', 'time_limit', { limit: 'x', start: TODAY }, /repatriation-goods/],
    ['a day that does not exist', 'time_limit', { limit: 'ata-carnet', start: '2026-02-30' }, /YYYY-MM-DD/],
    ['a word for a number', 'duty_estimate', { price: 'beaucoup' }, /decimal number such as 1250\.50/],
    [
      'parts against the Incoterm',
      'duty_estimate',
      { price: '1', incoterm: 'CIF', freight: '1' },
      /with CIF/,
    ],
    ['a code too short', 'duty_estimate', { price: '1', hs: '12' }, /tariff code of 4 to 10 digits/],
    ['a value of nothing', 'origin_proof', { direction: 'export', country: 'France', value: 0 }, /positive/],
    ['endless words', 'licence', { goods: 'x'.repeat(5000), direction: 'import' }, /200/],
  ])('%s', async (_name, tool, given, expected) => {
    failures = [];
    expect(await errorOf(tool, given)).toMatch(expected);
    expect(failures).toEqual([]);
  });

  it('a fault of the program is reported, and told without its text', async () => {
    failures = [];
    const broken = createTradeTools({
      ...dependenciesOver(tables),
      trade: {
        estimateDuties: () => {
          throw new Error('secret path /x/y');
        },
      },
    });
    const outcome = await broken.run(
      { name: 'duty_estimate', arguments: '{}' },
      { language: 'fr', asOf: TODAY },
    );
    expect(outcome).toMatchObject({ ok: false });
    expect(JSON.stringify(outcome)).not.toContain('secret');
    expect(failures).toHaveLength(1);
  });
});
