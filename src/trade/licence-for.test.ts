import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpusTables } from './corpus-tables.fixture.ts';
import { importTitle } from './import-title.ts';
import { licenceFor, type Direction } from './licence-for.ts';
import type { TradeTables } from './trade-tables.ts';

const TODAY = '2026-11-26';
let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
});

describe('licenceFor', () => {
  const named: [goods: string, direction: Direction, id: string, status: string][] = [
    ['sardines congelées', 'export', 'export-sardines', 'licence'],
    ['السردين', 'export', 'export-sardines', 'licence'],
    ['bghit nsedder serdin', 'export', 'export-sardines', 'licence'],
    ['0303.53', 'export', 'export-sardines', 'licence'],
    ['code 7601.20.00.00', 'export', 'export-copper-aluminium-ingots', 'licence'],
    ["huile d'argan", 'export', 'export-argan', 'licence'],
    ['argan oil', 'export', 'export-argan', 'licence'],
    ['un drone pour filmer', 'import', 'import-drones', 'licence'],
    ['friperie', 'import', 'import-second-hand-clothes', 'licence'],
    ['lbal', 'import', 'import-second-hand-clothes', 'licence'],
    ['des pneus usagés', 'import', 'import-used-tyres', 'licence'],
    ['gaz R22', 'import', 'import-r22', 'licence-quota'],
    ['sacs en plastique', 'import', 'import-plastic-bags', 'prohibited'],
    ['المتفجرات', 'import', 'import-explosives', 'licence'],
    ['meteorites', 'export', 'export-fossils-meteorites', 'authorisation'],
    ['used furniture', 'import', 'import-used-furniture', 'lifted'],
    ['import-drones', 'import', 'import-drones', 'licence'],
  ];
  it.each(named)('finds "%s" on %s: %s, %s', (goods, direction, id, status) => {
    const finding = licenceFor({ goods, direction, asOf: TODAY }, tables);
    expect(finding.rules.map((rule) => rule.id)).toContain(id);
    expect(finding.status).toBe(status);
    expect(finding.rules[0]?.references.length).toBeGreaterThan(1);
  });

  it('follows the dates of the texts', () => {
    const furniture = (asOf: string): string =>
      licenceFor({ goods: 'meubles usagés', direction: 'import', asOf }, tables).status;
    expect(furniture('2023-10-29')).toBe('coming');
    expect(furniture('2023-12-01')).toBe('licence');
    expect(furniture('2024-01-01')).toBe('licence');
    expect(furniture('2024-01-02')).toBe('lifted');
    const olives = licenceFor({ goods: "huile d'olive", direction: 'export', asOf: TODAY }, tables);
    expect(olives).toMatchObject({ status: 'ended', rules: [], otherTimes: [{ id: 'export-olives-2023' }] });
    const sardines = { goods: 'sardines', direction: 'export' as const };
    expect(licenceFor({ ...sardines, asOf: '2027-01-31' }, tables).status).toBe('licence');
    expect(licenceFor({ ...sardines, asOf: '2027-02-01' }, tables).status).toBe('ended');
  });

  it('does not take other goods, or the other direction, for those of a rule', () => {
    const statusOf = (goods: string, direction: Direction): string =>
      licenceFor({ goods, direction, asOf: TODAY }, tables).status;
    expect(statusOf('pneus neufs', 'import')).toBe('not-listed');
    expect(statusOf('sardines', 'import')).toBe('not-listed');
    expect(statusOf('chaises', 'export')).toBe('not-listed');
    expect(statusOf('0304', 'export')).toBe('not-listed');
    expect(statusOf('12', 'export')).toBe('not-listed');
  });

  it('says that the list is not complete when no rule names the goods', () => {
    expect(licenceFor({ goods: 'chaises', direction: 'import', asOf: TODAY }, tables).references).toEqual([
      { documentId: 'marchandises-sous-licence', statementId: 'uncertain.1' },
    ]);
  });

  it('asks for the goods when there are none', () => {
    expect(licenceFor({ goods: '  ', direction: 'import', asOf: TODAY }, tables).missing).toBe('goods');
  });
});

describe('importTitle', () => {
  it('is a commitment for free goods that are paid abroad, good for six months', () => {
    expect(importTitle({ goods: 'chaises', isPaid: true, asOf: TODAY }, tables)).toMatchObject({
      title: 'commitment',
      documents: ['import-commitment'],
      timeLimit: 'import-commitment-validity',
    });
  });

  it('is a licence for restricted goods, paid or not', () => {
    const paid = importTitle({ goods: 'drone', isPaid: true, asOf: TODAY }, tables);
    const given = importTitle({ goods: 'drone', isPaid: false, asOf: TODAY }, tables);
    expect(paid).toMatchObject({ title: 'licence', documents: ['import-licence'] });
    expect(given.references).toContainEqual({
      documentId: 'importations-sans-paiement',
      statementId: 'facts.3',
    });
  });

  it('has nothing to domicile when nothing is paid, and none at all for what is prohibited', () => {
    expect(importTitle({ goods: 'chaises', isPaid: false, asOf: TODAY }, tables).title).toBe(
      'without-payment',
    );
    expect(importTitle({ goods: 'contrefaçons', isPaid: true, asOf: TODAY }, tables).title).toBe(
      'prohibited',
    );
    expect(importTitle({ goods: 'déchets', isPaid: true, asOf: TODAY }, tables)).toMatchObject({
      title: 'authorisation',
      documents: ['waste-authorisation'],
    });
  });

  it('asks one fact at a time: the goods, then the payment', () => {
    expect(importTitle({ isPaid: true, asOf: TODAY }, tables)).toMatchObject({ missing: 'goods' });
    const unpaid = importTitle({ goods: 'chaises', asOf: TODAY }, tables);
    expect(unpaid.missing).toBe('payment');
    expect(unpaid.title).toBeUndefined();
    expect(importTitle({ goods: 'drone', asOf: TODAY }, tables).missing).toBeUndefined();
  });
});
