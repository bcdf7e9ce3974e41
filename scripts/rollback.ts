import { assemble } from '../src/assemble.ts';
import { TijariaError } from '../src/common/errors.ts';
import { createLogger } from '../src/common/logger.ts';
import { loadConfig } from '../src/config.ts';

/**
 * `npm run rollback`: the snapshot before the published one is published again; running servers follow within seconds. A second
 * time, it is the other way about. Exit code 1 when there is none, and nothing changes then.
 */
try {
  const config = loadConfig(process.env);
  const foundation = await assemble(config, createLogger(config.logLevel));
  try {
    const { snapshotId, createdAt, counts } = await foundation.rollBack();
    console.log(
      `published again: ${snapshotId} of ${createdAt}, ${counts.documents} documents, ${counts.chunks} passages`,
    );
  } finally {
    await foundation.close();
  }
} catch (error) {
  console.error(error instanceof TijariaError ? `${error.code}: ${error.message}` : error);
  process.exitCode = 1;
}
