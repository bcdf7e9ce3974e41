import { describe, expect, it } from 'vitest';
import type { Service } from '../src/assembly/open-service.ts';
import { madeChunk } from '../src/search-index/snapshot-content.fixture.ts';
import { generateAnswers, type FindEvidence } from './generate.ts';
import { sampleQuestion } from './records/samples.fixture.ts';

const questions = [
  sampleQuestion({ id: 'a', question: 'un' }),
  sampleQuestion({ id: 'b', question: 'deux' }),
];

const findNothing: FindEvidence = () => Promise.resolve([]);

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
    const records = await generateAnswers(questions, { answer }, findNothing);
    expect(records.map(({ id, text, outcome }) => [id, text, outcome])).toEqual([
      ['a', 'réponse à un', 'answered'],
      ['b', 'réponse à deux', 'answered'],
    ]);
  });

  it('asks with the turns and the date of the question, and keeps the first five passages found', async () => {
    const history = [{ role: 'user' as const, content: 'avant' }];
    const asked: unknown[] = [];
    const answer: Service['answer'] = async function* (request) {
      asked.push(request);
      yield await Promise.resolve({
        type: 'answer-end',
        outcome: 'answered',
        composedBy: 'made',
        suggestions: [],
      });
    };
    const question = sampleQuestion({ kind: 'follow-up', history, asOf: '2025-01-31' });
    const chunk = madeChunk('fiche-a.fr#facts');
    const found = Array.from({ length: 7 }, () => ({ chunk }));
    const [record] = await generateAnswers([question], { answer }, (request) => {
      asked.push(request);
      return Promise.resolve(found);
    });
    const request = { question: question.question, history, asOf: '2025-01-31' };
    expect(asked).toEqual([request, request]);
    expect(record?.evidence).toEqual(Array(5).fill({ documentId: chunk.documentId, passage: chunk.text }));
  });

  it('fails when the system breaks its promise never to throw', async () => {
    const answer: Service['answer'] = async function* () {
      await Promise.reject(new Error('broken'));
    };
    await expect(generateAnswers(questions, { answer }, findNothing)).rejects.toThrow('broken');
  });
});
