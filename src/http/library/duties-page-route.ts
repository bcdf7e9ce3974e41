import type { RequestHandler } from 'express';
import { TijariaError } from '../../common/errors.ts';
import type { DutiesFaults } from '../../library/calculators/duties/duties-fields.ts';
import { dutiesPage, type DutiesView } from '../../library/calculators/duties/duties-page.ts';
import { readDutiesForm } from '../../library/calculators/duties/read-duties-form.ts';
import { requestFault } from '../../library/calculators/duties/request-fault.ts';
import type { LibraryBase } from '../../library/library-base.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import { dutiesQuery, toDutyRequest } from '../duties-query.ts';
import { pageRoute, type PageDependencies } from './page-route.ts';

/**
 * `GET /:language/calculators/duties?price=…`: the form, and the estimate of what was written into it. A form that does not fit
 * is shown again with what is wrong, not refused; an address without parameters is the empty form.
 */
export function dutiesPageRoute(
  dependencies: PageDependencies & { readonly base: LibraryBase; readonly trade: TradeFunctions },
): RequestHandler {
  const { base, trade } = dependencies;
  return pageRoute(dependencies, (request, context) => {
    const { values, parameters, faults } = readDutiesForm(request.query, trade.tables);
    const isEmpty = Object.keys(values).length === 0;
    const found = isEmpty || Object.keys(faults).length > 0 ? {} : estimate(parameters, context.today, trade);
    const dataAddress = `/api/duties/estimate?${new URLSearchParams(parameters).toString()}`;
    return dutiesPage({ values, faults, dataAddress, ...found }, { base, tables: trade.tables }, context);
  });
}

function estimate(
  parameters: Readonly<Record<string, string>>,
  today: string,
  { estimateDuties }: TradeFunctions,
): Pick<DutiesView, 'estimate'> | { readonly faults: DutiesFaults } {
  const parsed = dutiesQuery.safeParse(parameters);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path }) => requestFault(path.join('.')));
    return { faults: Object.assign({}, ...faults) as DutiesFaults };
  }
  try {
    return { estimate: estimateDuties(toDutyRequest(parsed.data, today)) };
  } catch (error) {
    if (error instanceof TijariaError && error.field !== undefined)
      return { faults: requestFault(error.field) };
    throw error;
  }
}
