import { describe, expect, it } from 'vitest';
import { createExactIndex } from './exact-index.ts';
import { describeSearchIndexContract } from './search-index.contract.ts';
import { madeContent, madeEntry, madeManifest } from './snapshot-content.fixture.ts';

describeSearchIndexContract('the exact index', async (content) =>
  createExactIndex(content, madeManifest(content)),
);

describe('the exact index', () => {
  it('refuses two chunks with one id and names it', () => {
    const content = madeContent([madeEntry('a.fr#facts', [1, 0]), madeEntry('a.fr#facts', [0, 1])]);
    expect(() => createExactIndex(content, madeManifest(content))).toThrow(
      /indexing a\.fr#facts: expected one chunk/,
    );
  });

  it.each([
    { what: 'of another length', vector: [1, 0, 0], received: '3 dimensions' },
    { what: 'of zeros', vector: [0, 0], received: 'only zeros' },
    { what: 'not finite', vector: [Number.NaN, 1], received: 'a number that is not finite' },
    { what: 'not of norm 1', vector: [2, 0], received: 'norm 2.000' },
  ])('refuses a vector $what and names the chunk', ({ vector, received }) => {
    const entry = { ...madeEntry('b.fr#facts', [1, 0]), vector: Float32Array.from(vector) };
    const content = madeContent([madeEntry('a.fr#facts', [1, 0]), entry]);
    expect(() => createExactIndex(content, madeManifest(content))).toThrow(
      `indexing b.fr#facts: expected a vector of 2 dimensions and norm 1, received ${received}`,
    );
  });
});
