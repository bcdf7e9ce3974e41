import type { Language } from '../../source/language.ts';
import type { TableRow } from '../../source/tables/reference-table.ts';
import { findCountry } from '../../trade/find-country.ts';
import { listCell, statementCells, tableOf, valueCell } from '../../trade/row-cells.ts';
import { nameOf, rowNames } from '../../trade/row-words.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import { directedText } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import type { LibraryBase } from '../library-base.ts';
import { addressOf, documentPath, PATHS, themePath } from '../page/addresses.ts';
import { pagePath } from '../page/page-path.ts';
import { THEME_NAMES } from '../page/page-words.ts';
import type { Page, PageContext } from '../page/page.ts';
import { agreementTable, type AgreementContext } from './agreement-table.ts';
import { AGREEMENT_WORDS } from './agreement-words.ts';

/** State of what is no agreement: talks, wishes, and absences. */
const ABSENT = 'talks';

/**
 * The agreements as a matrix, talks and absences apart. With a country, in everyday words of any language: those to look at
 * for it alone; a country without one, and a name that is not known, is said above the whole matrix.
 */
export function agreementsPage(
  country: string | undefined,
  tables: TradeTables,
  base: Pick<LibraryBase, 'document' | 'sources'>,
  { language, today }: PageContext,
): Page {
  const words = AGREEMENT_WORDS[language];
  const table = tableOf(tables, 'agreements');
  const row = country === undefined ? undefined : findCountry(country, tables);
  const own = row === undefined ? [] : listCell(row, 'agreement');
  const rows = table.rows.filter(({ id }) => own.includes(id));
  const context = { tables, sources: base.sources, language, today };
  return {
    title: words.title,
    description: words.description,
    path: pagePath(PATHS.agreements, { country }),
    trail: [{ name: THEME_NAMES[language].agreements, path: themePath('agreements') }],
    isListed: country === undefined,
    content: html`<p class="lead">${directedText(table.summary[language], language)}</p>
      ${formHtml(country, tables, language)}
      ${
        row !== undefined && rows.length > 0
          ? foundHtml(row, rows, base, context)
          : html`${missingHtml(country, row, base, language)} ${matrixHtml(table.rows, context)}`
      }`,
  };
}

function formHtml(country: string | undefined, tables: TradeTables, language: Language): Html {
  const words = AGREEMENT_WORDS[language];
  const { compare } = new Intl.Collator(language);
  const names = rowNames(tables, 'countries', language).sort(compare);
  return html`<form class="finder" action="${addressOf(language, PATHS.agreements)}">
    <label for="country">${words.label}</label>
    <p class="small muted" id="country-hint">${directedText(words.hint, language)}</p>
    <div class="row">
      <input
        id="country"
        name="country"
        maxlength="200"
        dir="auto"
        list="countries"
        autocomplete="off"
        aria-describedby="country-hint"
        value="${country ?? ''}"
      />
      <button>${words.submit}</button>
    </div>
    <datalist id="countries">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>
  </form>`;
}

function foundHtml(
  country: TableRow,
  rows: readonly TableRow[],
  base: Pick<LibraryBase, 'document'>,
  context: AgreementContext,
): Html {
  const { language } = context;
  const words = AGREEMENT_WORDS[language];
  const caption = words.forCountry(nameOf(country, language));
  return html`<section class="found">
    <h2 id="found">${directedText(caption, language)}</h2>
    <p>${directedText(words.forCountryCount(rows.length), language)}</p>
    ${sheetsHtml(country, base, language)} ${agreementTable({ labelledBy: 'found', rows }, context)}
    <p class="actions">
      <a class="button second" href="${addressOf(language, PATHS.agreements)}">${words.all}</a>
    </p>
  </section>`;
}

function missingHtml(
  country: string | undefined,
  row: TableRow | undefined,
  base: Pick<LibraryBase, 'document'>,
  language: Language,
): Html | undefined {
  if (country === undefined) return undefined;
  const words = AGREEMENT_WORDS[language];
  const said = row === undefined ? words.unknown(country) : words.noneFor(nameOf(row, language));
  return html`<div class="note">
    <p>${directedText(said, language)}</p>
    ${row === undefined ? undefined : sheetsHtml(row, base, language)}
  </div>`;
}

/** The sheets about a country that exist in the language. */
function sheetsHtml(
  country: TableRow,
  base: Pick<LibraryBase, 'document'>,
  language: Language,
): Html | undefined {
  const ids = new Set(statementCells(country, 'sheets').map(({ documentId }) => documentId));
  const links = [...ids].flatMap((id) => {
    const document = base.document(id, language);
    if (document === undefined) return [];
    return [html`<a href="${addressOf(language, documentPath(id))}">${document.title}</a>`];
  });
  if (links.length === 0) return undefined;
  return html`<p>
    ${AGREEMENT_WORDS[language].sheets}: ${links.map((link, i) => [i === 0 ? '' : ' · ', link])}
  </p>`;
}

function matrixHtml(rows: readonly TableRow[], context: AgreementContext): Html {
  const words = AGREEMENT_WORDS[context.language];
  const isAbsent = (row: TableRow): boolean => valueCell(row, 'status') === ABSENT;
  const part = (id: string, caption: string, own: readonly TableRow[], hint?: string): Html =>
    html`<section>
      <h2 id="${id}">${caption}</h2>
      ${hint === undefined ? undefined : html`<p>${hint}</p>`}
      ${agreementTable({ labelledBy: id, rows: own }, context)}
    </section>`;
  return html`${part(
    'agreements',
    words.agreements,
    rows.filter((row) => !isAbsent(row)),
  )}
  ${part('absences', words.absences, rows.filter(isAbsent), words.absencesHint)}`;
}
