import { assemble, type Foundation } from '../../../src/assemble.ts';
import type { Service } from '../../../src/assembly/open-service.ts';
import { fixedClock } from '../../../src/common/clock.ts';
import { createLogger } from '../../../src/common/logger.ts';
import { loadConfig } from '../../../src/config.ts';
import type { Query } from '../../../src/retrieval/evidence.ts';
import {
  findSections,
  retrieveEvidence,
  type RetrievalDependencies,
} from '../../../src/retrieval/retrieve-evidence.ts';
import { openLocalIndex } from '../../../src/search-index/local/local-index.ts';
import { REPLY_LANGUAGE } from '../../../src/source/language.ts';
import { detectVariety, dominantVariety } from '../../../src/text/detect-variety.ts';
import type { Engine } from './engine.ts';

/** The day that the questions of `eval/sections` were written for. */
const AS_OF = '2026-11-23';

/** The lexical leg as a question passes it: variety, term analysis and expansion, postings. */
export const oursLexical: Engine = {
  prepare,
  open: async () => {
    const { index, retrieval } = await openService();
    return {
      search: async ({ question }, k) => {
        const terms = retrieval.analyser.expandQuery(question, detectVariety(question));
        return (await index.lexical(terms, { k })).map(({ chunkId }) => chunkId);
      },
    };
  },
};

/** The vector leg alone: the graph, as a server opens it. */
export const oursDense: Engine = {
  prepare,
  open: async (folder) => dense(await openIndex(folder)),
};

/** The vector leg where there is no graph: every vector compared. */
export const oursScan: Engine = {
  prepare,
  open: async (folder) => dense(await openIndex(folder, { unavailable: 'left out to measure the scan' })),
};

/**
 * The whole retrieval, from the text of the question to the passages that an answer is made of: sections are compared by their
 * statements, repeats left out, passages read.
 */
export const oursHybrid: Engine = retrieving(async (query, retrieval) => {
  const { evidence } = await retrieveEvidence(query, retrieval);
  return evidence.map(({ chunk }) => chunk.id);
});

/** Both legs and their fusion, from the text of the question to sections in order: as far as other hybrid searches go. */
export const oursLegs: Engine = retrieving(async (query, retrieval) => {
  const { ranked } = await findSections(query, retrieval);
  return ranked.slice(0, query.k).map(({ found }) => found[0]?.chunkId ?? '');
});

function retrieving(find: (query: Query, retrieval: RetrievalDependencies) => Promise<string[]>): Engine {
  return {
    prepare,
    open: async () => {
      const { retrieval } = await openService();
      return { search: ({ question }, k) => find(queryOf(question, k), retrieval) };
    },
  };
}

let prepared: Promise<Foundation> | undefined;

/** All that stands before a snapshot: tables of terms, spelling, glossary. */
async function prepare(folder: string): Promise<void> {
  const config = loadConfig({ DATA_DIR: folder, LOG_LEVEL: 'error', RECEIPT_DAYS: '0' });
  prepared = assemble(config, createLogger(config.logLevel), fixedClock(AS_OF));
  await prepared;
}

async function foundation(): Promise<Foundation> {
  if (prepared === undefined) throw new Error('opening our index: expected prepare to be called first');
  return prepared;
}

async function openService(): Promise<Service> {
  return (await foundation()).open();
}

function queryOf(text: string, k: number): Query {
  const reading = detectVariety(text);
  return { text, reading, language: REPLY_LANGUAGE[dominantVariety(reading)], asOf: AS_OF, k };
}

type Index = Awaited<ReturnType<typeof openLocalIndex>>;

async function openIndex(folder: string, hnsw?: { unavailable: string }): Promise<Index> {
  const { compatibility } = await foundation();
  return openLocalIndex(folder, compatibility, hnsw === undefined ? {} : { hnsw });
}

function dense(index: Index): Awaited<ReturnType<Engine['open']>> {
  return {
    search: async ({ vector }, k) => (await index.dense(vector, { k })).map(({ chunkId }) => chunkId),
  };
}
