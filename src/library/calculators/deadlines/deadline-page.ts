import type { Language } from '../../../source/language.ts';
import { daysBetween } from '../../../trade/calendar.ts';
import { rowOf, tableOf } from '../../../trade/row-cells.ts';
import type { MissingTimeLimit, TimeLimit } from '../../../trade/time-limit.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import { dateInWords, weekdayInWords } from '../../html/dates.ts';
import { directedText } from '../../html/direction.ts';
import { html, type Html } from '../../html/html.ts';
import { addressOf, PATHS } from '../../page/addresses.ts';
import type { Page, PageContext } from '../../page/page.ts';
import { citeStatements, type StatementBase } from '../../parts/cited-statements.ts';
import { faultSummary, selectField, textField, type FormField } from '../../parts/form-fields.ts';
import { cellText, choiceLabel, rowName } from '../../../trade/row-words.ts';
import { calculatorsTrail } from '../calculators-trail.ts';
import { CALCULATOR_WORDS } from '../calculators-words.ts';
import { DEADLINE_WORDS } from './deadline-words.ts';
import type { ReadDeadlineForm } from './read-deadline-form.ts';

/** Statements shown with a last day, the row of the table first. */
const MAX_STATEMENTS = 4;

/** What a deadline is worked out and shown with. */
interface Parts {
  readonly base: StatementBase;
  readonly tables: TradeTables;
}

/** The deadlines calculator: form, then the last day or why none can be given. */
export async function deadlinePage(
  form: ReadDeadlineForm,
  found: TimeLimit | MissingTimeLimit | undefined,
  parts: Parts,
  { language, today }: Pick<PageContext, 'language' | 'today'>,
): Promise<Page> {
  const words = CALCULATOR_WORDS[language].deadlines;
  const result = found && (await resultHtml(form, found, parts, { language, today }));
  return {
    title: words.title,
    description: words.description,
    path: PATHS.deadlines,
    trail: calculatorsTrail(language),
    isListed: form.limit === '' && form.start === '',
    content: html`<p class="lead">${words.description}</p>
      ${formHtml(form, parts.tables, language)} ${result}`,
  };
}

function formHtml({ limit, start, faults }: ReadDeadlineForm, tables: TradeTables, language: Language): Html {
  const words = DEADLINE_WORDS[language];
  const field = (name: 'limit' | 'start', value: string): FormField => ({
    name,
    label: words[name],
    value,
    fault: faults.includes(name) ? words.faults[name] : undefined,
  });
  const limits = tableOf(tables, 'time-limits').rows.map(({ id }) => ({
    value: id,
    label: rowName(tables, 'time-limits', id, language),
  }));
  return html`<form
    class="panel calculator no-print"
    action="${addressOf(language, PATHS.deadlines)}#result"
    method="get"
  >
    ${faultSummary(words.faultsTitle, [field('limit', limit), field('start', start)])}
    <div class="fields wide-first">
      ${selectField({ ...field('limit', limit), choices: [{ value: '', label: words.choose }, ...limits] })}
      ${textField({ ...field('start', start), type: 'date', hint: words.startHint })}
    </div>
    <div class="actions"><button>${words.submit}</button></div>
  </form>`;
}

async function resultHtml(
  { limit, start }: ReadDeadlineForm,
  found: TimeLimit | MissingTimeLimit,
  { base, tables }: Parts,
  { language, today }: Pick<PageContext, 'language' | 'today'>,
): Promise<Html> {
  const words = DEADLINE_WORDS[language];
  // Many sheets repeat the best-known limits: the row and the first of them say it.
  const references = found.references.slice(0, MAX_STATEMENTS);
  const cited = await citeStatements(references, base, language);
  const name = rowName(tables, 'time-limits', limit, language);
  return html`<section class="result" id="result" aria-labelledby="result-title">
    <h2 id="result-title">${directedText(name, language)} ${cited.marks(references)}</h2>
    ${
      'missing' in found
        ? html`<p class="note">${found.missing === 'rule' ? words.unknown : words.unconfirmed}</p>`
        : lastDayHtml(found, tables, { language, today })
    }
    ${
      'missing' in found
        ? undefined
        : html`<p class="actions no-print">
            <a class="button second" href="${addressOf(language, PATHS.deadlineFile, { limit, start })}"
              >${words.calendar}</a
            >
            <button type="button" class="second" data-print hidden>${words.print}</button>
          </p>`
    }
    ${
      cited.list === undefined
        ? undefined
        : html`<h3>${words.texts}</h3>
            ${cited.list}`
    }
  </section>`;
}

function lastDayHtml(
  { id, start, end, days, standing }: TimeLimit,
  tables: TradeTables,
  { language, today }: Pick<PageContext, 'language' | 'today'>,
): Html {
  const words = DEADLINE_WORDS[language];
  const row = rowOf(tables, 'time-limits', id);
  const left = daysBetween(today, end);
  const pairs: readonly [string, string][] = [
    [words.from, dateInWords(start, language)],
    [words.counted, cellText(row, 'starts', language)],
    [words.length, words.days(days)],
    [words.effect, cellText(row, 'effect', language)],
    [words.standing, choiceLabel(tables, ['time-limits', 'standing'], standing, language)],
  ];
  return html`<p class="lead deadline">
      <strong>${directedText(words.lead(weekdayInWords(end, language)), language)}</strong>
    </p>
    <p class="${left < 0 ? 'fault' : 'left'}">${directedText(words.left(left), language)}</p>
    <dl class="pairs">
      ${pairs.map(([term, text]) =>
        text === ''
          ? undefined
          : html`<div>
              <dt>${term}</dt>
              <dd>${directedText(text, language)}</dd>
            </div>`,
      )}
    </dl>
    <p class="small muted">${words.counting}</p>`;
}
