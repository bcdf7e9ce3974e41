import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replacePart, writeReportPart } from './report-part.ts';

describe('replacePart', () => {
  it('begins a report', () => {
    expect(replacePart('', 'Stemmers', 'a')).toMatch(/^# .+\n\n## Stemmers\n\na\n$/);
  });

  it('replaces its part, keeps the other, and puts them in order whichever came first', () => {
    const stemmers = replacePart('', 'Stemmers', 'a');
    const both = replacePart(stemmers, 'One part left out', 'b');
    expect(both).toMatch(/## One part left out\n\nb\n\n## Stemmers\n\na\n$/);
    expect(replacePart(both, 'Stemmers', 'c')).toBe(both.replace('\na\n', '\nc\n'));
    expect(replacePart(both, 'One part left out', 'b')).toBe(both);
  });
});

describe('writeReportPart', () => {
  it('makes the file when there is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tijaria-part-'));
    try {
      const file = join(folder, 'report.md');
      await writeReportPart(file, 'Stemmers', 'figures');
      expect(await readFile(file, 'utf8')).toContain('## Stemmers\n\nfigures\n');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
