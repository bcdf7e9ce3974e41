import { darijaKey } from '../../../text/darija.ts';
import { rowOf } from '../../../trade/row-cells.ts';
import { fold } from '../../../text/normalise.ts';
import type { PhraseRule } from '../../../text/phrase-rule.ts';
import { compilePair, matchesPair } from '../../../text/rule-pair.ts';
import type { FindHeadings } from '../../../trade/hs-finder/find-headings.ts';
import {
  distinctReferences,
  type StatementReference,
  type TradeTables,
} from '../../../trade/trade-tables.ts';
import type { AnswerState } from '../../answer-state.ts';
import type { IntentRules } from '../../understanding/question-intent.ts';
import type { Lookup, LookupItem } from '../finding.ts';

/** A question as lookups read it. */
export interface LookupQuestion
  extends
    Pick<AnswerState, 'question' | 'language' | 'variety' | 'intent' | 'asOf'>,
    NonNullable<AnswerState['understood']> {
  readonly folded: string;
  /** By sound; absent when it is hardly Darija in Latin letters. */
  readonly sound?: string;
}

/** What lookups look in. */
export interface LookupSources {
  readonly tables: TradeTables;
  readonly findHeadings?: FindHeadings;
}

/**
 * Looks up what a question asks for: none unless it clearly does, because what it gives is said first. Its own words are tried
 * before anything is looked up, so that other questions lose no time.
 */
export type LookUp = (asked: LookupQuestion, sources: LookupSources) => Lookup | undefined;

/** Share of Darija in Latin letters from which its rules are tried. */
const MAYBE_DARIJA = 0.2;

/** The question as lookups read it; none where there is nothing to look up, or nothing is understood yet. */
export function toLookupQuestion({
  question,
  language,
  variety,
  intent,
  asOf,
  reading,
  understood,
}: Pick<AnswerState, 'question' | 'language' | 'variety' | 'intent' | 'asOf' | 'reading' | 'understood'>):
  LookupQuestion | undefined {
  if (understood === undefined || intent === 'out-of-scope' || intent === 'unsafe') return undefined;
  const folded = fold(question).replace(/[\s?!.؟]+$/u, '');
  return {
    question,
    language,
    variety,
    intent,
    asOf,
    folded,
    ...((reading['ary-Latn'] ?? 0) < MAYBE_DARIJA ? {} : { sound: darijaKey(folded) }),
    direction: understood.direction,
    entities: understood.entities,
  };
}

/** True when a question says what is wanted. */
export type Asks = (asked: Pick<LookupQuestion, 'folded' | 'sound'>) => boolean;

/** Makes a test of phrases ready; see `PhraseRule` for how they are written. */
export function createAsks(written: readonly PhraseRule[], sound: IntentRules['sound'] = []): Asks {
  const rules = compilePair(written, sound);
  return (asked) => matchesPair(rules, asked.folded, asked.sound);
}

/** Things that were looked up, each once, without anything beside them. */
export function toItems(statements: readonly StatementReference[]): LookupItem[] {
  return distinctReferences(statements).map((statement) => ({ statement, details: [] }));
}

/** The countries and blocs that a question names, each once: rows of `countries`, no place that the table does not hold. */
export function countriesOf({ entities }: LookupQuestion, tables: TradeTables): string[] {
  const named = new Set(entities.countries.map(({ id }) => id));
  return [...named].filter((id) => rowOf(tables, 'countries', id) !== undefined);
}
