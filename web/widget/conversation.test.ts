import { describe, expect, test } from 'vitest';
import type { AnswerEvent } from '../../src/answering/answer-event.ts';
import { END, START, textDelta } from './answer-events.fixture.ts';
import { AnswerFailure } from './answer-failure.ts';
import type { AnswerState } from './answer-state.ts';
import type { ChatRequest, streamAnswer } from './answer-stream.ts';
import { Conversation } from './conversation.ts';

type Stream = typeof streamAnswer;

function answering(text: string, requests: ChatRequest[] = []): Stream {
  return async function* (request) {
    requests.push(request);
    yield* [START, textDelta(text), END] satisfies AnswerEvent[];
  };
}

/** Sends its start and then waits until it is aborted. */
const endless: Stream = async function* (_, { signal }) {
  yield START;
  yield textDelta('Les recettes');
  signal.throwIfAborted();
  await new Promise((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
  );
};

function turn(question: string, onState: (state: AnswerState) => void = () => undefined) {
  return { request: { question }, endpoint: '/api/chat', onState };
}

describe('Conversation', () => {
  test('shows the answer growing, from empty to finished', async () => {
    const phases: string[] = [];
    const conversation = new Conversation(answering('150 jours'));
    const answer = await conversation.ask(
      turn('Délai ?', (state) => phases.push(`${state.phase}:${state.text}`)),
    );
    expect(answer.text).toBe('150 jours');
    expect(phases).toEqual([
      'waiting:',
      'streaming:',
      'streaming:150 jours',
      'finished:150 jours',
      'finished:150 jours',
    ]);
    expect(conversation.busy).toBe(false);
  });

  test('sends earlier exchanges along, and none with the first question', async () => {
    const requests: ChatRequest[] = [];
    const conversation = new Conversation(answering('150 jours', requests));
    await conversation.ask(turn('Délai pour les biens ?'));
    await conversation.ask(turn('Et les services ?'));
    expect(requests[0]).toEqual({ question: 'Délai pour les biens ?' });
    expect(requests[1]?.history).toEqual([
      { role: 'user', content: 'Délai pour les biens ?' },
      { role: 'assistant', content: '150 jours' },
    ]);
  });

  test('sends the last six exchanges only', async () => {
    const requests: ChatRequest[] = [];
    const conversation = new Conversation(answering('ok', requests));
    for (const question of '12345678') await conversation.ask(turn(question));
    expect(requests[7]?.history?.map(({ content }) => content).join(' ')).toBe(
      '2 ok 3 ok 4 ok 5 ok 6 ok 7 ok',
    );
  });

  test('a stopped answer keeps what came and leaves the history', async () => {
    const conversation = new Conversation(endless);
    const answer = conversation.ask(
      turn('Délai ?', (state) => {
        if (state.text !== '') conversation.stop();
      }),
    );
    expect(await answer).toMatchObject({ phase: 'stopped', text: 'Les recettes' });
    expect(conversation.busy).toBe(false);
  });

  test('a new question stops the one that is open', async () => {
    const conversation = new Conversation(endless);
    const first = conversation.ask(turn('Un ?'));
    const second = conversation.ask(turn('Deux ?'));
    expect(await first).toMatchObject({ phase: 'stopped' });
    expect(conversation.busy).toBe(true);
    conversation.stop();
    await second;
  });

  test('a failure ends the answer with its reason and does not reach the history', async () => {
    const requests: ChatRequest[] = [];
    let fails = true;
    const conversation = new Conversation(async function* (request, options) {
      if (fails) throw new AnswerFailure('offline');
      yield* answering('150 jours', requests)(request, options);
    });
    expect(await conversation.ask(turn('Délai ?'))).toMatchObject({ failure: { kind: 'offline' } });
    fails = false;
    expect(await conversation.ask(turn('Délai ?'))).toMatchObject({ phase: 'finished' });
    expect(requests).toEqual([{ question: 'Délai ?' }]);
  });

  test('a cleared conversation starts anew', async () => {
    const requests: ChatRequest[] = [];
    const conversation = new Conversation(answering('ok', requests));
    await conversation.ask(turn('Un ?'));
    conversation.clear();
    await conversation.ask(turn('Deux ?'));
    expect(requests[1]).toEqual({ question: 'Deux ?' });
  });
});
