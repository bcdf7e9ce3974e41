import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBaseline, readReport, writeJson } from './files.ts';
import { SAMPLE_URLS, sampleAnswer, sampleQuestion } from './records/samples.fixture.ts';
import { evaluateAnswers } from './report/evaluate-answers.ts';
import { toSummary } from './report/evaluation-report.ts';

const report = evaluateAnswers([sampleQuestion()], [sampleAnswer()], SAMPLE_URLS);
let directory: string;
let file: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'eval-files-'));
  file = join(directory, 'deep', 'file.json');
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('files of the evaluation', () => {
  it('come back as they were written', async () => {
    await writeJson(file, report);
    expect(await readReport(file)).toEqual(report);
    await writeJson(file, toSummary(report));
    expect(await readBaseline(file)).toEqual(toSummary(report));
  });

  it('may lack a baseline, but not a report', async () => {
    expect(await readBaseline(file)).toBeUndefined();
    await expect(readReport(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('are refused in another form: a damaged baseline is not a missing one', async () => {
    await writeJson(file, { ...toSummary(report), strict: { count: 1 } });
    await expect(readBaseline(file)).rejects.toThrow(/strict/);
    await expect(readReport(file)).rejects.toThrow();
    await writeFile(file, '{');
    await expect(readBaseline(file)).rejects.toThrow(SyntaxError);
  });
});
