import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpusTables } from './corpus-tables.fixture.ts';
import { documentChecklist, type ChecklistQuestion, type DocumentChecklist } from './document-checklist.ts';
import type { TradeTables } from './trade-tables.ts';

let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
});

function list(question: Partial<ChecklistQuestion>): DocumentChecklist {
  return documentChecklist({ direction: 'export', asOf: '2026-11-26', ...question }, tables);
}
function idsOf({ documents }: DocumentChecklist, need?: string): string[] {
  return documents.filter((each) => need === undefined || each.need === need).map(({ id }) => id);
}
const FULL = { regime: 'home-use', transport: 'sea', isPaid: true };

describe('documentChecklist', () => {
  it('gives the documents of sardines sold to Spain, in the order in which a trader sees to them', () => {
    const checklist = list({ ...FULL, product: 'sardines congelées', country: 'Espagne' });
    expect(checklist.families).toEqual(['fish']);
    expect(idsOf(checklist, 'required')).toEqual([
      'pro-forma',
      'export-licence',
      'sanitary-approval',
      'foodex-approval',
      'lawfulness-certificate',
      'export-health-certificate',
      'foodex-conformity',
      'catch-certificate',
      'commercial-invoice',
      'packing-list',
      'bill-of-lading',
      'dum',
    ]);
    expect(idsOf(checklist, 'benefit')).toEqual(['eur1', 'origin-declaration']);
    expect(checklist.depending).toEqual([]);
    expect(checklist.missing).toBeUndefined();
  });

  it('asks a licence for the goods of a rule in force, not for their family', () => {
    expect(idsOf(list({ ...FULL, product: 'poulpe', country: 'es' }))).not.toContain('export-licence');
    const later = list({ ...FULL, product: 'sardines', country: 'es', asOf: '2027-02-01' });
    expect(idsOf(later)).not.toContain('export-licence');
    const family = list({ ...FULL, productFamily: 'fish', country: 'es' });
    expect(family.depending.map(({ document, on }) => [document.id, on])).toEqual([
      ['export-licence', 'product'],
    ]);
    expect(family.missing).toBe('product');
  });

  it('gives the documents of toys from China, paid abroad', () => {
    const checklist = list({ ...FULL, direction: 'import', product: 'jouets', country: 'Chine' });
    expect(idsOf(checklist, 'required')).toEqual([
      'pro-forma',
      'import-commitment',
      'conformity-certificate',
      'cm-file',
      'commercial-invoice',
      'bill-of-lading',
      'dum',
      'delivery-order',
      'release',
    ]);
    expect(idsOf(checklist)).not.toContain('eur1');
    const unpaid = list({ ...FULL, direction: 'import', product: 'jouets', country: 'cn', isPaid: false });
    expect(idsOf(unpaid)).not.toContain('import-commitment');
  });

  it('says issuer, place, cost and delay where the base holds them, each with its statements', () => {
    const checklist = list({ ...FULL, product: 'huile d’argan', country: 'Ghana' });
    const certificate = checklist.documents.find(({ id }) => id === 'afcfta-certificate');
    expect(certificate).toMatchObject({
      need: 'benefit',
      because: ['country'],
      issuers: ['customs'],
      places: ['badr'],
      costReferences: [{ documentId: 'zlecaf-afrique', statementId: 'facts.8' }],
      delayReferences: [],
    });
    expect(checklist.documents.find(({ id }) => id === 'dum')?.because).toEqual([]);
  });

  it('asks one fact at a time, the one on which most documents depend', () => {
    const nothing = list({});
    expect(idsOf(nothing, 'required')).toEqual(['pro-forma', 'commercial-invoice', 'packing-list', 'dum']);
    expect(nothing.missing).toBe('product');
    expect(list({ product: 'tomates' }).missing).toBe('country');
    expect(list({ product: 'tomates', country: 'fr' }).missing).toBe('transport');
    expect(list({ product: 'tomates', country: 'fr', transport: 'road' }).missing).toBe('regime');
  });

  it('takes goods and countries that it does not know as not told', () => {
    expect(list({ product: 'zzzz', country: 'Atlantide' })).toMatchObject({
      families: [],
      missing: 'product',
    });
    expect(list({ productFamily: 'unicorns' }).families).toEqual([]);
    expect(list({ ...FULL, product: 'tomates', country: 'Atlantide' }).missing).toBe('country');
  });

  it('keeps the documents of one direction, regime and transport out of the others', () => {
    const imported = list({
      ...FULL,
      direction: 'import',
      product: 'dattes',
      country: 'tn',
      transport: 'air',
    });
    expect(idsOf(imported)).toContain('plant-import-authorisation');
    for (const id of [
      'export-phytosanitary',
      'foodex-approval',
      'bill-of-lading',
      'delivery-order',
      'ata-carnet',
    ])
      expect(idsOf(imported)).not.toContain(id);
    const fair = list({
      ...FULL,
      direction: 'import',
      product: 'jouets',
      country: 'fr',
      regime: 'temporary-admission',
    });
    expect(idsOf(fair)).toEqual(expect.arrayContaining(['ata-carnet', 'customs-bond']));
    expect(idsOf(fair)).not.toContain('prior-import-declaration');
  });

  it('never asks again for a fact that was told, and every document is once in the list', () => {
    const products = ['sardines', 'tomates', 'drone', 'jouets', 'zrabi', 'miel', 'viande', 'téléphone'];
    const fact = <T>(...values: T[]): fc.Arbitrary<T | undefined> =>
      fc.option(fc.constantFrom(...values), { nil: undefined });
    fc.assert(
      fc.property(
        fc.constantFrom('import' as const, 'export' as const),
        fact(...products),
        fact('fr', 'us', 'cn', 'gh'),
        fact('sea', 'air'),
        fact(true, false),
        fact('home-use', 'temporary-admission'),
        (direction, product, country, transport, isPaid, regime) => {
          const told = { product, country, transport, isPaid, regime };
          const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
          const checklist = list({ direction, ...known });
          const ids = [...idsOf(checklist), ...checklist.depending.map(({ document }) => document.id)];
          expect(new Set(ids).size).toBe(ids.length);
          const asked = checklist.missing === 'payment' ? 'isPaid' : checklist.missing;
          expect(Object.keys(known)).not.toContain(asked);
        },
      ),
      { numRuns: 100 },
    );
  });
});
