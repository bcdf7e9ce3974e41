import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../../text/figures.ts';
import { exact } from '../../../trade/duties/decimal-text.ts';
import { isForPerson, mayHaveAbatement, readConditions } from './car-owner.ts';

const CONDITIONS = { age: exact('60'), stay: exact('10') };

describe('readConditions', () => {
  it.each([
    'MRE de 60 ans et plus, qui y a vécu au moins 10 ans : abattement de 90 %, jusqu’à 300 000 DH',
    'A Moroccan aged 60 or more, after at least 10 years spent there: 90%, up to 300,000 DH',
    'إذا بلغ 60 سنة وعاش هناك 10 سنوات على الأقل، تخفيض قدره 90% في حدود 300.000 درهم',
  ])('reads age and stay: %s', (text) => {
    const conditions = readConditions(text);
    expect([conditions?.age.toFixed(), conditions?.stay.toFixed()]).toEqual(['60', '10']);
  });

  it.each(['de 0 à 1 an, de 1 à 2 ans et de 2 à 3 ans', 'au moins 10 ans', ''])('reads none: %s', (text) => {
    expect(readConditions(text)).toBeUndefined();
  });
});

describe('mayHaveAbatement', () => {
  it.each([
    'My father is 64 and has lived in Lyon for 30 years',
    'عمري 61 سنة وقضيت 20 سنة في هولندا',
    'MRE de 61 ans, abattement de 90 % : combien ?',
    'Abattement de 90 % sur une voiture neuve',
  ])('gives what is needed: %s', (question) => {
    expect(mayHaveAbatement(question, CONDITIONS)).toBe(true);
  });

  it.each([
    'I am 52, a Moroccan living abroad for 20 years',
    'MRE de 64 ans, 5 ans en Italie',
    'MRE, combien pour une voiture neuve ?',
    'MRE de 45 ans, abattement de 90 % ?',
    'MRE de 70 ans, 12 ans en Italie, j’ai déjà profité de l’abattement',
    'I am 70, 30 years abroad, and already used the 90% abatement',
  ])('does not: %s', (question) => {
    expect(mayHaveAbatement(question, CONDITIONS)).toBe(false);
  });
});

describe('isForPerson', () => {
  it('is, of whoever lives abroad or names the rate', () => {
    const is = (question: string): boolean => isForPerson(question, extractFigures(question));
    expect(is('Moroccans living abroad')).toBe(true);
    expect(is('مغاربة العالم')).toBe(true);
    expect(is('abattement de 90 %')).toBe(true);
    expect(is('Voiture de 3 ans, valeur après abattement')).toBe(false);
  });
});
