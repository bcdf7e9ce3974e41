import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readGlossary } from './read-glossary.ts';

const YAML = '- id: customs\n  fr: [douane]\n  ar: [جمارك]\n  en: [customs]\n  darija: [diwana]\n';
let folder: string;
let path: string;
let cache: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijaria-glossary-'));
  path = join(folder, 'glossary.yaml');
  cache = join(folder, 'cache');
  await writeFile(path, YAML);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('readGlossary', () => {
  it('gives the same glossary from the cache as from the text', async () => {
    const first = await readGlossary(path, cache);
    const second = await readGlossary(path, cache);
    expect(second).toEqual(first);
    expect(second.glossary.digest).toBe(first.glossary.digest);
    expect(await readdir(cache)).toHaveLength(1);
  });

  it('reads a changed file anew', async () => {
    await readGlossary(path, cache);
    await writeFile(path, YAML.replace('diwana', 'dwana'));
    expect((await readGlossary(path, cache)).glossary.concepts[0]?.darija).toEqual(['dwana']);
  });

  it('does without a cache that is torn or cannot be written', async () => {
    await readGlossary(path, cache);
    const [file = ''] = await readdir(cache);
    await writeFile(join(cache, file), '[{"id":');
    expect((await readGlossary(path, cache)).glossary.concepts).toHaveLength(1);
    await writeFile(join(folder, 'blocked'), '');
    expect((await readGlossary(path, join(folder, 'blocked'))).glossary.concepts).toHaveLength(1);
  });

  it('reports a fault at every read: a faulty glossary is not kept', async () => {
    await writeFile(path, `${YAML}- id: Bad\n`);
    expect((await readGlossary(path, cache)).problems).toHaveLength(1);
    expect((await readGlossary(path, cache)).problems).toHaveLength(1);
  });

  it('rejects when there is no file', async () => {
    await expect(readGlossary(join(folder, 'none.yaml'), cache)).rejects.toThrow(/ENOENT/);
  });
});
