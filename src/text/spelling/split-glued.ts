import { isArabicScript } from '../normalise.ts';

/** A word cut into known ones. */
export interface GluedSplit {
  /** In order, particles included. */
  readonly words: readonly string[];
  /** The words without particles, joined by blanks. */
  readonly content: string;
  /** How often the rarest of the words of the content stands in the vocabulary. */
  readonly count: number;
  /** In the unit of `editCost`: nothing is misspelt, but an apostrophe or a space is missing. */
  readonly cost: number;
}

/** A particle and what stands behind it. */
export interface ParticleCut {
  readonly particle: string;
  readonly rest: string;
  readonly cost: number;
}

/** Fewest letters of a word behind a particle, and of each part of a compound. */
const LEAST_PART = 4;
/** Parts of a compound must stand this often in the vocabulary: any long word holds two rare ones. */
const FREQUENT = 5;

/** Particles are written together in Darija and Arabic as a rule; a French elision lacks its apostrophe. */
const GLUED_COST = 0.3;
const ELISION_COST = 0.3;
/** One letter more often begins a word than it stands for a preposition. */
const LONE_PREPOSITION_COST = 0.8;
const MISSING_SPACE_COST = 0.5;

const ELIDED = /^(?:qu|[dlnscjmt])(?=[aeiouyh])/;
const DARIJA_ARTICLE = /^(?:[wofbd]|ou)?(?:el|al|l)(?=[a-z])/;
const DARIJA_PREPOSITION = /^[fbdw](?=[^aeiouyh])/;
const ARABIC_PARTICLES = /^(?:[وف]?(?:[بك]?ال|لل)|[وف][بلك]?|[بلك])(?=.)/u;
/** Short words between the parts of a compound: `certificatdorigine`, `valeurendouane`. */
const LINKS: readonly string[] = ['', 'de', 'du', 'des', 'd', 'en', 'a', 'l', 'la', 'of', 'dyal'];

/** Cuts of a particle from a folded word; what is behind has at least {@link LEAST_PART} letters, known or not. */
export function cutParticles(word: string): ParticleCut[] {
  const patterns: readonly (readonly [RegExp, number])[] = isArabicScript(word)
    ? [[ARABIC_PARTICLES, GLUED_COST]]
    : [
        [ELIDED, ELISION_COST],
        [DARIJA_ARTICLE, GLUED_COST],
        [DARIJA_PREPOSITION, LONE_PREPOSITION_COST],
      ];
  const cuts = new Map<string, ParticleCut>();
  for (const [pattern, cost] of patterns) {
    const particle = pattern.exec(word)?.[0];
    if (particle === undefined || word.length - particle.length < LEAST_PART || cuts.has(particle)) continue;
    cuts.set(particle, { particle, rest: word.slice(particle.length), cost });
  }
  return [...cuts.values()];
}

/** The ways to read an unknown folded word as known words written together, in no particular order. */
export function splitGlued(word: string, countOf: (word: string) => number | undefined): GluedSplit[] {
  const splits: GluedSplit[] = [];
  for (const { particle, rest, cost } of cutParticles(word)) {
    const count = countOf(rest) ?? 0;
    if (count > 0) splits.push({ words: [particle, rest], content: rest, count, cost });
  }
  return [...splits, ...splitCompound(word, countOf)];
}

function splitCompound(word: string, countOf: (word: string) => number | undefined): GluedSplit[] {
  const splits: GluedSplit[] = [];
  for (let at = LEAST_PART; at <= word.length - LEAST_PART; at++) {
    const first = word.slice(0, at);
    const firstCount = countOf(first) ?? 0;
    if (firstCount < FREQUENT) continue;
    for (const link of LINKS) {
      const rest = word.slice(at + link.length);
      if (!word.startsWith(link, at) || rest.length < LEAST_PART) continue;
      const restCount = countOf(rest) ?? 0;
      if (restCount < FREQUENT) continue;
      const words = link === '' ? [first, rest] : [first, link, rest];
      const count = Math.min(firstCount, restCount);
      splits.push({ words, content: `${first} ${rest}`, count, cost: MISSING_SPACE_COST });
    }
  }
  return splits;
}
