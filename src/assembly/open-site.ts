import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { resolve } from 'node:path';
import type { Clock } from '../common/clock.ts';
import type { Logger } from '../common/logger.ts';
import type { PostgresPool } from '../common/postgres/open-pool.ts';
import type { Config } from '../config.ts';
import { askedMostBy, countSubjects } from '../conversations/count-subjects.ts';
import { recentAnswersBy } from '../conversations/recent-answers.ts';
import {
  recordAnswers,
  type AnswerStream,
  type RecordedAnswerStream,
} from '../conversations/record-answers.ts';
import { startRetention } from '../conversations/retention.ts';
import { Editions, type Lease } from '../editions/editions.ts';
import { followPublished } from '../editions/follow-published.ts';
import type { AppDependencies, createApp } from '../http/create-app.ts';
import type { Drain } from '../http/drain.ts';
import { createResumableAnswers } from '../http/resumable/resumable-answers.ts';
import { readScorecard } from '../library/scorecard/read-scorecard.ts';
import { createMcpHandler } from '../mcp/mcp-handler.ts';
import { startUsageExpiry } from '../operations/expire-usage.ts';
import { createChangesReader } from '../sync/read-source-changes.ts';
import type { SyncStore } from '../sync/sync-store.ts';
import type { Glossary } from '../text/glossary.ts';
import { chooseServerStorage, type ServerStorage } from './choose-server-storage.ts';
import { describeService } from './describe-service.ts';
import { openAdmin } from './open-admin.ts';
import type { Service, WritingModel } from './open-service.ts';
import { describeSync, startSiteSync } from './open-sync.ts';
import { openUpkeep, type SiteUpkeep } from './open-upkeep.ts';
import { openWriting, type Writing } from './open-writing.ts';

/** How often a server looks whether another snapshot was published. */
const FOLLOW_EVERY_MS = 2_000;
/** Random bytes of a secret that nobody chose: as many as a signature has. */
const SECRET_BYTES = 32;

/** A service with the application over it. */
type Edition = Service & { readonly app: ReturnType<typeof createApp> };

/** What a running server serves, from whichever snapshot is published. */
export interface Site {
  readonly handler: RequestListener;
  /** To stop it without cutting answers; see `http/drain.ts`. */
  readonly drain: Drain;
  /** The service over the snapshot that serves now. */
  current(): Service;
  /** Looks now whether another snapshot was published; resolves to whether another one serves. */
  followNow(): Promise<boolean>;
  /** Ends what goes on in the background, and closes everything once nobody uses it. */
  close(): Promise<void>;
}

/** What a site is made from. */
export interface SiteParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly glossary: Glossary;
  readonly database: PostgresPool | undefined;
  readonly onFailure: (error: unknown) => void;
  /** Opens what is published, with the model that writes, if there is one. */
  readonly open: (writing: WritingModel | undefined) => Promise<Service>;
  readonly publishedId: () => Promise<string | undefined>;
  readonly sync: SyncStore;
  readonly reingest: () => Promise<unknown>;
}

/**
 * Serves what is published, now and later. Each request is served from one snapshot to its end, and so is each answer, also one
 * that outlives its request; what people bring along (sessions, answers to come back to, limits, what is kept) outlives
 * snapshots. Throws what opening throws.
 */
export async function openSite(parts: SiteParts): Promise<Site> {
  const shared = await openShared(parts);
  try {
    const first = await parts.open(shared.writing?.model);
    return await serveFrom(first, shared, parts);
  } catch (error) {
    await shared.close();
    throw error;
  }
}

async function serveFrom(first: Service, shared: Shared, parts: SiteParts): Promise<Site> {
  const { logger, onFailure } = parts;
  const { createApp } = await import('../http/create-app.ts');
  const toEdition = (service: Service): Edition => {
    const leasing = leased(service.answer, () => editions.lease(edition));
    const answer = keeping(leasing, service, shared);
    const app = createApp(appOf(service, answer, shared, parts));
    const edition = { ...service, answer: leasing, app };
    return edition;
  };
  const editions: Editions<Edition> = new Editions(toEdition(first), onFailure);
  shared.serving = () => editions.current;
  const follower = followPublished<Edition>({
    editions,
    publishedId: parts.publishedId,
    open: async () => toEdition(await parts.open(shared.writing?.model)),
    test: async (candidate, serving) => {
      await candidate.test(serving);
      // A model is not asked for nobody.
      if (shared.writing === undefined) await candidate.warmUp();
    },
    everyMs: FOLLOW_EVERY_MS,
    onSwitch: (switched) => logger.info(switched, 'another snapshot serves'),
    onFailure,
  });
  const stopSync = await startSiteSync({ ...parts, leadership: shared.storage.leadership });
  return {
    handler: (request, response) => {
      const { edition, release } = editions.lease();
      response.once('close', release);
      edition.app(request, response);
    },
    drain: shared.upkeep.drain,
    current: () => editions.current,
    followNow: () => follower.check(),
    close: async () => {
      follower.stop();
      await stopSync();
      await editions.close();
      await shared.close();
    },
  };
}

/** What outlives a snapshot. */
interface Shared {
  readonly storage: ServerStorage;
  readonly upkeep: SiteUpkeep;
  readonly writing: Writing | undefined;
  readonly counting: Parameters<typeof countSubjects>[1];
  readonly app: Pick<
    AppDependencies,
    | 'conversations'
    | 'receiptDays'
    | 'askedMost'
    | 'recentAnswers'
    | 'answers'
    | 'scorecard'
    | 'sessionSecret'
    | 'sourceChanges'
  >;
  /** The service that serves now; set once there is one. */
  serving: () => Service | undefined;
  close(): Promise<void>;
}

async function openShared(parts: SiteParts): Promise<Shared> {
  const { config, clock, onFailure, database } = parts;
  const { receiptDays: days, sessionSecret } = config;
  const storage = await chooseServerStorage(config, database);
  const serving: Pick<Shared, 'serving'> = { serving: () => undefined };
  const upkeep = openUpkeep({ ...parts, storage, serving: () => serving.serving() });
  const writing = await openWriting({ ...parts, storage, meter: upkeep.metrics });
  const counting = { counts: storage.subjects, clock, onFailure: upkeep.storeFailed };
  const stops = [
    startRetention(storage.conversations, { days, clock, onFailure: upkeep.storeFailed }),
    startUsageExpiry(storage.usage, { clock, onFailure }),
  ];
  return Object.assign(serving, {
    storage,
    upkeep,
    writing,
    counting,
    app: {
      conversations: storage.conversations,
      receiptDays: days,
      askedMost: askedMostBy(counting),
      ...(days === 0
        ? {}
        : { recentAnswers: recentAnswersBy({ log: storage.questions, clock, days, onFailure }) }),
      answers: createResumableAnswers({ onFailure }),
      scorecard: await readScorecard(),
      sourceChanges: createChangesReader(parts.sync, { clock, onFailure }),
      sessionSecret: sessionSecret ?? randomBytes(SECRET_BYTES).toString('base64url'),
    },
    close: () => {
      for (const stop of stops) stop();
      storage.close();
      return Promise.resolve();
    },
  });
}

/** The application over one service. */
function appOf(
  service: Service,
  answer: RecordedAnswerStream,
  shared: Shared,
  { config, clock, glossary, sync, onFailure }: SiteParts,
): AppDependencies {
  const { index, trade, findHeadings, base, search, suggest } = service;
  const { publicUrl, adminToken } = config;
  const address = publicUrl === undefined ? {} : { publicUrl };
  const newAnswerId = randomUUID;
  return {
    ...shared.app,
    search,
    trade,
    suggest,
    findHeadings,
    base,
    glossary,
    answer,
    corpusDir: resolve(config.corpusDir),
    describe: () => describeService(index.manifest, config),
    newAnswerId,
    clock,
    webDir: resolve(config.webDir),
    onFailure,
    widgetSites: config.widgetSites,
    ...address,
    upkeep: shared.upkeep.app,
    mcp: (bounded) =>
      createMcpHandler({
        ...address,
        search,
        base,
        trade,
        findHeadings,
        answer: bounded,
        newAnswerId,
        clock,
        onFailure,
      }),
    ...(adminToken === undefined
      ? {}
      : {
          admin: openAdmin(service, {
            ...shared,
            ...address,
            token: adminToken,
            describeSync: () => describeSync(sync, config),
            clock,
            onFailure,
          }),
        }),
  };
}

/** Answers that keep what they are made from open to their end, whoever reads them. */
function leased(answer: Service['answer'], lease: () => Lease<Edition>): Service['answer'] {
  return async function* (request, options) {
    const { release } = lease();
    try {
      yield* answer(request, options);
    } finally {
      release();
    }
  };
}

/** Answers that are kept: their receipts, and what they were about. With no days, nothing is. */
function keeping(
  answer: AnswerStream,
  { index }: Service,
  { counting, storage, app }: Shared,
): RecordedAnswerStream {
  const { clock, onFailure } = counting;
  const recording = { store: storage.conversations, clock, snapshot: index.manifest, onFailure };
  return app.receiptDays === 0 ? answer : countSubjects(recordAnswers(answer, recording), counting);
}
