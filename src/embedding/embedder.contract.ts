import { describe, expect } from 'vitest';
import { contractTest, type ContractSkip } from '../common/contract-test.fixture.ts';
import type { Embedder, EmbedderInput } from './embedder.ts';

/** Texts of every variety that differ in what they say. */
const TEXTS: readonly EmbedderInput[] = [
  { text: 'Le taux du droit de douane figure au tarif.', reading: { fr: 1 } },
  { text: 'A certificate of origin travels with the goods.', reading: { en: 1 } },
  { text: 'يودع المصرح التصريح لدى الجمارك', reading: { ar: 1 } },
  { text: 'شنو خاصني باش نصدر زيت أركان', reading: { 'ary-Arab': 0.7, ar: 0.3 } },
  { text: 'chno khassni bach nsadder l zit', reading: { 'ary-Latn': 1 } },
  { text: '6 718/311', reading: { fr: 0.5, en: 0.5 } },
];

const NO_FEATURE = ['', '   ', '\n\t', '?!', '…', '— « » —', '؟،'];

const HARD: Readonly<Record<string, string>> = {
  'a very long one': 'marchandise exportée vers le port '.repeat(3_000),
  'one long word': 'x'.repeat(20_000),
  'half an emoji': 'colis \uD83D perdu',
  'a zero byte': 'colis\u0000perdu',
  'one letter': 'é',
};

/**
 * Everything that the doc comment of {@link Embedder} promises. `make` is called once per test and must give an
 * embedder with the same settings each time. `skip` names tests by title, with the reason.
 */
export function describeEmbedderContract(
  name: string,
  make: () => Embedder | Promise<Embedder>,
  { skip }: { skip?: readonly ContractSkip[] } = {},
): void {
  const it = contractTest(skip);
  const test = (title: string, run: (embedder: Embedder) => Promise<void>): void =>
    it(title, async () => run(await make()));

  describe(`${name} keeps the Embedder contract`, () => {
    test('has an id and dimensions that stay the same', async (embedder) => {
      const other = await make();
      expect(embedder.id).not.toBe('');
      expect(other.id).toBe(embedder.id);
      expect(embedder.dimensions).toBeGreaterThan(1);
      expect(Number.isInteger(embedder.dimensions)).toBe(true);
      expect(other.dimensions).toBe(embedder.dimensions);
    });

    test('gives an empty array for no input', async (embedder) => {
      expect(await embedder.embed([])).toEqual([]);
    });

    test('gives one unit vector of finite numbers per input, for every variety', async (embedder) => {
      const vectors = await embedder.embed(TEXTS);
      expect(vectors).toHaveLength(TEXTS.length);
      for (const vector of vectors) expectUnitVector(vector, embedder.dimensions);
    });

    test('tells different texts apart', async (embedder) => {
      const vectors = await embedder.embed(TEXTS);
      expect(new Set(vectors.map((vector) => vector.join())).size).toBe(TEXTS.length);
    });

    test('gives the same text the same vector, alone, in company and from another instance', async (embedder) => {
      const together = await embedder.embed(TEXTS);
      const other = await make();
      for (const [index, input] of TEXTS.entries()) {
        expect(await embedder.embed([input])).toEqual([together[index]]);
        expect(await other.embed([input])).toEqual([together[index]]);
      }
    });

    test('keeps the order of many inputs, with repetitions', async (embedder) => {
      const many = Array.from({ length: 200 }, (_, i) => `document numéro ${(i * 7) % 150}`).map(inFrench);
      const vectors = await embedder.embed(many);
      const reversed = await embedder.embed(many.toReversed());
      expect(reversed.toReversed()).toEqual(vectors);
      expect(vectors[150]).toEqual(vectors[0]);
      expect(vectors[1]).not.toEqual(vectors[0]);
      for (const index of [3, 64, 199]) {
        expect(await embedder.embed(many.slice(index, index + 1))).toEqual([vectors[index]]);
      }
    });

    test('gives texts without any feature the first unit vector', async (embedder) => {
      const first = Float32Array.from({ length: embedder.dimensions }, (_, index) => (index === 0 ? 1 : 0));
      const vectors = await embedder.embed([...NO_FEATURE.map(inFrench), ...TEXTS]);
      for (const [index, text] of NO_FEATURE.entries()) expect(vectors[index], `«${text}»`).toEqual(first);
      expect(vectors.slice(NO_FEATURE.length)).toEqual(await embedder.embed(TEXTS));
    });

    for (const [kind, text] of Object.entries(HARD)) {
      test(`gives a unit vector for ${kind}`, async (embedder) => {
        const [vector] = await embedder.embed([inFrench(text)]);
        expectUnitVector(vector, embedder.dimensions);
      });
    }

    test('hands its vectors over: changing one changes no other, now or later', async (embedder) => {
      const twice = TEXTS.slice(0, 1).concat(TEXTS.slice(0, 1), inFrench(''), inFrench(''));
      const expected = (await embedder.embed(twice)).map((vector) => vector.slice());
      const vectors = await embedder.embed(twice);
      vectors[0]?.fill(7);
      vectors[2]?.fill(7);
      expect([vectors[1], vectors[3]]).toEqual([expected[1], expected[3]]);
      expect(await embedder.embed(twice)).toEqual(expected);
    });

    test('leaves its inputs as they are', async (embedder) => {
      const inputs = structuredClone(TEXTS);
      await embedder.embed(deepFrozen(inputs));
      expect(inputs).toEqual(TEXTS);
    });

    test('serves several callers at a time', async (embedder) => {
      const alone = await embedder.embed(TEXTS);
      const atOnce = await Promise.all(TEXTS.map((input) => embedder.embed([input])));
      expect(atOnce.flat()).toEqual(alone);
    });

    test('rejects with the reason of a signal that is already aborted', async (embedder) => {
      const reason = new Error('too late');
      await expect(embedder.embed(TEXTS, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    });

    test('rejects with the reason of a signal that is aborted under way', async (embedder) => {
      const controller = new AbortController();
      const many = Array.from({ length: 200 }, (_, index) => inFrench(`dossier ${index}`));
      const embedding = embedder.embed(many, { signal: controller.signal });
      controller.abort('the reader left');
      await expect(embedding).rejects.toBe('the reader left');
      expect(await embedder.embed(TEXTS)).toHaveLength(TEXTS.length);
    });
  });
}

function inFrench(text: string): EmbedderInput {
  return { text, reading: { fr: 1 } };
}

function deepFrozen(inputs: readonly EmbedderInput[]): readonly EmbedderInput[] {
  for (const input of inputs) Object.freeze(Object.freeze(input).reading);
  return Object.freeze(inputs);
}

function expectUnitVector(vector: Float32Array | undefined, dimensions: number): void {
  expect(vector).toBeInstanceOf(Float32Array);
  expect(vector).toHaveLength(dimensions);
  const squares = vector?.reduce((sum, value) => sum + value * value, 0) ?? NaN;
  expect(Math.abs(Math.sqrt(squares) - 1)).toBeLessThan(1e-5);
}
