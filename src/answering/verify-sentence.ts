import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import { coverage, type PassageTerms } from '../retrieval/term-coverage.ts';
import type { Language } from '../source/language.ts';
import { isConcept } from '../text/concept-terms.ts';
import { extractFigures, supportsFigure } from '../text/figures.ts';
import type { TermAnalyser } from '../text/term-analyser.ts';
import { wordPattern } from '../text/word-pattern.ts';
import { statementsInForce } from './select-statements.ts';

/** Least share of a sentence's terms that one cited statement (or all of them together) must hold. */
export const MIN_SUPPORT = 0.5;
/** Across languages only concepts and figures can meet, so less is asked. */
const MIN_SUPPORT_ACROSS = 0.34;
/** A statement may give a figure when it supports the sentence nearly as well as the best one. */
const FIGURE_SUPPORT_RATIO = 0.8;

export type Rejection =
  'link' | 'no-citation' | 'quote-altered' | 'figure-unsupported' | 'claim-unsupported' | 'negation-differs';
export type Verdict =
  | { readonly ok: true; readonly support: readonly { chunk: Chunk; statement: ChunkStatement }[] }
  | { readonly ok: false; readonly reason: Rejection };

export interface VerifierDependencies {
  readonly analyser: TermAnalyser;
  readonly passageTerms: PassageTerms;
}

/**
 * Checks one sentence (without markers) against the passages it cites, as they hold on `asOf`. It passes when every
 * quotation stands in a passage word for word, every figure, date and code stands in a statement that is about the
 * same thing, enough of its words do, and it neither adds nor drops a negation. Anything else is refused: fails
 * closed. On success `support` holds the statement that carries it best in each cited passage.
 */
export function verifySentence(
  text: string,
  cited: readonly Chunk[],
  { language, asOf }: { readonly language: Language; readonly asOf: string },
  dependencies: VerifierDependencies,
): Verdict {
  const sentence = plain(text);
  if (/https?:|www\.|\]\(|<[a-z/!]/iu.test(sentence)) return { ok: false, reason: 'link' };
  if (cited.length === 0) return { ok: false, reason: 'no-citation' };
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
  if (!figuresSupported(sentence, candidates, best.support))
    return { ok: false, reason: 'figure-unsupported' };
  if (!claimSupported(candidates, best, language)) return { ok: false, reason: 'claim-unsupported' };
  if (best.chunk.language === language && isNegative(sentence) !== isNegative(best.statement.text)) {
    return { ok: false, reason: 'negation-differs' };
  }
  return { ok: true, support: bestPerPassage(candidates) };
}

interface Candidate {
  readonly chunk: Chunk;
  readonly statement: ChunkStatement;
  /** Share of the sentence's terms that the statement, with its headings, holds. */
  readonly support: number;
  readonly shared: ReadonlySet<string>;
  readonly asked: number;
}

function scoreStatements(
  sentence: string,
  cited: readonly Chunk[],
  language: Language,
  asOf: string,
  { analyser, passageTerms }: VerifierDependencies,
): Candidate[] {
  const all = analyser
    .analyse(sentence, { [language]: 1 })
    .map(({ term }) => term)
    .filter((term) => !term.startsWith('n:'));
  const candidates = cited.flatMap((chunk) => {
    const asked =
      chunk.language === language ? all.filter((term) => !term.startsWith('k:')) : all.filter(isConcept);
    const shares = { byTerm: new Map(asked.map((term) => [term, 1 / asked.length])), mass: asked.length };
    const heading = passageTerms.ofStatement(headingOf(chunk), { [chunk.language]: 1 });
    return statementsInForce(chunk, asOf).map((statement): Candidate => {
      const held = new Set([...passageTerms.ofStatement(statement, { [chunk.language]: 1 }), ...heading]);
      const shared = new Set(asked.filter((term) => held.has(term)));
      return { chunk, statement, support: coverage(shares, held), shared, asked: asked.length };
    });
  });
  return candidates.sort((a, b) => b.support - a.support);
}

/** One object per chunk, so that its terms are analysed once. */
const headings = new WeakMap<Chunk, { text: string }>();
function headingOf(chunk: Chunk): { text: string } {
  const known = headings.get(chunk);
  if (known !== undefined) return known;
  const heading = { text: [chunk.title, ...chunk.headingPath].join('\n') };
  headings.set(chunk, heading);
  return heading;
}

function figuresSupported(sentence: string, candidates: readonly Candidate[], bestSupport: number): boolean {
  const near = candidates.filter(({ support }) => support >= bestSupport * FIGURE_SUPPORT_RATIO);
  const known = near.flatMap(({ statement }) => extractFigures(statement.text));
  return extractFigures(sentence).every((figure) =>
    known.some((evidence) => supportsFigure(evidence, figure)),
  );
}

/** One statement carries the sentence, or the cited ones do together (a sentence may join two facts). */
function claimSupported(candidates: readonly Candidate[], best: Candidate, language: Language): boolean {
  if (best.asked === 0) return false;
  const together = new Set(candidates.slice(0, 3).flatMap(({ shared }) => [...shared])).size / best.asked;
  const least = best.chunk.language === language ? MIN_SUPPORT : MIN_SUPPORT_ACROSS;
  return best.support >= least || together >= least + 0.15;
}

function bestPerPassage(candidates: readonly Candidate[]): { chunk: Chunk; statement: ChunkStatement }[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates)
    if (!best.has(candidate.chunk.id)) best.set(candidate.chunk.id, candidate);
  return [...best.values()];
}

/** Without Markdown signs and list number: they are form, not content. */
function plain(text: string): string {
  return text.replace(/^\s*(?:#{1,6}\s+|[-*•]\s+|\d{1,2}[.)]\s+)/u, '').replace(/\*\*|__|`/g, '');
}

/** Passages between quotation marks of two words or more; a single word in quotes is emphasis. */
function quotations(sentence: string): string[] {
  const found = [...sentence.matchAll(/«\s*([^»]+?)\s*»|“([^”]+)”|"([^"]+)"/gu)];
  return found
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((quote) => /\S\s+\S/.test(quote));
}

function squash(text: string): string {
  return text.normalize('NFKC').replace(/[’ʼ]/gu, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

const NEGATION = new RegExp(
  `(?<!\\p{L})n['’]|n['’]t(?!\\p{L})|` +
    wordPattern(
      'ne|pas|aucune?|jamais|sans|ni|interdite?s?|not|no|never|without|cannot|neither|prohibited|forbidden|' +
        'لا|لم|لن|ليس|ليست|دون|بدون|غير|يمنع|يُمنع|ممنوع|ممنوعة|محظور|محظورة',
    ).source,
  'iu',
);

function isNegative(text: string): boolean {
  return NEGATION.test(text);
}
