import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../source/language.ts';
import { parseSheet } from '../source/parse-sheet.ts';
import type { Sheet } from '../source/sheet.ts';
import { tableSheets } from '../source/tables/table-sheets.ts';
import { EVERY_SOURCE, readCorpusTables } from './corpus-tables.fixture.ts';
import type { StatementReference } from './trade-tables.ts';

const CORPUS = 'corpus';

/** Looks statements of the real base up: the text, or undefined when there is none. */
export async function statementFinder(): Promise<
  (reference: StatementReference, language: Language) => Promise<string | undefined>
> {
  const tables = await readCorpusTables();
  const files = await readdir(join(CORPUS, 'sheets'), { recursive: true });
  const sheets = new Map<string, Sheet>();
  for (const table of tables.values())
    for (const sheet of tableSheets(table, tables)) sheets.set(`${sheet.id}.${sheet.language}`, sheet);
  return async ({ documentId, statementId }, language) => {
    const name = `${documentId}.${language}`;
    const path = files.find((file) => file.endsWith(`/${name}.md`));
    if (!sheets.has(name) && path !== undefined) {
      const file = `sheets/${path}`;
      const { sheet } = parseSheet(await readFile(join(CORPUS, file), 'utf8'), file, EVERY_SOURCE);
      if (sheet !== undefined) sheets.set(name, sheet);
    }
    const statements = sheets.get(name)?.sections.flatMap((section) => section.statements);
    return statements?.find(({ id }) => id === statementId)?.text;
  };
}

/** True when `text` writes the decimal `figure` (`1250.50`), as any of the three languages does, whole. */
export function hasFigure(text: string, figure: string): boolean {
  const [whole = '', cents = ''] = figure.replace(/\.0+$|(\.\d*?)0+$/, '$1').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '[\\s.,]?');
  const decimals = cents === '' ? '(?:[.,]0+)?' : `[.,]${cents}0*`;
  return new RegExp(`(?<![\\d.,])${grouped}${decimals}(?![\\d]|[.,\\s]\\d{3}(?!\\d))`, 'u').test(
    text.replace(/[\u00a0\u202f]/g, ' '),
  );
}
