import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerDependencies, AnswerState } from '../../src/answering/answer-state.ts';
import { consult } from '../../src/answering/consult/consult.ts';
import type { Calculation } from '../../src/answering/consult/finding.ts';
import { workingTable } from '../../src/answering/consult/working/working-table.ts';
import { KNOWN_RULES, type RuleIndex } from '../../src/answering/consult/rules/known-rules.ts';
import type { Chunk } from '../../src/chunking/chunk.ts';
import { referenceTo } from '../../src/search-index/chunk-facets.ts';
import { madeChunk } from '../../src/search-index/snapshot-content.fixture.ts';
import { LANGUAGES } from '../../src/source/language.ts';
import { sectionRole } from '../../src/source/sheet.ts';
import { extractFigures } from '../../src/text/figures.ts';
import { statementFinder } from '../../src/trade/corpus.fixture.ts';
import { readCorpusTables } from '../../src/trade/corpus-tables.fixture.ts';
import { createTradeFunctions, type TradeFunctions } from '../../src/trade/trade-functions.ts';
import { readCalculationQuestions, type CalculationQuestion } from './calculation-question.ts';

const TODAY = '2026-11-26';
/** How probable the first statement is; each that follows is less so by this factor. */
const FIRST = 0.6;

let trade: TradeFunctions;
let index: RuleIndex;
let find: Awaited<ReturnType<typeof statementFinder>>;
beforeAll(async () => {
  trade = createTradeFunctions(await readCorpusTables());
  find = await statementFinder();
  index = await knownRulesIndex();
}, 60_000);

/** A snapshot that holds the known rules, those of a section in one passage. */
async function knownRulesIndex(): Promise<RuleIndex> {
  const chunks = new Map<string, Chunk>();
  for (const { documentId, statementId } of Object.values(KNOWN_RULES))
    for (const language of LANGUAGES) {
      const id = `${documentId}.${language}#${statementId.replace(/\.\d+$/, '')}`;
      const text = (await find({ documentId, statementId }, language)) ?? '';
      const statement = { id: statementId, text, kind: 'item', sourceIds: [], validity: {} } as const;
      chunks.set(id, madeChunk(id, { statements: [...(chunks.get(id)?.statements ?? []), statement] }));
    }
  return {
    aligned: (alignId) => [...chunks.values()].filter((chunk) => chunk.alignId === alignId).map(referenceTo),
    chunks: (ids) => Promise.resolve(ids.map((id) => chunks.get(id))),
  };
}

const questions = await readCalculationQuestions();
const worked = questions.filter(({ expected, open }) => expected.length > 0 && open !== true);
const others = questions.filter(({ expected }) => expected.length === 0);

/** What is worked out when the statements of a question are the ranked ones; retrieval is measured elsewhere. */
async function findingOf({
  question,
  language,
  rules,
}: CalculationQuestion): Promise<Calculation | undefined> {
  const ranked = await Promise.all(
    rules.map(async (rule, i) => ({
      chunk: {
        documentId: rule.documentId,
        language,
        kind: 'sheet',
        role: sectionRole(rule.statementId.replace(/\.\d+$/, '')),
      },
      statement: { id: rule.statementId, text: (await find(rule, language)) ?? '' },
      score: FIRST ** (i + 1),
      own: 0,
    })),
  );
  // Only what the step reads.
  const state = { question, language, ranked, asOf: TODAY } as unknown as AnswerState;
  const dependencies = { trade, retrieval: { index } } as unknown as AnswerDependencies;
  const { value } = await consult(state, dependencies, undefined).next();
  const { finding } = value as AnswerState;
  return finding?.kind === 'calculation' ? finding : undefined;
}

const figuresIn = (text: string): string[] => extractFigures(text).map(({ normal }) => normal);

describe('questions of calculation', () => {
  it('are many, each once, in all varieties', () => {
    expect(worked.length).toBeGreaterThanOrEqual(80);
    expect(others.length).toBeGreaterThanOrEqual(40);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(worked.map(({ variety }) => variety)).size).toBe(5);
  });

  it.each(worked.map((each) => [each.id, each] as const))('%s is worked out', async (_, each) => {
    const finding = await findingOf(each);
    const told = figuresIn([finding?.lead, ...(finding?.working ?? [])].join('\n'));
    expect(told, JSON.stringify(finding)).toEqual(expect.arrayContaining(each.expected));
  });

  it.each(worked.map((each) => [each.id, each] as const))('%s shows how', async (_, each) => {
    const finding = await findingOf(each);
    const working = figuresIn((finding?.working ?? []).join('\n'));
    for (const figure of figuresIn(finding?.lead ?? '')) expect(working).toContain(figure);
    expect(finding?.rules.length).toBeGreaterThan(0);
  });

  it.each(worked.map((each) => [each.id, each] as const))('%s is a table of its working', async (_, each) => {
    const finding = await findingOf(each);
    const working = (finding?.working ?? []).join('\n');
    const table = finding && workingTable(finding, each.language);
    expect(table?.rows.every((row) => row.length === table.columns.length)).not.toBe(false);
    for (const cell of table?.rows.flat() ?? [])
      for (const [figure] of cell.matchAll(/\d[\d.,\u00a0]*\d|\d/gu)) expect(working).toContain(figure);
  });

  it.each(others.map((each) => [each.question, each] as const))(
    'nothing is worked out: %s',
    async (_, each) => {
      expect(await findingOf(each)).toBeUndefined();
    },
  );
});
