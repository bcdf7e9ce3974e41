import { describe, expect, it } from 'vitest';
import { fixedClock } from '../common/clock.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { TINY_BASE_TODAY, tinyRetrieval } from '../testing/tiny-base.ts';
import type { AnswerEvent } from './answer-event.ts';
import { answerQuestion } from './answer-question.ts';
import type { AnswerRequest } from './answer-request.ts';
import type { Intent } from './intent.ts';
import { intentOf, selfContained } from './understand-question.ts';

const SHEET = sheetText(`Le délai est de 150 jours.[^1]\n\n[^1]: oc-igoc\n`);

async function startOf(
  request: Partial<AnswerRequest> & { question: string },
): Promise<Extract<AnswerEvent, { type: 'answer-start' }>> {
  const dependencies = {
    retrieval: await tinyRetrieval({ 'sheets/exporting/rapatrier.fr.md': SHEET }),
    clock: fixedClock(TINY_BASE_TODAY),
    passages: 6,
    onFailure: (error: unknown) => {
      throw error;
    },
  };
  for await (const event of answerQuestion({ history: [], ...request }, dependencies, { answerId: 'a1' }))
    if (event.type === 'answer-start') return event;
  throw new Error('expected an answer-start');
}

describe('the start of an answer', () => {
  it.each([
    ['Quel est le délai ?', 'fr', 'fr'],
    ['What is the deadline for exporters?', 'en', 'en'],
    ['ما هو أجل استرجاع العائدات؟', 'ar', 'ar'],
    ["ch7al 3ndi d lwe9t bach nrje3 flous l'export ?", 'fr', 'ary-Latn'],
    ['شحال عندي ديال الوقت باش نرجع الفلوس؟', 'ar', 'ary-Arab'],
  ])('answers %s in %s', async (question, language, variety) => {
    expect(await startOf({ question })).toMatchObject({ language, variety });
  });

  it('follows the language that was asked for, whatever the question is written in', async () => {
    expect(await startOf({ question: 'Quel est le délai ?', language: 'ar' })).toMatchObject({
      language: 'ar',
      variety: 'fr',
    });
  });

  it('holds for today when no date is said', async () => {
    const start = await startOf({ question: 'Quel est le délai ?' });
    expect(start).toMatchObject({ answerId: 'a1', asOf: TINY_BASE_TODAY, snapshotId: 'tiny' });
  });

  it('holds for the date that the question names', async () => {
    expect(await startOf({ question: 'Quel était le délai le 2021-06-01 ?' })).toMatchObject({
      asOf: '2021-06-01',
    });
    expect((await startOf({ question: 'Quel était le délai en 2021 ?' })).asOf).toMatch(/^2021-/);
  });

  it('lets the date of the request win over the one in the question', async () => {
    const request = { question: 'Quel était le délai le 2021-06-01 ?', asOf: '2024-02-03' };
    expect(await startOf(request)).toMatchObject({ asOf: '2024-02-03' });
  });
});

describe('intentOf', () => {
  it.each<[Intent, string]>([
    ['procedure', 'Comment exporter de l’huile d’olive ?'],
    ['procedure', 'Quelles sont les étapes pour exporter ?'],
    ['procedure', 'How do I export olive oil?'],
    ['procedure', 'كيف أصدر زيت الزيتون؟'],
    ['procedure', 'kifach nsedder zit zitoun ?'],
    ['procedure', 'كيفاش نصدر زيت الزيتون؟'],
    ['documents', 'Quels documents pour exporter ?'],
    ['documents', 'Which papers do I need?'],
    ['documents', 'ما هي الوثائق المطلوبة؟'],
    ['documents', 'chno khassni f lwra9 ?'],
    ['fact', 'Quel est le délai ?'],
    ['fact', 'Who may import?'],
    ['fact', 'من يمكنه الاستيراد؟'],
    ['fact', ''],
  ])('is %s for: %s', (intent, question) => {
    expect(intentOf(question)).toBe(intent);
  });

  it('is for papers when the question asks how and names papers', () => {
    expect(intentOf('Comment obtenir les documents d’exportation ?')).toBe('documents');
  });
});

describe('selfContained', () => {
  const user = (content: string) => ({ role: 'user' as const, content });
  const assistant = (content: string) => ({ role: 'assistant' as const, content });
  const history = [user('Quel est le délai de rapatriement pour les biens ?'), assistant('150 jours. [1]')];

  it.each([
    'et pour les services ?',
    'Combien ça coûte ?',
    'and for services?',
    'what about services?',
    'w l services ?',
    'والخدمات؟',
    'ماذا عن الخدمات؟',
  ])('takes the question before along with: %s', (question) => {
    const searched = selfContained(question, history);
    expect(searched).toContain(question);
    expect(searched).toContain('délai de rapatriement');
    expect(searched).not.toContain('150 jours');
  });

  it.each([
    'Qui peut importer des drones au Maroc ?',
    'Who may import drones into Morocco?',
    'من يمكنه استيراد الطائرات المسيرة؟',
    'Et dans le cas où mon client étranger règle en plusieurs fois, quelle échéance retient-on ?',
    '',
  ])('leaves alone what can be searched alone: %s', (question) => {
    expect(selfContained(question, history)).toBe(question);
  });

  it('has nothing to take along at the start of a conversation', () => {
    expect(selfContained('et pour les services ?', [])).toBe('et pour les services ?');
    expect(selfContained('et pour les services ?', [assistant('Bonjour')])).toBe('et pour les services ?');
  });

  it('takes the latest question, not an older one', () => {
    const longer = [user('Qui peut importer ?'), assistant('…'), ...history];
    const searched = selfContained('et pour les services ?', longer);
    expect(searched).toContain('rapatriement');
    expect(searched).not.toContain('importer');
  });
});
