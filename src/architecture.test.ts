import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, it } from 'vitest';

/** Folder → folders it may import (itself always). The table of `src/README.md`; what is not listed is forbidden. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  common: [],
  source: ['common'],
  text: ['common', 'source'],
  chunking: ['common', 'source', 'text'],
  embedding: ['common', 'source', 'text'],
  'search-index': ['common', 'source', 'text', 'chunking'],
  sync: ['common', 'source', 'text', 'operations'],
  ingestion: ['common', 'source', 'text', 'chunking', 'embedding', 'search-index'],
  retrieval: ['common', 'source', 'text', 'chunking', 'embedding', 'search-index'],
  editions: ['common', 'source', 'search-index', 'retrieval'],
  trade: ['common', 'source', 'text', 'search-index'],
  answering: ['common', 'source', 'text', 'chunking', 'embedding', 'search-index', 'retrieval', 'trade'],
  operations: ['common'],
  // Of `answering` only the types: see below.
  conversations: ['common', 'source', 'text', 'answering'],
  // Of `answering` only the types: see below.
  library: [
    'common',
    'source',
    'text',
    'chunking',
    'search-index',
    'retrieval',
    'trade',
    'answering',
    'conversations',
  ],
  review: ['common', 'source', 'text', 'chunking', 'search-index', 'retrieval', 'answering', 'conversations'],
  http: [
    'common',
    'source',
    'text',
    'retrieval',
    'trade',
    'operations',
    'answering',
    'conversations',
    'review',
    'library',
  ],
  mcp: ['common', 'source', 'text', 'retrieval', 'trade', 'answering', 'conversations', 'library'],
  // Fixtures put real parts together; only tests import them.
  testing: [
    'common',
    'source',
    'text',
    'chunking',
    'embedding',
    'search-index',
    'ingestion',
    'retrieval',
    'trade',
    'answering',
    'conversations',
    'library',
    'http',
    'mcp',
  ],
};
/** Package → where alone it may be imported. */
const HOMES: Readonly<Record<string, RegExp>> = {
  'hnswlib-node': /^search-index\/local\//,
  pg: /^common\/postgres\//,
  libsql: /^conversations\/sqlite\//,
  'pdf-parse': /^text\/extract-pdf\.ts$/,
  mammoth: /^text\/extract-docx\.ts$/,
  cheerio: /^text\/(?:extract-html|extract-xml|concealed-html)\.ts$/,
  'robots-parser': /^sync\/fetch\/robots-rules\.ts$/,
  express: /^http\//,
  'express-rate-limit': /^http\/limits\//,
  'prom-client': /^http\/metrics\//,
  compression: /^http\/compress-responses\.ts$/,
  openai: /\/openai-[a-z-]+\.ts$/,
  '@langchain': /\/langchain-[a-z-]+\.ts$/,
  langchain: /\/langchain-[a-z-]+\.ts$/,
  'decimal.js': /^trade\//,
  '@modelcontextprotocol/sdk': /^mcp\//,
  pino: /^common\/logger\.ts$/,
  '@opentelemetry/api': /^common\/(?:tracing|otel-exporter)\.ts$/,
  '@opentelemetry': /^common\/otel-exporter\.ts$/,
};
/** Files that choose adapters: they may import everything. */
const ROOTS = new Set(['assemble.ts', 'server.ts', 'config.ts', 'pipeline.test.ts', 'architecture.test.ts']);
/** Tests of the whole service, in processes of its own, are roots as well. */
const isOfFaults = (file: string): boolean =>
  file.startsWith('faults/') && /\.(?:test|fixture)\.ts$/.test(file);
const isRoot = (file: string): boolean => ROOTS.has(file) || file.startsWith('assembly/') || isOfFaults(file);
/** Adapters: only `assemble.ts`, their own folder's files of the same adapter, and tests may import them. */
const ADAPTERS = [
  /\/local\//,
  /\/memory\//,
  /\/sqlite\//,
  /\/postgres\//,
  /\/embedded\//,
  /\/openai-/,
  /\/exact-index\.ts$/,
  /\/langchain-retriever\.ts$/,
];

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.ts$/.test(file));
const isTest = (file: string): boolean => /\.(?:test|contract|fixture)\.ts$/.test(file);
const read = (file: string): string => readFileSync(join('src', file), 'utf8');
const imports: Import[] = files.flatMap((file) =>
  [...read(file).matchAll(/(?:^|[\s}])(?:from|import)\s*\(?\s*'([^']+)'/gm)].map((match) => ({
    file,
    target: match[1] ?? '',
  })),
);
const inside = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ file, target }) => ({ file, target: normalize(join(dirname(file), target)) }));
const folderOf = (file: string): string => file.split('/')[0] ?? '';

describe('architecture', () => {
  it('reads real imports', () => {
    expect(inside.length).toBeGreaterThan(100);
  });

  it('lets a folder import only what the table allows', () => {
    const breaches = inside.filter(({ file, target }) => {
      if (isRoot(file)) return false;
      const [from, to] = [folderOf(file), folderOf(target)];
      if (isTest(file) && (to === 'testing' || isRoot(target))) return false;
      return from !== to && !(MAY_IMPORT[from]?.includes(to) ?? false);
    });
    expect(breaches).toEqual([]);
  });

  it('lets conversations and the library see no more of answering than its types', () => {
    const breaches = files
      .filter((file) => ['conversations', 'library'].includes(folderOf(file)))
      .filter((file) => /^(?:import|export) (?!type\b)[^;]*'[./]+answering\//m.test(read(file)));
    expect(breaches).toEqual([]);
  });

  it('lets only assemble.ts and tests import an adapter', () => {
    const breaches = inside.filter(({ file, target }) => {
      if (isRoot(file) || isTest(file) || folderOf(file) === 'testing') return false;
      return ADAPTERS.some((adapter) => adapter.test(`/${target}`) && !adapter.test(`/${file}`));
    });
    expect(breaches).toEqual([]);
  });

  it('keeps each package in its home', () => {
    const breaches = imports.filter(({ file, target }) => {
      const name = Object.keys(HOMES).find((home) => target === home || target.startsWith(`${home}/`));
      return name !== undefined && !isTest(file) && !HOMES[name]?.test(file);
    });
    expect(breaches).toEqual([]);
  });

  it('touches the process and the console only at the edges', () => {
    const edges = new Set(['server.ts', 'common/logger.ts']);
    const breaches = files.filter(
      (file) =>
        !edges.has(file) &&
        !isTest(file) &&
        /\bprocess\.(?:env|exit)|\bconsole\.\w/.test(withoutComments(read(file))),
    );
    expect(breaches).toEqual([]);
  });

  it('has no barrels and no default exports', () => {
    const breaches = files.filter(
      (file) => /(?:^|\/)index\.ts$/.test(file) || /^export default/m.test(read(file)),
    );
    expect(breaches).toEqual([]);
  });

  it('has no import cycles', () => {
    const graph = new Map(
      files.map((file) => [file, inside.filter((i) => i.file === file).map((i) => i.target)]),
    );
    expect(findCycle(graph)).toBeUndefined();
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of graph.get(file) ?? []) {
      const cycle = visit(target, [...path, file]);
      if (cycle !== undefined) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
