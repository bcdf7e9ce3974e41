import { describe, expect, it } from 'vitest';
import { readAsOf } from './read-as-of.ts';

const today = '2026-11-23';

describe('readAsOf', () => {
  it.each([
    ['Quelle licence fallait-il en 2023 ?', '2023-12-31'],
    ['what applied in 2022?', '2022-12-31'],
    ['ما هي القواعد سنة 2024؟', '2024-12-31'],
    ['chno kan khass f 2023', '2023-12-31'],
    ['شحال كانت الدوطاسيون فعام 2025؟', '2025-12-31'],
    ['ch7al kan droit f 3am 2024 ?', '2024-12-31'],
    ['règle au 2025-03-01 ?', '2025-03-01'],
    ['taxe au 1/7/2022 ?', '2022-07-01'],
    ['et en 2028 ?', '2028-01-01'],
  ])('%s → %s', (question, date) => {
    expect(readAsOf(question, today)).toBe(date);
  });

  it.each([
    ['the current year is today', 'Quel délai en 2026 ?'],
    ['a programme is no date', 'objectifs du programme 2025-2027 ?'],
    ['a law number is no date', 'que dit la loi 24-09 ?'],
    ['a date that does not exist', 'au 2025-02-31 ?'],
    ['no date', 'Qui peut importer ?'],
  ])('%s', (_name, question) => {
    expect(readAsOf(question, today)).toBeUndefined();
  });

  it.each([
    ['Un lot dédouané en mars 2025, quel droit ?', '2025-03-31'],
    ['What was the duty in February 2024?', '2024-02-29'],
    ['ch7al kan f mars 2025 ?', '2025-03-31'],
    ['كم كان الرسم في مارس 2025؟', '2025-03-31'],
    ['Début janvier 2026, quel taux ?', '2026-01-31'],
  ])('takes a month for its last day: %s', (question, date) => {
    expect(readAsOf(question, '2026-11-23')).toBe(date);
  });

  it.each(['Facture de mars 2025, quel délai ?', 'Que change la loi en mars 2027 ?', 'en novembre 2026 ?'])(
    'leaves a month that sets no past time: %s',
    (question) => {
      expect(readAsOf(question, '2026-11-23')).toBeUndefined();
    },
  );
});
