import type { Service } from '../../../src/assembly/open-service.ts';
import { PEERS } from '../../peers/peers.ts';
import { findMisses, type Miss } from '../find-misses.ts';
import { formatHead, formatPair } from '../format-pairs.ts';
import { measureOpened, type PairReport } from '../measure-opened.ts';
import { openPairs } from '../open-pairs.ts';
import { openSections } from '../open-sections.ts';
import type { OpenedPair } from '../opened-pair.ts';
import { pairsOf } from '../public-set.ts';
import { readSet } from '../sets/read-set.ts';
import { readSectionQuestions, SECTIONS } from '../sets/section-questions.ts';
import type { RetrievalOptions } from './options.ts';
import { withoutQuestions } from './without-questions.ts';

/** Measures the pairs of one set, or lists what it misses, and prints. */
export async function runSet(service: Service, options: RetrievalOptions): Promise<void> {
  const pairs = await openChosen(service, options);
  if (options.misses !== undefined) {
    const misses: Record<string, Miss[]> = {};
    for await (const opened of pairs) misses[opened.pair] = await findMisses(opened, options.misses);
    console.log(JSON.stringify(misses, null, 2));
    return;
  }
  if (!options.json) console.log(formatHead());
  const reports: PairReport[] = [];
  for await (const report of measureOpened(pairs, options.peers ? { peers: PEERS } : {})) {
    reports.push(report);
    if (!options.json) console.log(formatPair(report));
  }
  if (options.json) console.log(JSON.stringify(reports.map(withoutQuestions), null, 2));
}

async function openChosen(
  service: Service,
  { set: name = '', pairs, mixed, limit, weights, data, split }: RetrievalOptions,
): Promise<AsyncIterable<OpenedPair>> {
  if (name === SECTIONS) {
    if (mixed.length > 0 || weights !== undefined)
      throw new Error('measuring sections: expected neither --mixed nor --weights, the base is as it is');
    const questions = (await readSectionQuestions()).filter(
      (question) =>
        (split === undefined || question.split === split) &&
        (pairs.length === 0 || pairs.some(({ from }) => from === question.variety)),
    );
    return openSections(service, questions);
  }
  const set = await readSet(name, data);
  const others = await Promise.all(mixed.map((other) => readSet(other, data)));
  if (others.some((other) => other.name === set.name))
    throw new Error(`measuring ${set.name}: expected other sets under --mixed, received the set itself`);
  const { analyser, embedder, weights: own } = service.retrieval;
  const choice = { pairs: pairs.length > 0 ? pairs : pairsOf(set), mixed: others };
  const reader = { analyser, embedder, weights: weights ?? own };
  return openPairs(set, reader, limit === undefined ? choice : { ...choice, limit });
}
