import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSourceUrls } from './source-urls.ts';

it('readSourceUrls gives the addresses of every register of the base, and fails without one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'urls-'));
  try {
    await expect(readSourceUrls(folder)).rejects.toThrow(/ENOENT/);
    await mkdir(join(folder, 'sources'));
    const source = (id: string, url: string): string =>
      `- { id: ${id}, authority: A, title: T, date: undated, ${url}consultedOn: 2026-11-01, level: official, status: verified, language: fr }\n`;
    await writeFile(join(folder, 'sources', 'a.yaml'), source('a', 'url: "https://example.org/a", '));
    await writeFile(
      join(folder, 'sources', 'b.yaml'),
      source('b', 'url: "https://example.org/b", ') + source('c', ''),
    );
    expect([...(await readSourceUrls(folder))].sort()).toEqual([
      'https://example.org/a',
      'https://example.org/b',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
