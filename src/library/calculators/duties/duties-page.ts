import type { DutyEstimate } from '../../../trade/duties/duty-estimate.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import { html } from '../../html/html.ts';
import { PATHS } from '../../page/addresses.ts';
import type { Page, PageContext } from '../../page/page.ts';
import type { StatementBase } from '../../parts/cited-statements.ts';
import { calculatorsTrail } from '../calculators-trail.ts';
import { CALCULATOR_WORDS } from '../calculators-words.ts';
import { FIELD_OF_FACT, type DutiesFaults, type DutiesValues } from './duties-fields.ts';
import { dutiesForm } from './duties-form.ts';
import { dutiesResult } from './duties-result.ts';

/** What the duties calculator shows: the form as it was sent, and the estimate when it could be made. */
export interface DutiesView {
  readonly values: DutiesValues;
  readonly faults: DutiesFaults;
  readonly estimate?: DutyEstimate;
  /** The address of the same estimate as data, on this site. */
  readonly dataAddress: string;
}

/** The duties calculator: form, then the estimate with its working. Without any value there is only the form. */
export async function dutiesPage(
  view: DutiesView,
  { base, tables }: { readonly base: StatementBase; readonly tables: TradeTables },
  { language, today }: Pick<PageContext, 'language' | 'today'>,
): Promise<Page> {
  const { values, faults, estimate, dataAddress } = view;
  const result = estimate && (await dutiesResult(estimate, base, { language, dataAddress }));
  const words = CALCULATOR_WORDS[language].duties;
  const wanted = estimate?.missing.map(({ fact }) => FIELD_OF_FACT[fact]) ?? [];
  return {
    title: words.title,
    description: words.description,
    path: PATHS.duties,
    trail: calculatorsTrail(language),
    isListed: Object.keys(values).length === 0,
    content: html`<p class="lead">${words.description}</p>
      ${dutiesForm({ values, faults, wanted, today }, tables, language)} ${result}`,
  };
}
