import { beforeAll, describe, expect, it } from 'vitest';
import { headingLookup } from './heading-lookup.ts';
import { openLookups, type LookupBench } from './lookup.fixture.ts';

let bench: LookupBench;
beforeAll(async () => {
  bench = await openLookups();
});

const GOODS: readonly (readonly [question: string, heading: string])[] = [
  ['Quel est le code SH des chaussures en cuir ?', '6403'],
  ['Dans quelle position tarifaire classer des panneaux solaires ?', '8541'],
  ['Quelle position tarifaire pour le thé vert ?', '0902'],
  ['code douane conserves de thon', '1604'],
  ['Quel code douanier pour des tapis berbères faits main ?', '5701'],
  ['What is the HS code of olive oil?', '1509'],
  ['HS code of phosphate rock', '2510'],
  ['In which tariff heading do I classify plastic bottles?', '3923'],
  ['رمز النظام المنسق للتمور', '0804'],
  ['ما هو الرمز الجمركي للهواتف الذكية؟', '8517'],
  ['شنو هو الكود ديال الديوانة ديال زيت الزيتون؟', '1509'],
  ['achmen code dyal diwana dyal zrabi', '5701'],
];
const OTHERS: readonly string[] = [
  'Quelles règles pour classer ma marchandise dans le tarif ?',
  'Comment classer un produit composé de plusieurs matières ?',
  'Quel est le code SH de mon produit ?',
  'Combien de chiffres a le code SH marocain ?',
  'What is an HS code?',
  'How do I find a tariff heading?',
  'Who decides the tariff classification of my goods?',
  'Quel droit pour le code 6403.99 ?',
  'شنو هو الكود ديال الديوانة ديال السلعة ديالي؟',
  'كيف أصنف بضاعتي في التعريفة الجمركية؟',
  'Quels documents pour exporter des chaussures ?',
];

describe('headingLookup', () => {
  it.each(GOODS)('leads with a shortlist that holds the heading: %s', (question, heading) => {
    const found = bench.find(headingLookup, question);
    expect(bench.told(found)).toContain(`hs-headings/${heading}`);
    expect(found?.form).toBe('choice');
  });

  it.each(GOODS)('never tells one heading alone, nor leaves the ruling that binds out: %s', (question) => {
    const found = bench.find(headingLookup, question);
    expect(found?.items.length).toBeGreaterThanOrEqual(2);
    expect(found?.items.length).toBeLessThanOrEqual(5);
    expect(found?.rules).toContainEqual({ documentId: 'classement-tarifaire', statementId: 'facts.9' });
  });

  it.each(OTHERS)('keeps out of another question: %s', (question) => {
    expect(bench.find(headingLookup, question)).toBeUndefined();
  });

  it('needs a finder of headings', () => {
    const { tables } = bench.sources;
    expect(headingLookup(bench.read('What is the HS code of olive oil?'), { tables })).toBeUndefined();
  });
});
