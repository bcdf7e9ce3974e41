import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { childEnvironment } from './child-environment.ts';

/**
 * Runs `node <args>` to its end, with nothing of this process' environment but PATH, and gives what it printed. Rejects, with what it
 * complained of, when it ends with another code than 0.
 */
export async function runProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [...args], { env: childEnvironment(env) });
  return stdout;
}
