import { describe, expect, it } from 'vitest';
import { chargeAskedAlone } from './charge-alone.ts';

describe('chargeAskedAlone', () => {
  it.each([
    ['Combien pour le droit d’importation seul ?', 'import-duty'],
    ['How much is the duty alone?', 'import-duty'],
    ['Rien que la TVA : combien ?', 'vat'],
    ['شحال الضريبة على القيمة المضافة بوحدها؟', 'vat'],
    ['just the internal consumption tax, before any VAT', 'consumption-tax'],
    ['ghir TIC, ch7al, bla TVA?', 'consumption-tax'],
    ['The antidumping duty alone, please', 'antidumping'],
    ['شحال رسم الإغراق بوحدو، بلا TVA؟', 'antidumping'],
    ['Only the parafiscal tax', 'parafiscal-tax'],
    ['Total not counting VAT?', 'without-vat'],
    ['Combien de droits et taxes hors TVA ?', 'without-vat'],
    ['كم المجموع دون احتساب الضريبة على القيمة المضافة؟', 'without-vat'],
  ])('%s', (question, asked) => {
    expect(chargeAskedAlone(question)).toBe(asked);
  });

  it.each([
    'Combien de droits et taxes ?',
    'Uniquement les droits et taxes, combien ?',
    'How much duty and VAT do I pay?',
    'Only the VAT of 20% applies, how much is the total?',
    'كم مجموع الرسوم والضريبة على القيمة المضافة؟',
    '',
  ])('asks for all of it: %s', (question) => {
    expect(chargeAskedAlone(question)).toBeUndefined();
  });
});
