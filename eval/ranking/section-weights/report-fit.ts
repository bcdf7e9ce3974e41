import { standardise } from '../../relevance/standardise.ts';
import { fitConditionalLogit, type Choice } from './fit-conditional-logit.ts';

/** What was fitted, for a person who pastes it. */
export interface FitReport {
  /** Name of the constant, and its present value. */
  readonly constant: string;
  readonly present: unknown;
  /** Names of the features, in the order of the choices' columns. */
  readonly columns: readonly string[];
  /** Questions asked; those without a right alternative are not among the choices. */
  readonly asked: number;
}

/** Weights in units of the columns, fitted with all columns on one scale, so that the ridge pulls at all alike. */
function fitStandardised(choices: readonly Choice[]): number[] {
  const rows = choices.flatMap(({ alternatives }) => alternatives);
  const columns = (rows[0] ?? []).map((_, at) => standardise(rows.map((row) => row[at] ?? 0)));
  let place = 0;
  const scaled = choices.map(({ alternatives, isRight }) => ({
    alternatives: alternatives.map(() => {
      const row = columns.map(({ values }) => values[place] ?? 0);
      place += 1;
      return row;
    }),
    isRight,
  }));
  return fitConditionalLogit(scaled).map((weight, at) => weight / (columns[at]?.deviation ?? 1));
}

/** Fits the weights and tells them, two decimals each: all that some hundred questions determine. */
export function reportFit(
  choices: readonly Choice[],
  { constant, present, columns, asked }: FitReport,
): string[] {
  const weights = fitStandardised(choices).map((weight) => weight.toFixed(2));
  return [
    `${constant} now ${JSON.stringify(present)}`,
    `fitted on ${choices.length} choices of ${asked} questions:`,
    ...columns.map((name, i) => `  ${name}: ${weights[i] ?? ''},`),
  ];
}

/** Columns of features: the numbers in the order of `names`, then 1 or 0 for each role. */
export function featureColumns<Name extends string, Role extends string>(
  features: Readonly<Record<Name, number>> & { readonly role: Role },
  names: readonly Name[],
  roles: readonly Role[],
): number[] {
  return [...names.map((name) => features[name]), ...roles.map((role) => (role === features.role ? 1 : 0))];
}
