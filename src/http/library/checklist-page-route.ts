import type { RequestHandler } from 'express';
import { checklistPage } from '../../library/calculators/checklist/checklist-page.ts';
import { readChecklistForm } from '../../library/calculators/checklist/read-checklist-form.ts';
import type { LibraryBase } from '../../library/library-base.ts';
import { documentChecklist } from '../../trade/document-checklist.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import { pageRoute, type PageDependencies } from './page-route.ts';

/** `GET /:language/calculators/checklist?direction=…`: the form, and the documents of the operation that it tells. */
export function checklistPageRoute(
  dependencies: PageDependencies & { readonly base: LibraryBase; readonly trade: TradeFunctions },
): RequestHandler {
  const { base, trade } = dependencies;
  const { tables } = trade;
  return pageRoute(dependencies, (request, context) => {
    const form = readChecklistForm(request.query, context.today);
    const { question } = form;
    const checklist = question === undefined ? undefined : documentChecklist(question, tables);
    return checklistPage(form, checklist, { base, tables }, context);
  });
}
