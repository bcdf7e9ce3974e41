import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../../text/figures.ts';
import { bottledVolume, pureAlcoholVolume } from './drink-quantity.ts';

const bottled = (text: string): string | undefined =>
  bottledVolume(text, extractFigures(text))?.amount.toFixed();
const pure = (text: string): string | undefined =>
  pureAlcoholVolume(text, extractFigures(text))?.amount.toFixed();

describe('bottledVolume', () => {
  it.each([
    ['3 200 bouteilles de 75 cl', '2400'],
    ['24 cans of 330 ml', '7.92'],
    ['100 قنينة من فئة 1 لتر', '100'],
  ])('%s', (text, litres) => {
    expect(bottled(text)).toBe(litres);
  });

  it.each(['75 cl', '12 bouteilles à 80 DH', '12 bouteilles', '3 boxes of 75 cl'])('none: %s', (text) => {
    expect(bottled(text)).toBeUndefined();
  });
});

describe('pureAlcoholVolume', () => {
  it.each([
    ['500 litres of vodka at 40% alcohol', '200'],
    ['1 000 bouteilles de 70 cl de whisky à 43 % vol', '301'],
    ['200 litres de rhum à 50 degrés', '100'],
  ])('%s', (text, litres) => {
    expect(pure(text)).toBe(litres);
  });

  it.each([
    '500 litres of vodka, VAT 20%',
    '500 litres of vodka',
    '40% alcohol',
    '100 litres of gin and 50 litres of rum at 40% alcohol',
  ])('none: %s', (text) => {
    expect(pure(text)).toBeUndefined();
  });
});
