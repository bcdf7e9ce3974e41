import { describe, expect, it } from 'vitest';
import { readRateRange } from './range-share-finding.ts';

describe('readRateRange', () => {
  it.each([
    '0,40 % à 0,45 % de la valeur FOB selon la formule, d’après une page de 2022',
    '0.40 to 0.45% of the FOB value',
    'من 0,40% إلى 0,45% من قيمة FOB حسب الصيغة',
  ])('reads both ends: %s', (text) => {
    expect(readRateRange(text)).toEqual({ least: '0.4', most: '0.45' });
  });

  it.each([
    '0,45 % de la valeur FOB',
    'de 0,25 à 0,45 % : 0,45 % en voie A',
    '0,40 % à 0,45 %, au moins 500 DH',
    '20 % de droit et 10 % de TVA',
    '20 % à 10 %',
    'le droit est monté de 10 % à 17,5 %',
    'duty went from 10% to 17.5%',
    'aucun taux',
  ])('reads no range: %s', (text) => {
    expect(readRateRange(text)).toBeUndefined();
  });
});
