import { describe, expect, it } from 'vitest';
import type { Variety } from '../../source/language.ts';
import { detectVariety, dominantVariety } from '../../text/detect-variety.ts';
import { lacksGoods } from './missing-goods.ts';

const asks = (question: string, variety?: Variety): boolean =>
  lacksGoods(question, variety ?? dominantVariety(detectVariety(question)));

describe('lacksGoods', () => {
  it.each([
    'Combien je vais payer à la douane ?',
    'Quel est le droit de douane de mon produit ?',
    "c'est quoi le taux de douane pour ma marchandise ?",
    'quels droits pour mon produit venant de Chine',
    'quel code SH pour mon produit ?',
    'estimation des droits et taxes svp',
    'How much duty will I pay on my shipment?',
    'how much is the tax on my goods from Turkey',
    'What is the HS code of my product?',
    'calculate my customs duties please',
    'كم سأدفع للجمارك؟',
    'ما هي الرسوم الجمركية على سلعتي؟',
    'ما هو رمز منتوجي الجمركي؟',
    'احسب لي الرسوم الجمركية من فضلك',
    'شحال الديوانة على السلعة ديالي؟',
    'chno code SH dyal produit dyali',
  ])('asks back for the goods of "%s"', (question) => {
    expect(asks(question)).toBe(true);
  });

  it.each([
    'Combien de droits pour mes téléphones ?',
    'combien de taxes pour mon colis ?',
    'Combien je vais payer de douane pour 12 000 DH ?',
    'Quels sont les taux des droits de douane ?',
    'Quels sont les droits et taxes à l’importation ?',
    "C'est quoi un code SH ?",
    'What is the HS code of my argan soap?',
    'What is an HS code?',
    'What is the customs duty rate on smartphones from China?',
    'ما هي الرسوم الجمركية على السيارات؟',
    'ما هو النظام المنسق؟',
    'شحال الديوانة على التلفون؟',
    'Which documents do I need for my goods?',
    'Combien de jours pour rapatrier ?',
  ])('leaves "%s" to the base', (question) => {
    expect(asks(question)).toBe(false);
  });

  it('reads Darija in Latin letters as what it is', () => {
    expect(asks('ch7al ghadi nkhelles f diwana?', 'ary-Latn')).toBe(true);
    expect(asks('ch7al ghadi nkhelles f diwana 3la tomobil?', 'ary-Latn')).toBe(false);
  });
});
