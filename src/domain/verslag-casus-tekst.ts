// A record of a casus as plain text, to paste anywhere: headings in capitals, one empty line between parts, nothing wrapped.
import { type Blok, type CasusVerslag, type Cel, metDubbelePunt, type Punt } from './verslag-casus-blok.ts';

const metBij = ({ tekst, bij }: Punt): string => (bij ? `${tekst} (${bij})` : tekst);
const metNummer = (een: Punt): string => (een.nummer === undefined ? metBij(een) : `${een.nummer}. ${metBij(een)}`);
/** Lines of one answer stay together under its dash or number. */
const inspringen = (tekst: string, door: string): string => tekst.replace(/\n/g, `\n${door}`);
const inLijst = (een: Punt): string =>
  een.nummer === undefined ? `- ${inspringen(metBij(een), '  ')}` : inspringen(metNummer(een), '   ');
const celTekst = (cel: Cel): string => cel.map(metNummer).join(' / ').replace(/\n/g, ' ');

function blokRegels(blok: Blok): string[] {
  switch (blok.kind) {
    case 'kop':
      return blok.niveau === 2 ? ['', blok.tekst.toLocaleUpperCase('nl')] : ['', blok.tekst];
    case 'alinea':
      return [blok.tekst];
    case 'regel':
      return [`${metDubbelePunt(blok.label)} ${blok.tekst}`];
    case 'lijst':
      return blok.punten.map(inLijst);
    case 'tabel':
      // Columns of one row that are lists read better one after another.
      return blok.rijen.length === 1 && blok.rijen[0]?.some((cel) => cel.length > 1)
        ? (blok.rijen[0] ?? []).flatMap((cel, at) => [`${blok.kolommen[at] ?? ''}:`, ...cel.map(inLijst)])
        : blok.rijen.map(
            (rij) => `- ${rij.map((cel, at) => `${blok.kolommen[at] ?? ''}: ${celTekst(cel)}`).join('; ')}`,
          );
  }
}

export function casusVerslagTekst(verslag: CasusVerslag): string {
  // What comes after a list would read as its last line, and a table as part of what is said before it.
  const regels = verslag.blokken.flatMap((blok, at) => [
    ...(blok.kind === 'tabel' && verslag.blokken[at - 1]?.kind !== 'kop' ? [''] : []),
    ...blokRegels(blok),
    ...(blok.kind === 'lijst' || blok.kind === 'tabel' ? [''] : []),
  ]);
  return [verslag.titel, ...verslag.kop, ...regels, '', ...verslag.voet]
    .filter((regel, at, alle) => regel !== '' || alle[at - 1] !== '')
    .join('\n');
}
