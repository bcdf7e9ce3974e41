import { setImmediate } from 'node:timers/promises';
import type { TermAnalyser, WeightedTerm } from '../../text/term-analyser.ts';
import type { Embedder, EmbedderInput } from '../embedder.ts';
import { fnv1a } from './fnv1a.ts';
import type { IdfTable } from './idf-table.ts';

/** Vector length. Twice as many gain little beside the lexical leg, and 100,000 vectors must stay in memory. */
const HASHED_DIMENSIONS = 256;
/** Lengths of the character n-grams that let misspelt words meet; shorter ones match everything. */
const NGRAM_LENGTHS = [3, 4, 5] as const;
/** Share of a word's n-grams, all together, against the word itself: spelling helps, meaning leads. */
const NGRAM_WEIGHT = 0.4;

/** Inputs between two looks at the signal, which also lets other work of the process go on. */
const INPUTS_PER_TURN = 16;

/**
 * The embedder that ships with the repository: IDF-weighted hashed terms and character n-grams, norm 1.
 * Each feature adds to two signed positions (Weinberger et al., ICML 2009), term frequencies count as 1 + ln tf.
 * It needs no model, no key and no network, and gives the same vector everywhere.
 */
export function createHashedEmbedder(analyser: TermAnalyser, idf: IdfTable): Embedder {
  return {
    id: `hashed-2-${HASHED_DIMENSIONS}-${idf.digest}-${analyser.id}`,
    dimensions: HASHED_DIMENSIONS,
    embed: async (inputs, options) => {
      const vectors: Float32Array[] = [];
      for (const input of inputs) {
        if (vectors.length % INPUTS_PER_TURN === INPUTS_PER_TURN - 1) await setImmediate();
        options?.signal?.throwIfAborted();
        vectors.push(embedOne(hashedFeatures(input, analyser), idf));
      }
      return vectors;
    },
  };
}

/**
 * Features of a text before idf: what it is indexed under by 1 + ln tf, without the words as they stand, which no other
 * language shares, and the n-grams of each distinct word.
 */
export function hashedFeatures({ text, reading }: EmbedderInput, analyser: TermAnalyser): WeightedTerm[] {
  const terms = analyser
    .expandPassage(text, reading)
    .terms.filter(({ term }) => !term.startsWith('w:'))
    .map(({ term, weight }) => ({ term, weight: weight < 1 ? weight : 1 + Math.log(weight) }));
  return [...terms, ...characterNgrams(analyser.words(text))];
}

function embedOne(features: readonly WeightedTerm[], idf: IdfTable): Float32Array {
  const vector = new Float32Array(HASHED_DIMENSIONS);
  for (const { term, weight } of features) {
    const hash = fnv1a(term);
    addFeature(vector, hash, weight * idf.ofHash(hash));
  }
  return normalise(vector);
}

function characterNgrams(words: readonly string[]): WeightedTerm[] {
  const grams: WeightedTerm[] = [];
  for (const word of new Set(words)) {
    if (word.length < 4) continue;
    const padded = `_${word}_`;
    const count = NGRAM_LENGTHS.reduce((sum, length) => sum + Math.max(0, padded.length - length + 1), 0);
    const weight = NGRAM_WEIGHT / Math.sqrt(count);
    for (const length of NGRAM_LENGTHS) {
      for (let i = 0; i + length <= padded.length; i++) {
        grams.push({ term: `#${padded.slice(i, i + length)}`, weight });
      }
    }
  }
  return grams;
}

function addFeature(vector: Float32Array, hash: number, weight: number): void {
  const first = hash % HASHED_DIMENSIONS;
  const second = (hash >>> 11) % HASHED_DIMENSIONS;
  vector[first] = (vector[first] ?? 0) + (hash & 0x40000000 ? weight : -weight);
  vector[second] = (vector[second] ?? 0) + (hash & 0x20000000 ? weight : -weight);
}

/** A text without features becomes e₀, as the port promises: a zero vector has no direction to compare. */
function normalise(vector: Float32Array): Float32Array {
  const norm = Math.hypot(...vector);
  if (norm === 0) {
    vector[0] = 1;
    return vector;
  }
  return vector.map((value) => value / norm);
}
