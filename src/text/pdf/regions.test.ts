import { describe, expect, it } from 'vitest';
import type { LinePiece } from './page-item.ts';
import { regionsOf } from './regions.ts';

/** Pieces from `[text, left, y]`, six points a letter, in the order given. */
function pieces(...drawn: readonly (readonly [string, number, number])[]): LinePiece[] {
  return drawn.map(([text, left, y], order) => {
    return { text, left, right: left + 6 * text.length, y, size: 10, font: 'f', order };
  });
}

function shown(drawn: readonly LinePiece[]): string[] {
  return regionsOf(drawn).map((region) =>
    region.kind === 'table'
      ? `table: ${region.rows.join(' / ')}`
      : region.lines.map((line) => line.text).join(' / '),
  );
}

describe('the regions of a page', () => {
  it('are one for plain text, from top to bottom whatever the drawing order', () => {
    expect(shown(pieces(['deux', 72, 113], ['un', 72, 100]))).toEqual(['un / deux']);
  });

  it('hold columns one after the other under a title across both', () => {
    const drawn = pieces(
      ['Un titre sur toute la largeur de la page', 72, 60],
      ['gauche un', 72, 100],
      ['gauche deux', 72, 113],
      ['droite un', 320, 100],
      ['droite deux', 320, 113],
    );
    expect(shown(drawn).join(' / ')).toBe(
      'Un titre sur toute la largeur de la page / gauche un / gauche deux / droite un / droite deux',
    );
  });

  it('hold columns even where their lines do not stand at the same heights', () => {
    const drawn = pieces(
      ['gauche un', 72, 100],
      ['gauche deux', 72, 113],
      ['droite un', 320, 106],
      ['droite deux', 320, 119],
    );
    expect(shown(drawn).join(' / ')).toBe('gauche un / gauche deux / droite un / droite deux');
  });

  it('start with the right column on an Arabic page', () => {
    const drawn = pieces(['الثالث', 72, 100], ['الرابع', 72, 113], ['الأول', 320, 100], ['الثاني', 320, 113]);
    expect(shown(drawn).join(' / ')).toBe('الأول / الثاني / الثالث / الرابع');
  });

  it('hold a table with the lines of a cell joined and an empty cell kept', () => {
    const drawn = pieces(
      ['Code', 72, 100],
      ['Produit', 200, 100],
      ['Taux', 400, 100],
      ['0702.00', 72, 125],
      ['Tomates fraiches', 200, 125],
      ['ou refrigerees', 200, 137],
      ['40 %', 400, 125],
      ['0910.20', 72, 160],
      ['60 %', 400, 160],
    );
    expect(shown(drawn)).toEqual([
      'table: Code | Produit | Taux / 0702.00 | Tomates fraiches ou refrigerees | 40 % / 0910.20 |  | 60 %',
    ]);
  });

  it('read an Arabic table from the right', () => {
    const drawn = pieces(['المدة', 300, 100], ['الغرامة', 72, 100], ['سنة', 300, 125], ['درهم', 72, 125]);
    expect(shown(drawn)).toEqual(['table: المدة | الغرامة / سنة | درهم']);
  });

  it('take a lone label with its value far right for one line', () => {
    expect(shown(pieces(['Objet', 72, 100], ['Rabat', 400, 100], ['Le texte qui suit.', 72, 140]))).toEqual([
      'Objet Rabat / Le texte qui suit.',
    ]);
  });

  it('do not take two wide spaces that happen to stand over each other for columns', () => {
    const drawn = pieces(
      ['un mot', 72, 100],
      ['puis un', 116, 100],
      ['un mot', 72, 113],
      ['puis deux', 116, 113],
    );
    expect(shown(drawn)).toEqual(['un mot puis un / un mot puis deux']);
  });

  it('are none on an empty page', () => {
    expect(regionsOf([])).toEqual([]);
  });
});
