import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamSentences, type StreamedSentence } from './stream-sentences.ts';

async function gather(pieces: readonly string[]): Promise<StreamedSentence[]> {
  const sentences: StreamedSentence[] = [];
  const source = (async function* () {
    yield* pieces;
  })();
  for await (const sentence of streamSentences(source)) sentences.push(sentence);
  return sentences;
}

describe('streamSentences', () => {
  it('keeps a marker after the full stop with its sentence, even when it comes later', async () => {
    const sentences = await gather([
      'Le délai est de 150 jours.',
      ' ',
      '[S1]',
      ' Les services : 90 jours [S2].',
    ]);
    expect(sentences.map(({ text }) => text)).toEqual([
      'Le délai est de 150 jours. [S1]',
      'Les services : 90 jours [S2].',
    ]);
  });

  it('gives a sentence out before the stream ends', async () => {
    let ended = false;
    const source = (async function* () {
      yield 'Un fait. [S1] ';
      yield 'Un autre fait';
      yield ' qui suit. ';
      ended = true;
    })();
    for await (const sentence of streamSentences(source)) {
      expect(sentence.text).toBe('Un fait. [S1]');
      expect(ended).toBe(false);
      break;
    }
  });

  it('is the same however the text is cut into pieces', async () => {
    const text =
      'Le délai est de 150 jours. [S1]\n\n1. Aller à la banque [S2].\n2. Céder les devises. [S1][S2] Voir l’art. 5.\nالأجل 150 يوما. [S1] هل انتهى؟ [S3]';
    const whole = await gather([text]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 12 }),
        async (cuts) => {
          const places = [0, ...[...new Set(cuts)].sort((a, b) => a - b), text.length];
          const pieces = places.slice(1).map((end, i) => text.slice(places[i], end));
          expect(await gather(pieces)).toEqual(whole);
        },
      ),
    );
    expect(whole.map(({ lead, text: sentence }) => lead + sentence).join('')).toBe(text);
  });

  it('gives nothing for an empty stream', async () => {
    expect(await gather([])).toEqual([]);
    expect(await gather([' ', '\n'])).toEqual([]);
  });
});
