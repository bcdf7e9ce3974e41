import { describe, expect, it } from 'vitest';
import { daysNamed } from './relative-day.ts';

const TODAY = '2026-11-26';

describe('daysNamed', () => {
  it.each([
    ['le 1er juin 2026', ['2026-06-01']],
    ['il y a trois mois', ['2026-08-26']],
    ['10 days ago', ['2026-11-16']],
    ['two weeks ago', ['2026-11-12']],
    ['منذ 3 أشهر', ['2026-08-26']],
    ['نهار 5 أكتوبر', ['2026-10-05']],
    ['le 3 décembre', ['2025-12-03']],
    ['from 1 February 2026 to 15 July 2026', ['2026-02-01', '2026-07-15']],
    ['émis le 25 août 2026, présenté le 2 décembre', ['2026-08-25', '2026-12-02']],
    ['issued on 10 November 2026, shown on 5 January', ['2026-11-10', '2027-01-05']],
  ])('reads %s', (text, expected) => {
    expect(daysNamed(text, TODAY)).toEqual(expected);
  });

  it('stops at the last day of a shorter month', () => {
    expect(daysNamed('il y a 6 mois', '2026-08-31')).toEqual(['2026-02-28']);
    expect(daysNamed('two years ago', '2028-02-29')).toEqual(['2026-02-28']);
  });

  it.each([
    'dans 3 mois',
    'en mai 2026',
    'pendant 10 jours',
    '150 jours',
    'le 29 février',
    'il y a 3000 ans',
    'il y a 999999999999 jours',
    '999999999999 months ago',
    '',
  ])('names no day: %s', (text) => {
    expect(daysNamed(text, TODAY)).toEqual([]);
  });
});
