import type { TermAnalyser } from '../text/term-analyser.ts';
import type { Clock } from '../common/clock.ts';
import { shortDigest } from '../common/digest.ts';
import type { QuestionLog } from '../conversations/question-log.ts';
import { REPLY_LANGUAGE, VARIETIES } from '../source/language.ts';
import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import type { Theme } from '../source/sheet.ts';
import { isConcept } from '../text/concept-terms.ts';
import { detectVariety } from '../text/detect-variety.ts';
import { clusterKind, wasAnswered } from './cluster-kind.ts';
import { clusterQuestions, type QuestionGroup, type Wording } from './cluster-questions.ts';
import { demand } from './demand.ts';
import { nearestSheets, type Nearness } from './nearest-sheets.ts';
import { createQuestionReader } from './read-question.ts';
import { isShared, type AskedWording, type ReviewCluster } from './review-cluster.ts';
import { tally } from './tally.ts';

/** What the base did not answer well in a time, and what to write next. */
export interface Review {
  /** First day looked at, and the day it was made, `YYYY-MM-DD`. */
  readonly since: string;
  readonly madeOn: string;
  readonly snapshotId: string;
  /** Questions in clusters, and earlier ones that were too many. */
  readonly questions: number;
  readonly leftOut: number;
  /** By demand, ties by id; those out of scope last. */
  readonly clusters: readonly ReviewCluster[];
  /** Themes by demand, of what is in scope. */
  readonly themes: readonly ThemeDemand[];
}

/** What is asked of a theme and not answered well. */
export interface ThemeDemand {
  readonly theme: Theme;
  readonly demand: number;
  readonly questions: number;
  readonly clusters: number;
}

/** What a review is made from. */
export interface ReviewDependencies {
  readonly log: Pick<QuestionLog, 'toReview'>;
  readonly retrieval: RetrievalDependencies;
  readonly clock: Pick<Clock, 'today'>;
}

/** Reviews what was asked since a day (`YYYY-MM-DD`). */
export type ReviewBase = (since: string) => Promise<Review>;

/**
 * Makes reviews over one snapshot: the questions of the log, clustered across languages, each cluster with what the base holds near it,
 * ranked by {@link demand}. The first review reads every question (5 ms each), later ones only new ones. Rejects as the log does.
 */
export function createReviewBase({ log, retrieval, clock }: ReviewDependencies): ReviewBase {
  const read = createQuestionReader(retrieval);
  const lookUp = nearestSheets(retrieval, clock);
  return async (since) => {
    const { groups, leftOut } = await clusterQuestions(await log.toReview(since), read);
    const madeOn = clock.today();
    const clusters: ReviewCluster[] = [];
    for (const group of groups) {
      const { text, questions } = group.medoid;
      const near = await lookUp(text, REPLY_LANGUAGE[questions[0]?.variety ?? 'fr']);
      clusters.push(toCluster(group, { near, madeOn, analyser: retrieval.analyser }));
    }
    const ranked = clusters.sort(byDemand);
    return {
      since,
      madeOn,
      snapshotId: retrieval.index.manifest.snapshotId,
      questions: ranked.reduce((sum, { questions }) => sum + questions, 0),
      leftOut,
      clusters: ranked,
      themes: byTheme(ranked),
    };
  };
}

function byDemand(a: ReviewCluster, b: ReviewCluster): number {
  const outOfScope = (cluster: ReviewCluster): number => (cluster.kind === 'out-of-scope' ? 1 : 0);
  return outOfScope(a) - outOfScope(b) || b.demand - a.demand || (a.id < b.id ? -1 : 1);
}

/** Comments that are shown of one cluster. */
const MOST_COMMENTS = 5;

interface ClusterContext {
  readonly near: Nearness;
  readonly madeOn: string;
  readonly analyser: TermAnalyser;
}

function toCluster(
  { medoid, wordings }: QuestionGroup,
  { near, madeOn, analyser }: ClusterContext,
): ReviewCluster {
  const questions = wordings.flatMap((wording) => wording.questions);
  const askedOn = questions.map((question) => question.askedOn).sort();
  const kind = clusterKind(questions, {
    isNear: near.isNear,
    fields: wordings.map(({ reading }) => reading.field),
  });
  const askings = { questions: questions.length, days: new Set(askedOn).size };
  const comments = [...new Set(questions.flatMap(({ comment }) => comment ?? []))]
    .sort()
    .slice(0, MOST_COMMENTS);
  return {
    id: shortDigest(medoid.text).slice(0, 8),
    kind,
    ...(kind === 'out-of-scope' || near.theme === undefined ? {} : { theme: near.theme }),
    demand: demand(askedOn, madeOn),
    ...askings,
    firstAsked: askedOn[0] ?? madeOn,
    lastAsked: askedOn.at(-1) ?? madeOn,
    varieties: tally(questions.map(({ variety }) => variety)),
    outcomes: tally(questions.map(({ outcome }) => outcome)),
    helpful: questions.filter(({ rating }) => rating === 'helpful').length,
    unhelpful: questions.filter(({ rating }) => rating === 'unhelpful').length,
    reasons: tally(questions.flatMap(({ reason }) => reason ?? [])),
    cited: Object.entries(tally(questions.flatMap(({ citedDocumentIds }) => citedDocumentIds)))
      .map(([documentId, count]) => ({ documentId, count: count ?? 0 }))
      .sort((a, b) => b.count - a.count || (a.documentId < b.documentId ? -1 : 1)),
    nearest: near.sheets,
    isAnsweredNow: near.isNear && !questions.some(wasAnswered),
    concepts: conceptsOf(medoid.text, analyser),
    ...(isShared(askings) ? { shown: { wordings: wordingsOf(medoid, wordings), comments } } : {}),
  };
}

function conceptsOf(text: string, analyser: TermAnalyser): string[] {
  const terms = analyser.analyse(text, detectVariety(text)).map(({ term }) => term);
  return terms
    .filter(isConcept)
    .map((term) => term.slice(term.indexOf(':') + 1))
    .sort();
}

function wordingsOf(medoid: Wording, wordings: readonly Wording[]): AskedWording[] {
  const rank = (wording: Wording): number => (wording === medoid ? Infinity : wording.questions.length);
  return wordings
    .toSorted((a, b) => rank(b) - rank(a) || (a.text < b.text ? -1 : 1))
    .map(({ text, questions }) => ({ text, variety: varietyOf(questions), count: questions.length }));
}

/** What most of those who used these words were taken to write in; on a tie the first of `VARIETIES`. */
function varietyOf(questions: Wording['questions']): AskedWording['variety'] {
  const counts = tally(questions.map(({ variety }) => variety));
  return VARIETIES.reduce((best, each) => ((counts[each] ?? 0) > (counts[best] ?? 0) ? each : best));
}

function byTheme(clusters: readonly ReviewCluster[]): ThemeDemand[] {
  const themes = new Map<Theme, ThemeDemand>();
  for (const { theme, demand: asked, questions } of clusters) {
    if (theme === undefined) continue;
    const known = themes.get(theme) ?? { theme, demand: 0, questions: 0, clusters: 0 };
    themes.set(theme, {
      theme,
      demand: known.demand + asked,
      questions: known.questions + questions,
      clusters: known.clusters + 1,
    });
  }
  return [...themes.values()].sort((a, b) => b.demand - a.demand || (a.theme < b.theme ? -1 : 1));
}
