// Asks the second reader for names of people only: on a map of organisations, numbers and places are what it is for.
import type { Velden } from '../../domain/routekaart/ingang.ts';
import type { LeesWerker } from '../meelezen/lees-werker.ts';

const MEESTE = 5;

export async function namenIn(
  ingangen: readonly Velden[],
  leesWerker: LeesWerker | undefined,
): Promise<readonly string[]> {
  const delen = ingangen
    .flatMap(({ wie, doet, voor, tijden, notitie }) => [
      { tekst: wie, isWie: true },
      ...[doet, voor, tijden, notitie].map((tekst) => ({ tekst, isWie: false })),
    ])
    .filter(({ tekst }) => tekst !== '');
  if (delen.length === 0) return [];
  const werker = leesWerker ?? (await import('../meelezen/lees-werker.ts')).leesWerkerVanApp();
  const vondsten = await werker.vind(
    delen.map(({ tekst }) => tekst),
    [],
  );
  const namen = delen.flatMap(({ tekst, isWie }, at) =>
    (vondsten[at] ?? [])
      .filter(({ gegeven, zeker }) => gegeven === 'naam' && zeker)
      .map(({ start, end }) => tekst.slice(start, end))
      // One word within what an organisation is called is a part of that: Wijkteam Oost.
      .filter((naam) => !isWie || naam === tekst || /\s/.test(naam)),
  );
  return [...new Set(namen)].slice(0, MEESTE);
}
