import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ENVIRONMENT } from '../../src/config.ts';
import { LARGE_PAGES } from '../bench/child-environment.ts';
import { SERVER_FLAGS } from '../bench/streams/server-process.ts';
import { PROGRAMS } from '../build.ts';

const read = (name: string): Promise<string> => readFile(join(import.meta.dirname, name), 'utf8');
const [dockerfile, compose, unit, nginx] = await Promise.all(
  ['Dockerfile', 'compose.yaml', 'tijaria.service', 'nginx.conf'].map(read),
);
const pages = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.md'));
const texts = await Promise.all(pages.map(read));
const handbook = texts.join('\n');

/** Settings of the database's image, of Node.js, of the shell of an example, and of the C library. */
const OTHERS = ['POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD', 'NODE_ENV', 'NEW_URL', 'GLIBC_TUNABLES'];
/** What is neither: types of messages of Docker, SQL, systemd. */
const NO_SETTINGS = /^(?:SIGTERM|SIGSTOP|SIGKILL)$/;

const all = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, found = '']) => found)),
];
const unknownSettings = (names: readonly string[]): string[] =>
  names.filter((name) => !(name in ENVIRONMENT) && !OTHERS.includes(name) && !NO_SETTINGS.test(name));

interface Service {
  readonly environment?: Readonly<Record<string, unknown>>;
}

describe('what the service is deployed with', () => {
  it('sets only variables that the configuration knows', () => {
    const { services } = parse(compose ?? '', { merge: true }) as { services: Record<string, Service> };
    const inCompose = Object.values(services).flatMap(({ environment = {} }) => Object.keys(environment));
    const inUnit = all(unit ?? '', /(?:^Environment=|(?<=^Environment=.*) )([A-Z_]+)(?==)/gm);
    const inImage = all(dockerfile ?? '', /(?<=^(?:ENV|RUN) .*?)\b([A-Z_]+)(?==)/gm);
    expect(inCompose).toContain('DATABASE_URL');
    expect(inUnit).toEqual(['NODE_ENV', 'DATA_DIR', 'GLIBC_TUNABLES']);
    expect(inImage).toContain('WEB_DIR');
    expect(unknownSettings([...inCompose, ...inUnit, ...inImage])).toEqual([]);
  });

  it('asks for large pages of memory wherever it runs, as it was measured', () => {
    expect(LARGE_PAGES).toMatch(/^[\w.]+=\d$/);
    for (const file of [dockerfile, unit]) expect(file).toContain(`GLIBC_TUNABLES=${LARGE_PAGES}\n`);
  });

  it('runs the server as it was measured', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { start: string } };
    const command = ['node', ...SERVER_FLAGS, 'dist/server.js'];
    expect(scripts.start).toBe(command.join(' '));
    expect(unit).toContain(`\nExecStart=/usr/bin/${command.join(' ')}\n`);
    expect(dockerfile).toContain(`\nCMD ${JSON.stringify(command).replaceAll(',', ', ')}\n`);
  });

  it('names in its pages only variables that the configuration knows', () => {
    const named = all(handbook, /(?<![A-Za-z_.])([A-Z]+(?:_[A-Z]+)+)(?![A-Za-z_])/g);
    expect(named.length).toBeGreaterThan(25);
    expect(unknownSettings(named)).toEqual([]);
  });

  it('names only commands that exist', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: object };
    const named = all(
      `${handbook}\n${dockerfile}\n${unit}`,
      /npm (?:run (?:--silent )?)?([a-z][a-z:-]*)/g,
    ).filter((name) => !['ci', 'prune'].includes(name));
    expect(named).toEqual(expect.arrayContaining(['ingest', 'rollback', 'backup', 'bench']));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('runs only programs that exist, or that the build makes', async () => {
    const text = `${handbook}\n${dockerfile}\n${unit}\n${compose}`;
    const programs = all(text, /\bdist\/(\w+)\.js/g);
    expect(programs).toEqual(expect.arrayContaining(['ingest', 'server', 'rollback', 'backup']));
    expect(programs.filter((name) => !(name in PROGRAMS))).toEqual([]);
    for (const file of Object.values(PROGRAMS)) await expect(access(file), file).resolves.toBeUndefined();
    const files = all(text, /(?<![\w/.])((?:scripts|src|eval)\/[\w./-]+\.(?:ts|sh|json|yaml|service|md))/g);
    for (const file of files) await expect(access(file), file).resolves.toBeUndefined();
  });

  it('copies into the image only what is in the repository', async () => {
    const copies = all(dockerfile ?? '', /^COPY (?!--from)(.+) \S+$/gm).flatMap((names) => names.split(' '));
    expect(copies).toEqual(expect.arrayContaining(['src', 'corpus', 'package-lock.json']));
    const ignored = (await readFile('.dockerignore', 'utf8')).split('\n');
    expect(copies.filter((path) => ignored.includes(path))).toEqual([]);
    for (const path of copies) await expect(access(path), path).resolves.toBeUndefined();
  });

  it('lets no proxy write down addresses, queries or ids', () => {
    const format = /log_format plain '([^']+)'/.exec(nginx ?? '')?.[1] ?? '';
    expect(format).toContain('$part');
    expect(format).not.toMatch(/remote_addr|forwarded|\$uri|\$request\b|\$args|referer|user_agent/);
    expect(nginx).toMatch(/^error_log \S+ crit;$/m);
  });
});
