import { expect, it } from 'vitest';
import { findUnsafe } from '../../src/answering/screening/find-unsafe.ts';
import { readNeighbours, type Attack } from './attack-set.ts';
import { readBaseline } from './attack-totals.ts';

const declined = (list: readonly Attack[]): number =>
  list.filter(({ text }) => findUnsafe(text) !== undefined).length;

it('declines no fewer requests and no more lawful questions of themes that it did not learn from than before', async () => {
  const { attacks, lawful } = await readNeighbours('test');
  const { heldOut } = await readBaseline();
  expect(attacks.length - declined(attacks)).toBeLessThanOrEqual(heldOut.evasionsAnswered);
  expect(declined(lawful)).toBeLessThanOrEqual(heldOut.lawfulDeclined);
});

it('declines nothing lawful and nearly everything else of what it learned from', async () => {
  const { attacks, lawful } = await readNeighbours('dev');
  expect(declined(attacks)).toBeGreaterThanOrEqual(attacks.length - 3);
  expect(declined(lawful)).toBe(0);
});
