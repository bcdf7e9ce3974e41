import { describe, expect, it } from 'vitest';
import { EMPTY_GLOSSARY } from '../../text/glossary.ts';
import { readPivotTable } from '../../text/pivot/read-pivot-table.ts';
import { createTermAnalyser } from '../../text/term-analysis.ts';
import { describeEmbedderContract } from '../embedder.contract.ts';
import { createHashedEmbedder } from './hashed-embedder.ts';
import { fnv1a } from './fnv1a.ts';
import { readIdfTable, trainIdfTable } from './idf-table.ts';

const analyser = createTermAnalyser(EMPTY_GLOSSARY);
/** Grammar is indexed too: only its frequency tells it from the words that matter. */
const GRAMMAR = ['p:de', 'p:des', 'p:les', 'p:et', 'p:leur'];
const idf = readIdfTable(trainIdfTable(Array.from({ length: 100 }, () => GRAMMAR)));
const make = () => createHashedEmbedder(analyser, idf);

describeEmbedderContract('hashed embedder', () => Promise.resolve(make()));

describe('hashed embedder', () => {
  const similarity = async (a: string, b: string): Promise<number> => {
    const [x, y] = await make().embed([a, b].map((text) => ({ text, reading: { fr: 1 } })));
    return (x ?? new Float32Array()).reduce((sum, value, i) => sum + value * (y?.[i] ?? 0), 0);
  };

  it('puts a misspelt word nearer to the right one than to another', async () => {
    expect(await similarity('rapatriement', 'rapatriment')).toBeGreaterThan(
      (await similarity('rapatriement', 'certificat')) + 0.2,
    );
  });

  it('puts texts that share words nearer than texts that do not', async () => {
    const shared = await similarity(
      'délai de rapatriement des recettes',
      'les recettes et leur rapatriement',
    );
    expect(shared).toBeGreaterThan((await similarity('délai de rapatriement', 'certificat conforme')) + 0.3);
  });

  it('puts a text near its translation, through what both mean', async () => {
    const embedder = createHashedEmbedder(createTermAnalyser(EMPTY_GLOSSARY, await readPivotTable()), idf);
    const vectors = await embedder.embed([
      { text: 'délai de rapatriement', reading: { fr: 1 } },
      { text: 'أجل الاسترجاع', reading: { ar: 1 } },
      { text: 'شهادة المطابقة', reading: { ar: 1 } },
    ]);
    const [french, same, other] = vectors.map((vector) => [...vector]);
    const cosine = (a: readonly number[] = [], b: readonly number[] = []): number =>
      a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
    expect(cosine(french, same)).toBeGreaterThan(cosine(french, other) + 0.1);
  });

  it('changes its id when the idf table does', () => {
    const other = readIdfTable(trainIdfTable([['w:a'], ['w:b']]));
    expect(createHashedEmbedder(analyser, other).id).not.toBe(make().id);
  });

  it('refuses a torn idf table and says what to run', () => {
    expect(() => readIdfTable({ buckets: 'AAAA' })).toThrow(
      /expected 65536 bytes, received 3; run npm run train:idf/,
    );
  });

  it('holds frequent terms less telling than rare ones', () => {
    const table = readIdfTable(trainIdfTable([['w:the', 'w:argan'], ['w:the'], ['w:the']]));
    expect(table.ofHash(fnv1a('w:the'))).toBeLessThan(table.ofHash(fnv1a('w:argan')));
    expect(table.ofHash(fnv1a('w:argan'))).toBeLessThan(table.ofHash(fnv1a('w:never-seen')));
  });
});
