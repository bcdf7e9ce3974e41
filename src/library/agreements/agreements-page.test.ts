import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../source/language.ts';
import { readCorpusTables } from '../../trade/corpus-tables.fixture.ts';
import { tableOf } from '../../trade/row-cells.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import { emptyLibraryBase } from '../library.fixture.ts';
import { agreementsPage } from './agreements-page.ts';

let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
}, 60_000);

const textOf = (country?: string, language: Language = 'fr'): string =>
  agreementsPage(country, tables, emptyLibraryBase, {
    language,
    origin: 'https://x.example',
    today: '2026-11-27',
  }).content.toString();
const rowsOf = (text: string): string[] =>
  [...text.matchAll(/<tr role="row" id="([^"]+)"/g)].map(([, id]) => id ?? '');

describe('the page of agreements', () => {
  it('has every agreement once, talks and absences apart, in each language', () => {
    const { rows } = tableOf(tables, 'agreements');
    for (const language of LANGUAGES) {
      const text = textOf(undefined, language);
      expect(rowsOf(text).sort()).toEqual(rows.map(({ id }) => id).sort());
      const [before = '', after = ''] = text.split('id="absences"');
      expect(rowsOf(before)).toContain('eu');
      expect(rowsOf(after)).toContain('canada');
      expect(rowsOf(before)).not.toContain('canada');
    }
  });

  it('answers which agreement serves a country, named in any language', () => {
    expect(rowsOf(textOf('lalman'))).toEqual(['eu']);
    expect(rowsOf(textOf('تركيا', 'ar'))).toEqual(['turkey']);
    expect(rowsOf(textOf('Egypt', 'en'))).toContain('agadir');
  });

  it('says states in words, since when, and proofs by direction', () => {
    const text = textOf('Turquie');
    expect(text).toContain('appliqué');
    expect(text).toContain('En vigueur depuis le 1er janvier 2006');
    expect(text).toContain('À l’export');
    expect(text).toContain('À l’import');
  });

  it('says what it does not know above the whole list', () => {
    const all = rowsOf(textOf()).length;
    const unknown = textOf('<i>Atlantide');
    expect(unknown).toContain('&lt;i&gt;Atlantide');
    expect(rowsOf(unknown)).toHaveLength(all);
    const two = textOf('France et Chine');
    expect(rowsOf(two)).toHaveLength(all);
  });
});
