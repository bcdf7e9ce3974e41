import { isDeepStrictEqual } from 'node:util';
import { createTradeFunctions } from '../../src/trade/trade-functions.ts';
import { readTradeTables } from '../../src/trade/read-trade-tables.ts';
import { comparable, readExamples } from './duty-example.ts';

const { tables } = await readTradeTables('corpus', 'data/cache');
const { estimateDuties } = createTradeFunctions(tables);
const examples = await readExamples();
let right = 0;
for (const { id, request, expected } of examples) {
  const received = comparable(estimateDuties(request));
  if (isDeepStrictEqual(received, expected)) right++;
  else
    console.error(`${id}: expected ${JSON.stringify(expected)}\n${id}: received ${JSON.stringify(received)}`);
}
console.log(`${right} of ${examples.length} to the centime`);
if (right < examples.length) process.exitCode = 1;
