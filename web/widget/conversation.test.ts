import { describe, expect, test } from 'vitest';
import type { AnswerEvent } from '../../src/answering/answer-event.ts';
import { END, START, textDelta } from './answer-events.fixture.ts';
import { AnswerFailure } from './answer-failure.ts';
import type { AnswerState } from './answer-state.ts';
import type { ChatRequest, streamAnswer } from './answer-stream.ts';
import { Conversation } from './conversation.ts';
import { ServiceConnection } from './service-connection.ts';

type Stream = typeof streamAnswer;

function answering(text: string, requests: ChatRequest[] = []): Stream {
  return async function* (asked) {
    if ('question' in asked) requests.push(asked);
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

/** Never reached: the streams of these tests are their own. */
const connection = new ServiceConnection({
  endpoint: () => new URL('https://service.example/api/chat'),
  siteKey: () => null,
  origin: 'https://service.example',
});

function turn(question: string, onState: (state: AnswerState) => void = () => undefined) {
  return { request: { question }, connection, onState };
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

  test('what was stopped by clearing comes back into no conversation', async () => {
    const conversation = new Conversation(endless);
    const answer = conversation.ask(turn('Un ?'));
    conversation.clear();
    await answer;
    expect(conversation.exchanges).toEqual([]);
  });

  test('holds what is arriving as far as it has come', async () => {
    const conversation = new Conversation(endless);
    const answer = conversation.ask(turn('Un ?'));
    await expect.poll(() => conversation.exchanges[0]?.answer.text).toBe('Les recettes');
    expect(conversation.exchanges).toMatchObject([{ question: 'Un ?', answer: { phase: 'streaming' } }]);
    conversation.stop();
    await answer;
    expect(conversation.exchanges).toMatchObject([{ question: 'Un ?', answer: { phase: 'stopped' } }]);
  });

  test('asked again under the same key, the answer takes the place of the failed one', async () => {
    let fails = true;
    const conversation = new Conversation(async function* (asked, options) {
      if (fails) throw new AnswerFailure('lost');
      yield* answering('150 jours')(asked, options);
    });
    const key = {};
    await conversation.ask({ ...turn('Un ?'), key });
    fails = false;
    await conversation.ask(turn('Deux ?'));
    await conversation.ask({ ...turn('Un ?'), key });
    expect(conversation.exchanges.map(({ question, answer }) => `${question} ${answer.phase}`)).toEqual([
      'Un ? finished',
      'Deux ? finished',
    ]);
  });

  test('an earlier visit comes first and goes along as history', async () => {
    const requests: ChatRequest[] = [];
    const conversation = new Conversation(answering('ok', requests));
    const earlier = new Conversation(answering('150 jours'));
    await earlier.ask(turn('Délai ?'));
    for (const exchange of earlier.exchanges) conversation.restore(exchange, {});
    await conversation.ask(turn('Et les services ?'));
    expect(requests[0]?.history?.map(({ content }) => content)).toEqual(['Délai ?', '150 jours']);
  });

  test('takes up an answer by its id instead of asking', async () => {
    const asked: unknown[] = [];
    const conversation = new Conversation(async function* (what, options) {
      asked.push(what);
      yield* answering('150 jours')(what, options);
    });
    const states: AnswerState[] = [];
    const state = await conversation.ask({
      ...turn('Délai ?', (each) => states.push(each)),
      answerId: 'a-1',
    });
    expect(state).toMatchObject({ phase: 'finished', text: '150 jours' });
    expect(states[0]).toMatchObject({ phase: 'waiting', answerId: 'a-1' });
    expect(asked).toEqual([{ answerId: 'a-1' }]);
  });
});
