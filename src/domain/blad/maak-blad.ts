// A preparation sheet made from one casus: each part filled as far as the casus goes, with its gaps, and all of it as blocks for page, paper and files. Judges nothing.
import { dagVan } from '../dag.ts';
import type { Analyse } from '../vensters/analyse.ts';
import { BRON_VIERVENSTERS } from '../vensters/bron-viervensters.ts';
import { WERKVERSLAG } from '../verslag-casus.ts';
import { type Blok, type CasusVerslag, deel, kop, lijst, opRegel, punt, regel } from '../verslag-casus-blok.ts';
import type { Bron } from '../verslag-casus-woorden.ts';
import type { BladDeel, BladPack, Gat } from './pack.ts';
import type { Nummers } from './veiligheid.ts';
import { vul } from './vul.ts';

export const GEHEUGENSTEUN = 'Dit blad is een geheugensteun, geen besluit.';

export interface GevuldDeel {
  id: string;
  titel: string;
  vraag: string;
  blokken: readonly Blok[];
  gaten: readonly Gat[];
}

export interface Blad {
  delen: readonly GevuldDeel[];
  /** Of all parts on it; what is asked in two of them counts once. */
  gaten: readonly Gat[];
}

export interface BladOpties {
  /** Ids of the parts that come on it; without: those that come by themselves. */
  delen?: readonly string[];
  /** ISO days. */
  terugkijk: readonly string[];
  nummers: Nummers;
}

export const vanzelf = ({ delen }: BladPack): string[] =>
  delen.filter(({ nietVanzelf }) => nietVanzelf !== true).map(({ id }) => id);

export function maakBlad(analyse: Analyse, pack: BladPack, opties: BladOpties): Blad {
  // Nothing is called by a number here, and nobody by who wrote it.
  const bron: Bron = { analyse, metFuncties: false, nummers: new Map(), terugkijk: opties.terugkijk };
  const gekozen = opties.delen ?? vanzelf(pack);
  const delen = pack.delen.filter(({ id }) => gekozen.includes(id)).map((een) => vulDeel(bron, een, opties.nummers));
  return { delen, gaten: eenKeer(delen.flatMap(({ gaten }) => gaten)) };
}

const eenKeer = (gaten: readonly Gat[]): Gat[] =>
  gaten.filter(({ tekst }, at) => gaten.findIndex((een) => een.tekst === tekst) === at);

function vulDeel(bron: Bron, { id, titel, vraag, uit }: BladDeel, nummers: Nummers): GevuldDeel {
  const gevuld = uit.map((een) => vul(bron, een, nummers));
  const gaten = eenKeer(gevuld.flatMap((een) => een.gaten.map((gat) => ({ ...gat, deel: id }))));
  return { ...{ id, titel, vraag }, blokken: gevuld.flatMap(({ blokken }) => blokken), gaten };
}

/** What to ask in the own region. */
export const STREEK = 'Vraag na in je regio';

const zinnenLijst = (zinnen: readonly string[]): Blok[] =>
  lijst(
    null,
    zinnen.map((zin) => punt(zin)),
  );

export function beschrijfBlad(blad: Blad, pack: BladPack, { titel, nu }: { titel: string; nu: number }): CasusVerslag {
  const bronnen = pack.bronnen.map((bron) => `${bron.titel} (${bron.stand})`).join('; ');
  return {
    titel: `${pack.titel}: ${opRegel(titel) || 'casus zonder werktitel'}`,
    kop: [`${WERKVERSLAG} Gemaakt op ${dagVan(nu)}. ${GEHEUGENSTEUN}`, ...(pack.opTafel ?? [])],
    blokken: [
      ...(pack.opTafel ? [] : deel('Vooraf', zinnenLijst(pack.vooraf))),
      ...blad.delen.flatMap((een): Blok[] => [
        kop(2, een.titel),
        { kind: 'alinea', tekst: een.vraag },
        ...een.blokken,
        ...een.gaten.flatMap((gat) => regel('Nog niet ingevuld', opRegel(gat.tekst))),
      ]),
      ...(pack.opTafel ? [] : deel(STREEK, zinnenLijst(pack.streek))),
    ],
    voet: [
      `${pack.opbouw} Bronnen: ${bronnen}. Gecontroleerd op ${dagVan(Date.parse(`${pack.gecontroleerdOp}T12:00:00Z`))}.`,
      BRON_VIERVENSTERS,
    ],
  };
}
