import { beforeAll, describe, expect, it } from 'vitest';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import { createEntityReader, type EntityReader } from '../../understanding/read-entities.ts';
import { corpusSources } from '../../understanding/understanding.fixture.ts';
import { likelyReplies } from './likely-replies.ts';

let tables: TradeTables;
let read: EntityReader;
beforeAll(async () => {
  const sources = await corpusSources();
  tables = sources.tables;
  read = createEntityReader(sources);
}, 60_000);
const asOf = '2026-11-27';

describe('likelyReplies', () => {
  it.each(['fr', 'ar', 'en'] as const)('names six families and six countries in %s', (language) => {
    for (const missing of ['goods', 'country'] as const) {
      const replies = likelyReplies(missing, { language, asOf }, tables);
      expect(new Set(replies).size).toBe(6);
    }
  });

  it('names what is understood as goods or a country', () => {
    for (const language of ['fr', 'ar', 'en'] as const) {
      for (const reply of likelyReplies('goods', { language, asOf }, tables))
        expect(read(reply).products, reply).not.toHaveLength(0);
      for (const reply of likelyReplies('country', { language, asOf }, tables))
        expect(read(reply).countries, reply).not.toHaveLength(0);
    }
  });

  it('names no country before an agreement with it held', () => {
    const before = likelyReplies('country', { language: 'fr', asOf: '1950-01-01' }, tables);
    expect(before).not.toContain('France');
    expect(before).not.toContain('Turquie');
  });

  it('names nothing that the tables lack', () => {
    expect(likelyReplies('goods', { language: 'fr', asOf }, new Map())).toEqual([]);
  });
});
