import { z } from 'zod';
import type { Clock } from '../common/clock.ts';
import { TijariaError } from '../common/errors.ts';
import { documentAsOf, type DocumentAsOf } from '../library/documents/document-as-of.ts';
import type { LibraryBase } from '../library/library-base.ts';
import { LANGUAGES, type Language } from '../source/language.ts';
import { AUDIENCES, THEMES } from '../source/sheet.ts';
import { STANDINGS } from '../source/validity.ts';
import { sourceSchema, sourceText, toSource, validitySchema } from './citation.ts';
import { date, language, mcpTool, type McpAnswer, type McpTool } from './mcp-tool.ts';

/** More statements than this are read a section at a time. */
const MAX_STATEMENTS = 200;
/** Longest id that is looked up, in characters. */
const MAX_ID_CHARS = 100;

const sheetSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['sheet', 'table', 'document']),
  language: z.enum(LANGUAGES),
  languages: z.array(z.enum(LANGUAGES)),
  title: z.string(),
  theme: z.enum(THEMES),
  audience: z.array(z.enum(AUDIENCES)),
  validity: validitySchema,
  standing: z.enum(STANDINGS).describe('How the sheet stands on the day'),
  reviewedOn: z.string(),
  reviewBy: z.string(),
  url: z.string(),
  asOf: z.string(),
  snapshotId: z.string(),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      role: z.string(),
      heading: z.string(),
      page: z.number().int().optional(),
      url: z.string(),
      text: z.string(),
      statements: z.array(
        z.strictObject({
          id: z.string(),
          text: z.string(),
          kind: z.string(),
          sourceIds: z.array(z.string()),
          validity: validitySchema,
        }),
      ),
    }),
  ),
  leftOut: z
    .strictObject({ ended: z.number().int(), coming: z.number().int() })
    .describe('Statements that do not hold on the day'),
  sources: z.array(sourceSchema),
});

/** What sheets are read from. */
export interface ReadSheetDependencies {
  readonly base: LibraryBase;
  readonly clock: Pick<Clock, 'today'>;
}

/** Which sheet is read, for which day. */
export interface SheetQuestion {
  readonly id: string;
  readonly language: Language;
  readonly date?: string | undefined;
  readonly section?: string | undefined;
}

/** `read_sheet`: a sheet with the statements that hold on the day, each with its sources. */
export function readSheetTool(dependencies: ReadSheetDependencies): McpTool {
  return mcpTool({
    name: 'read_sheet',
    title: 'Read a sheet',
    description:
      'Reads a sheet, reference table or published document of the base by the id that search_base gives: the statements that ' +
      'hold on the day, each with its sources. Long tables are read a section at a time.',
    input: z.strictObject({
      id: z.string().trim().max(MAX_ID_CHARS).describe('documentId of a citation'),
      section: z.string().max(MAX_ID_CHARS).optional().describe('Id of one section; all without it'),
      date,
      language,
    }),
    output: sheetSchema,
    run: (given, { origin }) => readSheet(given, origin, dependencies),
  });
}

/** Reads a sheet. Throws `not-found` with where to look, `request-invalid` for one too long to be read whole. */
export async function readSheet(
  { id, language: wanted, date: day, section }: SheetQuestion,
  origin: string,
  { base, clock }: ReadSheetDependencies,
): Promise<McpAnswer> {
  const document = base.document(id, wanted);
  if (document === undefined) throw noSheet(id, wanted, base);
  const whole = await documentAsOf(document, base, { asOf: day ?? clock.today(), origin });
  const sections =
    section === undefined ? whole.sections : whole.sections.filter((each) => each.id === section);
  const names = whole.sections.map((each) => each.id).join(', ');
  if (sections.length === 0 && section !== undefined)
    throw new TijariaError('not-found', `reading ${id}: expected a section that holds then, one of ${names}`);
  if (sections.reduce((sum, { statements }) => sum + statements.length, 0) > MAX_STATEMENTS)
    throw new TijariaError('request-invalid', `reading ${id}: it is long; name one section of ${names}`);
  const told = new Set(sections.flatMap(({ statements }) => statements.flatMap((each) => each.sourceIds)));
  const sources = whole.sources.filter((each) => document.kind === 'document' || told.has(each.id));
  const sheet = { ...whole, sections, sources };
  return { structured: { ...sheet, sources: sources.map(toSource) }, text: sheetText(sheet) };
}

function noSheet(id: string, wanted: Language, base: LibraryBase): TijariaError {
  const others = base.languagesOf(id);
  const received =
    others.length === 0
      ? 'an unknown one; find ids with search_base'
      : `one that exists in ${others.join(', ')} only; ask for one of these languages`;
  return new TijariaError(
    'not-found',
    `reading a sheet: expected the id of one in ${wanted}, received ${received}`,
  );
}

function sheetText({ title, url, asOf, standing, sections, leftOut, sources }: DocumentAsOf): string {
  const parts = sections.map(({ heading, statements, text }) => [
    ...(heading === '' ? [''] : ['', `## ${heading}`]),
    ...statements.map((each) => `- ${each.text}${each.sourceIds.map((source) => ` [${source}]`).join('')}`),
    ...(text === '' ? [] : [text]),
  ]);
  const isComplete = leftOut.ended + leftOut.coming === 0;
  const note = isComplete ? [] : [`Left out: ${leftOut.ended} ended, ${leftOut.coming} coming.`];
  const holds = standing === 'today' ? [] : [`The sheet does not hold on that day (${standing}).`];
  return [
    `# ${title}`,
    `${url}, as at ${asOf}. ${[...holds, ...note].join(' ')}`.trim(),
    ...parts.flat(),
    '',
    ...sources.map((source) => `[${source.id}] ${sourceText(source)}`),
  ].join('\n');
}
