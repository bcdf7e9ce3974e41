import type { CorpusProblem } from '../corpus-problem.ts';
import { LANGUAGES, type Language } from '../language.ts';
import type { Section, Sheet, Statement } from '../sheet.ts';
import type { Validity } from '../validity.ts';
import { sheetProblem } from './sheet-problem.ts';

/** How figures are found in a text, as normal forms that are equal when the figures are; see `text/figures.ts`. */
export type FigureReader = (text: string) => readonly string[];

/**
 * Each sheet exists in all languages, and each translation says what the French reference says: the same sections, as
 * many statements, and in each statement the same figures, sources and dates; the same dates of the whole sheet.
 */
export function checkTranslations(sheets: readonly Sheet[], readFigures: FigureReader): CorpusProblem[] {
  return [...groupById(sheets).values()].flatMap((versions) => checkVersions(versions, readFigures));
}

function groupById(sheets: readonly Sheet[]): Map<string, Map<Language, Sheet>> {
  const groups = new Map<string, Map<Language, Sheet>>();
  for (const sheet of sheets) {
    const group = groups.get(sheet.id) ?? new Map<Language, Sheet>();
    groups.set(sheet.id, group.set(sheet.language, sheet));
  }
  return groups;
}

function checkVersions(versions: ReadonlyMap<Language, Sheet>, readFigures: FigureReader): CorpusProblem[] {
  const [first] = versions.values();
  if (first === undefined) return [];
  const missing = LANGUAGES.filter((language) => !versions.has(language));
  const problems =
    missing.length === 0
      ? []
      : [
          sheetProblem(
            first,
            `sheet "${first.id}": expected ${LANGUAGES.join(', ')}; missing ${missing.join(', ')}`,
          ),
        ];
  const reference = versions.get('fr');
  if (reference === undefined) return problems;
  const translations = [...versions.values()].filter((version) => version !== reference);
  return problems.concat(
    translations.flatMap((translation) => compareSheets(reference, translation, readFigures)),
  );
}

function compareSheets(reference: Sheet, translation: Sheet, readFigures: FigureReader): CorpusProblem[] {
  const problems: CorpusProblem[] = [];
  if (reference.theme !== translation.theme)
    problems.push(sheetProblem(translation, `expected the theme ${reference.theme} as in French`));
  if (!sameDates(reference.validity, translation.validity))
    problems.push(sheetProblem(translation, 'validFrom, validUntil and supersededBy differ from French'));
  const expected = reference.sections.map((section) => section.id).join(', ');
  const received = translation.sections.map((section) => section.id).join(', ');
  if (expected !== received) {
    const message = `sections out of step with French: expected ${expected}; received ${received}`;
    return [...problems, sheetProblem(translation, message)];
  }
  const sections = reference.sections.flatMap((section, i) => {
    const other = translation.sections[i];
    return other === undefined ? [] : compareSections(section, other, translation, readFigures);
  });
  return problems.concat(sections);
}

function compareSections(
  reference: Section,
  other: Section,
  sheet: Sheet,
  readFigures: FigureReader,
): CorpusProblem[] {
  if (reference.statements.length !== other.statements.length) {
    const message = `section "${other.id}": expected ${reference.statements.length} statements as in French, received ${other.statements.length}`;
    return [sheetProblem(sheet, message, other.statements[0]?.line)];
  }
  return reference.statements.flatMap((statement, i) => {
    const translated = other.statements[i];
    return translated === undefined ? [] : compareStatements(statement, translated, sheet, readFigures);
  });
}

function compareStatements(
  reference: Statement,
  translated: Statement,
  sheet: Sheet,
  readFigures: FigureReader,
): CorpusProblem[] {
  const at = (message: string): CorpusProblem => sheetProblem(sheet, message, translated.line);
  const problems: CorpusProblem[] = [];
  const [missing, added] = differences(readFigures(reference.text), readFigures(translated.text));
  if (missing.length + added.length > 0) {
    const message = `figures differ from French in ${translated.id}: missing ${list(missing)}, added ${list(added)}`;
    problems.push(at(message));
  }
  const [lost, foreign] = differences(reference.sourceIds, translated.sourceIds);
  if (lost.length + foreign.length > 0) {
    const message = `sources differ from French in ${translated.id}: missing ${list(lost)}, added ${list(foreign)}`;
    problems.push(at(message));
  }
  if (!sameDates(reference.validity, translated.validity))
    problems.push(at(`dates differ from French in ${translated.id}: expected the same {from=… until=…}`));
  return problems;
}

/** What is only in `a`, and what is only in `b`. */
function differences(a: readonly string[], b: readonly string[]): [string[], string[]] {
  const only = (these: readonly string[], those: readonly string[]): string[] => [
    ...new Set(these.filter((each) => !those.includes(each))),
  ];
  return [only(a, b), only(b, a)];
}

function sameDates(a: Validity, b: Validity): boolean {
  return a.from === b.from && a.until === b.until && a.supersededBy === b.supersededBy;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.join(' ');
}
