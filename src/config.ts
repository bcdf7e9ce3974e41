import { z } from 'zod';
import { TijariaError } from './common/errors.ts';
import { readWidgetSites, type WidgetSite } from './http/sessions/widget-sites.ts';

/** An endpoint that speaks the OpenAI protocol. The key may be absent: local servers often want none. */
export interface EndpointConfig {
  readonly baseUrl: string;
  readonly apiKey: string;
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
  /** Without it answers are extractive. */
  readonly chat?: EndpointConfig & {
    readonly model: string;
    readonly firstByteTimeoutMs: number;
    readonly idleTimeoutMs: number;
    readonly maxOutputTokens: number;
  };
  /** Without it the embedded embedder serves. */
  readonly embedding?: EndpointConfig & { readonly model: string; readonly dimensions: number };
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const wholeNumber = (least: number, most: number) =>
  z.coerce.number(`expected a whole number`).int('expected a whole number').min(least).max(most);
const httpUrl = z.url({ protocol: /^https?$/, error: 'expected an http(s) address' });
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
  SESSION_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  OPENAI_BASE_URL: httpUrl.default('https://api.openai.com/v1'),
  OPENAI_API_KEY: z.string().default(''),
  OPENAI_MODEL: z.string().optional(),
  MODEL_FIRST_BYTE_TIMEOUT_MS: wholeNumber(100, 600_000).default(20_000),
  MODEL_IDLE_TIMEOUT_MS: wholeNumber(100, 600_000).default(15_000),
  MODEL_MAX_OUTPUT_TOKENS: wholeNumber(16, 32_000).default(1_200),
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

function toConfig(env: z.infer<typeof environmentSchema>): Config {
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
    ...(env.OPENAI_MODEL === undefined
      ? {}
      : {
          chat: {
            ...endpoint,
            model: env.OPENAI_MODEL,
            firstByteTimeoutMs: env.MODEL_FIRST_BYTE_TIMEOUT_MS,
            idleTimeoutMs: env.MODEL_IDLE_TIMEOUT_MS,
            maxOutputTokens: env.MODEL_MAX_OUTPUT_TOKENS,
          },
        }),
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

/** The configuration as it may be printed: keys and secrets are only said to be set or not. */
export function redactConfig(config: Config): Record<string, unknown> {
  const redact = ({ apiKey, ...rest }: EndpointConfig): object => ({
    ...rest,
    apiKey: apiKey === '' ? 'not set' : 'set',
  });
  return {
    ...config,
    ...(config.sessionSecret === undefined ? {} : { sessionSecret: 'set' }),
    ...(config.chat === undefined ? {} : { chat: redact(config.chat) }),
    ...(config.embedding === undefined ? {} : { embedding: redact(config.embedding) }),
  };
}
