import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../base/ensure-bases.ts';
import type { BenchPrograms } from '../programs.ts';
import { runProgram } from '../run-program.ts';

/** The document base as it stands in LangChain's own store under `root`; gives its folder. It takes a minute, once for each base. */
export async function ensureLangchainStore(
  { langchainIngest }: Pick<BenchPrograms, 'langchainIngest'>,
  root: string,
): Promise<string> {
  const folder = join(root, 'langchain-stores', await digestOf(['corpus']));
  if (existsSync(join(folder, 'hnswlib.index'))) return folder;
  console.error('making the store of LangChain…');
  await runProgram([langchainIngest, 'corpus', folder]);
  return folder;
}
