import { extname } from 'node:path/posix';
import { z } from 'zod';
import type { CorpusProblem } from './corpus-problem.ts';
import { MEDIA_TYPES, type DocumentRecord, type MediaType } from './document-record.ts';
import { audience, isoDate, kebabId, theme, toValidity, validityFields } from './field-schemas.ts';
import { LANGUAGES } from './language.ts';
import { parseYamlRecords } from './yaml-records.ts';

const documentSchema = z.strictObject({
  id: kebabId,
  file: z
    .string()
    .min(1)
    .refine(
      (path) => !path.startsWith('/') && !path.split('/').includes('..'),
      'expected a path inside documents/',
    )
    .refine(
      (path) => mediaTypeOf(path) !== undefined,
      `expected a file ending in ${Object.keys(MEDIA_TYPES).join(', ')}`,
    ),
  title: z.string().min(1),
  language: z.enum(LANGUAGES),
  theme,
  audience,
  ...validityFields,
  reviewedOn: isoDate,
  reviewBy: isoDate,
  sources: z.array(kebabId).min(1, 'expected at least one source'),
});

/** Reads `documents/manifest.yaml`. Lines that do not fit are problems with their line number. */
export function parseDocumentManifest(
  text: string,
  file: string,
): { documents: { record: DocumentRecord; line: number }[]; problems: CorpusProblem[] } {
  const { records, problems } = parseYamlRecords(text, file, documentSchema);
  const documents = records.map(({ value, line }) => {
    const { sources, validFrom, validUntil, supersededBy, ...rest } = value;
    const validity = toValidity({ validFrom, validUntil, supersededBy });
    return { record: { ...rest, validity, sourceIds: sources }, line };
  });
  return { documents, problems };
}

/** Media type by file ending, or undefined for a file that the base does not take. */
export function mediaTypeOf(file: string): MediaType | undefined {
  const extension = extname(file).toLowerCase();
  return extension in MEDIA_TYPES ? MEDIA_TYPES[extension as keyof typeof MEDIA_TYPES] : undefined;
}
