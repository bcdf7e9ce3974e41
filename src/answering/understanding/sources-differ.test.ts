import { describe, expect, it } from 'vitest';
import { saysSourcesDiffer } from './sources-differ.ts';

describe('saysSourcesDiffer', () => {
  it.each([
    'Le site et notre banque n’ont pas la même date, laquelle croire ?',
    'J’ai lu des chiffres différents pour la même amende.',
    'I keep reading two different end dates for that list.',
    'Two newspapers disagree on the total.',
    'وجدت جوابين متناقضين عن الأجل',
    'كل واحد كيعطيك تاريخ',
    'kol site kaygoul 7aja',
  ])('hears that answers differed: %s', (question) => {
    expect(saysSourcesDiffer(question)).toBe(true);
  });

  it.each([
    'Quel délai pour rapatrier la recette de deux exportations ?',
    'Is the duty on phones the same as on tablets?',
    'هل يختلف الرسم بين المنتوجين؟',
    'ch7al d la douane 3la jouj tilifounat ?',
    '',
  ])('hears nothing in a plain question: %s', (question) => {
    expect(saysSourcesDiffer(question)).toBe(false);
  });
});
