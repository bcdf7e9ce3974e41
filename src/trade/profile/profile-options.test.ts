import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../source/language.ts';
import { readCorpusTables } from '../corpus-tables.fixture.ts';
import type { TradeTables } from '../trade-tables.ts';
import { profileOptions } from './profile-options.ts';

let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
});

describe('profileOptions', () => {
  it('gives the twelve regions, every product family and every country, named in each language', () => {
    for (const language of LANGUAGES) {
      const { sector, region, market } = profileOptions(language, tables);
      expect(region).toHaveLength(12);
      expect(sector).toHaveLength(tables.get('product-families')?.rows.length ?? 0);
      expect(market).toHaveLength(tables.get('countries')?.rows.length ?? 0);
      for (const { id, name } of [...sector, ...region, ...market]) {
        expect(id).not.toBe('');
        expect(name.trim()).not.toBe('');
      }
    }
    expect(profileOptions('ar', tables).market).toContainEqual({ id: 'fr', name: 'فرنسا' });
  });

  it('orders them by name as the language does', () => {
    const names = profileOptions('fr', tables).market.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('fr').compare));
    expect(names.indexOf('Égypte')).toBeLessThan(names.indexOf('France'));
  });

  it('has none for a base without tables', () => {
    expect(profileOptions('fr', new Map())).toEqual({ sector: [], region: [], market: [] });
  });
});
