// The routekaart as a table in a file: written so that a spreadsheet takes no word for a formula, read as spreadsheets write it. Errors say which line.
import { csvCel, uitCsvCel } from '../csv-cel.ts';
import { laagNaam, MEESTE_INGANGEN, VELDEN, type Veld, type Velden } from './ingang.ts';
import { type Ingelezen, keurRegel, type RauweRegel, TE_VEEL } from './inlezen.ts';

const BOM = '\ufeff';

/** With semicolons and a mark in front, as a Dutch Excel wants it. */
export function schrijfCsv(ingangen: readonly Velden[]): string {
  const regel = (cellen: readonly string[]) => `${cellen.map(csvCel).join(';')}\r\n`;
  const kop = regel(VELDEN.map(({ naam }) => naam));
  const rest = ingangen.map((een) =>
    regel(VELDEN.map(({ veld }) => (veld === 'laag' ? laagNaam(een.laag) : een[veld]))),
  );
  return BOM + kop + rest.join('');
}

interface Tabel {
  rijen: string[][];
  /** The row that a quote was opened in and never closed; null: all were. */
  open: number | null;
}

/** RFC 4180, with any of the three line ends. A quote only counts where a cell begins. */
function ontleed(tekst: string, tussen: string): Tabel {
  const rijen: string[][] = [];
  let rij: string[] = [];
  let at = 0;
  for (;;) {
    let waarde = '';
    if (tekst[at] === '"') {
      at++;
      for (;;) {
        const tot = tekst.indexOf('"', at);
        if (tot < 0) return { rijen, open: rijen.length };
        waarde += tekst.slice(at, tot);
        at = tot + 1;
        if (tekst[at] !== '"') break;
        waarde += '"';
        at++;
      }
    }
    const begin = at;
    while (at < tekst.length && tekst[at] !== tussen && tekst[at] !== '\n' && tekst[at] !== '\r') at++;
    rij.push(waarde + tekst.slice(begin, at));
    if (tekst[at] === tussen) {
      at++;
      continue;
    }
    rijen.push(rij);
    rij = [];
    if (tekst[at] === '\r' && tekst[at + 1] === '\n') at++;
    at++;
    if (at >= tekst.length) return { rijen, open: null };
    if (rijen.length > MEESTE_INGANGEN * 4) return { rijen, open: null };
  }
}

const vouw = (naam: string): string => naam.trim().toLowerCase().replace(/\s+/g, ' ');
/** As others may call it. */
const OOK: Readonly<Record<string, Veld>> = {
  ...{ organisatie: 'wie', functie: 'wie', naam: 'wie', team: 'wie', doet: 'doet', doelgroep: 'voor' },
  ...{ telefoonnummer: 'telefoon', tel: 'telefoon', tijden: 'tijden', site: 'website', nagekeken: 'nagekeken' },
  ...{ notities: 'notitie', opmerking: 'notitie' },
};
const veldVan = (kop: string): Veld | null => {
  const gezocht = vouw(kop);
  return VELDEN.find(({ naam }) => naam === gezocht)?.veld ?? OOK[gezocht] ?? null;
};

const TEKENS = [';', ',', '\t'];

export function leesCsv(bestand: string): Ingelezen {
  const heel = bestand.startsWith(BOM) ? bestand.slice(1) : bestand;
  if (heel.trim() === '') return { kind: 'geweigerd', redenen: ['Dit bestand is leeg.'] };
  // Excel sometimes says first which mark it used.
  const gezegd = /^sep=(.)\r?\n/i.exec(heel);
  const tekst = gezegd ? heel.slice(gezegd[0].length) : heel;
  const tabellen = (gezegd?.[1] ? [gezegd[1]] : TEKENS).map((teken) => ontleed(tekst, teken));
  const bekend = ({ rijen }: Tabel) => (rijen[0] ?? []).filter((kop) => veldVan(kop)).length;
  const tabel = tabellen.toSorted((a, b) => bekend(b) - bekend(a))[0];
  const eerder = gezegd ? 1 : 0;
  if (!tabel) return { kind: 'geweigerd', redenen: ['Dit bestand is leeg.'] };
  const nummer = (rij: number) => rij + 1 + eerder;
  const [koppen = [], ...rijen] = tabel.rijen;
  const kolommen = koppen.map(veldVan);
  if (!kolommen.includes('wie'))
    return {
      kind: 'geweigerd',
      redenen: [
        tabel.open === 0
          ? `Regel ${nummer(0)}: er staat een aanhalingsteken te veel of te weinig.`
          : `De eerste regel zegt niet wat waar staat. Er hoort een kolom ‘${VELDEN[0].naam}’ te zijn. Sla eerst je eigen kaart op als CSV; dan zie je hoe het moet.`,
      ],
    };
  const dubbel = kolommen.find((veld, at) => veld !== null && kolommen.indexOf(veld) !== at);
  if (dubbel)
    return {
      kind: 'geweigerd',
      redenen: [`Er zijn twee kolommen voor ‘${VELDEN.find(({ veld }) => veld === dubbel)?.naam}’.`],
    };
  if (rijen.length > MEESTE_INGANGEN * 2) return { kind: 'geweigerd', redenen: [TE_VEEL] };

  const fouten: string[] = [];
  const regels = rijen.flatMap((cellen, at) => {
    if (cellen.every((waarde) => waarde.trim() === '')) return [];
    const waar = `Regel ${nummer(at + 1)}`;
    if (cellen.slice(koppen.length).some((waarde) => waarde.trim() !== '')) {
      fouten.push(`${waar}: er staan meer vakken dan in de eerste regel.`);
      return [];
    }
    const rauw: RauweRegel = {};
    kolommen.forEach((veld, kolom) => {
      // A row that ends early says nothing about the rest.
      if (veld !== null && kolom < cellen.length) rauw[veld] = uitCsvCel(cellen[kolom] ?? '');
    });
    const found = keurRegel(waar, rauw);
    if (found.kind === 'goed') return [found.regel];
    fouten.push(...found.redenen);
    return [];
  });
  if (tabel.open !== null)
    fouten.push(
      `Regel ${nummer(tabel.open)}: er staat een aanhalingsteken te veel of te weinig. Wat daarna komt, is niet gelezen.`,
    );
  const onbekend = koppen.filter((kop, at) => kop.trim() !== '' && kolommen[at] === null);
  return {
    kind: 'goed',
    regels,
    fouten,
    weg: onbekend.map((kop) => `De kolom ‘${kop.trim().slice(0, 40)}’ kent de routekaart niet. Die blijft weg.`),
  };
}
