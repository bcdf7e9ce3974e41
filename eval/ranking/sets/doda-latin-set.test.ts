import { describe, expect, it } from 'vitest';
import { isHeldOut } from '../doda-split.ts';
import { dodaLatinSet } from './doda-latin-set.ts';

const held = (sentence: string): string => {
  // A sentence of this meaning that the split holds out.
  for (let i = 0; ; i += 1) if (isHeldOut(`${sentence} ${i}`)) return `${sentence} ${i}`;
};
const learned = (sentence: string): string => {
  for (let i = 0; ; i += 1) if (!isHeldOut(`${sentence} ${i}`)) return `${sentence} ${i}`;
};
const [HONEY, SNOW] = [held('they make honey'), held('it is snowing, "again",\nhe said')];
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('dodaLatinSet', () => {
  it('reads quoted cells and keeps the held-out half only', () => {
    const csv = `english,darija_latin\n${quoted(SNOW)},"tlj kayti7, 3awd"\n${learned('no')},la\n${HONEY},l3sel\n`;
    expect(dodaLatinSet(csv, 'x.csv')).toEqual({
      name: 'doda_latin',
      passages: [
        { id: '0', lang: 'en', title: '', text: SNOW },
        { id: '1', lang: 'en', title: '', text: HONEY },
      ],
      queries: [
        { id: '0', lang: 'ary-Latn', text: 'tlj kayti7, 3awd', relevant: ['0'] },
        { id: '1', lang: 'ary-Latn', text: 'l3sel', relevant: ['1'] },
      ],
    });
  });

  it('has each sentence once, whatever its case and punctuation, and each question once with all its sentences', () => {
    const csv = `english,darija_latin\n${HONEY},l3sel\n${HONEY.toUpperCase()}!,l3sel.\n${HONEY},3sel\n${quoted(SNOW)},l3sel\n`;
    const { passages, queries } = dodaLatinSet(csv, 'x.csv');
    expect(passages.map(({ text }) => text)).toEqual([HONEY, SNOW]);
    expect(queries.map(({ text, relevant }) => [text, relevant])).toEqual([
      ['l3sel', ['0', '1']],
      ['3sel', ['0']],
    ]);
  });

  it('leaves out rows with an empty cell', () => {
    expect(dodaLatinSet(`english,darija_latin\n${HONEY}, \n,l3sel\n`, 'x.csv').queries).toEqual([]);
  });

  it('refuses another table, naming the file', () => {
    expect(() => dodaLatinSet('a,b\n1,2\n', 'x.csv')).toThrow(/x\.csv: expected the columns .*received a, b/);
  });
});
