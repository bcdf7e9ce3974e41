import type { Service } from '../../src/assembly/open-service.ts';
import type { Chunk } from '../../src/chunking/chunk.ts';
import { REPLY_LANGUAGE, VARIETIES, type Language } from '../../src/source/language.ts';
import { allChunks } from './all-chunks.ts';
import type { OpenedPair, PassageBase, RankedPassage } from './opened-pair.ts';
import { SECTIONS, type SectionQuestion } from './sets/section-questions.ts';

/** What sections are asked of: the running system. */
export type SectionService = Pick<Service, 'index' | 'search'>;

/**
 * The project's own questions asked of its own snapshot, a pair for each variety that has some (`fr->base`). Passages
 * are sections, named by their align id whatever language they are found in. Peers, which do not align languages, get
 * the sections of the reply's language, those for one kind of question left out as the product does.
 * Throws when questions name sections or statements that the snapshot does not have.
 */
export async function* openSections(
  { index, search }: SectionService,
  questions: readonly SectionQuestion[],
): AsyncGenerator<OpenedPair> {
  checkSections(index, questions);
  const chunks = await allChunks(index);
  checkStatements(chunks, questions);
  const bases = basesByLanguage(chunks);
  for (const variety of VARIETIES) {
    const asked = questions.filter((question) => question.variety === variety);
    if (asked.length === 0) continue;
    const base = bases(REPLY_LANGUAGE[variety]);
    yield {
      set: SECTIONS,
      pair: `${variety}->base`,
      passages: index.manifest.counts.chunks,
      distractors: 0,
      indexMs: 0,
      base,
      questions: asked.map(({ question, relevant }) => ({ text: question, relevant: new Set(relevant) })),
      search: async (text, k) => (await search({ text, k })).evidence.map(({ chunk }) => toPassage(chunk)),
    };
  }
}

function checkSections(index: SectionService['index'], questions: readonly SectionQuestion[]): void {
  const unknown = questions.flatMap(({ id, relevant }) =>
    relevant.filter((alignId) => index.aligned(alignId).length === 0).map((alignId) => `${alignId} (${id})`),
  );
  refuseUnknown('sections', unknown);
}

function checkStatements(chunks: readonly Chunk[], questions: readonly SectionQuestion[]): void {
  const known = new Set(
    chunks.flatMap(({ documentId, statements }) => statements.map(({ id }) => `${documentId}#${id}`)),
  );
  const unknown = questions.flatMap(({ id, answers, helps }) =>
    [...answers, ...helps].filter((label) => !known.has(label)).map((label) => `${label} (${id})`),
  );
  refuseUnknown('statements', unknown);
}

function refuseUnknown(what: 'sections' | 'statements', unknown: readonly string[]): void {
  if (unknown.length > 0)
    throw new Error(
      `reading the section questions: expected ${what} of the base, received ${unknown.length} that it does not ` +
        `have: ${unknown.slice(0, 10).join(', ')}; correct the questions`,
    );
}

function basesByLanguage(chunks: readonly Chunk[]): (language: Language) => PassageBase {
  const known = new Map<Language, PassageBase>();
  return (language) => {
    const base = known.get(language) ?? {
      language,
      passages: () =>
        chunks.filter((chunk) => chunk.language === language && chunk.purpose === undefined).map(toPassage),
    };
    known.set(language, base);
    return base;
  };
}

function toPassage({ alignId, title, text }: Chunk): RankedPassage {
  return { id: alignId, title, text };
}

/** Every chunk: an index lists none, but its dense leg ranks them all when so many are asked for. */
