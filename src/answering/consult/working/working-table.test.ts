import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../source/language.ts';
import { formatPercent, formatSum } from '../format-figure.ts';
import { readWorking } from './read-working.ts';
import { workingTable } from './working-table.ts';

const DUTIES = [
  'Valeur en douane : 50 000 (prix) + 400 EUR × 10,8 (fret) − 500 (montage) = 53 820 DH.',
  'Droit d’importation : 10 % × 53 820 = 5 382 DH (taux de la base ; 20 % du droit ordinaire restent dus).',
  'Total : 5 382 + 10 = 5 392 DH ; 53 820 + 5 392 = 59 212 DH.',
  'Chaque ligne est arrondie au centime ; estimation, la liquidation fait foi.',
];

describe('workingTable', () => {
  it('has rate, base and amount of duties and taxes, and their total last', () => {
    expect(workingTable({ tool: 'duty-estimate', working: DUTIES }, 'fr')).toEqual({
      columns: ['Élément', 'Taux', 'Base', 'Montant'],
      rows: [
        ['Prix', '', '', '50 000'],
        ['Fret', '10,8', '400 EUR', ''],
        ['Montage', '', '', '− 500'],
        ['Valeur en douane', '', '', '53 820 DH'],
        ['Droit d’importation', '10 %', '53 820', '5 382 DH'],
        ['Total', '', '5 382 + 10', '5 392 DH'],
        ['Marchandise dédouanée', '', '53 820 + 5 392', '59 212 DH'],
      ],
      hasTotal: true,
    });
  });

  it('has start, length and last day of a time limit', () => {
    const working = [
      'Start: 5 March 2026 (that day does not count) + 90 days = 3 June 2026, that is 90 calendar days.',
      'Counted in calendar days; leave a margin if the last day is a holiday.',
    ];
    expect(workingTable({ tool: 'time-limit', working }, 'en')).toEqual({
      columns: ['Event', 'Date or length'],
      rows: [
        ['Start', '5 March 2026'],
        ['Time limit', '90 days'],
        ['Last day', '3 June 2026'],
      ],
      hasTotal: false,
    });
  });

  it('leaves names out where no step has one', () => {
    const working = ['0,5 % × 300 000 DH = 1 500 DH.'];
    expect(workingTable({ tool: 'flat-tax', working }, 'fr')).toEqual({
      columns: ['Calcul', 'Résultat'],
      rows: [['0,5 % × 300 000 DH', '1 500 DH']],
      hasTotal: false,
    });
  });

  it('names the steps without a name beside others', () => {
    const working = [
      '1 % × 41 300 DH = 413 DH.',
      'Le minimum s’applique : 1 000 DH.',
      '41 300 DH + 1 000 DH = 42 300 DH.',
    ];
    const table = workingTable({ tool: 'share-of-amount', working }, 'fr');
    expect(table?.rows.map(([name]) => name)).toEqual(['Calcul', 'Le minimum s’applique', 'Total']);
    expect(table?.hasTotal).toBe(true);
  });

  it.each([[[]], [['Le taux est celui que vous donnez.']], [['']]])('is none for %j', (working) => {
    expect(workingTable({ tool: 'scale', working }, 'fr')).toBeUndefined();
  });

  it('says no figure that its working does not say, whatever the amounts', () => {
    const decimal = fc
      .tuple(fc.nat(9_999_999), fc.nat(99))
      .map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        decimal,
        decimal,
        decimal,
        fc.constantFrom(...LANGUAGES),
        (rate, base, amount, language) => {
          const sum = (value: string): string => formatSum(value, language);
          const line = `${formatPercent(rate, language)} × ${sum(base)} = ${sum(amount)}`;
          const working = [`${line}.`, `${sum(base)} + ${sum(amount)} = ${sum(rate)}.`];
          const table = workingTable({ tool: 'share-of-amount', working }, language);
          expect(table?.rows[0]?.join(' = ')).toBe(line);
          expect(table?.rows.flat().every((cell) => working.join('\n').includes(cell))).toBe(true);
        },
      ),
    );
  });
});

describe('readWorking', () => {
  it('gives parts that are verbatim in their line, whatever the text', () => {
    const piece = fc.constantFrom(
      '12',
      ' = ',
      ' × ',
      ' : ',
      ' ; ',
      '. ',
      'DH',
      ' (prix)',
      ' + ',
      '≤',
      'a',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const line = pieces.join('');
        for (const { label, from, result } of readWorking([line]))
          for (const part of [label, from, result]) expect(line).toContain(part);
      }),
    );
  });
});
