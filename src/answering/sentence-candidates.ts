import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import { oncePerObject } from '../common/once-per-object.ts';
import type { PassageTerms } from '../retrieval/term-coverage.ts';
import type { Language } from '../source/language.ts';
import { isConcept } from '../text/concept-terms.ts';
import type { TermAnalyser } from '../text/term-analyser.ts';
import { statementsInForce } from './select-statements.ts';

/** What sentences and statements are analysed with. */
export interface VerifierDependencies {
  readonly analyser: TermAnalyser;
  readonly passageTerms: PassageTerms;
}

/** A statement of a cited passage beside a sentence. */
export interface Candidate {
  readonly chunk: Chunk;
  readonly statement: ChunkStatement;
  /** Share of the sentence's terms that the statement, with its headings, holds. */
  readonly support: number;
  /** The sentence's terms that may be asked of the statement: across languages concepts only. */
  readonly asked: readonly string[];
  /** True for a term of the statement or its headings. */
  readonly holds: (term: string) => boolean;
}

/** The statements of the passages as they hold on `asOf`, those first that hold most of the sentence. */
export function scoreStatements(
  sentence: string,
  cited: readonly Chunk[],
  language: Language,
  asOf: string,
  dependencies: VerifierDependencies,
): Candidate[] {
  const all = termsOf(sentence, language, dependencies);
  const concepts = all.filter(isConcept);
  const candidates = cited.flatMap((chunk) => {
    const asked = chunk.language === language ? all : concepts;
    const heading = dependencies.passageTerms.ofStatement(headingOf(chunk), { [chunk.language]: 1 });
    return statementsInForce(chunk, asOf).map((statement): Candidate => {
      const own = dependencies.passageTerms.ofStatement(statement, { [chunk.language]: 1 });
      const holds = (term: string): boolean => own.has(term) || heading.has(term);
      return { chunk, statement, support: shareOf(asked, holds), asked, holds };
    });
  });
  return candidates.sort((a, b) => b.support - a.support);
}

/** Index terms of a text, each once, without figures and without the sounds of names, which only hint. */
export function termsOf(text: string, language: Language, { analyser }: VerifierDependencies): string[] {
  const terms = analyser.analyse(text, { [language]: 1 }).map(({ term }) => term);
  return [...new Set(terms)].filter((term) => !term.startsWith('n:') && !term.startsWith('k:'));
}

/** Share of the terms that are held; 0 of none. */
export function shareOf(asked: readonly string[], holds: Candidate['holds']): number {
  return asked.length === 0 ? 0 : asked.filter(holds).length / asked.length;
}

/** What stands over a statement. One object per chunk, so that its terms are analysed once. */
export const headingOf = oncePerObject(({ title, headingPath }: Chunk) => ({
  text: [title, ...headingPath].join('\n'),
}));
