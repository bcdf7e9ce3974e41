import type { Language } from '../../../source/language.ts';
import type { DutyEstimate, WhatIfBand } from '../../../trade/duties/duty-estimate.ts';
import type { StatementReference } from '../../../trade/trade-tables.ts';
import { dateInWords } from '../../html/dates.ts';
import { directedText } from '../../html/direction.ts';
import { decimalInWords, percentInWords, sumInWords } from '../../html/figures.ts';
import { html, type Html } from '../../html/html.ts';
import { citeStatements, type CitedStatements, type StatementBase } from '../../parts/cited-statements.ts';
import { fieldId } from '../../parts/form-fields.ts';
import { UNIT_NAMES } from './duties-choice-words.ts';
import { FIELD_OF_FACT } from './duties-fields.ts';
import { DUTIES_RESULT_WORDS } from './duties-result-words.ts';
import { dutiesTable } from './duties-table.ts';
import { DUTIES_WARNING_WORDS } from './duties-warning-words.ts';

/**
 * An estimate as a person reads it: the result in a sentence and its working, or what is missing and what the everyday
 * rates would give; then what has to be known, and the texts that all of it rests on. `dataAddress` gives the same as data.
 */
export async function dutiesResult(
  estimate: DutyEstimate,
  base: StatementBase,
  { language, dataAddress }: { readonly language: Language; readonly dataAddress: string },
): Promise<Html> {
  const words = DUTIES_RESULT_WORDS[language];
  const cited = await citeStatements(referencesOf(estimate), base, language);
  const { totals, customsValue, missing, whatIf } = estimate;
  return html`<section class="result" id="result" aria-labelledby="result-title">
    <h2 id="result-title">${words.result}</h2>
    <p class="muted small">${directedText(words.asOf(dateInWords(estimate.asOf, language)), language)}</p>
    ${totals === undefined ? undefined : leadHtml(estimate, totals, language)}
    ${missing.length === 0 ? undefined : missingHtml(estimate, language)}
    ${customsValue === undefined ? undefined : dutiesTable(estimate, customsValue, cited, language)}
    ${whatIf.length === 0 ? undefined : bandsHtml(whatIf, cited, language)}
    ${warningsHtml(estimate, cited, language)}
    <p class="small muted">${words.rounding}</p>
    <p class="actions no-print">
      <button type="button" class="second" data-print hidden>${words.print}</button>
      <a class="button second" href="${dataAddress}">${words.data}</a>
    </p>
    ${
      cited.list === undefined
        ? undefined
        : html`<h3>${words.statements}</h3>
            ${cited.list}`
    }
  </section>`;
}

function leadHtml(
  { shareOfValue = '' }: DutyEstimate,
  { dutiesAndTaxes, landedCost }: NonNullable<DutyEstimate['totals']>,
  language: Language,
): Html {
  const lead = DUTIES_RESULT_WORDS[language].lead({
    duties: sumInWords(dutiesAndTaxes, language),
    landed: sumInWords(landedCost, language),
    share: percentInWords(shareOfValue, language),
  });
  return html`<p class="lead">${directedText(lead, language)}</p>`;
}

function missingHtml({ missing }: DutyEstimate, language: Language): Html {
  const words = DUTIES_RESULT_WORDS[language];
  const items = missing.map(({ fact, currency, unit }) => {
    const of = currency ?? (unit === undefined ? undefined : UNIT_NAMES[language][unit]);
    const text = of === undefined ? words.facts[fact] : `${words.facts[fact]} (${of})`;
    return html`<li><a href="#${fieldId(FIELD_OF_FACT[fact])}">${directedText(text, language)}</a></li>`;
  });
  return html`<div class="note">
    <h3>${words.missing}</h3>
    <ol>
      ${items}
    </ol>
  </div>`;
}

function bandsHtml(bands: readonly WhatIfBand[], cited: CitedStatements, language: Language): Html {
  const words = DUTIES_RESULT_WORDS[language];
  const columns = words.bandColumns;
  const hasTotals = bands.some(({ totals }) => totals !== undefined);
  const amount = (decimal: string | undefined): string =>
    decimal === undefined ? '–' : decimalInWords(decimal, language);
  const rows = bands.map(
    ({ percent, reference, importDuty, totals, shareOfValue }) =>
      html`<tr>
        <th scope="row"><bdi>${percentInWords(percent, language)}</bdi> ${cited.marks([reference])}</th>
        ${
          hasTotals
            ? html`<td class="figure"><bdi>${amount(importDuty)}</bdi></td>
                <td class="figure"><bdi>${amount(totals?.dutiesAndTaxes)}</bdi></td>
                <td class="figure"><bdi>${amount(totals?.landedCost)}</bdi></td>`
            : undefined
        }
        <td class="figure">
          <bdi>${shareOfValue === undefined ? '–' : percentInWords(shareOfValue, language)}</bdi>
        </td>
      </tr>`,
  );
  const heads = hasTotals
    ? [columns.rate, columns.duty, columns.total, columns.landed, columns.share]
    : [columns.rate, columns.share];
  return html`<h3 id="bands-title">${words.bands}</h3>
    <p>${words.bandsNote}</p>
    <div class="scroll" role="region" aria-labelledby="bands-title" tabindex="0">
      <table>
        <thead>
          <tr>
            ${heads.map((head, i) => html`<th scope="col" class="${i === 0 ? '' : 'figure'}">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}

function warningsHtml({ warnings }: DutyEstimate, cited: CitedStatements, language: Language): Html {
  const items = warnings.map(
    ({ code, references }) =>
      html`<li>${DUTIES_WARNING_WORDS[language][code]} ${cited.marks(references)}</li>`,
  );
  return html`<h3>${DUTIES_RESULT_WORDS[language].warnings}</h3>
    <ul class="warnings">
      ${items}
    </ul>`;
}

/** In the order in which the page cites them. */
function referencesOf({ customsValue, lines, whatIf, warnings }: DutyEstimate): StatementReference[] {
  return [
    ...(customsValue?.rules ?? []),
    ...lines.flatMap(({ origin, preference, rules }) => [
      ...(origin.kind === 'base' ? [origin.reference] : []),
      ...(preference?.origin.kind === 'base' ? [preference.origin.reference] : []),
      ...rules,
    ]),
    ...whatIf.map(({ reference }) => reference),
    ...warnings.flatMap(({ references }) => references),
  ];
}
