import { screeningScores } from '../../src/answering/screening/screening-model.ts';
import type { VarietyWeights } from '../../src/text/variety-weights.ts';
import { fitScreening, type ReadText, type ReadTexts } from './fit-screening.ts';

/** What is left out of training to be measured on: a scene with its parallels, a variety, or a kind. */
export type LeftOut = 'scene' | 'variety' | 'kind';

/** Scores of texts by models that never saw them. */
export interface CrossValidated {
  readonly asked: readonly number[];
  /** What a threshold would decline, as a line to print. */
  tell(threshold: number): string;
}

const SCENE_FOLDS = 6;

/** Trains once for each part left out. Texts of frames are left out with their variety or kind. */
export function crossValidate(texts: ReadTexts, way: LeftOut, examples: number): CrossValidated {
  const foldOf = (text: ReadText, at: number): string => {
    if (way === 'variety') return text.variety;
    if (way === 'kind' && text.kind !== undefined) return text.kind;
    const scene = /-(\d+)$/.exec(text.id)?.[1];
    if (text.id === 'frame') return 'frame';
    return String((scene === undefined ? at : Number(scene)) % SCENE_FOLDS);
  };
  const folds = [...new Set(texts.unsafe.map(foldOf))];
  const scores = { unsafe: [] as number[], lawful: [] as number[], asked: [] as number[] };
  for (const fold of folds) {
    const rest = (list: readonly ReadText[]): ReadText[] =>
      list.filter((text, at) => foldOf(text, at) !== fold);
    const model = fitScreening(
      {
        unsafe: rest(texts.unsafe),
        lawful: rest(texts.lawful),
        framedUnsafe: rest(texts.framedUnsafe),
        framedLawful: rest(texts.framedLawful),
        asked: rest(texts.asked),
      },
      examples,
    );
    for (const name of ['unsafe', 'lawful', 'asked'] as const) {
      const left = texts[name].filter((text, at) => foldOf(text, at) === fold);
      scores[name].push(...left.map((text) => highest(text, model)));
    }
  }
  return {
    asked: scores.asked,
    tell: (threshold) =>
      `left out by ${way}: ` +
      Object.entries(scores)
        .map(
          ([name, list]) => `${name} ${list.filter((score) => score >= threshold).length} of ${list.length}`,
        )
        .join(', '),
  };
}

function highest({ features }: ReadText, model: VarietyWeights): number {
  return Math.max(...screeningScores(features, model));
}

/** The score that only a share of the scores reaches. */
export function lowestScore(scores: readonly number[], share: number): number {
  const sorted = [...scores].sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length * share)] ?? Infinity;
}
