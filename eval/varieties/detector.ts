import { eld } from 'eld/medium';
import { franc } from 'franc';
import { detect as tinyld } from 'tinyld';
import { VARIETIES, type Variety } from '../../src/source/language.ts';
import { detectVariety, dominantVariety } from '../../src/text/detect-variety.ts';
import type { Reading } from '../../src/text/term-analyser.ts';

/** A language detector under measurement. */
export interface Detector {
  readonly name: string;
  /** What it can say: a text in another variety is judged by {@link accepts}. */
  readonly varieties: readonly Variety[];
  /** The variety it says, undefined when it does not say. */
  readonly verdict: (text: string) => Variety | undefined;
  /** How sure it is; only detectors that state probabilities have this. */
  readonly read?: (text: string) => Reading;
}

/** Packages know no Darija; each is told that the text is in French, Arabic or English, which helps them. */
const PACKAGE_VARIETIES: readonly Variety[] = ['fr', 'ar', 'en'];
const ISO3: Readonly<Record<string, Variety>> = { fra: 'fr', arb: 'ar', eng: 'en' };

eld.setLanguageSubset(['fr', 'ar', 'en']);

/** Ours first, then packages that are language detectors for Node without native code. */
export const DETECTORS: readonly Detector[] = [
  {
    name: 'ours',
    varieties: VARIETIES,
    verdict: (text) => dominantVariety(detectVariety(text)),
    read: detectVariety,
  },
  { name: 'eld', varieties: PACKAGE_VARIETIES, verdict: (text) => asVariety(eld.detect(text).language) },
  {
    name: 'franc',
    varieties: PACKAGE_VARIETIES,
    verdict: (text) => ISO3[franc(text, { only: Object.keys(ISO3), minLength: 1 })],
  },
  {
    name: 'tinyld',
    varieties: PACKAGE_VARIETIES,
    verdict: (text) => asVariety(tinyld(text, { only: ['fr', 'ar', 'en'] })),
  },
];

/**
 * True when the verdict is right for a text of this variety. A detector without Darija in Arabic script may call it
 * Arabic; for Darija in Latin letters such a detector has no right verdict.
 */
export function accepts(detector: Detector, variety: Variety, verdict: Variety | undefined): boolean {
  if (verdict === variety) return true;
  return variety === 'ary-Arab' && verdict === 'ar' && !detector.varieties.includes('ary-Arab');
}

function asVariety(language: string): Variety | undefined {
  return VARIETIES.find((variety) => variety === language);
}
