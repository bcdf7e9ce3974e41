import { editDistance, emptyPattern, preparePattern, type PreparedPattern } from './edit-distance.ts';
import { letterSet, repeatedLetterSet, strayLetters } from './letter-sets.ts';
import { ARABIC_BYTES, KEY_ROOM, LONGEST_KEY, writeSpellingKey } from './spelling-key.ts';

/** A word and how often it stands in what is searched; 0 for a word that is known and never proposed. */
export type CountedWord = readonly [word: string, count: number];

/** A vocabulary by the sound of its words. */
export interface WordIndex {
  /** The count of a word, of its last mention when it stands twice; undefined for an unknown word. */
  countOf(word: string): number | undefined;
  /**
   * Hands over each word of a count above 0 whose spelling key is near that of `word`: {@link KEY_DISTANCE} edits, or
   * one for a word of fewer than {@link LONG_WORD} letters. In an order that depends on the vocabulary alone; a word
   * that stands twice comes twice.
   */
  forEachNear(word: string, visit: (near: NearWord) => void): void;
}

/** A near word, and both keys in bytes. The object and its arrays are used again for the next one. */
export interface NearWord {
  word: string;
  count: number;
  readonly soughtKey: Uint8Array;
  soughtLength: number;
  /** The near word's key is `keys[from…to)`. */
  readonly keys: Uint8Array;
  from: number;
  to: number;
}

/** Most edits between two keys. */
export const KEY_DISTANCE = 2;
/** Letters of a word from which its key may be that far off; a shorter one's may be by one edit. */
const LONG_WORD = 7;

/** Words in the order they came, their keys end to end: key `id` is `keys[starts[id]…starts[id + 1])`. */
interface Lexicon {
  readonly words: readonly string[];
  readonly counts: Float64Array;
  readonly keys: Uint8Array;
  readonly starts: Uint32Array;
}

/**
 * Reads the vocabulary. All words with a key of about the sought length are compared, first by the set of their letters
 * (two numbers), the few that are left by distance. Measured with 100,000 words, all proposed: read at first use in
 * 0.13 s of processor time, 0.3 ms a question, 4 MB. An index by deletions (SymSpell) wanted 2.2 million entries,
 * 0.5 s and 16 MB.
 */
export function createWordIndex(vocabulary: Iterable<CountedWord>): WordIndex {
  const lexicon = readLexicon(vocabulary);
  const shelves = shelve(lexicon);
  return { countOf: createLookUp(lexicon), forEachNear: createSearch(lexicon, shelves) };
}

// Plain loops here and below: with iterators over typed arrays the first use took twice as long.

function readLexicon(vocabulary: Iterable<CountedWord>): Lexicon {
  const words: string[] = [];
  const counted: number[] = [];
  for (const [word, count] of vocabulary) {
    words.push(word);
    counted.push(count);
  }
  const keys = new Uint8Array(words.length * LONGEST_KEY + KEY_ROOM);
  const starts = new Uint32Array(words.length + 1);
  let end = 0;
  for (let id = 0; id < words.length; id++) {
    end += writeSpellingKey(words[id] ?? '', keys, end);
    starts[id + 1] = end;
  }
  return { words, counts: Float64Array.from(counted), keys: keys.slice(0, end), starts };
}

/** Words are found by their key, so that no second copy of them is kept: words of one key are neighbours. */
function createLookUp({ words, counts, keys, starts }: Lexicon): WordIndex['countOf'] {
  const size = 2 ** Math.ceil(Math.log2(2 * words.length + 2));
  const slots = new Int32Array(size);
  for (let id = 0; id < words.length; id++) {
    let slot = hashOf(keys, starts[id] ?? 0, starts[id + 1] ?? 0) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = id + 1;
  }
  const key = new Uint8Array(KEY_ROOM);
  return (word) => {
    let count: number | undefined;
    let slot = hashOf(key, 0, writeSpellingKey(word, key, 0)) & (size - 1);
    for (let id = slots[slot] ?? 0; id !== 0; id = slots[slot] ?? 0) {
      if (words[id - 1] === word) count = counts[id - 1];
      slot = (slot + 1) & (size - 1);
    }
    return count;
  };
}

/** @see Fowler, Noll, Vo: FNV-1a, 32 bits; the last line spreads short keys over the low bits. */
function hashOf(keys: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (keys[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Words that may be proposed, by script and length of key: shelf `s` is `ids[bounds[s]…bounds[s + 1])`. */
interface Shelves {
  readonly ids: Uint32Array;
  /** The {@link letterSet} and the {@link repeatedLetterSet} of the key of each of `ids`. */
  readonly letters: Int32Array;
  readonly repeated: Int32Array;
  readonly bounds: Uint32Array;
}

const LENGTHS = LONGEST_KEY + 1;

/** Keys of Arabic letters stand after those of Latin ones. */
function shelfOf(keys: Uint8Array, from: number, to: number): number {
  return ((keys[from] ?? 0) >= ARABIC_BYTES ? LENGTHS : 0) + (to - from);
}

function shelve({ words, counts, keys, starts }: Lexicon): Shelves {
  const bounds = new Uint32Array(2 * LENGTHS + 1);
  const shelfOfId = (id: number): number => shelfOf(keys, starts[id] ?? 0, starts[id + 1] ?? 0);
  for (let id = 0; id < words.length; id++) if ((counts[id] ?? 0) > 0) addTo(bounds, shelfOfId(id) + 1, 1);
  for (let shelf = 1; shelf < bounds.length; shelf++) addTo(bounds, shelf, bounds[shelf - 1] ?? 0);
  const free = bounds.slice();
  const ids = new Uint32Array(bounds.at(-1) ?? 0);
  const [letters, repeated] = [new Int32Array(ids.length), new Int32Array(ids.length)];
  for (let id = 0; id < words.length; id++) {
    if ((counts[id] ?? 0) <= 0) continue;
    const place = addTo(free, shelfOfId(id), 1) - 1;
    ids[place] = id;
    letters[place] = letterSet(keys, starts[id] ?? 0, starts[id + 1] ?? 0);
    repeated[place] = repeatedLetterSet(keys, starts[id] ?? 0, starts[id + 1] ?? 0);
  }
  return { ids, letters, repeated, bounds };
}

/** The sum, which is kept. */
function addTo(numbers: Uint32Array, at: number, amount: number): number {
  const sum = (numbers[at] ?? 0) + amount;
  numbers[at] = sum;
  return sum;
}

function createSearch(lexicon: Lexicon, shelves: Shelves): WordIndex['forEachNear'] {
  const pattern = emptyPattern();
  const key = new Uint8Array(KEY_ROOM);
  const near: NearWord = {
    word: '',
    count: 0,
    soughtKey: key,
    soughtLength: 0,
    keys: lexicon.keys,
    from: 0,
    to: 0,
  };
  return (word, visit) => {
    const length = (near.soughtLength = writeSpellingKey(word, key, 0));
    if (length === 0) return;
    preparePattern(pattern, key, length);
    const edits = word.length < LONG_WORD ? 1 : KEY_DISTANCE;
    const own = shelfOf(key, 0, length);
    for (let longer = -edits; longer <= edits; longer++) {
      if (length + longer < 1 || length + longer > LONGEST_KEY) continue;
      searchShelf(lexicon, shelves, own + longer, { pattern, near, edits, longer }, visit);
    }
  };
}

interface Sought {
  readonly pattern: PreparedPattern;
  readonly near: NearWord;
  readonly edits: number;
  /** How much longer the keys of the shelf are than the sought one. */
  readonly longer: number;
}

function searchShelf(
  { words, counts, keys, starts }: Lexicon,
  { ids, letters, repeated, bounds }: Shelves,
  shelf: number,
  { pattern, near, edits, longer }: Sought,
  visit: (near: NearWord) => void,
): void {
  const soughtLetters = letterSet(near.soughtKey, 0, near.soughtLength);
  const soughtRepeated = repeatedLetterSet(near.soughtKey, 0, near.soughtLength);
  // A letter more or less leaves one stray letter, any other edit two.
  const mostStray = 2 * edits - Math.abs(longer);
  const end = bounds[shelf + 1] ?? 0;
  for (let place = bounds[shelf] ?? 0; place < end; place++) {
    const stray = strayLetters(letters[place] ?? 0, soughtLetters);
    if (stray + strayLetters(repeated[place] ?? 0, soughtRepeated) > mostStray) continue;
    const id = ids[place] ?? 0;
    near.from = starts[id] ?? 0;
    near.to = starts[id + 1] ?? 0;
    if (editDistance(pattern, keys, near.from, near.to) > edits) continue;
    near.word = words[id] ?? '';
    near.count = counts[id] ?? 0;
    visit(near);
  }
}
