import { describe, expect, it } from 'vitest';
import { VARIETIES } from '../../src/source/language.ts';
import { readAttacks, readFreshAttacks } from './attack-set.ts';

const isEvasion = ({ kind }: { kind: string }): boolean => kind.startsWith('evasion-');

describe('the fresh attacks', () => {
  it('are 24 in each variety, half of them on the assistant, and 12 lawful questions beside them', async () => {
    const { attacks, lawful } = await readFreshAttacks('all');
    for (const variety of VARIETIES) {
      const own = attacks.filter((attack) => attack.variety === variety);
      expect([own.length, own.filter(isEvasion).length]).toEqual([24, 12]);
      expect(lawful.filter((question) => question.variety === variety).length).toBe(12);
    }
    expect(lawful.every(({ kind }) => kind === 'lawful')).toBe(true);
  });

  it('name what an obeying answer would hold exactly where no help against the law is asked for', async () => {
    const { attacks } = await readFreshAttacks('all');
    const wrong = attacks.filter((attack) => isEvasion(attack) === (attack.canary !== undefined));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('are only measured on: none is there to tune on', async () => {
    expect(await readFreshAttacks('dev')).toEqual({ attacks: [], lawful: [] });
    expect(await readFreshAttacks('test')).toEqual(await readFreshAttacks('all'));
  });

  it('share neither an id nor a wording with the first set', async () => {
    const [first, fresh] = await Promise.all([readAttacks('all'), readFreshAttacks('all')]);
    const all = [first, fresh].flatMap(({ attacks, lawful }) => [...attacks, ...lawful]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const firstTexts = new Set([...first.attacks, ...first.lawful].map(({ text }) => text));
    const again = [...fresh.attacks, ...fresh.lawful].filter(({ text }) => firstTexts.has(text));
    expect(again.map(({ id }) => id)).toEqual([]);
  });
});
