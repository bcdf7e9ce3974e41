import { VARIETIES } from '../../src/source/language.ts';
import type { MetricName } from './measure-search.ts';
import { parsePair, type Pair } from './public-set.ts';
import { DODA_LATIN } from './sets/doda-latin-set.ts';
import { SECTIONS } from './sets/section-questions.ts';

/** What is to be reached: figures of a metric, or shares of what another task's nDCG@10 was measured to be. */
export type TaskTarget =
  | { readonly metric: MetricName; readonly atLeast: number; readonly aim: number }
  | { readonly shareOf: string; readonly atLeast: number; readonly aim: number };

/** One line of the report: a pair of a set, with other sets' passages in the same index where `mixed` names some. */
export interface RankingTask {
  /** Unique, and what a person reads: `xquad en->ar`. */
  readonly id: string;
  readonly set: string;
  readonly pair: Pair;
  readonly mixed: readonly string[];
  /** Without one the task is only watched. */
  readonly target?: TaskTarget;
}

/** Share of the unmixed figure that a pair keeps in a mixed index. */
const MIXED_SHARE = { atLeast: 0.85, aim: 0.95 } as const;

/** Questions of one kind of a set: `<set>:<kind>`, see `readSet`. */
const SEARCH_TERMS = 'hs_products:hmrc-search-reference';

/**
 * Everything that `npm run eval:retrieval -- --all` measures, in the order of the report. Targets are those of the
 * retrieval issue.
 */
export const RANKING_TASKS: readonly RankingTask[] = [
  task('xquad', 'en->en', ndcg(0.97, 0.98)),
  task('xquad', 'ar->ar', ndcg(0.94, 0.96)),
  task('xquad', 'en->ar', ndcg(0.77, 0.82)),
  task('xquad', 'ar->en', ndcg(0.72, 0.78)),
  task('xquad', 'en->ar', { shareOf: 'xquad en->ar', ...MIXED_SHARE }, ['hs_products', 'piaf', 'arcd']),
  task('xquad', 'ar->en', { shareOf: 'xquad ar->en', ...MIXED_SHARE }, ['arcd']),
  // The targets are for search terms; parcel wordings are watched.
  task(SEARCH_TERMS, 'en->fr', ndcg(0.52, 0.6)),
  task(SEARCH_TERMS, 'en->en', ndcg(0.55, 0.62)),
  task('hs_products', 'en->fr'),
  task('hs_products', 'en->en'),
  task('seed_ary_en_doc', 'ary->en', ndcg(0.83, 0.88)),
  task(DODA_LATIN, 'ary-Latn->en', ndcg(0.74, 0.8)),
  task('piaf', 'fr->fr', ndcg(0.78, 0.81)),
  task('arcd', 'ar->ar', ndcg(0.79, 0.83)),
  task('faq_admin_fr', 'fr->fr', ndcg(0.6, 0.65)),
  task('travail_requests_fr', 'fr->fr', ndcg(0.4, 0.45)),
  // `en-ar` is the English that is paired with Arabic, `en-fr` that with French.
  task('tatoeba_bitext', 'ar->en-ar'),
  task('tatoeba_bitext', 'en-ar->ar'),
  task('tatoeba_bitext', 'fr->en-fr'),
  task('tatoeba_bitext', 'en-fr->fr'),
  task('seed_ary_en', 'ary->en'),
  task('seed_ary_en', 'en->ary'),
  task('douane_faq_fr', 'fr->fr'),
  ...VARIETIES.map((variety) =>
    // Each of a question's sections answers it by itself: one of them among the first five is what is asked for.
    task(SECTIONS, `${variety}->base`, { metric: 'S@5', atLeast: 0.95, aim: 0.98 }),
  ),
];

function task(set: string, pair: string, target?: TaskTarget, mixed: readonly string[] = []): RankingTask {
  const others = mixed.length === 0 ? '' : ` + ${mixed.join(', ')}`;
  const named = { id: `${set} ${pair}${others}`, set, pair: parsePair(pair), mixed };
  return target === undefined ? named : { ...named, target };
}

function ndcg(atLeast: number, aim: number): TaskTarget {
  return { metric: 'nDCG@10', atLeast, aim };
}
