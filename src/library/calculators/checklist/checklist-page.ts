import type { DocumentChecklist } from '../../../trade/document-checklist.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import { html } from '../../html/html.ts';
import { PATHS } from '../../page/addresses.ts';
import type { Page, PageContext } from '../../page/page.ts';
import type { StatementBase } from '../../parts/cited-statements.ts';
import { calculatorsTrail } from '../calculators-trail.ts';
import { CALCULATOR_WORDS } from '../calculators-words.ts';
import { checklistForm } from './checklist-form.ts';
import { checklistResult } from './checklist-result.ts';
import type { ReadChecklistForm } from './read-checklist-form.ts';

/** The document checklist: form, then the documents when it could be answered. */
export async function checklistPage(
  form: ReadChecklistForm,
  checklist: DocumentChecklist | undefined,
  { base, tables }: { readonly base: StatementBase; readonly tables: TradeTables },
  { language }: Pick<PageContext, 'language'>,
): Promise<Page> {
  const words = CALCULATOR_WORDS[language].checklist;
  const result = checklist && (await checklistResult(checklist, form, { tables, base }, language));
  return {
    title: words.title,
    description: words.description,
    path: PATHS.checklist,
    trail: calculatorsTrail(language),
    isListed: Object.keys(form.values).length === 0,
    content: html`<p class="lead">${words.description}</p>
      ${checklistForm(form, tables, language)} ${result}`,
  };
}
