import { expect, test } from 'vitest';
import { tieFigures } from './tie-figures.ts';

/** Shows the spaces that do not break as `_`. */
function tied(text: string): string {
  return tieFigures(text).replaceAll('\u00A0', '_');
}

test.each([
  ['20 000 DH par an', '20_000_DH par an'],
  ['1 250 000 MAD', '1_250_000_MAD'],
  ['un droit de 2,5 % ou 40 %', 'un droit de 2,5_% ou 40_%'],
  ['est-il taxé ?', 'est-il taxé_?'],
  ['la « valeur » : 300 DH', 'la «_valeur_»_: 300_DH'],
  ['السقف 20.000 درهم', 'السقف 20.000_درهم'],
])('%j holds together', (text, expected) => {
  expect(tied(text)).toBe(expected);
});

test.each(['le 1 juillet 2022', 'arrêté 109-22 du 12', '5 litres', 'lot 12 3456', '300 DHL', 'DH 300'])(
  '%j may break anywhere',
  (text) => {
    expect(tied(text)).toBe(text);
  },
);

test('the length never changes, so that quotes are still found', () => {
  const text = 'TVA : 420,75 × 20 % = 84,15 DH ; « total » ?';
  expect(tieFigures(text)).toHaveLength(text.length);
});
