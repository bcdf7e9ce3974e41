import { fieldScore } from '../answering/field/field-model.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import { isConcept } from '../text/concept-terms.ts';
import { detectVariety } from '../text/detect-variety.ts';
import type { TermAnalyser, WeightedTerm } from '../text/term-analyser.ts';
import { unit, weightedSum, type SparseVector } from './sparse-vector.ts';

/** What a question is compared by. */
export interface QuestionReading {
  /** Of length 1, or empty for a question without terms. */
  readonly vector: SparseVector;
  /** Log-odds that its words are of foreign trade; see `answering/field/field-model.ts`. */
  readonly field: number;
}

/** What reading needs: the index and its analyser. */
export interface ReadQuestionDependencies {
  readonly index: Pick<SearchIndex, 'manifest' | 'documentFrequency' | 'lexical'>;
  readonly analyser: TermAnalyser;
}

/** Reads one question; the same text gives the same reading for as long as the snapshot is open. */
export type ReadQuestion = (text: string) => Promise<QuestionReading>;

/**
 * Two questions are alike by what they say, and by what the base holds near them: sections meet where languages do not, words
 * tell needs apart that one section answers. Tuned with the next four on the dev half of `eval/questions`, its sets of one need
 * in several varieties: B³ F .87; by words alone .80, by sections alone .85 (`npx tsx eval/review/measure.ts`).
 */
const SAID = 0.6;
const FOUND = 1 - SAID;
/** Passages looked at; at 12 and 24 the two halves of a need more often stay apart. */
const PASSAGES = 40;
/** A glossary concept beside a word: the pivot's words hold it already. */
const CONCEPT_WEIGHT = 0.5;
/** In which languages meet: English stems, concepts, figures, names by their consonants. Words as they stand are left out. */
const SHARED = /^[pgcnk]:/;
/** Readings that are kept: a few times what is clustered at once. */
const MOST_KEPT = 20_000;

/** A {@link ReadQuestion} over one snapshot. Some 5 ms a question, once: readings are remembered. */
export function createQuestionReader({ index, analyser }: ReadQuestionDependencies): ReadQuestion {
  const known = new Map<string, Promise<QuestionReading>>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const reading = readQuestion(text, { index, analyser });
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, reading);
    // What failed once may succeed the next time.
    reading.catch(() => known.delete(text));
    return reading;
  };
}

async function readQuestion(
  text: string,
  { index, analyser }: ReadQuestionDependencies,
): Promise<QuestionReading> {
  const reading = detectVariety(text);
  const corrected = analyser.correct(text, reading, (term) => index.documentFrequency(term) > 0);
  const terms = analyser.expandQuery(corrected, reading);
  const weighed = terms.map(({ term, weight }) => ({
    term,
    weight: isConcept(term) ? CONCEPT_WEIGHT * weight : weight,
  }));
  const [said, found] = [saidBy(weighed, index), await foundBy(weighed, index)];
  const vector = unit(
    weightedSum([
      [Math.sqrt(SAID), said],
      [Math.sqrt(FOUND), found],
    ]),
  );
  return { vector, field: fieldScore(terms, corrected) };
}

/** Terms by how telling they are; one that no passage holds tells most: it is what the base lacks. */
function saidBy(terms: readonly WeightedTerm[], index: ReadQuestionDependencies['index']): SparseVector {
  const { chunks } = index.manifest.counts;
  return unit(
    new Map(
      terms
        .filter(({ term }) => SHARED.test(term))
        .map(({ term, weight }) => [
          term,
          weight * Math.log(1 + chunks / (index.documentFrequency(term) + 1)),
        ]),
    ),
  );
}

/** Sections by how much more they hold of the question than the last one found, summed over languages. */
async function foundBy(
  terms: readonly WeightedTerm[],
  index: ReadQuestionDependencies['index'],
): Promise<SparseVector> {
  if (terms.length === 0) return new Map();
  // Lists of goods hold the name of every product.
  const filter = ({ purpose }: { purpose?: unknown }): boolean => purpose === undefined;
  const hits = await index.lexical(terms, { k: PASSAGES, filter });
  const least = hits.at(-1)?.score ?? 0;
  return unit(
    weightedSum(hits.map(({ alignId, score }) => [score - least, new Map([[`section ${alignId}`, 1]])])),
  );
}
