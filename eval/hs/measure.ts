import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { errorMessage } from '../../src/common/errors.ts';
import { detectVariety } from '../../src/text/detect-variety.ts';
import { readPivotTable } from '../../src/text/pivot/read-pivot-table.ts';
import { readGlossary } from '../../src/text/read-glossary.ts';
import { createTermAnalyser } from '../../src/text/term-analysis.ts';
import { createHsFinder, type HsFinder } from '../../src/trade/hs-finder/hs-finder.ts';
import { readTradeTables } from '../../src/trade/read-trade-tables.ts';
import { isMain } from '../is-main.ts';
import { readOwnSets, readProducts, type HeadingSet } from './heading-set.ts';
import { DEPTHS, formatHeadings, measureHeadings, type RankHeadings } from './measure-headings.ts';

const HELP = `npx tsx eval/hs/measure.ts [options]
  --data <folder>   where public retrieval sets lie (../shared/data/retrieval)
  --given           read words in the variety that the set says, not in the detected one
  --json            the scores as JSON`;

/** Where what was parsed of the base is kept, as the server keeps it. */
const CACHE_DIR = 'data/cache';

/** The finder over the base, as the server opens it. */
async function openFinder(): Promise<HsFinder> {
  const [{ tables }, { glossary }, pivot] = await Promise.all([
    readTradeTables('corpus', CACHE_DIR),
    readGlossary('corpus/glossary.yaml', CACHE_DIR),
    readPivotTable(),
  ]);
  return createHsFinder(tables, createTermAnalyser(glossary, pivot));
}

async function readSets(data: string): Promise<HeadingSet[]> {
  const folder = join(data, 'hs_products');
  const products = await readProducts(folder);
  if (products === undefined)
    console.log(`hs_products: left out, no folder ${folder}; public sets are not part of the repository`);
  return [...(products === undefined ? [] : [products]), ...(await readOwnSets())];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data/retrieval' },
      given: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const finder = await openFinder();
  const rank: RankHeadings = ({ text, variety }) =>
    finder
      .find(text, {
        reading: values.given ? { [variety]: 1 } : detectVariety(text),
        language: 'fr',
        k: Math.max(...DEPTHS),
      })
      .candidates.map(({ heading }) => heading);
  const scores = (await readSets(values.data)).flatMap((set) => measureHeadings(set, rank));
  console.log(values.json ? JSON.stringify(scores, null, 2) : formatHeadings(scores).join('\n'));
}

if (isMain(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(`${errorMessage(error)}\n\n${HELP}`);
    process.exitCode = 2;
  }
}
