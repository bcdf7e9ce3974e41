import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chunk } from '../chunking/chunk.ts';
import { planChanges } from './plan-changes.ts';

// Only id and digest matter to the plan; the cast keeps the cases readable.
const chunk = (id: string, digest: string): Chunk => ({ id, digest }) as Chunk;
const ids = (chunks: readonly Chunk[]): string[] => chunks.map((c) => c.id);

describe('planChanges', () => {
  it('tells created, updated, kept and removed apart', () => {
    const previous = new Map([
      ['same', { digest: '1' }],
      ['changed', { digest: '1' }],
      ['gone', { digest: '1' }],
    ]);
    const plan = planChanges(previous, [chunk('same', '1'), chunk('changed', '2'), chunk('new', '1')]);
    expect(ids(plan.kept)).toEqual(['same']);
    expect(ids(plan.updated)).toEqual(['changed']);
    expect(ids(plan.created)).toEqual(['new']);
    expect(plan.removed).toEqual(['gone']);
  });

  it('applied twice equals once: the second plan keeps everything', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.string(), fc.string()), { selector: ([id]) => id });
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        const state = new Map(before.map(([id, digest]) => [id, { digest }]));
        const chunks = after.map(([id, digest]) => chunk(id, digest));
        const first = planChanges(state, chunks);
        expect(first.created.length + first.updated.length + first.kept.length).toBe(chunks.length);
        const second = planChanges(new Map(chunks.map((c) => [c.id, c])), chunks);
        expect(ids(second.kept)).toEqual(ids(chunks));
        expect([...second.created, ...second.updated, ...second.removed]).toEqual([]);
      }),
    );
  });
});
