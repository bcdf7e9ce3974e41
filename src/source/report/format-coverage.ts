import type { Coverage, FactCounts } from './coverage.ts';

/** The coverage as a Markdown page. The same coverage gives the same page. */
export function formatCoverage({ asOf, themes, total, languages, sources, ages }: Coverage): string {
  return [
    `# What the document base holds${asOf === '' ? '' : `, ${asOf}`}`,
    '',
    'Made by `npm run corpus:report -- --write`; `npm run corpus:check` fails when it is out of date. A fact is a statement that',
    'rests on a source, counted once whatever the languages it is told in. "To verify" means that none of its sources is verified:',
    'it is published with that mark. "Expired" facts are kept for questions about their time and never used for today.',
    '',
    `**${total.facts} facts in ${total.sheets} sheets: ${share(total.official, total.facts)} with an official source, ${share(total.toVerify, total.facts)} marked to be verified, ${total.dated} with dates of their own, ${total.expired} expired. ${total.tableRows} rows in reference tables.**`,
    '',
    '## By theme',
    '',
    ...table(
      [
        'theme',
        'sheets',
        'in fr, ar, en',
        'documents',
        'tables',
        'facts',
        'official',
        'to verify',
        'expired',
        'next review',
      ],
      themes.map((each) => [
        each.theme,
        each.sheets,
        each.inAllLanguages,
        each.documents,
        each.tables,
        ...factCells(each),
        each.nextReview,
      ]),
    ),
    '',
    '## By language',
    '',
    ...table(
      ['language', 'sheets', 'statements', 'questions in people’s words', 'documents'],
      languages.map((each) => [each.language, each.sheets, each.statements, each.questions, each.documents]),
    ),
    '',
    '## By authority of the source',
    '',
    ...table(
      ['sources', 'verified', 'to verify'],
      [
        ['official', sources['official verified'], sources['official to-verify']],
        ['secondary', sources['secondary verified'], sources['secondary to-verify']],
      ],
    ),
    '',
    '## By age of the newest source',
    '',
    ...table(
      ['year of the text', 'facts', 'sources'],
      ages.map(({ year, facts, sources: count }) => [year, facts, count]),
    ),
    '',
  ].join('\n');
}

function factCells({ facts, official, toVerify, expired }: FactCounts): (string | number)[] {
  return [facts, share(official, facts), share(toVerify, facts), expired];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part} (${Math.round((100 * part) / whole)} %)`;
}

function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}
