import { REPLY_LANGUAGE } from '../source/language.ts';
import { dominantVariety } from '../text/detect-variety.ts';
import { maskPrivateData } from '../text/mask-private-data.ts';
import type { Embedder } from './embedder.ts';

/**
 * An embedder for what people ask, in front of one that sends texts elsewhere: personal data and keys are masked before the text
 * leaves (`maskPrivateData`). Same id and dimensions, because a text without such data gives the same vector; not for the
 * document base, whose telephone numbers of authorities belong to it.
 */
export function maskQuestions(embedder: Embedder): Embedder {
  return {
    id: embedder.id,
    dimensions: embedder.dimensions,
    embed: (inputs, options) =>
      embedder.embed(
        inputs.map(({ text, reading }) => ({
          text: maskPrivateData(text, REPLY_LANGUAGE[dominantVariety(reading)]),
          reading,
        })),
        options,
      ),
  };
}
