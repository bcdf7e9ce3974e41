import type { DocumentRecord } from '../source/document-record.ts';
import type { Block, ExtractedText } from '../text/block.ts';
import { splitSentences } from '../text/split-sentences.ts';
import type { Chunk, ChunkStatement } from './chunk.ts';
import { splitLongText } from './langchain-splitter.ts';
import { sealChunk } from './seal-chunk.ts';

/** Aimed length of a passage in UTF-16 units: about 200 words, long enough to stand alone, short enough to read. */
export const TARGET_CHARS = 1200;
/** Longest passage. A list or table is kept whole up to here; only what is longer is cut. */
export const MAX_CHARS = 3000;

/**
 * Cuts an extracted document along its own structure: a heading or an article number starts a new passage,
 * paragraphs are gathered up to {@link TARGET_CHARS}, lists and tables stay whole. Reading order is kept. The closing
 * list of sources and the marks of notes are left out.
 */
export async function chunkDocument(record: DocumentRecord, extracted: ExtractedText): Promise<Chunk[]> {
  const passages: Passage[] = [];
  for (const section of splitByHeading(extracted.blocks)) {
    const pieces = (await Promise.all(section.blocks.map((block) => fitBlock(block)))).flat();
    passages.push(...gather(pieces, section.headingPath));
  }
  return passages.map((passage, i) => toChunk(record, passage, i + 1));
}

interface DocumentSection {
  readonly headingPath: readonly string[];
  readonly blocks: Block[];
}

/** `Article 12`, `Art. 3.`, `المادة 4`, `الفصل 2` at the start of a paragraph. */
const ARTICLE = /^(?:(?:article|art\.)\s+(?:premier|\d+)|(?:المادة|الفصل)\s+(?:الأولى|الأول|\d+))/iu;

/** A list of sources at the end of a document: the register says it better, and it answers nothing. */
const SOURCE_LIST = /^(?:sources|références|references|المصادر|المراجع)$/iu;
/** Marks of notes such as `[3]` in a running text; beside the markers of an answer they would mislead. */
const NOTE_MARK = /\s?\[\d{1,2}\]/g;

function splitByHeading(blocks: readonly Block[]): DocumentSection[] {
  const path: string[] = [];
  let current: DocumentSection = { headingPath: [], blocks: [] };
  const sections = [current];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      path.splice((block.level ?? 1) - 1);
      path.push(block.text);
    }
    if (block.kind === 'heading' || ARTICLE.test(block.text)) {
      current = { headingPath: [...path], blocks: [] };
      sections.push(current);
    }
    if (block.kind !== 'heading') current.blocks.push({ ...block, text: block.text.replace(NOTE_MARK, '') });
  }
  return sections.filter(
    ({ blocks: own, headingPath }) => own.length > 0 && !SOURCE_LIST.test(headingPath.at(-1) ?? ''),
  );
}

async function fitBlock(block: Block): Promise<Block[]> {
  if (block.text.length <= MAX_CHARS) return [block];
  const pieces = await splitLongText(block.text, TARGET_CHARS);
  return pieces.map((piece) => ({
    ...block,
    text: piece.text,
    start: block.start + piece.start,
    end: block.start + piece.end,
  }));
}

interface Passage {
  readonly headingPath: readonly string[];
  readonly blocks: readonly Block[];
}

function gather(blocks: readonly Block[], headingPath: readonly string[]): Passage[] {
  const passages: Passage[] = [];
  let open: Block[] = [];
  let chars = 0;
  for (const block of blocks) {
    if (open.length > 0 && chars + block.text.length > TARGET_CHARS) {
      passages.push({ headingPath, blocks: open });
      open = [];
      chars = 0;
    }
    open.push(block);
    chars += block.text.length;
  }
  if (open.length > 0) passages.push({ headingPath, blocks: open });
  return passages;
}

function toChunk(record: DocumentRecord, passage: Passage, number: number): Chunk {
  const { id: documentId, title, theme, audience, language, validity, reviewedOn, sourceIds } = record;
  const first = passage.blocks[0];
  const sectionId = `s${number}`;
  return sealChunk({
    id: `${documentId}.${language}#${sectionId}`,
    alignId: `${documentId}#${sectionId}`,
    documentId,
    kind: 'document',
    language,
    title,
    theme,
    audience,
    sectionId,
    role: 'facts',
    headingPath: passage.headingPath,
    ...(first?.page === undefined ? {} : { page: first.page }),
    start: first?.start ?? 0,
    end: passage.blocks.at(-1)?.end ?? 0,
    text: passage.blocks.map((block) => block.text).join('\n\n'),
    statements: toStatements(record, passage, sectionId),
    questions: [],
    validity,
    reviewedOn,
    sourceIds,
  });
}

/** Sentences of paragraphs, lines of lists and tables: each occurs verbatim in the passage. */
function toStatements(record: DocumentRecord, passage: Passage, sectionId: string): ChunkStatement[] {
  const texts = passage.blocks.flatMap((block): { text: string; kind: ChunkStatement['kind'] }[] => {
    if (block.kind === 'paragraph')
      return splitSentences(block.text).map(({ text }) => ({ text, kind: 'paragraph' }));
    const kind = block.kind === 'table' ? 'row' : 'item';
    return block.text.split('\n').map((line) => ({ text: line.replace(/^(?:- |\d+\. )/, ''), kind }));
  });
  return texts
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, kind }, i) => ({
      id: `${sectionId}.${i + 1}`,
      text,
      kind,
      sourceIds: record.sourceIds,
      validity: {},
    }));
}
