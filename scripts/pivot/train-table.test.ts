import { describe, expect, it } from 'vitest';
import { encodePivotTable } from '../../src/text/pivot/pivot-table-file.ts';
import { openPivotTable, type PivotTable } from '../../src/text/pivot/pivot-table.ts';
import { trainTable, type WeightedText } from './train-table.ts';

const text = (
  source: WeightedText['source'],
  english: string,
  other: string,
  isEntry = true,
): WeightedText => ({ source, english, other, isEntry, weight: 1 });
const TEXTS = [
  text('fr', 'customs', 'douane'),
  text('fr', 'customs duties', 'droits de douane'),
  text('fr', 'goods', 'marchandises'),
  text('fr', 'merchandise', 'marchandises'),
  text('ar', 'customs', 'الجمارك'),
  text('ar', 'goods', 'البضائع'),
  text('latn', 'customs', 'diwana'),
];
const bytesOf = (texts: readonly WeightedText[]): Buffer =>
  encodePivotTable({ ...trainTable(texts), header: { digest: 'd', inputs: [] } });
const train = (texts: readonly WeightedText[]): PivotTable => openPivotTable(bytesOf(texts));
const first = (table: PivotTable, ...asked: Parameters<PivotTable['translate']>): string | undefined =>
  table.translate(...asked)?.[0]?.term;

describe('trainTable', () => {
  it('learns every language and writes each in the other spellings it knows', () => {
    const table = train(TEXTS);
    expect(first(table, 'douane', 'fr')).toBe('custom');
    expect(first(table, 'douanes', 'fr')).toBe('custom');
    expect(first(table, 'للجمارك', 'ar')).toBe('custom');
    expect(first(table, 'ddiwana', 'latn')).toBe('custom');
  });

  it('finds English words that share a translation', () => {
    const synonyms = train(TEXTS)
      .translate('goods', 'en')
      ?.map(({ term }) => term);
    expect(synonyms).toContain('merchandis');
  });

  it('gives the same bytes for the same pairs', () => {
    expect(bytesOf(TEXTS).equals(bytesOf(TEXTS))).toBe(true);
  });

  it('lets weight decide between two meanings', () => {
    const knot = text('ar', 'knot', 'عقد');
    const contract = { ...text('ar', 'contract', 'عقد'), weight: 5 };
    expect(first(train([knot, contract]), 'عقد', 'ar')).toBe('contract');
  });

  it('knows nothing when it is given nothing, or texts without words', () => {
    expect(
      train([text('fr', '...', 'douane'), text('fr', 'x', '')]).translate('douane', 'fr'),
    ).toBeUndefined();
    expect(train([]).knows('custom')).toBe(false);
  });
});
