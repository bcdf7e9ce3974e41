import { describe, expect, it } from 'vitest';
import { formatAblation, formatGain } from './format-ablation.ts';

const many = (value: number): number[] => Array.from({ length: 50 }, () => value);

describe('formatGain', () => {
  it('prints a sure fall and a sure rise in bold', () => {
    expect(formatGain(many(0.5), many(0.25))).toBe('**−.250**');
    expect(formatGain(many(0.25), many(0.5))).toBe('**+.250**');
  });

  it('prints what may be chance as it is', () => {
    expect(formatGain([1, 0, 1, 0], [0, 1, 0, 0])).toBe('−.250');
    expect(formatGain([1, 0], [1, 0])).toBe('.000');
  });

  it('does not call sure what is printed as nothing', () => {
    expect(formatGain(many(0.5), many(0.5001))).toBe('.000');
  });
});

describe('formatAblation', () => {
  it('gives a task a row, the whole first, and the reasons of what was skipped', () => {
    const variants = [
      { variant: 'whole product', values: many(0.5) },
      { variant: 'dense leg', values: many(0.25) },
    ];
    const text = formatAblation(
      [{ task: 'sections', metric: 'S@5', variants }],
      [
        { name: 'own sheets', skipped: 'no data' },
        { task: 'piaf', skipped: 'no set' },
      ],
    );
    expect(text.split('\n')).toEqual([
      '| Task | n | whole product | – dense leg |',
      '| --- | --- | --- | --- |',
      '| sections (S@5) | 50 | .500 (.500–.500) | **−.250** |',
      '',
      '- own sheets: skipped, no data',
      '- piaf: skipped, no set',
    ]);
  });
});
