import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpusTables } from './corpus-tables.fixture.ts';
import { regionalOffice, type OfficeFinding } from './regional-office.ts';
import { aliasCell, textsOf } from './row-cells.ts';
import type { TradeTables } from './trade-tables.ts';

let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
});

function officeOf(place: string): OfficeFinding {
  return regionalOffice({ place, asOf: '2026-11-26' }, tables);
}

describe('regionalOffice', () => {
  const places: [place: string, region: string, province: string][] = [
    ['Casa', 'casablanca-settat', 'Casablanca'],
    ['je suis à Casablanca', 'casablanca-settat', 'Casablanca'],
    ['الدار البيضاء', 'casablanca-settat', 'Casablanca'],
    ['kech', 'marrakech-safi', 'Marrakech'],
    ['f Marrakech', 'marrakech-safi', 'Marrakech'],
    ['Fes', 'fes-meknes', 'Fès'],
    ['Tanja', 'tanger-tetouan-al-hoceima', 'Tanger-Assilah'],
    ['فطنجة', 'tanger-tetouan-al-hoceima', 'Tanger-Assilah'],
    ['بأكادير', 'souss-massa', 'Agadir Ida-Outanane'],
    ['l3youn', 'laayoune-sakia-el-hamra', 'Laâyoune'],
    ['العيون', 'laayoune-sakia-el-hamra', 'Laâyoune'],
    ['العيون سيدي ملوك', 'oriental', 'Taourirt'],
    ['dakhla', 'dakhla-oued-ed-dahab', 'Oued Ed-Dahab'],
    ['Témara', 'rabat-sale-kenitra', 'Skhirate-Témara'],
    ['Ben Guerir', 'marrakech-safi', 'Rehamna'],
    ['my company is in Tangier', 'tanger-tetouan-al-hoceima', 'Tanger-Assilah'],
    ['ana mn nador', 'oriental', 'Nador'],
    ["M'diq", 'tanger-tetouan-al-hoceima', "M'diq-Fnideq"],
  ];
  it.each(places)('knows "%s": %s, %s', (place, region, province) => {
    const finding = officeOf(place);
    expect(finding.office).toMatchObject({ region, province });
    expect(finding.office?.references).toHaveLength(1);
    expect(finding.missing).toBeUndefined();
  });

  it('knows every province and town of the base, each in its own region, in each language', () => {
    const rows = tables.get('regions')?.rows ?? [];
    for (const row of rows) {
      const provinces = (['fr', 'ar', 'en'] as const).map((language) =>
        textsOf(row, 'provinces')[language].flatMap((list) => list.split(/[,،]/u)),
      );
      const french = (provinces[0] ?? []).map((name) => name.trim());
      expect(provinces.map((names) => names.length)).toEqual([french.length, french.length, french.length]);
      const towns = aliasCell(row, 'places');
      for (const province of towns.keys()) expect(french).toContain(province);
      for (const name of [...provinces.flat(), ...[...towns.values()].flat()])
        expect([name, officeOf(name).office?.region]).toEqual([name, row.id]);
    }
  });

  it('says the state of the office as the row has it', () => {
    expect(officeOf('Meknès').office?.office).toBe('described');
    expect(officeOf('Rabat').office?.office).toBe('announced');
  });

  it('knows a region by its own name, without a province', () => {
    expect(officeOf('Drâa-Tafilalet').office).toMatchObject({ region: 'draa-tafilalet' });
    expect(officeOf('جهة سوس-ماسة').office).toEqual(
      expect.not.objectContaining({ province: expect.anything() as unknown }),
    );
  });

  it('asks which place when several regions are named', () => {
    const finding = officeOf('entre Casablanca et Agadir');
    expect(finding.office).toBeUndefined();
    expect(finding).toMatchObject({
      missing: 'place',
      candidates: [{ region: 'casablanca-settat' }, { region: 'souss-massa' }],
    });
  });

  it.each(['', '   ', 'Paris', 'mon village', 'sales office', 'https://example.org', '????'])(
    'knows no place in "%s"',
    (place) => {
      expect(officeOf(place)).toEqual({ candidates: [], missing: 'place', asOf: '2026-11-26' });
    },
  );
});
