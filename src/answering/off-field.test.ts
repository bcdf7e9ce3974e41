import { describe, expect, it } from 'vitest';
import type { TermShares } from '../retrieval/term-coverage.ts';
import { isOffField } from './off-field.ts';
import type { QuestionEntities } from './understanding/read-entities.ts';

type Named = NonNullable<Parameters<typeof isOffField>[2]>;
const NO_ENTITIES: QuestionEntities = {
  countries: [],
  products: [],
  hsCodes: [],
  amounts: [],
  percents: [],
  dates: [],
  incoterms: [],
  regimes: [],
  documents: [],
};

const terms = (...names: string[]): TermShares => ({
  byTerm: new Map(names.map((name) => [name, 1 / names.length])),
  mass: 1,
});

describe('isOffField', () => {
  it.each([
    'Quel temps fait-il à Rabat ?',
    'Quel temps fera-t-il demain ?',
    "What's the weather in Tangier?",
    'Will it rain in Morocco?',
    'كيف الطقس في الرباط؟',
    'هل ستمطر غدا في الدار البيضاء؟',
    'kif dayr ljaw f casa?',
  ])('sees the weather: %s', (question) => {
    expect(isOffField(question, terms('w:rabat', 'c:rabat'))).toBe(true);
  });

  it('lets a question of trade pass that speaks of the weather', () => {
    expect(
      isOffField(
        'Assurance si la pluie abîme le conteneur, météo mauvaise ?',
        terms('g:container', 'w:pluie'),
      ),
    ).toBe(false);
  });

  it.each([
    'What import duty do I pay on a Toyota brought into Nigeria from Japan?',
    'Quel est le taux de TVA belge sur les travaux ?',
    "Quel taux d'impôt sur les bénéfices paiera-t-il au Sénégal ?",
    "L'euro va monter ou baisser face au dirham ?",
    'بكم يباع لتر زيت الأركان اليوم؟',
    'وقتاش كيخرج التران لفاس؟',
    'kifach nsawb cv mzyan ?',
  ])('sees what is no matter of Moroccan trade: %s', (question) => {
    expect(isOffField(question, terms('g:customs-duty'))).toBe(true);
  });

  it.each([
    "J'exporte des dattes au Gabon, quels droits paiera mon client ?",
    'Morocco: import duty on goods that come back from Ghana to Tangier?',
    'What import duty does my buyer in Lyon pay?',
    'Quelle TVA à l’importation au Maroc sur des travaux ?',
  ])('lets trade with other countries pass: %s', (question) => {
    expect(isOffField(question, terms('g:customs-duty'))).toBe(false);
  });

  it.each(['Combien de temps pour rapatrier ?', 'Quel délai ?', 'ما هو الأجل؟'])(
    'lets %s pass',
    (question) => {
      expect(isOffField(question, terms('w:x'))).toBe(false);
    },
  );

  const inGermany = (direction: 'import' | 'export' | 'neither', ...countries: string[]): Named => ({
    direction,
    entities: { ...NO_ENTITIES, countries: countries.map((id) => ({ id, start: 0, end: 1 })) },
  });

  it.each([
    'Quel taux de TVA un épicier allemand doit-il appliquer sur le miel ?',
    "Quel taux de TVA s'applique aux loyers à Berlin ?",
    'ضريبة القيمة المضافة في متاجر ألمانيا',
  ])('sees what another state levies at home: %s', (question) => {
    expect(isOffField(question, terms('g:vat'), inGermany('neither', 'de'))).toBe(true);
    expect(isOffField(question, terms('g:vat'), inGermany('import', 'de'))).toBe(false);
    expect(isOffField(question, terms('g:vat'), inGermany('neither'))).toBe(false);
    expect(isOffField(`${question} Au Maroc`, terms('g:vat'), inGermany('neither', 'de'))).toBe(false);
  });
});
