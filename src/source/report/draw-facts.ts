import { seededRandom } from '../../common/seeded-random.ts';
import type { Corpus } from '../read-corpus.ts';
import type { Statement } from '../sheet.ts';
import type { SourceRecord } from '../source-record.ts';

/** A fact for a second reader: what is said, where, and on whose word. */
export interface DrawnFact {
  /** `sheet#facts.3`. */
  readonly id: string;
  readonly statement: Statement;
  readonly sources: readonly SourceRecord[];
}

/**
 * Draws `count` facts of the French reference at random, each at most once, in the order drawn: the same base and seed give
 * the same facts. Fewer when the base holds fewer.
 */
export function drawFacts({ sheets, sources }: Corpus, count: number, seed: number): DrawnFact[] {
  const facts = sheets
    .filter(({ kind, language }) => kind === 'sheet' && language === 'fr')
    .flatMap((sheet) =>
      sheet.sections
        .flatMap(({ statements }) => statements)
        .filter(({ sourceIds }) => sourceIds.length > 0)
        .map((statement) => ({
          id: `${sheet.id}#${statement.id}`,
          statement,
          sources: statement.sourceIds.flatMap((id) => sources.get(id) ?? []),
        })),
    );
  const random = seededRandom(seed);
  return Array.from({ length: Math.min(count, facts.length) }, () =>
    facts.splice(Math.floor(random() * facts.length), 1),
  ).flat();
}
