import type { RecentAnswers } from '../../conversations/recent-answers.ts';
import { VARIETIES, type Language } from '../../source/language.ts';
import { dateInWords } from '../html/dates.ts';
import { directedText } from '../html/direction.ts';
import { decimalInWords, percentInWords } from '../html/figures.ts';
import { html, type Html, type HtmlPart } from '../html/html.ts';
import { PATHS } from '../page/addresses.ts';
import type { Page, PageContext } from '../page/page.ts';
import { recentAnswersSection } from './recent-answers-section.ts';
import { tableSection, tallyHtml } from './score-table.ts';
import { shortcomings } from './shortcomings.ts';
import { SCORECARD_WORDS, SHOWN_MEASURES, type ShownMeasure } from './scorecard-words.ts';
import type { Measures, Scorecard, ScorecardTally } from './scorecard.ts';

/** Name of the embedded composer. */
const EXTRACTIVE = 'extractive';

/** What the page is made from: the last evaluation, and what was answered since, each where there is one. */
export interface ScorecardParts {
  readonly scorecard?: Scorecard | undefined;
  readonly recent?: RecentAnswers | undefined;
}

/**
 * The figures of the last evaluation, what they mean, and what falls short; without one the page says so. Then what answers of
 * the last days came to, where enough were given.
 */
export function scorecardPage(
  { scorecard, recent }: ScorecardParts,
  { language }: Pick<PageContext, 'language'>,
): Page {
  const words = SCORECARD_WORDS[language];
  return {
    title: words.title,
    description: words.description,
    path: PATHS.scorecard,
    trail: [],
    content: html`<p class="lead">${words.description}</p>
      ${scorecard === undefined ? html`<p class="note">${words.none}</p>` : scorecardHtml(scorecard, language)}
      ${recent === undefined ? '' : recentAnswersSection(recent, language)}`,
  };
}

function scorecardHtml(scorecard: Scorecard, language: Language): Html {
  const words = SCORECARD_WORDS[language];
  const { all, strictInterval, composedBy, evaluatedOn, asOf } = scorecard;
  const about = words.about({
    questions: decimalInWords(String(all.questions), language),
    date: dateInWords(evaluatedOn, language),
    asOf: dateInWords(asOf, language),
  });
  const models = composedBy.filter((name) => name !== EXTRACTIVE);
  const interval = words.interval(
    percent(strictInterval.low, language),
    percent(strictInterval.high, language),
  );
  return html`<p>
      ${directedText(about, language)}
      ${models.length === 0 ? words.extractive : directedText(words.models(models.join(', ')), language)}
    </p>
    ${measuresHtml(scorecard, language)}
    <p class="small muted">${directedText(interval, language)} ${words.testHalf}</p>
    <section aria-labelledby="short">
      <h2 id="short">${words.short}</h2>
      <ul>
        ${shortcomings(all, language).map((text) => html`<li>${directedText(text, language)}</li>`)}
        <li>${words.ownQuestions}</li>
      </ul>
    </section>
    ${languagesHtml(all, language)} ${kindsHtml(all, language)}`;
}

function measuresHtml({ all, test }: Scorecard, language: Language): Html {
  const words = SCORECARD_WORDS[language];
  const rows = SHOWN_MEASURES.map(
    (measure) =>
      html`<tr>
        <th scope="row">
          ${words.names[measure]}
          <p class="small muted">${words.meanings[measure]}</p>
        </th>
        ${[all, test].map((measures) => html`<td class="figure">${tallyHtml(tallyOf(measures, measure), language)}</td>`)}
      </tr>`,
  );
  const heads = [
    { name: words.columns.all, of: all.questions },
    { name: words.columns.test, of: test.questions },
  ].map(
    ({ name, of }) =>
      html`<th scope="col" class="figure">
        ${name}<br /><span class="small"
          >${directedText(words.questions(decimalInWords(String(of), language)), language)}</span
        >
      </th>`,
  );
  return tableSection(
    { id: 'measures', title: words.measures },
    [html`<th scope="col">${words.columns.measure}</th>`, heads],
    rows,
  );
}

function languagesHtml({ byVariety, latencyByVariety }: Measures, language: Language): Html {
  const words = SCORECARD_WORDS[language];
  const columns = words.languageColumns;
  const time = (ms: number | undefined): HtmlPart =>
    ms === undefined
      ? '–'
      : html`<bdi>${words.milliseconds(decimalInWords(String(Math.ceil(ms)), language))}</bdi>`;
  const rows = VARIETIES.flatMap((variety) => {
    const tally = byVariety[variety];
    const latency = latencyByVariety[variety];
    return tally === undefined
      ? []
      : [
          html`<tr>
            <th scope="row">${words.varieties[variety]}</th>
            <td class="figure">${tallyHtml(tally, language)}</td>
            <td class="figure">${time(latency?.p50)}</td>
            <td class="figure">${time(latency?.p95)}</td>
          </tr>`,
        ];
  });
  const heads = [columns.right, columns.median, columns.slowest].map(
    (name) => html`<th scope="col" class="figure">${directedText(name, language)}</th>`,
  );
  return html`${tableSection({ id: 'languages', title: words.languages }, [html`<th scope="col">${columns.language}</th>`, heads], rows)}
    <p class="small muted">${words.latencyNote}</p>`;
}

/** Kinds from the weakest. */
function kindsHtml({ byKind }: Measures, language: Language): Html {
  const words = SCORECARD_WORDS[language];
  const rows = Object.entries(byKind)
    .toSorted(([, a], [, b]) => a.count / a.of - b.count / b.of)
    .map(
      ([kind, tally]) =>
        html`<tr>
          <th scope="row">${words.kindNames[kind] ?? kind}</th>
          <td class="figure">${tallyHtml(tally, language)}</td>
        </tr>`,
    );
  return tableSection(
    { id: 'kinds', title: words.kinds },
    [
      html`<th scope="col">${words.kindColumns.kind}</th>
        <th scope="col" class="figure">${words.kindColumns.right}</th>`,
    ],
    rows,
  );
}

function tallyOf(measures: Measures, measure: ShownMeasure): ScorecardTally {
  if (measure === 'rightlyRefused') return measures.refusals.rightly;
  if (measure === 'wronglyRefused') return measures.refusals.wrongly;
  return measures[measure];
}

function percent(share: number, language: Language): string {
  return percentInWords((100 * share).toFixed(1), language);
}
