// Padding, so that the length of a record tells little about its content (S13).

/** Floors in bytes: a batch while someone looks along is small, a batch alone gathers more. */
export const FLOOR_TOGETHER = 128;
export const FLOOR_ALONE = 256;

/** Padme (Nikitin et al., PURBs, 2019): at most 12 % larger, leaks O(log log n) bits of the length. */
export function paddedLength(length: number, floor: number): number {
  if (length <= floor) return floor;
  const exponent = Math.floor(Math.log2(length));
  const mantissaBits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - mantissaBits);
  return Math.ceil(length / step) * step;
}
