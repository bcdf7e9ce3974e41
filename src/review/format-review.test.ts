import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parseQuestions } from '../source/asked-questions.ts';
import { checkCorpus } from '../source/check/check-corpus.ts';
import { formatProblem } from '../source/corpus-problem.ts';
import { readCorpus } from '../source/read-corpus.ts';
import { UNWRITTEN } from '../source/unwritten.ts';
import { SOURCES_YAML, writeCorpus } from '../testing/corpus-fixture.ts';
import { draftSheet } from './draft-sheet.ts';
import { formatReview } from './format-review.ts';
import type { Review } from './review-base.ts';
import type { ReviewCluster } from './review-cluster.ts';

const CLUSTER: ReviewCluster = {
  id: '1a2b3c4d',
  kind: 'gap',
  theme: 'importing',
  demand: 2.5,
  questions: 3,
  days: 2,
  firstAsked: '2026-11-19',
  lastAsked: '2026-11-20',
  varieties: { fr: 2, 'ary-Latn': 1 },
  outcomes: { 'refused-no-evidence': 3 },
  helpful: 0,
  unhelpful: 0,
  reasons: {},
  cited: [],
  nearest: [
    { documentId: 'licence', title: 'La licence', theme: 'importing', audience: ['importer'], score: 0.4 },
  ],
  isAnsweredNow: false,
  concepts: ['licence'],
  shown: {
    wordings: [
      { text: 'wach ndkhel drone ?', variety: 'ary-Latn', count: 1 },
      { text: 'Puis-je importer un drone : « oui » ?', variety: 'fr', count: 2 },
    ],
    comments: [],
  },
};
/** The same, asked by one person as far as is known. */
const HIDDEN: ReviewCluster = Object.fromEntries(
  Object.entries(CLUSTER).filter(([name]) => name !== 'shown'),
) as Omit<ReviewCluster, 'shown'>; // All but the optional part.
const REVIEW: Review = {
  since: '2026-11-01',
  madeOn: '2026-11-27',
  snapshotId: 's',
  questions: 3,
  leftOut: 0,
  clusters: [CLUSTER],
  themes: [{ theme: 'importing', demand: 2.5, questions: 3, clusters: 1 }],
};
const TODAY = '2026-11-27';

async function check(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { root, remove } = await writeCorpus({ 'sources/a.yaml': SOURCES_YAML, ...files });
  try {
    const corpus = await readCorpus(root);
    const found = checkCorpus(corpus, { today: TODAY, readFigures: () => [], foreignTexts: [] });
    return [...corpus.problems, ...found].map(formatProblem);
  } finally {
    await remove();
  }
}

const draftOf = (cluster: ReviewCluster): Record<string, string> =>
  Object.fromEntries(draftSheet(cluster).map(({ path, text }) => [path, text]));

/** The sheet and its questions, each with its path. */
function filesOf(cluster: ReviewCluster): readonly [readonly [string, string], readonly [string, string]] {
  const [sheet, questions] = draftSheet(cluster);
  if (sheet === undefined || questions === undefined) throw new Error('expected a draft, received none');
  return [
    [sheet.path, sheet.text],
    [questions.path, questions.text],
  ];
}

/** Kinds of nodes that a reader of Markdown with tables and bare addresses sees. */
function typesIn(markdown: string): Set<string> {
  const types = new Set<string>();
  const visit = (node: Nodes): void => {
    types.add(node.type);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return types;
}

const OURS = ['root', 'heading', 'paragraph', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'text'];

describe('a draft sheet', () => {
  it('is refused by corpus:check as it comes, which asks for the dates of its review', async () => {
    const problems = await check(draftOf(CLUSTER));
    expect(problems.join('\n')).toMatch(
      /brouillon-1a2b3c4d\.fr\.md:1: error: reading front matter: .*reviewedOn.*reviewBy/,
    );
  });

  it('is refused with its dates filled in: all that is missing is named', async () => {
    const [[path, sheet], [questions, asked]] = filesOf(CLUSTER);
    const dated = sheet
      .replace(`reviewedOn: ${UNWRITTEN}`, 'reviewedOn: 2026-11-27')
      .replace(`reviewBy: ${UNWRITTEN}`, 'reviewBy: 2027-05-27');
    const problems = (await check({ [path]: dated, [questions]: asked })).join('\n');
    expect(problems).toContain(`statement without a source: "${UNWRITTEN}`);
    expect(problems).toContain('title: still to be written');
    expect(problems).toMatch(/next\.1: still to be written/);
    expect(problems).toContain('facts: expected a question in each variety, found none in ar, en, ary-Arab');
    expect(problems).toContain('link to "licence": no sheet or document has that id');
  });

  it('is refused although a source was put to what is not written', async () => {
    const [[path, sheet]] = filesOf(CLUSTER);
    const sourced = sheet
      .replace(/^title: .*$/m, 'title: Importer un drone')
      .replace(/^reviewedOn: .*$/m, 'reviewedOn: 2026-11-27')
      .replace(/^reviewBy: .*$/m, 'reviewBy: 2027-05-27')
      .replace(/^(.*À ÉCRIRE.*)$/gm, '$1.[^1]')
      .concat('\n[^1]: oc-igoc\n');
    const problems = (await check({ [path]: sourced })).join('\n');
    expect(problems).toMatch(/summary\.1: still to be written/);
    expect(problems).toMatch(/facts\.1: still to be written/);
  });

  it('holds no figure, no source and no date, only what was asked and where to read on', () => {
    const [sheet] = Object.values(draftOf(CLUSTER));
    expect(sheet).not.toMatch(/\[\^|\d{4}-\d{2}|https?:/);
    expect(sheet?.replace(/^1\. /m, '').replace(/1a2b3c4d/g, '')).not.toMatch(/\d/);
    expect(sheet).toContain('- [licence](licence)');
  });

  it('takes its title from a French question where there is one, and lists each wording in its variety', () => {
    const [sheet = '', questions = ''] = Object.values(draftOf(CLUSTER));
    const [, frontMatter = ''] = sheet.split('---\n');
    expect(parse(frontMatter)).toMatchObject({
      title: `${UNWRITTEN} : Puis-je importer un drone : « oui » ?`,
      audience: ['importer'],
    });
    expect(parseQuestions(questions, 'q.yaml')).toEqual({
      problems: [],
      questions: {
        facts: [{ 'ary-Latn': 'wach ndkhel drone ?' }, { fr: 'Puis-je importer un drone : « oui » ?' }],
      },
    });
  });

  it('is not begun for what is out of scope, nor for what may be one person’s story', () => {
    expect(draftSheet(HIDDEN)).toEqual([]);
    expect(draftSheet({ ...CLUSTER, kind: 'out-of-scope' })).toEqual([]);
  });

  it('keeps hostile words inside their YAML string', () => {
    const text = 'x"\n---\nreviewedOn: 2026-01-01 # {a: &b *c} ```';
    const wordings = [{ text, variety: 'fr', count: 3 } as const];
    const [sheet = '', questions = ''] = Object.values(
      draftOf({ ...CLUSTER, shown: { wordings, comments: [] } }),
    );
    const [, frontMatter = ''] = sheet.split(/^---\n/m);
    expect(parse(frontMatter)).toMatchObject({ reviewedOn: UNWRITTEN });
    expect(parseQuestions(questions, 'q.yaml').questions['facts']?.[0]?.fr).toContain(
      'reviewedOn: 2026-01-01 # {a',
    );
  });
});

describe('formatReview', () => {
  it('tells each need with its demand, its nearest sheets, what was asked and the draft', () => {
    const text = formatReview(REVIEW);
    expect(text).toContain('| importing | 2.5 | 3 | 1 |');
    expect(text).toContain('### 1. ` wach ndkhel drone ? `');
    expect(text).toContain('demand 2.5: 3 questions on 2 days, 2026-11-19 to 2026-11-20');
    expect(text).toContain('- licence — ` La licence ` (0.40)');
    expect(text).toContain('`sheets/importing/brouillon-1a2b3c4d.fr.md`:');
    expect(text.endsWith('\n')).toBe(true);
  });

  it('tells a need that one person may have by its concepts alone', () => {
    const text = formatReview({ ...REVIEW, clusters: [HIDDEN] });
    expect(text).toContain('### 1. Not shown (1a2b3c4d)');
    expect(text).toContain('concepts: licence');
    expect(text).not.toContain('drone');
  });

  it('has no markup of those who asked', () => {
    const hostile =
      '# h\n<script>alert(1)</script> [a](javascript:x) ![i](https://e.example/i) ```` | *b* www.e.example a@e.example';
    const wordings = [{ text: hostile, variety: 'fr', count: 3 } as const];
    const text = formatReview({
      ...REVIEW,
      clusters: [{ ...CLUSTER, shown: { wordings, comments: [hostile] } }],
    });
    const [prose = ''] = text.split(/^`sheets/m);
    expect(typesIn(prose)).toEqual(new Set([...OURS, 'inlineCode']));
    // The fence is longer than what stands in it.
    expect(text).toMatch(/^`{5}markdown$/m);
  });

  it('says that there is nothing', () => {
    const text = formatReview({ ...REVIEW, clusters: [], themes: [], questions: 0 });
    expect(text).toContain('Nothing.');
  });
});
