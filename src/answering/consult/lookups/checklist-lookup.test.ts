import { beforeAll, describe, expect, it } from 'vitest';
import { checklistLookup } from './checklist-lookup.ts';
import { openLookups, type LookupBench } from './lookup.fixture.ts';

let bench: LookupBench;
beforeAll(async () => {
  bench = await openLookups();
});

const LISTS: readonly (readonly [question: string, document: string])[] = [
  ['Quels documents pour exporter des tomates vers la France ?', 'export-phytosanitary'],
  ['Quels documents pour importer du miel de Turquie ?', 'import-health-certificate'],
  ['Documents nécessaires pour importer des jouets de Chine', 'conformity-certificate'],
  ['Which documents do I need to export olive oil to the United States?', 'us-origin-statement'],
  ['What documents do I need to import cosmetics from France?', 'health-product-registration'],
  ['ما هي الوثائق اللازمة لاستيراد مواد التجميل من تركيا؟', 'health-product-registration'],
  ['شنو الوراق اللي خاصني باش نصدر السمك لإسبانيا؟', 'catch-certificate'],
  ['lwra9 li khassni f l export dyal tomates l fransa ?', 'export-phytosanitary'],
];
const OTHERS: readonly string[] = [
  'Quels documents joindre à la demande d’EUR.1 pour la France ?',
  'Quels documents faut-il pour importer ?',
  'Quels documents pour une admission temporaire de machines d’Allemagne ?',
  'Quels documents pour domicilier l’importation de jouets de Chine ?',
  'Quels papiers pour dédouaner une voiture de France ?',
  'Combien coûte l’exportation de tomates vers la France ?',
  'Which papers should I keep after an export to France?',
  'What is a phytosanitary certificate?',
  'ما هي الوثائق المطلوبة لطلب استرجاع الرسوم؟',
];

describe('checklistLookup', () => {
  it.each(LISTS)('leads with the papers that the goods or the country call for: %s', (question, document) => {
    const found = bench.find(checklistLookup, question);
    expect(bench.told(found)).toContain(`trade-documents/${document}`);
    expect(found?.form).toBe('list');
  });

  it('leaves out what every operation needs, and what is to be had on request', () => {
    const told = bench.told(
      bench.find(checklistLookup, 'Quels documents pour exporter des tomates vers la France ?'),
    );
    for (const id of ['commercial-invoice', 'dum', 'approved-exporter', 'chamber-certificate'])
      expect(told).not.toContain(`trade-documents/${id}`);
  });

  it.each(OTHERS)('keeps out of another question: %s', (question) => {
    expect(bench.find(checklistLookup, question)).toBeUndefined();
  });
});
