import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAside } from '../../common/write-aside.ts';
import { byId } from '../by-id.ts';
import { readState, readText } from '../stored-json.ts';
import { requireSourceId, type SyncStore } from '../sync-store.ts';

/**
 * Keeps what was synced as a JSON file for each source below `folder`: `sources/<id>.json`, and its text in `documents/<id>.json`. Files are written whole
 * or not at all; folders are made with the first.
 */
export function createLocalSyncStore(folder: string): SyncStore {
  const fileOf = (kind: 'sources' | 'documents', id: string): string => {
    requireSourceId(id);
    return join(folder, kind, `${id}.json`);
  };
  const erase = (file: string): Promise<void> => rm(file, { force: true });
  return {
    states: async () => {
      const names = await readdir(join(folder, 'sources')).catch(nothingIfMissing);
      const ids = names.filter((name) => name.endsWith('.json'));
      const texts = await Promise.all(ids.map((name) => readIfThere(join(folder, 'sources', name))));
      return texts.flatMap((text) => readState(text) ?? []).sort(byId);
    },
    record: async (state) => writeAside(fileOf('sources', state.sourceId), JSON.stringify(state)),
    forget: async (sourceId) => {
      await erase(fileOf('documents', sourceId));
      await erase(fileOf('sources', sourceId));
    },
    text: async (sourceId) => readText(await readIfThere(fileOf('documents', sourceId))),
    keepText: async (sourceId, text) => {
      const file = fileOf('documents', sourceId);
      if (text === undefined) await erase(file);
      else await writeAside(file, JSON.stringify(text));
    },
  };
}

async function readIfThere(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    nothingIfMissing(error);
    return '';
  });
}

function nothingIfMissing(error: unknown): never[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}
