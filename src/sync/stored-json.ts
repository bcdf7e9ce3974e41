import { z } from 'zod';
import { isoDate } from '../source/field-schemas.ts';
import { CHANGE_KINDS } from '../source/source-change.ts';
import type { SourceState } from './source-state.ts';
import type { FetchedText } from './sync-store.ts';

const change = z.object({
  sourceId: z.string(),
  on: isoDate,
  kind: z.enum(CHANGE_KINDS),
  note: z.string().exactOptional(),
});
const state = z.object({
  sourceId: z.string(),
  checkedAt: z.iso.datetime(),
  changedAt: z.iso.datetime().exactOptional(),
  url: z.string().exactOptional(),
  etag: z.string().exactOptional(),
  lastModified: z.string().exactOptional(),
  digest: z.string().exactOptional(),
  fingerprint: z.string().exactOptional(),
  misses: z.number().int().min(0),
  movedTo: z.string().exactOptional(),
  unreadable: z.string().exactOptional(),
  findings: z.array(z.string()).exactOptional(),
  changes: z.array(change),
});
const block = z.object({
  kind: z.enum(['heading', 'paragraph', 'list', 'table']),
  text: z.string(),
  level: z.number().exactOptional(),
  page: z.number().exactOptional(),
  start: z.number(),
  end: z.number(),
});
const fetched = z.object({
  fetchedOn: isoDate,
  url: z.string(),
  text: z.object({
    blocks: z.array(block),
    pageCount: z.number().exactOptional(),
    warnings: z.array(z.string()),
  }),
});

/** A stored state; undefined for what is damaged, cut or of another form. */
export function readState(json: string): SourceState | undefined {
  return state.safeParse(parse(json)).data;
}

/** A stored text; undefined for what is damaged, cut or of another form. */
export function readText(json: string): FetchedText | undefined {
  return fetched.safeParse(parse(json)).data;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // cut or damaged: as if it was not there
  }
}
