import type { Clock } from '../common/clock.ts';
import type { Logger } from '../common/logger.ts';
import type { PostgresPool } from '../common/postgres/open-pool.ts';
import type { Config } from '../config.ts';
import { createDrain, type Drain } from '../http/drain.ts';
import type { Probe } from '../http/health/probe.ts';
import { createFairQueue } from '../http/limits/fair-queue.ts';
import { isOfThisMachine } from '../http/limits/this-machine.ts';
import { createMetrics, type Metrics } from '../http/metrics/metrics.ts';
import type { Upkeep } from '../http/upkeep.ts';
import type { ServerStorage } from './choose-server-storage.ts';
import type { Service } from './open-service.ts';

/** What keeps a server up, and what it tells of itself. */
export interface SiteUpkeep {
  readonly app: Upkeep;
  readonly metrics: Metrics;
  readonly drain: Drain;
  /** Told of what could not be kept: it is counted, and logged. */
  readonly storeFailed: (error: unknown) => void;
}

/** What it is made from. */
export interface UpkeepParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly database: PostgresPool | undefined;
  readonly storage: ServerStorage;
  readonly onFailure: (error: unknown) => void;
  readonly serving: () => Service | undefined;
}

/** Limits, metrics, probes and the end of the process: one of each for all snapshots that are served. */
export function openUpkeep(parts: UpkeepParts): SiteUpkeep {
  const { config, clock, logger, storage, serving, onFailure } = parts;
  const { deadlineMs, ...queueLimits } = config.answers;
  const queue = createFairQueue(queueLimits);
  const metrics = createMetrics({ clock, queue, snapshot: () => snapshotOf(serving()) });
  const drain = createDrain();
  const { metricsToken } = config;
  return {
    metrics,
    drain,
    storeFailed: (error) => {
      metrics.storeFailed('conversations');
      onFailure(error);
    },
    app: {
      trustedProxies: config.trustedProxies,
      rates: {
        limits: config.rates,
        counter: storage.usage,
        ...(config.trustedProxies === 0 ? { isExempt: isOfThisMachine } : {}),
      },
      answers: { queue, deadlineMs },
      drain,
      probes: probesOf(parts),
      metrics,
      ...(metricsToken === undefined ? {} : { metricsToken }),
      log: (line) => logger.info(line, 'request'),
    },
  };
}

function snapshotOf(service: Service | undefined): { createdAt: string; chunks: number } {
  const manifest = service?.index.manifest;
  return {
    createdAt: manifest?.createdAt ?? new Date(0).toISOString(),
    chunks: manifest?.counts.chunks ?? 0,
  };
}

/** A question to each dependency that costs next to nothing. */
function probesOf({ database, storage, serving }: UpkeepParts): readonly Probe[] {
  const index: Probe = {
    name: 'index',
    isRequired: true,
    check: async () => {
      const base = serving();
      const [document] = base?.index.documents ?? [];
      const [first] = document?.chunkIds ?? [];
      if (base === undefined || first === undefined) return { status: 'down', detail: 'no snapshot is open' };
      const [chunk] = await base.index.chunks([first]);
      return chunk === undefined ? { status: 'down', detail: 'a passage is missing' } : undefined;
    },
  };
  const conversations: Probe = {
    name: 'conversations',
    isRequired: false,
    // Names nothing: the way there and back is what is tried.
    check: async () => void (await storage.conversations.receipt('00000000-0000-4000-8000-000000000000')),
  };
  if (database === undefined) return [index, conversations];
  const ask = async (): Promise<undefined> => void (await database.query('SELECT 1', []));
  // Vectors are compared there: what passages are in memory is of no use without it.
  return [index, conversations, { name: 'database', isRequired: true, check: ask }];
}
