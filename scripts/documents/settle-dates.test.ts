import { describe, expect, it } from 'vitest';
import { settleDates } from './settle-dates.ts';

const settled = (text: string): string =>
  Buffer.from(settleDates(Buffer.from(text, 'latin1'), '2026-11-23')).toString('latin1');

describe('the dates of a PDF', () => {
  it('are replaced by others of the same length, the bytes around them kept', () => {
    const before = "\u00ff<< /CreationDate (D:20261001093015+01'00')\n/ModDate (D:20261001093015+01'00') >>";
    const after = settled(before);
    expect(after).toBe(
      "\u00ff<< /CreationDate (D:20261123000000+00'00')\n/ModDate (D:20261123000000+00'00') >>",
    );
    expect(after).toHaveLength(before.length);
  });

  it('are left alone where the length would change and move every offset after it', () => {
    expect(settled('/ModDate (D:2026)')).toBe('/ModDate (D:2026)');
    expect(settled('no date')).toBe('no date');
  });
});
