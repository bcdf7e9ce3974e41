/** Strings in ascending byte order, one after the other: `bytes[offsets[i]] … bytes[offsets[i + 1]]`, half-open. */
export interface KeyBlock {
  readonly offsets: Uint32Array;
  readonly bytes: Buffer;
}

/** Packs strings. They must be distinct; their order is that of their bytes. */
export function packKeys(keys: readonly string[]): KeyBlock {
  const buffers = keys.map((key) => Buffer.from(key, 'utf8')).sort((a, b) => Buffer.compare(a, b));
  const offsets = new Uint32Array(buffers.length + 1);
  buffers.forEach((buffer, i) => void (offsets[i + 1] = (offsets[i] ?? 0) + buffer.length));
  return { offsets, bytes: Buffer.concat(buffers) };
}

/** Number of strings in a block. */
export function keyCount({ offsets }: KeyBlock): number {
  return offsets.length - 1;
}

/** The string at a place. */
export function keyAt({ offsets, bytes }: KeyBlock, place: number): string {
  return bytes.toString('utf8', offsets[place] ?? 0, offsets[place + 1] ?? 0);
}

/** The place of a string, by halving; undefined when it is not there. */
export function placeOf({ offsets, bytes }: KeyBlock, key: string): number | undefined {
  const wanted = Buffer.from(key, 'utf8');
  let [low, high] = [0, offsets.length - 2];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = bytes.compare(wanted, 0, wanted.length, offsets[middle] ?? 0, offsets[middle + 1] ?? 0);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Keys as what each adds to the one before it: neighbours in order begin alike. */
export interface FrontCoded {
  readonly shared: Uint8Array;
  readonly rest: Uint8Array;
  readonly bytes: Buffer;
}

/** Codes the strings of a block. Throws `RangeError` for one of more than 255 bytes. */
export function frontCode(keys: KeyBlock): FrontCoded {
  const { offsets, bytes } = keys;
  const lengths = lengthsOf(offsets);
  const shared = Uint8Array.from(lengths, (length, i) => {
    const before = i === 0 ? 0 : (lengths[i - 1] ?? 0);
    const [own, other] = [offsets[i] ?? 0, (offsets[i] ?? 0) - before];
    let same = 0;
    while (same < Math.min(length, before) && bytes[own + same] === bytes[other + same]) same += 1;
    return same;
  });
  const parts = Array.from(shared, (same, i) => bytes.subarray((offsets[i] ?? 0) + same, offsets[i + 1]));
  return { shared, rest: lengths.map((length, i) => length - (shared[i] ?? 0)), bytes: Buffer.concat(parts) };
}

/** The block that {@link frontCode} coded. */
export function expandKeys({ shared, rest, bytes: added }: FrontCoded): KeyBlock {
  const offsets = offsetsOf(rest.map((length, i) => length + (shared[i] ?? 0)));
  const bytes = Buffer.alloc(offsets[rest.length] ?? 0);
  let from = 0;
  let before = 0;
  shared.forEach((same, i) => {
    const [at, own] = [offsets[i] ?? 0, rest[i] ?? 0];
    bytes.copyWithin(at, before, before + same);
    added.copy(bytes, at + same, from, from + own);
    [before, from] = [at, from + own];
  });
  return { offsets, bytes };
}

/** Lengths of the parts that offsets delimit. Throws `RangeError` for one of more than 255. */
export function lengthsOf(offsets: Uint32Array): Uint8Array {
  return Uint8Array.from({ length: offsets.length - 1 }, (_, i) => {
    const length = (offsets[i + 1] ?? 0) - (offsets[i] ?? 0);
    if (length > 255) throw new RangeError(`an entry of ${length}, more than 255`);
    return length;
  });
}

/** The offsets that {@link lengthsOf} was taken of. */
export function offsetsOf(lengths: Uint8Array): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i += 1) offsets[i + 1] = (offsets[i] ?? 0) + (lengths[i] ?? 0);
  return offsets;
}
