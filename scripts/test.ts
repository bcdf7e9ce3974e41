import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** How many checks ended in which way. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The same, and in words what failed. */
interface Tally extends Counts {
  readonly failures: readonly string[];
  /** What passed only when it was tried again. */
  readonly flaky: readonly string[];
}

/** What is read of a report of vitest. */
interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly numPendingTests?: number;
  readonly numTodoTests?: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Where reports of a run go, and what its checks find in the environment. */
interface Run {
  readonly reportDir: string;
  readonly env: NodeJS.ProcessEnv;
}

interface Check {
  readonly name: string;
  /** Script of package.json, with the arguments given to it. */
  readonly script: string;
  readonly args: readonly string[];
  /** Test runs count each test; any other check counts as one. */
  readonly isTestRun: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** Checks that run one after the other, whatever became of those before. */
type Lane = readonly Check[];

/**
 * Stages in this order, each when the one before has ended; the lanes of one run at once, each with a core to itself. The index
 * that is made at the beginning is the one that browser tests and evaluation work with, instead of making it anew.
 */
const stages = (indexDir: string): readonly (readonly Lane[])[] => [
  [
    [
      { name: 'types', script: 'typecheck', args: [], isTestRun: false },
      { name: 'build and index', script: 'ingest', args: [], isTestRun: false, env: { DATA_DIR: indexDir } },
    ],
    [{ name: 'lint', script: 'lint', args: [], isTestRun: false }],
  ],
  [[{ name: 'unit tests', script: 'test:unit', args: [], isTestRun: true }]],
  [[{ name: 'browser tests', script: 'test:browser', args: [], isTestRun: true }]],
  [
    [
      { name: 'answer quality', script: 'eval', args: ['--', '--gate'], isTestRun: false },
      { name: 'document base', script: 'corpus:check', args: [], isTestRun: false },
    ],
    [{ name: 'retrieval quality', script: 'eval:retrieval', args: ['--', '--gate'], isTestRun: false }],
  ],
];

/** Output of a check that runs alone streams through; that of others is printed whole when they end. */
async function runCheck(check: Check, { reportDir, env }: Run, isAlone: boolean): Promise<Tally> {
  const report = join(reportDir, `${check.script.replace(':', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--silent', check.script, ...(check.isTestRun ? ['--', ...reporters] : check.args)];
  const started = performance.now();
  const heading = `\n── ${check.name}: npm run ${[check.script, ...check.args].join(' ')}`;
  if (isAlone) console.log(heading);
  const { code, printed } = await run('npm', args, { isStreamed: isAlone, env: { ...env, ...check.env } });
  if (!isAlone) console.log(`${heading}\n${printed.trimEnd()}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${check.name}: ${code === 0 ? 'passed' : `FAILED (exit code ${code})`} in ${seconds} s`);
  if (check.isTestRun) return readTally(check.name, report, code);
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, failures: [], flaky: [] }
    : { passed: 0, failed: 1, skipped: 0, failures: [check.name], flaky: [] };
}

/** `printed` is what was not streamed. A command that cannot start or dies by a signal has exit code 1. */
function run(
  command: string,
  args: readonly string[],
  { isStreamed, env }: { readonly isStreamed: boolean; readonly env: NodeJS.ProcessEnv },
): Promise<{ code: number; printed: string }> {
  return new Promise((resolve) => {
    let printed = '';
    const output = isStreamed ? 'inherit' : 'pipe';
    const child = spawn(command, args, { env, stdio: ['ignore', output, output] });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.on('error', (error) => {
      console.error(`running ${command}: ${error.message}`);
      resolve({ code: 1, printed });
    });
    child.on('close', (code) => resolve({ code: code ?? 1, printed }));
  });
}

/**
 * Counts of a vitest JSON report. A run that failed without a failed test (a file that does not load, a hook that
 * throws, no report at all) counts as one failure, so that it cannot pass for a success.
 */
async function readTally(name: string, report: string, code: number): Promise<Tally> {
  // Written by the pinned vitest; a missing or broken file leaves the counts at zero.
  const counts = await readFile(report, 'utf8').then(
    (json) => JSON.parse(json) as Report,
    (): Report => ({}),
  );
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = counts;
  const failed =
    code !== 0 || numPassedTests + numPendingTests === 0 ? Math.max(1, numFailedTests) : numFailedTests;
  const told = testsOf(counts, 'failed');
  const flaky = testsOf(counts, 'passed').map((each) => `${name}: ${each}`);
  const failures = failed > 0 && told.length === 0 ? [name] : told.map((each) => `${name}: ${each}`);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests, failures, flaky };
}

/**
 * Each test that failed at least once and ended so, with the first line of what it said: what scrolled by is told once more. A file that
 * does not load has no tests, and failed itself.
 */
function testsOf({ testResults = [] }: Report, ended: 'passed' | 'failed'): string[] {
  const firstLine = (message = ''): string => message.split('\n', 1)[0] ?? '';
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    if (
      ended === 'failed' &&
      status === 'failed' &&
      assertionResults.every((test) => test.status !== 'failed')
    )
      return [`${file}: ${firstLine(message)}`];
    return assertionResults
      .filter((test) => test.status === ended && test.failureMessages.length > 0)
      .map(({ fullName, failureMessages }) => `${file} > ${fullName}: ${firstLine(failureMessages[0])}`);
  });
}

/** The last line of a run, for people and for programs: `N passed, N failed`, and what was skipped if anything was. */
function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

async function runLane(lane: Lane, run: Run, isAlone: boolean): Promise<Tally[]> {
  const ended: Tally[] = [];
  for (const check of lane) {
    ended.push(await runCheck(check, run, isAlone));
  }
  return ended;
}

const folder = await mkdtemp(join(tmpdir(), 'tijaria-test-'));
const indexDir = join(folder, 'index');
const env = { ...process.env, TIJARIA_INDEX: indexDir };
const tallies: Tally[] = [];
try {
  for (const lanes of stages(indexDir)) {
    const isAlone = lanes.length === 1;
    const ended = await Promise.all(lanes.map((lane) => runLane(lane, { reportDir: folder, env }, isAlone)));
    tallies.push(...ended.flat());
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
const sum = (count: (tally: Tally) => number): number =>
  tallies.reduce((total, tally) => total + count(tally), 0);
const total = { passed: sum((t) => t.passed), failed: sum((t) => t.failed), skipped: sum((t) => t.skipped) };
const failures = tallies.flatMap((tally) => tally.failures);
const flaky = tallies.flatMap((tally) => tally.flaky);
if (flaky.length > 0) console.error(['\npassed only when tried again:', ...flaky].join('\n  '));
if (failures.length > 0) console.error(['\nfailed:', ...failures].join('\n  '));
console.log(`\n${summaryLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
