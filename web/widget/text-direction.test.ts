import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolateRuns } from './text-direction.ts';

function isolated(text: string): string[] {
  return isolateRuns(text, 'rtl')
    .filter((run) => run.isolated)
    .map((run) => run.text);
}

describe('isolateRuns', () => {
  test('an amount with spaces and its currency is one run', () => {
    expect(isolated('الحد هو 200 000 DH للعملية')).toEqual(['200 000 DH']);
  });

  test('an order number keeps its two halves together', () => {
    expect(isolated('القرار 109-22 بتاريخ 2022-01-12')).toEqual(['109-22', '2022-01-12']);
  });

  test('a rate keeps its percent sign and its decimal comma', () => {
    expect(isolated('بنسبة 0,25% من القيمة')).toEqual(['0,25%']);
  });

  test('a final full stop stays in the Arabic sentence', () => {
    expect(isolated('عبر PortNet.')).toEqual(['PortNet']);
  });

  test('brackets stay outside, so that they mirror as a pair', () => {
    expect(isolateRuns('(IGOC 2026)', 'rtl')).toEqual([
      { text: '(', isolated: false },
      { text: 'IGOC 2026', isolated: true },
      { text: ')', isolated: false },
    ]);
  });

  test('Arabic without figures is one run', () => {
    expect(isolateRuns('من يمكنه الاستيراد؟', 'rtl')).toEqual([
      { text: 'من يمكنه الاستيراد؟', isolated: false },
    ]);
  });

  test('left-to-right text is not split', () => {
    expect(isolateRuns('109-22 et 0,25 %', 'ltr')).toEqual([{ text: '109-22 et 0,25 %', isolated: false }]);
  });

  test('empty text gives no run', () => {
    expect(isolateRuns('', 'rtl')).toEqual([]);
    expect(isolateRuns('', 'ltr')).toEqual([]);
  });

  test('runs concatenate to the text, whatever it is', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '1', ' ', '-', '.', '%', 'ع', '(', '\n', '[') });
    fc.assert(
      fc.property(text, (value) => {
        const runs = isolateRuns(value, 'rtl');
        expect(runs.map((run) => run.text).join('')).toBe(value);
        expect(runs.every((run) => run.text !== '')).toBe(true);
      }),
      { seed: 20261123 },
    );
  });

  test('a long run of signs is split in time that grows with its length', () => {
    const text = `${'1 - '.repeat(20_000)}ع`;
    expect(isolateRuns(text, 'rtl').length).toBeLessThanOrEqual(3);
  });
});
