import { z } from 'zod';
import { TijariaError } from './common/errors.ts';
import type { QueueLimits } from './http/limits/fair-queue.ts';
import type { RateLimits } from './http/limits/limit-rates.ts';
import { readWidgetSites, type WidgetSite } from './http/sessions/widget-sites.ts';

/** An endpoint that speaks the OpenAI protocol. The key may be absent: local servers often want none. */
export interface EndpointConfig {
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** A model behind an endpoint, and how patient we are with it. */
export interface ChatConfig extends EndpointConfig {
  readonly model: string;
  readonly firstByteTimeoutMs: number;
  readonly idleTimeoutMs: number;
  readonly maxOutputTokens: number;
}

/** Everything that can be set, read once at start. See `.env.example`, which a test holds against this file. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly webDir: string;
  /** Days that receipts of answers are kept; 0 keeps none and erases what an earlier setting kept. */
  readonly receiptDays: number;
  /** The site's own address for links that must be whole, without a slash at its end; else that of each request. */
  readonly publicUrl?: string;
  /** Sites whose pages may show the widget; empty: only the service's own. */
  readonly widgetSites: readonly WidgetSite[];
  /** What sessions of those pages are signed with; without it, something random per process. */
  readonly sessionSecret?: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** PostgreSQL that snapshots, conversations and limits stand in, shared by processes; without it, files under `dataDir`. */
  readonly databaseUrl?: string;
  /** Opens `/admin`; without it there is none. */
  readonly adminToken?: string;
  /** Proxies in front that are ours. */
  readonly trustedProxies: number;
  /** What `/metrics` asks for; without it, only the machine itself is told. */
  readonly metricsToken?: string;
  /** Base address of an OpenTelemetry collector. */
  readonly tracesEndpoint?: string;
  /** Hours between two looks at official sources; 0 for none. */
  readonly syncEveryHours: number;
  readonly rates: RateLimits;
  /** Answers made at once, waiting for their turn, and how long they may wait and take. */
  readonly answers: QueueLimits & { readonly deadlineMs: number };
  /** How long a stopping server says so before it takes no more, and how long open answers have then, milliseconds. */
  readonly drain: { readonly noticeMs: number; readonly drainMs: number };
  /** Models in the order in which they are asked, at least one; without it answers are extractive. */
  readonly chat?: readonly ChatConfig[];
  /** Tokens that models may use in a day (UTC) by our estimate; without it, no limit. */
  readonly modelDailyTokens?: number;
  /** Without it the embedded embedder serves. */
  readonly embedding?: EndpointConfig & { readonly model: string; readonly dimensions: number };
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const wholeNumber = (least: number, most: number) =>
  z.coerce.number(`expected a whole number`).int('expected a whole number').min(least).max(most);
const httpUrl = z.url({ protocol: /^https?$/, error: 'expected an http(s) address' });
/** Another model that stands in: `model@https://host/v1`, with its key after a space where it wants one. */
const standIns = z.string().transform((text, context) => {
  const entries = text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries.flatMap((entry) => {
    const [, model, baseUrl, apiKey = ''] = /^([^@\s]+)@(https?:\/\/\S+)(?:\s+(\S+))?$/.exec(entry) ?? [];
    if (model !== undefined && baseUrl !== undefined) return [{ model, baseUrl, apiKey }];
    context.addIssue({ code: 'custom', message: 'expected entries like model@https://host/v1 key; …' });
    return [];
  });
});
const secret = z.string().min(32, 'expected at least 32 characters');
const widgetSites = z.string().transform((text, context) => {
  const { sites, problems } = readWidgetSites(text);
  for (const message of problems) context.addIssue({ code: 'custom', message });
  return sites;
});

/** One entry per variable, in the order of `.env.example`. Empty counts as not set. */
export const ENVIRONMENT = {
  PORT: wholeNumber(0, 65_535).default(8080),
  HOST: z.string().default('0.0.0.0'),
  CORPUS_DIR: z.string().default('corpus'),
  DATA_DIR: z.string().default('data'),
  WEB_DIR: z.string().default('dist/web'),
  RECEIPT_DAYS: wholeNumber(0, 3_650).default(30),
  PUBLIC_URL: httpUrl.transform((url) => url.replace(/\/+$/, '')).optional(),
  WIDGET_SITES: widgetSites.default([]),
  SESSION_SECRET: secret.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'expected postgresql://user:password@host:port/database')
    .optional(),
  ADMIN_TOKEN: secret.optional(),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  ASKS_PER_MINUTE: wholeNumber(0, 100_000).default(30),
  ASKS_PER_DAY: wholeNumber(0, 1_000_000).default(1_000),
  ASKS_PER_CONVERSATION: wholeNumber(0, 100_000).default(20),
  LOOKUPS_PER_MINUTE: wholeNumber(0, 100_000).default(240),
  WRITES_PER_MINUTE: wholeNumber(0, 100_000).default(30),
  ANSWERS_AT_ONCE: wholeNumber(1, 10_000).optional(),
  ANSWERS_WAITING: wholeNumber(0, 10_000).default(512),
  ANSWER_WAIT_MS: wholeNumber(0, 600_000).default(15_000),
  ANSWER_DEADLINE_MS: wholeNumber(1_000, 3_600_000).default(120_000),
  DRAIN_NOTICE_MS: wholeNumber(0, 600_000).default(0),
  DRAIN_MS: wholeNumber(0, 600_000).default(10_000),
  METRICS_TOKEN: secret.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  SYNC_EVERY_HOURS: wholeNumber(0, 720).default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  OPENAI_BASE_URL: httpUrl.default('https://api.openai.com/v1'),
  OPENAI_API_KEY: z.string().default(''),
  OPENAI_MODEL: z.string().optional(),
  MODEL_FIRST_BYTE_TIMEOUT_MS: wholeNumber(100, 600_000).default(20_000),
  MODEL_IDLE_TIMEOUT_MS: wholeNumber(100, 600_000).default(15_000),
  MODEL_MAX_OUTPUT_TOKENS: wholeNumber(16, 32_000).default(1_200),
  MODEL_STAND_INS: standIns.default([]),
  MODEL_DAILY_TOKENS: wholeNumber(1, 1_000_000_000_000).optional(),
  EMBEDDING_BASE_URL: httpUrl.optional(),
  EMBEDDING_API_KEY: z.string().optional(),
  EMBEDDING_MODEL: z.string().optional(),
  EMBEDDING_DIMENSIONS: wholeNumber(8, 8_192).optional(),
} as const;

const environmentSchema = z.object(ENVIRONMENT).superRefine((env, context) => {
  if (env.EMBEDDING_MODEL !== undefined && env.EMBEDDING_DIMENSIONS === undefined) {
    const message = 'expected the number of dimensions of EMBEDDING_MODEL';
    context.addIssue({ code: 'custom', path: ['EMBEDDING_DIMENSIONS'], message });
  }
});

/** Reads the configuration, or throws one `config-invalid` that lists every problem, without any secret. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new TijariaError(
      'config-invalid',
      `reading the configuration:\n${problems.join('\n')}\nsee .env.example`,
    );
  }
  return Object.freeze(toConfig(parsed.data));
}

type Environment = z.infer<typeof environmentSchema>;

function toConfig(env: Environment): Config {
  const endpoint = { baseUrl: env.OPENAI_BASE_URL, apiKey: env.OPENAI_API_KEY };
  return {
    host: env.HOST,
    port: env.PORT,
    corpusDir: env.CORPUS_DIR,
    dataDir: env.DATA_DIR,
    webDir: env.WEB_DIR,
    receiptDays: env.RECEIPT_DAYS,
    ...(env.PUBLIC_URL === undefined ? {} : { publicUrl: env.PUBLIC_URL }),
    widgetSites: env.WIDGET_SITES,
    ...(env.SESSION_SECRET === undefined ? {} : { sessionSecret: env.SESSION_SECRET }),
    logLevel: env.LOG_LEVEL,
    ...upkeepOf(env),
    ...(env.OPENAI_MODEL === undefined ? {} : { chat: chatOf(env.OPENAI_MODEL, endpoint, env) }),
    ...(env.EMBEDDING_MODEL === undefined || env.EMBEDDING_DIMENSIONS === undefined
      ? {}
      : {
          embedding: {
            baseUrl: env.EMBEDDING_BASE_URL ?? endpoint.baseUrl,
            apiKey: env.EMBEDDING_API_KEY ?? endpoint.apiKey,
            model: env.EMBEDDING_MODEL,
            dimensions: env.EMBEDDING_DIMENSIONS,
          },
        }),
  };
}

/** What keeps the service up and tells how it is. */
function upkeepOf(env: Environment): Pick<Config, UpkeepSetting> {
  return {
    ...(env.DATABASE_URL === undefined ? {} : { databaseUrl: env.DATABASE_URL }),
    ...(env.ADMIN_TOKEN === undefined ? {} : { adminToken: env.ADMIN_TOKEN }),
    ...(env.METRICS_TOKEN === undefined ? {} : { metricsToken: env.METRICS_TOKEN }),
    ...(env.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
      ? {}
      : { tracesEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT }),
    ...(env.MODEL_DAILY_TOKENS === undefined ? {} : { modelDailyTokens: env.MODEL_DAILY_TOKENS }),
    syncEveryHours: env.SYNC_EVERY_HOURS,
    trustedProxies: env.TRUST_PROXY,
    rates: {
      asksPerMinute: env.ASKS_PER_MINUTE,
      asksPerDay: env.ASKS_PER_DAY,
      asksPerConversation: env.ASKS_PER_CONVERSATION,
      lookupsPerMinute: env.LOOKUPS_PER_MINUTE,
      writesPerMinute: env.WRITES_PER_MINUTE,
    },
    answers: {
      // An answer of a model mostly waits; one from the sheets takes the processor.
      atOnce: env.ANSWERS_AT_ONCE ?? (env.OPENAI_MODEL === undefined ? 16 : 512),
      maxWaiting: env.ANSWERS_WAITING,
      maxWaitMs: env.ANSWER_WAIT_MS,
      deadlineMs: env.ANSWER_DEADLINE_MS,
    },
    drain: { noticeMs: env.DRAIN_NOTICE_MS, drainMs: env.DRAIN_MS },
  };
}

type UpkeepSetting =
  | 'databaseUrl'
  | 'adminToken'
  | 'metricsToken'
  | 'tracesEndpoint'
  | 'modelDailyTokens'
  | 'syncEveryHours'
  | 'trustedProxies'
  | 'rates'
  | 'answers'
  | 'drain';

/** The first model and those that stand in for it; all of them get the same patience. */
function chatOf(model: string, endpoint: EndpointConfig, env: Environment): ChatConfig[] {
  const patience = {
    firstByteTimeoutMs: env.MODEL_FIRST_BYTE_TIMEOUT_MS,
    idleTimeoutMs: env.MODEL_IDLE_TIMEOUT_MS,
    maxOutputTokens: env.MODEL_MAX_OUTPUT_TOKENS,
  };
  return [{ ...endpoint, model }, ...env.MODEL_STAND_INS].map((each) => ({ ...each, ...patience }));
}

/** The configuration as it may be printed: keys and secrets are only said to be set or not. */
export function redactConfig(config: Config): Record<string, unknown> {
  const redact = ({ apiKey, ...rest }: EndpointConfig): object => ({
    ...rest,
    apiKey: apiKey === '' ? 'not set' : 'set',
  });
  return {
    ...config,
    ...(config.sessionSecret === undefined ? {} : { sessionSecret: 'set' }),
    ...(config.adminToken === undefined ? {} : { adminToken: 'set' }),
    ...(config.metricsToken === undefined ? {} : { metricsToken: 'set' }),
    ...(config.databaseUrl === undefined ? {} : { databaseUrl: withoutUser(config.databaseUrl) }),
    ...(config.chat === undefined ? {} : { chat: config.chat.map(redact) }),
    ...(config.embedding === undefined ? {} : { embedding: redact(config.embedding) }),
  };
}

/** A database is told by its place; user and password are not. */
function withoutUser(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgresql://${host}${pathname}`;
}
