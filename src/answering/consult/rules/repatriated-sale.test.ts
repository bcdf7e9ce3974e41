import { describe, expect, it } from 'vitest';
import { repatriatedSale } from './repatriated-sale.ts';

describe('repatriatedSale', () => {
  it.each([
    ['Quand dois-je rapatrier le prix ?', 'goods'],
    ['DUM d’export enregistrée hier : quand l’argent doit-il être rentré au Maroc ?', 'goods'],
    ['Our export declaration is registered; when must the money be back home?', 'goods'],
    ['سجلنا تصريح التصدير: متى يدخل ثمن البضاعة إلى المغرب؟', 'goods'],
    ['Rapatrier le paiement d’un service', 'services'],
    ['Rapatrier le prix d’une vente en consignation', 'consignment'],
  ])('%s is about %s', (question, kind) => {
    expect(repatriatedSale(question)).toBe(kind);
  });

  it.each([
    'Mon acompte d’importation n’est pas rentré, DUM déclarée hier : que faire de l’argent ?',
    'Quand le paiement de mon client arrive-t-il ?',
    'DUM d’export enregistrée hier, quels papiers ?',
    '',
  ])('is nothing of the kind: %s', (question) => {
    expect(repatriatedSale(question)).toBeUndefined();
  });
});
