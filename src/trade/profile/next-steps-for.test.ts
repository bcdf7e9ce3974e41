import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../source/language.ts';
import { readCorpusTables } from '../corpus-tables.fixture.ts';
import { statementFinder } from '../corpus.fixture.ts';
import type { StatementReference, TradeTables } from '../trade-tables.ts';
import { nextStepsFor } from './next-steps-for.ts';
import type { TraderProfile } from './trader-profile.ts';

const TODAY = '2026-11-26';
let tables: TradeTables;
let find: Awaited<ReturnType<typeof statementFinder>>;
beforeAll(async () => {
  tables = await readCorpusTables();
  find = await statementFinder();
});

const steps = (profile: TraderProfile, asOf = TODAY): StatementReference[] =>
  nextStepsFor(profile, tables, asOf);
const told = async (profile: TraderProfile, asOf = TODAY): Promise<(string | undefined)[]> =>
  Promise.all(steps(profile, asOf).map((reference) => find(reference, 'fr')));

describe('nextStepsFor', () => {
  it('names the office of the region, then the agreement of the market', async () => {
    const said = await told({ region: 'souss-massa', market: 'fr' });
    expect(said).toEqual([
      expect.stringContaining('Souss-Massa'),
      expect.stringContaining('Union européenne'),
    ]);
    expect(steps({ region: 'souss-massa', market: 'fr' }).map(({ documentId }) => documentId)).toEqual([
      'regions',
      'agreements',
    ]);
  });

  it('gives one statement of the base for every region, in each language', async () => {
    for (const { id } of tables.get('regions')?.rows ?? []) {
      const [office, ...others] = steps({ region: id });
      expect(others).toEqual([]);
      for (const language of LANGUAGES) expect(office && (await find(office, language))).toBeTruthy();
    }
  });

  it('takes the first agreement of the country that holds on the day', async () => {
    const [agreement] = await told({ market: 'cn' });
    expect(agreement).toContain('Chine');
    expect(steps({ market: 'cn' }, '2028-05-01')).toEqual([]);
    expect(steps({ market: 'us' }, '1990-01-01')).toEqual([]);
  });

  it('gives nothing for a market without an agreement, for what is left out and for what is not known', () => {
    expect(steps({ market: 'jp' })).toEqual([]);
    expect(steps({ role: 'exporter', sector: 'honey' })).toEqual([]);
    expect(steps({ region: 'atlantis', market: 'xx' })).toEqual([]);
    expect(nextStepsFor({ region: 'oriental', market: 'fr' }, new Map(), TODAY)).toEqual([]);
  });
});
