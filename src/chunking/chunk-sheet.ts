import type { Section, Sheet, Statement } from '../source/sheet.ts';
import { placeBlocks } from '../text/block.ts';
import type { Chunk } from './chunk.ts';
import { sealChunk } from './seal-chunk.ts';

/**
 * Most statements in one chunk. A section is kept whole up to here, because its statements explain each other;
 * the cut is by count, not by length, so that chunks stay aligned across languages.
 */
export const MAX_STATEMENTS_PER_CHUNK = 16;

/** Most rows of a list of goods in one chunk: they explain nothing of each other, and each hides its neighbours. */
const MAX_LISTED_GOODS_PER_CHUNK = 4;

/** One chunk per section of the sheet (more for very long sections), in the sheet's order. Links are left out. */
export function chunkSheet(sheet: Sheet): Chunk[] {
  const sections = sheet.sections.filter((section) => section.role !== 'see-also');
  const size = sheet.purpose === undefined ? MAX_STATEMENTS_PER_CHUNK : MAX_LISTED_GOODS_PER_CHUNK;
  const parts = sections.flatMap((section) => splitSection(section, size));
  const blocks = placeBlocks(
    parts.map(({ statements }) => ({ kind: 'paragraph', text: renderStatements(statements) })),
  );
  return parts.map(({ section, statements, part }, i) => {
    const sectionId = part === 1 ? section.id : `${section.id}~${part}`;
    return sealChunk({
      id: `${sheet.id}.${sheet.language}#${sectionId}`,
      alignId: `${sheet.id}#${sectionId}`,
      documentId: sheet.id,
      kind: sheet.kind,
      ...(sheet.purpose === undefined ? {} : { purpose: sheet.purpose }),
      language: sheet.language,
      title: sheet.title,
      theme: sheet.theme,
      audience: sheet.audience,
      sectionId: section.id,
      role: section.role,
      headingPath: section.heading === '' ? [] : [section.heading],
      start: blocks[i]?.start ?? 0,
      end: blocks[i]?.end ?? 0,
      text: blocks[i]?.text ?? '',
      statements: statements.map(({ line: _line, ...statement }) => statement),
      questions: (sheet.questions[section.id] ?? []).filter(({ at }) => partOf(at, size) === part),
      validity: sheet.validity,
      reviewedOn: sheet.reviewedOn,
      sourceIds: [...new Set(statements.flatMap((statement) => statement.sourceIds))],
    });
  });
}

interface SectionPart {
  readonly section: Section;
  readonly statements: readonly Statement[];
  /** From 1. */
  readonly part: number;
}

function splitSection(section: Section, size: number): SectionPart[] {
  const parts: SectionPart[] = [];
  for (let from = 0; from < section.statements.length; from += size) {
    const statements = section.statements.slice(from, from + size);
    parts.push({ section, statements, part: parts.length + 1 });
  }
  return parts;
}

/** Parts, from 1, that may hold the statement at a position, from 1: lists of goods are cut finer than other sections. */
export function partsThatMayHold(position: number): number[] {
  const sizes = [MAX_STATEMENTS_PER_CHUNK, MAX_LISTED_GOODS_PER_CHUNK];
  return [...new Set(sizes.map((size) => Math.ceil(position / size)))];
}

/** The part, from 1, that holds the best answer to a question asked of the section; the first where nobody has said. */
function partOf(at: readonly number[] | undefined, size: number): number {
  return Math.ceil((at?.[0] ?? 1) / size);
}

/** Statements as a person reads them: paragraphs bare, steps numbered, items and rows with a dash. */
function renderStatements(statements: readonly Statement[]): string {
  let step = 0;
  return statements
    .map(({ kind, text }) => {
      if (kind === 'paragraph') return text;
      return kind === 'step' ? `${++step}. ${text}` : `- ${text}`;
    })
    .join('\n');
}
