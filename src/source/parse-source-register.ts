import { z } from 'zod';
import type { CorpusProblem } from './corpus-problem.ts';
import { isoDate, kebabId, textDate } from './field-schemas.ts';
import type { SourceRecord } from './source-record.ts';
import { parseYamlRecords } from './yaml-records.ts';

const sourceSchema = z.strictObject({
  id: kebabId,
  authority: z.string().min(1),
  title: z.string().min(1),
  reference: z.string().min(1).optional(),
  date: textDate,
  url: z.url({ protocol: /^https?$/, error: 'expected a complete http(s) address' }).optional(),
  consultedOn: isoDate,
  level: z.enum(['official', 'secondary']),
  status: z.enum(['verified', 'to-verify']),
  language: z.string().regex(/^[a-z]{2}$/, 'expected a code of two letters such as fr'),
});

/** Reads one file of the source register. Records that do not fit are problems with their line. */
export function parseSourceRegister(
  text: string,
  file: string,
): { sources: { record: SourceRecord; line: number }[]; problems: CorpusProblem[] } {
  const { records, problems } = parseYamlRecords(text, file, sourceSchema);
  const sources = records.map(({ value, line }) => {
    const { reference, url, ...rest } = value;
    const record: SourceRecord = {
      ...rest,
      ...(reference === undefined ? {} : { reference }),
      ...(url === undefined ? {} : { url }),
    };
    return { record, line };
  });
  return { sources, problems };
}
