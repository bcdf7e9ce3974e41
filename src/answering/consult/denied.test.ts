import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deniedNumbers, withoutDenied } from './denied.ts';

describe('withoutDenied', () => {
  it.each([
    ['Ma société est ordinaire, pas dans l’aéronautique : quel acompte ?', 'aéronautique'],
    ['Mes comptes n’ont jamais été audités ni certifiés. Combien ?', 'audités'],
    ['We are not in aerospace, how much?', 'aerospace'],
    ["We aren't an aerospace firm, how much?", 'aerospace'],
    ['شركتي عادية وليست في الطيران، كم؟', 'الطيران'],
    ['ana machi f tayaran, ch7al?', 'tayaran'],
  ])('leaves out what is denied: %s', (question, denied) => {
    expect(withoutDenied(question)).not.toContain(denied);
  });

  it.each([
    ['Je ne suis pas artisan mais une société aéronautique.', 'aéronautique'],
    ['Sans audit, mon entreprise exporte : combien ?', 'exporte'],
    ['No audit yet; an aerospace firm', 'aerospace'],
  ])('keeps what follows: %s', (question, kept) => {
    expect(withoutDenied(question)).toContain(kept);
  });

  it('changes nothing where nothing is denied, and is never longer', () => {
    expect(withoutDenied('Quel acompte pour 200 000 DH ?')).toBe('Quel acompte pour 200 000 DH ?');
    fc.assert(fc.property(fc.string(), (text) => withoutDenied(text).length <= text.length));
  });
});

describe('deniedNumbers', () => {
  it.each([
    ['95 000 DH de plusieurs clients, aucun au-delà de 80 000. Impôt dû ?', ['80000']],
    ['دخلت ليا 180.000 درهم وحتى كليان ما فات 80.000. شحال الضريبة؟', ['80000']],
    ['110 000 DH d’un seul client', []],
  ])('of %s', (question, numbers) => {
    expect(deniedNumbers(question)).toEqual(numbers);
  });
});
