import { describe, expect, it } from 'vitest';
import type { Service } from '../src/assemble.ts';
import { generateAnswers } from './generate.ts';
import { sampleQuestion } from './records/samples.fixture.ts';

const questions = [
  sampleQuestion({ id: 'a', question: 'un' }),
  sampleQuestion({ id: 'b', question: 'deux' }),
];

describe('generateAnswers', () => {
  it('asks one after the other and records the answers under the ids of the questions', async () => {
    let open = 0;
    const answer: Service['answer'] = async function* ({ question, history }) {
      expect([history, open++]).toEqual([[], 0]);
      yield { type: 'text-delta', text: `réponse à ${question}` };
      await new Promise(setImmediate);
      yield { type: 'answer-end', outcome: 'answered', composedBy: 'made', suggestions: [] };
      open--;
    };
    const records = await generateAnswers(questions, { answer });
    expect(records.map(({ id, text, outcome }) => [id, text, outcome])).toEqual([
      ['a', 'réponse à un', 'answered'],
      ['b', 'réponse à deux', 'answered'],
    ]);
  });

  it('fails when the system breaks its promise never to throw', async () => {
    const answer: Service['answer'] = async function* () {
      await Promise.reject(new Error('broken'));
    };
    await expect(generateAnswers(questions, { answer })).rejects.toThrow('broken');
  });
});
