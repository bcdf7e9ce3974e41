import { describe, expect } from 'vitest';
import { contractTest, type ContractSkip } from '../common/contract-test.fixture.ts';
import type { SourceState } from './source-state.ts';
import type { FetchedText, SyncStore } from './sync-store.ts';

const STATE: SourceState = {
  sourceId: 'oc-igoc',
  checkedAt: '2026-11-27T12:00:00.000Z',
  changedAt: '2026-11-27T12:00:00.000Z',
  url: 'https://oc.example/igoc?é=1',
  etag: 'W/"a\\b"',
  digest: 'd'.repeat(64),
  fingerprint: 'text-1',
  misses: 0,
  findings: ['an instruction: "…"'],
  changes: [{ sourceId: 'oc-igoc', on: '2026-11-27', kind: 'new' }],
};
const TEXT: FetchedText = {
  fetchedOn: '2026-11-27',
  url: 'https://oc.example/igoc',
  text: { blocks: [{ kind: 'paragraph', text: 'الأجل 🙂 \u2028 "x"', start: 0, end: 14 }], warnings: [] },
};

/** Everything that the doc comment of {@link SyncStore} promises. `make` is called once per test and gives an empty store. */
export function describeSyncStoreContract(
  name: string,
  make: () => SyncStore | Promise<SyncStore>,
  { skip }: { skip?: readonly ContractSkip[] } = {},
): void {
  const it = contractTest(skip);
  const test = (title: string, run: (store: SyncStore) => Promise<void>): void =>
    it(title, async () => run(await make()));

  describe(`${name} keeps the SyncStore contract`, () => {
    test('knows nothing at first', async (store) => {
      expect(await store.states()).toEqual([]);
      expect(await store.text('oc-igoc')).toBeUndefined();
      await store.forget('oc-igoc');
      await store.keepText('oc-igoc', undefined);
      expect(await store.states()).toEqual([]);
    });

    test('gives back states as they were recorded, by id, the last of each', async (store) => {
      const ids = ['b', 'a-2', 'oc-igoc', 'a'];
      for (const sourceId of ids) await store.record({ ...STATE, sourceId, misses: 1 });
      await store.record(STATE);
      const states = await store.states();
      expect(states.map(({ sourceId }) => sourceId)).toEqual(['a', 'a-2', 'b', 'oc-igoc']);
      expect(states.at(-1)).toEqual(STATE);
    });

    test('keeps a text beside the state, whichever came first, and drops it alone', async (store) => {
      await store.keepText('oc-igoc', TEXT);
      expect(await store.text('oc-igoc')).toEqual(TEXT);
      expect(await store.states()).toEqual([]);
      await store.record(STATE);
      await store.keepText('oc-igoc', { ...TEXT, fetchedOn: '2026-11-28' });
      expect((await store.text('oc-igoc'))?.fetchedOn).toBe('2026-11-28');
      await store.keepText('oc-igoc', undefined);
      expect(await store.text('oc-igoc')).toBeUndefined();
      expect(await store.states()).toEqual([STATE]);
    });

    test('forgets a source with its text, and no other', async (store) => {
      await store.record(STATE);
      await store.record({ ...STATE, sourceId: 'other' });
      await store.keepText('oc-igoc', TEXT);
      await store.forget('oc-igoc');
      expect((await store.states()).map(({ sourceId }) => sourceId)).toEqual(['other']);
      expect(await store.text('oc-igoc')).toBeUndefined();
    });

    test('refuses what cannot be an id', async (store) => {
      for (const sourceId of ['', '..', '../x', 'a/b', 'A', 'a b', 'a\u0000', 'a.json', 'x'.repeat(300)]) {
        await expect(store.record({ ...STATE, sourceId })).rejects.toThrow(RangeError);
        await expect(store.text(sourceId)).rejects.toThrow(RangeError);
        await expect(store.keepText(sourceId, TEXT)).rejects.toThrow(RangeError);
        await expect(store.forget(sourceId)).rejects.toThrow(RangeError);
      }
      expect(await store.states()).toEqual([]);
    });
  });
}
