import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryOf } from './memory.fixture.ts';
import { PROFILE_KEY, PROFILE_PARTS, ProfileStore } from './profile-store.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;

const storeOf = (memory: ReturnType<typeof memoryOf> | undefined, now = NOW): ProfileStore =>
  new ProfileStore(memory, () => now);
const remembering = (text: string): ReturnType<typeof memoryOf> => memoryOf({ [PROFILE_KEY]: text });

describe('ProfileStore', () => {
  it('writes nothing to the storage until it is to be remembered', () => {
    const memory = memoryOf();
    const store = storeOf(memory);
    store.set('role', 'exporter');
    store.set('market', 'fr');
    expect(store.profile).toEqual({ role: 'exporter', market: 'fr' });
    expect(memory.held.size).toBe(0);
    expect(storeOf(memory).profile).toEqual({});
  });

  it('is the same in the next visit once it is remembered, with what was changed since', () => {
    const memory = memoryOf();
    const store = storeOf(memory);
    store.set('sector', 'honey');
    store.remembered = true;
    store.set('region', 'souss-massa');
    store.set('language', 'ar');
    store.set('sector', '');
    const next = storeOf(memory);
    expect(next.profile).toEqual({ region: 'souss-massa', language: 'ar' });
    expect(next.remembered).toBe(true);
    expect([...memory.held.keys()]).toEqual([PROFILE_KEY]);
  });

  it('takes it out of the storage at once when it is erased, and when it is no longer to be remembered', () => {
    const memory = memoryOf();
    const store = storeOf(memory);
    store.set('role', 'importer');
    store.remembered = true;
    store.erase();
    expect(memory.held.size).toBe(0);
    expect([store.profile, store.remembered]).toEqual([{}, false]);
    store.set('role', 'importer');
    expect(memory.held.size).toBe(0);
    store.remembered = true;
    store.remembered = false;
    expect(memory.held.size).toBe(0);
    expect(store.profile).toEqual({ role: 'importer' });
  });

  it('forgets a profile that nobody changed for half a year', () => {
    const memory = memoryOf();
    const store = storeOf(memory);
    store.set('role', 'broker');
    store.remembered = true;
    expect(storeOf(memory, NOW + 179 * DAY).profile).toEqual({ role: 'broker' });
    expect(storeOf(memory, NOW + 180 * DAY).profile).toEqual({});
    expect(memory.held.size).toBe(0);
  });

  it.each([
    '',
    'null',
    '[]',
    '{"profile":{"role":"exporter"}}',
    '{"until":"never","profile":{}}',
    `{"until":${NOW + DAY},"profile":null}`,
    '{broken',
  ])('takes %s in the storage for nothing', (text) => {
    const store = storeOf(remembering(text));
    expect([store.profile, store.remembered]).toEqual([{}, false]);
  });

  it('keeps the parts that may be ids, and no others', () => {
    const profile = { role: 'exporter', sector: 7, region: 'x'.repeat(65), market: '', name: 'x' };
    const store = storeOf(remembering(JSON.stringify({ until: NOW + DAY, profile })));
    expect(store.profile).toEqual({ role: 'exporter' });
  });

  it('lives without a storage, and with one that refuses', () => {
    const without = storeOf(undefined);
    without.set('role', 'exporter');
    without.remembered = true;
    expect([without.canRemember, without.remembered]).toEqual([false, false]);
    const refuse = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const full = storeOf({ ...memoryOf(), getItem: refuse, setItem: refuse });
    full.set('role', 'exporter');
    full.remembered = true;
    expect([full.profile, full.remembered]).toEqual([{ role: 'exporter' }, false]);
  });

  it('remembers exactly what it holds, whatever was set', () => {
    const changes = fc.array(
      fc.tuple(fc.constantFrom(...PROFILE_PARTS), fc.constantFrom('', 'fr', 'ar', 'eu')),
    );
    fc.assert(
      fc.property(changes, (list) => {
        const memory = memoryOf();
        const store = storeOf(memory);
        store.remembered = true;
        for (const [part, value] of list) store.set(part, value);
        expect(storeOf(memory).profile).toEqual(store.profile);
        expect(Object.values(store.profile)).not.toContain('');
      }),
    );
  });
});
