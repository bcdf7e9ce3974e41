/** Solves a positive definite system by elimination; matrix and vector are used up. */
export function solve(matrix: number[][], vector: number[]): number[] {
  matrix.forEach((pivotLine, i) => {
    const pivot = pivotLine[i] ?? 1;
    for (let row = i + 1; row < matrix.length; row += 1) {
      const line = matrix[row] ?? [];
      const factor = (line[i] ?? 0) / pivot;
      for (let k = i; k < line.length; k += 1) line[k] = (line[k] ?? 0) - factor * (pivotLine[k] ?? 0);
      vector[row] = (vector[row] ?? 0) - factor * (vector[i] ?? 0);
    }
  });
  const solution = vector.map(() => 0);
  for (let i = matrix.length - 1; i >= 0; i -= 1) {
    const line = matrix[i] ?? [];
    const known = line.reduce((sum, value, k) => (k > i ? sum + value * (solution[k] ?? 0) : sum), 0);
    solution[i] = ((vector[i] ?? 0) - known) / (line[i] ?? 1);
  }
  return solution;
}
