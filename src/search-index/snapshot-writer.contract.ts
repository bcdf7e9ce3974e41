import { afterEach, beforeEach, describe, expect } from 'vitest';
import { contractTest, type ContractSkip } from '../common/contract-test.fixture.ts';
import type { SearchIndex } from './search-index.ts';
import {
  madeCompatibility,
  madeContent,
  madeEntry,
  madeSource,
  madeStatement,
  seededContent,
  unitVector,
} from './snapshot-content.fixture.ts';
import type { IndexedChunk, SnapshotContent, SnapshotWriter } from './snapshot-writer.ts';

/** A place of its own for one test: a writer, a way to open what it published, and how to clear up. */
export interface WriterPlace {
  readonly writer: SnapshotWriter;
  open(): Promise<SearchIndex>;
  dispose(): Promise<void>;
}

const FIRST = { createdAt: '2024-03-01T08:00:00.000Z' };
const LATER = { createdAt: '2024-03-02T08:00:00.000Z' };

const before = madeContent([
  madeEntry('a.fr#facts', [1, 0, 0, 0], { 'w:port': 1 }),
  madeEntry('b.fr#facts', [0, 1, 0, 0], { 'w:dum': 1 }),
]);
const after = madeContent([
  madeEntry('a.fr#facts', [1, 0, 0, 0], { 'w:port': 1 }),
  madeEntry('c.fr#facts', [0, 0, 1, 0], { 'w:quota': 1 }),
]);

/** The same entries; `then` is called when a writer asks for the terms of the first. */
function whenRead(entries: readonly IndexedChunk[], then: () => void): IndexedChunk[] {
  return entries.map((entry, i) =>
    i > 0
      ? entry
      : {
          ...entry,
          get terms() {
            then();
            return entry.terms;
          },
        },
  );
}

/** What every `SnapshotWriter` keeps to. */
export function describeSnapshotWriterContract(
  name: string,
  make: () => Promise<WriterPlace>,
  options: { skip?: readonly ContractSkip[] } = {},
): void {
  const test = contractTest(options.skip);

  describe(`${name} keeps the snapshot writer contract`, () => {
    let place: WriterPlace;
    beforeEach(async () => {
      place = await make();
    });
    afterEach(() => place.dispose());

    const publishedIds = async (): Promise<string[]> => {
      const index = await place.open();
      const found = await index.chunks([...before.entries, ...after.entries].map(({ chunk }) => chunk.id));
      await index.close();
      return [...new Set(found.flatMap((chunk) => chunk?.id ?? []))];
    };

    test('publishes what can then be opened, described by the manifest it returned', async () => {
      const manifest = await place.writer.publish(before, FIRST);
      expect(manifest).toMatchObject({
        createdAt: FIRST.createdAt,
        embedder: { id: madeCompatibility.embedderId, dimensions: 4 },
        analyserId: madeCompatibility.analyserId,
        chunkerId: madeCompatibility.chunkerId,
        counts: { documents: 2, chunks: 2, terms: 2 },
      });
      const index = await place.open();
      expect(index.manifest).toEqual(manifest);
      expect(index.sources.get(madeSource.id)).toEqual(madeSource);
      expect(index.documents).toEqual(before.documents);
      expect(await index.dense(unitVector([0, 1, 0, 0]), { k: 1 })).toMatchObject([
        { chunkId: 'b.fr#facts' },
      ]);
      await index.close();
    });

    test('gives the published manifest back for equal content in any order, and writes nothing', async () => {
      const manifest = await place.writer.publish(before, FIRST);
      const again = {
        ...before,
        entries: [...before.entries].reverse(),
        documents: [...before.documents].reverse(),
      };
      expect(await place.writer.publish(again, LATER)).toEqual(manifest);
    });

    test('replaces the snapshot: what vanished from the content leaves the index', async () => {
      const old = await place.writer.publish(before, FIRST);
      const fresh = await place.writer.publish(after, LATER);
      expect(fresh.snapshotId).not.toBe(old.snapshotId);
      expect(await publishedIds()).toEqual(['a.fr#facts', 'c.fr#facts']);
    });

    for (const [what, changed] of [
      ['a changed text', madeContent([madeEntry('a.fr#facts', [1, 0, 0, 0], {}, { text: 'Autre texte' })])],
      ['a changed source', { ...before, sources: [{ ...madeSource, consultedOn: '2024-05-01' }] }],
      ['a document less', { ...before, documents: before.documents.slice(1) }],
      [
        'a later review',
        { ...before, documents: before.documents.map((each) => ({ ...each, reviewBy: '2026-02-01' })) },
      ],
      [
        'another order of links',
        { ...before, documents: before.documents.map((each) => ({ ...each, links: ['b', 'a'] })) },
      ],
      ['another analyser', { ...before, compatibility: { ...before.compatibility, analyserId: 'other' } }],
    ] as [string, SnapshotContent][]) {
      test(`takes ${what} for new content`, async () => {
        const old = await place.writer.publish(before, FIRST);
        const fresh = await place.writer.publish(changed, LATER);
        expect(fresh.snapshotId).not.toBe(old.snapshotId);
        expect(fresh.createdAt).toBe(LATER.createdAt);
      });
    }

    test('goes back to earlier content', async () => {
      const old = await place.writer.publish(before, FIRST);
      await place.writer.publish(after, LATER);
      const back = await place.writer.publish(before, LATER);
      expect(back.snapshotId).toBe(old.snapshotId);
      expect(await publishedIds()).toEqual(['a.fr#facts', 'b.fr#facts']);
    });

    test('rolls back to the snapshot before, and once more to where it was', async () => {
      const old = await place.writer.publish(before, FIRST);
      const fresh = await place.writer.publish(after, LATER);
      expect(await place.writer.rollBack()).toEqual(old);
      expect(await publishedIds()).toEqual(['a.fr#facts', 'b.fr#facts']);
      expect(await place.writer.rollBack()).toEqual(fresh);
      expect(await publishedIds()).toEqual(['a.fr#facts', 'c.fr#facts']);
    });

    test('publishes again what was rolled back', async () => {
      await place.writer.publish(before, FIRST);
      const fresh = await place.writer.publish(after, LATER);
      await place.writer.rollBack();
      expect(await place.writer.publish(after, LATER)).toEqual(fresh);
      expect(await publishedIds()).toEqual(['a.fr#facts', 'c.fr#facts']);
    });

    test('refuses to roll back when there is nothing before, and leaves what is published', async () => {
      await expect(place.writer.rollBack()).rejects.toMatchObject({ code: 'snapshot-missing' });
      await place.writer.publish(before, FIRST);
      const refused = place.writer.rollBack();
      await expect(refused).rejects.toMatchObject({ code: 'snapshot-missing' });
      await expect(refused).rejects.toThrow(/received none; run: npm run ingest/);
      expect(await publishedIds()).toEqual(['a.fr#facts', 'b.fr#facts']);
    });

    test('leaves an opened index as it was while others are published', async () => {
      await place.writer.publish(before, FIRST);
      const index = await place.open();
      await place.writer.publish(after, LATER);
      await place.writer.publish(madeContent([]), LATER);
      expect(await index.dense(unitVector([0, 1, 0, 0]), { k: 1 })).toMatchObject([
        { chunkId: 'b.fr#facts' },
      ]);
      expect(await index.chunks(['b.fr#facts'])).toEqual([before.entries[1]?.chunk]);
      await index.close();
    });

    test('remembers digests and vectors for the next run', async () => {
      expect((await place.writer.previous(madeCompatibility)).size).toBe(0);
      await place.writer.publish(before, FIRST);
      const previous = await place.writer.previous(madeCompatibility);
      const expected = before.entries.map(({ chunk, vector }) => [
        chunk.id,
        { digest: chunk.digest, vector },
      ]);
      expect([...previous]).toEqual(expected);
    });

    for (const change of [{ embedderId: 'x' }, { dimensions: 5 }, { analyserId: 'x' }, { chunkerId: 'x' }]) {
      test(`remembers nothing for another ${Object.keys(change).join()}`, async () => {
        await place.writer.publish(before, FIRST);
        expect((await place.writer.previous({ ...madeCompatibility, ...change })).size).toBe(0);
      });
    }

    test('rejects with the reason when it was aborted before it began, and the old snapshot stays', async () => {
      await place.writer.publish(before, FIRST);
      const reason = new DOMException('stopped by a test', 'AbortError');
      const publication = place.writer.publish(after, { ...LATER, signal: AbortSignal.abort(reason) });
      await expect(publication).rejects.toBe(reason);
      expect(await publishedIds()).toEqual(['a.fr#facts', 'b.fr#facts']);
    });

    for (const [what, code, entry] of [
      ['a chunk id twice', 'internal', madeEntry('a.fr#facts', [0, 1, 0, 0])],
      [
        'a vector of zeros',
        'embedder-invalid-output',
        { ...madeEntry('z.fr#facts', [1]), vector: new Float32Array(4) },
      ],
      ['a vector of another length', 'embedder-invalid-output', madeEntry('z.fr#facts', [1, 0, 0])],
      ...[-1, 1.5, Number.NaN].map(
        (length) =>
          [
            `a statement of ${length} words`,
            'internal',
            { ...madeEntry('z.fr#facts', [1, 0, 0, 0]), statements: [madeStatement({}, length)] },
          ] as const,
      ),
    ] as const) {
      test(`refuses ${what}, and the old snapshot stays`, async () => {
        await place.writer.publish(before, FIRST);
        const faulty = { ...after, entries: [...after.entries, entry] };
        await expect(place.writer.publish(faulty, LATER)).rejects.toMatchObject({ code });
        expect(await publishedIds()).toEqual(['a.fr#facts', 'b.fr#facts']);
      });
    }

    test('lets one writer publish at a time', async () => {
      // The second begins when the first, which has much to write, asks what a chunk holds: the first cannot end before that.
      let second: Promise<unknown> | undefined;
      const entries = whenRead(seededContent(1000, 4, 7).entries, () => {
        second = place.writer.publish(after, LATER);
        second.catch(() => undefined);
      });
      const first = place.writer.publish(madeContent(entries), FIRST);
      await Promise.allSettled([first]);
      const runs = await Promise.allSettled([first, second]);
      const refused = runs.filter((run) => run.status === 'rejected');
      expect(refused).toMatchObject([{ reason: { code: 'ingest-locked' } }]);
      expect(await place.writer.publish(after, LATER)).toMatchObject({ counts: { chunks: 2 } });
    });

    test('opening before anything was published says what to run', async () => {
      const opening = place.open();
      await expect(opening).rejects.toMatchObject({ code: 'snapshot-missing' });
      await expect(opening).rejects.toThrow('run: npm run ingest');
    });
  });
}
