import { describe, expect, it } from 'vitest';
import { fakeConnection } from './fake-connection.fixture.ts';
import { fetchOffice } from './fetch-office.ts';

const office = (region: string) => ({
  region,
  office: 'announced',
  name: { fr: 'Souss-Massa', ar: 'سوس-ماسة', en: 'Souss-Massa' },
  capital: { fr: 'Agadir', ar: 'أكادير', en: 'Agadir' },
});

describe('fetchOffice', () => {
  it('gives the office of a place', async () => {
    const { connection, asked } = fakeConnection(() =>
      Response.json({ place: 'أكادير', office: office('souss-massa'), candidates: [] }),
    );
    expect(await fetchOffice(connection, 'أكادير & Tiznit')).toMatchObject([
      { region: 'souss-massa', capital: { fr: 'Agadir', ar: 'أكادير' } },
    ]);
    expect(asked).toEqual(['GET offices?place=%D8%A3%D9%83%D8%A7%D8%AF%D9%8A%D8%B1+%26+Tiznit']);
  });

  it('gives all that it may be, or none', async () => {
    const several = fakeConnection(() =>
      Response.json({ candidates: [office('oriental'), office('marrakech-safi')], missing: 'place' }),
    );
    expect(await fetchOffice(several.connection, 'Oujda ou Safi')).toHaveLength(2);
    const unknown = fakeConnection(() => Response.json({ candidates: [], missing: 'place' }));
    expect(await fetchOffice(unknown.connection, 'Paris')).toEqual([]);
  });

  it.each([null, 'x', { office: { region: 7 } }, { office: { region: 'a', name: 'b' } }, { candidates: 3 }])(
    'takes %o for none',
    async (body) => {
      const { connection } = fakeConnection(() => Response.json(body));
      expect(await fetchOffice(connection, 'Agadir')).toEqual([]);
    },
  );

  it('rejects when the service does not say', async () => {
    const { connection } = fakeConnection(() => new Response(null, { status: 400 }));
    await expect(fetchOffice(connection, ' ')).rejects.toMatchObject({ kind: 'refused' });
  });
});
