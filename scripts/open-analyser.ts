import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPivotTable } from '../src/text/pivot/read-pivot-table.ts';
import { readGlossary } from '../src/text/read-glossary.ts';
import type { TermAnalyser } from '../src/text/term-analyser.ts';
import { createTermAnalyser } from '../src/text/term-analysis.ts';

/** The analyser of a base, without an index: the glossary and the pivot table as they ship. */
export async function openAnalyser(corpusDir = 'corpus'): Promise<TermAnalyser> {
  const [{ glossary }, table] = await Promise.all([
    readGlossary(join(corpusDir, 'glossary.yaml'), join(tmpdir(), 'tijaria-train')),
    readPivotTable(),
  ]);
  return createTermAnalyser(glossary, table);
}
