import { describe, expect, it } from 'vitest';
import type { TermShares } from '../retrieval/term-coverage.ts';
import { isOffField } from './off-field.ts';

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

  it.each(['Combien de temps pour rapatrier ?', 'Quel délai ?', 'ما هو الأجل؟'])(
    'lets %s pass',
    (question) => {
      expect(isOffField(question, terms('w:x'))).toBe(false);
    },
  );
});
