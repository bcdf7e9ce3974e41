import { isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { CorpusProblem } from './corpus-problem.ts';

/** A YAML record that passed its schema, with the line (from 1) it starts on. */
export interface YamlRecord<T> {
  readonly value: T;
  readonly line: number;
}

/**
 * Reads a YAML file that is a list of records. A record that does not fit the schema is one problem with its
 * line, and the rest is still read. A file that is not YAML, or not a list, is one problem and no records.
 */
export function parseYamlRecords<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): { records: YamlRecord<T>[]; problems: CorpusProblem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const problems: CorpusProblem[] = document.errors.map((error) => ({
    file,
    line: lineCounter.linePos(error.pos[0]).line,
    message: `reading YAML: ${firstLine(error.message)}`,
    severity: 'error',
  }));
  if (problems.length > 0) return { records: [], problems };
  if (document.contents === null) return { records: [], problems };
  if (!isSeq(document.contents)) {
    return {
      records: [],
      problems: [{ file, line: 1, message: 'expected a list of records', severity: 'error' }],
    };
  }
  const records: YamlRecord<T>[] = [];
  for (const item of document.contents.items) {
    const line = lineCounter.linePos(item.range[0]).line;
    const parsed = schema.safeParse(item.toJS(document));
    if (parsed.success) records.push({ value: parsed.data, line });
    else problems.push({ file, line, message: describeIssues(parsed.error), severity: 'error' });
  }
  return { records, problems };
}

/** A schema failure as one sentence: `date: expected …; url: expected …`. */
export function describeIssues(error: z.ZodError): string {
  return error.issues
    .map((issue) => (issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message))
    .join('; ');
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
