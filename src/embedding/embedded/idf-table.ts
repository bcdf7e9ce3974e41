import { shortDigest } from '../../common/digest.ts';
import { fnv1a } from './fnv1a.ts';

/** Buckets of the table: some 20,000 features of the base share one in seven, which the two positions per feature forgive. */
const IDF_BUCKETS = 65_536;
/** Quantisation step: idf values are stored as bytes, 0 to 255, in units of 1/24. */
const STEPS_PER_UNIT = 24;

/**
 * How telling a term is, learned once from the document base and shipped with the code, so that vectors do not
 * change whenever a document does. Terms never seen get the highest value.
 */
export interface IdfTable {
  /** Changes with the values. */
  readonly digest: string;
  /** ln((N + 1) / (df + 1)) + 1, at most 255/24, of the term whose {@link fnv1a} is given. */
  ofHash(hash: number): number;
}

/** Learns a table from analysed passages. Returns it in the form that {@link readIdfTable} reads. */
export function trainIdfTable(passages: Iterable<Iterable<string>>): { passages: number; buckets: string } {
  const frequencies = new Uint32Array(IDF_BUCKETS);
  let count = 0;
  for (const terms of passages) {
    count++;
    for (const bucket of new Set([...terms].map(bucketOf)))
      frequencies[bucket] = (frequencies[bucket] ?? 0) + 1;
  }
  const bytes = Uint8Array.from(frequencies, (df) =>
    Math.min(255, Math.round((Math.log((count + 1) / (df + 1)) + 1) * STEPS_PER_UNIT)),
  );
  return { passages: count, buckets: Buffer.from(bytes).toString('base64') };
}

/** Opens a trained table. Throws RangeError when it is not {@link IDF_BUCKETS} bytes long. */
export function readIdfTable(trained: { readonly buckets: string }): IdfTable {
  const bytes = Buffer.from(trained.buckets, 'base64');
  if (bytes.length !== IDF_BUCKETS) {
    throw new RangeError(
      `reading the idf table: expected ${IDF_BUCKETS} bytes, received ${bytes.length}; run npm run train:idf`,
    );
  }
  return {
    digest: shortDigest(bytes).slice(0, 8),
    ofHash: (hash) => (bytes[hash % IDF_BUCKETS] ?? 255) / STEPS_PER_UNIT,
  };
}

function bucketOf(term: string): number {
  return fnv1a(term) % IDF_BUCKETS;
}
