import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SectionQuestions } from '../../src/source/asked-questions.ts';
import type { Variety } from '../../src/source/language.ts';
import { readCorpus } from '../../src/source/read-corpus.ts';
import type { Sheet } from '../../src/source/sheet.ts';
import { parseGlossary } from '../../src/text/glossary.ts';
import { isArabicScript } from '../../src/text/normalise.ts';
import type { InputFile, ParallelText } from './parallel-text.ts';

/** English terms of a concept that its other terms are paired with: the first ones are the usual ones. */
const ENGLISH_TERMS = 4;

/**
 * The document base as parallel text: every glossary term, every statement and every question with its English.
 */
export async function readOwnText(corpusDir: string): Promise<{
  glossary: readonly ParallelText[];
  sheets: readonly ParallelText[];
  questions: readonly ParallelText[];
  inputs: readonly InputFile[];
}> {
  const yaml = await readFile(join(corpusDir, 'glossary.yaml'), 'utf8');
  const { sheets, questions } = await readCorpus(corpusDir);
  const aligned = [...alignSheets(sheets)];
  const asked = [...pairQuestions(questions.values())];
  return {
    glossary: [...pairTerms(yaml)],
    sheets: aligned,
    questions: asked,
    inputs: [
      { file: 'corpus/glossary.yaml', text: yaml },
      { file: 'corpus/sheets and tables, as aligned statements', text: JSON.stringify(aligned) },
      { file: 'corpus/sheets, as questions in each variety', text: JSON.stringify(asked) },
    ],
  };
}

function* pairTerms(yaml: string): Generator<ParallelText> {
  for (const { en, fr, ar, darija } of parseGlossary(yaml, 'glossary.yaml').glossary.concepts) {
    for (const english of en.slice(0, ENGLISH_TERMS)) {
      for (const other of fr) yield { english, other, source: 'fr', isEntry: true };
      for (const other of ar) yield { english, other, source: 'ar', isEntry: true };
      for (const other of darija)
        yield { english, other, source: isArabicScript(other) ? 'ar' : 'latn', isEntry: true };
    }
  }
}

/** Where the table keeps the words of a variety. */
const SOURCES: readonly (readonly [Variety, ParallelText['source']])[] = [
  ['fr', 'fr'],
  ['ar', 'ar'],
  ['ary-Arab', 'ar'],
  ['ary-Latn', 'latn'],
];

function* pairQuestions(files: Iterable<SectionQuestions>): Generator<ParallelText> {
  for (const file of files)
    for (const forms of Object.values(file).flat())
      for (const [variety, source] of SOURCES) {
        const [english, other] = [forms.en, forms[variety]];
        if (english !== undefined && other !== undefined) yield { english, other, source, isEntry: false };
      }
}

function* alignSheets(sheets: readonly Sheet[]): Generator<ParallelText> {
  const english = new Map(
    sheets.filter(({ language }) => language === 'en').map((sheet) => [sheet.id, sheet]),
  );
  for (const sheet of sheets) {
    const { language: source } = sheet;
    const original = english.get(sheet.id);
    if (source === 'en' || original === undefined) continue;
    const statements = new Map([...textsOf(original)]);
    for (const [id, other] of textsOf(sheet)) {
      const said = statements.get(id);
      if (said !== undefined) yield { english: said, other, source, isEntry: false };
    }
  }
}

function* textsOf({ title, sections }: Sheet): Generator<[string, string]> {
  yield ['title', title];
  for (const { id, statements } of sections)
    for (const statement of statements) yield [`${id}/${statement.id}`, statement.text];
}
