import type { SourceRecord } from '../../source/source-record.ts';
import type { LibrarySection } from '../library-base.ts';

/** A source of a page with its number, from 1. */
export interface NumberedSource {
  readonly number: number;
  readonly source: SourceRecord;
}

/** Sources of a page by id, in the order of their numbers. */
export type NumberedSources = ReadonlyMap<string, NumberedSource>;

/** Numbers sources in the order in which the statements first rest on them. What the register lacks is left out. */
export function numberSources(
  sections: readonly LibrarySection[],
  register: ReadonlyMap<string, SourceRecord>,
): NumberedSources {
  const numbered = new Map<string, NumberedSource>();
  for (const { statements } of sections)
    for (const { sourceIds } of statements)
      for (const id of sourceIds) {
        const source = register.get(id);
        if (source !== undefined && !numbered.has(id))
          numbered.set(id, { number: numbered.size + 1, source });
      }
  return numbered;
}
