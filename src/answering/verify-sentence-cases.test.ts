import { describe, expect, it } from 'vitest';
import { chunkSheet } from '../chunking/chunk-sheet.ts';
import type { Chunk } from '../chunking/chunk.ts';
import { PassageTerms } from '../retrieval/term-coverage.ts';
import { LANGUAGES, type Language } from '../source/language.ts';
import { parseSheet } from '../source/parse-sheet.ts';
import { parseSourceRegister } from '../source/parse-source-register.ts';
import { SOURCES_YAML, sheetText } from '../testing/corpus-fixture.ts';
import { EMPTY_GLOSSARY } from '../text/glossary.ts';
import { createTermAnalyser } from '../text/term-analysis.ts';
import { CASE_BLOCKS, VERIFIER_CASES, type VerifierCase } from './verify-sentence-cases.fixture.ts';
import { verifySentence } from './verify-sentence.ts';

const sources = new Map(
  parseSourceRegister(SOURCES_YAML, 's').sources.map(({ record }) => [record.id, record]),
);
const analyser = createTermAnalyser(EMPTY_GLOSSARY);
const dependencies = { analyser, passageTerms: new PassageTerms(analyser) };
const passages = new Map<string, Chunk[]>(
  LANGUAGES.flatMap((language) =>
    CASE_BLOCKS[language].map(
      (facts, i) => [`${language}${i + 1}`, toChunks(facts, language, i + 1)] as const,
    ),
  ),
);

function toChunks(facts: string, language: Language, number: number): Chunk[] {
  const body = sheetText(`## Faits {#facts}\n\n${facts}\n\n[^1]: oc-igoc\n`).replace(
    /title: .*/,
    'title: Fiche',
  );
  const { sheet } = parseSheet(body, `sheets/exporting/essai-${number}.${language}.md`, sources);
  return sheet === undefined ? [] : chunkSheet(sheet);
}

function passes({ language, cites, sentence }: VerifierCase): boolean {
  const cited = cites.flatMap((number) => passages.get(`${language}${number}`) ?? []);
  return verifySentence(sentence, cited, { language, asOf: '2026-11-23' }, dependencies).ok;
}

describe('a sentence that its blocks bear out passes, and any other is refused', () => {
  it.each(VERIFIER_CASES)('$language $kind: $sentence', (each) => {
    expect(passes(each)).toBe(each.holds);
  });

  it('has a third of its cases in each language', () => {
    expect(VERIFIER_CASES.length).toBeGreaterThanOrEqual(60);
    for (const language of LANGUAGES)
      expect(VERIFIER_CASES.filter((each) => each.language === language)).toHaveLength(
        VERIFIER_CASES.length / 3,
      );
  });
});
