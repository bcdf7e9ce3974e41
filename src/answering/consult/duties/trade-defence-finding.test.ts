import { beforeAll, describe, expect, it } from 'vitest';
import { corpusSources } from '../../understanding/understanding.fixture.ts';
import { tradeDefenceFinding } from './trade-defence-finding.ts';
import { asksForMeasureRate, withTradeDefence } from './trade-defence-goods.ts';

let tables: Awaited<ReturnType<typeof corpusSources>>['tables'];
beforeAll(async () => {
  ({ tables } = await corpusSources());
}, 60_000);

function leadOf(question: string, asOf = '2026-11-26'): string | undefined {
  return tradeDefenceFinding({ question, language: 'en', asOf }, tables)?.lead;
}

describe('tradeDefenceFinding', () => {
  it.each([
    ['Tomato paste from Egypt worth 250,000 DH: how much antidumping duty?', '74,825'],
    ['كنجيب ماطيشة مصبرة من مصر ب 60.000 درهم. شحال رسم الإغراق بوحدو، بلا TVA؟', '17,958'],
    ['PVC français pour 300 000 DH : combien d’antidumping ?', '24,510'],
    ['How much antidumping on 500,000 DH of suspension PVC from Mexico?', '87,500'],
    ['zrabi mn masr b 70000 dh, ch7al lantidumping?', '24,731'],
    ['Fours électriques Itimat de Turquie pour 100 000 DH : combien d’antidumping ?', '32,820'],
  ])('%s', (question, duty) => {
    expect(leadOf(question)?.replaceAll('\u00a0', ' ')).toBe(`Antidumping duty: ${duty} DH.`);
  });

  it('tells the lowest and the highest rate when the producer is not named', () => {
    const lead = leadOf('How much antidumping on 100,000 DH of electric ovens from Turkey?');
    expect(lead).toMatch(/32,820.*62,070/);
  });

  it.each([
    'Tomato paste from Spain worth 100,000 DH: how much antidumping duty?',
    'Conserves de thon d’Égypte, 100 000 DH : combien de droit antidumping ?',
    'Tapis égyptiens faits main, 100 000 DH : combien d’antidumping ?',
    'Fresh tomatoes from Egypt worth 100,000 DH: how much antidumping duty?',
    'Which canned tomatoes from Egypt pay antidumping?',
    'Canned tomatoes from Egypt: how much antidumping duty?',
    'Canned tomatoes from Egypt worth 10,000 DH, antidumping with VAT: how much in all?',
    'Canned tomatoes from Egypt worth 10,000 DH: how much duty?',
  ])('works nothing out: %s', (question) => {
    expect(leadOf(question)).toBeUndefined();
  });

  it('knows no measure before or after its dates', () => {
    const question = 'Tomato paste from Egypt worth 250,000 DH: how much antidumping duty?';
    expect(leadOf(question, '2031-01-01')).toBeUndefined();
  });
});

describe('withTradeDefence', () => {
  it('adds the measure that a question names, and no other', () => {
    const request = { asOf: '2026-11-26', duty: { rate: { percent: '0' } } };
    const named = withTradeDefence(request, 'Carpets from Egypt with the antidumping duty', tables);
    expect(named).toMatchObject({ origin: 'EG', tradeDefence: [{ row: 'carpets-egypt' }] });
    expect(withTradeDefence(request, 'Carpets from Egypt', tables)).toBe(request);
  });
});

describe('asksForMeasureRate', () => {
  it('is so unless the question gives a rate', () => {
    expect(asksForMeasureRate('How much antidumping on 100 DH?')).toBe(true);
    expect(asksForMeasureRate('Antidumping de 20 % sur 100 DH')).toBe(false);
    expect(asksForMeasureRate('Combien de TVA ?')).toBe(false);
  });
});
