import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../source/language.ts';
import { readCorpusTables } from '../../trade/corpus-tables.fixture.ts';
import { tableOf, textsOf } from '../../trade/row-cells.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import { CAPITAL_PLACES } from './capital-places.ts';
import { pointOf } from './office-map.ts';
import { officesPage, type OfficesRequest } from './offices-page.ts';

let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
}, 60_000);

const shown = (request: OfficesRequest, language: Language = 'fr') =>
  officesPage(request, tables, new Map(), { language, origin: 'https://x.example', today: '2026-11-27' });
const textOf = (...parameters: Parameters<typeof shown>): string => shown(...parameters).content.toString();

describe('the page of regional offices', () => {
  it('has every region in the list and on the map, in each language', () => {
    const { rows } = tableOf(tables, 'regions');
    expect(Object.keys(CAPITAL_PLACES).sort()).toEqual(rows.map(({ id }) => id).sort());
    for (const language of LANGUAGES) {
      const text = textOf({}, language);
      for (const row of rows) {
        expect(text).toContain(`id="${row.id}"`);
        expect(text).toMatch(new RegExp(`<a href="#${row.id}" aria-label="[^"]+" class="point"`));
        expect(text).toContain(textsOf(row, 'capital')[language][0]);
      }
    }
  });

  it('keeps points far enough apart to be touched', () => {
    const points = Object.values(CAPITAL_PLACES).map(pointOf);
    for (const [i, a] of points.entries())
      for (const b of points.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(24);
  });

  it('answers with the region of a place and marks it on the map', () => {
    const text = textOf({ place: 'Nador' });
    expect(text).toContain('Votre région\u00a0: L&#39;Oriental');
    expect(text).toMatch(/<a href="#oriental" aria-label="[^"]*votre région" class="point found"/);
    expect(text.match(/class="point found"/g)).toHaveLength(1);
  });

  it('asks which of several regions, and says what it does not know', () => {
    const several = textOf({ place: 'Oujda ou Safi' });
    expect(several).toContain('Plusieurs régions');
    expect(several.match(/class="point found"/g)).toHaveLength(2);
    const unknown = textOf({ place: '<b>Paris' });
    expect(unknown).toContain('&lt;b&gt;Paris');
    expect(unknown).not.toContain('point found');
  });

  it('gives a text to hand the question over with, and keeps the question while a place is missing', () => {
    const q = 'Quel certificat pour la <Turquie> ?';
    const waiting = textOf({ q });
    expect(waiting).toContain('type="hidden" name="q" value="Quel certificat pour la &lt;Turquie&gt; ?"');
    expect(waiting).not.toContain('id="text"');
    const text = textOf({ q, place: 'Nador' });
    expect(text).toMatch(/<textarea[^>]*id="text"[^>]*>\s*À la délégation[^<]*Oujda[^<]*&lt;Turquie&gt;/);
    expect(shown({ q })).toMatchObject({ isListed: false });
    expect(shown({})).toMatchObject({ isListed: true, path: '/offices' });
  });
});
