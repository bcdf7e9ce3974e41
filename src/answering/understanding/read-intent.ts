import { extractFigures } from '../../text/figures.ts';
import { darijaKey } from '../../text/darija.ts';
import { detectVariety } from '../../text/detect-variety.ts';
import { fold } from '../../text/normalise.ts';
import { compilePair, matchesPair, type RulePair } from '../../text/rule-pair.ts';
import { expectedFigure, type ExpectedFigure } from '../expected-figure.ts';
import { findUnsafe } from '../screening/find-unsafe.ts';
import { findHsCodes } from './find-hs-codes.ts';
import { CLASSIFICATION, DOCUMENTS, LAST_DAY, PROCEDURE, PROCEDURE_FIRST, SUM } from './intent-rules-work.ts';
import { CHANGES, DEFINITION, DIRECTORY } from './intent-rules.ts';
import { OUT_OF_SCOPE } from './out-of-scope-rules.ts';
import type { IntentRules, QuestionIntent } from './question-intent.ts';

/** Share of Darija in Latin letters from which its rules are tried: `fin` is "where" in Darija and "end" in French. */
const MAYBE_DARIJA = 0.2;
/** A question of so few words that names papers asks for them: "documents export France". */
const TERSE_WORDS = 7;
const TERSE_PAPERS =
  /(?<![a-z\u0621-\u064a])(?:documents?|papiers|pieces|paperwork|papers|wra9|lwra9|(?:ال)?(?:وثائق|مستندات|اوراق|وراق)|لوراق)(?![a-z\u0621-\u064a])/u;
const OTHER_ASK =
  /(?<![a-z\u0621-\u064a])(?:combien|delais?|quand|qui|oou|pourquoi|taux|how|when|who|where|why|deadline|ch7al|fin|imta|chkoun|كم|متي|من|اين|اجل|شحال|فين|شكون|امتي)(?![a-z\u0621-\u064a])/u;

/** Figures whose question comes before the one whom to ask: "how many countries, and who can tell me …". */
const COUNTS: ReadonlySet<ExpectedFigure | undefined> = new Set(['quantity', 'rate']);
/** How the rules write the French "où". */
const WHERE = 'oou';

const compiled = ({ written, sound }: IntentRules): RulePair => compilePair(written, sound);
const RULES = {
  outOfScope: compiled(OUT_OF_SCOPE),
  changes: compiled(CHANGES),
  classification: compiled(CLASSIFICATION),
  sum: compiled(SUM),
  lastDay: compiled(LAST_DAY),
  definition: compiled(DEFINITION),
  procedureFirst: compiled(PROCEDURE_FIRST),
  documents: compiled(DOCUMENTS),
  directory: compiled(DIRECTORY),
  procedure: compiled(PROCEDURE),
};

/** A question as rules read it. */
interface ReadQuestion {
  readonly folded: string;
  /** By sound; absent when it is hardly Darija. */
  readonly sound?: string;
}

/**
 * What a question asks for, by the first that its words show: `unsafe`, `out-of-scope`, `changes`, `calculation` (a sum
 * with an amount given, a last day with a day given), `classification` (no code given), `definition`, `procedure` whose papers are asked for
 * by the way, `documents`, `directory`, `procedure`; otherwise `fact`. Whoever has screened the question says so in `isUnsafe`.
 * Never throws.
 */
export function readIntent(
  question: string,
  isUnsafe: boolean = findUnsafe(question) !== undefined,
): QuestionIntent {
  if (isUnsafe) return 'unsafe';
  const read = readForRules(question);
  const shows = (name: keyof typeof RULES): boolean => matchesPair(RULES[name], read.folded, read.sound);
  if (shows('outOfScope')) return 'out-of-scope';
  if (shows('changes')) return 'changes';
  if (isCalculation(question, shows)) return 'calculation';
  if (shows('classification') && findHsCodes(question).length === 0) return 'classification';
  if (shows('definition')) return 'definition';
  if (shows('procedureFirst')) return 'procedure';
  if (shows('documents') || isTerseOnPapers(read.folded)) return 'documents';
  if (shows('directory') && !COUNTS.has(expectedFigure(question))) return 'directory';
  return shows('procedure') ? 'procedure' : 'fact';
}

function isCalculation(question: string, shows: (name: 'sum' | 'lastDay') => boolean): boolean {
  const figures = extractFigures(question);
  if (figures.some(({ kind }) => kind === 'amount') && shows('sum')) return true;
  return figures.some(({ kind, normal }) => kind === 'date' && /\d\d-\d\d$/.test(normal)) && shows('lastDay');
}

function isTerseOnPapers(folded: string): boolean {
  return folded.split(/\s+/).length <= TERSE_WORDS && TERSE_PAPERS.test(folded) && !OTHER_ASK.test(folded);
}

function readForRules(question: string): ReadQuestion {
  const folded = fold(markWhere(question)).replace(/[\s?!.؟]+$/u, '');
  const isDarija = (detectVariety(question)['ary-Latn'] ?? 0) >= MAYBE_DARIJA;
  return isDarija ? { folded, sound: darijaKey(folded) } : { folded };
}

/** Tells "où" from "ou", which folding makes one: by its accent, or without one by standing at the start or end. */
function markWhere(question: string): string {
  return question
    .replace(/(?<!\p{L})où(?!\p{L})/giu, WHERE)
    .replace(/^ou(?=\s)|(?<=\s)ou(?=\s*[?.!]*\s*$)/giu, WHERE);
}
