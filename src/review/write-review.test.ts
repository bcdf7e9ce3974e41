import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReviewBase } from './review-base.ts';
import { writeReview } from './write-review.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijaria-review-'));
});
afterAll(() => rm(folder, { recursive: true }));

const review: ReviewBase = (since) =>
  Promise.resolve({
    since,
    madeOn: '2026-11-27',
    snapshotId: 's',
    questions: 0,
    leftOut: 0,
    clusters: [],
    themes: [],
  });

it('writes the file, folders made, and nothing beside it', async () => {
  const out = join(folder, 'made', 'review.md');
  expect(await writeReview(review, { since: '2026-11-01', out })).toMatchObject({ questions: 0 });
  expect(await readFile(out, 'utf8')).toMatch(
    /^# What the base did not answer well, 2026-11-01 to 2026-11-27\n/,
  );
  expect(await readdir(join(folder, 'made'))).toEqual(['review.md']);
});

it.each(['2026-02-30', 'yesterday', ''])('refuses %j as a day, and writes nothing', async (since) => {
  const out = join(folder, 'none.md');
  await expect(writeReview(review, { since, out })).rejects.toThrow(/expected a day YYYY-MM-DD that exists/);
  expect(await readdir(folder)).not.toContain('none.md');
});

it('writes nothing when the review fails', async () => {
  const out = join(folder, 'none.md');
  const failing: ReviewBase = () => Promise.reject(new Error('no disk'));
  await expect(writeReview(failing, { since: '2026-11-01', out })).rejects.toThrow('no disk');
  expect(await readdir(folder)).not.toContain('none.md');
});
