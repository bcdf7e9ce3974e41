import { basename, dirname } from 'node:path/posix';
import type { CorpusProblem } from './corpus-problem.ts';
import { theme as themeSchema, toValidity } from './field-schemas.ts';
import { isLanguage } from './language.ts';
import type { Section, Sheet, Statement } from './sheet.ts';
import {
  parseSheetBody,
  type DraftSection,
  type DraftStatement,
  type FootnoteDefinition,
  type ParsedBody,
} from './sheet-body.ts';
import { splitSheet, type SplitSheet } from './sheet-front-matter.ts';
import type { SourceRegister } from './source-record.ts';

/** Roles whose statements must carry a source. */
const SOURCED_ROLES = new Set(['summary', 'facts', 'steps', 'traps', 'example']);

/** A sheet before the register is looked at, as plain data; or why there is none. */
export type SheetDraft =
  { readonly name: SheetName; readonly split: SplitSheet; readonly body: ParsedBody } | CorpusProblem;

/** What a file's path says of its sheet. */
type SheetName = Pick<Sheet, 'id' | 'language' | 'theme'>;

/** Reads a sheet's front matter and body: the slow part, and the same for the same text and `file`. */
export function draftSheet(text: string, file: string): SheetDraft {
  const name = parseSheetPath(file);
  if ('message' in name) return name;
  const split = splitSheet(text, file);
  return 'message' in split ? split : { name, split, body: parseSheetBody(split.body, name.language) };
}

/**
 * Reads one sheet, without the questions that stand in a file of their own. A fault in the file's name, front matter or headings leaves the sheet out (`sheet` undefined);
 * a fault in one statement leaves that statement out and keeps the rest.
 * `file` is relative to the corpus root and decides theme, id and language. `draft` is what `draftSheet` gives for `text`.
 */
export function parseSheet(
  text: string,
  file: string,
  sources: SourceRegister,
  draft: SheetDraft = draftSheet(text, file),
): { sheet?: Sheet; problems: CorpusProblem[] } {
  if ('message' in draft) return { problems: [draft] };

  const { name, split, body } = draft;
  const { title, audience, reviewedOn, reviewBy, ...dates } = split.frontMatter;
  const definitions = new Map(body.definitions.map((definition) => [definition.label, definition]));
  const context: Context = { file, offset: split.bodyLineOffset, definitions, sources, problems: [] };
  for (const fault of body.faults) report(context, fault.line, fault.message);
  checkDefinitions(context);
  const sections = body.sections.map((section) => resolveSection(section, context));
  const idsAreUnique = checkSectionIds(body.sections, context);
  if (sections.length === 0)
    report(context, 1, 'expected a summary and at least one section, received no text');

  const { problems } = context;
  if (sections.length === 0 || body.faults.length > 0 || !idsAreUnique) return { problems };
  const links = body.links.map((link) => ({ ...link, line: link.line + split.bodyLineOffset }));
  const validity = toValidity(dates);
  return {
    sheet: {
      ...name,
      kind: 'sheet',
      title,
      audience,
      validity,
      reviewedOn,
      reviewBy,
      questions: {},
      sections,
      links,
      file,
    },
    problems,
  };
}

interface Context {
  readonly file: string;
  readonly offset: number;
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  readonly sources: SourceRegister;
  readonly problems: CorpusProblem[];
}

function report(context: Context, bodyLine: number, message: string): void {
  context.problems.push({ file: context.file, line: bodyLine + context.offset, message, severity: 'error' });
}

function parseSheetPath(file: string): SheetName | CorpusProblem {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]{2})\.md$/.exec(basename(file));
  const theme = themeSchema.safeParse(basename(dirname(file)));
  const language = match?.[2];
  if (match?.[1] === undefined || !isLanguage(language) || !theme.success) {
    const message = 'expected sheets/<theme>/<slug>.<fr|ar|en>.md with a theme of corpus/README.md';
    return { file, message, severity: 'error' };
  }
  return { id: match[1], language, theme: theme.data };
}

function checkDefinitions(context: Context): void {
  for (const [label, { text, line }] of context.definitions) {
    const id = sourceIdOf(text);
    if (!context.sources.has(id)) {
      report(
        context,
        line,
        `footnote [^${label}]: source "${id}" is not in the register (corpus/sources/*.yaml)`,
      );
    }
  }
}

function sourceIdOf(definition: string): string {
  return definition.split(/\s+·\s+|\s/, 1)[0] ?? '';
}

function resolveSection(section: DraftSection, context: Context): Section {
  const { id, role, heading } = section;
  const kept = section.statements.map((statement) => resolveStatement(statement, section, context));
  return { id, role, heading, statements: kept.filter((statement) => statement !== undefined) };
}

function resolveStatement(
  draft: DraftStatement,
  section: DraftSection,
  context: Context,
): Statement | undefined {
  const { footnotes, ...rest } = draft;
  const dangling = /\[\^([^\]\s]+)\]/.exec(draft.text);
  if (dangling !== null) {
    report(context, draft.line, `footnote ${dangling[0]} has no definition: add "${dangling[0]}: source-id"`);
    return undefined;
  }
  const stray = /\{[^}]*\}?$/.exec(draft.text);
  if (stray !== null) {
    report(context, draft.line, `expected {from=YYYY-MM-DD until=YYYY-MM-DD}, received ${stray[0]}`);
    return undefined;
  }
  const ids = footnotes.map((label) => sourceIdOf(context.definitions.get(label)?.text ?? ''));
  const sourceIds = [...new Set(ids.filter((id) => context.sources.has(id)))];
  if (sourceIds.length === 0 && (SOURCED_ROLES.has(section.role) || footnotes.length > 0)) {
    if (footnotes.length === 0)
      report(context, draft.line, `statement without a source: "${excerpt(draft.text)}"`);
    return undefined;
  }
  if (
    draft.validity.from !== undefined &&
    draft.validity.until !== undefined &&
    draft.validity.from > draft.validity.until
  ) {
    report(
      context,
      draft.line,
      `expected from ≤ until, received ${draft.validity.from} > ${draft.validity.until}`,
    );
    return undefined;
  }
  return { ...rest, line: draft.line + context.offset, sourceIds };
}

function checkSectionIds(sections: readonly DraftSection[], context: Context): boolean {
  const seen = new Set<string>();
  for (const { id, line } of sections) {
    if (seen.has(id)) report(context, line, `section id "${id}" is used twice`);
    seen.add(id);
  }
  return seen.size === sections.length;
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
