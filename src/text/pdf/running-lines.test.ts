import { describe, expect, it } from 'vitest';
import { runningLines } from './running-lines.ts';

const top = (text: string) => ({ text, height: 0.05 });
const body = (text: string) => ({ text, height: 0.5 });
const bottom = (text: string) => ({ text, height: 0.96 });

describe('running lines', () => {
  it('are lines at the edge that most pages repeat, digits aside', () => {
    const pages = [1, 2, 3].map((n) => [
      top(`Guide, page ${n} sur 3`),
      body(`Texte ${n}`),
      bottom('TijarIA'),
    ]);
    expect(runningLines(pages)).toEqual([new Set([0, 2]), new Set([0, 2]), new Set([0, 2])]);
  });

  it('may differ between left and right pages', () => {
    const pages = ['A', 'B', 'A', 'B'].map((text) => [top(text), body('x')]);
    expect(runningLines(pages)).toEqual([new Set([0]), new Set([0]), new Set([0]), new Set([0])]);
  });

  it.each(['3', '- 3 -', 'Page 3', 'page 3 sur 12', '3 / 12', 'صفحة 3 من 12'])(
    'hold page numbers: %s',
    (text) => {
      expect(runningLines([[body('x'), bottom(text)]])).toEqual([new Set([1])]);
    },
  );

  it('are not lines that repeat in the middle of pages', () => {
    expect(runningLines([[body('Article 1')], [body('Article 2')]])).toEqual([new Set(), new Set()]);
  });

  it('are not lines of one page only, nor numbers that say something', () => {
    expect(
      runningLines([
        [top('Titre'), bottom('500 DH')],
        [top('Suite'), bottom('fin')],
      ]),
    ).toEqual([new Set(), new Set()]);
  });

  it('are none in an empty document', () => {
    expect(runningLines([])).toEqual([]);
  });
});
