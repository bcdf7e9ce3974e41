import type { Chunk } from '../chunking/chunk.ts';
import type { ChunkFacets, ChunkReference } from './search-index.ts';

/** The facets alone, in one order of fields, so that equal ones are written alike. */
export function facetsOf({ language, theme, audience, validity, purpose, role }: ChunkFacets): ChunkFacets {
  const { from, until, supersededBy } = validity;
  return {
    language,
    theme,
    audience,
    validity: {
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(supersededBy === undefined ? {} : { supersededBy }),
    },
    ...(purpose === undefined ? {} : { purpose }),
    role,
  };
}

/** A chunk without what stands in it. */
export function referenceTo(chunk: Chunk): ChunkReference {
  return { chunkId: chunk.id, alignId: chunk.alignId, facets: facetsOf(chunk) };
}
