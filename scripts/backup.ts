import { resolve } from 'node:path';
import { TijariaError } from '../src/common/errors.ts';
import { loadConfig } from '../src/config.ts';
import { backUp, restore, type BackupReport } from '../src/conversations/sqlite/back-up.ts';
import { conversationFileIn } from '../src/conversations/sqlite/conversation-file.ts';

const USAGE = `npm run backup -- <file>             copies the conversations of DATA_DIR, also while a server runs
npm run backup -- --restore <file>   puts such a copy in their place; stop the servers first`;

/** `npm run backup`: conversations in SQLite to a file of their own, and back. */
async function main([first, second]: readonly string[]): Promise<void> {
  const { databaseUrl, dataDir } = loadConfig(process.env);
  if (databaseUrl !== undefined) {
    console.log(
      'Conversations are kept in PostgreSQL (DATABASE_URL is set): use pg_dump --schema=tijaria --format=custom, and pg_restore.',
    );
    process.exitCode = 1;
    return;
  }
  const kept = conversationFileIn(resolve(dataDir));
  if (first === '--restore' && second !== undefined) {
    console.log(
      `restored ${told(await restore(resolve(second), kept))}; what stood there before is ${kept}.replaced`,
    );
  } else if (first !== undefined && !first.startsWith('-')) {
    console.log(`copied ${told(await backUp(kept, resolve(first)))} to ${resolve(first)}`);
  } else {
    console.error(USAGE);
    process.exitCode = 1;
  }
}

function told({ receipts, ratings }: BackupReport): string {
  return `${receipts} answers and what was said of ${ratings}`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof TijariaError ? error.message : error);
  process.exitCode = 1;
}
