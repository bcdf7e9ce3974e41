import type { Language } from '../../source/language.ts';
import type { SourceRegister } from '../../source/source-record.ts';
import { regionalOffice, type OfficeFinding } from '../../trade/regional-office.ts';
import { rowOf, tableOf } from '../../trade/row-cells.ts';
import { rowName } from '../../trade/row-words.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import { directedText } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import { addressOf, PATHS } from '../page/addresses.ts';
import { pagePath } from '../page/page-path.ts';
import type { Page, PageContext } from '../page/page.ts';
import { handOverHtml } from './hand-over-html.ts';
import { officeMap } from './office-map.ts';
import { OFFICE_WORDS } from './office-words.ts';
import { regionFacts, regionHtml } from './region-html.ts';

/** What a reader asks of the page: the office of a place, and the question to hand over to it. */
export interface OfficesRequest {
  readonly place?: string | undefined;
  readonly q?: string | undefined;
}

/** The twelve regions as list and map, the one of a place found, and a text to hand a question over with. */
export function officesPage(
  { place, q }: OfficesRequest,
  tables: TradeTables,
  sources: SourceRegister,
  { language, today }: PageContext,
): Page {
  const words = OFFICE_WORDS[language];
  const table = tableOf(tables, 'regions');
  const finding = place === undefined ? undefined : regionalOffice({ place, asOf: today }, tables);
  const found = officesIn(finding);
  const [office] = found.length === 1 ? found : [];
  const row = office === undefined ? undefined : rowOf(tables, 'regions', office.region);
  const provinceOf = (id: string): string | undefined => found.find(({ region }) => region === id)?.province;
  return {
    title: words.title,
    description: words.description,
    path: pagePath(PATHS.offices, { place, q }),
    trail: [],
    isListed: place === undefined && q === undefined,
    content: html`<p class="lead">${directedText(table.summary[language], language)}</p>
      ${formHtml({ place, q }, language)} ${answerHtml(place, finding, tables, language)}
      ${
        q === undefined && office === undefined
          ? undefined
          : handOverHtml({ row, place, q: q ?? '' }, language)
      }
      <section aria-labelledby="regions">
        <h2 id="regions">${words.regions}</h2>
        ${officeMap(
          table.rows,
          found.map(({ region }) => region),
          language,
        )}
        <ul class="regions plain">
          ${table.rows.map((each) => regionHtml({ row: each, province: provinceOf(each.id) }, table, sources, language))}
        </ul>
      </section>`,
  };
}

function officesIn(finding: OfficeFinding | undefined): OfficeFinding['candidates'] {
  return finding?.office === undefined ? (finding?.candidates ?? []) : [finding.office];
}

function formHtml({ place, q }: OfficesRequest, language: Language): Html {
  const words = OFFICE_WORDS[language];
  return html`<form class="finder" action="${addressOf(language, PATHS.offices)}">
    <label for="place">${words.label}</label>
    <p class="small muted" id="place-hint">${directedText(words.hint, language)}</p>
    <div class="row">
      <input
        id="place"
        name="place"
        maxlength="200"
        dir="auto"
        autocomplete="address-level2"
        aria-describedby="place-hint"
        value="${place ?? ''}"
      />
      <button>${words.submit}</button>
    </div>
    ${q === undefined ? undefined : html`<input type="hidden" name="q" value="${q}" />`}
  </form>`;
}

function answerHtml(
  place: string | undefined,
  finding: OfficeFinding | undefined,
  tables: TradeTables,
  language: Language,
): Html | undefined {
  if (place === undefined || finding === undefined) return undefined;
  const words = OFFICE_WORDS[language];
  const nameOf = (region: string): string => rowName(tables, 'regions', region, language);
  const link = (region: string): Html =>
    html`<a href="#${region}">${directedText(nameOf(region), language)}</a>`;
  if (finding.office !== undefined) {
    const { region, province } = finding.office;
    const row = rowOf(tables, 'regions', region);
    return html`<section class="panel found" aria-labelledby="found">
      <h2 id="found">${directedText(words.found(nameOf(region)), language)}</h2>
      ${row && regionFacts({ row, province }, tableOf(tables, 'regions'), language)}
      <p><a href="#${region}">${words.seeRegion}</a></p>
    </section>`;
  }
  if (finding.candidates.length === 0) return html`<p class="note">${words.unknown(place)}</p>`;
  return html`<div class="panel found">
    <p>${words.several}</p>
    <ul>
      ${finding.candidates.map(({ region }) => html`<li>${link(region)}</li>`)}
    </ul>
  </div>`;
}
