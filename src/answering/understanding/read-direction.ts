import { wordPattern } from '../../text/word-pattern.ts';
import { darijaKey } from '../../text/darija.ts';
import { detectVariety } from '../../text/detect-variety.ts';
import { fold } from '../../text/normalise.ts';
import { compilePair, matchesPair } from '../../text/rule-pair.ts';
import { DIRECTION_RULES } from './direction-rules.ts';
import type { FoundPhrase } from './phrase-finder.ts';

/** Which way the goods or services go, seen from Morocco; `neither` when the question does not say, or says both alike. */
export type QuestionDirection = 'import' | 'export' | 'neither';

const RULES = DIRECTION_RULES.map(({ direction, weight, written, sound }) => ({
  direction,
  weight,
  rules: compilePair(written, sound),
}));
const MAYBE_DARIJA = 0.2;
/** Less than a part in the trade, or a hint and a place that agrees with it, says nothing. */
const LEAST = 2;

/** Prepositions right before a country, or written in one with its Arabic name. */
const TOWARDS =
  /(?:^|[\s(])(?:vers(?: (?:la|le|les|l'))?|pour(?: (?:la|le|les|l'))?|au|aux|à|to|into|for|l|إلى|الى|نحو|ل)\s*$|(?:vers|pour) l['’]$/iu;
const FROM =
  /(?:^|[\s(])(?:de|du|des|depuis|from|mn|men|من)(?: (?:la|le|les))?\s*$|(?:^|[\s(])(?:d|de l)['’]$/iu;
/** Whoever is of a place does not make it the origin: "un client de Nairobi". */
const OF_A_PLACE =
  /(?:clients?|clientes?|acheteurs?|acheteuses?|soci[ée]t[ée]s?|bo[iî]tes?|boutiques?|magasins?|importateurs?|galeristes?|galerie|salon|foire|sial|buyers?|gallery|shop|firm|company|زبون\S*|مشتر\S*|شركة|تاجر)\s+(?:de|du|des|from|من)(?:\s(?:la|le|les))?\s*$/iu;
const GLUED_TOWARDS = /^[وف]?ل(?:ل|[\u0621-\u064a]{3})/u;
/** A journey or a stay is no trade: "je voyage en Turquie". */
const JOURNEY = wordPattern(
  'voyage\\p{L}*|touristes?|vacances|mre|travel\\p{L}*|flying|trip|holiday|visa|سفر|أسافر|السفر|سائح|نسافر|غادي لـ?|nsafer|n?safar',
);

/**
 * The direction of a question, from its words and, where they only hint, from the places abroad (`countries`, as
 * `createCountryFinder` finds them): "je vends à Lyon" is an export, "njib mn chine" an import. Never throws.
 */
export function readDirection(question: string, countries: readonly FoundPhrase[] = []): QuestionDirection {
  const scores = { import: 0, export: 0 };
  const folded = fold(question);
  const sound = (detectVariety(question)['ary-Latn'] ?? 0) >= MAYBE_DARIJA ? darijaKey(folded) : undefined;
  for (const { direction, weight, rules } of RULES)
    if (matchesPair(rules, folded, sound)) scores[direction] += weight;
  addPlaces(question, countries, scores);
  if (Math.max(scores.import, scores.export) < LEAST || scores.import === scores.export) return 'neither';
  return scores.import > scores.export ? 'import' : 'export';
}

/** One hint at most for each way; a place that is neither origin nor destination agrees with whatever was hinted. */
function addPlaces(
  question: string,
  countries: readonly FoundPhrase[],
  scores: { import: number; export: number },
): void {
  if (countries.length === 0 || JOURNEY.test(question)) return;
  const sides = new Set(countries.map((country) => sideOf(question, country)));
  if (sides.has('from')) scores.import += 1;
  if (sides.has('towards')) scores.export += 1;
  if (sides.size > 1 || !sides.has('at')) return;
  if (scores.import > 0 && scores.export === 0) scores.import += 1;
  if (scores.export > 0 && scores.import === 0) scores.export += 1;
}

function sideOf(question: string, { start, end }: FoundPhrase): 'from' | 'towards' | 'at' {
  const before = question.slice(0, start);
  if (OF_A_PLACE.test(before)) return 'at';
  if (FROM.test(before)) return 'from';
  if (TOWARDS.test(before) || GLUED_TOWARDS.test(fold(question.slice(start, end)))) return 'towards';
  return 'at';
}
