import { describe, expect, it } from 'vitest';
import { formatProblem } from '../corpus-problem.ts';
import type { Corpus } from '../read-corpus.ts';
import { parseReferenceTable } from '../tables/parse-reference-table.ts';
import { tableSheets } from '../tables/table-sheets.ts';
import { checkTableStatements } from './check-table-statements.ts';

const label = 'label: { fr: a, ar: a, en: a }';
const TABLE = `id: rules
theme: clearance
audience: [importer]
title: { fr: a, ar: a, en: a }
summary: { fr: a, ar: a, en: a }
questions: [{ fr: a }, { fr: b }, { fr: c }]
reviewedOn: 2026-11-23
reviewBy: 2027-05-23
sources: [oc-igoc]
columns:
  - { id: name, type: text, ${label} }
  - { id: proof, type: statements, told: false, optional: true, ${label} }
rows:
  - { id: one, name: Un, proof: ["rules#rows.2", "rules#summary.1"] }
  - { id: two, name: Deux }
`;

function baseOf(text: string): Pick<Corpus, 'sheets' | 'tables'> {
  const { table } = parseReferenceTable(text, 'tables/rules.yaml', () => undefined);
  return table === undefined
    ? { sheets: [], tables: [] }
    : { sheets: tableSheets(table, new Map()), tables: [table] };
}

describe('checkTableStatements', () => {
  it('passes statements that a sheet or table has', () => {
    expect(checkTableStatements(baseOf(TABLE))).toEqual([]);
  });

  it.each(['rules#rows.3', 'gone#rows.1', 'rules#facts.1'])('reports %s, which nothing has', (name) => {
    const problems = checkTableStatements(baseOf(TABLE.replace('rules#rows.2', name)));
    expect(problems.map((problem) => formatProblem(problem))).toEqual([
      `tables/rules.yaml:14: error: row "one": proof names ${name}, no statement of a sheet or table`,
    ]);
  });
});
