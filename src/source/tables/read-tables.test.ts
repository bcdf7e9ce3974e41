import { describe, expect, it } from 'vitest';
import { formatProblem } from '../corpus-problem.ts';
import { parseSourceRegister } from '../parse-source-register.ts';
import { SOURCES_YAML } from '../../testing/corpus-fixture.ts';
import { readTables } from './read-tables.ts';
import { tableSheets } from './table-sheets.ts';

const sources = new Map(
  parseSourceRegister(SOURCES_YAML, 'sources').sources.map(({ record }) => [record.id, record]),
);

function head(id: string, rest: string): string {
  return `id: ${id}
theme: clearance
audience: [importer]
title: { fr: Taux, ar: النسب, en: Rates }
summary: { fr: Les taux., ar: النسب., en: The rates. }
questions: [{ fr: a, ar: a, en: a }, { fr: b }, { ary-Latn: c }]
reviewedOn: 2026-11-23
reviewBy: 2027-05-23
sources: [oc-igoc]
${rest}`;
}
const label = (text: string): string => `label: { fr: ${text}, ar: ${text}, en: ${text} }`;

const AUTHORITIES = head(
  'bodies',
  `columns:
  - { id: name, type: text, ${label('Nom')} }
rows:
  - { id: customs, name: { fr: Douane, ar: الجمارك, en: Customs } }
`,
);
const RATES = head(
  'rates',
  `rowTitle: [id, name]
columns:
  - { id: name, type: text, ${label('Nom')} }
  - { id: rate, type: percent, ${label('Taux')} }
  - { id: since, type: date, optional: true, ${label('Date')} }
  - { id: payer, type: choice, ${label('Payeur')}, choices: { buyer: { fr: acheteur, ar: المشتري, en: buyer } } }
  - { id: by, type: ref, table: bodies, ${label('Par')} }
rows:
  - { id: vat, name: TVA, rate: "2.5", since: 2026-07-01, payer: buyer, by: [customs] }
  - { id: old, name: { fr: Ancien, ar: قديم, en: Old }, rate: "10", payer: buyer, by: [customs], sources: [press-note], until: 2025-12-31 }
`,
);
const WORDS = head(
  'words',
  `sectionTable: bodies
columns:
  - { id: words, type: words, min: 2, ${label('Mots')} }
  - { id: darija, type: darija, optional: true, ${label('Darija')} }
rowTitle: [id]
rows: words.csv
`,
);
const CSV = `id,section,words.fr,words.ar,words.en,darija
0804,customs,datte; figue,تمر; تين,date; fig,tmer; التمر
0805,customs,"citron, orange; clémentine",ليمون; برتقال,lemon; orange,
`;

const DATA = head(
  'data',
  `rowTitle: [name]
columns:
  - { id: name, type: text, ${label('Nom')} }
  - { id: length, type: duration, optional: true, ${label('Durée')} }
  - { id: codes, type: codes, optional: true, ${label('Codes')} }
  - { id: ways, type: tags, optional: true, ${label('Voies')}, choices: { sea: { fr: mer, ar: بحر, en: sea }, air: { fr: air, ar: جو, en: air } } }
  - { id: secret, type: code, told: false, optional: true, ${label('Rang')} }
  - { id: proof, type: statements, told: false, optional: true, ${label('Preuve')} }
  - { id: towns, type: aliases, told: false, optional: true, ${label('Villes')} }
rows:
  - { id: a, name: Un, length: P150D, codes: ["0302.43", "4402"], ways: [sea, air], secret: "07", proof: ["essai#facts.1"], towns: { Fès: [fes, فاس] } }
  - { id: b, name: Deux, length: P1M }
  - { id: c, name: Trois, length: P2Y, secret: "08" }
`,
);

const BASE = {
  'tables/data.yaml': DATA,
  'tables/bodies.yaml': AUTHORITIES,
  'tables/rates.yaml': RATES,
  'tables/words.yaml': WORDS,
  'tables/words.csv': CSV,
};
function read(files: Record<string, string | undefined>): ReturnType<typeof readTables> {
  const merged: Record<string, string | undefined> = { ...BASE, ...files };
  const present = Object.entries(merged).flatMap(([file, text]) =>
    text === undefined ? [] : [{ file, text }],
  );
  return readTables(present, sources);
}

describe('reference tables', () => {
  it('are told as a sheet in each language, a row a statement', () => {
    const { tables, problems } = read({});
    expect(problems).toEqual([]);
    const rates = tables.get('rates');
    const told = rates === undefined ? [] : tableSheets(rates, tables);
    expect(told.map(({ language, kind, title }) => [language, kind, title])).toEqual([
      ['fr', 'table', 'Taux'],
      ['ar', 'table', 'النسب'],
      ['en', 'table', 'Rates'],
    ]);
    expect(told.map(({ sections }) => sections[1]?.statements[0]?.text)).toEqual([
      'vat TVA — Taux : 2,5 % ; Date : 1 juillet 2026 ; Payeur : acheteur ; Par : Douane',
      'vat TVA — Taux: 2,5%؛ Date: 1 يوليوز 2026؛ Payeur: المشتري؛ Par: الجمارك',
      'vat TVA — Taux: 2.5%; Date: 1 July 2026; Payeur: buyer; Par: Customs',
    ]);
    expect(told[0]?.sections[1]?.statements[1]).toMatchObject({
      id: 'rows.2',
      sourceIds: ['press-note'],
      validity: { until: '2025-12-31' },
    });
  });

  it('take rows and word lists from CSV, and sections from another table', () => {
    const { tables } = read({});
    const words = tables.get('words');
    const [fr, ar, en] = words === undefined ? [] : tableSheets(words, tables);
    expect(fr?.sections.map(({ id, heading }) => [id, heading])).toEqual([
      ['summary', ''],
      ['customs', 'Douane'],
    ]);
    expect(fr?.sections[1]?.statements.map(({ text }) => text)).toEqual([
      '0804 — Mots : datte, figue ; Darija : tmer',
      '0805 — Mots : citron, orange, clémentine',
    ]);
    expect(ar?.sections[1]?.statements[0]?.text).toBe('0804 — Mots: تمر، تين؛ Darija: التمر');
    expect(en?.sections[1]?.statements[0]?.text).toBe('0804 — Mots: date, fig');
  });

  it('tell durations, lists of codes and tags, and leave out what is for programs', () => {
    const { tables } = read({});
    const data = tables.get('data');
    const told = data === undefined ? [] : tableSheets(data, tables);
    expect(told.map(({ sections }) => sections[1]?.statements.map(({ text }) => text))).toEqual([
      [
        'Un — Durée : 150 jours ; Codes : 0302.43, 4402 ; Voies : mer, air',
        'Deux — Durée : 1 mois',
        'Trois — Durée : 2 ans',
      ],
      [
        'Un — Durée: 150 يومًا؛ Codes: 0302.43، 4402؛ Voies: بحر، جو',
        'Deux — Durée: شهر (1)',
        'Trois — Durée: سنتان (2)',
      ],
      [
        'Un — Durée: 150 days; Codes: 0302.43, 4402; Voies: sea, air',
        'Deux — Durée: 1 month',
        'Trois — Durée: 2 years',
      ],
    ]);
    expect(data?.rows[0]?.cells).toMatchObject({
      secret: '07',
      proof: ['essai#facts.1'],
      towns: { Fès: ['fes', 'فاس'] },
    });
  });

  const faults: [fault: string, files: Record<string, string | undefined>, line: RegExp][] = [
    ['broken YAML', { 'tables/rates.yaml': 'id: [' }, /^tables\/rates\.yaml:\d+: error: reading YAML/],
    [
      'a head that lacks a field',
      { 'tables/rates.yaml': RATES.replace(/^theme.*\n/m, '') },
      /reading a table: theme/,
    ],
    [
      'a file that is not named after its id',
      { 'tables/other.yaml': RATES, 'tables/rates.yaml': undefined },
      /expected the file to be named rates\.yaml/,
    ],
    [
      'a choice column without choices',
      { 'tables/rates.yaml': RATES.replace(/, choices: \{.*\} \}/, ' }') },
      /choices go with choice/,
    ],
    [
      'a title column that does not exist',
      { 'tables/rates.yaml': RATES.replace('[id, name]', '[nom]') },
      /rowTitle: expected ids of columns/,
    ],
    [
      'a rate written as a number',
      { 'tables/rates.yaml': RATES.replace('rate: "10"', 'rate: 10') },
      /rates\.yaml:19: error: reading a row: rate/,
    ],
    [
      'a choice that is not offered',
      {
        'tables/rates.yaml': RATES.replace('payer: buyer, by: [customs] }', 'payer: nobody, by: [customs] }'),
      },
      /reading a row: payer/,
    ],
    [
      'a cell in two of three languages',
      { 'tables/rates.yaml': RATES.replace(', en: Old }', ' }') },
      /reading a row: name/,
    ],
    [
      'a column that the schema does not have',
      { 'tables/rates.yaml': RATES.replace('name: TVA,', 'name: TVA, colour: red,') },
      /colour/,
    ],
    [
      'a row id used twice',
      { 'tables/rates.yaml': RATES.replace('id: old', 'id: vat') },
      /row id "vat" is used twice/,
    ],
    [
      'dates the wrong way round',
      { 'tables/rates.yaml': RATES.replace('until: 2025', 'from: 2026-01-01, until: 2025') },
      /expected from ≤ until/,
    ],
    [
      'a source that is not in the register',
      { 'tables/rates.yaml': RATES.replace('[press-note]', '[nobody]') },
      /row "old": sources not in the register.*nobody/,
    ],
    [
      'a reference to no row',
      { 'tables/rates.yaml': RATES.replace('by: [customs], s', 'by: [police], s') },
      /row "old": by refers to police, no row of bodies/,
    ],
    [
      'rows in a file that is not there',
      { 'tables/words.csv': undefined },
      /expected the file tables\/words\.csv, found none/,
    ],
    [
      'too few words',
      { 'tables/words.csv': CSV.replace('datte; figue', 'datte') },
      /tables\/words\.csv:2: error: reading a row: words\.fr: expected at least 2 words/,
    ],
    [
      'a section that the other table lacks',
      { 'tables/words.csv': CSV.replace('0804,customs', '0804,nowhere') },
      /tables\/words\.csv:2: error: row "0804": expected a section that is a row of bodies, received nowhere/,
    ],
    [
      'a duration that is none',
      { 'tables/data.yaml': DATA.replace('P150D', '150 jours') },
      /reading a row: length: expected an ISO 8601 duration/,
    ],
    ['a tag that is not offered', { 'tables/data.yaml': DATA.replace('[sea, air]', '[sea, rail]') }, /ways/],
    [
      'a statement without its place',
      { 'tables/data.yaml': DATA.replace('essai#facts.1', 'essai') },
      /proof\.0: expected <id>#<section>\.<n>/,
    ],
    [
      'statements that would be told',
      { 'tables/data.yaml': DATA.replace('type: statements, told: false', 'type: statements') },
      /statements and aliases are for machines: expected told: false/,
    ],
    [
      'a title that is not told',
      { 'tables/data.yaml': DATA.replace('rowTitle: [name]', 'rowTitle: [secret]') },
      /rowTitle: expected ids of columns that are told/,
    ],
    [
      'tags without choices',
      { 'tables/data.yaml': DATA.replace(/, choices: \{.*\} \}/, ' }') },
      /choices go with choice and tags/,
    ],
  ];
  it.each(faults)('report %s in one line and keep the rest', (_fault, files, line) => {
    const { tables, problems } = read(files);
    expect(problems.map((problem) => formatProblem(problem))).toEqual([expect.stringMatching(line)]);
    expect(tables.get('bodies')?.rows).toHaveLength(1);
  });
});
