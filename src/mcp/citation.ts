import { z } from 'zod';
import type { CitationSource } from '../answering/answer-event.ts';
import { LANGUAGES, type Language } from '../source/language.ts';
import { isInForce, type Validity } from '../source/validity.ts';

/** When a rule holds, as `source/validity.ts` has it. */
export const validitySchema = z.strictObject({
  from: z.string().optional(),
  until: z.string().optional(),
  supersededBy: z.string().optional(),
});

/** A text that a rule rests on. */
export const sourceSchema = z.strictObject({
  id: z.string(),
  authority: z.string(),
  title: z.string(),
  reference: z.string().optional(),
  date: z.string().describe("The text's own date, or undated"),
  url: z.string().optional(),
  consultedOn: z.string(),
  level: z.enum(['official', 'secondary']),
  status: z.enum(['verified', 'to-verify']),
});

/** What a result rests on: words of the base, where they stand, and who says so. */
export const citationSchema = z.strictObject({
  number: z.number().int().describe('Its number in the text: [1]'),
  documentId: z.string(),
  title: z.string(),
  language: z.enum(LANGUAGES),
  text: z.string().describe('The words of the base'),
  url: z.string().describe('Where they stand in the library'),
  validity: validitySchema,
  holds: z.boolean().describe('Whether they hold on the day that was asked about'),
  sources: z.array(sourceSchema),
});

/** One of a result's citations. */
export type McpCitation = z.output<typeof citationSchema>;

/** What a citation is made from. */
export interface Cited {
  readonly number: number;
  readonly documentId: string;
  readonly title: string;
  readonly language: Language;
  readonly text: string;
  readonly url: string;
  readonly validity: Validity;
  readonly sources: readonly CitationSource[];
}

/** A citation as it is told for a day; of its sources, what a citation has. */
export function toCitation({ sources, ...cited }: Cited, asOf: string): McpCitation {
  return { ...cited, holds: isInForce(cited.validity, asOf), sources: sources.map(toSource) };
}

/** Each citation on a line: its number, words and place, then who says so, in which text of which date, and the address. */
export function citationLines(citations: readonly McpCitation[]): string[] {
  return citations.flatMap(({ number, title, text, url, sources }) => [
    `[${number}] ${text.replace(/\s*\n\s*/g, ' ')} (${title}: ${url})`,
    ...sources.map((source) => `    ${sourceText(source)}`),
  ]);
}

/** A source as a line of text. */
export function sourceText(source: CitationSource | McpCitation['sources'][number]): string {
  const { authority, title, reference, date, url, status } = source;
  const told = [
    authority,
    title,
    reference,
    date,
    url,
    status === 'to-verify' ? 'to be verified' : undefined,
  ];
  return told.filter((part) => part !== undefined).join(', ');
}

/** Of a record of the register, what is told of a source. */
export function toSource(source: CitationSource): McpCitation['sources'][number] {
  const { id, authority, title, reference, date, url, consultedOn, level, status } = source;
  return {
    id,
    authority,
    title,
    ...(reference === undefined ? {} : { reference }),
    date,
    ...(url === undefined ? {} : { url }),
    consultedOn,
    level,
    status,
  };
}
