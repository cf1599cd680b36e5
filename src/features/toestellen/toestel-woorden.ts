// Words the screens about devices share.
const en = new Intl.ListFormat('nl-NL', { type: 'conjunction' });
const MEESTE = 5;

/** A few by name, the rest by number. */
export const opsomming = (namen: readonly string[]): string =>
  namen.length <= MEESTE ? en.format(namen) : en.format([...namen.slice(0, MEESTE), `nog ${namen.length - MEESTE}`]);
