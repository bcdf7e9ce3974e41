import type { Chunk } from '../../../src/chunking/chunk.ts';
import { fixedClock } from '../../../src/common/clock.ts';
import { retrieveEvidence, type RetrievalDependencies } from '../../../src/retrieval/retrieve-evidence.ts';
import { searchPassages } from '../../../src/retrieval/search-passages.ts';
import { detectVariety } from '../../../src/text/detect-variety.ts';
import { DEFAULT_AS_OF } from '../../open-system.ts';
import { DEPTH, type MetricName } from '../measure-search.ts';
import type { JudgedQuestion } from '../opened-pair.ts';
import { passageChunk, passageId, productLanguage } from '../passage-chunk.ts';
import { selectPair } from '../public-set.ts';
import { readSet } from '../sets/read-set.ts';
import { SECTIONS, type SectionQuestion } from '../sets/section-questions.ts';
import type { RankingTask } from '../tasks.ts';

/** Questions about passages that several variants are asked. */
export interface AblationTask {
  readonly id: string;
  readonly metric: MetricName;
  readonly chunks: readonly Chunk[];
  /** Questions in groups that count alike, however many questions each has; none is empty. */
  readonly groups: readonly (readonly JudgedQuestion[])[];
  /** The read path: ids as judgements name them, best first. */
  readonly search: (text: string, retrieval: RetrievalDependencies) => Promise<string[]>;
}

/** No passage of a public set has dates, so any day does. */
const ANY_DAY = '2000-01-01';

/** A pair of a public set, with other sets' passages where the task mixes some. Throws when a set is not there. */
export async function publicTask(task: RankingTask, dataDir: string): Promise<AblationTask> {
  const set = await readSet(task.set, dataDir);
  const others = await Promise.all(task.mixed.map((name) => readSet(name, dataDir)));
  const { passages, queries } = selectPair(set, task.pair);
  const language = productLanguage(task.pair.to);
  const questions = queries.map(({ text, relevant }) => ({
    text,
    relevant: new Set([...relevant].map((id) => passageId(set.name, id))),
  }));
  return {
    id: task.id,
    metric: 'nDCG@10',
    chunks: [
      ...passages.map((passage) => passageChunk(set.name, passage)),
      ...others.flatMap((other) => other.passages.map((passage) => passageChunk(other.name, passage))),
    ],
    groups: [questions],
    search: async (text, retrieval) => {
      const query = { text, reading: detectVariety(text), language, asOf: ANY_DAY, k: DEPTH };
      return (await retrieveEvidence(query, retrieval)).evidence.map(({ chunk }) => chunk.id);
    },
  };
}

/** The project's own questions over the chunks of its own base, a group for each variety. */
export function sectionTask(questions: readonly SectionQuestion[], chunks: readonly Chunk[]): AblationTask {
  const groups = new Map<string, JudgedQuestion[]>();
  for (const { variety, question, relevant } of questions)
    groups.set(variety, [...(groups.get(variety) ?? []), { text: question, relevant: new Set(relevant) }]);
  const clock = fixedClock(DEFAULT_AS_OF);
  return {
    id: SECTIONS,
    metric: 'S@5',
    chunks,
    groups: [...groups.values()],
    search: async (text, retrieval) => {
      const { evidence } = await searchPassages({ text, k: DEPTH }, retrieval, clock);
      return evidence.map(({ chunk }) => chunk.alignId);
    },
  };
}
