import type { Variety } from '../../src/source/language.ts';

/** Texts of one origin that are all in one variety. */
export interface TrainingSource {
  /** Names the origin in messages. */
  readonly name: string;
  readonly variety: Variety;
  /** How often the origin is drawn from, against the other origins of its variety. */
  readonly share: number;
  readonly texts: readonly string[];
}

/** Texts without blanks around them, without empty ones, each once, in order. */
export function distinctTexts(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
