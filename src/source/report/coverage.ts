import type { Corpus } from '../read-corpus.ts';
import { LANGUAGES, type Language } from '../language.ts';
import { THEMES, type Sheet, type Statement, type Theme } from '../sheet.ts';
import type { SourceRecord, SourceRegister } from '../source-record.ts';
import { isInForce } from '../validity.ts';

/** How well facts are founded. A fact counts once, whatever the languages it is told in. */
export interface FactCounts {
  /** Statements that rest on a source. */
  readonly facts: number;
  /** Facts with at least one official source. */
  readonly official: number;
  /** Facts none of whose sources is verified: published with that mark. */
  readonly toVerify: number;
  /** Facts with a date of their own or of their sheet. */
  readonly dated: number;
  /** Facts that hold no longer and are kept for questions about their time. */
  readonly expired: number;
}

/** What the base holds on one theme. */
export interface ThemeCoverage extends FactCounts {
  readonly theme: Theme;
  readonly sheets: number;
  /** Sheets that exist in every language. */
  readonly inAllLanguages: number;
  readonly documents: number;
  readonly tables: number;
  /** The day by which the first of its sheets is to be read again. */
  readonly nextReview: string;
}

/** What the base holds in one language. */
export interface LanguageCoverage {
  readonly language: Language;
  readonly sheets: number;
  readonly statements: number;
  readonly questions: number;
  readonly documents: number;
}

/** How old the texts are that facts rest on, by the newest source of each fact. */
export interface AgeCoverage {
  /** A year, or `undated`; newest first. */
  readonly year: string;
  readonly facts: number;
  readonly sources: number;
}

/** What the document base holds, how well it is founded, and the day that the counts hold for. */
export interface Coverage {
  /** Day of the last review; empty for an empty base. */
  readonly asOf: string;
  readonly themes: readonly ThemeCoverage[];
  readonly total: FactCounts & { readonly sheets: number; readonly tableRows: number };
  readonly languages: readonly LanguageCoverage[];
  /** `official verified`, `official to-verify`, …: sources of the register. */
  readonly sources: Readonly<Record<`${SourceRecord['level']} ${SourceRecord['status']}`, number>>;
  readonly ages: readonly AgeCoverage[];
}

/**
 * Counts the base as it was on the day of its last review, so that the same base gives the same counts. Tables count apart
 * from sheets; their rows are no facts here, though they rest on sources too.
 */
export function measureCoverage(corpus: Corpus): Coverage {
  const written = corpus.sheets.filter(({ kind }) => kind === 'sheet');
  const reference = written.filter(({ language }) => language === 'fr');
  const asOf =
    corpus.sheets
      .map(({ reviewedOn }) => reviewedOn)
      .sort()
      .at(-1) ?? '';
  const facts = reference.flatMap((sheet) => factsOf(sheet));
  return {
    asOf,
    themes: THEMES.map((theme) => measureTheme(theme, corpus, written, asOf)),
    total: {
      ...countFacts(facts, corpus.sources, asOf),
      sheets: reference.length,
      tableRows: corpus.tables.reduce((sum, { rows }) => sum + rows.length, 0),
    },
    languages: LANGUAGES.map((language) => {
      const sheets = written.filter((sheet) => sheet.language === language);
      return {
        language,
        sheets: sheets.length,
        statements: sheets.reduce((sum, sheet) => sum + statementsOf(sheet).length, 0),
        questions: sheets.reduce((sum, { questions }) => sum + Object.values(questions).flat().length, 0),
        documents: corpus.documents.filter((document) => document.language === language).length,
      };
    }),
    sources: countSources(corpus.sources),
    ages: measureAges(facts, corpus.sources),
  };
}

/** A statement with the dates of its sheet. */
interface Fact {
  readonly statement: Statement;
  readonly sheet: Sheet;
}

function statementsOf({ sections }: Sheet): readonly Statement[] {
  return sections.flatMap(({ statements }) => statements);
}

function factsOf(sheet: Sheet): Fact[] {
  return statementsOf(sheet)
    .filter(({ sourceIds }) => sourceIds.length > 0)
    .map((statement) => ({ statement, sheet }));
}

function measureTheme(theme: Theme, corpus: Corpus, written: readonly Sheet[], asOf: string): ThemeCoverage {
  const ofTheme = written.filter((sheet) => sheet.theme === theme);
  const reference = ofTheme.filter(({ language }) => language === 'fr');
  const complete = reference.filter(({ id }) =>
    LANGUAGES.every((language) => ofTheme.some((sheet) => sheet.id === id && sheet.language === language)),
  );
  return {
    theme,
    sheets: reference.length,
    inAllLanguages: complete.length,
    documents: corpus.documents.filter((document) => document.theme === theme).length,
    tables: corpus.tables.filter((table) => table.theme === theme).length,
    nextReview: reference.map(({ reviewBy }) => reviewBy).sort()[0] ?? '',
    ...countFacts(
      reference.flatMap((sheet) => factsOf(sheet)),
      corpus.sources,
      asOf,
    ),
  };
}

function countFacts(facts: readonly Fact[], sources: SourceRegister, asOf: string): FactCounts {
  const count = (test: (fact: Fact) => boolean): number => facts.filter((fact) => test(fact)).length;
  const has = ({ statement }: Fact, test: (source: SourceRecord) => boolean): boolean =>
    sourcesOf(statement, sources).some((source) => test(source));
  return {
    facts: facts.length,
    official: count((fact) => has(fact, ({ level }) => level === 'official')),
    toVerify: count((fact) => !has(fact, ({ status }) => status === 'verified')),
    dated: count(({ statement, sheet }) => isDated(statement) || isDated(sheet)),
    expired: count(({ statement, sheet }) => {
      const isOver = ({ validity }: Statement | Sheet): boolean =>
        validity.until !== undefined && !isInForce({ until: validity.until }, asOf);
      return isOver(statement) || isOver(sheet);
    }),
  };
}

function isDated({ validity }: Statement | Sheet): boolean {
  return validity.from !== undefined || validity.until !== undefined;
}

function sourcesOf({ sourceIds }: Statement, sources: SourceRegister): SourceRecord[] {
  return sourceIds.flatMap((id) => sources.get(id) ?? []);
}

function countSources(sources: SourceRegister): Coverage['sources'] {
  const counts = {
    'official verified': 0,
    'official to-verify': 0,
    'secondary verified': 0,
    'secondary to-verify': 0,
  };
  for (const { level, status } of sources.values()) counts[`${level} ${status}`]++;
  return counts;
}

function measureAges(facts: readonly Fact[], sources: SourceRegister): AgeCoverage[] {
  const yearOf = ({ date }: SourceRecord): string => (date === 'undated' ? date : date.slice(0, 4));
  const newest = (years: readonly string[]): string =>
    years
      .filter((year) => year !== 'undated')
      .sort()
      .at(-1) ?? 'undated';
  const ofFacts = facts.map(({ statement }) =>
    newest(sourcesOf(statement, sources).map((source) => yearOf(source))),
  );
  const ofSources = [...sources.values()].map((source) => yearOf(source));
  const years = [...new Set([...ofFacts, ...ofSources])].sort().reverse();
  const count = (list: readonly string[], year: string): number =>
    list.filter((each) => each === year).length;
  return years
    .sort((a, b) => Number(a === 'undated') - Number(b === 'undated'))
    .map((year) => ({ year, facts: count(ofFacts, year), sources: count(ofSources, year) }));
}
