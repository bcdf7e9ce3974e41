import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpusTables } from '../../trade/corpus-tables.fixture.ts';
import { createMoroccanPlaceFinder, type MoroccanPlaceFinder } from './find-moroccan-places.ts';

describe('createMoroccanPlaceFinder', () => {
  let find: MoroccanPlaceFinder;
  beforeAll(async () => {
    find = createMoroccanPlaceFinder(await readCorpusTables());
  });

  it.each([
    ['My container leaves Tanger Med for our plant in Ait Melloul.', ['Tanger Med', 'Ait Melloul']],
    ['J’ai un atelier à Fès et un dépôt à Aïn Sebaâ', ['Fès', 'Aïn Sebaâ']],
    ['شدات ليا الديوانة السلعة فطنجة', ['فطنجة']],
    ['3ndi ma3mel f Meknes, bghit nsedder', ['Meknes']],
  ])('finds them as written: %s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each([
    'du poisson salé pour Lyon',
    'safi, ghadi nkhalles',
    'السيارة الجديدة الداخلة من الخارج',
    'from Laayoune to Spain',
    'sardines de Dakhla',
    '',
  ])('leaves common words, and regions whose origin decides: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('finds nothing without the table', () => {
    expect(createMoroccanPlaceFinder(new Map())('Agadir')).toEqual([]);
  });
});
