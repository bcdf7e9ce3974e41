/** One fault of the document base: where it is and what to do. It never stops the rest. */
export interface CorpusProblem {
  /** Path relative to the corpus root, with `/`. */
  readonly file: string;
  /** Line from 1, when the fault has one. */
  readonly line?: number;
  readonly message: string;
  /** `error` leaves the file (or statement) out of the index; `warning` is only reported. */
  readonly severity: 'error' | 'warning';
}

/** `sheets/x.fr.md:12: error: message`, the form editors can jump to; always one line. */
export function formatProblem(problem: CorpusProblem): string {
  const line = problem.line === undefined ? '' : `:${problem.line}`;
  return `${problem.file}${line}: ${problem.severity}: ${problem.message.replace(/\s*\n\s*/g, ' ')}`;
}
