import { setImmediate } from 'node:timers/promises';
import type { AnswerEvent } from './answer-event.ts';
import type { AnswerRequest } from './answer-request.ts';

/** A question per language, each of which brings in its part of the analysis, and one for a code. */
const WARM_UP_QUESTIONS = [
  'Quels documents pour importer et quel délai pour rapatrier les recettes ?',
  'كيف أصدر وما هي الوثائق والرسوم؟',
  'How do I get a certificate of origin and pay duties on a parcel?',
  'What is the HS code of olive oil?', // opens the index of headings
];

/** Answers a few questions to nobody, so that the first person does not wait for lazy parts. Never rejects. */
export async function warmUp(answer: (request: AnswerRequest) => AsyncIterable<AnswerEvent>): Promise<void> {
  for (const question of WARM_UP_QUESTIONS) {
    try {
      await setImmediate(); // Between two questions, those of people come first.
      for await (const event of answer({ question, history: [] })) if (event.type === 'error') return;
    } catch {
      return; // A question that matters will report it.
    }
  }
}
