import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { CorpusProblem } from './corpus-problem.ts';
import { audience, isoDate, validityFields } from './field-schemas.ts';
import { describeIssues } from './yaml-records.ts';

const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  audience,
  ...validityFields,
  reviewedOn: isoDate,
  reviewBy: isoDate,
});

/** The checked fields above the body of a sheet. */
export type SheetFrontMatter = z.infer<typeof frontMatterSchema>;

/** A sheet cut at the end of its front matter. */
export interface SplitSheet {
  readonly frontMatter: SheetFrontMatter;
  readonly body: string;
  /** Number of lines before the body. */
  readonly bodyLineOffset: number;
}

/** Splits a sheet into checked front matter and Markdown body, or says in one problem why it cannot. */
export function splitSheet(text: string, file: string): SplitSheet | CorpusProblem {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*\r?\n/.exec(text);
  if (match === null) {
    const message = 'reading front matter: expected the file to start with a block between two lines "---"';
    return { file, line: 1, message, severity: 'error' };
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(match[1] ?? '', { lineCounter });
  const yamlError = document.errors[0];
  if (yamlError !== undefined) {
    const line = lineCounter.linePos(yamlError.pos[0]).line + 1;
    return {
      file,
      line,
      message: `reading front matter: ${yamlError.message.split('\n', 1)[0] ?? ''}`,
      severity: 'error',
    };
  }
  const parsed = frontMatterSchema.safeParse(document.toJS());
  if (!parsed.success) {
    return {
      file,
      line: 1,
      message: `reading front matter: ${describeIssues(parsed.error)}`,
      severity: 'error',
    };
  }
  return {
    frontMatter: parsed.data,
    body: text.slice(match[0].length),
    bodyLineOffset: match[0].split('\n').length - 1,
  };
}
