import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerQuestion } from '../answering/answer-question.ts';
import type { AnswerDependencies } from '../answering/answer-state.ts';
import { createQuestionSuggester } from '../answering/suggest-questions.ts';
import { createQuestionReader } from '../answering/understanding/question-reading.ts';
import { fixedClock } from '../common/clock.ts';
import { createMemoryStore } from '../conversations/memory/memory-store.ts';
import { recordAnswers } from '../conversations/record-answers.ts';
import { createApp, type AppDependencies } from '../http/create-app.ts';
import { createMcpHandler } from '../mcp/mcp-handler.ts';
import { createLibraryBase } from '../library/open-library-base.ts';
import { searchPassages } from '../retrieval/search-passages.ts';
import { parseSourceRegister } from '../source/parse-source-register.ts';
import type { SourceRecord } from '../source/source-record.ts';
import { tableSheets } from '../source/tables/table-sheets.ts';
import { EMPTY_GLOSSARY } from '../text/glossary.ts';
import { readCorpusTables } from '../trade/corpus-tables.fixture.ts';
import { findHeadingsBy } from '../trade/hs-finder/find-headings.ts';
import { createHsFinder } from '../trade/hs-finder/hs-finder.ts';
import { createTradeFunctions } from '../trade/trade-functions.ts';
import { sheetText } from './corpus-fixture.ts';
import { TINY_BASE_TODAY, tinyRetrieval } from './tiny-base.ts';

/** A question that the tiny base answers, and what its answer says. */
export const TINY_QUESTION = 'Quel est le délai de rapatriement pour les biens ?';
export const TINY_ANSWER = '150 jours';
/** The key and the origin of the one site that may show the widget. */
export const TINY_SITE = { key: 'shop', origin: 'https://shop.example' } as const;

const FRENCH = sheetText(`Les recettes d'une exportation de biens sont rapatriées sous 150 jours.[^1]

## L'essentiel {#facts}

- Pour les biens, le délai de rapatriement est de 150 jours après la déclaration en douane.[^1]
- Pour les services, le délai de rapatriement est de 90 jours après la prestation.[^1]
- L'ancien délai de rapatriement des services était de 60 jours.[^2] {until=2021-12-31}
- Une déclaration de rapatriement par voie électronique sera demandée.[^1] {from=2027-01-01}

[^1]: oc-igoc
[^2]: press-note
`);
const ARABIC = sheetText(`تسترجع عائدات تصدير البضائع خلال 150 يوما.[^1]

## الأساسي {#facts}

- بالنسبة للبضائع، أجل الاسترجاع هو 150 يوما بعد التصريح الجمركي.[^1]
- بالنسبة للخدمات، أجل الاسترجاع هو 90 يوما بعد إنجاز الخدمة.[^1]
- كان أجل الخدمات سابقا 60 يوما.[^2] {until=2021-12-31}
- سيطلب تصريح إلكتروني.[^1] {from=2027-01-01}

[^1]: oc-igoc
[^2]: press-note
`);
const FREE_ZONE = sheetText(`Une zone d'accélération industrielle est un territoire sous régime douanier.[^1]

[^1]: oc-igoc
`);
/** Small tables of the real base that are told as sheets in it, so that what rests on their rows can be cited. */
const TOLD_TABLES = ['regions', 'time-limits', 'duty-bands'] as const;

/** A real server over a tiny base, on 127.0.0.1: no key, no network, the day stands still. */
export interface TinyServer {
  readonly url: string;
  /** What the application is made from, for those who make more of it. */
  readonly dependencies: AppDependencies & { readonly answering: AnswerDependencies };
  readonly app: ReturnType<typeof createApp>;
  readonly server: Server;
  /** What was told to `onFailure`. */
  readonly failures: unknown[];
  close(): Promise<void>;
}

/**
 * Starts it with the real tables, analyser, ranking, answers and pages, and receipts kept in memory. `more` makes further
 * dependencies from those that there are.
 */
export async function startTinyServer(
  more: (known: TinyServer['dependencies']) => Partial<AppDependencies> = () => ({}),
): Promise<TinyServer> {
  const webDir = await mkdtemp(join(tmpdir(), 'tijaria-web-'));
  await writeFile(join(webDir, 'widget.js'), 'void 0;');
  const failures: unknown[] = [];
  const dependencies = await tinyDependencies(webDir, failures);
  const composed = { ...dependencies, ...more(dependencies) };
  const mcp: AppDependencies['mcp'] = (answer) => createMcpHandler({ ...composed, answer });
  const app = createApp({ mcp, ...composed });
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  // A server that listens on TCP has an address object.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    dependencies,
    app,
    server,
    failures,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(webDir, { recursive: true, force: true });
    },
  };
}

async function tinyDependencies(webDir: string, failures: unknown[]): Promise<TinyServer['dependencies']> {
  const tables = await readCorpusTables();
  const sheets = TOLD_TABLES.flatMap((id) => {
    const table = tables.get(id);
    return table === undefined ? [] : tableSheets(table, tables);
  });
  const retrieval = await tinyRetrieval(
    {
      'sheets/exporting/rapatrier.fr.md': FRENCH,
      'sheets/exporting/rapatrier.ar.md': ARABIC,
      'sheets/economic-regimes/zone.fr.md': FREE_ZONE,
    },
    { sheets, sources: await readSources() },
  );
  const clock = fixedClock(TINY_BASE_TODAY);
  const onFailure = (error: unknown): void => void failures.push(error);
  const trade = createTradeFunctions(tables);
  const findHeadings = findHeadingsBy(createHsFinder(tables, retrieval.analyser));
  const readQuestion = createQuestionReader({ tables, glossary: EMPTY_GLOSSARY });
  const answering = { retrieval, trade, findHeadings, readQuestion, clock, passages: 6, onFailure };
  const conversations = createMemoryStore();
  const answer = recordAnswers((request, options) => answerQuestion(request, answering, { ...options }), {
    store: conversations,
    clock,
    snapshot: retrieval.index.manifest,
    onFailure,
  });
  return {
    answering,
    answer,
    conversations,
    receiptDays: 30,
    search: (request) => searchPassages(request, retrieval, clock),
    trade,
    suggest: createQuestionSuggester(retrieval.index),
    findHeadings,
    base: createLibraryBase(retrieval.index),
    askedMost: () => Promise.resolve([]),
    glossary: EMPTY_GLOSSARY,
    corpusDir: webDir,
    describe: () => ({ snapshot: { snapshotId: retrieval.index.manifest.snapshotId } }),
    newAnswerId: randomUUID,
    clock,
    webDir,
    onFailure,
    widgetSites: [{ key: TINY_SITE.key, origins: [TINY_SITE.origin] }],
  };
}

/** The register of the real base. */
async function readSources(): Promise<SourceRecord[]> {
  const folder = 'corpus/sources';
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text, i) =>
    parseSourceRegister(text, names[i] ?? '').sources.map(({ record }) => record),
  );
}
