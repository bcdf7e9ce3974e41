import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform, type BuildOptions, type Plugin } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '..');
/**
 * What readers load, gzipped, over phone networks. The widget comes to other people's pages: it must stay a small image's weight.
 * Style and script of the library leave room for the largest of its pages within 60 KB, which a test of the pages measures.
 */
const WEIGHTS = [
  { name: 'widget', files: ['widget.js'], maxGzipBytes: 25 * 1024 },
  { name: 'library style and script', files: ['library.css', 'library.js'], maxGzipBytes: 25 * 1024 },
] as const;
/**
 * What runs a service and looks after it, without development packages: `node dist/rollback.js`. An ingest without tsx is a second
 * quicker, and takes 350 MB less.
 */
export const PROGRAMS: Readonly<Record<string, string>> = {
  server: path('src/server.ts'),
  ...Object.fromEntries(
    ['ingest', 'rollback', 'sync', 'review', 'backup'].map((name) => [name, path(`scripts/${name}.ts`)]),
  ),
};

/** Read by the programs at run time from beside themselves. */
const DATA_FILES = ['src/text/pivot/pivot-table.bin', 'src/http/openapi/openapi.yaml', 'eval/scorecard.json'];

/** A file that a build wrote. */
export interface BuiltFile {
  /** Path relative to the repository, with `/`. */
  readonly file: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/** Bundles the widget and the portal's assets into `outDir`. Throws when one of {@link WEIGHTS} is exceeded. */
export async function buildWeb(outDir: string): Promise<readonly BuiltFile[]> {
  const shared: BuildOptions = {
    bundle: true,
    minify: true,
    target: 'es2022',
    charset: 'utf8', // Arabic as it is, not as escapes of six characters
    format: 'iife',
    outdir: outDir,
  };
  const files = await Promise.all([
    run({ ...shared, entryPoints: { widget: path('web/widget/register.ts') }, plugins: [cssAsText] }),
    run({
      ...shared,
      entryPoints: ['library.ts', 'library.css'].map((name) => path(`web/portal/${name}`)),
    }),
  ]);
  weigh(files.flat());
  await copyFile(path('web/portal/mark.svg'), join(outDir, 'mark.svg'));
  return files.flat();
}

/** What the parts of {@link WEIGHTS} weigh, for people: `widget 18.3 KB gzip (limit 25)`. Throws when one is missing or too heavy. */
export function weigh(built: readonly BuiltFile[]): string {
  const told = WEIGHTS.map(({ name, files, maxGzipBytes }) => {
    const sizes = files.map((each) => built.find(({ file }) => basename(file) === each)?.gzipBytes ?? NaN);
    const sum = sizes.reduce((total, size) => total + size, 0);
    // Written so that a file that is missing (NaN) fails as well.
    if (!(sum <= maxGzipBytes))
      throw new Error(
        `building ${name}: expected at most ${maxGzipBytes} bytes gzipped in ${files.join(' and ')}, received ` +
          `${Number.isNaN(sum) ? 'no such file' : sum}; see what grew with \`npx esbuild <entry> --bundle --analyze\``,
      );
    return `${name} ${kilobytes(sum)} gzip (limit ${maxGzipBytes / 1024})`;
  });
  return told.join(', ');
}

/**
 * Packages made of many small modules: finding and reading those takes Node.js 0.3 s at each start, so they are bundled.
 * All others stay in node_modules.
 */
const BUNDLED = new Set([
  'd3-dsv',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'mdast-util-to-string',
  'micromark-extension-gfm',
  'zod',
]);

const smallModulesInside: Plugin = {
  name: 'small-modules-inside',
  setup: (hooks) => {
    hooks.onResolve({ filter: /^[^./]/ }, ({ path: name, importer, kind }) => {
      const isInside = BUNDLED.has(name) || importer.includes('/node_modules/');
      return kind === 'entry-point' || isInside ? undefined : { path: name, external: true };
    });
  },
};

/** Bundles programs for Node, by name. Chunks of an earlier build are removed. */
export async function buildPrograms(
  entryPoints: Readonly<Record<string, string>>,
  outDir: string,
): Promise<readonly BuiltFile[]> {
  const files = await run({
    entryPoints,
    outdir: outDir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [smallModulesInside],
    splitting: true,
    sourcemap: true,
    define: { TIJARIA_BUILD_ID: JSON.stringify(await sourceDigest()) },
  });
  await Promise.all(DATA_FILES.map((file) => copyFile(path(file), join(outDir, basename(file)))));
  const made = new Set(files.map(({ file }) => resolve(ROOT, file)));
  const old = (await readdir(outDir))
    .filter((name) => /\.js(\.map)?$/.test(name))
    .map((name) => resolve(outDir, name));
  await Promise.all(old.filter((file) => !made.has(file)).map((file) => rm(file)));
  return files;
}

/** Digest of everything that decides what a program does: its source and the packages it is built with. */
async function sourceDigest(): Promise<string> {
  const source = (await readdir(path('src'), { recursive: true })).filter((name) =>
    /\.(ts|json|bin|yaml)$/.test(name),
  );
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...source.sort().map((name) => join('src', name))])
    hash.update(file).update(await readFile(path(file)));
  return hash.digest('hex').slice(0, 16);
}

async function run(options: BuildOptions): Promise<BuiltFile[]> {
  const { metafile } = await build({ absWorkingDir: ROOT, logLevel: 'error', ...options, metafile: true });
  return Promise.all(
    Object.keys(metafile.outputs).map(async (file) => {
      const content = await readFile(path(file));
      return { file, bytes: content.length, gzipBytes: gzipSync(content, { level: 9 }).length };
    }),
  );
}

/** `import { css } from './x.css'` gives the minified text, for a constructed style sheet. */
const cssAsText: Plugin = {
  name: 'css-as-text',
  setup: (hooks) => {
    hooks.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, 'utf8'), { loader: 'css', minify: true });
      return { contents: `export const css = ${JSON.stringify(code.trim())}`, loader: 'js' };
    });
  },
};

function path(relativePath: string): string {
  return resolve(ROOT, relativePath);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

/** `npm run build [-- <folder>]`: everything into `dist`, or another folder below the project, where packages are found. */
async function main(): Promise<void> {
  const started = performance.now();
  const dist = path(process.argv[2] ?? 'dist');
  await mkdir(dist, { recursive: true });
  const files = (await Promise.all([buildPrograms(PROGRAMS, dist), buildWeb(join(dist, 'web'))])).flat();
  const code = files.filter(({ file }) => !file.endsWith('.map'));
  if (!/^pre/.test(process.env['npm_lifecycle_event'] ?? ''))
    for (const { file, bytes, gzipBytes } of code)
      console.log(
        `${file.padEnd(28)} ${kilobytes(bytes).padStart(9)}  ${kilobytes(gzipBytes).padStart(9)} gzip`,
      );
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  console.log(`built ${code.length} files in ${relative(ROOT, dist)}/ in ${seconds} s; ${weigh(code)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
