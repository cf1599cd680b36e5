// What a file brings, looked at before any of it is taken in: which lines can be read, and what is wrong with the others, in words.
import { isDag } from '../dag.ts';
import { isLaag, LAGEN, type Laag, MEESTE_INGANGEN, schoon, VELDEN, type Veld, type Velden } from './ingang.ts';

/** One line of a file: only what the file says something about. */
export type Regel = Partial<Velden> & { readonly wie: string; readonly id?: string };
export type RauweRegel = Partial<Record<Veld, string>>;

export type Ingelezen =
  | {
      kind: 'goed';
      regels: readonly Regel[];
      /** Lines that cannot be taken in, each with why. */
      fouten: readonly string[];
      /** What the map has no place for. */
      weg: readonly string[];
    }
  | { kind: 'geweigerd'; redenen: string[] };

export const MAX_BESTAND_BYTES = 500_000;
export const TE_GROOT = 'Dit bestand is te groot voor een routekaart. Maak het kleiner dan 500 kB.';
export const TE_VEEL = `Dit bestand heeft te veel regels. Op een routekaart passen er ${MEESTE_INGANGEN}. Deel het bestand op.`;

const OOK_LAAG: Readonly<Record<string, Laag>> = {
  ...{ school: 'onderwijs', zorg: 'gezondheid', jgz: 'gezondheid', 'lokaal team': 'wijkteam', jeugdteam: 'wijkteam' },
  ...{ vt: 'veilig-thuis', 'raad voor de kinderbescherming': 'raad', rvdk: 'raad', politie: 'politie' },
  ...{ justitie: 'politie', 'politie/justitie': 'politie', overig: 'anders' },
};

/** As people and files call it; null: no such layer. */
function laagVan(tekst: string): Laag | null {
  const gezocht = tekst.trim().toLowerCase().replace(/\s+/g, ' ');
  if (isLaag(gezocht)) return gezocht;
  return LAGEN.find(({ naam }) => naam.toLowerCase() === gezocht)?.laag ?? OOK_LAAG[gezocht] ?? null;
}

/** 2026-11-26, and as it is written here: 26-11-2026, 26/11/2026. null: no day. */
function dagUit(tekst: string): string | null {
  if (isDag(tekst)) return tekst;
  const hier = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(tekst);
  if (!hier) return null;
  const [, dag = '', maand = '', jaar = ''] = hier;
  const iso = `${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`;
  return isDag(iso) ? iso : null;
}

/** `waar`: how the line is called in what is said of it. */
export function keurRegel(
  waar: string,
  rauw: RauweRegel,
): { kind: 'goed'; regel: Regel } | { kind: 'geweigerd'; redenen: string[] } {
  const redenen: string[] = [];
  const regel: Partial<Record<Veld, string>> = {};
  for (const { veld, naam, max } of VELDEN) {
    const gegeven = rauw[veld];
    if (gegeven === undefined) continue;
    const tekst = schoon(gegeven);
    if (veld === 'laag') {
      const laag = tekst === '' ? 'anders' : laagVan(tekst);
      if (laag === null)
        redenen.push(`${waar}: de laag ‘${tekst.slice(0, 30)}’ kennen we niet. Kies uit: ${lagenInWoorden()}.`);
      else regel.laag = laag;
    } else if (veld === 'nagekeken') {
      const dag = tekst === '' ? '' : dagUit(tekst);
      if (dag === null) redenen.push(`${waar}: ‘nagekeken op’ is geen datum. Schrijf het zo: 26-11-2026.`);
      else regel.nagekeken = dag;
    } else if (tekst.length > max) redenen.push(`${waar}: ‘${naam}’ is te lang. Er passen ${max} tekens in.`);
    else regel[veld] = tekst;
  }
  if (!redenen.some((reden) => reden.includes(`‘${VELDEN[0].naam}’`)) && (regel.wie ?? '') === '')
    redenen.unshift(`${waar}: de organisatie of functie ontbreekt.`);
  return redenen.length > 0 ? { kind: 'geweigerd', redenen } : { kind: 'goed', regel: regel as Regel };
}

const lagenInWoorden = (): string => LAGEN.map(({ naam }) => naam).join(', ');

/** The letters of a file: as they are written now, or as an older Excel writes them. */
export function lettersVan(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
