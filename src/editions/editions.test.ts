import { describe, expect, it } from 'vitest';
import { Editions, type Closable } from './editions.ts';

interface Fake extends Closable {
  readonly name: string;
  isClosed: boolean;
}
function fake(name: string, failure?: Error): Fake {
  const edition: Fake = {
    name,
    isClosed: false,
    close: () => {
      edition.isClosed = true;
      return failure === undefined ? Promise.resolve() : Promise.reject(failure);
    },
  };
  return edition;
}
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function open(first: Fake): { editions: Editions<Fake>; failures: unknown[] } {
  const failures: unknown[] = [];
  return { editions: new Editions(first, (error) => failures.push(error)), failures };
}

describe('Editions', () => {
  it('closes a replaced edition at once when nobody holds it', async () => {
    const [a, b] = [fake('a'), fake('b')];
    const { editions } = open(a);
    editions.replace(b);
    expect(editions.current).toBe(b);
    await settle();
    expect([a.isClosed, b.isClosed]).toEqual([true, false]);
  });

  it('keeps a replaced edition open until its last lease is released', async () => {
    const [a, b] = [fake('a'), fake('b')];
    const { editions } = open(a);
    const [one, two] = [editions.lease(), editions.lease()];
    editions.replace(b);
    const three = editions.lease();
    expect([one.edition.name, two.edition.name, three.edition.name]).toEqual(['a', 'a', 'b']);
    one.release();
    await settle();
    expect(a.isClosed).toBe(false);
    two.release();
    await settle();
    expect([a.isClosed, b.isClosed]).toEqual([true, false]);
  });

  it('counts a lease that is released twice once', async () => {
    const [a, b] = [fake('a'), fake('b')];
    const { editions } = open(a);
    const [one, two] = [editions.lease(), editions.lease()];
    one.release();
    one.release();
    editions.replace(b);
    await settle();
    expect(a.isClosed).toBe(false);
    two.release();
    await settle();
    expect(a.isClosed).toBe(true);
  });

  it('lets work that began with an earlier edition go on with it while somebody holds it', async () => {
    const [a, b] = [fake('a'), fake('b')];
    const { editions } = open(a);
    const request = editions.lease();
    editions.replace(b);
    const answer = editions.lease(request.edition);
    request.release();
    await settle();
    expect([answer.edition.name, a.isClosed]).toEqual(['a', false]);
    answer.release();
    await settle();
    expect(a.isClosed).toBe(true);
    expect(() => editions.lease(a)).toThrow(/was closed/);
  });

  it('closes all of them, each when it is free, and waits for it', async () => {
    const [a, b] = [fake('a'), fake('b')];
    const { editions } = open(a);
    const [ofA, ofB] = [editions.lease(), (editions.replace(b), editions.lease())];
    let isOver = false;
    const closing = editions.close().then(() => (isOver = true));
    ofB.release();
    await settle();
    expect([a.isClosed, b.isClosed, isOver]).toEqual([false, true, false]);
    ofA.release();
    await closing;
    expect(a.isClosed).toBe(true);
  });

  it('tells of an edition that cannot be closed, and goes on', async () => {
    const { editions, failures } = open(fake('a', new Error('stuck')));
    editions.replace(fake('b'));
    await settle();
    expect(failures).toEqual([new Error('stuck')]);
    expect(editions.current.name).toBe('b');
    await editions.close();
  });
});
