import { z } from 'zod';
import type { CorpusProblem } from './corpus-problem.ts';
import { audience, kebabId, theme } from './field-schemas.ts';
import type { Audience, Theme } from './sheet.ts';
import { parseYamlRecords } from './yaml-records.ts';

/** File of the watch list, below the document base. */
export const WATCH_LIST_FILE = 'sources.yaml';

/** A source of the register whose page is asked again and again whether it changed. */
export interface WatchedSource {
  readonly id: string;
  /** Host that the register's address must have: what is watched is said in the list, not found out. */
  readonly host: string;
  /** Days between two readings. */
  readonly everyDays: number;
  /** Pause between two requests to the host, milliseconds. */
  readonly pauseMs: number;
  /** With it the text of the page is searched and cited as an official document of its own; without it the text only shows changes. */
  readonly index?: { readonly theme: Theme; readonly audience: readonly Audience[] };
  /** Line of its host's record, from 1. */
  readonly line: number;
}

const watchedHost = z.strictObject({
  host: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'expected a host name in small letters'),
  everyDays: z
    .number()
    .int('expected whole days')
    .min(1, 'expected at least 1')
    .max(365, 'expected at most 365'),
  pauseSeconds: z.number().min(1, 'expected at least 1').max(600, 'expected at most 600'),
  sources: z
    .array(z.strictObject({ id: kebabId, index: z.strictObject({ theme, audience }).optional() }))
    .min(1, 'expected at least one source'),
});

/** Reads `sources.yaml`: a record a host. Records that do not fit are problems with their line, and so is an id named twice. */
export function parseWatchList(
  text: string,
  file: string,
): { watched: WatchedSource[]; problems: CorpusProblem[] } {
  const { records, problems } = parseYamlRecords(text, file, watchedHost);
  const watched = new Map<string, WatchedSource>();
  for (const { value, line } of records)
    for (const { id, index } of value.sources) {
      if (watched.has(id))
        problems.push({
          file,
          line,
          message: `source "${id}" is watched twice; keep one`,
          severity: 'error',
        });
      else watched.set(id, toWatched(id, index, value, line));
    }
  return { watched: [...watched.values()], problems };
}

function toWatched(
  id: string,
  index: WatchedSource['index'] | undefined,
  { host, everyDays, pauseSeconds }: z.infer<typeof watchedHost>,
  line: number,
): WatchedSource {
  const pauseMs = pauseSeconds * 1000;
  return { id, host, everyDays, pauseMs, line, ...(index === undefined ? {} : { index }) };
}
