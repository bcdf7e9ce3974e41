import { describe, expect, it } from 'vitest';
import { fixedClock } from '../common/clock.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { TINY_BASE_TODAY, tinyQuestionReader, tinyRetrieval } from '../testing/tiny-base.ts';
import type { AnswerEvent } from './answer-event.ts';
import { answerQuestion } from './answer-question.ts';
import type { AnswerRequest } from './answer-request.ts';

const SHEET = sheetText(`Le délai est de 150 jours.[^1]\n\n[^1]: oc-igoc\n`);

async function startOf(
  request: Partial<AnswerRequest> & { question: string },
): Promise<Extract<AnswerEvent, { type: 'answer-start' }>> {
  const dependencies = {
    retrieval: await tinyRetrieval({ 'sheets/exporting/rapatrier.fr.md': SHEET }),
    clock: fixedClock(TINY_BASE_TODAY),
    readQuestion: tinyQuestionReader,
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
