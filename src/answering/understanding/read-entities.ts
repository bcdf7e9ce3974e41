import type { Figure } from '../../text/figure.ts';
import { detectVariety } from '../../text/detect-variety.ts';
import { extractFigures } from '../../text/figures.ts';
import { createGlossaryMatcher, type GlossaryMatcher } from '../../text/glossary-matcher.ts';
import type { Glossary, GlossaryConcept } from '../../text/glossary.ts';
import { foldedWords, foldWithOffsets } from '../../text/normalise.ts';
import type { Reading } from '../../text/term-analyser.ts';
import type { TableRow } from '../../source/tables/reference-table.ts';
import { textsOf } from '../../trade/row-cells.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import { DOCUMENT_NAMES } from './document-names.ts';
import { createCountryFinder } from './find-countries.ts';
import { findHsCodes } from './find-hs-codes.ts';
import { findIncoterms } from './find-incoterms.ts';
import { createPhraseFinder, type FoundPhrase, type NamedThing } from './phrase-finder.ts';
import { NO_REGIME, REGIMES } from './regimes.ts';

/** What a question names. Lists are in the order of the text, each thing once unless it has a place. */
export interface QuestionEntities {
  /** Rows of `countries` (ISO 3166 alpha-2 in lower case, or a bloc); never Morocco. */
  readonly countries: readonly FoundPhrase[];
  /** Rows of `product-families`. */
  readonly products: readonly FoundPhrase[];
  /** Digits only. */
  readonly hsCodes: readonly string[];
  /** With `currency` where one is told. */
  readonly amounts: readonly Figure[];
  readonly percents: readonly Figure[];
  readonly dates: readonly Figure[];
  /** In capitals: `CIF`. */
  readonly incoterms: readonly string[];
  /** Concepts of the glossary; see `REGIMES`. */
  readonly regimes: readonly string[];
  /** Rows of `trade-documents`, or ids of `DOCUMENT_NAMES`. */
  readonly documents: readonly string[];
}

/** What the names are known from. A table that is not there only means that its things are not found. */
export interface EntitySources {
  readonly tables: TradeTables;
  readonly glossary: Glossary;
}

export type EntityReader = (question: string) => QuestionEntities;

/** Words of goods that mean something else as written here: "mais", "the", "dates" of a calendar, cover of an insurance. */
const NO_GOODS =
  /^(?:mais|the|dates?|couvertures?|four|cream|lawyers?|avocat|.{0,2}إطار|.{0,3}موجهة?|فاخرة?)$/iu;

/** Makes the reader of entities; about 30 ms for the tables, no state between questions. */
export function createEntityReader({ tables, glossary }: EntitySources): EntityReader {
  const countries = createCountryFinder(tables);
  const products = createConceptFinder((tables.get('product-families')?.rows ?? []).map(toConcept));
  const regimes = createConceptFinder(glossary.concepts.flatMap(toRegime));
  const documents = createPhraseFinder(documentNames(tables));
  return (question) => {
    const reading = detectVariety(question);
    const figures = extractFigures(question);
    const ofKind = (kind: Figure['kind']): Figure[] => figures.filter((figure) => figure.kind === kind);
    return {
      countries: countries(question),
      products: products(question, reading).filter(
        ({ start, end }) => !NO_GOODS.test(question.slice(start, end)),
      ),
      hsCodes: findHsCodes(question),
      amounts: ofKind('amount'),
      percents: ofKind('percent'),
      dates: ofKind('date'),
      incoterms: findIncoterms(question),
      regimes: NO_REGIME.test(question) ? [] : idsOf(regimes(question, reading)),
      documents: idsOf(documents(question)),
    };
  };
}

/** Concepts of a list where they stand in a question, by their stems. */
function createConceptFinder(
  concepts: readonly GlossaryConcept[],
): (question: string, reading: Reading) => FoundPhrase[] {
  const match: GlossaryMatcher = createGlossaryMatcher({ concepts, digest: '' });
  return (question, reading) => {
    const { text, offsets } = foldWithOffsets(question);
    const words = foldedWords(text);
    const found = match(
      words.map(({ word }) => word),
      reading,
    );
    return found.flatMap(({ start, end, concepts: [id] }) => {
      const [first, last] = [words[start], words[end - 1]];
      if (id === undefined || first === undefined || last === undefined) return [];
      return [{ id, start: offsets[first.start] ?? 0, end: (offsets[last.end - 1] ?? 0) + 1 }];
    });
  };
}

function toConcept(row: TableRow): GlossaryConcept {
  const [{ fr, ar, en }, darija] = [textsOf(row, 'words'), textsOf(row, 'darija').fr];
  return { id: row.id, fr: [...fr], ar: [...ar], en: [...en], darija: [...darija], general: true };
}

function toRegime(concept: GlossaryConcept): GlossaryConcept[] {
  if (!REGIMES.has(concept.id)) return [];
  const own = REGIMES.get(concept.id);
  if (own === undefined) return [concept];
  const kept = (terms: readonly string[]): string[] => terms.filter((term) => own.test(term));
  const { fr, ar, en, darija } = concept;
  return [{ ...concept, fr: kept(fr), ar: kept(ar), en: kept(en), darija: kept(darija) }];
}

function documentNames(tables: TradeTables): NamedThing[] {
  const rows = tables.get('trade-documents')?.rows ?? [];
  const own = DOCUMENT_NAMES.map(({ id, names }) => ({ id, names: names.split('|') }));
  return [...own, ...rows.map((row) => ({ id: row.id, names: namesOf(row) }))];
}

/** `Connaissement (BL)` is known without its brackets too. */
function namesOf(row: TableRow): string[] {
  const { fr, ar, en } = textsOf(row, 'name');
  return [...fr, ...ar, ...en].flatMap((name) => [name, name.replace(/\s*\([^)]*\)/u, '')]);
}

function idsOf(found: readonly FoundPhrase[]): string[] {
  return [...new Set(found.map(({ id }) => id))];
}
