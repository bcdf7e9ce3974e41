import type { Figure } from '../text/figure.ts';
import { wordPattern } from '../text/word-pattern.ts';
import { figuresOf } from './sentence-units.ts';

/** What kind of figure a question asks for. */
export type ExpectedFigure = 'duration' | 'rate' | 'amount' | 'date' | 'quantity';

const PATTERNS: readonly (readonly [ExpectedFigure, RegExp])[] = [
  [
    'duration',
    wordPattern(
      'délais?|delais?|combien de (?:temps|jours|mois)|durée|how long|deadline|time limit|how many (?:days|months)|' +
        '(?:ch7al|chhal)\\s.{0,12}(?:we9t|wa9t|modda|lwe9t|lwa9t|iyam|chhar|nhar)|lajal|' +
        '(?<!من )أجل|الأجل|آجال|مدة|المدة|كم من (?:الوقت|يوم)|كم (?:يوما|شهرا)|شحال.{0,14}(?:الوقت|وقت|مدة|نهار|يوم|شهر)',
    ),
  ],
  [
    'rate',
    wordPattern(
      'taux|pourcentages?|rates?|percentage|percent|nisba|lmi2a|f lmya|نسبة|النسبة|في المائة|فالمية',
    ),
  ],
  [
    'date',
    wordPattern('quand|à partir de quand|quelle date|when|what date|imta|fo9ach|foqach|متى|إمتى|امتى|فوقاش'),
  ],
  [
    'amount',
    wordPattern(
      'montants?|coûte|prix|frais|plafonds?|seuils?|amendes?|how much|costs?|fees?|ceilings?|thresholds?|penalt(?:y|ies)|b\\s?ch7al|taman|' +
        'كم (?:ثمن|يكلف|المبلغ)|مبلغ|سقف|غرامة|ثمن|بشحال',
    ),
  ],
  ['quantity', wordPattern('combien|how many|ch7al|chhal|mch7al|quelle part|كم|شحال')],
];

const TIME_UNIT =
  /^\s*(?:premiers?\s)?(?:jours?|mois|ans?|années?|semaines?|heures?|days?|months?|years?|weeks?|hours?|working days|يوم|أيام|شهر|أشهر|سنة|سنوات|سنتين|أسبوع|ساعة)/iu;

/** The kind of figure that a right answer must hold, or undefined when the question asks for none. */
export function expectedFigure(question: string): ExpectedFigure | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(question))?.[0];
}

/** True when a statement holds a figure of the kind asked for. */
export function holdsFigure(statement: { readonly text: string }, expected: ExpectedFigure): boolean {
  return figuresOf(statement).some((figure) => isOfKind(figure, statement.text, expected));
}

function isOfKind(figure: Figure, statement: string, expected: ExpectedFigure): boolean {
  switch (expected) {
    case 'duration':
      return TIME_UNIT.test(statement.slice(figure.end)) || TIME_UNIT.test(figure.raw.replace(/^\S+\s/, ''));
    case 'rate':
      return figure.kind === 'percent';
    case 'date':
      return figure.kind === 'date';
    case 'amount':
      return figure.kind === 'amount' || figure.kind === 'percent';
    case 'quantity':
      return (
        figure.kind === 'number' ||
        figure.kind === 'amount' ||
        figure.kind === 'percent' ||
        figure.kind === 'number-word'
      );
  }
}
