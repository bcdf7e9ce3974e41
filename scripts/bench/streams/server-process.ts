import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { childEnvironment, NO_PRETENURING } from '../child-environment.ts';

/**
 * As `npm start`, the image and the unit run it: short-lived memory may grow to three times 64 MB, so that what a stream has in hand is not
 * copied again and again (500 streams: an eighth less of the processor), and none of it begins as if it were to last.
 */
export const SERVER_FLAGS = ['--enable-source-maps', '--max-semi-space-size=64', NO_PRETENURING] as const;
/** Longest wait for a server to be ready; an ingest would take longer, and is not what is measured. */
const START_TIMEOUT_MS = 60_000;

/** Bytes, and when they were told, `performance.now()`. */
export interface MemorySample {
  readonly atMs: number;
  readonly rss: number;
  readonly heapUsed: number;
}

/** A server of this project in its own process. */
export interface ServerProcess {
  /** Without a slash at the end. */
  readonly url: string;
  /** From the start of the process to the line with its address, and to the first 200 of `/readyz`. */
  readonly listeningMs: number;
  readonly readyMs: number;
  /** What memory it took, a sample a second; empty unless it was started with `report-memory.ts`. */
  readonly memory: readonly MemorySample[];
  /** Asks it to stop and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts `node <entry> <args>` on a free port of 127.0.0.1 with nothing of this process' environment but PATH; `preloaded` is a
 * module that it loads first. Throws, with what it printed, when it ends or is not ready in time.
 */
export async function startServer(
  entry: string,
  env: Readonly<Record<string, string>>,
  { preloaded, args = [] }: { readonly preloaded?: string; readonly args?: readonly string[] } = {},
): Promise<ServerProcess> {
  const started = performance.now();
  const preload = preloaded === undefined ? [] : ['--import', pathToFileURL(preloaded).href];
  const child = spawn(process.execPath, [...SERVER_FLAGS, ...preload, entry, ...args], {
    env: childEnvironment({ PORT: '0', HOST: '127.0.0.1', ...env }),
    stdio: ['ignore', 'pipe', 'inherit', ...(preloaded === undefined ? [] : ['ipc' as const])],
  });
  const memory: MemorySample[] = [];
  child.on('message', (sample) =>
    // Sent by `report-memory.ts`.
    memory.push({ ...(sample as Omit<MemorySample, 'atMs'>), atMs: performance.now() }),
  );
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  const late = setTimeout(() => child.kill('SIGKILL'), START_TIMEOUT_MS);
  try {
    const url = await readAddress(entry, outputOf(child));
    const listeningMs = performance.now() - started;
    const ready = await fetch(`${url}/readyz`);
    await ready.text();
    if (!ready.ok) throw new Error(`starting ${entry}: expected 200 of /readyz, received ${ready.status}`);
    return { url, listeningMs, readyMs: performance.now() - started, memory, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(late);
  }
}

function outputOf({ stdout }: ChildProcess): Readable {
  if (stdout === null) throw new Error('starting a server: expected a pipe from it, found none');
  return stdout;
}

async function readAddress(entry: string, stdout: Readable): Promise<string> {
  const printed: string[] = [];
  try {
    for await (const line of createInterface({ input: stdout })) {
      printed.push(line);
      const port = /http:\/\/localhost:(\d+)/.exec(line)?.[1];
      if (port !== undefined) return `http://127.0.0.1:${port}`;
    }
  } finally {
    // Leaving the loop pauses the stream, and a full pipe would stop the server.
    stdout.resume();
  }
  throw new Error(`starting ${entry}: expected the line with its address, received:\n${printed.join('\n')}`);
}
