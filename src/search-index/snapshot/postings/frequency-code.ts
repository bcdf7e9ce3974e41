/** Bits of a single-precision number that a code leaves out: 12 of 23 bits of the fraction stay. */
const DROPPED_BITS = 11;
/** Half of the last bit that stays, so that dropping rounds to the nearest. */
const ROUNDING = 1 << (DROPPED_BITS - 1);
/**
 * Code 0 stands for 2⁻⁶, below the least frequency that is indexed (0.03); single precision has the exponent bias 127.
 */
const FIRST = (127 - 6) << (23 - DROPPED_BITS);
const CODES = 65_536;

const number = new Float32Array(1);
const bits = new Uint32Array(number.buffer);

/**
 * A term frequency in 16 bits: the nearest of 65,536 values between 2⁻⁶ and 2¹⁰, 4,096 to each power of two, so that
 * the error is at most 1 in 8,192 and whole numbers are kept. Frequencies outside are taken for the nearest end.
 */
export function encodeFrequency(frequency: number): number {
  number[0] = frequency;
  const code = (((bits[0] ?? 0) + ROUNDING) >>> DROPPED_BITS) - FIRST;
  return Math.max(0, Math.min(code, CODES - 1));
}

/** Code → frequency, as {@link encodeFrequency} gives codes. */
export const FREQUENCIES: Float32Array = Float32Array.from({ length: CODES }, (_, code) => {
  bits[0] = (code + FIRST) << DROPPED_BITS;
  return number[0] ?? 0;
});

const COARSE_CODES = 256;
const COARSE_STEP = CODES / COARSE_CODES;

/** As {@link encodeFrequency}, in 8 bits: 16 values to each power of two, so that the error is at most 1 in 32. */
export function encodeCoarsely(frequency: number): number {
  return Math.min(Math.round(encodeFrequency(frequency) / COARSE_STEP), COARSE_CODES - 1);
}

/** Code → frequency, as {@link encodeCoarsely} gives codes. */
export const COARSE_FREQUENCIES: Float32Array = Float32Array.from(
  { length: COARSE_CODES },
  (_, code) => FREQUENCIES[code * COARSE_STEP] ?? 0,
);
