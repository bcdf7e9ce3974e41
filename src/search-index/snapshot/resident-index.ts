import type { WeightedTerm } from '../../text/term-analyser.ts';
import { checkK } from '../search-checks.ts';
import type { ChunkFilter, ChunkReference, Hit, SearchOptions } from '../search-index.ts';
import type { ChunkTable } from './chunks/chunk-table.ts';
import { maskOf, type FacetMask } from './chunks/facet-mask.ts';
import { createLexicalSearch, type LexicalSearch } from './postings/lexical-search.ts';
import { holdsRow, placeOf } from './postings/passage-place.ts';
import type { Postings } from './postings/postings.ts';
import { askedRows, type AskedRows } from './sentences/score-block.ts';
import type { ScoredOrdinal } from './top-k.ts';

/** What an opened snapshot answers from memory, wherever the rest of it is kept. */
export class ResidentIndex {
  readonly table: ChunkTable;
  readonly #postings: Postings;
  readonly #lexical: LexicalSearch;
  #masked: { readonly filter: ChunkFilter; readonly mask: FacetMask | undefined } | undefined;

  constructor(table: ChunkTable, postings: Postings) {
    this.table = table;
    this.#postings = postings;
    this.#lexical = createLexicalSearch(postings);
  }

  /** As `SearchIndex.lexical`. */
  lexical(terms: readonly WeightedTerm[], { k, filter }: SearchOptions): Hit[] {
    checkK(k);
    return this.hits(this.#lexical.search(terms, k, this.maskOf(filter)));
  }

  /** As `SearchIndex.documentFrequency`. */
  documentFrequency(term: string): number {
    return this.#lexical.documentFrequency(term);
  }

  /** As `SearchIndex.aligned`. */
  aligned(alignId: string): ChunkReference[] {
    return this.table.alignedOrdinals(alignId).map((ordinal) => this.table.referenceTo(ordinal));
  }

  /** As `SearchIndex.heldTerms`. */
  heldTerms(chunkIds: readonly string[], terms: readonly string[]): Set<string>[] {
    const rows = terms.map((term) => [term, this.#lexical.rowOf(term)] as const);
    return chunkIds.map((id) => {
      const ordinal = this.table.ordinalOf(id);
      const place = ordinal === undefined ? undefined : placeOf(this.#postings, ordinal);
      const held = rows.filter(([, row]) => place && row !== undefined && holdsRow(place, row));
      return new Set(held.map(([term]) => term));
    });
  }

  /** The terms of a query, looked up once for the blocks of all chunks that it is asked of. */
  askedRows(terms: readonly WeightedTerm[]): AskedRows {
    return askedRows(terms, (term) => this.#lexical.rowOf(term));
  }

  /** The chunks that a filter lets through; both legs of a question have the same filter. */
  maskOf(filter: ChunkFilter | undefined): FacetMask | undefined {
    if (filter === undefined) return undefined;
    if (filter !== this.#masked?.filter) this.#masked = { filter, mask: maskOf(this.table.facets, filter) };
    return this.#masked.mask;
  }

  hits(scored: readonly ScoredOrdinal[]): Hit[] {
    return scored.map(({ ordinal, score }) => {
      const { chunkId, alignId, facets } = this.table.referenceTo(ordinal);
      return { chunkId, alignId, facets, score };
    });
  }
}
