import type { Language } from '../../source/language.ts';
import { distinctReferences, referenceKey, type StatementReference } from '../../trade/trade-tables.ts';
import { directedText, directionOf } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import type { FoundStatement, LibraryBase } from '../library-base.ts';
import { addressOf, documentPath } from '../page/addresses.ts';
import { sourceLine } from './source-line.ts';

/** What the base needs to have for statements to be cited. */
export type StatementBase = Pick<LibraryBase, 'statements' | 'sources'>;

/** Statements that a result rests on, numbered from 1 in the order in which they are first cited. */
export interface CitedStatements {
  /** Small numbered links to the statements in the list; none for those that the snapshot lacks. */
  readonly marks: (references: readonly StatementReference[]) => Html | undefined;
  /** The list: each statement in its own words, its document at the section, and its sources. Undefined when it is empty. */
  readonly list: Html | undefined;
  /** One of the statements; undefined for one that the snapshot lacks or that was not cited. */
  readonly find: (reference: StatementReference) => FoundStatement | undefined;
}

interface CitedWords {
  readonly mark: (number: number) => string;
}

const CITED_WORDS: Readonly<Record<Language, CitedWords>> = {
  fr: { mark: (number) => `Texte ${number}` },
  ar: { mark: (number) => `النص ${number}` },
  en: { mark: (number) => `Text ${number}` },
};

/** Looks the statements up in the snapshot and numbers those that are there: what is not there is not shown. */
export async function citeStatements(
  references: readonly StatementReference[],
  base: StatementBase,
  language: Language,
): Promise<CitedStatements> {
  const cited = distinctReferences(references);
  const statements = await base.statements(cited, language);
  const found = cited.flatMap((reference, i) => {
    const statement = statements[i];
    return statement === undefined ? [] : [{ key: referenceKey(reference), statement }];
  });
  const byKey = new Map(found.map(({ key, statement }) => [key, statement]));
  const numbers = new Map(found.map(({ key }, i) => [key, i + 1]));
  return {
    marks: (marked) => marksHtml(marked, numbers, language),
    find: (reference) => byKey.get(referenceKey(reference)),
    list:
      found.length === 0
        ? undefined
        : html`<ol class="statements">
            ${found.map(({ statement }, i) => statementItem(statement, i + 1, base, language))}
          </ol>`,
  };
}

function marksHtml(
  cited: readonly StatementReference[],
  numbers: ReadonlyMap<string, number>,
  language: Language,
): Html | undefined {
  const own = distinctReferences(cited).flatMap((each) => numbers.get(referenceKey(each)) ?? []);
  if (own.length === 0) return undefined;
  const links = own
    .toSorted((a, b) => a - b)
    .map(
      (number) =>
        html`<a href="#statement-${number}" aria-label="${CITED_WORDS[language].mark(number)}">${number}</a>`,
    );
  return html`<span class="marks">${links}</span>`;
}

function statementItem(found: FoundStatement, number: number, base: StatementBase, language: Language): Html {
  return html`<li id="statement-${number}" tabindex="-1">${statementHtml(found, base, language)}</li>`;
}

/** One statement in its own words, with its document and its sources. */
export function statementHtml(
  { document, sectionId, statement }: FoundStatement,
  base: Pick<LibraryBase, 'sources'>,
  language: Language,
): Html {
  const href = addressOf(document.language, documentPath(document.documentId, sectionId));
  const sources = statement.sourceIds.flatMap((id) => base.sources.get(id) ?? []);
  return html`<blockquote lang="${document.language}" dir="${directionOf(document.language)}">
      <p>${directedText(statement.text, document.language)}</p>
    </blockquote>
    <p class="small">
      <a href="${href}" lang="${document.language}">${directedText(document.title, document.language)}</a>
    </p>
    <ul class="sources plain">
      ${sources.map((source) => html`<li>${sourceLine(source, language)}</li>`)}
    </ul>`;
}
