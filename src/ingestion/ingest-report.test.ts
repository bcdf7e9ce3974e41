import { describe, expect, it } from 'vitest';
import { formatReport, type IngestReport } from './ingest-report.ts';

const REPORT: IngestReport = {
  snapshotId: 'abc123',
  published: true,
  documentsRead: 51,
  chunks: { created: 4, updated: 3, kept: 2, removed: 1 },
  problems: [],
  seconds: { read: 0.5, embed: 12.3456 },
};
const format = (change: Partial<IngestReport> = {}): string[] => formatReport({ ...REPORT, ...change });

describe('formatReport', () => {
  it('tells documents, chunks, times and the snapshot, in this order', () => {
    const [documents, chunks, time, snapshot] = format();
    expect(documents).toContain('51');
    expect(chunks).toMatch(/4 created.*3 updated.*2 kept.*1 removed/);
    expect(time).toMatch(/read 0\.50 s.*embed 12\.35 s/);
    expect(snapshot).toMatch(/abc123.*published/);
    expect(format()).toHaveLength(4);
  });

  it('says when there was nothing to publish', () => {
    const last = format({ published: false }).at(-1);
    expect(last).toContain('unchanged');
    expect(last).not.toContain('published');
  });

  it('puts problems first, one a line, in the form that editors jump to', () => {
    const lines = format({
      problems: [
        { file: 'sheets/importing/x.fr.md', line: 12, message: 'unknown source', severity: 'error' },
        { file: 'documents/y.pdf', message: 'letters were turned', severity: 'warning' },
      ],
    });
    expect(lines[0]).toBe('sheets/importing/x.fr.md:12: error: unknown source');
    expect(lines[1]).toBe('documents/y.pdf: warning: letters were turned');
    expect(lines).toHaveLength(6);
  });

  it('counts what was left out apart from what was only noticed', () => {
    const problem = { file: 'f', message: 'm' };
    const lines = format({
      problems: [
        { ...problem, severity: 'error' },
        { ...problem, severity: 'error' },
        { ...problem, severity: 'warning' },
      ],
    });
    expect(lines.find((line) => line.startsWith('documents:'))).toMatch(/2 \S+, 1 /);
  });

  it('holds no gap when a run had no steps and no documents', () => {
    const lines = format({
      documentsRead: 0,
      seconds: {},
      chunks: { created: 0, updated: 0, kept: 0, removed: 0 },
    });
    expect(lines.join('\n')).not.toMatch(/undefined|NaN/);
    expect(lines).toHaveLength(4);
  });

  it('keeps each problem on its own line even when a message has several', () => {
    const lines = format({ problems: [{ file: 'f', message: 'first\nsecond', severity: 'error' }] });
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line).not.toContain('\n');
  });
});
