import { describe, expect, it } from 'vitest';
import { asksForAllDuties, asksForSum, asksToCompare, asksWhatIsLeft } from './asked-calculation.ts';
import { tellsChargeAsked } from './duties/charge-asked.ts';
import { casesNotAsked } from './duties/special-cases.ts';
import { tellsRatesByCase } from './rules/share-rule.ts';

describe('what a question asks to be worked out', () => {
  it.each([
    'combien de majoration ?',
    'Quelle amende ?',
    'what is the largest down payment',
    'شحال نقدر نخلي',
    'ch7al lmajoration',
    'à quelle somme on arrive',
    'أريد مبلغ الرسم فقط',
    'excise on 45 hl, in dirhams?',
    'quel taux, et combien cela fait ?',
  ])('is a sum: %s', (question) => {
    expect(asksForSum(question)).toBe(true);
  });

  it.each([
    'combien de temps ?',
    'Quels documents ?',
    'How much time do I have',
    'كم يوما',
    'Où déclarer 120 000 DH ?',
    'من شحال كيولي التصريح إجباري؟',
    'ch7al f lmya t9dar Tamwilcom tdmen ?',
    'quel pourcentage d’acompte ?',
  ])('is no sum: %s', (question) => {
    expect(asksForSum(question)).toBe(false);
  });

  it('is a comparison only where one is asked', () => {
    expect(asksToCompare('1 800 DH, est-ce que je dépasse la franchise ?')).toBe(true);
    expect(asksToCompare('de combien je dépasse ?')).toBe(true);
    expect(asksToCompare('combien d’impôt sur ce qui dépasse ?')).toBe(false);
    expect(asksToCompare('je dépasse la franchise')).toBe(false);
    expect(asksToCompare('what share of a loan over 8 years is guaranteed?')).toBe(false);
  });

  it('is what is left, or duties as a whole', () => {
    expect(asksWhatIsLeft('combien me reste-t-il ?')).toBe(true);
    expect(asksWhatIsLeft('combien dois-je payer ?')).toBe(false);
    expect(asksWhatIsLeft('ch7al mazal 3ndi f had l3am ?')).toBe(true);
    expect(asksWhatIsLeft('lqdima mazal f la garantie')).toBe(false);
    expect(asksForAllDuties('combien de droits et taxes ?')).toBe(true);
    expect(asksForAllDuties('combien de droit de sauvegarde ?')).toBe(false);
  });

  it('asks for a charge that its rule must name', () => {
    expect(tellsChargeAsked('quelle remise ?', 'une réduction de prix jusqu’à 5 %')).toBe(true);
    expect(tellsChargeAsked('quelle remise ?', 'un acompte de 30 %')).toBe(false);
    expect(tellsChargeAsked('combien garder ?', 'un acompte de 30 %')).toBe(true);
  });

  it('names the case that a rule is for', () => {
    expect(casesNotAsked('quel délai ?', '90 jours pour un service')).toBe(1);
    expect(casesNotAsked('quel délai pour un service ?', '90 jours pour un service')).toBe(0);
    expect(tellsRatesByCase('74,87 % pour un producteur et 92,19 % pour les autres')).toBe(true);
    expect(tellsRatesByCase('30 % du prix ; 50 % pour l’aéronautique')).toBe(false);
  });
});
