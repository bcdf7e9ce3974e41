import { describe, expect, test } from 'vitest';
import { END, sampleCitation, sampleSource, START, textDelta } from './answer-events.fixture.ts';
import { AnswerFailure } from './answer-failure.ts';
import { applyEvent, applyFailure, applyStop, EMPTY_ANSWER, listSources } from './answer-state.ts';
import type { AnswerEvent } from '../../src/answering/answer-event.ts';

function stateAfter(...events: readonly AnswerEvent[]) {
  return events.reduce(applyEvent, EMPTY_ANSWER);
}

describe('applyEvent', () => {
  test('deltas add up and the end finishes the answer', () => {
    const state = stateAfter(START, textDelta('150 '), textDelta('jours'), END);
    expect(state).toMatchObject({
      phase: 'finished',
      text: '150 jours',
      language: 'fr',
      outcome: 'answered',
    });
  });

  test('a citation sent again replaces the earlier one', () => {
    const state = stateAfter(
      START,
      { type: 'citation', citation: sampleCitation({ quotes: [] }) },
      { type: 'citation', citation: sampleCitation({ quotes: ['150 jours'] }) },
    );
    expect(state.citations.map((citation) => citation.quotes)).toEqual([['150 jours']]);
  });

  test('an error keeps the text that came', () => {
    const state = stateAfter(START, textDelta('Le délai'), {
      type: 'error',
      code: 'x',
      message: 'Réessayez.',
    });
    expect(state).toMatchObject({ phase: 'failed', text: 'Le délai', failure: { detail: 'Réessayez.' } });
  });

  test('events after the last one change nothing', () => {
    const finished = stateAfter(START, END);
    expect(applyEvent(finished, textDelta('more'))).toBe(finished);
    const stopped = applyStop(stateAfter(START));
    expect(applyEvent(stopped, textDelta('more'))).toBe(stopped);
  });

  test('states are not changed in place', () => {
    stateAfter(START, textDelta('a'), { type: 'notice', code: 'to-verify', text: 'b' });
    expect(EMPTY_ANSWER).toMatchObject({ phase: 'waiting', text: '', notices: [] });
  });
});

test('a failure keeps its reason and its detail', () => {
  expect(applyFailure(EMPTY_ANSWER, new AnswerFailure('refused', 'Trop long.'))).toMatchObject({
    phase: 'failed',
    failure: { kind: 'refused', detail: 'Trop long.' },
  });
});

describe('listSources', () => {
  const law = sampleSource({ id: 'law' });
  const press = sampleSource({ id: 'press', level: 'secondary' });

  test('a source of two passages is listed once, with both markers', () => {
    const state = stateAfter(
      START,
      { type: 'citation', citation: sampleCitation({ marker: 2, sources: [press, law] }) },
      { type: 'citation', citation: sampleCitation({ marker: 1, sources: [law] }) },
      textDelta('Deux [2], un [1].'),
    );
    expect(listSources(state)).toEqual([
      { source: law, markers: [1, 2] },
      { source: press, markers: [2] },
    ]);
  });

  test('a passage that the text does not cite gives no source', () => {
    const state = stateAfter(
      START,
      { type: 'citation', citation: sampleCitation() },
      textDelta('Rien [11].'),
    );
    expect(listSources(state)).toEqual([]);
  });
});
