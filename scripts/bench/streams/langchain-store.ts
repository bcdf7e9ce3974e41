import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { childEnvironment } from '../child-environment.ts';
import type { BenchPrograms } from '../programs.ts';

/** The document base in LangChain's own store under `root`; gives its folder. It takes a minute, once. */
export async function ensureLangchainStore(
  { langchainIngest }: Pick<BenchPrograms, 'langchainIngest'>,
  root: string,
): Promise<string> {
  const folder = join(root, 'langchain-store');
  const isThere = await access(join(folder, 'hnswlib.index')).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  console.error('making the store of LangChain…');
  await promisify(execFile)(process.execPath, [langchainIngest, 'corpus', folder], {
    env: childEnvironment(),
  });
  return folder;
}
