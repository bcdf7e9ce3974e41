import { join } from 'node:path';
import type { DigestCache } from '../common/digest-cache.ts';
import { errorMessage } from '../common/errors.ts';
import type { Logger } from '../common/logger.ts';
import type { Config } from '../config.ts';
import { EMPTY_GLOSSARY, type Glossary } from '../text/glossary.ts';
import { readGlossary } from '../text/read-glossary.ts';
import { readTradeTables } from '../trade/read-trade-tables.ts';
import type { TradeTables } from '../trade/trade-tables.ts';

/** The glossary that the analyser works with. A broken entry is left out, and said; `corpus:check` names the line. */
export async function loadGlossary({ corpusDir, dataDir }: Config, logger: Logger): Promise<Glossary> {
  try {
    const { glossary, problems } = await readGlossary(
      join(corpusDir, 'glossary.yaml'),
      join(dataDir, 'cache'),
    );
    if (problems.length > 0)
      logger.warn({ problems: problems.length }, 'the glossary has faults; run npm run corpus:check');
    return glossary;
  } catch (error) {
    logger.warn({ reason: errorMessage(error) }, 'no glossary: questions in Darija will find less');
    return EMPTY_GLOSSARY;
  }
}

/** The tables that trade functions work with. Without them, what a person does not give is missing. */
export async function loadTradeTables(
  { corpusDir, dataDir }: Config,
  logger: Logger,
  parsed?: DigestCache,
): Promise<TradeTables> {
  try {
    const { tables, problems } = await readTradeTables(corpusDir, join(dataDir, 'cache'), parsed);
    if (problems.length > 0)
      logger.warn({ problems: problems.length }, 'reference tables have faults; run npm run corpus:check');
    return tables;
  } catch (error) {
    logger.warn({ reason: errorMessage(error) }, 'no reference tables: rates have to be given');
    return new Map();
  }
}
