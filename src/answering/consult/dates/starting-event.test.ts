import { describe, expect, it } from 'vitest';
import { mayStartFrom } from './starting-event.ts';

describe('mayStartFrom', () => {
  it.each([
    ['Ma marchandise est entrée en MEAD le 2 décembre 2026, quel délai ?', 'l’entrée en MEAD'],
    ['دخلت سلعتي إلى المخزن يوم 12 يناير 2027. ما آخر يوم لإيداع التصريح؟', 'الدخول إلى المخزن'],
    ['I paid too much on 5 May 2026, until when may I claim?', 'payment'],
    ['Le 2 décembre 2026 : dernier jour ?', 'la décision'],
    ['entrée le 2 décembre 2026', ''],
    ['', 'la décision'],
  ])('%s may run from %s', (question, starts) => {
    expect(mayStartFrom(question, starts)).toBe(true);
  });

  it.each([
    ['Ma marchandise est entrée en MEAD le 2 décembre 2026, dernier jour pour déclarer ?', 'le paiement'],
    ['دخلت سلعتي إلى المخزن يوم 12 يناير 2027. ما آخر يوم لإيداع التصريح؟', 'تسجيل التصريح'],
    ['خلصت الديوانة بالزايد نهار 12 يناير 2025، حتى لإمتا نطالب؟', 'الدخول إلى المخزن'],
    ['The goods were shipped on 3 June 2026. Last day to declare?', 'the registration of the declaration'],
  ])('%s does not run from %s', (question, starts) => {
    expect(mayStartFrom(question, starts)).toBe(false);
  });
});
