import { describe, expect, it } from 'vitest';
import { addressOf, documentPath, PATHS, themePath } from './addresses.ts';

describe('addresses', () => {
  it('begin with the language', () => {
    expect(addressOf('fr', PATHS.home)).toBe('/fr');
    expect(addressOf('ar', themePath('sectors'))).toBe('/ar/themes/sectors');
    expect(addressOf('en', documentPath('incoterms-2020', 'fob'))).toBe('/en/sheets/incoterms-2020#fob');
  });

  it('carry parameters encoded, without those that say nothing', () => {
    expect(addressOf('fr', PATHS.search, { q: 'huile d’argan & miel', theme: undefined, type: '' })).toBe(
      '/fr/search?q=huile+d%E2%80%99argan+%26+miel',
    );
  });
});
