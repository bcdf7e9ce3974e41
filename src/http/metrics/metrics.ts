import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Outcome } from '../../answering/answer-event.ts';
import type { Clock } from '../../common/clock.ts';
import type { ErrorCode } from '../../common/errors.ts';
import type { ModelCall, ModelMeter } from '../../operations/model-meter.ts';
import type { RequestLine } from '../observe-requests.ts';

/** An answer that is over: how it ended, and when its first event and its end came, in seconds since it was asked. */
export interface MeasuredAnswer {
  readonly outcome: Outcome | `error-${ErrorCode}` | 'left';
  readonly variety: string;
  readonly composedBy: string;
  readonly firstEventSeconds?: number;
  readonly seconds: number;
}

/** Counts what the service does. No label holds text of a caller: routes are patterns, codes and outcomes closed sets. */
export interface Metrics extends ModelMeter {
  requestEnded(line: RequestLine): void;
  answerBegan(): void;
  answerEnded(answer: MeasuredAnswer): void;
  /** A request was refused by the limit of that name. */
  limited(policy: string): void;
  /** Something could not be read from or written to a store: `conversations`, `usage`, `database`. */
  storeFailed(store: string): void;
  /** Everything in the text format of Prometheus. */
  expose(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** What is read when somebody asks for the metrics. */
export interface MeasuredFacts {
  readonly clock: Pick<Clock, 'now'>;
  /** The snapshot that answers are made from: its ISO instant, and its passages. */
  readonly snapshot?: () => { readonly createdAt: string; readonly chunks: number };
  readonly queue?: { readonly running: number; readonly waiting: number };
}

/** Milliseconds for pages, seconds for answers of a model. */
const REQUEST_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

/** Metrics with a registry of their own, the usual ones of a Node.js process among them. */
export function createMetrics(facts: MeasuredFacts): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  watchFacts(registry, facts);
  return {
    ...countRequests(registry),
    ...countAnswers(registry),
    ...countModelCalls(registry),
    expose: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}

function countRequests(registry: Registry): Pick<Metrics, 'requestEnded' | 'limited' | 'storeFailed'> {
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests that are over, by route pattern and class of status.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time until a response was sent whole; a stream is one response.',
    labelNames: ['route'],
    buckets: REQUEST_SECONDS,
    registers: [registry],
  });
  const limited = new Counter({
    name: 'tijaria_requests_limited_total',
    help: 'Requests refused with 429, by limit.',
    labelNames: ['policy'],
    registers: [registry],
  });
  const stores = new Counter({
    name: 'tijaria_store_failures_total',
    help: 'Failures of a store.',
    labelNames: ['store'],
    registers: [registry],
  });
  return {
    requestEnded: ({ method, route, status, ms }) => {
      requests.inc({ method, route, status: `${Math.floor(status / 100)}xx` });
      seconds.observe({ route }, ms / 1000);
    },
    limited: (policy) => limited.inc({ policy }),
    storeFailed: (store) => stores.inc({ store }),
  };
}

function countAnswers(registry: Registry): Pick<Metrics, 'answerBegan' | 'answerEnded'> {
  const active = new Gauge({
    name: 'tijaria_answers_active',
    help: 'Answers asked for and not over yet, waiting ones included.',
    registers: [registry],
  });
  const answers = new Counter({
    name: 'tijaria_answers_total',
    help: 'Answers that are over, by outcome, variety of the question and who composed them.',
    labelNames: ['outcome', 'variety', 'composed_by'],
    registers: [registry],
  });
  const shared = { buckets: REQUEST_SECONDS, registers: [registry] };
  const firstEvent = new Histogram({
    name: 'tijaria_answer_first_event_seconds',
    help: 'Time until the first event of an answer, waiting for a place included.',
    ...shared,
  });
  const whole = new Histogram({
    name: 'tijaria_answer_duration_seconds',
    help: 'Time until an answer was over, waiting for a place included.',
    ...shared,
  });
  return {
    answerBegan: () => active.inc(),
    answerEnded: ({ outcome, variety, composedBy, firstEventSeconds, seconds }) => {
      active.dec();
      answers.inc({ outcome, variety, composed_by: composedBy });
      if (firstEventSeconds !== undefined) firstEvent.observe(firstEventSeconds);
      whole.observe(seconds);
    },
  };
}

function countModelCalls(registry: Registry): ModelMeter {
  const calls = new Counter({
    name: 'tijaria_model_requests_total',
    help: 'Calls of a model that are over, by provider and outcome.',
    labelNames: ['provider', 'outcome'],
    registers: [registry],
  });
  const tokens = new Counter({
    name: 'tijaria_model_tokens_total',
    help: 'Tokens as providers counted them.',
    labelNames: ['provider', 'direction'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'tijaria_model_request_seconds',
    help: 'Time of a call of a model until its end.',
    labelNames: ['provider'],
    buckets: REQUEST_SECONDS,
    registers: [registry],
  });
  return {
    ended: ({ provider, outcome, durationMs, inputTokens = 0, outputTokens = 0 }: ModelCall) => {
      calls.inc({ provider, outcome });
      tokens.inc({ provider, direction: 'input' }, inputTokens);
      tokens.inc({ provider, direction: 'output' }, outputTokens);
      seconds.observe({ provider }, durationMs / 1000);
    },
  };
}

function watchFacts(registry: Registry, { clock, snapshot, queue }: MeasuredFacts): void {
  const gauge = (name: string, help: string, read: () => number): void => {
    const each: Gauge = new Gauge({ name, help, registers: [registry], collect: () => each.set(read()) });
  };
  if (snapshot !== undefined) {
    gauge('tijaria_snapshot_age_seconds', 'Age of the snapshot that answers are made from.', () =>
      Math.max(0, (clock.now() - Date.parse(snapshot().createdAt)) / 1000),
    );
    gauge('tijaria_snapshot_chunks', 'Passages in that snapshot.', () => snapshot().chunks);
  }
  if (queue !== undefined) {
    gauge('tijaria_answers_running', 'Answers that have a place.', () => queue.running);
    gauge('tijaria_answers_waiting', 'Answers that wait for a place.', () => queue.waiting);
  }
}
