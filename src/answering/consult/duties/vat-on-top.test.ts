import { describe, expect, it } from 'vitest';
import { vatOnTop } from './vat-on-top.ts';

describe('vatOnTop', () => {
  it.each([
    ['L’écotaxe me coûte combien si je compte aussi la TVA de 20 % dessus ?', '20'],
    ['the excise plus the 10% VAT that falls on it', '10'],
    ['combien de TIC, TVA comprise ?', '20'],
    ['كم تبلغ الضريبة البيئية مع الضريبة على القيمة المضافة 20% عليها؟', '20'],
    ['ch7al TIC m3a tva ?', '20'],
  ])('%s', (question, rate) => {
    expect(vatOnTop(question)?.rate).toBe(rate);
  });

  it.each([
    'Combien de droits et de TVA ?',
    'Excise without VAT: how much?',
    'What VAT do I pay on 20,000 DH of goods?',
    'L’écotaxe de 1,5 % avec la TVA de 20 % dessus ?',
    '',
  ])('asks for nothing on top, or not clearly: %s', (question) => {
    expect(vatOnTop(question)).toBeUndefined();
  });
});
