import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows } from './read-rows.ts';

const cellsOf = (texts: readonly string[]): unknown =>
  readRows(texts, 'fr')?.rows.map(({ name, cells }) => [name, ...cells.values()]);

describe('readRows', () => {
  it('reads names, columns and cells, empty ones left out', () => {
    const told = readRows(['A — Qui : x ; Quand : y', 'B — Qui : z', 'C — Quand : w'], 'fr');
    expect(told?.columns).toEqual(['Qui', 'Quand']);
    expect(told?.rows.map(({ name, cells }) => [name, Object.fromEntries(cells)])).toEqual([
      ['A', { Qui: 'x', Quand: 'y' }],
      ['B', { Qui: 'z' }],
      ['C', { Quand: 'w' }],
    ]);
  });

  it.each([
    ['en', ['A — Who: x; y; When: 1: 2', 'B — Who: z; When: 3']],
    ['ar', ['A — Who: x؛ y؛ When: 1: 2', 'B — Who: z؛ When: 3']],
  ] as const)('reads the marks of %s', (language, texts) => {
    const told = readRows(texts, language);
    expect(told?.columns).toEqual(['Who', 'When']);
    expect(told?.rows[0]?.cells.get('Who')).toMatch(/^x[;؛] y$/);
    expect(told?.rows[0]?.cells.get('When')).toBe('1: 2');
  });

  it('keeps a colon or a semicolon within a cell where it is', () => {
    expect(
      cellsOf(['A — Qui : la douane ; au Maroc, BADR ; Quand : 1', 'B — Qui : 2 : 3 ; Quand : 4']),
    ).toEqual([
      ['A', 'la douane ; au Maroc, BADR', '1'],
      ['B', '2 : 3', '4'],
    ]);
  });

  it('puts a column that a later row brings where that row has it', () => {
    expect(readRows(['A — a : 1 ; c : 2', 'B — a : 1 ; b : 3 ; c : 2', 'C — b : 1'], 'fr')?.columns).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it.each([
    ['fewer than two rows of a pattern', ['A — Qui : x']],
    ['texts without cells', ['A', 'B']],
    ['a row that begins with no column', ['A — x ; Qui : y', 'B — Qui : z', 'C — Qui : z']],
    ['nothing', []],
  ])('takes %s for no table', (_, texts) => {
    expect(readRows(texts, 'fr')).toBeUndefined();
  });

  it('loses no word of any text', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b : c', 'Qui : ', 'Quand : x', ' — ', ' ; ', ' : '), { maxLength: 8 })
      .map((parts) => `N — Qui : ${parts.join('')}`);
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
        const told = readRows(texts, 'fr');
        for (const [i, { name, cells }] of told?.rows.entries() ?? [])
          expect(`${name} — ${[...cells].map(([label, cell]) => `${label} : ${cell}`).join(' ; ')}`).toBe(
            texts[i],
          );
      }),
    );
  });
});
