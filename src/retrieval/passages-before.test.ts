import { describe, expect, it } from 'vitest';
import { MAX_STATEMENTS_PER_CHUNK } from '../chunking/chunk-sheet.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { TINY_BASE_TODAY, tinyRetrieval } from '../testing/tiny-base.ts';
import { addPassagesBefore } from './passages-before.ts';
import { NO_TERMS } from './term-coverage.ts';

const items = Array.from({ length: 2 * MAX_STATEMENTS_PER_CHUNK + 1 }, (_, i) => `- Fait ${i}.[^1]`).join(
  '\n',
);
const SHEET = sheetText(`Résumé.[^1]\n\n## Faits {#facts}\n\n${items}\n\n[^1]: oc-igoc\n`);

async function before(...ids: string[]): Promise<string[]> {
  const retrieval = await tinyRetrieval({ 'sheets/exporting/essai.fr.md': SHEET });
  const evidence = (await retrieval.index.chunks(ids)).flatMap((chunk, i) => {
    return chunk === undefined
      ? []
      : [
          {
            rank: i + 1,
            chunk,
            score: 1,
            coverage: 1,
            statementMatch: 0,
            questionMatch: 0,
            statements: [],
            similarity: 1,
          },
        ];
  });
  const all = await addPassagesBefore({ evidence, shares: NO_TERMS }, retrieval, TINY_BASE_TODAY);
  expect(all.slice(0, evidence.length)).toEqual(evidence);
  expect(all.map(({ rank }) => rank)).toEqual(all.map((_, i) => i + 1));
  return all.slice(evidence.length).map(({ chunk }) => chunk.id);
}

describe('addPassagesBefore', () => {
  it('adds the part that a later part of a section goes on from', async () => {
    expect(await before('essai.fr#facts~2')).toEqual(['essai.fr#facts']);
    expect(await before('essai.fr#facts~3')).toEqual(['essai.fr#facts~2']);
  });

  it('adds nothing to a whole section, and nothing twice', async () => {
    expect(await before('essai.fr#summary', 'essai.fr#facts')).toEqual([]);
    expect(await before('essai.fr#facts~2', 'essai.fr#facts')).toEqual([]);
    expect(await before('essai.fr#facts~3', 'essai.fr#facts~2')).toEqual(['essai.fr#facts']);
  });

  it('follows the numbers of a document under one heading, not beyond it', async () => {
    const retrieval = await tinyRetrieval({ 'sheets/exporting/essai.fr.md': SHEET });
    const [whole] = await retrieval.index.chunks(['essai.fr#facts']);
    if (whole === undefined) throw new Error('fixture');
    const chunk = (number: number, heading: string) => ({
      ...{ ...whole, kind: 'document' as const, id: `guide.fr#s${number}`, headingPath: [heading] },
    });
    const passages = new Map([chunk(1, 'A'), chunk(2, 'B'), chunk(3, 'B')].map((each) => [each.id, each]));
    const index = {
      ...retrieval.index,
      chunks: (ids: readonly string[]) => Promise.resolve(ids.map((id) => passages.get(id))),
      heldTerms: (ids: readonly string[]) => Promise.resolve(ids.map(() => new Set<string>())),
    };
    const added = async (number: number, heading: string): Promise<string[]> => {
      const all = await addPassagesBefore(
        {
          evidence: [
            {
              rank: 1,
              chunk: chunk(number, heading),
              score: 1,
              coverage: 1,
              statementMatch: 0,
              questionMatch: 0,
              statements: [],
              similarity: 1,
            },
          ],
          shares: NO_TERMS,
        },
        { ...retrieval, index },
        TINY_BASE_TODAY,
      );
      return all.slice(1).map(({ chunk: { id } }) => id);
    };
    expect(await added(3, 'B')).toEqual(['guide.fr#s2']);
    expect(await added(2, 'B')).toEqual([]);
  });
});
