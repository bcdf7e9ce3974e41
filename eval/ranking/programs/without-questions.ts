import type { PairReport } from '../measure-opened.ts';

/** A report as JSON for people and charts: the figures, without what came of each question. */
export function withoutQuestions({ asked: _asked, ndcg: _ndcg, peers, ...figures }: PairReport): object {
  return { ...figures, peers: peers.map(({ ndcg: _own, ...peer }) => peer) };
}
