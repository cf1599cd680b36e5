// What there is to count when lines come in a walk through a guide: that it is used, a step that is done, that it is finished. Each at most once for a walk, also when someone takes a step back.
import type { Pack } from '../gids/pack.ts';
import type { Doorloop, Regel } from '../gids/regel.ts';
import { voortgangVan } from '../gids/stand.ts';
import type { Telling } from './tellen.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

function isAf(pack: Pack, regels: readonly Regel[]): boolean {
  const { stappen } = voortgangVan(pack, regels);
  const tellen = stappen.filter(({ nummer }) => nummer !== null);
  return tellen.length > 0 && tellen.every(({ stand }) => stand === 'klaar' || stand === 'overgeslagen');
}

/** Has it been finished at any time? Lines in the order they came. */
const wasAf = (pack: Pack, regels: readonly Regel[]): boolean =>
  regels.some((_, at) => isAf(pack, regels.slice(0, at + 1)));

/** `voor`: the lines that were there; `erbij`: those this person just wrote. */
export function tellingenVan(
  pack: Pack,
  doorloop: Pick<Doorloop, 'gids' | 'begonnenOp'>,
  voor: readonly Regel[],
  erbij: readonly Regel[],
  nu: number,
): Telling[] {
  const { gids, begonnenOp } = doorloop;
  const found: Telling[] = [];
  if (erbij.length === 0) return found;
  if (voor.length === 0) found.push({ kind: 'gids', gids });
  const klaar = (regels: readonly Regel[]) =>
    new Set(regels.flatMap((een) => (een.kind === 'stap' && een.stand === 'klaar' ? [een.stap] : [])));
  const eerder = klaar(voor);
  for (const stap of klaar(erbij)) if (!eerder.has(stap)) found.push({ kind: 'stap', gids, stap });
  const nuAlles = [...voor, ...erbij];
  if (isAf(pack, nuAlles) && !wasAf(pack, voor)) {
    const { uitkomsten } = voortgangVan(pack, nuAlles).loop;
    found.push({ kind: 'af', gids, uitkomsten, weken: Math.max(0, nu - begonnenOp) / WEEK_MS });
  }
  return found;
}
