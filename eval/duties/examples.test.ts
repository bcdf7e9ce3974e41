import { beforeAll, describe, expect, it } from 'vitest';
import { hasFigure, statementFinder } from '../../src/trade/corpus.fixture.ts';
import { readCorpusTables } from '../../src/trade/corpus-tables.fixture.ts';
import { estimateDuties } from '../../src/trade/duties/estimate-duties.ts';
import type { TradeTables } from '../../src/trade/trade-tables.ts';
import { comparable, readExamples, type DutyExample } from './duty-example.ts';

let tables: TradeTables;
let find: Awaited<ReturnType<typeof statementFinder>>;
beforeAll(async () => {
  tables = await readCorpusTables();
  find = await statementFinder();
}, 60_000);

const examples = await readExamples();
const amountsOf = ({ customsValue, lines, totals }: DutyExample['expected']): string[] => [
  customsValue,
  ...lines.map(({ amount }) => amount),
  totals.dutiesAndTaxes,
  totals.vat,
  totals.withoutVat,
  totals.landedCost,
];

describe('worked examples', () => {
  it('are many, each once, and cover what trade meets', () => {
    expect(examples.length).toBeGreaterThanOrEqual(36);
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
    expect(new Set(examples.map(({ request }) => request.incoterm)).size).toBe(11);
    expect(examples.filter(({ source }) => source !== undefined).length).toBeGreaterThan(40);
  });

  it.each(examples.map((example) => [example.id, example] as const))(
    '%s is right to the centime',
    (_, { request, expected }) => {
      const estimate = estimateDuties(request, tables);
      expect(estimate.missing).toEqual([]);
      expect(comparable(estimate)).toEqual(expected);
    },
  );

  it.each(
    examples.flatMap(({ id, source, expected }) => (source === undefined ? [] : [{ id, source, expected }])),
  )('$id tells what the sheet tells', async ({ id, source, expected }) => {
    const { documentId, statementIds, figures } = source;
    const references = statementIds.map((statementId) => ({ documentId, statementId }));
    const texts = await Promise.all(references.map((reference) => find(reference, 'fr')));
    expect(texts, id).not.toContain(undefined);
    for (const figure of figures) {
      expect(hasFigure(texts.join(' '), figure), `${figure} in ${texts.join(' ')}`).toBe(true);
      // Given parts of the value stand in the sheet as well as results.
      const given = JSON.stringify(examples.find((each) => each.id === id)?.request);
      expect(amountsOf(expected).includes(figure) || given.includes(figure.replace('.00', ''))).toBe(true);
    }
  });
});
