import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import type { Language } from '../source/language.ts';
import {
  headingOf,
  scoreStatements,
  shareOf,
  termsOf,
  type Candidate,
  type VerifierDependencies,
} from './sentence-candidates.ts';
import { isNegative, saysContrary } from './sentence-contraries.ts';
import { plain, quotations, squash } from './sentence-quotations.ts';
import { figuresOf, givesFigure, namesOtherMonth, type Told } from './sentence-units.ts';

/** Least share of a sentence's terms that one cited statement (or all of them together) must hold. */
export const MIN_SUPPORT = 0.5;
/** Across languages only concepts and figures can meet, so less is asked. */
const MIN_SUPPORT_ACROSS = 0.34;
/** A statement may give a figure when it supports the sentence nearly as well as the best one. */
const FIGURE_SUPPORT_RATIO = 0.8;

/** How well a statement with a clause's figure must hold the clause, beside the best statement without it. */
const CLAUSE_SUPPORT_RATIO = 0.85;
/** A clause of so many terms must stand in what is cited, by this share: a tail may not add what no passage says. */
const MIN_CLAUSE_TERMS = 2;
const MIN_CLAUSE_SUPPORT = 0.34;
/** A passage whose best statement holds less than this share of what the best of all holds does not carry the sentence. */
const MIN_BEARING = 0.5;
/** UTF-16 units of the longest sentence that is looked at: twice the longest quotation of an answer. What a model writes on and on is none. */
const MAX_SENTENCE_LENGTH = 2_000;
/** Between two facts of one sentence, and between clauses. */
const BETWEEN_FACTS = /[,;:،؛](?=\s)|\s(?:et|and|ou|or|mais|but|contre|versus)(?=\s)|\sو(?=[\p{L}\p{N}])/gu;
const BETWEEN_CLAUSES = /[,;:،؛](?=\s)|\s[—–(-](?=\s|\p{L})/gu;
/** Currencies are figures' business. */
const CURRENCY_CODES: ReadonlySet<string> = new Set(['MAD', 'EUR', 'USD', 'GBP', 'CNY', 'XOF']);

export type Rejection =
  | 'too-long'
  | 'link'
  | 'no-citation'
  | 'quote-altered'
  | 'figure-unsupported'
  | 'claim-unsupported'
  | 'addition-unsupported'
  | 'negation-differs'
  | 'contrary';
export type Verdict =
  | { readonly ok: true; readonly support: readonly { chunk: Chunk; statement: ChunkStatement }[] }
  | { readonly ok: false; readonly reason: Rejection };

/**
 * Checks one sentence (without markers) against the passages it cites, as they hold on `asOf`. It passes when every
 * quotation stands in a passage word for word, every figure, date and code stands in a statement that is about what its
 * clause is about, in the same unit, enough of its words do in each clause, and it neither adds nor drops a negation nor says
 * the contrary. Anything else is refused: fails closed. On success `support` holds the statement that carries it best in each
 * cited passage that bears on it.
 */
export function verifySentence(
  text: string,
  cited: readonly Chunk[],
  { language, asOf }: { readonly language: Language; readonly asOf: string },
  dependencies: VerifierDependencies,
): Verdict {
  if (text.length > MAX_SENTENCE_LENGTH) return { ok: false, reason: 'too-long' };
  const sentence = plain(text);
  if (/https?:|www\.|\]\(|<[a-z/!]/iu.test(sentence)) return { ok: false, reason: 'link' };
  if (cited.length === 0) return { ok: false, reason: 'no-citation' };
  // One object, so that its figures are read once.
  const told: Told = { text: sentence };
  const candidates = scoreStatements(sentence, cited, language, asOf, dependencies);
  if (
    !quotations(sentence).every((quote) =>
      candidates.some(({ statement }) => squash(statement.text).includes(squash(quote))),
    )
  ) {
    return { ok: false, reason: 'quote-altered' };
  }
  const best = candidates[0];
  if (best === undefined) return { ok: false, reason: 'no-citation' };
  const reason =
    figureFault(told, candidates, best, language, dependencies) ??
    claimFault(sentence, candidates, best, language, dependencies) ??
    oppositionFault(sentence, best, language);
  if (reason !== undefined) return { ok: false, reason };
  return { ok: true, support: bestPerPassage(told, candidates) };
}

/** A figure needs a statement that gives it in its unit and is about what the figure's clause is about. */
function figureFault(
  told: Told,
  candidates: readonly Candidate[],
  best: Candidate,
  language: Language,
  dependencies: VerifierDependencies,
): Rejection | undefined {
  const near = candidates.filter(({ support }) => support >= best.support * FIGURE_SUPPORT_RATIO);
  const { text: sentence } = told;
  const statements = near.map(({ statement }) => statement);
  if (namesOtherMonth(sentence, statements)) return 'figure-unsupported';
  const figures = figuresOf(told);
  const clauses = clausesOf(sentence, BETWEEN_FACTS);
  const known = new Map<string, readonly string[]>();
  const termsOfClause = (text: string): readonly string[] => {
    const terms = known.get(text) ?? termsOf(text, language, dependencies);
    known.set(text, terms);
    return terms;
  };
  for (const figure of figures) {
    const gives = ({ statement }: Candidate): boolean => givesFigure(statement, sentence, figure);
    const giving = near.filter(gives);
    if (giving.length === 0) return 'figure-unsupported';
    // It holds the words of the clause as well, which are among those of the sentence.
    if (giving.some(({ chunk, support }) => chunk.language === language && support === 1)) continue;
    const clause = clauses.find(({ start, end }) => figure.start >= start && figure.start < end);
    const asked = clause === undefined ? [] : termsOfClause(clause.text);
    const most = (of: readonly Candidate[]): number =>
      Math.max(
        0,
        ...of.filter((each) => each.chunk.language === language).map(({ holds }) => shareOf(asked, holds)),
      );
    const without = candidates.filter((each) => !gives(each));
    if (most(candidates.filter(gives)) < most(without) * CLAUSE_SUPPORT_RATIO) return 'figure-unsupported';
  }
  return undefined;
}

function claimFault(
  sentence: string,
  candidates: readonly Candidate[],
  best: Candidate,
  language: Language,
  dependencies: VerifierDependencies,
): Rejection | undefined {
  if (!claimSupported(candidates, best, language)) return 'claim-unsupported';
  if (best.chunk.language !== language) return undefined;
  const isHeld = (term: string): boolean => candidates.some(({ holds }) => holds(term));
  const adds = ({ text }: { readonly text: string }): boolean => {
    const asked = text === sentence ? best.asked : termsOf(text, language, dependencies);
    return asked.length >= MIN_CLAUSE_TERMS && shareOf(asked, isHeld) < MIN_CLAUSE_SUPPORT;
  };
  // The words of a clause are among those of its sentence: where all of these are held, no clause adds any.
  const isAdded = !best.asked.every(isHeld) && clausesOf(sentence, BETWEEN_CLAUSES).some(adds);
  return isAdded || namesOtherAcronym(sentence, candidates) ? 'addition-unsupported' : undefined;
}

/** An authority, a form, a tax by its initials must stand in what is cited. */
function namesOtherAcronym(sentence: string, candidates: readonly Candidate[]): boolean {
  const isCited = (acronym: string): boolean =>
    candidates.some(
      ({ chunk, statement }) => headingOf(chunk).text.includes(acronym) || statement.text.includes(acronym),
    );
  return (sentence.match(/(?<![\p{L}\p{N}])\p{Lu}{3,}(?![\p{L}\p{N}])/gu) ?? []).some(
    (acronym) => !CURRENCY_CODES.has(acronym) && !isCited(acronym),
  );
}

function oppositionFault(
  sentence: string,
  { chunk, statement }: Candidate,
  language: Language,
): Rejection | undefined {
  if (chunk.language === language && isNegative(sentence) !== isNegative(statement.text))
    return 'negation-differs';
  return saysContrary(sentence, statement.text) ? 'contrary' : undefined;
}

/** Parts of a sentence with their places. */
function clausesOf(sentence: string, between: RegExp): { text: string; start: number; end: number }[] {
  let start = 0;
  const clauses = [...sentence.matchAll(between), undefined].map((mark) => {
    const end = mark?.index ?? sentence.length;
    const clause = { text: sentence.slice(start, end), start, end };
    start = end;
    return clause;
  });
  return clauses.filter(({ text }) => text !== '');
}

/** One statement carries the sentence, or the cited ones do together (a sentence may join two facts). */
function claimSupported(candidates: readonly Candidate[], best: Candidate, language: Language): boolean {
  const { asked, chunk } = best;
  if (asked.length === 0) return false;
  const shared = candidates.slice(0, 3).flatMap(({ holds, ...each }) => each.asked.filter(holds));
  const together = new Set(shared).size / asked.length;
  const least = chunk.language === language ? MIN_SUPPORT : MIN_SUPPORT_ACROSS;
  return best.support >= least || together >= least + 0.15;
}

/** The best statement of each passage, of those that bear on the sentence: what a model names beside them is not shown. */
function bestPerPassage(
  told: Told,
  candidates: readonly Candidate[],
): { chunk: Chunk; statement: ChunkStatement }[] {
  const figures = figuresOf(told);
  const most = candidates[0]?.support ?? 0;
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { chunk, statement, support } = candidate;
    const bears =
      support >= most * MIN_BEARING ||
      (support > 0 && figures.some((figure) => givesFigure(statement, told.text, figure)));
    if (bears && !best.has(chunk.id)) best.set(chunk.id, candidate);
  }
  return [...best.values()];
}
