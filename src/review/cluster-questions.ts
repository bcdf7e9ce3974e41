import type { ReviewQuestion } from '../conversations/question-log.ts';
import { averageLinkage } from './average-linkage.ts';
import type { QuestionReading, ReadQuestion } from './read-question.ts';
import { similarities } from './similarity-matrix.ts';
import { dot, weightedSum } from './sparse-vector.ts';

/** Different wordings that are clustered at once: what the matrix costs grows with their square (5,000: 50 MB, three seconds of a core). */
export const MOST_WORDINGS = 5_000;
/**
 * Groups are merged down to this mean similarity. Dev half: B³ F .87 where the base has the sheets, .84 where it lacks them; higher,
 * needs that the base lacks fall apart, lower, needs of one theme run together. Test half: .97 and .90.
 */
export const LEAST_SIMILARITY = 0.28;

/** Questions with the same words, case and spaces aside. */
export interface Wording {
  /** As it was asked first. */
  readonly text: string;
  readonly questions: readonly ReviewQuestion[];
  readonly reading: QuestionReading;
}

/** Questions that ask for the same thing, as far as their words tell. */
export interface QuestionGroup {
  /** The wording that all of them are nearest to, the more often one was asked the more it counts. */
  readonly medoid: Wording;
  /** Oldest first, ties by text. */
  readonly wordings: readonly Wording[];
}

/**
 * Clusters questions across languages. The result does not depend on their order: groups come by their first wording. Of more than
 * {@link MOST_WORDINGS} wordings the latest are clustered and the rest is counted in `leftOut`, in questions.
 */
export async function clusterQuestions(
  questions: readonly ReviewQuestion[],
  read: ReadQuestion,
  {
    least = LEAST_SIMILARITY,
    most = MOST_WORDINGS,
  }: { readonly least?: number; readonly most?: number } = {},
): Promise<{ readonly groups: readonly QuestionGroup[]; readonly leftOut: number }> {
  const all = sameWords(questions);
  const kept = all.slice(-most);
  const leftOut = all.slice(0, all.length - kept.length).reduce((sum, { asked }) => sum + asked.length, 0);
  const wordings: Wording[] = [];
  for (const { text, asked } of kept) wordings.push({ text, questions: asked, reading: await read(text) });
  const matrix = await similarities(wordings.map(({ reading }) => reading.vector));
  const groups = (await averageLinkage(matrix, least)).map((members) => {
    const own = members.flatMap((at) => wordings[at] ?? []);
    return { medoid: medoidOf(own), wordings: own };
  });
  return { groups, leftOut };
}

/** By the day last asked, ties by text, so that the latest can be kept, whatever order they came in. */
function sameWords(questions: readonly ReviewQuestion[]): { text: string; asked: ReviewQuestion[] }[] {
  const byWords = new Map<string, ReviewQuestion[]>();
  const inOrder = questions.toSorted(
    (a, b) =>
      compare(a.askedOn, b.askedOn) || compare(a.question, b.question) || compare(a.answerId, b.answerId),
  );
  for (const question of inOrder) {
    const words = question.question.toLowerCase().replace(/\s+/gu, ' ').trim();
    byWords.set(words, [...(byWords.get(words) ?? []), question]);
  }
  return [...byWords.values()]
    .map((asked) => ({ text: asked[0]?.question ?? '', asked, last: asked.at(-1)?.askedOn ?? '' }))
    .sort((a, b) => compare(a.last, b.last) || compare(a.text, b.text));
}

function medoidOf(wordings: readonly Wording[]): Wording {
  const centre = weightedSum(wordings.map(({ questions, reading }) => [questions.length, reading.vector]));
  const scored = wordings.map((wording) => ({ wording, score: dot(wording.reading.vector, centre) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.wording;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
