import { describe, expect, it } from 'vitest';
import { containsFact } from './contains-fact.ts';

describe('containsFact', () => {
  it.each([
    ['Le délai est de 150 jours.', '150 jours'],
    ['Dans les **150** jours [1] suivant l’expédition', '150 jours suivant'],
    ['un capital de 20 000 dirhams', '20000'],
    ['un capital de 20.000 DH', '20 000 dirhams'],
    ['une taxe de 0,25 %', '0.25%'],
    ['dans un délai de trois mois', '3 mois'],
    ['في أجل ١٥٠ يوما', '150 يوما'],
    ['le 1er février 2026', 'février 2026'],
    ['Loi n° 24-09', '24-09'],
    ['la circulaire 6 718/311', '6718/311'],
    ['un certificat EUR 1 visé', 'EUR.1'],
    ['entre 5 et 10 jours', '5 et 10'],
    ['pendant neuf mois', 'neuf mois'],
  ])('finds in "%s" the figure "%s"', (text, writing) => {
    expect(containsFact(text, writing)).toBe(true);
  });

  it.each([
    ['Le délai est de 150 jours.', '50'],
    ['Le délai est de 150 jours.', '150 mois'],
    ['un montant de 50 000 DH', '50'],
    ['une part de 50 %', '50'],
    ['25 %', '0,25 %'],
    ['20 000 euros', '20 000 dirhams'],
    ['à partir de 2026', 'février 2026'],
    ['5 jours, puis 10 jours', '5 et 10'],
    ['cent cinquante', '50'],
  ])('does not find in "%s" the figure "%s"', (text, writing) => {
    expect(containsFact(text, writing)).toBe(false);
  });

  it.each([
    ['Les Licences\nd’importation', "licences d'importation"],
    ['EXONÉRATION totale', 'exonerat'],
    ['l’Office des Changes', 'office des changes'],
    ['والشَّهادة مطلوبة', 'شهادة'],
    ['soumis à la TVA.', 'tva'],
    ['la valeur CIF', 'CIF'],
  ])('finds in "%s" the words "%s"', (text, writing) => {
    expect(containsFact(text, writing)).toBe(true);
  });

  it.each([
    ['un droit spécifique', 'CIF'],
    ['see the notice', 'not'],
    ['la réexportation', 'exportation'],
    ['الاستيراد', 'لا'],
    ['', 'licence'],
    ['licence', '**'],
  ])('does not find in "%s" the words "%s"', (text, writing) => {
    expect(containsFact(text, writing)).toBe(false);
  });
});
