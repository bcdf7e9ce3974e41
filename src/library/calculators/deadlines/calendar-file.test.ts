import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const DAY = {
  uid: 'repatriation-goods-2026-10-01@tijaria',
  day: '2026-12-31',
  summary: 'Dernier jour : rapatrier',
  description: 'Compté; depuis, le 1er',
  url: 'https://tijaria.example/fr/calculators/deadlines?limit=a&start=b',
  language: 'fr',
  madeAt: '2026-11-27T00:00:00Z',
};

/** What could end a line, begin another, or be cut in two. */
const CHARACTERS = fc.constantFrom(
  '\r',
  '\n',
  '\\',
  ';',
  ',',
  ':',
  ' ',
  'a',
  'é',
  'ب',
  '😀',
  '\u0000',
  '\u2028',
);

const unfold = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

describe('calendarFile', () => {
  it('is a whole day that ends on the next, stamped, with its texts escaped', () => {
    const lines = unfold(calendarFile(DAY));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
    expect(lines).toContain('DTSTAMP:20261127T000000Z');
    expect(lines).toContain('DESCRIPTION;LANGUAGE=fr:Compté\\; depuis\\, le 1er');
    expect(lines.at(0)).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it('lets no text add a line, whatever it holds, and cuts no line past 75 octets or inside a character', () => {
    const count = unfold(calendarFile(DAY)).length;
    fc.assert(
      fc.property(fc.string({ unit: CHARACTERS, maxLength: 120 }), (text) => {
        const file = calendarFile({ ...DAY, summary: text, description: `${text}\r\nATTENDEE:x` });
        const lines = file.split('\r\n');
        expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
        expect(unfold(file)).toHaveLength(count);
      }),
    );
  });

  it('folds Arabic between characters', () => {
    const summary = 'آخر يوم: استرجاع ثمن سلعة مصدرة '.repeat(5);
    expect(unfold(calendarFile({ ...DAY, summary }))).toContain(`SUMMARY;LANGUAGE=fr:${summary}`);
  });
});
