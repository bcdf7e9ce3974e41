import type { Language } from '../../source/language.ts';
import type { DutyEstimate, DutyLine } from '../../trade/duties/duty-estimate.ts';
import type { StatementReference } from '../../trade/trade-tables.ts';
import { dutyLine, valueLine } from '../consult/duties/duty-lines.ts';
import { DUTY_WORDING } from '../consult/duties/duty-wording.ts';
import { formatPercent, formatSum } from '../consult/format-figure.ts';
import type { ToolFinding, ToolLine } from './answer-tools.ts';
import { DUTY_MISSING_WORDING } from './duty-missing-wording.ts';

/** Facts named as missing; the first is the one to ask for. */
const MAX_MISSING = 3;

/** An estimate with its working, or what is missing for one and what the everyday bands would make of it. */
export function tellDuties(estimate: DutyEstimate, language: Language): ToolFinding {
  const { customsValue, lines, totals, warnings } = estimate;
  const wording = DUTY_WORDING[language];
  const rules = [...(customsValue?.rules ?? []), ...lines.flatMap((line) => line.rules)];
  const value: ToolLine[] =
    customsValue === undefined
      ? []
      : [{ text: valueLine(customsValue, language), references: customsValue.rules }];
  const total: ToolLine[] =
    totals === undefined
      ? missingLines(estimate, language)
      : [
          {
            text: wording.lead({
              total: formatSum(totals.dutiesAndTaxes, language),
              vat: formatSum(totals.vat, language),
              landed: formatSum(totals.landedCost, language),
            }),
            references: rules,
          },
        ];
  return {
    tool: 'duty-estimate',
    title: wording.title,
    lines: [
      ...total,
      ...value,
      ...lines.map((line) => ({
        text: dutyLine(line, language),
        references: [...originOf(line), ...line.rules],
      })),
      ...(totals === undefined ? [] : [{ text: wording.rounding, references: [] }]),
    ],
    references: [...lines.flatMap(originOf), ...warnings.flatMap(({ references }) => references)],
  };
}

function missingLines({ missing, whatIf }: DutyEstimate, language: Language): ToolLine[] {
  const wording = DUTY_MISSING_WORDING[language];
  const facts = missing.slice(0, MAX_MISSING).map(({ fact, currency, unit }) => {
    const of = currency ?? unit;
    return of === undefined ? wording.facts[fact] : `${wording.facts[fact]} (${of})`;
  });
  const bands = whatIf.flatMap(({ percent, totals, reference }): ToolLine[] =>
    totals === undefined
      ? []
      : [
          {
            text: wording.band(
              formatPercent(percent, language),
              formatSum(totals.dutiesAndTaxes, language),
              formatSum(totals.landedCost, language),
            ),
            references: [reference],
          },
        ],
  );
  const separator = { fr: ', ', ar: '، ', en: ', ' }[language];
  return [{ text: wording.missing(facts.join(separator)), references: [] }, ...bands];
}

function originOf({ origin }: DutyLine): StatementReference[] {
  return origin.kind === 'base' ? [origin.reference] : [];
}
