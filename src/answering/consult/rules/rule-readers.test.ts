import { describe, expect, it } from 'vitest';
import { exact } from '../../../trade/duties/decimal-text.ts';
import { readLeastShare } from './local-value-finding.ts';
import { readDue } from './per-case-finding.ts';
import { readRelief } from '../duties/taxed-part-finding.ts';
import { readAbatement, readAbatementByAge, readCombinedRate } from '../cars/abatement-rule.ts';
import { readBands } from './band-finding.ts';
import { readPerUnitRule } from './per-unit-rule.ts';
import { readShareRule } from './share-rule.ts';

describe('readShareRule', () => {
  it.each([
    ['1 % de plus, avec un minimum de 1 000 DH', { rate: '1', currency: 'MAD', least: '1000' }],
    [
      '0.25% of the FOB value, from 280 to 2,400 USD',
      { rate: '0.25', currency: 'USD', least: '280', most: '2400' },
    ],
    [
      'Au-dessus de 80 000 DH, la part qui dépasse est taxée à 30 %',
      { rate: '30', currency: 'MAD', above: '80000' },
    ],
    [
      '30 % de l’impôt, dans la limite de 400 000 DH, soit 500 000 DH',
      { rate: '30', currency: 'MAD', most: '400000' },
    ],
  ])('reads %s', (text, expected) => {
    expect(readShareRule('', text, 'fr')).toEqual(expected);
  });

  it('takes the rate of the case that the question names, else the ordinary one', () => {
    const text = '30 % de la valeur totale ; 50 % pour les sociétés aéronautiques et spatiales';
    expect(readShareRule('société aéronautique et spatiale', text, 'fr')?.rate).toBe('50');
    expect(readShareRule('mon fournisseur', text, 'fr')?.rate).toBe('30');
  });

  it.each([
    'aucun taux ici, 1 000 DH',
    'de 10 % à 20 % ou 30 %, selon le cas',
    'un abattement de 90 % sur la valeur',
    '100 % du montant facturé',
    '20 % de la valeur et 500 DH de frais',
  ])('reads no share from %s', (text) => {
    expect(readShareRule('', text, 'fr')).toBeUndefined();
  });
});

describe('readPerUnitRule', () => {
  const read = (question: string, text: string, dimension: 'volume' | 'mass' | 'item' | 'time') =>
    readPerUnitRule(question, text, dimension, 'fr');

  it('reads an amount per unit, with what it was before', () => {
    const rule = read('', 'Bière : 1 550 DH de TIC par hectolitre, contre 1 150 DH auparavant', 'volume');
    expect(rule).toMatchObject({ amount: '1550', per: '1', unit: { name: 'hectolitre' } });
  });

  it('reads ranges, and amounts for a thousand', () => {
    expect(read('', 'de 3 000 à 50 000 DH par appareil', 'item')).toMatchObject({
      amount: '3000',
      most: '50000',
    });
    expect(read('', '550 DH par 1 000 unités', 'item')).toMatchObject({ amount: '550', per: '1000' });
  });

  it('tells several products apart by the question', () => {
    const text = '1 150 DH par hectolitre de vin, 1 550 DH par hectolitre de bière';
    expect(read('25 hectolitres de bière', text, 'volume')?.amount).toBe('1550');
    expect(read('25 hectolitres', text, 'volume')).toBeUndefined();
  });

  it.each([
    ['1 550 DH par hectolitre', 'mass'],
    ['180 DH par jour dans la tranche 1 à 8, 450 DH dans la tranche 9 à 20', 'time'],
    ['1 550 DH par an', 'volume'],
  ] as const)('reads none from %s', (text, dimension) => {
    expect(read('', text, dimension)).toBeUndefined();
  });
});

describe('readBands', () => {
  it('reads a scale whose last step has no end', () => {
    const bands = readBands('1 000 DH jusqu’à 30 jours, 2 500 DH de 31 à 60 jours et 10 000 DH au-delà');
    expect(bands.map(({ until }) => until?.amount.toFixed())).toEqual(['30', '60', undefined]);
  });

  it.each([
    '1 000 DH jusqu’à 30 jours et 2 500 DH au-delà',
    '1 000 DH jusqu’à 60 jours, 2 500 DH jusqu’à 30 jours, 3 000 DH ensuite',
    '3 000 DH, 2 000 DH puis 1 000 DH',
    '',
  ])('reads none from %s', (text) => {
    expect(readBands(text)).toEqual([]);
  });
});

describe('abatements', () => {
  const scale =
    'prix neuf, moins 0 % avant 1 an, 10 % de 1 à 2 ans, 20 % de 2 à 3 ans et 25 % à partir de 3 ans';

  it.each([
    ['0.5', '0'],
    ['1', '10'],
    ['2.5', '20'],
    ['3', '25'],
    ['8', '25'],
  ])('at %s years takes %s % off', (years, percent) => {
    expect(readAbatementByAge(scale, exact(years))).toEqual({ percent });
  });

  it('reads an abatement with the value it stops at, and the combined rate', () => {
    const text = 'abattement de 90 %, jusqu’à 300 000 DH : droits sur 10 %';
    expect(readAbatement(text)).toEqual({ percent: '90', upTo: '300000' });
    expect(readCombinedRate('le taux cumulé est de 41,30 % : droit de 17,5 %')).toBe('41.3');
  });

  it('reads none where none is told', () => {
    expect(readAbatement('90 % de la valeur, 300 000 DH')).toBeUndefined();
    expect(readAbatement('abattement de 90 %')).toBeUndefined();
    expect(readAbatementByAge('moins 10 % avant 1 an', exact('1'))).toBeUndefined();
    expect(readCombinedRate('un taux de 20 %')).toBeUndefined();
  });
});

describe('readDue', () => {
  it('reads one amount or one range for a case', () => {
    expect(readDue('une contravention punie de 30 000 à 60 000 DH')).toEqual({
      least: '30000',
      most: '60000',
      currency: 'MAD',
    });
    expect(readDue('une amende de 2 000 DH et un timbre')).toEqual({ least: '2000', currency: 'MAD' });
  });

  it.each([
    '1 % avec un plancher de 1 000 DH',
    '80 000 DH au lieu de 3 000 DH',
    '1 000 DH, 2 500 DH',
    'rien',
  ])('reads none from %s', (text) => {
    expect(readDue(text)).toBeUndefined();
  });
});

describe('readRelief', () => {
  it('reads what is exempt where just the part above is taxed', () => {
    expect(readRelief('exempt up to 150,000 DH; the part above that pays duties and taxes')?.normal).toBe(
      '150000',
    );
  });

  it.each([
    'exonéré jusqu’à 1 250 DH ; au-dessus, il est taxé',
    'abattement de 90 % jusqu’à 300 000 DH ; la part au-dessus paie normalement',
    'la part au-dessus paie',
  ])('reads none from %s', (text) => {
    expect(readRelief(text)).toBeUndefined();
  });
});

describe('readLeastShare', () => {
  it('reads the least value added, and no rate of VAT', () => {
    expect(readLeastShare('at least 40% of the value added locally, value added')).toBe('40');
    expect(readLeastShare('la TVA sur la valeur ajoutée est de 20 %')).toBeUndefined();
    expect(readLeastShare('valeur ajoutée de 45 %, au-dessus de 40 %')).toBeUndefined();
  });
});
