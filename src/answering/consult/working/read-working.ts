/** One step of a working, each part as it is written there. Parts that a step does not have are empty. */
export interface WorkingStep {
  /** What is worked out: before the colon, else in brackets behind the result. */
  readonly label: string;
  /** What it is worked out from: left of the equals sign. */
  readonly from: string;
  readonly result: string;
}

/** Between two steps on one line; within brackets it is part of a remark. */
const BETWEEN_STEPS = / ; (?![^(]*\))|\. (?=\d)/u;
/** A label before its colon; French sets a space before it. */
const LABEL = /^([^:=]+?)\s?: (.+)$/u;
const EQUATION = /^(.+?) ([=≤]) (.+)$/u;
/** A remark in brackets at the end, in words: "(taux que vous donnez)". */
const REMARK = /^(.+) \((\p{L}[^()]*)\)$/u;
/** A result that stands alone behind its label: a figure, a unit, no sentence. */
const PLAIN_RESULT = /^\S*\d[^,:;،؛]*(?:[.,]\d+[^,:;،؛]*)?$/u;

/**
 * The steps of a working (`Calculation.working`), in its order. A step is an equation, with or without a label, or a figure behind
 * a label; what is said beside the figures is no step. Every part is verbatim in its line, so that what is made of it cannot
 * say another figure.
 */
export function readWorking(working: readonly string[]): WorkingStep[] {
  return working
    .flatMap((line) => line.replace(/\.$/, '').split(BETWEEN_STEPS))
    .flatMap((part) => readStep(part) ?? []);
}

function readStep(part: string): WorkingStep | undefined {
  const [, label = '', rest = part] = LABEL.exec(part) ?? [];
  const equation = EQUATION.exec(rest);
  if (equation === null)
    return label !== '' && PLAIN_RESULT.test(rest) ? { label, from: '', result: rest } : undefined;
  const [, left = '', sign, right = ''] = equation;
  // "120 000 DH ≤ 150 000 DH" says how two figures lie to each other: nothing is left of it without one of them.
  if (sign === '≤') return { label, from: rest, result: '' };
  const [, result = right, remark = ''] = REMARK.exec(right) ?? [];
  return { label: label === '' ? remark : label, from: left, result };
}
