import { OUTCOMES, type Outcome } from '../../answering/answer-event.ts';
import type { DayCounts } from '../../conversations/question-log.ts';
import { dateInWords, instantInWords } from '../../library/html/dates.ts';
import { directedText } from '../../library/html/direction.ts';
import { decimalInWords } from '../../library/html/figures.ts';
import { html, type Html, type HtmlPart } from '../../library/html/html.ts';
import { SCORECARD_WORDS } from '../../library/scorecard/scorecard-words.ts';
import { addressOf, documentPath } from '../../library/page/addresses.ts';
import { THEME_NAMES } from '../../library/page/page-words.ts';
import type { Review } from '../../review/review-base.ts';
import type { ReviewCluster } from '../../review/review-cluster.ts';
import { VARIETIES, type Language, type Variety } from '../../source/language.ts';
import { ADMIN_PATH, adminFrame } from './admin-frame.ts';
import { PERIODS_DAYS, type AdminState, type Facts } from './admin-state.ts';
import { ADMIN_WORDS } from './admin-words.ts';

/** Clusters shown on the page; the review file tells more. */
const MOST_SHOWN = 30;
const SHOWN_OUTCOMES = OUTCOMES.filter((outcome) => outcome !== 'interrupted');
/** The language that a variety is shown as: Darija in Arabic letters runs from right to left. */
const DIRECTIONS: Readonly<Record<Variety, 'ltr' | 'rtl'>> = {
  fr: 'ltr',
  ar: 'rtl',
  en: 'ltr',
  'ary-Arab': 'rtl',
  'ary-Latn': 'ltr',
};

/** The admin page: what was answered, what is missing, what is served, and the switch of the model. */
export function adminPage(state: AdminState, language: Language): string {
  const words = ADMIN_WORDS[language];
  const content = html`${periodForm(state.days, language)} ${answersSection(state, language)}
    ${needsSection(state, language)} ${baseSection(state, language)} ${modelSection(state, language)}
    ${syncSection(state, language)}
    <form action="${ADMIN_PATH}/sign-out" method="post">
      <button class="quiet">${words.signOut}</button>
    </form>`;
  return adminFrame(words.title, content, language);
}

function periodForm(days: number, language: Language): Html {
  const words = ADMIN_WORDS[language];
  const options = PERIODS_DAYS.map(
    (each) =>
      html`<option value="${each}" ${each === days ? html`selected` : undefined}>
        ${words.days(count(each, language))}
      </option>`,
  );
  return html`<form class="filter" action="${ADMIN_PATH}" method="get">
    <input type="hidden" name="language" value="${language}" />
    <label for="field-days">${words.period}</label>
    <select id="field-days" name="days">
      ${options}
    </select>
    <button>${words.show}</button>
  </form>`;
}

function answersSection({ counts }: AdminState, language: Language): Html {
  const { answers, outcomes, missing, none } = ADMIN_WORDS[language];
  if (counts === undefined) return section('answers', answers.title, note(missing));
  if (counts.length === 0) return section('answers', answers.title, html`<p>${none}</p>`);
  const outcome = (name: Outcome, days: readonly DayCounts[]): number =>
    days.reduce((sum, day) => sum + day.outcomes[name], 0);
  const row = (head: HtmlPart, days: readonly DayCounts[]): HtmlPart[] => [
    head,
    count(
      SHOWN_OUTCOMES.reduce((sum, name) => sum + outcome(name, days), 0),
      language,
    ),
    ...SHOWN_OUTCOMES.map((name) => count(outcome(name, days), language)),
    count(
      days.reduce((sum, { helpful }) => sum + helpful, 0),
      language,
    ),
    count(
      days.reduce((sum, { unhelpful }) => sum + unhelpful, 0),
      language,
    ),
  ];
  const heads = [
    answers.day,
    answers.all,
    ...SHOWN_OUTCOMES.map((name) => outcomes[name]),
    answers.helpful,
    answers.unhelpful,
  ];
  const byDay = counts.toReversed().map((day) => row(dateInWords(day.day, language), [day]));
  const varieties = VARIETIES.map((variety) => [
    SCORECARD_WORDS[language].varieties[variety],
    count(
      counts.reduce((sum, day) => sum + (day.varieties[variety] ?? 0), 0),
      language,
    ),
  ]);
  return section(
    'answers',
    answers.title,
    html`${table('answers', heads, [row(answers.all, counts), ...byDay])}
    ${table('answers', [answers.variety, answers.all], varieties)}`,
  );
}

function needsSection({ review, days }: AdminState, language: Language): Html {
  const { needs, missing, none } = ADMIN_WORDS[language];
  if (review === undefined) return section('needs', needs.title, note(missing));
  const themes = review.themes.map(({ theme, demand, questions, clusters }) => [
    THEME_NAMES[language][theme],
    decimal(demand, language),
    count(questions, language),
    count(clusters, language),
  ]);
  return section(
    'needs',
    needs.title,
    html`<p class="small muted">${needs.about}</p>
      ${leftOutNote(review, language)}
      <p><a href="${ADMIN_PATH}/review.md?days=${days}" download>${needs.download}</a></p>
      ${
        review.clusters.length === 0
          ? html`<p>${none}</p>`
          : html`${table('needs', [needs.theme, needs.demand, needs.questions, needs.clusters], themes)}
              <ol>
                ${review.clusters.slice(0, MOST_SHOWN).map((cluster) => html`<li>${clusterHtml(cluster, language)}</li>`)}
              </ol>`
      }`,
  );
}

function leftOutNote({ leftOut }: Review, language: Language): Html | undefined {
  return leftOut === 0 ? undefined : note(ADMIN_WORDS[language].needs.leftOut(count(leftOut, language)));
}

function clusterHtml(cluster: ReviewCluster, language: Language): Html {
  const { needs, kinds } = ADMIN_WORDS[language];
  const { shown, kind, theme, demand, questions, nearest, isAnsweredNow } = cluster;
  const [label] = shown?.wordings ?? [];
  const figures = [
    kinds[kind],
    theme === undefined ? undefined : THEME_NAMES[language][theme],
    `${needs.questions} ${count(questions, language)}`,
    `${needs.demand} ${decimal(demand, language)}`,
  ].filter((part) => part !== undefined);
  const links = nearest.map(
    ({ documentId, title }) =>
      html`<li>
        <a href="${addressOf(language, documentPath(documentId))}"><bdi>${title}</bdi></a>
      </li>`,
  );
  return html`<details>
    <summary>${label === undefined ? html`<em>${needs.hidden}</em>` : wordingHtml(label)}</summary>
    <p class="small">${directedText(figures.join(' · '), language)}</p>
    ${isAnsweredNow ? html`<p class="small">${needs.answeredNow}</p>` : undefined}
    ${
      shown === undefined
        ? html`<p class="small" dir="ltr" lang="en">${cluster.concepts.join(', ')}</p>`
        : html`<ul>
            ${shown.wordings.slice(1).map((wording) => html`<li>${wordingHtml(wording)}</li>`)}
          </ul>`
    }
    ${
      links.length === 0
        ? undefined
        : html`<p class="small">${needs.nearest}</p>
            <ul>
              ${links}
            </ul>`
    }
  </details>`;
}

function wordingHtml({ text, variety }: { readonly text: string; readonly variety: Variety }): Html {
  return html`<span lang="${variety}" dir="${DIRECTIONS[variety]}">${text}</span>`;
}

function baseSection({ index }: AdminState, language: Language): Html {
  const { base, days } = ADMIN_WORDS[language];
  const overdue = index.overdue.map(
    ({ documentId, title, reviewBy }) =>
      html`<li>
        <a href="${addressOf(language, documentPath(documentId))}"><bdi>${title}</bdi></a>
        (${dateInWords(reviewBy, language)})
      </li>`,
  );
  return section(
    'base',
    base.title,
    html`${factList({
      [base.snapshot]: index.snapshotId,
      [base.made]: instantInWords(index.createdAt, language),
      [base.age]: days(count(index.ageDays, language)),
      [base.documents]: count(index.documents, language),
      [base.passages]: count(index.passages, language),
      [base.overdue]: count(index.overdue.length, language),
    })}
    ${
      overdue.length === 0
        ? undefined
        : html`<ul>
            ${overdue}
          </ul>`
    }`,
  );
}

function modelSection({ model, modelSwitch, audit }: AdminState, language: Language): Html {
  const { model: words, missing } = ADMIN_WORDS[language];
  const entries = (audit ?? []).map(({ at, isOn, by, reason }): HtmlPart[] => [
    instantInWords(at, language),
    isOn ? words.turnOn : words.turnOff,
    html`<bdi>${by}</bdi>`,
    html`<bdi>${reason}</bdi>`,
  ]);
  return section(
    'model',
    words.title,
    html`${model === undefined ? note(missing) : factList(model)}
      ${modelSwitch === undefined ? note(missing) : switchForm(modelSwitch.isOn, language)}
      <h3>${words.audit}</h3>
      ${audit === undefined ? note(missing) : table('model', [words.at, words.set, words.by, words.reason], entries)}`,
  );
}

function switchForm(isOn: boolean, language: Language): Html {
  const { model: words } = ADMIN_WORDS[language];
  const field = (name: 'by' | 'reason'): Html =>
    html`<div class="field">
      <label for="field-${name}">${words[name]}</label>
      <input id="field-${name}" name="${name}" maxlength="200" dir="auto" autocomplete="off" required />
    </div>`;
  return html`<p><strong>${isOn ? words.on : words.off}</strong></p>
    <form action="${ADMIN_PATH}/model" method="post">
      <input type="hidden" name="language" value="${language}" />
      <input type="hidden" name="set" value="${isOn ? 'off' : 'on'}" />
      ${field('by')} ${field('reason')}
      <p class="small muted">${words.effect}</p>
      <p><button>${isOn ? words.turnOff : words.turnOn}</button></p>
    </form>`;
}

function syncSection({ sync }: AdminState, language: Language): Html | undefined {
  const { sync: words } = ADMIN_WORDS[language];
  if (sync === undefined) return undefined;
  const rows = sync.changed.map(({ sourceId, on }): HtmlPart[] => [
    html`<bdi>${sourceId}</bdi>`,
    dateInWords(on, language),
  ]);
  return section(
    'sync',
    words.title,
    html`${factList(sync.facts)} ${table('sync', [words.source, words.changedOn], rows)}`,
  );
}

function section(id: string, title: string, content: Html): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}
  </section>`;
}

/** A table that scrolls by itself where the screen is narrower; nothing when it has no row. The first cell names its row. */
function table(
  region: string,
  heads: readonly string[],
  rows: readonly (readonly HtmlPart[])[],
): Html | undefined {
  if (rows.length === 0) return undefined;
  const body = rows.map(
    ([first, ...cells]) =>
      html`<tr>
        <th scope="row">${first}</th>
        ${cells.map((cell) => html`<td>${cell}</td>`)}
      </tr>`,
  );
  return html`<div class="scroll" role="region" aria-labelledby="${region}" tabindex="0">
    <table class="scores">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}

function factList(facts: Facts): Html {
  const given = Object.entries(facts).filter(([, value]) => value !== undefined);
  return html`<dl>
    ${given.map(
      ([name, value]) =>
        html`<dt><bdi>${name}</bdi></dt>
          <dd><bdi>${String(value)}</bdi></dd>`,
    )}
  </dl>`;
}

function note(text: string): Html {
  return html`<p class="note">${text}</p>`;
}

function count(value: number, language: Language): string {
  return decimalInWords(String(value), language);
}

function decimal(value: number, language: Language): string {
  return decimalInWords(value.toFixed(1), language);
}
