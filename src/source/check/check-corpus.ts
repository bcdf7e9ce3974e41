import type { CorpusProblem } from '../corpus-problem.ts';
import type { Corpus } from '../read-corpus.ts';
import { checkDates } from './check-dates.ts';
import { checkInstructions, type InstructionFinder } from './check-instructions.ts';
import { checkParts } from './check-parts.ts';
import { checkReferences } from './check-references.ts';
import { checkTableStatements } from './check-table-statements.ts';
import { checkTranslations, type FigureReader } from './check-translations.ts';
import { checkUnwritten } from './check-unwritten.ts';
import { checkWatchList } from './check-watch-list.ts';
import { checkWording, type ForeignText } from './check-wording.ts';

/** What the check compares the base with. */
export interface CheckOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly readFigures: FigureReader;
  /** Texts that ours must not repeat word for word; none when they are not at hand. */
  readonly foreignTexts: readonly ForeignText[];
  /** Looks for sentences that speak to a machine; without it none are looked for. */
  readonly findInstruction?: InstructionFinder;
}

/**
 * Faults that show only when the whole base is seen: a missing or out-of-step translation, figures that differ between
 * languages, links and addresses that lead nowhere, dates that contradict each other or a review that is due, parts
 * that every sheet has, what is still to be written, a watch list that the register does not bear out, wording that is not ours,
 * sentences that speak to a machine. Returns problems beside those of reading.
 */
export function checkCorpus(corpus: Corpus, options: CheckOptions): CorpusProblem[] {
  return [
    ...checkTranslations(corpus.sheets, options.readFigures),
    ...checkDates(corpus, options.today),
    ...checkReferences(corpus),
    ...checkTableStatements(corpus),
    ...checkParts(corpus),
    ...checkUnwritten(corpus),
    ...checkWatchList(corpus),
    ...checkWording(corpus, options.foreignTexts),
    ...(options.findInstruction === undefined ? [] : checkInstructions(corpus, options.findInstruction)),
  ];
}
