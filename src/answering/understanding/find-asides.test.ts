import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpusTables } from '../../trade/corpus-tables.fixture.ts';
import { createAsideFinder, type AsideFinder } from './find-asides.ts';

describe('createAsideFinder', () => {
  let find: AsideFinder;
  beforeAll(async () => {
    find = createAsideFinder(await readCorpusTables());
  });

  it.each([
    ['exporter 3 tonnes de dattes vers Montréal', ['3 tonnes']],
    ['40 containers of packaging for Agadir', ['Agadir', '40 containers']],
    ['خرج ليا كونطينر من طنجة فيه 20 طن', ['طنجة', '20 طن']],
    ['Quel délai de rapatriement ?', []],
  ])('finds where it is asked from and how much there is: %s', (text, expected) => {
    expect(find(text, 'fact')).toEqual(expected);
  });

  it('leaves the place to whoever asks for a place', () => {
    expect(find('Quel bureau pour exporter 3 tonnes depuis Agadir ?', 'directory')).toEqual(['3 tonnes']);
  });
});
