import type { Figure } from '../../text/figure.ts';
import { extractFigures, percentValue } from '../../text/figures.ts';

/** A shorter code names too much for a longer one to be taken as said. */
const SHORTEST_CODE = 4;

/**
 * Figures in the arguments of a call that stand in none of the texts: what nobody said and no block states. A model that
 * guesses a price, a rate or a day would otherwise get a result that looks worked out. Currency and percent sign do not count:
 * arguments have none. A day said without its year allows a year; a longer code allows its heading.
 */
export function unsaidFigures(argumentsText: string, said: readonly string[]): string[] {
  const known = said.flatMap((text) => extractFigures(text));
  return leavesOf(argumentsText)
    .flatMap((leaf) => extractFigures(leaf))
    .filter((figure) => !known.some((each) => isSaid(figure, each)))
    .map(({ raw }) => raw);
}

function isSaid(argument: Figure, said: Figure): boolean {
  const [given, known] = [percentValue(argument), percentValue(said)];
  if (given === known) return true;
  if (known.startsWith('--')) return /^\d{4}-\d\d-\d\d$/.test(given) && given.endsWith(known.slice(1));
  const digits = [given, known].map((each) => each.replace(/\D/g, ''));
  const [one = '', other = ''] = digits;
  const isCode = argument.kind === 'code' || said.kind === 'code';
  return isCode && one.length >= SHORTEST_CODE && other.startsWith(one);
}

/** Texts and numbers in a JSON value; none when it is not JSON. */
function leavesOf(json: string): string[] {
  try {
    const leaves: string[] = [];
    JSON.parse(json, (_key, value: unknown) => {
      if (typeof value === 'string' || typeof value === 'number') leaves.push(String(value));
      return value;
    });
    return leaves;
  } catch {
    return [];
  }
}
