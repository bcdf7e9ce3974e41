import { wordPattern } from '../../../text/word-pattern.ts';
import { findRow, statusOf } from '../../../trade/duties/rates/find-row.ts';
import { distinctReferences, type TradeTables } from '../../../trade/trade-tables.ts';
import { withoutDenied } from '../denied.ts';
import type { Finding } from '../finding.ts';

const ECO_TAX = wordPattern(
  "(?:l['’]|d['’])?[ée]co-?taxe?s?|eco-?tax(?:es)?|taxe écologique|(?:ال)?ضريبة (?:ال)?(?:بيئية|إيكولوجية)",
);
/** Taxes whose rate the base does not hold for settled, by the row that says so. */
const UNSETTLED: readonly (readonly [string, RegExp])[] = [
  ['plastics-eco-tax', ECO_TAX],
  [
    'timber-tax',
    wordPattern(
      'taxe (?:de \\d+ % )?sur (?:le |les )?bois|(?:timber|wood) tax|tax on (?:imported )?(?:wood|timber)|(?:ال)?ضريبة على (?:ال)?خشب',
    ),
  ],
];
const STATUS: ReadonlySet<string | undefined> = new Set(['unresolved', 'announced']);
/** Calculations that may be at such a rate. */
const TOOLS: ReadonlySet<string> = new Set(['share-of-amount', 'duty-estimate']);

/** True when a question wants the eco-tax on plastics counted. */
export function countsEcoTax(question: string): boolean {
  return ECO_TAX.test(withoutDenied(question));
}

/** What was worked out at the rate of a tax that is not settled, with the row that says so beside its rule. */
export function withCaveat(finding: Finding, question: string, tables: TradeTables): Finding {
  if (finding.kind !== 'calculation' || !TOOLS.has(finding.tool)) return finding;
  const rows = UNSETTLED.filter(([, name]) => name.test(question))
    .flatMap(([id]) => findRow(tables, 'vat-and-other-rates', id) ?? [])
    .filter((row) => STATUS.has(statusOf(row)));
  const rules = distinctReferences([...finding.rules, ...rows.map(({ reference }) => reference)]);
  return { ...finding, rules };
}
