import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readPublicSet, type PublicSet } from '../public-set.ts';
import { DODA_LATIN, readDodaLatinSet } from './doda-latin-set.ts';

/** Where public data stands beside this checkout; never copied into it. */
export const DATA_DIR = '../shared/data';

/**
 * Reads a set by its name in the data folder (`xquad`, `doda_latin`) or by the path of its folder; `<set>:<kind>` keeps
 * only its questions of a kind. Throws when there is none, naming where it was looked for.
 */
export async function readSet(name: string, dataDir: string = DATA_DIR): Promise<PublicSet> {
  const [nameOrFolder = '', kind] = name.split(':');
  const place = setPlace(nameOrFolder, dataDir);
  if (nameOrFolder === DODA_LATIN) return readDodaLatinSet(place);
  const set = await readPublicSet((await exists(nameOrFolder)) ? nameOrFolder : place);
  return kind === undefined ? set : { ...set, queries: set.queries.filter((query) => query.kind === kind) };
}

/** Why a set cannot be read by its name, or undefined when it can: a person without the data must still get by. */
export async function missingSet(name: string, dataDir: string = DATA_DIR): Promise<string | undefined> {
  const place = setPlace(name.split(':')[0] ?? '', dataDir);
  return (await exists(place)) ? undefined : `no ${place}; public sets are not part of the repository`;
}

function setPlace(name: string, dataDir: string): string {
  return name === DODA_LATIN
    ? join(dataDir, 'parallel', 'doda_mit', 'sentences_train.csv')
    : join(dataDir, 'retrieval', name);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
