import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { childEnvironment, NO_PRETENURING } from './child-environment.ts';

/** What a program of the benchmark can be asked to do: by name, from a value that JSON can hold to another. */
export type Calls = Readonly<Record<string, (input: never) => Promise<unknown>>>;

type Input<T extends Calls, Name extends keyof T> = Parameters<T[Name]>[0];
type Output<T extends Calls, Name extends keyof T> = Awaited<ReturnType<T[Name]>>;

/** A program in its own process that does one thing at a time. */
export interface AskedProgram<T extends Calls> {
  /** Rejects with what the program threw, when it ends instead, or after `timeoutMs`, which ends it. */
  ask<Name extends keyof T & string>(
    name: Name,
    input: Input<T, Name>,
    timeoutMs: number,
  ): Promise<Output<T, Name>>;
  /** Ends it at once. */
  stop(): Promise<void>;
}

/** How a program is started. */
export interface StartOptions {
  /** Processor that it may use, and no other; left out where the machine has no `taskset`. */
  readonly core?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Indices of other engines need more than the default heap of a small machine. */
const NODE_ARGS = ['--enable-source-maps', NO_PRETENURING, '--max-old-space-size=8192'];
const TASKSET = '/usr/bin/taskset';

/** True where a process can be held to one processor. */
export const CAN_PIN = existsSync(TASKSET);

/** Starts a built program with nothing of this process' environment but PATH. */
export function startProgram<T extends Calls>(
  file: string,
  args: readonly string[],
  { core, env = {} }: StartOptions = {},
): AskedProgram<T> {
  const pinned = core !== undefined && CAN_PIN;
  const child = fork(file, args, {
    env: childEnvironment(env),
    serialization: 'advanced',
    ...(pinned
      ? { execPath: TASKSET, execArgv: ['-c', String(core), process.execPath, ...NODE_ARGS] }
      : { execArgv: NODE_ARGS }),
  });
  return {
    // The program answers each call with what its name promises.
    ask: (name, input, timeoutMs) => askOnce(child, { name, input }, timeoutMs) as Promise<never>,
    stop: () => stop(child),
  };
}

interface Reply {
  readonly result?: unknown;
  readonly error?: string;
}

async function askOnce(child: ChildProcess, call: object, timeoutMs: number): Promise<unknown> {
  if (child.exitCode !== null) throw new Error('asking a program: expected it to run, found it ended');
  const waiting = new AbortController();
  const late = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  try {
    const replied = once(child, 'message', { signal: waiting.signal });
    const ended = once(child, 'exit', { signal: waiting.signal });
    for (const each of [replied, ended]) each.catch(() => undefined);
    child.send(call);
    const [first] = (await Promise.race([replied, ended.then(() => [undefined])])) as [Reply | undefined];
    if (first === undefined) throw new Error(`not finished within ${Math.round(timeoutMs / 1000)} s`);
    if (first.error !== undefined) throw new Error(first.error);
    return first.result;
  } finally {
    clearTimeout(late);
    waiting.abort();
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** The other side: makes this process do what it is asked, until the one that started it lets go. */
export function answerCalls(calls: Calls): void {
  const send = (reply: Reply): void => void process.send?.(reply);
  process.on('message', ({ name, input }: { name: string; input: never }) => {
    void (async () => {
      try {
        send({ result: await calls[name]?.(input) });
      } catch (error) {
        send({ error: error instanceof Error ? error.message : String(error) });
      }
    })();
  });
  process.on('disconnect', () => process.exit());
}
