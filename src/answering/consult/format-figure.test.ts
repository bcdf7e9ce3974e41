import { describe, expect, it } from 'vitest';
import { formatDecimal, formatMeasure, formatPercent, formatSum } from './format-figure.ts';

describe('figures', () => {
  it('are written as the sheets of the language write them', () => {
    expect(formatDecimal('1234567.50', 'fr')).toBe('1\u00a0234\u00a0567,50');
    expect(formatDecimal('1234567.50', 'ar')).toBe('1.234.567,50');
    expect(formatDecimal('1234567.00', 'en')).toBe('1,234,567');
    expect(formatSum('1250', 'fr')).toBe('1\u00a0250\u00a0DH');
    expect(formatSum('1250', 'en', 'EUR')).toBe('1,250\u00a0EUR');
    expect(formatPercent('0.250', 'fr')).toBe('0,25\u00a0%');
    expect(formatPercent('17.5', 'en')).toBe('17.5%');
  });

  it('have their unit behind them', () => {
    expect(formatMeasure('12.5', 'hectolitre', 'fr')).toBe('12,5 hl');
    expect(formatMeasure('3', 'month', 'ar')).toBe('3 أشهر');
    expect(formatMeasure('1500', 'item', 'en')).toBe('1,500 units');
  });
});
