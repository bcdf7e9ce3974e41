import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '../src/assemble.ts';
import type { Service } from '../src/assembly/open-service.ts';
import { fixedClock } from '../src/common/clock.ts';
import { createLogger } from '../src/common/logger.ts';
import { loadConfig } from '../src/config.ts';

/** The day that answers are made for when nothing says otherwise: the questions were written for it. */
export const DEFAULT_AS_OF = '2026-11-23';

/** Data directory in which this checkout has just indexed its document base; `npm test` makes it. */
const INDEX_DIR = process.env['TIJARIA_INDEX'] ?? '';

/**
 * The system as it stands in this checkout, key-less whatever the environment says, over a snapshot made now from
 * `corpusDir` in a temporary folder, its clock standing still on `asOf`: the same checkout gives the same answers.
 * Where `npm test` has made an index, the snapshot begins as a copy of that, which saves a minute. `close` removes the folder.
 */
export async function openSystem({
  asOf = DEFAULT_AS_OF,
  corpusDir = 'corpus',
}: { asOf?: string; corpusDir?: string } = {}): Promise<{ service: Service; close: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tijaria-eval-'));
  const remove = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  try {
    if (INDEX_DIR !== '' && corpusDir === 'corpus') await cp(INDEX_DIR, dataDir, { recursive: true });
    const config = loadConfig({ CORPUS_DIR: corpusDir, DATA_DIR: dataDir, LOG_LEVEL: 'error' });
    const foundation = await assemble(config, createLogger(config.logLevel), fixedClock(asOf));
    await foundation.ingest();
    const service = await foundation.open();
    const close = async (): Promise<void> => {
      await service.close();
      await remove();
    };
    return { service, close };
  } catch (error) {
    await remove();
    throw error;
  }
}
