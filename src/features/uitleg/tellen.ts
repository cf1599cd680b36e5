// Counts and sizes in words a person reads: '1 stukje', '12 stukjes', '3,4 kB'.

const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

export const tel = (count: number, one: string, more: string): string =>
  `${number.format(count)} ${count === 1 ? one : more}`;

/** Thousands, as a phone shows sizes. */
export function describeBytes(bytes: number): string {
  if (bytes < 1_000) return tel(bytes, 'byte', 'bytes');
  return bytes < 1_000_000 ? `${number.format(bytes / 1_000)} kB` : `${number.format(bytes / 1_000_000)} MB`;
}
