// Says where a casus is in sentences that are never more certain than what is known. Pure words.
import type { HoeVer, OpServer } from '../../domain/bij-wie.ts';
import { dagVan } from '../../domain/dag.ts';
import { describeMoment } from '../../store/describe.ts';

const clock = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });
const WEEK_MS = 7 * 86_400_000;

/** "om 13:16", "gisteren", "3 dagen geleden", "op 3 november 2026". */
export function zegMoment(op: number, nu: number): string {
  if (new Date(op).toDateString() === new Date(nu).toDateString()) return `om ${clock.format(op)}`;
  return nu - op < WEEK_MS ? describeMoment(op, nu) : `op ${dagVan(op)}`;
}

export function zegHoeVer(hoeVer: HoeVer, nu: number): string {
  switch (hoeVer.kind) {
    case 'alles':
      return `Heeft alles (gezien ${zegMoment(hoeVer.op, nu)})`;
    case 'tot':
      return `Had alles ${zegMoment(hoeVer.alles, nu)}. Daarna is er iets veranderd.`;
    case 'miste':
      return `Miste toen nog iets (gezien ${zegMoment(hoeVer.op, nu)})`;
    case 'gezien':
      return `Was hier ${zegMoment(hoeVer.op, nu)}. Hoeveel dit toestel heeft, zien we niet.`;
    case 'niet':
      return 'Nog niet gezien';
  }
}

/** One line, or one for each toestel. */
export const zegToestellen = (toestellen: readonly HoeVer[], nu: number): string[] =>
  toestellen.length > 1
    ? toestellen.map((een, at) => `Toestel ${at + 1}: ${lager(zegHoeVer(een, nu))}`)
    : toestellen.map((een) => zegHoeVer(een, nu));
const lager = (zin: string): string => zin.slice(0, 1).toLowerCase() + zin.slice(1);

export function zegServer(server: OpServer, nu: number): string {
  switch (server.kind) {
    case 'alles':
      return `Op de server staat alles (gehoord ${zegMoment(server.op, nu)}).`;
    case 'niet-alles':
      return server.wijzigingen === 1
        ? 'Eén wijziging staat alleen op dit toestel.'
        : `${server.wijzigingen} wijzigingen staan alleen op dit toestel.`;
    case 'nog-niets':
      return 'De server heeft nog niets bevestigd.';
    case 'gewist':
      return 'De server heeft deze casus gewist.';
  }
}

/** `op`: of the moment just before the minute it was made in; at midnight that is not yet its day. */
export const zegKopie = (kopie: { op: number; veranderdSinds: boolean } | null): string =>
  kopie === null
    ? 'Deze casus zit niet in een kopie die je op dit toestel hebt bewaard.'
    : `Deze casus zit in je kopie van ${dagVan(kopie.op + 1)}. ${
        kopie.veranderdSinds ? 'Daarna is er iets veranderd.' : 'Daarna is er niets veranderd.'
      }`;
