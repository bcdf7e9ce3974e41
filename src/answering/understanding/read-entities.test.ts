import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_GLOSSARY } from '../../text/glossary.ts';
import { findHsCodes } from './find-hs-codes.ts';
import { PLACES_ABROAD } from './places-abroad.ts';
import { createEntityReader, type EntityReader } from './read-entities.ts';
import { corpusSources } from './understanding.fixture.ts';

let read: EntityReader;
let known: ReadonlySet<string>;

beforeAll(async () => {
  const sources = await corpusSources();
  read = createEntityReader(sources);
  known = new Set(sources.tables.get('countries')?.rows.map(({ id }) => id));
}, 60_000);

const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

describe('countries', () => {
  it.each([
    ['une boutique de Lyon', ['fr']],
    ['un camion pour Rotterdam', ['nl']],
    ['our buyer in Texas', ['us']],
    ['a shop in New York', ['us']],
    ['Mon client japonais', ['jp']],
    ["un client d'Allemagne", ['de']],
    ["la Côte d'Ivoire et le Sénégal", ['ci', 'sn']],
    ['Turkish T-shirts', ['tr']],
    ['a buyer in Turkey', ['tr']],
    ["Polish buyer's order", ['pl']],
    ['on a US marketplace', ['us']],
    ['زبون في ألمانيا', ['de']],
    ['لفرنسا وإسبانيا', ['fr', 'es']],
    ['صيفطتها فمونتريال', ['ca']],
    ['من الشينوا', ['cn']],
    ['زبون صيني', ['cn']],
    ['bghit njib mn torkia', ['tr']],
    ['wa7d lclient f marikan', ['us']],
    ['bghit nbi3 f orobba', ['eu']],
    ['lmchteri f talyan', ['it']],
  ])('of «%s» are %j', (question, countries) => {
    expect(ids(read(question).countries)).toEqual(countries);
  });

  it.each([
    'Je suis à Oujda, près de Nador',
    'My shop in Fez and my flat in Rabat',
    'أنا فطنجة قرب الرباط',
    'ana mn fes w khouya f Agadir',
    'le Maroc, المغرب, Morocco, lmaghrib',
    'a frozen turkey for us',
    'une fiche rédigée en français',
    'الدعم المالي، ضمان مالي',
    'Maurice est mon associé',
    'nail polish remover',
    'une dinde congelée',
    '',
  ])('are none in «%s»', (question) => {
    expect(read(question).countries).toEqual([]);
  });

  it('tell where they stand', () => {
    const question = 'Un client à Lyon et un autre à Dakar';
    const texts = read(question).countries.map(({ start, end }) => question.slice(start, end));
    expect(texts).toEqual(['Lyon', 'Dakar']);
  });

  it('are rows of the table, but for those that it does not hold', () => {
    const unknown = PLACES_ABROAD.map(({ country }) => country).filter((country) => !known.has(country));
    expect(unknown).toEqual(['ir']);
  });
});

describe('other entities', () => {
  it.each([
    ["de l'huile d'olive", ['olive-oil']],
    ['un lot de smartphones', ['telecom-radio']],
    ['pneus usagés', ['used-tyres']],
    ['fresh sardines', ['fish']],
    ['زيت الزيتون', ['olive-oil']],
    ['اللحم', ['meat']],
    ['بغيت نصدر العسل', ['honey']],
    ['bghit nsifet l3sel l fransa', ['honey']],
    ['mais il a deux dates et une couverture', []],
    ['في إطار الخطة', []],
  ])('products of «%s» are %j', (question, products) => {
    expect(ids(read(question).products)).toEqual(products);
  });

  it.each([
    ['sous admission temporaire', ['temporary-admission']],
    ["l'ATPA", ['atpa']],
    ['en entrepôt sous douane', ['warehouse']],
    ['goods in transit', ['transit']],
    ['outward processing', ['temporary-export']],
    ['القبول المؤقت', ['temporary-admission']],
    ['une société de transit', []],
    ['des frais de stockage', []],
  ])('regimes of «%s» are %j', (question, regimes) => {
    expect(read(question).regimes).toEqual(regimes);
  });

  it.each([
    ['un EUR.1 ou un A.TR ?', ['eur1', 'atr']],
    ['la DUM', ['dum']],
    ['a CoC', ['conformity-certificate']],
    ['شهادة المطابقة', ['conformity-certificate']],
    ['الالتزام بالاستيراد', ['import-commitment']],
    ["certificat d'origine", ['chamber-certificate']],
    ['un contrat', []],
  ])('documents of «%s» are %j', (question, documents) => {
    expect(read(question).documents).toEqual(documents);
  });

  it('are amounts, percentages, dates and Incoterms', () => {
    const { amounts, percents, dates, incoterms } = read(
      'Facture FOB de 3 500 euros du 10 juin 2026, droit de 10 %, livrée ddp',
    );
    expect(amounts).toMatchObject([{ normal: '3500', currency: 'EUR' }]);
    expect(percents).toMatchObject([{ normal: '10%' }]);
    expect(dates).toMatchObject([{ normal: '2026-06-10' }]);
    expect(incoterms).toEqual(['FOB', 'DDP']);
    expect(read('بشرط فوب').incoterms).toEqual(['FOB']);
    expect(read('ana mn fas').incoterms).toEqual([]);
  });

  it.each([
    ['code SH 8517', ['8517']],
    ['la position 0805.10', ['080510']],
    ['HS heading 6109', ['6109']],
    ['1515.90.00.21', ['1515900021']],
    ['رمز 0702', ['0702']],
    ['en 2025', []],
    ['tél 0537 12 34 56', []],
    ['5 000 DH', []],
  ])('codes of «%s» are %j', (question, codes) => {
    expect(findHsCodes(question)).toEqual(codes);
  });

  it('are fewer without tables and glossary, and nothing throws', () => {
    const poor = createEntityReader({ tables: new Map(), glossary: EMPTY_GLOSSARY });
    expect(poor('EUR.1 pour Lyon')).toMatchObject({ documents: ['eur1'], products: [], regimes: [] });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (question) => {
        for (const { start, end } of poor(question).countries) expect(start).toBeLessThan(end);
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});
