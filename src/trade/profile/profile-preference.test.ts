import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpusTables } from '../corpus-tables.fixture.ts';
import type { TradeTables } from '../trade-tables.ts';
import { profilePreference } from './profile-preference.ts';
import { PROFILE_ROLES, type TraderProfile } from './trader-profile.ts';

let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
});

const ARGAN_TO_FRANCE: TraderProfile = { role: 'exporter', sector: 'argan-oil', market: 'fr' };
const prefer = (
  text: string,
  profile = ARGAN_TO_FRANCE,
  terms: readonly string[] = [],
): ReturnType<typeof profilePreference> => profilePreference(profile, { text, terms }, tables);
const documentsOf = (profile: TraderProfile): string[] => [...(prefer('', profile)?.documents ?? [])].sort();

describe('profilePreference', () => {
  it('leans towards the role’s audience and the sheets of the sector, the market and its blocs', () => {
    expect(prefer('Quels documents me faut-il ?')?.audience).toBe('exporter');
    expect(documentsOf(ARGAN_TO_FRANCE)).toEqual([
      'accord-union-europeenne',
      'argan-export',
      'marche-france',
      'marche-union-europeenne',
    ]);
    expect(documentsOf({ market: 'eg' })).toEqual(['accord-agadir', 'ligue-arabe-gafta', 'zlecaf-afrique']);
    expect(documentsOf({ market: 'sa' })).toContain('marche-golfe');
  });

  it('gives each part alone, and nothing for what says nothing', () => {
    expect(prefer('', { role: 'individual' })).toEqual({ audience: 'public', documents: new Set() });
    expect(prefer('', { sector: 'honey' })).toEqual({ documents: new Set(['miel-export']) });
    expect(prefer('', { role: 'broker' })).toBeUndefined();
    expect(prefer('', { region: 'oriental' })).toBeUndefined();
    expect(prefer('', {})).toBeUndefined();
    expect(prefer('', { sector: 'unicorns', market: 'xx' })).toBeUndefined();
    expect(profilePreference(ARGAN_TO_FRANCE, { text: '', terms: [] }, new Map())).toEqual({
      audience: 'exporter',
      documents: new Set(),
    });
  });

  it.each([
    'Quels contrôles pour exporter du miel ?',
    'أريد تصدير السردين',
    'bghit nsedder maticha',
    'Quels documents pour vendre au Sénégal ?',
    'What duty do my goods pay in the United States?',
    'شنو خاصني باش نبيع للصين؟',
  ])('is silent when the question names other goods or another country: %s', (text) => {
    expect(prefer(text)).toBeUndefined();
  });

  it.each([
    'Comment exporter de l’huile d’argan ?',
    'Quelle étiquette en France ?',
    'Faut-il un EUR.1 pour l’Union européenne ?',
    'Vendre en Espagne ou en France : quelle différence ?',
  ])('speaks when the question names the profile’s own: %s', (text) => {
    expect(prefer(text)?.documents.has('argan-export')).toBe(true);
  });

  it('is silent when the question names the other direction, by the concepts of its terms', () => {
    const terms = (...ids: string[]): string[] => ['w:titr', ...ids];
    expect(prefer('', ARGAN_TO_FRANCE, terms('g:import'))).toBeUndefined();
    expect(prefer('', ARGAN_TO_FRANCE, terms('g:prior-import-declaration'))).toBeUndefined();
    expect(prefer('', ARGAN_TO_FRANCE, terms('g:import', 'g:re-export'))).toBeDefined();
    expect(prefer('', ARGAN_TO_FRANCE, terms('g:export-proceeds'))).toBeDefined();
    expect(prefer('', ARGAN_TO_FRANCE, terms('p:import', 'g:important-person'))).toBeDefined();
    expect(prefer('', ARGAN_TO_FRANCE, terms('g:imported-wood-tax'))).toBeUndefined();
    expect(prefer('', { ...ARGAN_TO_FRANCE, role: 'importer' }, terms('g:exporter'))).toBeUndefined();
    expect(prefer('', { ...ARGAN_TO_FRANCE, role: 'broker' }, terms('g:import'))).toBeDefined();
  });

  it('names only sheets of the base', async () => {
    const files = await readdir('corpus/sheets', { recursive: true });
    const sheets = files.map((file) => basename(file, '.fr.md'));
    const rows = ['product-families', 'countries'].flatMap((id) => tables.get(id)?.rows ?? []);
    const named = rows.flatMap(({ id }) => [...documentsOf({ sector: id }), ...documentsOf({ market: id })]);
    expect(new Set(named).size).toBeGreaterThan(30);
    expect(named.filter((id) => !sheets.includes(id))).toEqual([]);
  });

  it('never throws, whatever a profile holds', () => {
    const part = fc.option(fc.string(), { nil: undefined });
    const profile = fc.record({
      sector: part,
      region: part,
      market: part,
      role: fc.constantFrom(...PROFILE_ROLES),
    });
    fc.assert(
      fc.property(profile, fc.string(), ({ role, ...parts }, text) => {
        const given = Object.entries(parts).filter(([, id]) => id !== undefined);
        prefer(text, { role, ...(Object.fromEntries(given) as TraderProfile) });
      }),
      { numRuns: 200 },
    );
  });
});
