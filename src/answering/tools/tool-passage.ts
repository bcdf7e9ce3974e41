import type { Chunk, ChunkStatement } from '../../chunking/chunk.ts';
import { visibleText } from '../../text/visible-text.ts';
import { referenceKey, type StatementReference } from '../../trade/trade-tables.ts';
import { asData, isHarmless } from '../as-data.ts';
import type { SearchIndex } from '../../search-index/search-index.ts';
import { placeStatements, type Place } from '../place-statements.ts';
import type { ToolContext, ToolFinding } from './answer-tools.ts';

/** More lines and statements of the base than this tell a model nothing more. */
const MAX_LINES = 30;
const MAX_STATEMENTS = 12;

/**
 * What a tool found as a passage that can be cited and checked like any other: its lines and the statements of the base that
 * it rests on are its statements, each with the sources of what it rests on. `number` is that of the block, from 1.
 */
export async function toolPassage(
  { tool, title, lines, references }: ToolFinding,
  number: number,
  { language, asOf }: ToolContext,
  index: Pick<SearchIndex, 'aligned' | 'chunks'>,
): Promise<Chunk> {
  const shown = lines.slice(0, MAX_LINES);
  const restsOn = [...shown.flatMap(({ references: rests }) => rests), ...references];
  const place = await placeStatements(restsOn, language, index);
  const sourcesOf = (rests: readonly StatementReference[]): string[] => [
    ...new Set(rests.flatMap((each) => place(each)?.statement.sourceIds ?? [])),
  ];
  const own = shown.map(({ text, references: rests }, i) =>
    toStatement(`line.${i + 1}`, text, sourcesOf(rests)),
  );
  const told = statementsOf(references, language, place).filter(
    ({ text }) => isHarmless(text) && !own.some((line) => line.text === text),
  );
  const statements = [...own, ...told];
  return {
    id: `${tool}.${language}#t${number}`,
    alignId: `${tool}#t${number}`,
    documentId: tool,
    kind: 'table',
    language,
    title,
    theme: 'support',
    audience: ['importer', 'exporter', 'public'],
    sectionId: `t${number}`,
    role: 'facts',
    headingPath: [],
    start: 0,
    end: 0,
    text: statements.map(({ text }) => text).join('\n'),
    statements,
    questions: [],
    validity: {},
    reviewedOn: asOf,
    sourceIds: [...new Set(statements.flatMap(({ sourceIds }) => sourceIds))],
    digest: '',
  };
}

/** The block as a model reads it: `[T1] title`, then a line for each statement. */
export function toolBlock(passage: Chunk, number: number): string {
  const lines = passage.statements.map(({ text }) => `- ${asData(visibleText(text))}`);
  return [`[T${number}] ${asData(passage.title)}`, ...lines].join('\n');
}

function toStatement(id: string, text: string, sourceIds: readonly string[]): ChunkStatement {
  return { id, text, kind: 'row', sourceIds, validity: {} };
}

/** Statements of the base in the answer's language, each once. */
function statementsOf(
  references: readonly StatementReference[],
  language: ToolContext['language'],
  place: Place,
): ChunkStatement[] {
  const found = new Map<string, ChunkStatement>();
  for (const reference of references) {
    const placed = place(reference);
    const id = referenceKey(reference);
    if (placed?.chunk.language === language) found.set(id, { ...placed.statement, id });
    if (found.size === MAX_STATEMENTS) break;
  }
  return [...found.values()];
}
