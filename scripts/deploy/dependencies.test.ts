import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Package {
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const readPackage = async (folder: string): Promise<Package> =>
  JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Package;

/** Bytes of all files below a folder. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const page = await readFile(join(import.meta.dirname, 'dependencies.md'), 'utf8');
const rows = [
  ...page.matchAll(/^\| `([^`]+)`\s*\| (\S+)\s*\| (\S+)\s*\| ([\d.]+) MB\s*\| (.+?)\s*\|$/gm),
].map(([, name = '', version, licence, megabytes, why]) => ({
  name,
  version,
  licence,
  megabytes: Number(megabytes),
  why,
}));

describe('the page of dependencies', () => {
  it('names every package that runs with the service, and no other', async () => {
    const { dependencies = {}, optionalDependencies = {} } = await readPackage('.');
    const named = rows.map(({ name, version }) => [name, version]);
    expect(Object.fromEntries(named)).toEqual({ ...dependencies, ...optionalDependencies });
    expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).sort());
  });

  it.each(rows)('tells of $name what is installed', async ({ name, version, licence, megabytes, why }) => {
    const folder = join('node_modules', name);
    // An optional package may be missing where it cannot be compiled.
    if (name === 'hnswlib-node' && !(await readPackage(folder).then(Boolean, () => false))) return;
    expect(await readPackage(folder)).toMatchObject({ version, license: licence });
    // What it compiles, and the packages nested in it, differ between machines.
    const measured = (await sizeOf(folder)) / 1e6;
    expect(megabytes).toBeGreaterThan(measured * 0.5 - 0.1);
    expect(megabytes).toBeLessThan(measured * 2 + 0.2);
    expect(why?.length).toBeGreaterThan(10);
  });
});
