import { LineCounter, isNode, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import { shortDigest } from '../common/digest.ts';
import type { CorpusProblem } from '../source/corpus-problem.ts';

const terms = z.array(z.string().trim().min(1));
const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case'),
  fr: terms.min(1),
  ar: terms.min(1),
  en: terms.min(1),
  darija: terms.default([]),
  general: z.boolean().default(false),
});

/**
 * A concept and the ways people write it; `darija` holds both scripts and may be empty. A `general` concept says nothing of
 * foreign trade by itself: a place, a product, a word of any counter.
 */
export type GlossaryConcept = Readonly<z.infer<typeof entrySchema>>;

/** Concepts in file order, ids unique. */
export interface Glossary {
  readonly concepts: readonly GlossaryConcept[];
  /** Changes with any concept or term, not with comments or layout. */
  readonly digest: string;
}

/** A glossary without concepts, for a base that has none. */
export const EMPTY_GLOSSARY: Glossary = toGlossary([]);

/**
 * Reads `glossary.yaml`. A faulty entry is left out and reported with its line; a file that is no YAML list gives the
 * empty glossary and one error. A term may stand in several concepts. Never throws.
 */
export function parseGlossary(
  yamlText: string,
  file: string,
): { glossary: Glossary; problems: CorpusProblem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter });
  const problems: CorpusProblem[] = [];
  const report = (message: string, offset = 0): void => {
    problems.push({ file, line: lineCounter.linePos(offset).line, message, severity: 'error' });
  };
  for (const error of document.errors) report(`reading the glossary: ${error.message}`, error.pos[0]);
  if (problems.length > 0) return { glossary: EMPTY_GLOSSARY, problems };
  if (document.contents === null) return { glossary: EMPTY_GLOSSARY, problems };
  if (!isSeq(document.contents)) {
    report('reading the glossary: expected a list of entries; start each with "- id:"');
    return { glossary: EMPTY_GLOSSARY, problems };
  }
  const concepts = new Map<string, GlossaryConcept>();
  for (const item of document.contents.items) {
    const offset = isNode(item) ? item.range[0] : undefined;
    const entry = entrySchema.safeParse(isNode(item) ? item.toJS(document) : item);
    if (!entry.success)
      report(`reading a glossary entry: ${issuesOf(entry.error)}; correct or remove it`, offset);
    else if (concepts.has(entry.data.id))
      report(`reading a glossary entry: the id ${entry.data.id} stands twice`, offset);
    else concepts.set(entry.data.id, entry.data);
  }
  return { glossary: toGlossary([...concepts.values()]), problems };
}

/** Puts concepts (ids unique, in file order) under their digest. */
export function toGlossary(concepts: readonly GlossaryConcept[]): Glossary {
  const content = concepts.map(({ id, fr, ar, en, darija, general }) => [id, fr, ar, en, darija, general]);
  return { concepts, digest: shortDigest(JSON.stringify(content)) };
}

function issuesOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'entry'}: ${message}`).join(', ');
}
