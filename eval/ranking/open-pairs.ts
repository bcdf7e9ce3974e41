import { retrieveEvidence, type RetrievalDependencies } from '../../src/retrieval/retrieve-evidence.ts';
import { PassageTerms } from '../../src/retrieval/term-coverage.ts';
import { detectVariety } from '../../src/text/detect-variety.ts';
import { indexPassages, type PassageIndex } from './index-passages.ts';
import type { OpenedPair, PassageBase } from './opened-pair.ts';
import { passageChunk, passageId, productLanguage } from './passage-chunk.ts';
import { selectPair, type Pair, type PublicSet } from './public-set.ts';

/** No passage of a set has dates, so any day does. */
const AS_OF = '2000-01-01';

/** How the product reads: everything of it but the index. */
export type Reader = Omit<RetrievalDependencies, 'index' | 'passageTerms'>;

/** Which pairs of a set, at most how many questions each, and whose passages stand in the way. */
export interface PairChoice {
  readonly pairs: readonly Pair[];
  /** Sets that lend all their passages, of every language, as distractors to each index. */
  readonly mixed?: readonly PublicSet[];
  readonly limit?: number;
}

/**
 * Opens pairs of a set one after the other, with one index per passage language: a pair is open until the next one is
 * asked for. Indexes are removed at the end.
 */
export async function* openPairs(
  set: PublicSet,
  reader: Reader,
  { pairs, mixed = [], limit }: PairChoice,
): AsyncGenerator<OpenedPair> {
  const byLanguage = [...pairs].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  let opened: OpenedLanguage | undefined;
  try {
    for (const pair of byLanguage) {
      const task = selectPair(set, pair, limit);
      if (opened?.to !== pair.to) {
        await opened?.built.close();
        opened = await openLanguage(set, pair.to, reader, mixed);
      }
      const { built, base, retrieval } = opened;
      const { analyse, embed, publish } = built.milliseconds;
      yield {
        set: set.name,
        pair: `${pair.from}->${pair.to}`,
        passages: task.passages.length,
        distractors: base.passages().length - task.passages.length,
        indexMs: analyse + embed + publish,
        base,
        questions: task.queries.map(({ text, relevant }) => ({
          text,
          relevant: new Set([...relevant].map((id) => passageId(set.name, id))),
        })),
        search: async (text, k) => {
          const query = { text, reading: detectVariety(text), language: base.language, asOf: AS_OF, k };
          const { evidence } = await retrieveEvidence(query, retrieval);
          return evidence.map(({ chunk }) => chunk);
        },
      };
    }
  } finally {
    await opened?.built.close();
  }
}

interface OpenedLanguage {
  readonly to: string;
  readonly built: PassageIndex;
  readonly base: PassageBase;
  readonly retrieval: RetrievalDependencies;
}

async function openLanguage(
  set: PublicSet,
  to: string,
  reader: Reader,
  mixed: readonly PublicSet[],
): Promise<OpenedLanguage> {
  const own = set.passages
    .filter(({ lang }) => lang === to)
    .map((passage) => passageChunk(set.name, passage));
  const others = mixed.flatMap(({ name, passages }) =>
    passages.map((passage) => passageChunk(name, passage)),
  );
  const chunks = [...own, ...others];
  const built = await indexPassages(chunks, reader);
  const base: PassageBase = { language: productLanguage(to), passages: () => chunks };
  const passageTerms = new PassageTerms(reader.analyser);
  return { to, built, base, retrieval: { ...reader, index: built.index, passageTerms } };
}
