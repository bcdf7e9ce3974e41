import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import type { StatementReference } from '../trade/trade-tables.ts';

/** How a statement of a passage is referred to. */
export function referenceOf({
  chunk,
  statement,
}: {
  readonly chunk: Pick<Chunk, 'documentId'>;
  readonly statement: Pick<ChunkStatement, 'id'>;
}): StatementReference {
  return { documentId: chunk.documentId, statementId: statement.id };
}
