import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { Language } from '../source/language.ts';
import type { Citation, CitationSource } from './answer-event.ts';
import type { Calculation } from './consult/finding.ts';
import { workingTable } from './consult/working/working-table.ts';

/**
 * Numbers the passages of one answer in the order in which they are first cited, from 1, and remembers what was
 * quoted of each. A passage that is quoted again keeps its number; its citation is sent again with the quote added.
 */
export class CitationBook {
  readonly #sources: ReadonlyMap<string, SourceRecord>;
  readonly #entries = new Map<
    string,
    { marker: number; chunk: Chunk; quoted: Map<string, ChunkStatement> }
  >();
  readonly #calculations: Citation[] = [];

  constructor(sources: ReadonlyMap<string, SourceRecord>) {
    this.#sources = sources;
  }

  /** Cites a passage for some of its statements. `citation` is undefined when the reader has it already as it is. */
  cite(chunk: Chunk, statements: readonly ChunkStatement[]): { marker: number; citation?: Citation } {
    const known = this.#entries.get(chunk.id);
    const entry = known ?? {
      marker: this.#entries.size + this.#calculations.length + 1,
      chunk,
      quoted: new Map<string, ChunkStatement>(),
    };
    this.#entries.set(chunk.id, entry);
    const added = statements.filter((statement) => !entry.quoted.has(statement.id));
    for (const statement of added) entry.quoted.set(statement.id, statement);
    if (known !== undefined && added.length === 0) return { marker: entry.marker };
    return { marker: entry.marker, citation: this.#citation(entry) };
  }

  /** Cites a calculation by its working. It has no sources of its own: those of its rules are cited beside it. */
  citeCalculation(
    { tool, title, lead, working }: Calculation,
    { language, asOf }: { readonly language: Language; readonly asOf: string },
  ): { marker: number; citation: Citation } {
    const lines = [...working, lead];
    const table = workingTable({ tool, working }, language);
    const citation: Citation = {
      kind: 'calculation',
      marker: this.#entries.size + this.#calculations.length + 1,
      chunkId: tool,
      documentId: tool,
      title,
      headingPath: [],
      language,
      passage: lines.join('\n'),
      quotes: lines,
      ...(table === undefined ? {} : { table }),
      validity: {},
      reviewedOn: asOf,
      sources: [],
    };
    this.#calculations.push(citation);
    return { marker: citation.marker, citation };
  }

  /** Citations given so far, by marker. */
  citations(): Citation[] {
    const passages = [...this.#entries.values()].map((entry) => this.#citation(entry));
    return [...passages, ...this.#calculations].sort((a, b) => a.marker - b.marker);
  }

  #citation({
    marker,
    chunk,
    quoted,
  }: {
    marker: number;
    chunk: Chunk;
    quoted: ReadonlyMap<string, ChunkStatement>;
  }): Citation {
    const statements = [...quoted.values()];
    const own = [...new Set(statements.flatMap((statement) => statement.sourceIds))];
    const sourceIds = own.length > 0 ? own : chunk.sourceIds;
    return {
      kind: 'passage',
      marker,
      chunkId: chunk.id,
      documentId: chunk.documentId,
      title: chunk.title,
      headingPath: chunk.headingPath,
      language: chunk.language,
      ...(chunk.page === undefined ? {} : { page: chunk.page }),
      passage: chunk.text,
      quotes: statements.map((statement) => statement.text),
      validity: chunk.validity,
      reviewedOn: chunk.reviewedOn,
      sources: sourceIds
        .map((id) => this.#sources.get(id))
        .filter((source) => source !== undefined)
        .map(toCitationSource),
    };
  }
}

function toCitationSource({ language: _language, ...source }: SourceRecord): CitationSource {
  return source;
}
