import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A process of its own that keeps answers in the file at `path`, and tells each one that is kept. */
export interface WritingProcess {
  /** What it has told so far, in order: `record <answerId>` or `rate <answerId> <comment>`. */
  readonly told: readonly string[];
  readonly process: ChildProcess;
  /** Resolves when it has told so many things, or ended. */
  untilTold(count: number): Promise<void>;
  /** SIGKILL; resolves when it is gone and all that it told was read. */
  kill(): Promise<void>;
}

/** Receipts one after the other, each rated three times at once with what came before; tells what was acknowledged. */
const PROGRAM = `
  import { randomUUID } from 'node:crypto';
  import { writeSync } from 'node:fs';
  import { openConversationFile } from './src/conversations/sqlite/conversation-file.ts';
  import { createSqliteStore } from './src/conversations/sqlite/sqlite-store.ts';
  import { fixtureFeedback, fixtureReceipt } from './src/conversations/receipt.fixture.ts';
  const store = createSqliteStore(openConversationFile(process.argv[1]));
  for (let n = 0; ; n++) {
    const answerId = randomUUID();
    const createdAt = new Date(Date.parse('2026-11-26T00:00:00Z') + n).toISOString();
    await store.record(fixtureReceipt({ answerId, createdAt, text: 'x'.repeat(20_000) + ' END' }), process.argv[2]);
    writeSync(1, 'record ' + answerId + '\\n');
    for (const comment of ['first', 'second', 'third']) {
      if (!(await store.rate(answerId, fixtureFeedback({ comment })))) throw new Error('not kept');
      writeSync(1, 'rate ' + answerId + ' ' + comment + '\\n');
    }
  }`;

/** Starts one; what it keeps belongs to the conversation. */
export function startWritingProcess(path: string, conversationId: string): WritingProcess {
  const args = ['--import', 'tsx', '--input-type=module', '-e', PROGRAM, path, conversationId];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const told: string[] = [];
  let rest = '';
  const closed = once(child, 'close');
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    told.push(...lines);
    child.emit('told');
  });
  child.on('close', () => child.emit('told'));
  return {
    told,
    process: child,
    untilTold: async (count) => {
      while (told.length < count && child.exitCode === null && child.signalCode === null)
        await once(child, 'told');
    },
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
}
