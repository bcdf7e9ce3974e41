import { z } from 'zod';
import type { ToolFinding } from '../answering/tools/answer-tools.ts';
import type { FoundStatement, LibraryBase } from '../library/library-base.ts';
import { addressOf, documentPath } from '../library/page/addresses.ts';
import { LANGUAGES, type Language } from '../source/language.ts';
import { distinctReferences, referenceKey } from '../trade/trade-tables.ts';
import { citationLines, citationSchema, toCitation, type McpCitation } from './citation.ts';
import type { McpAnswer } from './mcp-tool.ts';

/** What calculations, lookups and searches give: lines, each with the numbers of the citations that it rests on. */
export const findingSchema = z.strictObject({
  language: z.enum(LANGUAGES),
  asOf: z.string().describe('The day that it holds for'),
  title: z.string(),
  lines: z.array(z.strictObject({ text: z.string(), citations: z.array(z.number().int()) })),
  citations: z.array(citationSchema),
});

/** A finding in the shape of {@link findingSchema}. */
export type McpFinding = z.output<typeof findingSchema>;

/** For which reader and day a finding is told. */
export interface FindingContext {
  readonly language: Language;
  readonly asOf: string;
  readonly origin: string;
}

/** What a trade function found, its statements looked up in the base; those that the snapshot lacks are not cited. */
export async function citedFinding(
  { title, lines, references }: ToolFinding,
  base: Pick<LibraryBase, 'statements' | 'sources'>,
  context: FindingContext,
): Promise<McpFinding> {
  const { language, asOf } = context;
  const all = distinctReferences([...lines.flatMap((line) => line.references), ...references]);
  const numbers = new Map<string, number>();
  const citations: McpCitation[] = [];
  const statements = await base.statements(all, language);
  all.forEach((reference, i) => {
    const found = statements[i];
    if (found === undefined) return;
    const number = citations.length + 1;
    numbers.set(referenceKey(reference), number);
    citations.push(citationOf(found, number, base, context));
  });
  const told = lines.map(({ text, references: rests }) => ({
    text,
    citations: distinctReferences(rests).flatMap((each) => numbers.get(referenceKey(each)) ?? []),
  }));
  return { language, asOf, title, lines: told, citations };
}

/** A finding as fields and as text: its title, a line for each, and what they rest on. */
export function findingAnswer(finding: McpFinding): McpAnswer {
  const lines = finding.lines.map(
    ({ text, citations }) => `- ${text}${citations.map((number) => ` [${number}]`).join('')}`,
  );
  const text = [`${finding.title} (${finding.asOf})`, ...lines, '', ...citationLines(finding.citations)];
  return { structured: finding, text: text.join('\n').trim() };
}

function citationOf(
  { document, sectionId, statement }: FoundStatement,
  number: number,
  { sources }: Pick<LibraryBase, 'sources'>,
  { asOf, origin }: FindingContext,
): McpCitation {
  const cited = {
    number,
    documentId: document.documentId,
    title: document.title,
    language: document.language,
    text: statement.text,
    url: `${origin}${addressOf(document.language, documentPath(document.documentId, sectionId))}`,
    validity: statement.validity,
    sources: statement.sourceIds.flatMap((id) => sources.get(id) ?? []),
  };
  return toCitation(cited, asOf);
}
