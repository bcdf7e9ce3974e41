import { beforeAll, describe, expect, it } from 'vitest';
import { licenceLookup } from './licence-lookup.ts';
import { openLookups, type LookupBench } from './lookup.fixture.ts';

let bench: LookupBench;
beforeAll(async () => {
  bench = await openLookups();
});

const RULED: readonly (readonly [question: string, row: string])[] = [
  ['Faut-il une licence pour exporter des sardines congelées ?', 'export-sardines'],
  ['Peut-on importer des pneus usagés ?', 'import-used-tyres'],
  ['L’importation de friperie est-elle interdite ?', 'import-second-hand-clothes'],
  ['Can I export scrap metal?', 'export-scrap'],
  ['Do I need a licence to import drones?', 'import-drones'],
  ['هل تحتاج الطائرات بدون طيار إلى رخصة عند الاستيراد؟', 'import-drones'],
  ['واش خاصني رخصة باش نصدر السردين؟', 'export-sardines'],
  ['wach lbal khasso rokhsa bach ydkhol lmaghrib ?', 'import-second-hand-clothes'],
];
const OTHERS: readonly string[] = [
  'Quelle amende pour des drones importés sans licence ?',
  'Comment obtenir une licence pour importer des drones ?',
  'Combien de temps une licence d’exportation de sardines est-elle valable ?',
  'Faut-il une autorisation pour importer des médicaments ?',
  'Quels droits de douane sur les pneus ?',
  'Faut-il une licence pour importer des chaussures ?',
  'Who issues the export licence for sardines?',
  'Peut-on importer en zone franche ?',
  'كم مدة صلاحية رخصة تصدير السردين؟',
];

describe('licenceLookup', () => {
  it.each(RULED)('leads with the row of the goods: %s', (question, row) => {
    expect(bench.told(bench.find(licenceLookup, question))[0]).toBe(`licences/${row}`);
  });

  it.each(OTHERS)('keeps out of another question: %s', (question) => {
    expect(bench.find(licenceLookup, question)).toBeUndefined();
  });

  it('keeps to the rule of the day that is asked about', () => {
    const asked = bench.read('Fallait-il une licence pour exporter des sardines ?');
    const before = licenceLookup({ ...asked, asOf: '2025-06-01' }, bench.sources);
    const during = licenceLookup({ ...asked, asOf: '2026-06-01' }, bench.sources);
    expect(bench.told(during)).toEqual(['licences/export-sardines']);
    expect(bench.told(before)).toEqual(['licences/export-sardines']);
  });
});
