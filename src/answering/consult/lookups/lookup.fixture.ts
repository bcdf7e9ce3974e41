import { createTermAnalyser } from '../../../text/term-analysis.ts';
import { findHeadingsBy } from '../../../trade/hs-finder/find-headings.ts';
import { createHsFinder } from '../../../trade/hs-finder/hs-finder.ts';
import {
  referenceKey,
  rowReference,
  type StatementReference,
  type TradeTables,
} from '../../../trade/trade-tables.ts';
import { createQuestionReader } from '../../understanding/question-reading.ts';
import { corpusSources } from '../../understanding/understanding.fixture.ts';
import type { Lookup } from '../finding.ts';
import { toLookupQuestion, type LookUp, type LookupQuestion, type LookupSources } from './lookup-question.ts';

/** The day on which questions are asked here. */
export const LOOKUP_TODAY = '2026-11-23';

/** Lookups over the real tables. */
export interface LookupBench {
  readonly sources: Required<LookupSources>;
  /** The question as lookups read it; throws when there is nothing to look up in it. */
  read(question: string): LookupQuestion;
  find(lookUp: LookUp, question: string): Lookup | undefined;
  /** The ids of the rows that are told, with their table: `regions/souss-massa`; `sheet#section.n` for what is no row. */
  told(lookup: Lookup | undefined): string[];
}

/** Opens the real tables, the real reader of questions and the real finder of headings. */
export async function openLookups(): Promise<LookupBench> {
  const { tables, glossary } = await corpusSources();
  const readQuestion = createQuestionReader({ tables, glossary });
  const sources = {
    tables,
    findHeadings: findHeadingsBy(createHsFinder(tables, createTermAnalyser(glossary))),
  };
  const tryRead = (question: string): LookupQuestion | undefined => {
    const read = readQuestion({ question, history: [], today: LOOKUP_TODAY, isUnsafe: false });
    const { language, variety, intent, asOf, reading } = read;
    return toLookupQuestion({ question, language, variety, intent, asOf, reading, understood: read });
  };
  const names = namesOf(tables);
  return {
    sources,
    read: (question) => {
      const asked = tryRead(question);
      if (asked === undefined) throw new Error(`reading "${question}": expected a question of trade`);
      return asked;
    },
    find: (lookUp, question) => {
      const asked = tryRead(question);
      return asked && lookUp(asked, sources);
    },
    told: (lookup) => lookup?.items.map(({ statement }) => names(statement)) ?? [],
  };
}

function namesOf(tables: TradeTables): (reference: StatementReference) => string {
  const rows = new Map(
    [...tables.values()].flatMap((table) =>
      table.rows.map((row) => [referenceKey(rowReference(table, row)), `${table.id}/${row.id}`] as const),
    ),
  );
  return (reference) => rows.get(referenceKey(reference)) ?? referenceKey(reference);
}
