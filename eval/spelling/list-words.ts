import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseGlossary } from '../../src/text/glossary.ts';
import { normalisedWords } from '../../src/text/normalise.ts';
import type { CountedWord } from '../../src/text/spelling/word-index.ts';

/**
 * The folded words of the sheets and the glossary of `corpusDir` with how often they stand there, and those of
 * `knownFiles` (any text) with a count of 0 when they are new. No numbers. The order is that of the files' names.
 */
export async function listWords(corpusDir: string, knownFiles: readonly string[]): Promise<CountedWord[]> {
  const counts = new Map<string, number>();
  const add = (text: string, amount: number): void => {
    for (const word of normalisedWords(text))
      if (!/^\d+$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + amount);
  };
  const sheets = await readdir(join(corpusDir, 'sheets'), { recursive: true });
  for (const file of sheets.filter((name) => name.endsWith('.md')).sort())
    add(withoutFrontMatter(await readFile(join(corpusDir, 'sheets', file), 'utf8')), 1);
  add(await readGlossaryTerms(corpusDir), 1);
  for (const known of knownFiles) add(await readFile(known, 'utf8'), 0);
  return [...counts];
}

function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^---\n[^]*?\n---\n/, '');
}

/** The folded words of the glossary of `corpusDir`. */
export async function listGlossaryWords(corpusDir: string): Promise<ReadonlySet<string>> {
  return new Set(normalisedWords(await readGlossaryTerms(corpusDir)));
}

async function readGlossaryTerms(corpusDir: string): Promise<string> {
  const file = join(corpusDir, 'glossary.yaml');
  const { glossary } = parseGlossary(await readFile(file, 'utf8'), file);
  return glossary.concepts.flatMap(({ fr, ar, en, darija }) => [...fr, ...ar, ...en, ...darija]).join('\n');
}
