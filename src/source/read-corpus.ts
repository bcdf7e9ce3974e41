import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { mapConcurrent } from '../common/concurrency.ts';
import { NO_CACHE, remember, type DigestCache } from '../common/digest-cache.ts';
import { errorMessage } from '../common/errors.ts';
import { parseQuestions, questionsIn, type SectionQuestions } from './asked-questions.ts';
import type { CorpusProblem } from './corpus-problem.ts';
import type { DocumentRecord } from './document-record.ts';
import { parseDocumentManifest } from './parse-document-manifest.ts';
import { draftSheet, parseSheet } from './parse-sheet.ts';
import { parseSourceRegister } from './parse-source-register.ts';
import type { Sheet } from './sheet.ts';
import type { SourceRecord } from './source-record.ts';
import { readTables } from './tables/read-tables.ts';
import type { ReferenceTable } from './tables/reference-table.ts';
import { tableSheets } from './tables/table-sheets.ts';
import { parseWatchList, WATCH_LIST_FILE, type WatchedSource } from './watch-list.ts';

/** Largest sheet, register or manifest read, in bytes: a sheet is a few kilobytes; more is a mistake. */
export const MAX_TEXT_FILE_BYTES = 1_000_000;
/** Files read at a time: enough to keep the disk busy, few enough for the limit of open files. */
const READS_AT_ONCE = 16;

/** The document base as read: what is sound, and one problem for each thing that is not. */
export interface Corpus {
  /** By file path, then the tables told as sheets; one per id and language. */
  readonly sheets: readonly Sheet[];
  readonly tables: readonly ReferenceTable[];
  /** Sheet id → its questions by section, in all varieties side by side. */
  readonly questions: ReadonlyMap<string, SectionQuestions>;
  /** Records whose file exists; the bytes are read when the document is ingested. */
  readonly documents: readonly DocumentRecord[];
  readonly sources: ReadonlyMap<string, SourceRecord>;
  /** What is asked for changes; `check/check-watch-list.ts` says whether the register has it. */
  readonly watched: readonly WatchedSource[];
  readonly problems: readonly CorpusProblem[];
}

/**
 * Reads `corpus/`: register first, then sheets with their questions, reference tables and the document manifest. Nothing in a file makes it
 * throw; an unreadable `root` does, because then there is no base at all. What was parsed is kept in `cache`.
 */
export async function readCorpus(root: string, cache: DigestCache = NO_CACHE): Promise<Corpus> {
  const files = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const problems: CorpusProblem[] = [];
  const sources = await readRegister(root, files, problems, cache);
  const questions = await readQuestions(root, files, problems, cache);
  const sheets = await readSheets(root, files, sources, questions, problems, cache);
  const tables = await readTableFiles(root, files, sources, problems, cache);
  for (const table of tables.values())
    for (const sheet of tableSheets(table, tables)) addSheet(sheet, sheets, problems);
  const documents = await readManifest(root, files, sources, problems, cache);
  return {
    sheets: [...sheets.values()],
    tables: [...tables.values()],
    questions,
    documents,
    sources,
    watched: await readWatchList(root, files, problems),
    problems,
  };
}

/**
 * The register and the watch list alone, for those who ask the sources and need no sheet. Nothing in a file makes it throw; an
 * unreadable `root` does.
 */
export async function readWatched(root: string): Promise<Pick<Corpus, 'sources' | 'watched' | 'problems'>> {
  const files = (await readdir(join(root, 'sources'))).sort().map((name) => `sources/${name}`);
  const problems: CorpusProblem[] = [];
  const sources = await readRegister(root, files, problems, NO_CACHE);
  const watched = await readWatchList(root, [WATCH_LIST_FILE], problems);
  return { sources, watched, problems };
}

async function readRegister(
  root: string,
  files: string[],
  problems: CorpusProblem[],
  cache: DigestCache,
): Promise<Map<string, SourceRecord>> {
  const sources = new Map<string, SourceRecord>();
  const registers = files.filter((path) => /^sources\/[^/]+\.yaml$/.test(path));
  for (const { file, text } of await readTexts(root, registers, problems)) {
    const parsed = remember(cache, ['register', file, text], () => parseSourceRegister(text, file));
    problems.push(...parsed.problems);
    for (const { record, line } of parsed.sources) {
      if (sources.has(record.id)) problems.push(duplicate(file, `source id "${record.id}"`, line));
      else sources.set(record.id, record);
    }
  }
  return sources;
}

/** By the id of the sheet they belong to. */
async function readQuestions(
  root: string,
  files: string[],
  problems: CorpusProblem[],
  cache: DigestCache,
): Promise<Map<string, SectionQuestions>> {
  const written = files.filter((path) => /^sheets\/.*\.questions\.yaml$/.test(path));
  const read = await readTexts(root, written, problems);
  return new Map(
    read.map(({ file, text }) => {
      const parsed = remember(cache, ['questions', file, text], () => parseQuestions(text, file));
      problems.push(...parsed.problems);
      return [basename(file, '.questions.yaml'), parsed.questions] as const;
    }),
  );
}

/** By id and language (`id.fr`). */
async function readSheets(
  root: string,
  files: string[],
  sources: ReadonlyMap<string, SourceRecord>,
  questions: ReadonlyMap<string, SectionQuestions>,
  problems: CorpusProblem[],
  cache: DigestCache,
): Promise<Map<string, Sheet>> {
  const sheets = new Map<string, Sheet>();
  const written = files.filter((path) => path.startsWith('sheets/') && path.endsWith('.md'));
  for (const { file, text } of await readTexts(root, written, problems)) {
    const draft = remember(cache, ['sheet', file, text], () => draftSheet(text, file));
    const parsed = parseSheet(text, file, sources, draft);
    problems.push(...parsed.problems);
    if (parsed.sheet === undefined) continue;
    const asked = Object.entries(questions.get(parsed.sheet.id) ?? {});
    const { language } = parsed.sheet;
    const own = Object.fromEntries(asked.map(([section, forms]) => [section, questionsIn(language, forms)]));
    addSheet({ ...parsed.sheet, questions: own }, sheets, problems);
  }
  return sheets;
}

function addSheet(sheet: Sheet, sheets: Map<string, Sheet>, problems: CorpusProblem[]): void {
  const key = `${sheet.id}.${sheet.language}`;
  const first = sheets.get(key);
  if (first === undefined) sheets.set(key, sheet);
  else problems.push(duplicate(sheet.file, `sheet id "${key}" (first in ${first.file})`));
}

async function readTableFiles(
  root: string,
  files: string[],
  sources: ReadonlyMap<string, SourceRecord>,
  problems: CorpusProblem[],
  cache: DigestCache,
): Promise<Map<string, ReferenceTable>> {
  const written = files.filter((path) => /^tables\/[^/]+\.(yaml|csv)$/.test(path));
  const read = readTables(await readTexts(root, written, problems), sources, cache);
  problems.push(...read.problems);
  return read.tables;
}

async function readManifest(
  root: string,
  files: string[],
  sources: ReadonlyMap<string, SourceRecord>,
  problems: CorpusProblem[],
  cache: DigestCache,
): Promise<DocumentRecord[]> {
  const file = 'documents/manifest.yaml';
  const [manifest] = await readTexts(root, files.includes(file) ? [file] : [], problems);
  if (manifest === undefined) return [];
  const { text } = manifest;
  const parsed = remember(cache, ['manifest', text], () => parseDocumentManifest(text, file));
  problems.push(...parsed.problems);
  const documents = new Map<string, DocumentRecord>();
  for (const { record, line } of parsed.documents) {
    const unknown = record.sourceIds.filter((id) => !sources.has(id));
    if (documents.has(record.id)) problems.push(duplicate(file, `document id "${record.id}"`, line));
    else if (!files.includes(`documents/${record.file}`)) {
      problems.push({
        file,
        line,
        message: `expected the file documents/${record.file}, found none`,
        severity: 'error',
      });
    } else if (unknown.length > 0) {
      const message = `sources not in the register (corpus/sources/*.yaml): ${unknown.join(', ')}`;
      problems.push({ file, line, message, severity: 'error' });
    } else documents.set(record.id, record);
  }
  return [...documents.values()];
}

async function readWatchList(
  root: string,
  files: string[],
  problems: CorpusProblem[],
): Promise<WatchedSource[]> {
  const [list] = await readTexts(root, files.includes(WATCH_LIST_FILE) ? [WATCH_LIST_FILE] : [], problems);
  if (list === undefined) return [];
  const parsed = parseWatchList(list.text, list.file);
  problems.push(...parsed.problems);
  return parsed.watched;
}

interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** The files that can be read, in the order given; each of the others is a problem. */
async function readTexts(
  root: string,
  files: readonly string[],
  problems: CorpusProblem[],
): Promise<TextFile[]> {
  const read = await mapConcurrent(files, READS_AT_ONCE, (file) => readText(root, file));
  problems.push(...read.filter((result) => 'severity' in result));
  return read.filter((result) => 'text' in result);
}

async function readText(root: string, file: string): Promise<TextFile | CorpusProblem> {
  const problem = (message: string): CorpusProblem => ({ file, message, severity: 'error' });
  try {
    const { size } = await stat(join(root, file));
    if (size === 0) return problem('expected text, received an empty file');
    if (size > MAX_TEXT_FILE_BYTES) {
      return problem(
        `expected at most ${MAX_TEXT_FILE_BYTES} bytes, received ${size}; split it or publish it as a document`,
      );
    }
    const bytes = await readFile(join(root, file));
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError)
      return problem('expected UTF-8 text, received other bytes; save the file as UTF-8');
    return problem(`reading the file: ${errorMessage(error)}`);
  }
}

function duplicate(file: string, what: string, line?: number): CorpusProblem {
  return {
    file,
    ...(line === undefined ? {} : { line }),
    message: `${what} is used twice; keep one`,
    severity: 'error',
  };
}
