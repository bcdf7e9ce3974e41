import { describe, expect, it } from 'vitest';
import { expectedFigure, holdsFigure, type ExpectedFigure } from './expected-figure.ts';

describe('expectedFigure', () => {
  it.each<[ExpectedFigure, string]>([
    ['duration', "Quel est le délai pour rapatrier les recettes d'exportation ?"],
    ['duration', 'Combien de temps dure le dédouanement ?'],
    ['duration', 'Combien de jours ai-je pour payer ?'],
    ['duration', 'How long do I have to repatriate the proceeds?'],
    ['duration', 'What is the deadline for repatriating export proceeds?'],
    ['duration', 'ما هو أجل استرجاع عائدات التصدير؟'],
    ['duration', "ch7al 3ndi d lwe9t bach nrje3 flous l'export ?"],
    ['duration', 'شحال من الوقت عندي باش نرجع الفلوس؟'],
    ['rate', 'Quel est le taux de TVA à l’importation ?'],
    ['rate', 'What percentage may I keep in foreign currency?'],
    ['rate', 'ما هي نسبة الضريبة على القيمة المضافة؟'],
    ['date', 'Depuis quand la taxe est-elle appliquée ?'],
    ['date', 'When does the rule start?'],
    ['date', 'متى يبدأ العمل بهذا القرار؟'],
    ['amount', 'Quel est le montant maximum par voyage ?'],
    ['amount', 'How much does the certificate cost?'],
    ['amount', 'ما هو مبلغ الغرامة؟'],
    ['quantity', 'Combien de bureaux régionaux y a-t-il ?'],
    ['quantity', 'How many offices are there?'],
    ['quantity', 'كم عدد المكاتب الجهوية؟'],
  ])('sees that a %s is asked for: %s', (expected, question) => {
    expect(expectedFigure(question)).toBe(expected);
  });

  it.each([
    'Qui peut importer au Maroc ?',
    'Quels documents faut-il pour exporter ?',
    'Who may import goods into Morocco?',
    'من يمكنه الاستيراد إلى المغرب؟',
    'chkoun 3ndo l7e9 ydir import ?',
    '',
    '???',
  ])('expects no figure: %s', (question) => {
    expect(expectedFigure(question)).toBeUndefined();
  });

  it('gives the same answer every time it is asked', () => {
    const ask = (): ExpectedFigure | undefined => expectedFigure('Quel est le taux de TVA ?');
    expect([ask(), ask(), ask()]).toEqual(['rate', 'rate', 'rate']);
  });
});

describe('holdsFigure', () => {
  it.each<[ExpectedFigure, string]>([
    ['duration', 'Le délai est de 150 jours.'],
    ['duration', 'Within 150 days of the declaration.'],
    ['duration', 'الأجل هو 150 يوما.'],
    ['duration', 'La licence vaut six mois.'],
    ['rate', 'La TVA est de 20 %.'],
    ['rate', 'الضريبة هي 20 %.'],
    ['amount', 'Au plus 200 000 dirhams par an.'],
    ['date', 'Depuis le 1er janvier 2026.'],
    ['date', 'As of 1 January 2026.'],
    ['quantity', 'Il y a 12 bureaux régionaux.'],
  ])('finds a %s in: %s', (expected, statement) => {
    expect(holdsFigure({ text: statement }, expected)).toBe(true);
  });

  it.each<[ExpectedFigure, string]>([
    ['duration', 'La TVA est de 20 %.'],
    ['duration', 'Au plus 200 000 dirhams.'],
    ['rate', 'Le délai est de 150 jours.'],
    ['amount', 'Le délai est de 150 jours.'],
    ['date', 'Le délai est de 150 jours.'],
    ['quantity', 'Aucun chiffre ici.'],
    ['duration', 'Les jours fériés comptent.'],
    ['rate', ''],
  ])('finds no %s in: %s', (expected, statement) => {
    expect(holdsFigure({ text: statement }, expected)).toBe(false);
  });
});
