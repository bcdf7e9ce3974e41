import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpusTables } from '../corpus-tables.fixture.ts';
import type { TradeTables } from '../trade-tables.ts';
import { exact, sumOf } from './decimal-text.ts';
import type { DutyEstimate } from './duty-estimate.ts';
import type { DutyRequest, Rate } from './duty-request.ts';
import { estimateDuties } from './estimate-duties.ts';

const RUN = { seed: 26, numRuns: 200 };
let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
}, 60_000);

const decimal = (most: number, decimals: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(most), fc.nat(10 ** decimals - 1))
    .map(([whole, part]) => `${whole}.${String(part).padStart(decimals, '0')}`);
const percent = decimal(250, 3);
const perUnit = decimal(500, 4).map((amount) => ({ amount, unit: 'kg' }) as const);
const rate: fc.Arbitrary<Rate> = fc.oneof(
  percent.map((figure) => ({ percent: figure })),
  perUnit.map((each) => ({ perUnit: each })),
  fc.record({ percent, perUnit, together: fc.constantFrom('sum' as const, 'greater' as const) }),
);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

interface Figures {
  readonly price: string;
  readonly freight: string;
  readonly cents: string;
  readonly weight: string;
  readonly duty: Rate;
  readonly share: string | undefined;
  readonly measure: Rate | undefined;
  readonly tax: Rate | undefined;
  readonly other: Rate | undefined;
  readonly stamp: Rate | undefined;
  readonly vat: string;
}
const figures: fc.Arbitrary<Figures> = fc.record({
  price: decimal(10_000_000, 2).map((text) => exact(text).plus(1).toFixed(2)),
  freight: decimal(100_000, 2),
  cents: decimal(20, 4).map((text) => exact(text).plus('0.0001').toFixed(4)),
  weight: decimal(50_000, 3),
  duty: rate,
  share: optional(decimal(99, 1)),
  measure: optional(rate),
  tax: optional(rate),
  other: optional(rate),
  stamp: optional(rate),
  vat: decimal(40, 2),
});

function toRequest({
  price,
  freight,
  cents,
  weight,
  duty,
  share,
  measure,
  tax,
  other,
  stamp,
  vat,
}: Figures): DutyRequest {
  const euros = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });
  return {
    asOf: '2026-11-26',
    price: euros(price),
    incoterm: 'FOB',
    parts: { freight: euros(freight), insurance: { amount: '12.34', currency: 'MAD' } },
    exchangeRates: { EUR: cents },
    quantities: [{ amount: weight, unit: 'kg' }],
    duty: { rate: duty },
    ...(share === undefined ? {} : { preference: { share } }),
    ...(measure === undefined ? {} : { tradeDefence: [{ kind: 'safeguard', rate: measure }] }),
    ...(tax === undefined ? {} : { consumptionTax: { rate: tax } }),
    otherTaxes: [
      ...(other === undefined ? [] : [{ rate: other }]),
      ...(stamp === undefined ? [] : [{ rate: stamp, base: 'everything' as const }]),
    ],
    vat: { percent: vat },
  };
}
const estimate = (each: Figures): DutyEstimate => estimateDuties(toRequest(each), tables);
const total = (each: Figures): ReturnType<typeof exact> =>
  exact(estimate(each).totals?.dutiesAndTaxes ?? 'NaN');

describe('every estimate', () => {
  it('has amounts with two decimals, and no number anywhere', () => {
    fc.assert(
      fc.property(figures, (each) => {
        const result = estimate(each);
        const amounts = [
          result.customsValue?.amount,
          ...(result.customsValue?.steps.map(({ dirhams }) => dirhams) ?? []),
          ...result.lines.flatMap((line) => [line.amount, ...line.terms.map(({ amount }) => amount)]),
          ...totalsOf(result),
          result.shareOfValue,
        ];
        for (const amount of amounts) expect(amount).toMatch(/^-?\d+\.\d{2}$/);
        expect(numbersIn(result)).toEqual([]);
      }),
      RUN,
    );
  });

  it('bases each line on the sum of the lines before that belong to it', () => {
    fc.assert(
      fc.property(figures, (each) => {
        const { lines, customsValue } = estimate(each);
        lines.forEach((line, at) => {
          for (const term of line.terms) {
            if (term.kind !== 'percent') continue;
            const before = lines.slice(0, at).filter(({ id }) => term.of.includes(id));
            const base = sumOf(before.map(({ amount }) => exact(amount)));
            expect(term.of).toContain('customs-value');
            expect(base.plus(customsValue?.amount ?? 'NaN').toFixed(2)).toBe(term.base);
            if (line.id === 'vat') expect(before).toHaveLength(at);
          }
        });
      }),
      RUN,
    );
  });

  it('adds up: steps to the value, terms to the line, lines to the total, total to the cost', () => {
    fc.assert(
      fc.property(figures, (each) => {
        const { lines, customsValue, totals } = estimate(each);
        const value = sumOf(customsValue?.steps.map(({ dirhams }) => exact(dirhams)) ?? []);
        expect(value.toFixed(2)).toBe(customsValue?.amount);
        for (const { terms, together, amount } of lines) {
          const parts = terms.map((term) => exact(term.amount));
          const most = parts.reduce((a, b) => (a.greaterThan(b) ? a : b));
          expect((together === 'greater' ? most : sumOf(parts)).toFixed(2)).toBe(amount);
        }
        const sum = sumOf(lines.map(({ amount }) => exact(amount)));
        expect(sum.toFixed(2)).toBe(totals?.dutiesAndTaxes);
        expect(sum.plus(value).toFixed(2)).toBe(totals?.landedCost);
        expect(
          exact(totals?.vat ?? '')
            .plus(totals?.withoutVat ?? '')
            .toFixed(2),
        ).toBe(totals?.dutiesAndTaxes);
      }),
      RUN,
    );
  });

  it('does not fall when the price, the freight or the exchange rate rises', () => {
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom('price', 'freight', 'cents'),
        decimal(1000, 2),
        (each, field, more) => {
          const raised = { ...each, [field]: exact(each[field]).plus(more).toFixed(4) };
          expect(total(raised).greaterThanOrEqualTo(total(each))).toBe(true);
        },
      ),
      RUN,
    );
  });

  it('does not fall when a rate rises', () => {
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom('duty', 'measure', 'tax', 'other', 'stamp'),
        decimal(50, 3),
        (each, field, more) => {
          const raised = { ...each, [field]: raise(each[field], more) };
          expect(total(raised).greaterThanOrEqualTo(total(each))).toBe(true);
          const vat = { ...each, vat: exact(each.vat).plus(more).toFixed() };
          expect(total(vat).greaterThanOrEqualTo(total(each))).toBe(true);
        },
      ),
      RUN,
    );
  });

  it('scales: a thousand times the goods pay a thousand times as much, but for the rounding', () => {
    fc.assert(
      fc.property(figures, (each) => {
        const times = (text: string): string => exact(text).times(1000).toFixed();
        const request = toRequest(each);
        const scaled: DutyRequest = {
          ...toRequest({
            ...each,
            price: times(each.price),
            freight: times(each.freight),
            weight: times(each.weight),
          }),
          parts: {
            freight: { amount: times(each.freight), currency: 'EUR' },
            insurance: { amount: '12340.00', currency: 'MAD' },
          },
        };
        const one = exact(estimateDuties(request, tables).totals?.landedCost ?? '');
        const many = exact(estimateDuties(scaled, tables).totals?.landedCost ?? '');
        // Half a centime for each of three steps and at most eight terms, each taxed again by no more than 2.9 × 3.5.
        expect(
          many
            .minus(one.times(1000))
            .abs()
            .lessThan(1000 * 0.005 * 11 * 12),
        ).toBe(true);
      }),
      RUN,
    );
  });

  it('is the same for the same request, whichever order quantities and taxes are given in', () => {
    fc.assert(
      fc.property(figures, (each) => {
        expect(estimate(each)).toEqual(estimate(each));
        const request = toRequest(each);
        const turned = { ...request, otherTaxes: request.otherTaxes?.toReversed() ?? [] };
        expect(estimateDuties(turned, tables)).toEqual(estimateDuties(request, tables));
      }),
      RUN,
    );
  });
});

function raise(given: Rate | undefined, more: string): Rate {
  const { percent: share = '0', perUnit: each, together } = given ?? {};
  const sum = (figure: string): string => exact(figure).plus(more).toFixed();
  if (each === undefined) return { percent: sum(share) };
  const raised = { perUnit: { ...each, amount: sum(each.amount) } };
  return given?.percent === undefined
    ? raised
    : { ...raised, percent: sum(share), ...(together === undefined ? {} : { together }) };
}

function totalsOf({ totals }: DutyEstimate): (string | undefined)[] {
  return [totals?.dutiesAndTaxes, totals?.vat, totals?.withoutVat, totals?.landedCost];
}

function numbersIn(value: unknown): unknown[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
