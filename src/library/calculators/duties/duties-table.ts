import type { Language } from '../../../source/language.ts';
import type {
  CustomsValue,
  DutyEstimate,
  DutyLine,
  DutyTotals,
  LineTerm,
  RateOrigin,
  ValueStep,
} from '../../../trade/duties/duty-estimate.ts';
import { decimalInWords, percentInWords } from '../../html/figures.ts';
import { html, type Html, type HtmlPart } from '../../html/html.ts';
import type { CitedStatements } from '../../parts/cited-statements.ts';
import { UNIT_NAMES } from './duties-choice-words.ts';
import { DUTIES_RESULT_WORDS } from './duties-result-words.ts';

interface Row {
  readonly what: HtmlPart;
  readonly working?: HtmlPart;
  readonly from?: HtmlPart;
  readonly amount: string;
  readonly isTotal?: boolean;
}

/** The working as a table: the value step by step, each duty and tax, the totals; scrolls by itself when narrow. */
export function dutiesTable(
  { lines, totals, shareOfValue }: DutyEstimate,
  customsValue: CustomsValue,
  cited: CitedStatements,
  language: Language,
): Html {
  const { caption, columns } = DUTIES_RESULT_WORDS[language];
  const rows = [
    ...customsValue.steps.map((step) => stepRow(step, language)),
    valueRow(customsValue, cited, language),
    ...lines.map((line) => lineRow(line, cited, language)),
    ...(totals === undefined ? [] : totalRows(totals, shareOfValue, language)),
  ];
  return html`<div class="scroll" role="region" aria-labelledby="working-title" tabindex="0">
    <table class="working">
      <caption id="working-title">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${columns.what}</th>
          <th scope="col">${columns.working}</th>
          <th scope="col">${columns.from}</th>
          <th scope="col" class="figure">${columns.amount}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(rowHtml)}
      </tbody>
    </table>
  </div>`;
}

function rowHtml({ what, working, from, amount, isTotal }: Row): Html {
  return html`<tr class="${isTotal === true ? 'total' : 'step'}">
    <th scope="row">${what}</th>
    <td>${working}</td>
    <td>${from}</td>
    <td class="figure"><bdi>${amount}</bdi></td>
  </tr>`;
}

function stepRow(
  { part, sign, amount, currency, exchangeRate, dirhams }: ValueStep,
  language: Language,
): Row {
  const figure = decimalInWords(dirhams, language);
  return {
    what: DUTIES_RESULT_WORDS[language].parts[part],
    ...(exchangeRate === undefined
      ? {}
      : {
          working: equation(
            `${decimalInWords(amount, language)}\u00a0${currency} × ${decimalInWords(exchangeRate, language)}`,
          ),
        }),
    amount: sign === '-' ? `−${figure}` : figure,
  };
}

function valueRow(
  { amount, incoterm, rules }: CustomsValue,
  cited: CitedStatements,
  language: Language,
): Row {
  return {
    what: html`${DUTIES_RESULT_WORDS[language].value} ${cited.marks(rules)}`,
    working: equation(incoterm),
    amount: decimalInWords(amount, language),
    isTotal: true,
  };
}

function lineRow(line: DutyLine, cited: CitedStatements, language: Language): Row {
  const words = DUTIES_RESULT_WORDS[language];
  const { id, terms, together, amount, origin, preference, rules } = line;
  const reduced =
    preference === undefined
      ? undefined
      : html`<br />${words.preference(percentInWords(preference.share, language))}
          ${originHtml(preference.origin, cited, language)}`;
  return {
    what: html`${words.lines[id]} ${cited.marks(rules)}`,
    working: html`${terms.map((term, i) => html`${i === 0 ? undefined : html`<br />`}${termHtml(term, language)}`)}${
      together === 'greater' ? html`<br />${words.greater}` : undefined
    }`,
    from: html`${originHtml(origin, cited, language)}${reduced}`,
    amount: decimalInWords(amount, language),
  };
}

function originHtml(origin: RateOrigin, cited: CitedStatements, language: Language): Html {
  const words = DUTIES_RESULT_WORDS[language];
  return origin.kind === 'given'
    ? html`${words.given}`
    : html`${words.fromBase} ${cited.marks([origin.reference])}`;
}

/** `17,5 % × 120 000,00` and what that base is the sum of, or `200 hl × 1 550 DH`. */
function termHtml(term: LineTerm, language: Language): Html {
  const words = DUTIES_RESULT_WORDS[language];
  if (term.kind === 'per-unit') {
    const unit = UNIT_NAMES[language][term.unit];
    return html`${equation(`${decimalInWords(term.quantity, language)} × ${decimalInWords(term.perUnit, language)}`)}
    (${words.per} ${unit})`;
  }
  const of = term.of.map((each) =>
    each === 'customs-value' || each === 'given-base' ? words.bases[each] : words.lines[each],
  );
  return html`${equation(`${percentInWords(term.percent, language)} × ${decimalInWords(term.base, language)}`)}
    <span class="of">(${[...new Set(of)].join(' + ')})</span>`;
}

function totalRows(totals: DutyTotals, share: string | undefined, language: Language): Row[] {
  const words = DUTIES_RESULT_WORDS[language].totals;
  const { dutiesAndTaxes, vat, withoutVat, landedCost } = totals;
  const row = (what: string, amount: string, isTotal: boolean): Row => ({
    what,
    amount: decimalInWords(amount, language),
    isTotal,
  });
  return [
    row(words.dutiesAndTaxes, dutiesAndTaxes, true),
    row(words.vat, vat, false),
    row(words.withoutVat, withoutVat, false),
    row(words.landedCost, landedCost, true),
    ...(share === undefined
      ? []
      : [{ what: words.share, amount: percentInWords(share, language), isTotal: false }]),
  ];
}

/** A piece of arithmetic reads from left to right in every language. */
function equation(text: string): Html {
  return html`<bdi dir="ltr" class="equation">${text}</bdi>`;
}
