import type { AnswerEvent } from '../../answering/answer-event.ts';
import { TijariaError } from '../../common/errors.ts';
import type { Answer } from '../chat-route.ts';
import { asErrorCode } from '../problem.ts';
import type { MeasuredAnswer, Metrics } from './metrics.ts';

/** Answers as `answer` does and measures each from when it is asked to when it is over, however it ends. */
export function measureAnswers(
  answer: Answer,
  metrics: Pick<Metrics, 'answerBegan' | 'answerEnded'>,
): Answer {
  return async function* (request, options) {
    const startedAt = performance.now();
    const elapsed = (): number => (performance.now() - startedAt) / 1000;
    let measured: Omit<MeasuredAnswer, 'seconds'> = { outcome: 'left', variety: 'none', composedBy: 'none' };
    metrics.answerBegan();
    try {
      for await (const event of answer(request, options)) {
        measured = { firstEventSeconds: elapsed(), ...measured, ...whatItSays(event) };
        yield event;
      }
    } catch (error) {
      const code = error instanceof TijariaError ? error.code : 'internal';
      measured = { ...measured, outcome: `error-${code}` };
      throw error;
    } finally {
      metrics.answerEnded({ ...measured, seconds: elapsed() });
    }
  };
}

function whatItSays(event: AnswerEvent): Partial<MeasuredAnswer> {
  if (event.type === 'answer-start') return { variety: event.variety };
  if (event.type === 'answer-end') return { outcome: event.outcome, composedBy: event.composedBy };
  if (event.type === 'error') return { outcome: `error-${asErrorCode(event.code)}` };
  return {};
}
