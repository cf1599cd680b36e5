// Whether two words differ by one slip of the keys.

/** One letter more, less, other, or two that changed places. */
export function eenFout(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let voor = 0;
  while (voor < a.length && voor < b.length && a[voor] === b[voor]) voor++;
  let na = 0;
  while (na < a.length - voor && na < b.length - voor && a[a.length - 1 - na] === b[b.length - 1 - na]) na++;
  const ra = a.length - voor - na;
  const rb = b.length - voor - na;
  return (ra <= 1 && rb <= 1) || (ra === 2 && rb === 2 && a[voor] === b[voor + 1] && a[voor + 1] === b[voor]);
}
