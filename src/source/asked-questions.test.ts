import { describe, expect, it } from 'vitest';
import { parseQuestions, questionsIn } from './asked-questions.ts';

const FILE = 'sheets/exporting/essai.questions.yaml';

describe('parseQuestions', () => {
  it('reads the questions of each section, in the varieties they are given in', () => {
    const { questions, problems } = parseQuestions(
      'summary:\n  - { fr: "Combien ?", ary-Latn: "ch7al ?" }\nfacts:\n  - en: "When?"\n',
      FILE,
    );
    expect(problems).toEqual([]);
    expect(questions).toEqual({
      summary: [{ fr: 'Combien ?', 'ary-Latn': 'ch7al ?' }],
      facts: [{ en: 'When?' }],
    });
  });

  it.each([
    ['a variety that nobody asks in', 'facts:\n  - fr: "Un ?"\n  - de: "Eins?"\n', 3, /facts: .*de/],
    ['a question without words', 'facts:\n  - fr: "Un ?"\n  - fr: "  "\n', 3, /facts: fr/],
    [
      'a question in no variety',
      'facts:\n  - fr: "Un ?"\n  - {}\n',
      3,
      /expected at least one of fr, ar, en/,
    ],
    [
      'a section without a list',
      'facts:\n  - fr: "Un ?"\nnext: "Deux ?"\n',
      3,
      /next: expected a list of questions/,
    ],
  ])('leaves out %s, says where, and keeps the rest', (_fault, text, line, message) => {
    const { questions, problems } = parseQuestions(text, FILE);
    expect(questions.facts).toEqual([{ fr: 'Un ?' }]);
    expect(problems).toEqual([
      { file: FILE, line, message: expect.stringMatching(message) as string, severity: 'error' },
    ]);
  });

  it.each([
    ['what is no YAML', 'facts: [a'],
    ['a list', '- fr: "Un ?"'],
    ['nothing', ''],
  ])('gives no questions and one problem for %s', (_fault, text) => {
    const { questions, problems } = parseQuestions(text, FILE);
    expect(questions).toEqual({});
    expect(problems).toHaveLength(1);
  });
});

describe('questionsIn', () => {
  const asked = [
    { fr: 'un', ar: 'واحد', 'ary-Latn': 'wa7d' },
    { 'ary-Arab': 'جوج', en: 'two' },
  ];

  it('puts Darija beside the language that it is answered in', () => {
    expect(questionsIn('fr', asked)).toEqual([
      { variety: 'fr', text: 'un' },
      { variety: 'ary-Latn', text: 'wa7d' },
    ]);
    expect(questionsIn('ar', asked).map(({ text }) => text)).toEqual(['واحد', 'جوج']);
    expect(questionsIn('en', asked)).toEqual([{ variety: 'en', text: 'two' }]);
  });
});
