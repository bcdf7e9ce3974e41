import type { Corpus } from './read-corpus.ts';
import type { CorpusProblem } from './corpus-problem.ts';
import { LANGUAGES } from './language.ts';
import type { Section, Sheet } from './sheet.ts';

/** How figures are found in a text, as normal forms that are equal when the figures are; see `text/figures.ts`. */
export type FigureReader = (text: string) => readonly string[];

/**
 * Faults that show only when the whole base is seen: a translation out of step with the French reference
 * (sections, statements, figures), links to sheets that do not exist, dates that contradict each other.
 * `today` is `YYYY-MM-DD`. Returns problems beside those of reading, in file order.
 */
export function checkCorpus(corpus: Corpus, today: string, readFigures: FigureReader): CorpusProblem[] {
  const ids = new Set([
    ...corpus.sheets.map((sheet) => sheet.id),
    ...corpus.documents.map((document) => document.id),
  ]);
  const problems: CorpusProblem[] = [];
  for (const sheet of corpus.sheets) {
    problems.push(...checkLinks(sheet, ids), ...checkDates(sheet, ids, today));
  }
  for (const [id, versions] of groupById(corpus.sheets)) {
    const reference = versions.get('fr');
    const first = [...versions.values()][0];
    if (reference === undefined) {
      if (first !== undefined)
        problems.push(at(first, `sheet "${id}" has no French version, which is the reference`));
      continue;
    }
    for (const language of LANGUAGES) {
      const translation = versions.get(language);
      if (language !== 'fr' && translation !== undefined)
        problems.push(...compare(reference, translation, readFigures));
    }
  }
  return problems;
}

function groupById(sheets: readonly Sheet[]): Map<string, Map<string, Sheet>> {
  const groups = new Map<string, Map<string, Sheet>>();
  for (const sheet of sheets) {
    const group = groups.get(sheet.id) ?? new Map<string, Sheet>();
    groups.set(sheet.id, group.set(sheet.language, sheet));
  }
  return groups;
}

function compare(reference: Sheet, translation: Sheet, readFigures: FigureReader): CorpusProblem[] {
  const expected = reference.sections.map((section) => section.id).join(', ');
  const received = translation.sections.map((section) => section.id).join(', ');
  if (expected !== received) {
    return [at(translation, `sections out of step with French: expected ${expected}; received ${received}`)];
  }
  return reference.sections.flatMap((section, i) => {
    const other = translation.sections[i];
    return other === undefined ? [] : compareSections(section, other, translation, readFigures);
  });
}

function compareSections(
  reference: Section,
  other: Section,
  sheet: Sheet,
  readFigures: FigureReader,
): CorpusProblem[] {
  if (reference.statements.length !== other.statements.length) {
    const message = `section "${other.id}": expected ${reference.statements.length} statements as in French, received ${other.statements.length}`;
    return [at(sheet, message, other.statements[0]?.line)];
  }
  return reference.statements.flatMap((statement, i) => {
    const translated = other.statements[i];
    if (translated === undefined) return [];
    const missing = difference(readFigures(statement.text), readFigures(translated.text));
    const added = difference(readFigures(translated.text), readFigures(statement.text));
    if (missing.length + added.length === 0) return [];
    const message = `figures differ from French in ${translated.id}: missing ${list(missing)}, added ${list(added)}`;
    return [at(sheet, message, translated.line)];
  });
}

function difference(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set(a.filter((figure) => !b.includes(figure)))];
}

function list(figures: readonly string[]): string {
  return figures.length === 0 ? 'none' : figures.join(' ');
}

function checkLinks(sheet: Sheet, ids: ReadonlySet<string>): CorpusProblem[] {
  return sheet.links
    .filter((link) => !ids.has(link.target))
    .map((link) => at(sheet, `link to "${link.target}": no sheet or document has that id`, link.line));
}

function checkDates(sheet: Sheet, ids: ReadonlySet<string>, today: string): CorpusProblem[] {
  const { from, until, supersededBy } = sheet.validity;
  const problems: CorpusProblem[] = [];
  if (from !== undefined && until !== undefined && from > until) {
    problems.push(at(sheet, `expected validFrom ≤ validUntil, received ${from} > ${until}`));
  }
  if (supersededBy !== undefined && (supersededBy === sheet.id || !ids.has(supersededBy))) {
    problems.push(at(sheet, `supersededBy "${supersededBy}": expected the id of another sheet`));
  }
  if (sheet.reviewedOn > today) problems.push(at(sheet, `reviewedOn ${sheet.reviewedOn} is in the future`));
  return problems;
}

function at(sheet: Sheet, message: string, line?: number): CorpusProblem {
  return { file: sheet.file, ...(line === undefined ? {} : { line }), message, severity: 'error' };
}
