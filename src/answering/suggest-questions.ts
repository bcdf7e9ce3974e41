import type { Chunk } from '../chunking/chunk.ts';
import { HASH_START, hashUnit } from '../common/hash-features.ts';
import { seededRandom } from '../common/seeded-random.ts';
import type { DocumentEntry } from '../search-index/document-entry.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import type { Language } from '../source/language.ts';
import { THEMES, type Audience } from '../source/sheet.ts';
import { isInForce } from '../source/validity.ts';

/** What questions are wanted for. */
export interface SuggestionRequest {
  readonly language: Language;
  /** Id of the document whose page the reader is on. */
  readonly page?: string;
  readonly audience?: Audience;
  /** At most so many. */
  readonly k: number;
  /** `YYYY-MM-DD`: the same questions all day, others on another. */
  readonly day: string;
}

export type SuggestQuestions = (request: SuggestionRequest) => Promise<string[]>;

/** Longest question that is offered, in UTF-16 units: it stands on a button. */
export const MAX_SUGGESTION_CHARS = 90;
/** A question that stands alone begins by asking; people's stories and fragments do not. */
const BEGINS: Readonly<Record<Language, RegExp>> = {
  fr: /^(?:Quel(?:le)?s?|Qui|Que|Qu['’]est-ce|Où|Quand|Comment|Combien|Pourquoi|Faut-il|Puis-je|Peut-on|Dois-je|Doit-on|Est-ce|À qui|À quoi|Y a-t-il)(?!\p{L})/u,
  ar: /^(?:كيف|ما|ماذا|هل|كم|متى|أين|من|لماذا|أي|لمن|بماذا)(?!\p{L})/u,
  en: /^(?:What|Which|Who|Where|When|How|Why|Can|Do|Does|Is|Are|Must|Should)(?!\p{L})/u,
};
/** What leans on a case that only its asker knows. */
const OF_A_CASE: Readonly<Record<Language, RegExp>> = {
  fr: /\d|[,:;«"]|(?<!\p{L})(?:mon|ma|mes|notre|nos|ça|ce|cet|cette|ces|il|elle|ils|elles|le faire)(?!\p{L})/iu,
  ar: /\d|[,:;«"،؛]|(?:هذ[اه]|ذلك|تلك)/u,
  en: /\d|[,:;"“]|(?<!\p{L})(?:my|our|this|that|these|those|it|they|he|she)(?!\p{L})/iu,
};

/**
 * Makes the finder of questions to begin with: those that sheets are known to answer, short and in the language itself. On a page
 * that the base has in the language they are its own, each of another section as far as there are enough, those of no case in
 * particular first; elsewhere there are only such, each of another theme, from sheets for the audience. None twice; fewer than k where there are not enough.
 */
export function createQuestionSuggester(index: Pick<SearchIndex, 'documents' | 'chunks'>): SuggestQuestions {
  return ({ language, page, audience, k, day }) => {
    const random = seededRandom(hashOf(`${day} ${page ?? ''} ${audience ?? ''} ${language}`));
    const documents = index.documents.filter((entry) => entry.language === language);
    const own = documents.find(({ documentId }) => documentId === page);
    const groups =
      own === undefined
        ? themeGroups(
            documents.filter((entry) => isOffered(entry, audience, day)),
            index,
            random,
          )
        : sectionGroups(own, index, random);
    return firstOfEach(groups, k);
  };
}

function isOffered(
  { kind, purpose, validity, audience: readers }: DocumentEntry,
  audience: Audience | undefined,
  day: string,
): boolean {
  if (kind !== 'sheet' || purpose !== undefined || !isInForce(validity, day)) return false;
  return audience === undefined || readers.includes(audience);
}

/** Sections of a page that are read at once: mostly there are enough questions among them. */
const SECTIONS_AT_ONCE = 8;

/** Questions of each section of a document, in reading order. */
async function* sectionGroups(
  { chunkIds, language }: DocumentEntry,
  index: Pick<SearchIndex, 'chunks'>,
  random: () => number,
): AsyncGenerator<string[]> {
  for (let start = 0; start < chunkIds.length; start += SECTIONS_AT_ONCE)
    for (const chunk of await index.chunks(chunkIds.slice(start, start + SECTIONS_AT_ONCE))) {
      const asked = shuffled(questionsOf([chunk], language), random);
      const general = asked.filter((text) => isGeneral(text, language));
      yield [...general, ...asked.filter((text) => !general.includes(text))];
    }
}

/** Questions of one sheet of each theme, themes and sheets by chance. */
async function* themeGroups(
  documents: readonly DocumentEntry[],
  index: Pick<SearchIndex, 'chunks'>,
  random: () => number,
): AsyncGenerator<string[]> {
  for (const theme of shuffled(THEMES, random)) {
    const ofTheme = shuffled(
      documents.filter((entry) => entry.theme === theme),
      random,
    );
    for (const { chunkIds, language } of ofTheme) {
      const asked = questionsOf(await index.chunks(chunkIds), language);
      const found = shuffled(
        asked.filter((text) => isGeneral(text, language)),
        random,
      );
      if (found.length === 0) continue;
      yield found;
      break;
    }
  }
}

function questionsOf(chunks: readonly (Chunk | undefined)[], language: Language): string[] {
  const asked = chunks.flatMap((chunk) => chunk?.questions ?? []);
  const texts = asked.filter(({ variety }) => variety === language).map(({ text }) => text);
  return [...new Set(texts)].filter((text) => isButton(text, language));
}

function isButton(text: string, language: Language): boolean {
  return text.length <= MAX_SUGGESTION_CHARS && /[?؟]$/.test(text) && BEGINS[language].test(text);
}

function isGeneral(text: string, language: Language): boolean {
  return !OF_A_CASE[language].test(text);
}

/** One of each group, then a second one of each, until there are enough; groups are read no further than needed. */
async function firstOfEach(groups: AsyncIterable<readonly string[]>, k: number): Promise<string[]> {
  const chosen = new Set<string>();
  const rest: (readonly string[])[] = [];
  for await (const group of groups) {
    if (chosen.size === k) break;
    const next = group.find((text) => !chosen.has(text));
    if (next !== undefined) chosen.add(next);
    rest.push(group);
  }
  for (const text of rest.flat()) if (chosen.size < k) chosen.add(text);
  return [...chosen];
}

/** In an order by chance; the list given stays as it is. */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function hashOf(text: string): number {
  let hash = HASH_START;
  for (let i = 0; i < text.length; i++) hash = hashUnit(hash, text.charCodeAt(i));
  return hash;
}
