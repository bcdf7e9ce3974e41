import { errorMessage } from '../src/common/errors.ts';
import { openSystem } from './open-system.ts';
import { HELP, readOptions, type RetrievalOptions } from './ranking/programs/options.ts';
import { runAblation } from './ranking/programs/run-ablation.ts';
import { runSet } from './ranking/programs/run-set.ts';
import { runStemmers } from './ranking/programs/run-stemmers.ts';
import { runGate, runTasks } from './ranking/programs/run-tasks.ts';

/** `npm run eval:retrieval`: measures retrieval alone. `--help` lists what can be asked for. */
async function run(options: RetrievalOptions): Promise<boolean> {
  if (options.stemmers) {
    await runStemmers(options);
    return true;
  }
  const { service, close } = await openSystem();
  try {
    if (options.gate) return await runGate(service, options);
    if (options.ablation) await runAblation(service, options);
    else await (options.all ? runTasks(service, options) : runSet(service, options));
    return true;
  } finally {
    await close();
  }
}

try {
  const options = readOptions();
  if (options.help) console.log(HELP);
  else process.exitCode = (await run(options)) ? 0 : 1;
} catch (error) {
  console.error(`${errorMessage(error)}\n\n${HELP}`);
  process.exitCode = 2;
}
