import { draftSheet, type DraftFile } from './draft-sheet.ts';
import type { ClusterKind } from './cluster-kind.ts';
import type { Review } from './review-base.ts';
import type { ReviewCluster } from './review-cluster.ts';

/** Clusters told one by one; the rest is counted by theme. An editor writes a few sheets a week. */
const MOST_TOLD = 50;

const KINDS: Readonly<Record<ClusterKind, string>> = {
  gap: 'gap: the base holds nothing near it',
  weak: 'weak: a sheet is near, and the answer did not do',
  'out-of-scope': 'out of scope',
};

/**
 * The review file: what to write next, for editors, in Markdown. What people wrote is text in it, never markup. Ends with a newline.
 */
export function formatReview(review: Review): string {
  const told = review.clusters.filter(({ kind }) => kind !== 'out-of-scope').slice(0, MOST_TOLD);
  const outOfScope = review.clusters.filter(({ kind }) => kind === 'out-of-scope');
  return [
    `# What the base did not answer well, ${review.since} to ${review.madeOn}`,
    summaryOf(review),
    '## By theme',
    themeTable(review),
    '## By demand',
    told.length === 0 ? 'Nothing.' : undefined,
    ...told.map((cluster, i) => clusterText(cluster, i + 1)),
    '## Out of scope',
    `${sum(outOfScope)} questions in ${outOfScope.length} clusters. The largest:`,
    list(
      outOfScope
        .filter(({ shown }) => shown !== undefined)
        .slice(0, 10)
        .map(outOfScopeLine),
    ),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n')
    .concat('\n');
}

function summaryOf({ questions, leftOut, clusters, snapshotId }: Review): string {
  const hidden = clusters.filter(({ shown }) => shown === undefined).length;
  return [
    `${questions} questions in ${clusters.length} clusters, over the snapshot ${inline(snapshotId)}.`,
    leftOut > 0 ? `${leftOut} earlier questions were left out: choose a shorter time.` : undefined,
    `${hidden} clusters are told without their words: asked on one day and fewer than three times, they may be one person’s story. ` +
      'Demand is Σ over days of √(questions of the day), halved every 30 days. Personal data were masked when the questions were kept. ' +
      'This file is not erased with them: delete it when it has been worked through.',
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

function themeTable({ themes }: Review): string {
  const rows = themes.map(
    ({ theme, demand, questions, clusters }) =>
      `| ${theme} | ${demand.toFixed(1)} | ${questions} | ${clusters} |`,
  );
  return ['| theme | demand | questions | clusters |', '| --- | --: | --: | --: |', ...rows].join('\n');
}

function clusterText(cluster: ReviewCluster, rank: number): string {
  const { id, shown, nearest, isAnsweredNow } = cluster;
  const label = shown?.wordings[0]?.text;
  return [
    `### ${rank}. ${label === undefined ? `Not shown (${id})` : inline(label)}`,
    list(factsOf(cluster)),
    isAnsweredNow ? 'The base may answer this by now: ask again before writing.' : undefined,
    nearest.length === 0
      ? 'No sheet is near.'
      : `Nearest sheets:\n\n${list(nearest.map(({ documentId, title, score }) => `${documentId} — ${inline(title)} (${score.toFixed(2)})`))}`,
    shown === undefined
      ? undefined
      : `Asked:\n\n${list(shown.wordings.map(({ text, variety, count }) => `${inline(text)} (${variety}${count > 1 ? `, ${count} times` : ''})`))}`,
    shown === undefined || shown.comments.length === 0
      ? undefined
      : `Readers said:\n\n${list(shown.comments.map(inline))}`,
    ...draftSheet(cluster).map(fileText),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

function factsOf(cluster: ReviewCluster): string[] {
  const { kind, theme, demand, questions, days, firstAsked, lastAsked, cited, concepts } = cluster;
  const rated = cluster.helpful + cluster.unhelpful;
  return [
    KINDS[kind],
    `demand ${demand.toFixed(1)}: ${questions} questions on ${days} days, ${firstAsked} to ${lastAsked}`,
    theme === undefined ? undefined : `theme, by the nearest sheets: ${theme}`,
    `varieties: ${counts(cluster.varieties)}; outcomes: ${counts(cluster.outcomes)}`,
    rated === 0
      ? undefined
      : `ratings: ${cluster.helpful} helpful, ${cluster.unhelpful} unhelpful; reasons: ${counts(cluster.reasons)}`,
    cited.length === 0
      ? undefined
      : `cited: ${cited.map(({ documentId, count }) => `${documentId} ${count}`).join(', ')}`,
    concepts.length === 0 ? undefined : `concepts: ${concepts.join(', ')}`,
  ].filter((fact) => fact !== undefined);
}

function outOfScopeLine({ shown, questions, days }: ReviewCluster): string {
  return `${inline(shown?.wordings[0]?.text ?? '')} (${questions} questions on ${days} days)`;
}

function fileText({ path, text }: DraftFile): string {
  return `\`${path}\`:\n\n${fenced(text, path.endsWith('.md') ? 'markdown' : 'yaml')}`;
}

/** A block that its content cannot end. */
function fenced(text: string, language: string): string {
  const fence = backticks(text, 3);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/**
 * What somebody wrote, on one line, as a span of code: nothing in it is markup. Escaping would not do, because tables of
 * Markdown make links of escaped addresses too.
 */
function inline(text: string): string {
  const mark = backticks(text, 1);
  return `${mark} ${text.replace(/\s+/gu, ' ').trim()} ${mark}`;
}

/** More backticks than stand side by side in a text, at least so many. */
function backticks(text: string, least: number): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length + 1);
  return '`'.repeat(Math.max(least, ...runs));
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function counts(tallied: Readonly<Record<string, number | undefined>>): string {
  return (
    Object.entries(tallied)
      .map(([name, count]) => `${name} ${count ?? 0}`)
      .join(', ') || 'none'
  );
}

function sum(clusters: readonly ReviewCluster[]): number {
  return clusters.reduce((total, { questions }) => total + questions, 0);
}
