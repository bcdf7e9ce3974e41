import { beforeAll, describe, expect, it } from 'vitest';
import { openLookups, type LookupBench } from './lookup.fixture.ts';
import { titleLookup } from './title-lookup.ts';

let bench: LookupBench;
beforeAll(async () => {
  bench = await openLookups();
});

describe('titleLookup', () => {
  it.each([
    'Quel titre d’importation pour des échantillons gratuits, sans paiement ?',
    'Do I need an import title for goods sent free of charge?',
    'هل يلزم سند الاستيراد لسلعة بدون أداء؟',
  ])('leads with what the sheets say of imports without payment: %s', (question) => {
    expect(bench.told(bench.find(titleLookup, question))).toEqual(['importations-sans-paiement#facts.1']);
  });

  it('leads with the commitment of goods that are paid for', () => {
    const found = bench.find(titleLookup, 'Quel titre d’importation pour du tissu payé au fournisseur ?');
    expect(bench.told(found)).toEqual(['trade-documents/import-commitment']);
  });

  it('puts the licence before both', () => {
    const found = bench.find(titleLookup, 'Quel titre d’importation pour des drones reçus gratuitement ?');
    expect(bench.told(found)).toEqual(['licences/import-drones']);
  });

  it.each([
    'Quel titre d’importation faut-il ?',
    'Combien de temps un titre d’importation sans paiement est-il valable ?',
    'Comment domicilier un titre d’importation payé au fournisseur ?',
    'Exportation sans paiement : faut-il une autorisation ?',
  ])('keeps out of another question: %s', (question) => {
    expect(bench.find(titleLookup, question)).toBeUndefined();
  });
});
