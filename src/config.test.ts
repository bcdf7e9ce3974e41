import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENT, loadConfig, redactConfig } from './config.ts';

describe('loadConfig', () => {
  it('works with nothing set: no key, extractive answers, embedded embedder', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({ port: 8080, corpusDir: 'corpus', dataDir: 'data' });
    expect(config.chat).toBeUndefined();
    expect(config.embedding).toBeUndefined();
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('takes empty for not set', () => {
    expect(loadConfig({ PORT: '', OPENAI_MODEL: ' ' })).toEqual(loadConfig({}));
  });

  it('turns on a model by its name, with or without key', () => {
    const config = loadConfig({ OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' });
    expect(config.chat).toMatchObject([{ model: 'm', baseUrl: 'http://127.0.0.1:9/v1', apiKey: '' }]);
  });

  it('reads the models that stand in, in their order, with the patience of the first', () => {
    const env = {
      OPENAI_MODEL: 'm',
      OPENAI_API_KEY: 'a',
      MODEL_STAND_INS: ' n@https://n.example/v1  key ; o@http://127.0.0.1:9/v1;',
      MODEL_IDLE_TIMEOUT_MS: '500',
    };
    expect(loadConfig(env).chat).toMatchObject([
      { model: 'm', baseUrl: 'https://api.openai.com/v1', apiKey: 'a', idleTimeoutMs: 500 },
      { model: 'n', baseUrl: 'https://n.example/v1', apiKey: 'key', idleTimeoutMs: 500 },
      { model: 'o', baseUrl: 'http://127.0.0.1:9/v1', apiKey: '', idleTimeoutMs: 500 },
    ]);
    const bad = { MODEL_STAND_INS: 'n@ftp://n.example sk-planted' };
    expect(() => loadConfig(bad)).toThrow(/MODEL_STAND_INS: expected entries like/);
    expect(() => loadConfig(bad)).toThrow(/^((?!sk-planted)[\s\S])*$/);
  });

  it('takes a PostgreSQL database by its address, and nothing else', () => {
    expect(loadConfig({ DATABASE_URL: 'postgresql://u:p@h:5432/d' }).databaseUrl).toBe(
      'postgresql://u:p@h:5432/d',
    );
    expect(() => loadConfig({ DATABASE_URL: 'mysql://u:p@h/d' })).toThrow(
      /DATABASE_URL: expected postgresql:/,
    );
    expect(loadConfig({}).databaseUrl).toBeUndefined();
  });

  it('gives the embedding endpoint its own address and key, or those of the model', () => {
    const shared = loadConfig({ OPENAI_API_KEY: 'a', EMBEDDING_MODEL: 'e', EMBEDDING_DIMENSIONS: '256' });
    expect(shared.embedding).toMatchObject({
      apiKey: 'a',
      baseUrl: 'https://api.openai.com/v1',
      dimensions: 256,
    });
    const own = loadConfig({
      EMBEDDING_API_KEY: 'b',
      EMBEDDING_BASE_URL: 'http://e/v1',
      EMBEDDING_MODEL: 'e',
      EMBEDDING_DIMENSIONS: '8',
    });
    expect(own.embedding).toMatchObject({ apiKey: 'b', baseUrl: 'http://e/v1' });
  });

  it('reports all problems at once', () => {
    const bad = { PORT: 'eighty', LOG_LEVEL: 'loud', OPENAI_BASE_URL: 'ftp://x' };
    expect(() => loadConfig(bad)).toThrow(/PORT: [\s\S]*LOG_LEVEL: [\s\S]*OPENAI_BASE_URL: expected an http/);
  });

  it('asks for the dimensions of an embedding model', () => {
    expect(() => loadConfig({ EMBEDDING_MODEL: 'e' })).toThrow(
      /EMBEDDING_DIMENSIONS: expected the number of dimensions/,
    );
  });

  it('reads the sites that may show the widget, and tells every problem of them', () => {
    const config = loadConfig({ WIDGET_SITES: 'a=https://a.example|https://b.example;b=https://c.example' });
    expect(config.widgetSites).toEqual([
      { key: 'a', origins: ['https://a.example', 'https://b.example'] },
      { key: 'b', origins: ['https://c.example'] },
    ]);
    expect(loadConfig({}).widgetSites).toEqual([]);
    const bad = { WIDGET_SITES: 'a=sk-planted;b', SESSION_SECRET: 'sk-planted', PORT: 'x' };
    expect(() => loadConfig(bad)).toThrow(
      /PORT: [\s\S]*WIDGET_SITES: site 1, origin 1: [\s\S]*WIDGET_SITES: site 2: [\s\S]*SESSION_SECRET: expected at least 32/,
    );
    expect(() => loadConfig(bad)).toThrow(/^((?!sk-planted)[\s\S])*$/);
  });

  it('never prints a key, not even in an error', () => {
    const env = {
      OPENAI_API_KEY: 'sk-planted',
      OPENAI_MODEL: 'm',
      EMBEDDING_API_KEY: 'sk-planted',
      EMBEDDING_MODEL: 'e',
      EMBEDDING_DIMENSIONS: '8',
      SESSION_SECRET: `sk-planted${'-'.repeat(32)}`,
      ADMIN_TOKEN: `sk-planted${'-'.repeat(32)}`,
      METRICS_TOKEN: `sk-planted${'-'.repeat(32)}`,
      MODEL_STAND_INS: 'n@https://n.example/v1 sk-planted',
      DATABASE_URL: 'postgresql://sk-planted:sk-planted@db.example:5432/tijaria',
    };
    expect(JSON.stringify(redactConfig(loadConfig(env)))).not.toContain('sk-planted');
    expect(redactConfig(loadConfig(env))).toMatchObject({
      sessionSecret: 'set',
      adminToken: 'set',
      metricsToken: 'set',
      databaseUrl: 'postgresql://db.example:5432/tijaria',
    });
    expect(() => loadConfig({ ...env, PORT: 'x' })).toThrow(/^((?!sk-planted)[\s\S])*$/);
  });
});

describe('.env.example', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const documented = lines
    .map((line) => /^#?\s?([A-Z][A-Z0-9_]+)=/.exec(line)?.[1])
    .filter((name) => name !== undefined);

  it('names every variable of the loader, in its order, and no other', () => {
    expect(documented).toEqual(Object.keys(ENVIRONMENT));
  });

  it('shows the defaults as they are', () => {
    const shown = Object.fromEntries(
      lines
        .map((line) => /^([A-Z][A-Z0-9_]+)=(.+)$/.exec(line)?.slice(1) ?? [])
        .filter((pair) => pair.length === 2),
    ) as Record<string, string>;
    expect(loadConfig(shown)).toEqual(loadConfig({}));
  });
});
