import type { Chunk } from '../../src/chunking/chunk.ts';
import { sealChunk } from '../../src/chunking/seal-chunk.ts';
import { isLanguage, type Language } from '../../src/source/language.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import type { SetPassage } from './public-set.ts';

/** Date that stands where the product wants one; nothing is filtered by it. */
const UNDATED = '2000-01-01';

/**
 * A passage of a set in the form that the product indexes: whole, its sentences as statements, as those of a document
 * are, without questions, in force always. Ids are `<set>/<id>`, so that sets can share an index.
 */
export function passageChunk(setName: string, { id, lang, title, text }: SetPassage): Chunk {
  const chunkId = passageId(setName, id);
  return sealChunk({
    id: chunkId,
    alignId: chunkId,
    documentId: chunkId,
    kind: 'document',
    language: productLanguage(lang),
    title,
    theme: 'importing',
    audience: [],
    sectionId: 'facts',
    role: 'facts',
    headingPath: [],
    start: 0,
    end: text.length,
    text,
    statements: splitSentences(text).map((sentence, i) => ({
      id: `facts.${i + 1}`,
      text: sentence.text,
      kind: 'paragraph',
      sourceIds: [],
      validity: {},
    })),
    questions: [],
    validity: {},
    reviewedOn: UNDATED,
    sourceIds: [],
  });
}

/** Id under which a passage of a set is indexed. */
export function passageId(setName: string, id: string): string {
  return `${setName}/${id}`;
}

/**
 * The product's language for a set's: `en-ar` (English paired with Arabic) is English, Darija passages count as Arabic,
 * the script they are in. Throws for a language that the product does not serve.
 */
export function productLanguage(lang: string): Language {
  const base = lang.split('-')[0];
  const language = base === 'ary' ? 'ar' : base;
  if (isLanguage(language)) return language;
  throw new Error(
    `indexing: expected a language among fr, ar, en, ary, received ${lang}; choose another set`,
  );
}
