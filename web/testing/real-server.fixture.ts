import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { BUILT_SITE } from './built-site.ts';

/** Longest wait for the address: a start takes a second, but other work may share the machine. */
const START_TIMEOUT_MS = 60_000;

/** The real server in its own process, without any key. */
export interface RealServer {
  /** Without a slash at the end; the same after {@link restart}. */
  readonly url: string;
  /** All that it printed, over all its lives: what to show when a test fails. */
  readonly log: () => string;
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Starts it again on the same port, after {@link kill}. */
  restart(): Promise<void>;
  /** As {@link kill}; a server that is gone already is fine. */
  close(): Promise<void>;
}

/**
 * Starts the built server (`built-site.ts`) on a free port of 127.0.0.1, or that of `env.PORT`. It sees nothing of this process'
 * environment but PATH: a key on the developer's machine must not help. Throws with its log when it does not start.
 */
export async function startRealServer(env: Readonly<Record<string, string>> = {}): Promise<RealServer> {
  const printed: string[] = [];
  let child = run({ PORT: '0', ...env }, printed);
  const port = await readPort(child, printed);
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    url: `http://127.0.0.1:${port}`,
    log: () => printed.join('\n'),
    kill,
    restart: async () => {
      child = run({ ...env, PORT: port }, printed);
      await readPort(child, printed);
    },
    close: kill,
  };
}

function run(env: Readonly<Record<string, string>>, printed: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--enable-source-maps', BUILT_SITE.server], {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOST: '127.0.0.1',
      DATA_DIR: BUILT_SITE.dataDir,
      WEB_DIR: BUILT_SITE.webDir,
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => printed.push(line));
  return child;
}

/** The port of the last address that was printed. */
function readPort(child: ChildProcess, printed: readonly string[]): Promise<string> {
  const from = printed.length;
  return new Promise((found, reject) => {
    const fail = (how: string): void => {
      clearInterval(look);
      clearTimeout(late);
      child.kill('SIGKILL');
      reject(
        new Error(
          `starting the server: expected the line with its address, ${how}:\n${printed.slice(from).join('\n')}`,
        ),
      );
    };
    const look = setInterval(() => {
      const port = /http:\/\/localhost:(\d+)/.exec(printed.slice(from).join('\n'))?.[1];
      if (port === undefined) return;
      clearInterval(look);
      clearTimeout(late);
      child.removeAllListeners('exit');
      found(port);
    }, 20);
    const late = setTimeout(() => fail(`received none in ${START_TIMEOUT_MS / 1000} s`), START_TIMEOUT_MS);
    child.on('exit', () => fail('it ended'));
  });
}
