import type { Chunk } from '../../../src/chunking/chunk.ts';
import { createHashedEmbedder } from '../../../src/embedding/embedded/hashed-embedder.ts';
import type { IdfTable } from '../../../src/embedding/embedded/idf-table.ts';
import type { FusionWeights } from '../../../src/retrieval/fuse-scores.ts';
import type { Glossary } from '../../../src/text/glossary.ts';
import { EMPTY_PIVOT_TABLE, type PivotTable } from '../../../src/text/pivot/pivot-table.ts';
import type { TermAnalyser } from '../../../src/text/term-analyser.ts';
import { createTermAnalyser } from '../../../src/text/term-analysis.ts';
import type { Reader } from '../open-pairs.ts';
import { withoutCorrection, withoutSynonyms, withoutTerms } from './leave-out.ts';
import type { OwnText } from './train-without.ts';

/** The product with one part left out, or whole. */
export interface Variant {
  readonly name: string;
  readonly reader: Reader;
  /** Variants of the same key can ask the same index, which is made with the reader of the first of them. */
  readonly indexKey: string;
  /** What is indexed instead of a chunk. */
  readonly change?: (chunk: Chunk) => Chunk;
}

/** A variant that cannot be made here, and why. */
export interface SkippedVariant {
  readonly name: string;
  readonly skipped: string;
}

/** What the product is made of. */
export interface ProductParts {
  readonly glossary: Glossary;
  readonly table: PivotTable;
  readonly idf: IdfTable;
  readonly weights: FusionWeights;
  /** Tables learned without one of our own sources, or why there is none. */
  readonly learnedWithout: Readonly<Record<OwnText, PivotTable | { readonly skipped: string }>>;
}

const WHOLE_INDEX = 'whole';

/**
 * The whole product first, then it with one part left out each. Terms are left out of questions alone: lexical scores
 * are the same as if passages did not have them either, because a passage's length counts its words.
 */
export function createVariants(parts: ProductParts): (Variant | SkippedVariant)[] {
  const { glossary, table, weights, learnedWithout } = parts;
  const read = (analyser: TermAnalyser, counting: FusionWeights = weights): Reader => ({
    analyser,
    embedder: createHashedEmbedder(analyser, parts.idf),
    weights: counting,
  });
  const withTable = (name: string, other: PivotTable | { readonly skipped: string }) =>
    'skipped' in other
      ? { name, skipped: other.skipped }
      : { name, reader: read(createTermAnalyser(glossary, other)), indexKey: name };
  const whole = createTermAnalyser(glossary, table);
  const asking = (name: string, reader: Reader): Variant => ({ name, reader, indexKey: WHOLE_INDEX });
  return [
    asking('whole product', read(whole)),
    withTable('pivot table', EMPTY_PIVOT_TABLE),
    withTable('glossary in training', learnedWithout.glossary),
    withTable('own sheets in training', learnedWithout.sheets),
    withTable('own questions in training', learnedWithout.questions),
    {
      ...asking('questions people ask, indexed', read(whole)),
      indexKey: 'questions',
      change: (chunk: Chunk): Chunk => ({ ...chunk, questions: [] }),
    },
    {
      ...asking('statements looked at', read(whole)),
      indexKey: 'statements',
      change: (chunk: Chunk): Chunk => ({ ...chunk, statements: [] }),
    },
    asking('glossary concepts', read(withoutTerms(whole, ['g:', 'c:']))),
    asking('consonant skeletons', read(withoutTerms(whole, ['k:']))),
    asking('English synonyms', read(createTermAnalyser(glossary, withoutSynonyms(table)))),
    asking('words as they stand', read(withoutTerms(whole, ['w:']))),
    asking('dense leg', read(whole, { ...weights, lexical: 1, dense: 0 })),
    asking('cross-language weights', read(whole, { ...weights, crossLanguage: { fr: 1, ar: 1, en: 1 } })),
    asking('spelling correction', read(withoutCorrection(whole))),
  ];
}
