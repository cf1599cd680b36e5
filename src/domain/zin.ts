// What holds for any zin that locks something, of this device or of a file: how it is compared, and how long it is at least.

/** Whoever gets hold of what it locks can try at leisure. */
export const MIN_ZIN = 12;

/** The same zin typed on another keyboard is the same zin. */
export const kaleZin = (zin: string): string => zin.normalize('NFKC').trim();

export const isTeKort = (zin: string): boolean => [...kaleZin(zin)].length < MIN_ZIN;
