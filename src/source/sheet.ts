import type { AskedQuestion } from './asked-questions.ts';
import type { Language } from './language.ts';
import type { Validity } from './validity.ts';

/** Themes of the document base, in the order in which the library shows them. */
export const THEMES = [
  'importing',
  'clearance',
  'duties-and-taxes',
  'economic-regimes',
  'conformity',
  'exchange-and-payment',
  'logistics-and-insurance',
  'individuals',
  'disputes',
  'exporting',
  'sectors',
  'agreements',
  'markets',
  'support',
] as const;

/** One of {@link THEMES}. */
export type Theme = (typeof THEMES)[number];

/** Whom a sheet or document is for. */
export const AUDIENCES = ['importer', 'exporter', 'public'] as const;

/** One of {@link AUDIENCES}. */
export type Audience = (typeof AUDIENCES)[number];

/** A side of trade: who sends goods, or who receives them. */
export type Trader = Exclude<Audience, 'public'>;

/**
 * The one kind of question that something answers, when it would only be in the way of all others: lists of goods hold the
 * name of every product.
 */
export const PURPOSES = ['classification'] as const;

/** One of {@link PURPOSES}. */
export type Purpose = (typeof PURPOSES)[number];

/** What a section is for. Reserved section ids have the role of the same name; any other id is `facts`. */
const SECTION_ROLES = [
  'summary',
  'facts',
  'steps',
  'documents',
  'traps',
  'uncertain',
  'example',
  'next',
  'see-also',
] as const;

/** One of the reserved section ids. */
export type SectionRole = (typeof SECTION_ROLES)[number];

/** Role of a section id: `steps-portnet` has the role of `steps`; an id that names no role holds facts. */
export function sectionRole(sectionId: string): SectionRole {
  const role = SECTION_ROLES.find(
    (candidate) => sectionId === candidate || sectionId.startsWith(`${candidate}-`),
  );
  return role ?? 'facts';
}

/**
 * The smallest thing that can be cited: one list item, paragraph or table row.
 * `id` is `<sectionId>.<position from 1>` and is the same in each language of the sheet.
 * `text` is plain text (no Markdown, no footnote marks). `line` is its line in the file, from 1.
 */
export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly kind: 'paragraph' | 'item' | 'step' | 'row';
  readonly sourceIds: readonly string[];
  readonly validity: Validity;
  readonly line: number;
}

/** A titled part of a sheet. The part before the first heading is the section `summary`. */
export interface Section {
  readonly id: string;
  readonly role: SectionRole;
  readonly heading: string;
  readonly statements: readonly Statement[];
}

/** One sheet in one language; the same `id` in another language says the same thing section by section. */
export interface Sheet {
  readonly id: string;
  /** A sheet as written, or a reference table told as one; see `source/tables`. */
  readonly kind: 'sheet' | 'table';
  readonly purpose?: Purpose;
  readonly language: Language;
  readonly title: string;
  readonly theme: Theme;
  readonly audience: readonly Audience[];
  readonly validity: Validity;
  readonly reviewedOn: string;
  /** The day by which the sheet is read against its sources again. */
  readonly reviewBy: string;
  readonly sections: readonly Section[];
  /** Section id → what people ask of it, in the sheet's language and the Darija answered in it. */
  readonly questions: Readonly<Record<string, readonly AskedQuestion[]>>;
  /** Links to other sheets or documents by id, with their line in the file. */
  readonly links: readonly SheetLink[];
  /** Path relative to the corpus root, with `/`. */
  readonly file: string;
}

/** A link in a sheet: its target is the id of a sheet or document. */
export interface SheetLink {
  readonly target: string;
  readonly line: number;
}
