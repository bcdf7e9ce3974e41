import { execFile } from 'node:child_process';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openPivotTable, type PivotTable } from '../../../src/text/pivot/pivot-table.ts';

/** A source of our own that a table can be learned without. */
export type OwnText = 'glossary' | 'sheets' | 'questions';

/** Where tables of the ablation are kept between runs; `data/` is not versioned. */
const TABLES_DIR = 'data/ablation';

/**
 * The pivot table learned without one of our own sources, from `parallelDir` and the rest. It is learned when
 * `tablesDir` does not hold it, which takes about 75 s of a core: remove the file when the sources have changed. Gives the
 * reason instead when it is not there and the parallel text, which is not part of the repository, is not either.
 */
export async function tableWithout(
  left: OwnText,
  parallelDir: string,
  tablesDir: string = TABLES_DIR,
): Promise<PivotTable | { readonly skipped: string }> {
  const file = join(tablesDir, `without-${left}.bin`);
  if (!(await exists(file))) {
    if (!(await exists(parallelDir)))
      return { skipped: `no ${parallelDir}; parallel text is not part of the repository` };
    await mkdir(tablesDir, { recursive: true });
    const program = [
      'tsx',
      'scripts/train-pivot.ts',
      `--without-${left}`,
      '--data',
      parallelDir,
      '--out',
      file,
    ];
    await promisify(execFile)('npx', program);
  }
  return openPivotTable(await readFile(file));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
