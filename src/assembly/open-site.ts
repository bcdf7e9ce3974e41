import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { join, resolve } from 'node:path';
import { PROMPT_VERSIONS } from '../answering/prompts/prompt-versions.ts';
import type { Clock } from '../common/clock.ts';
import type { Logger } from '../common/logger.ts';
import type { Config } from '../config.ts';
import { askedMostBy, countSubjects } from '../conversations/count-subjects.ts';
import { createFileStore } from '../conversations/files/file-store.ts';
import { createFileSubjectCounts } from '../conversations/files/file-subject-counts.ts';
import {
  recordAnswers,
  type AnswerStream,
  type RecordedAnswerStream,
} from '../conversations/record-answers.ts';
import { startRetention } from '../conversations/retention.ts';
import { Editions, type Lease } from '../editions/editions.ts';
import { followPublished } from '../editions/follow-published.ts';
import type { AppDependencies, createApp } from '../http/create-app.ts';
import { createResumableAnswers } from '../http/resumable/resumable-answers.ts';
import { readScorecard } from '../library/scorecard/read-scorecard.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import type { Glossary } from '../text/glossary.ts';
import type { Service } from './open-service.ts';

/** How often a server looks whether another snapshot was published. */
const FOLLOW_EVERY_MS = 2_000;

/** Random bytes of a secret that nobody chose: as many as a signature has. */
const SECRET_BYTES = 32;

/** A service with the application over it. */
type Edition = Service & { readonly app: ReturnType<typeof createApp> };

/** What a running server serves, from whichever snapshot is published. */
export interface Site {
  readonly handler: RequestListener;
  /** The service over the snapshot that serves now. */
  current(): Service;
  /** Looks now whether another snapshot was published; resolves to whether it serves. */
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
  readonly onFailure: (error: unknown) => void;
  /** Opens what is published. */
  readonly open: () => Promise<Service>;
  readonly publishedId: () => Promise<string | undefined>;
}

/**
 * Serves `first` and then whatever is published. Each request is served from one snapshot to its end, and so is each answer,
 * also one that outlives its request; what people bring along (sessions, answers to come back to, what is kept) outlives
 * snapshots.
 */
export async function openSite(first: Service, parts: SiteParts): Promise<Site> {
  const { logger, onFailure } = parts;
  const shared = await openShared(parts);
  const { createApp } = await import('../http/create-app.ts');
  const toEdition = (service: Service): Edition => {
    const answer = keeping(
      leased(service.answer, () => editions.lease(edition)),
      service,
      shared,
    );
    const app = createApp({ ...shared.app, ...appOf(service, parts), answer });
    const edition = { ...service, app };
    return edition;
  };
  const editions: Editions<Edition> = new Editions(toEdition(first), onFailure);
  const follower = followPublished<Edition>({
    editions,
    publishedId: parts.publishedId,
    open: async () => toEdition(await parts.open()),
    test: async (candidate, serving) => {
      await candidate.test(serving);
      await candidate.warmUp();
    },
    everyMs: FOLLOW_EVERY_MS,
    onSwitch: (switched) => logger.info(switched, 'another snapshot serves'),
    onFailure,
  });
  return {
    handler: (request, response) => {
      const { edition, release } = editions.lease();
      response.once('close', release);
      edition.app(request, response);
    },
    current: () => editions.current,
    followNow: () => follower.check(),
    close: async () => {
      follower.stop();
      shared.stop();
      await editions.close();
    },
  };
}

/** What outlives a snapshot. */
interface Shared {
  readonly app: Pick<
    AppDependencies,
    'conversations' | 'receiptDays' | 'askedMost' | 'answers' | 'scorecard' | 'sessionSecret'
  >;
  readonly recording: Omit<Parameters<typeof recordAnswers>[1], 'snapshot'>;
  readonly counting: Parameters<typeof countSubjects>[1];
  readonly stop: () => void;
}

async function openShared({ config, clock, onFailure }: SiteParts): Promise<Shared> {
  const { receiptDays, dataDir, sessionSecret } = config;
  const store = createFileStore(join(dataDir, 'conversations'));
  const counts = createFileSubjectCounts(join(dataDir, 'asked'));
  const counting = { counts, clock, onFailure };
  return {
    app: {
      conversations: store,
      receiptDays,
      askedMost: askedMostBy(counting),
      answers: createResumableAnswers({ onFailure }),
      scorecard: await readScorecard(),
      sessionSecret: sessionSecret ?? randomBytes(SECRET_BYTES).toString('base64url'),
    },
    recording: { store, clock, onFailure },
    counting,
    stop: startRetention(store, { days: receiptDays, clock, onFailure }),
  };
}

/** What the application takes from one service. */
function appOf(
  { index, trade, findHeadings, base, search, suggest }: Service,
  { config, clock, glossary, onFailure }: SiteParts,
): Omit<AppDependencies, keyof Shared['app'] | 'answer'> {
  const { publicUrl } = config;
  return {
    search,
    trade,
    suggest,
    findHeadings,
    base,
    glossary,
    corpusDir: resolve(config.corpusDir),
    describe: () => describe(index, config),
    newAnswerId: randomUUID,
    clock,
    webDir: resolve(config.webDir),
    onFailure,
    widgetSites: config.widgetSites,
    ...(publicUrl === undefined ? {} : { publicUrl }),
  };
}

/** Answers that keep what they are made from open to their end, whoever reads them. */
function leased(answer: Service['answer'], lease: () => Lease<Edition>): AnswerStream {
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
function keeping(answer: AnswerStream, { index }: Service, shared: Shared): RecordedAnswerStream {
  const recorded = recordAnswers(answer, { ...shared.recording, snapshot: index.manifest });
  return shared.app.receiptDays === 0 ? answer : countSubjects(recorded, shared.counting);
}

function describe({ manifest }: SearchIndex, { chat }: Config): Record<string, unknown> {
  const { snapshotId, createdAt, counts, embedder } = manifest;
  return {
    snapshot: { snapshotId, createdAt, ...counts, embedder: embedder.id },
    answers: chat === undefined ? 'extractive' : chat.model,
    ...(chat === undefined ? {} : { prompts: PROMPT_VERSIONS }),
  };
}
