import { beforeAll, describe, expect, it } from 'vitest';
import { dutyRateLookup } from './duty-rate-lookup.ts';
import { openLookups, type LookupBench } from './lookup.fixture.ts';

describe('dutyRateLookup', () => {
  let bench: LookupBench;
  beforeAll(async () => {
    bench = await openLookups();
  });

  it.each([
    ['Combien de droit de douane sur une machine à laver ?', 'hs-headings/8450'],
    ['What duty do I pay on bicycles from China?', 'hs-headings/8712'],
    ['tariff on Italian tiles', 'hs-headings/6907'],
    ['كم رسم الاستيراد على الأحذية الرياضية؟', 'hs-headings/6404'],
    ['شحال كنخلص على ديوانة ديال شاشة تلفزة؟', 'hs-headings/8528'],
    ['ch7al diwana 3la lmachina d saboun ?', 'hs-headings/8450'],
  ])('leads with how duties are made up, then tells where the rate is read: %s', (question, heading) => {
    const found = bench.find(dutyRateLookup, question);
    expect(found?.lead).toEqual({ documentId: 'droits-importation', statementId: 'summary.1' });
    expect(bench.told(found)[0]).toBe(heading);
    expect(found?.rules.map(({ documentId }) => documentId)).toContain('trouver-un-taux-adil');
  });

  it.each([
    [
      'How heavily are Samsung handsets hit at customs? Those phones are for my shop.',
      'duty-bands/phones-2026',
    ],
    ['Quel droit de douane sur le safran ?', 'duty-bands/saffron-2026'],
  ])('tells the rate that the base holds: %s', (question, row) => {
    expect(bench.told(bench.find(dutyRateLookup, question))).toEqual([row]);
  });

  it.each([
    ['rules of its own', 'Combien de droits de douane sur une voiture électrique ?'],
    ['a parcel', 'Quelle taxe de douane pour un sac commandé sur Temu ?'],
    ['an amount', 'Combien de droits sur des chaises à 40 000 DH ?'],
    ['another country’s duty', 'Does Liechtenstein charge duty on my ceramic tiles?'],
    ['imports into another country', 'كم ضريبة استيراد الهواتف في البرازيل؟'],
    ['goods that leave', 'combien de droit de douane mon huile d’olive paie en entrant en Italie ?'],
    ['a preference', 'Is there a lower duty on chairs with an EUR.1?'],
    ['a code', 'code douanier machine à laver'],
    ['no goods', 'Combien de droits de douane je vais payer ?'],
    ['goods that no heading names', 'Quel droit de douane sur les zorglubs ?'],
  ])('leaves %s to others', (_what, question) => {
    expect(bench.find(dutyRateLookup, question)).toBeUndefined();
  });
});
