import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Editions } from './editions.ts';
import { followPublished, type Follower, type SnapshotEdition } from './follow-published.ts';

interface Fake extends SnapshotEdition {
  isClosed: boolean;
}
function fake(snapshotId: string): Fake {
  const edition: Fake = {
    snapshotId,
    isClosed: false,
    close: () => {
      edition.isClosed = true;
      return Promise.resolve();
    },
  };
  return edition;
}

const EVERY_MS = 1_000;
let published: string | undefined;
let opened: Fake[];
let failures: unknown[];
let switches: { from: string; to: string }[];
let unfit: ReadonlySet<string>;
let readingFails: boolean;
let openInstead: ((id: string) => Promise<Fake>) | undefined;
let editions: Editions<Fake>;
let follower: Follower;

beforeEach(() => {
  vi.useFakeTimers();
  readingFails = false;
  [published, opened, failures, switches, unfit, openInstead] = ['a', [], [], [], new Set(), undefined];
  editions = new Editions(fake('a'), (error) => failures.push(error));
  follower = followPublished({
    editions,
    publishedId: () => (readingFails ? Promise.reject(new Error('unreadable')) : Promise.resolve(published)),
    open: async () => {
      const edition = await (openInstead?.(published ?? '') ?? Promise.resolve(fake(published ?? '')));
      opened.push(edition);
      return edition;
    },
    test: ({ snapshotId }) =>
      unfit.has(snapshotId) ? Promise.reject(new Error(`${snapshotId} is unfit`)) : Promise.resolve(),
    everyMs: EVERY_MS,
    onSwitch: (switched) => switches.push(switched),
    onFailure: (error) => failures.push(error),
  });
});
afterEach(() => {
  follower.stop();
  vi.useRealTimers();
});

describe('followPublished', () => {
  it('lets what was published serve after the next look', async () => {
    const former = editions.current;
    await vi.advanceTimersByTimeAsync(EVERY_MS);
    expect(switches).toEqual([]);
    published = 'b';
    await vi.advanceTimersByTimeAsync(EVERY_MS);
    expect(switches).toEqual([{ from: 'a', to: 'b' }]);
    expect(editions.current.snapshotId).toBe('b');
    expect(former.isClosed).toBe(true);
  });

  it('follows back to the one before', async () => {
    for (const id of ['b', 'a']) {
      published = id;
      expect(await follower.check()).toBe(true);
      expect(editions.current.snapshotId).toBe(id);
    }
  });

  it('keeps serving what it serves when the new one fails its test, and tells so once', async () => {
    [published, unfit] = ['b', new Set(['b'])];
    await vi.advanceTimersByTimeAsync(5 * EVERY_MS);
    expect(failures).toEqual([new Error('b is unfit')]);
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true]);
    expect([editions.current.snapshotId, editions.current.isClosed]).toEqual(['a', false]);
    published = 'c';
    await vi.advanceTimersByTimeAsync(EVERY_MS);
    expect(editions.current.snapshotId).toBe('c');
  });

  it('tries a refused one again after another was published', async () => {
    [published, unfit] = ['b', new Set(['b'])];
    await follower.check();
    published = 'a';
    await follower.check();
    [published, unfit] = ['b', new Set()];
    expect(await follower.check()).toBe(true);
  });

  it('tries a refused one again after pauses that grow, and tells no more of it', async () => {
    published = 'b';
    let tries = 0;
    openInstead = () => {
      tries += 1;
      return Promise.reject(new Error('no database'));
    };
    await vi.advanceTimersByTimeAsync(7 * EVERY_MS);
    expect(tries).toBe(2);
    await vi.advanceTimersByTimeAsync(10 * EVERY_MS);
    expect(tries).toBe(2);
    await vi.advanceTimersByTimeAsync(EVERY_MS);
    expect(tries).toBe(3);
    expect(failures).toEqual([new Error('no database')]);
    openInstead = undefined;
    await vi.advanceTimersByTimeAsync(21 * EVERY_MS);
    expect(editions.current.snapshotId).toBe('b');
  });

  it('tells of each look that could not read what is published', async () => {
    readingFails = true;
    await follower.check();
    await follower.check();
    expect(failures).toHaveLength(2);
  });

  it('does nothing when a damaged snapshot is opened as the one that serves already', async () => {
    published = 'b';
    openInstead = () => Promise.resolve(fake('a'));
    expect(await follower.check()).toBe(false);
    expect(await follower.check()).toBe(false);
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true]);
    expect([switches, failures]).toEqual([[], []]);
  });

  it('survives what cannot be opened or read', async () => {
    published = 'b';
    openInstead = () => Promise.reject(new Error('torn'));
    expect(await follower.check()).toBe(false);
    published = undefined;
    expect(await follower.check()).toBe(false);
    expect(failures).toEqual([new Error('torn')]);
    expect(editions.current.snapshotId).toBe('a');
  });

  it('looks once when it is told to look twice', async () => {
    published = 'b';
    const [first, second] = [follower.check(), follower.check()];
    expect(await first).toBe(true);
    expect(await second).toBe(true);
    expect(opened).toHaveLength(1);
  });

  it('closes what it was opening when it is stopped meanwhile', async () => {
    published = 'b';
    const looking = follower.check();
    follower.stop();
    expect(await looking).toBe(false);
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true]);
    await vi.advanceTimersByTimeAsync(3 * EVERY_MS);
    expect(editions.current.snapshotId).toBe('a');
  });
});
