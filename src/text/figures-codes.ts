import type { FoundFigure } from './figure.ts';
import { MEASURE_AHEAD } from './figures-numbers.ts';

const LAW_CUE =
  '(?:lois?|laws?|decrets?|decrees?|dahirs?|arretes?|orders?|circulaires?|circulars?|(?:ال|لل|بال|وال)?(?:قانون|مرسوم|قرار|ظهير|دوريه))';
/** Laws and decrees alone: the numbers of circulars and orders have slashes of their own. */
const STATUTE_CUE = '(?:lois?|laws?|decrets?|decrees?|dahirs?|(?:ال|لل|بال|وال)?(?:قانون|مرسوم|ظهير))';
const TARIFF_CUE =
  '(?<![\\p{L}\\d])(?:sh|hs|ngp|codes?|(?:sous-?)?positions?|(?:sub-?)?headings?|nomenclature|lignes? tarifaires?|tariff lines?|(?:ال|لل|بال|وال)?(?:بند|رمز|كود))' +
  '(?: (?:sh|hs|ngp|tarifaires?|douani(?:er|ere)s?|douane|(?:ال)?(?:تعريفي|جمركي|نظام المنسق)))*';
const NUMBER_CUE = '(?: ?(?:n ?°|nos?\\.?|n\\.|numeros?|number|num|رقم) ?)?';
/** Where the digits of a number begin. Shapes that begin with it are sticky: they are tried at these places alone. */
const NUMBER_START = /(?=\d)(?<!\d)/gu;
const START = '(?<![a-z\\d]|\\d[.,/-])';
const STOP = '(?![\\d/]|[.,-]\\d)';

interface Shape {
  readonly pattern: RegExp;
  readonly kind: 'code' | 'reference';
  /** The normal form, or nothing when the match is something else after all. */
  readonly normal: (match: RegExpExecArray, original: string) => string | undefined;
}

const digitsOnly = (text: string): string => text.replace(/\D/g, '');

/** In order of claim: what an earlier shape takes, a later one does not see. */
const SHAPES: readonly Shape[] = [
  {
    kind: 'code', // Moroccan phone number
    pattern: /(?<![\d/])(?:\+212|00212|0)[ .-]?(?:\(0\))?[5-8](?:[ .-]?\d\d){4}(?!\d)/gu,
    // The national form, so that a tariff code of the same ten digits is never told from it by its spaces.
    normal: (match) => `0${digitsOnly(match[0]).slice(-9)}`,
  },
  {
    kind: 'code', // alphanumeric names: EUR.1, D16ter, B2B, COVID-19; a source marker `[S1]` is none
    pattern: /(?<![\p{L}\d[])([a-z]{1,6})([.-]?| (?=1(?![\d.,]| \d{3})))(\d{1,4})([a-z]{0,4})(?![\p{L}\d])/gu,
    normal: alphanumericName,
  },
  {
    kind: 'code', // tariff codes in pairs: 85.41.43, 85.41.43.00.00
    pattern: new RegExp(`${START}[1-9]\\d(?:\\.\\d\\d){2,4}${STOP}`, 'uy'),
    normal: (match) => (follows(STATUTE, match) || follows(LAW, match) ? undefined : digitsOnly(match[0])),
  },
  {
    kind: 'code', // 85 41 43 00 00: a list of numbers has no 00, and is no code without one
    pattern: new RegExp(`${START}\\d\\d(?: \\d\\d){2,4}${STOP}(?! \\d)`, 'uy'),
    normal: pairedCode,
  },
  {
    kind: 'code', // position 85.41, SH 8541 43
    pattern: new RegExp(`${START}(?:\\d\\d\\.\\d\\d|\\d{4} \\d\\d)${STOP}(?! \\d)`, 'uy'),
    normal: (match) =>
      follows(TARIFF, match) && !followedByMeasure(match) ? digitsOnly(match[0]) : undefined,
  },
  {
    kind: 'reference', // décret 2/22/438, décret 2 22 438
    pattern: new RegExp(`${START}(\\d{1,2})([ /])(\\d\\d)\\2(\\d{1,4})${STOP}(?! \\d)`, 'uy'),
    normal: (match) =>
      follows(STATUTE, match) ? `${match[1] ?? ''}-${match[3] ?? ''}-${match[4] ?? ''}` : undefined,
  },
  {
    kind: 'reference', // loi 24/09, loi 24 - 09
    pattern: new RegExp(`${START}(\\d{1,3})(?:/| [-/] )(\\d\\d)${STOP}`, 'uy'),
    normal: (match) => (follows(STATUTE, match) ? `${match[1] ?? ''}-${match[2] ?? ''}` : undefined),
  },
  {
    kind: 'reference', // loi n° 24 09
    pattern: new RegExp(`${START}(\\d{1,3}) (\\d\\d)${STOP}(?! \\d)`, 'uy'),
    normal: (match) =>
      follows(STATUTE, match) && !followedByMeasure(match)
        ? `${match[1] ?? ''}-${match[2] ?? ''}`
        : undefined,
  },
  {
    kind: 'reference', // circulaire 6718-311, n° 6718 / 311, 6.718/311
    pattern: new RegExp(`${START}(\\d{1,3}[ .,]\\d{3}|\\d{3,6})(?:-| ?/ ?)(\\d{3,4})${STOP}`, 'uy'),
    normal: circularNumber,
  },
  {
    kind: 'reference', // 2-22-438, 2.22.438
    pattern: new RegExp(`${START}(\\d{1,2})([.-])(\\d\\d)\\2(\\d{1,4})${STOP}`, 'uy'),
    normal: (match) => `${match[1] ?? ''}-${match[3] ?? ''}-${match[4] ?? ''}`,
  },
  {
    kind: 'reference', // loi n° 24.09
    pattern: new RegExp(`${START}\\d{1,4}[.-]\\d\\d${STOP}`, 'uy'),
    normal: (match) => (follows(LAW, match) ? match[0].replace('.', '-') : undefined),
  },
  {
    kind: 'reference', // 6 718/311
    pattern: new RegExp(`${START}(\\d{1,3} \\d{3}|\\d{1,6})/(\\d{1,4})${STOP}`, 'uy'),
    normal: (match) => match[0].replace(/ /g, ''),
  },
  {
    kind: 'reference', // 24-09, 2504-23
    pattern: new RegExp(`${START}(\\d{1,4})-(\\d\\d)${STOP}`, 'uy'),
    normal: dashedReference,
  },
  {
    kind: 'code', // tariff codes with points: 0702.00, 1515.90.00.21
    pattern: new RegExp(`${START}\\d{4}\\.\\d\\d(?:\\.?\\d\\d){0,3}${STOP}`, 'uy'),
    normal: (match) => (followedByMeasure(match) && match[0].length === 7 ? undefined : digitsOnly(match[0])),
  },
  {
    kind: 'code', // tariff codes with spaces: 0702 00 00 10
    pattern: new RegExp(`${START}\\d{4} \\d\\d \\d\\d(?: \\d\\d)?${STOP}`, 'uy'),
    normal: (match) => digitsOnly(match[0]),
  },
  {
    kind: 'code', // chapter and heading written 07.02
    pattern: new RegExp(`${START}0[1-9]\\.\\d\\d${STOP}`, 'uy'),
    normal: (match) => (followedByMeasure(match) ? undefined : digitsOnly(match[0])),
  },
  {
    kind: 'code', // 0702, 070200: a number would not keep its zero
    pattern: new RegExp(`${START}0\\d{3,9}${STOP}`, 'uy'),
    normal: (match) => match[0],
  },
  {
    kind: 'code', // outline numbers: 3.1.2
    pattern: new RegExp(`${START}\\d{1,3}(?:\\.\\d{1,3}){2,}${STOP}`, 'uy'),
    normal: (match) => (/^\d{1,3}(?:\.\d{3})+$/.test(match[0]) ? undefined : match[0]),
  },
];

/** Codes and references in folded text; `original` gives the unfolded writing of a span. */
export function findCodes(text: string, original: (start: number, end: number) => string): FoundFigure[] {
  const numbers = Array.from(text.matchAll(NUMBER_START), ({ index }) => index);
  if (numbers.length === 0) return [];
  const taken = new Uint8Array(text.length);
  const figures: FoundFigure[] = [];
  for (const { pattern, kind, normal: toNormal } of SHAPES) {
    for (const match of pattern.sticky ? matchesAt(numbers, pattern, text) : text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken[start] === 1 || taken[end - 1] === 1) continue;
      const normal = toNormal(match, original(start, end));
      if (normal === undefined) continue;
      taken.fill(1, start, end);
      figures.push({ start, end, normal, kind });
    }
  }
  return figures.sort((a, b) => a.start - b.start);
}

/** What matches at one of the places, each behind the end of the one before. */
function* matchesAt(places: readonly number[], pattern: RegExp, text: string): Generator<RegExpExecArray> {
  let end = 0;
  for (const place of places) {
    if (place < end) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match === null) continue;
    end = place + match[0].length;
    yield match;
  }
}

const CURRENCY_PREFIX = /^(?:eur|usd|mad|dh|dhs|gbp|cny|xof|us)$/;

function alphanumericName(match: RegExpExecArray, original: string): string | undefined {
  const [, letters = '', separator = '', digits = '', tail = ''] = match;
  const name = (letters + digits + tail).toUpperCase();
  // The movement certificate is typed every way; any other amount of euros is not a name.
  if (/^EUR[12]$/.test(name)) return name;
  if (separator === ' ' || CURRENCY_PREFIX.test(letters)) return undefined;
  return original.startsWith(letters.toUpperCase()) ? name : undefined;
}

/** How far back the beginning of a cue may stand, in characters. */
const CUE_REACH = 40;
const LAW = endsWith(LAW_CUE);
const STATUTE = endsWith(STATUTE_CUE);
const TARIFF = endsWith(TARIFF_CUE);

/** The cue right before a number, but for its "n°" and emphasis. */
function endsWith(cue: string): RegExp {
  return new RegExp(`${cue}[ *_(:]*${NUMBER_CUE}[*_]*$`, 'u');
}

function follows(cue: RegExp, match: RegExpExecArray): boolean {
  return cue.test(match.input.slice(Math.max(0, match.index - CUE_REACH), match.index));
}

/** Pairs that a cue, a pair of zeros at the end or the whole text tells from a list of numbers. */
function pairedCode(match: RegExpExecArray): string | undefined {
  if (followedByMeasure(match)) return undefined;
  const isAlone = /^[\s?!.]*$/.test(match.input.replace(match[0], ''));
  const endsInZeros = match[0].length > 8 && match[0].endsWith(' 00');
  return isAlone || endsInZeros || follows(TARIFF, match) ? digitsOnly(match[0]) : undefined;
}

/** With the slash that circulars are numbered by; `circulaires 2025-2027` are years, `décret 2002-1402` is itself. */
function circularNumber(match: RegExpExecArray): string | undefined {
  const [, first = '', second = ''] = match;
  const isYears = /^(?:19|20)\d\d$/.test(first) && /^(?:19|20)\d\d$/.test(second);
  return isYears || !follows(LAW, match) || follows(STATUTE, match)
    ? undefined
    : `${digitsOnly(first)}/${second}`;
}

/** `24-09` is a law, `10-15 jours` and `49–52` (en dash) ranges, `2024-25` a pair of years. */
function dashedReference(match: RegExpExecArray, original: string): string | undefined {
  if (follows(LAW, match)) return match[0];
  const [, first = '', second = ''] = match;
  const isYears = /^(?:19|20)\d\d$/.test(first) && Number(second) === (Number(first) + 1) % 100;
  const isRange = original.includes('–') && Number(first) < Number(second) && !second.startsWith('0');
  return isYears || isRange || followedByMeasure(match) ? undefined : match[0];
}

function followedByMeasure(match: RegExpExecArray): boolean {
  MEASURE_AHEAD.lastIndex = match.index + match[0].length;
  return MEASURE_AHEAD.test(match.input);
}
