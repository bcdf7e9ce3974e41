/**
 * Rules of Incoterms 2020 and names that traders still use for them. `fas` is how Fes is written in Darija, so its three letters
 * count in capitals only, as do those of `dap`.
 */
const WRITTEN =
  /(?<![\p{L}\p{N}])(?:exw|fca|fob|cfr|cif|cpt|cip|dpu|ddp|caf|cnf|EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP|DAT|CAF|CNF|C&F)(?![\p{L}\p{N}])/gu;
const OTHER_NAMES: Readonly<Record<string, string>> = { CAF: 'CIF', CNF: 'CFR', 'C&F': 'CFR' };
const IN_ARABIC: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:ال)?فوب(?!\p{L})/u, 'FOB'],
  [/(?<!\p{L})(?:ال)?سيف(?!\p{L})/u, 'CIF'],
];

/** Incoterms that a question names, in capitals, each once: those in Latin letters in the order of the text, then the others. */
export function findIncoterms(question: string): string[] {
  const latin = [...question.matchAll(WRITTEN)].map(([term]) => term.toUpperCase());
  const arabic = IN_ARABIC.filter(([pattern]) => pattern.test(question)).map(([, term]) => term);
  return [...new Set([...latin.map((term) => OTHER_NAMES[term] ?? term), ...arabic])];
}
