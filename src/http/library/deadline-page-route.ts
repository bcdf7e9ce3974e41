import type { RequestHandler } from 'express';
import { dateInWords } from '../../library/html/dates.ts';
import { calendarFile } from '../../library/calculators/deadlines/calendar-file.ts';
import { deadlinePage } from '../../library/calculators/deadlines/deadline-page.ts';
import { DEADLINE_WORDS } from '../../library/calculators/deadlines/deadline-words.ts';
import { readDeadlineForm } from '../../library/calculators/deadlines/read-deadline-form.ts';
import type { LibraryBase } from '../../library/library-base.ts';
import { addressOf, PATHS } from '../../library/page/addresses.ts';
import { choiceLabel, rowName } from '../../trade/row-words.ts';
import { isLanguage } from '../../source/language.ts';
import { timeLimit } from '../../trade/time-limit.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import { contextOf, pageRoute, type PageDependencies } from './page-route.ts';

/** What the deadlines calculator needs. */
type DeadlineDependencies = PageDependencies & { readonly base: LibraryBase; readonly trade: TradeFunctions };

/** `GET /:language/calculators/deadlines?limit=…&start=…`: the form, and the last day that it asks for. */
export function deadlinePageRoute(dependencies: DeadlineDependencies): RequestHandler {
  const { base, trade } = dependencies;
  const { tables } = trade;
  return pageRoute(dependencies, (request, context) => {
    const form = readDeadlineForm(request.query, tables);
    const { asked } = form;
    const found = asked === undefined ? undefined : timeLimit(asked.limit, asked.start, tables);
    return deadlinePage(form, found, { base, tables }, context);
  });
}

/** `GET /:language/calculators/deadlines.ics?limit=…&start=…`: the last day as a calendar file; without one, no such address. */
export function deadlineFileRoute(dependencies: DeadlineDependencies): RequestHandler {
  const { tables } = dependencies.trade;
  return (request, response, next) => {
    const { language } = request.params;
    const { asked } = readDeadlineForm(request.query, tables);
    const found = asked === undefined ? undefined : timeLimit(asked.limit, asked.start, tables);
    if (!isLanguage(language) || found === undefined || 'missing' in found) {
      next();
      return;
    }
    const { origin, today } = contextOf(request, language, dependencies);
    const words = DEADLINE_WORDS[language];
    const { id, start, end, standing } = found;
    const label = choiceLabel(tables, ['time-limits', 'standing'], standing, language);
    const file = calendarFile({
      uid: `${id}-${start}@tijaria`,
      day: end,
      summary: words.event(rowName(tables, 'time-limits', id, language)),
      description: words.eventNote(dateInWords(start, language), label),
      url: `${origin}${addressOf(language, PATHS.deadlines, { limit: id, start })}`,
      language,
      madeAt: `${today}T00:00:00Z`,
    });
    response.setHeader('content-disposition', `attachment; filename="${id}-${end}.ics"`);
    response.type('text/calendar').send(file);
  };
}
