import { describe, expect, it } from 'vitest';
import { orderLine } from './order-line.ts';
import type { PageItem } from './page-item.ts';

/** Items side by side from left to right, ten points wide and without gaps, as they are seen on the page. */
function seen(...texts: readonly string[]): PageItem[] {
  return texts.map((text, i) => ({ text, x: 100 + 10 * i, y: 100, width: 10, size: 10, font: 'f' }));
}

describe('a line in reading order', () => {
  it('goes from the left for Latin text, whatever the drawing order', () => {
    expect(orderLine(seen('La', ' ', 'valeur').reverse())).toBe('La valeur');
  });

  it('goes from the right for Arabic, shapes folded to letters', () => {
    expect(orderLine(seen('ﺔ', 'ﻴ', 'ﺑ', 'ر'))).toBe('ربية');
    expect(orderLine(seen('م', 'ﻼ', 'ﻋ', 'إ'))).toBe('إعلام');
  });

  it('keeps numbers and Latin words as they stand inside Arabic, and mirrors brackets', () => {
    expect(orderLine(seen('.', '[', '1', ']', ' ', 'ﺎﻌﻣ', ' ', 'Carnet', ' ', 'ATA', ' ', 'و'), true)).toBe(
      'و Carnet ATA ﺎﻌﻣ [1].'.normalize('NFKC'),
    );
    expect(orderLine(seen('%', '0,25', ' ', 'نسبة'))).toBe('نسبة 0,25%');
    expect(orderLine(seen('(', 'مكرر', ' ', '66', ' ', 'الفصل', ')'))).toBe('(الفصل 66 مكرر)');
  });

  it('turns a number and its punctuation that share an item', () => {
    expect(orderLine(seen('.2022', ' ', 'نونبر'))).toBe('نونبر 2022.');
  });

  it('sets no space around the parts of a number that stand close', () => {
    expect(orderLine(seen('(', '6316', '/', '400', ')', ' ', 'الدورية'))).toBe('الدورية (6316/400)');
  });

  it('does not join the number of a list item to the Latin word after it', () => {
    expect(orderLine(seen('تكذيب', ' ', 'TelQuel', ' ', '.', '1'), true)).toBe('1. TelQuel تكذيب');
  });

  it('puts an alef without width after the lam over which it is drawn', () => {
    const alef: PageItem = { text: 'أ', x: 110, y: 100, width: 0, size: 10, font: 'f' };
    expect(orderLine([...seen('س', 'ل', 'ا'), alef])).toBe('الأس');
  });

  it('reads a line without letters in the direction of its page', () => {
    expect(orderLine(seen('.', '[2]'), true)).toBe('[2].');
    expect(orderLine(seen('[2]', '.'), false)).toBe('[2].');
  });

  it('sets a space where a gap is wide, and none where letters only stand a little apart', () => {
    const at = (text: string, x: number): PageItem => ({ text, x, y: 0, width: 10, size: 10, font: 'f' });
    expect(orderLine([at('droit', 0), at('de', 13), at('douane', 24)])).toBe('droit dedouane');
  });

  it('goes from the left on an Arabic page too when hardly a letter is Arabic', () => {
    expect(orderLine(seen('Administration', ' ', 'centrale', ' ', 'م'), true)).toBe(
      'Administration centrale م',
    );
  });

  it('gives nothing for nothing', () => {
    expect(orderLine([])).toBe('');
  });
});
