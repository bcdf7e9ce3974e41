import { beforeAll, describe, expect, it } from 'vitest';
import { createQuestionReader, type QuestionReader } from './question-reading.ts';
import { readLanguage } from './read-language.ts';
import { corpusSources } from './understanding.fixture.ts';

const TODAY = '2026-11-23';
let read: QuestionReader;

beforeAll(async () => {
  read = createQuestionReader(await corpusSources());
}, 60_000);

describe('readLanguage', () => {
  it.each([
    ['Quel est le délai ?', 'fr', 'fr', ['latin'], false],
    ['ما هو أجل استرجاع العائدات؟', 'ar', 'ar', ['arabic'], false],
    ['What is the deadline for exporters?', 'en', 'en', ['latin'], false],
    ['شنو هي la déclaration en douane عافاك', 'fr', 'fr', ['latin', 'arabic'], true],
    ['من يدفع النقل في FOB؟', 'ar', 'ar', ['arabic', 'latin'], false],
    ['', 'fr', 'fr', [], false],
  ])('of «%s»', (question, variety, language, scripts, isMixed) => {
    const read = readLanguage(question);
    expect(read).toMatchObject({ language, isMixed });
    expect(new Set(read.scripts)).toEqual(new Set(scripts));
    if (!isMixed) expect(read.variety).toBe(variety);
  });
});

describe('createQuestionReader', () => {
  it('reads everything of a question', () => {
    const question =
      "En mars 2025, quels documents fallait-il pour exporter de l'huile d'olive vers le Canada ?";
    const reading = read({ question, history: [], today: TODAY, isUnsafe: false });
    expect(reading).toMatchObject({
      variety: 'fr',
      direction: 'export',
      intent: 'documents',
      asOf: '2025-03-31',
      isFollowUp: false,
      selfContainedQuestion: question,
    });
    expect(reading.entities.countries.map(({ id }) => id)).toEqual(['ca']);
    expect(reading.entities.products.map(({ id }) => id)).toEqual(['olive-oil']);
  });

  it('holds for today and takes the direction of the conversation when the question says none', () => {
    const history = [
      { role: 'user' as const, content: "Quel délai pour rapatrier l'argent de mes exportations ?" },
    ];
    const reading = read({ question: 'Et combien ça coûte ?', history, today: TODAY, isUnsafe: false });
    expect(reading).toMatchObject({ direction: 'export', isFollowUp: true, asOf: TODAY });
    expect(reading.selfContainedQuestion).toContain('rapatrier');
  });

  it('lets the question turn the direction round', () => {
    const history = [{ role: 'user' as const, content: "Quel titre faut-il à l'importation du cuivre ?" }];
    expect(read({ question: "Et à l'export ?", history, today: TODAY, isUnsafe: false }).direction).toBe(
      'export',
    );
  });

  it('reads an empty question as a fact that says nothing', () => {
    expect(read({ question: '', history: [], today: TODAY, isUnsafe: false })).toMatchObject({
      intent: 'fact',
      direction: 'neither',
      isFollowUp: false,
      selfContainedQuestion: '',
    });
  });
});
