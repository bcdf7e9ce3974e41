import type { Express } from 'express';
import type { Clock } from '../common/clock.ts';
import type { Answer } from './chat-route.ts';
import { closeWhileDraining, type Drain } from './drain.ts';
import { createHealthCheck } from './health/check-health.ts';
import type { Probe } from './health/probe.ts';
import { readyzRoute } from './health/readyz-route.ts';
import { limitAnswers, type AnswerLimits } from './limits/limit-answers.ts';
import type { ClientKeys } from './limits/client-keys.ts';
import type { RateDependencies, RateLimits } from './limits/limit-rates.ts';
import { measureAnswers } from './metrics/measure-answers.ts';
import type { Metrics } from './metrics/metrics.ts';
import { metricsRoute } from './metrics/metrics-route.ts';
import { observeRequests, type RequestLine } from './observe-requests.ts';

/** What keeps the service up under load, and tells how it is. Each part is left out where it is not given. */
export interface Upkeep {
  /** Proxies in front that are ours: so many of the last addresses in `x-forwarded-for` are believed. */
  readonly trustedProxies?: number;
  readonly rates?: { readonly limits: RateLimits } & Pick<RateDependencies, 'counter' | 'isExempt'>;
  readonly answers?: Omit<AnswerLimits, 'cutOff'>;
  readonly drain?: Drain;
  readonly probes?: readonly Probe[];
  readonly metrics?: Metrics;
  readonly metricsToken?: string;
  /** Told of every request once it is over. */
  readonly log?: (line: RequestLine) => void;
}

/** What the parts of it need of the house. */
export interface UpkeepDependencies {
  readonly upkeep?: Upkeep;
  readonly describe: () => Readonly<Record<string, unknown>>;
  readonly clock: Clock;
  readonly onFailure: (error: unknown) => void;
}

/** Comes before everything else: ids of requests and what is told of them, the end of connections, health and metrics. */
export function mountUpkeep(app: Express, { upkeep = {}, describe, clock }: UpkeepDependencies): void {
  const { trustedProxies = 0, drain, probes = [], metrics, metricsToken: token, log } = upkeep;
  app.set('trust proxy', trustedProxies);
  app.use(
    observeRequests((line) => {
      log?.(line);
      metrics?.requestEnded(line);
    }),
  );
  if (drain !== undefined) app.use(closeWhileDraining(drain));
  app.get('/livez', (_request, response) => response.json({ status: 'ok' }));
  const checkHealth = createHealthCheck(probes, { clock });
  app.get('/readyz', readyzRoute({ checkHealth, describe, isDraining: () => drain?.isDraining ?? false }));
  const access = { isBehindProxy: trustedProxies > 0, ...(token === undefined ? {} : { token }) };
  if (metrics !== undefined) app.get('/metrics', metricsRoute(metrics, access));
}

/** The answers of the house, in bounds and measured. */
export function keepInBounds(answer: Answer, { answers, drain, metrics }: Upkeep = {}): Answer {
  const cutOff = drain === undefined ? {} : { cutOff: drain.cutOff };
  const limited = answers === undefined ? answer : limitAnswers(answer, { ...answers, ...cutOff });
  return metrics === undefined ? limited : measureAnswers(limited, metrics);
}

/** What rates are limited by; undefined where they are not. */
export function ratesOf(
  { upkeep = {}, clock, onFailure }: UpkeepDependencies,
  keys: ClientKeys,
): RateDependencies | undefined {
  const { rates, metrics } = upkeep;
  if (rates === undefined) return undefined;
  const failed = (error: unknown): void => {
    metrics?.storeFailed('usage');
    onFailure(error);
  };
  const onLimited = (policy: string): void => metrics?.limited(policy);
  const { limits, ...counting } = rates;
  return { rates: limits, ...counting, keys, clock, onFailure: failed, onLimited };
}
