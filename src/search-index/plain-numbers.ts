/**
 * The first `count` numbers of a typed array in a plain one, which libraries and ports take. `Array.from` goes through an iterator: twelve
 * times as long for 256 numbers.
 */
export function plainNumbers(numbers: Float32Array | Float64Array, count = numbers.length): number[] {
  const plain = new Array<number>(count);
  for (let i = 0; i < count; i += 1) plain[i] = numbers[i] ?? 0;
  return plain;
}
