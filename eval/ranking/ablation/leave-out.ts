import type { PivotTable } from '../../../src/text/pivot/pivot-table.ts';
import type { PassageAnalysis, TermAnalyser, WeightedTerm } from '../../../src/text/term-analyser.ts';

/** An analyser whose questions and passages have no term of these prefixes (`k:`); lengths and all else stay. */
export function withoutTerms(analyser: TermAnalyser, prefixes: readonly string[]): TermAnalyser {
  const keep = (terms: readonly WeightedTerm[]): WeightedTerm[] =>
    terms.filter(({ term }) => !prefixes.some((prefix) => term.startsWith(prefix)));
  const keepOf = ({ terms, length }: PassageAnalysis): PassageAnalysis => ({ terms: keep(terms), length });
  return {
    ...analyser,
    id: `${analyser.id} without ${prefixes.join(' ')}`,
    analyse: (text, reading) => keep(analyser.analyse(text, reading)),
    expandPassage: (text, reading) => keepOf(analyser.expandPassage(text, reading)),
    expandStatement: (text, reading) => keepOf(analyser.expandStatement(text, reading)),
    expandQuery: (text, reading) => keep(analyser.expandQuery(text, reading)),
  };
}

/** An analyser that searches with what people wrote, mistakes and all. */
export function withoutCorrection(analyser: TermAnalyser): TermAnalyser {
  return { ...analyser, id: `${analyser.id} without correction`, correct: (text) => text };
}

/** A table in which an English word has no synonyms; translations into English stay. */
export function withoutSynonyms(table: PivotTable): PivotTable {
  return {
    ...table,
    header: { ...table.header, digest: `${table.header.digest} without synonyms` },
    translate: (word, source) => (source === 'en' ? undefined : table.translate(word, source)),
  };
}
