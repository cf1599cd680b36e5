// Words the screens about devices share.
import { opsomming } from '../../domain/opsomming.ts';

const MEESTE = 5;

/** A few by name, the rest by number. */
export const noemToestellen = (namen: readonly string[]): string =>
  namen.length <= MEESTE ? opsomming(namen) : opsomming([...namen.slice(0, MEESTE), `nog ${namen.length - MEESTE}`]);
