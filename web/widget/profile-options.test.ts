import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/source/language.ts';
import { PROFILE_ROLES } from '../../src/trade/profile/trader-profile.ts';
import { chosenOptions, profileRequest, readOptions, type ProfileChoices } from './profile-options.ts';
import { PROFILE_PARTS } from './profile-store.ts';
import { PROFILE_TEXTS } from './profile-texts.ts';

const option = (id: string): { id: string; name: string } => ({ id, name: id.toUpperCase() });
const CHOICES: ProfileChoices = {
  role: [option('exporter'), option('importer')],
  sector: [option('honey')],
  region: [option('oriental')],
  market: [option('fr')],
  language: [option('ar')],
};
const NOT_LOADED: ProfileChoices = { ...CHOICES, sector: [], region: [], market: [] };

describe('profileRequest', () => {
  it('sends what is chosen, the language apart', () => {
    const profile = { role: 'exporter', sector: 'honey', market: 'fr', language: 'ar' } as const;
    expect(profileRequest(profile, CHOICES)).toEqual({
      language: 'ar',
      profile: { role: 'exporter', sector: 'honey', market: 'fr' },
    });
  });

  it('sends no profile of nothing', () => {
    expect(profileRequest({}, CHOICES)).toEqual({});
    expect(profileRequest({ language: 'ar' }, CHOICES)).toEqual({ language: 'ar' });
  });

  it('leaves out what the server may not know: lists not loaded, and what they no longer have', () => {
    const profile = { role: 'importer', sector: 'honey', region: 'atlantis' } as const;
    expect(profileRequest(profile, CHOICES)).toEqual({ profile: { role: 'importer', sector: 'honey' } });
    expect(profileRequest(profile, NOT_LOADED)).toEqual({ profile: { role: 'importer' } });
    expect(profileRequest({ market: 'fr' }, NOT_LOADED)).toEqual({});
  });
});

describe('chosenOptions', () => {
  it('names what is chosen in the order of the parts', () => {
    const chosen = chosenOptions({ market: 'fr', role: 'exporter' }, CHOICES);
    expect(chosen.map(({ option: { name } }) => name)).toEqual(['EXPORTER', 'FR']);
  });
});

describe('readOptions', () => {
  const body = { language: 'fr', sector: [option('honey')], region: [], market: [option('fr')] };

  it('takes the three lists', () => {
    expect(readOptions(body)).toEqual({ sector: body.sector, region: [], market: body.market });
  });

  it.each([
    undefined,
    null,
    'x',
    [],
    {},
    { ...body, region: {} },
    { ...body, market: [{ id: 'fr' }] },
    { ...body, sector: ['honey'] },
  ])('refuses %o', (other) => {
    expect(() => readOptions(other)).toThrow(/profile options/);
  });
});

describe('PROFILE_TEXTS', () => {
  it('has a word for every part and role in each language', () => {
    for (const language of LANGUAGES) {
      const { parts, roles } = PROFILE_TEXTS[language];
      expect(Object.keys(parts)).toEqual([...PROFILE_PARTS]);
      expect(Object.keys(roles)).toEqual([...PROFILE_ROLES]);
    }
  });
});
