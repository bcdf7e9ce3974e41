import { describe, expect, it } from 'vitest';
import { oncePerLanguage } from './once-per-language.ts';

describe('oncePerLanguage', () => {
  it('makes one for each base and language, for all who ask meanwhile too', async () => {
    let made = 0;
    const number = oncePerLanguage(() => Promise.resolve(++made));
    const [one, other] = [{}, {}];
    expect(await Promise.all([number(one, 'fr'), number(one, 'fr'), number(one, 'ar')])).toEqual([1, 1, 2]);
    expect([await number(one, 'fr'), await number(other, 'fr')]).toEqual([1, 3]);
  });

  it('rejects for all who wait, and tries again for the next', async () => {
    let isBroken = true;
    const told = oncePerLanguage(() =>
      isBroken ? Promise.reject(new Error('unreadable')) : Promise.resolve('read'),
    );
    const base = {};
    const [first, second] = [told(base, 'fr'), told(base, 'fr')];
    await expect(first).rejects.toThrow('unreadable');
    await expect(second).rejects.toThrow('unreadable');
    isBroken = false;
    expect(await told(base, 'fr')).toBe('read');
  });
});
