import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/source/language.ts';
import type { Validity } from '../../src/source/validity.ts';
import { describeValidity, formatDate, validityState } from './dates.ts';
import { INTERFACE_TEXTS } from './interface-texts.ts';

describe('formatDate', () => {
  test.each<[string, Language, string]>([
    ['2026-01-01', 'fr', '1er janvier 2026'],
    ['2026-11-23', 'fr', '23 novembre 2026'],
    ['2026-11-23', 'en', '23 November 2026'],
    ['2026-07-01', 'ar', '1 يوليوز 2026'],
    ['2026-03', 'fr', 'mars 2026'],
    ['2026', 'en', '2026'],
  ])('%s in %s is %s', (date, language, expected) => {
    expect(formatDate(date, language)).toBe(expected);
  });

  test.each(['undated', '', '2026-13-40', '1 janvier'])(
    '%j is not a date and is returned as it is',
    (date) => {
      expect(formatDate(date, 'fr')).toBe(date);
    },
  );
});

describe('describeValidity', () => {
  function line(validity: Validity, asOf = '2026-11-23'): string | undefined {
    return describeValidity(validity, { asOf, language: 'fr', texts: INTERFACE_TEXTS.fr });
  }

  test('a rule in force says since when', () => {
    expect(line({ from: '2026-01-01' })).toBe('En vigueur depuis le 1er janvier 2026');
  });

  test('a rule with both ends says both', () => {
    expect(line({ from: '2026-02-01', until: '2027-01-31' })).toBe(
      'En vigueur depuis le 1er février 2026, jusqu’au 31 janvier 2027 inclus',
    );
  });

  test('a rule that only ends starts with a capital', () => {
    expect(line({ until: '2027-01-31' })).toBe('Jusqu’au 31 janvier 2027 inclus');
  });

  test('its last day still counts, the day after does not', () => {
    expect(line({ until: '2026-11-23' })).toContain('Jusqu’au');
    expect(line({ until: '2026-11-22' })).toBe('N’est plus en vigueur après le 22 novembre 2026');
  });

  test('a rule that starts later says from when', () => {
    expect(line({ from: '2027-01-01' })).toBe('En vigueur à partir du 1er janvier 2027');
  });

  test('a replaced rule says so', () => {
    expect(line({ until: '2025-12-31', supersededBy: 'x' })).toBe(
      'N’est plus en vigueur après le 31 décembre 2025, remplacé par une règle plus récente',
    );
  });

  test('nothing known says nothing', () => {
    expect(line({})).toBeUndefined();
  });
});

describe('validityState', () => {
  test.each<[Validity, string | undefined]>([
    [{ from: '2026-01-01' }, 'in-force'],
    [{ from: '2026-11-23', until: '2026-11-23' }, 'in-force'],
    [{ until: '2026-11-22' }, 'ended'],
    [{ from: '2026-11-24' }, 'upcoming'],
    [{ from: '2020-01-01', until: '2025-12-31', supersededBy: 'x' }, 'ended'],
    [{}, undefined],
    [{ supersededBy: 'x' }, undefined],
  ])('%j on 2026-11-23 is %s', (validity, expected) => {
    expect(validityState(validity, '2026-11-23')).toBe(expected);
  });
});
