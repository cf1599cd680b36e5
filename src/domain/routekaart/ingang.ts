// An ingang of the routekaart: an organisation, team or functie, and how to reach it. Never a person. Reads with suspicion what stands in the document of a kring, where any member may write anything.
import { isDag } from '../dag.ts';

/** From near by to far away; the order on screen and paper. */
export const LAGEN = [
  { laag: 'voorveld', naam: 'Voorveld', hint: 'Opvang, welzijn, sport en wie er nog meer dichtbij is.' },
  { laag: 'onderwijs', naam: 'Onderwijs', hint: 'School, leerplicht, samenwerkingsverband.' },
  { laag: 'gezondheid', naam: 'Gezondheid', hint: 'Jeugdgezondheid, huisarts, verloskundige, ziekenhuis.' },
  { laag: 'wijkteam', naam: 'Wijkteam', hint: 'Lokaal team, jeugdteam, toegang tot hulp.' },
  { laag: 'specialist', naam: 'Specialist', hint: 'Hulp waarvoor een verwijzing nodig is.' },
  { laag: 'veilig-thuis', naam: 'Veilig Thuis', hint: 'Advies en melden in je regio.' },
  { laag: 'raad', naam: 'Raad', hint: 'Raad voor de Kinderbescherming.' },
  { laag: 'gi', naam: 'GI', hint: 'Jeugdbescherming en jeugdreclassering.' },
  { laag: 'politie', naam: 'Politie en justitie', hint: 'Wijkagent, Openbaar Ministerie, veiligheidshuis.' },
  { laag: 'anders', naam: 'Anders', hint: 'Past nergens anders bij.' },
] as const;
export type Laag = (typeof LAGEN)[number]['laag'];

/** In the order of a form and of a file. `max`: longer is no line on a map any more. */
export const VELDEN = [
  { veld: 'wie', naam: 'organisatie of functie', max: 120 },
  { veld: 'laag', naam: 'laag', max: 20 },
  { veld: 'doet', naam: 'wat ze doen', max: 400 },
  { veld: 'voor', naam: 'voor wie', max: 200 },
  { veld: 'telefoon', naam: 'telefoon', max: 40 },
  { veld: 'tijden', naam: 'openingstijden', max: 200 },
  { veld: 'website', naam: 'website', max: 200 },
  { veld: 'nagekeken', naam: 'nagekeken op', max: 10 },
  { veld: 'notitie', naam: 'notitie', max: 600 },
] as const;
export type Veld = (typeof VELDEN)[number]['veld'];
export type Velden = Readonly<Record<Exclude<Veld, 'laag'>, string>> & { readonly laag: Laag };
export type Ingang = Velden & { readonly id: string };

/** More than a neighbourhood has; what comes after it is not shown and not taken in. */
export const MEESTE_INGANGEN = 300;

export const isIngangId = (id: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(id);
export const isLaag = (value: unknown): value is Laag => LAGEN.some(({ laag }) => laag === value);
export const laagNaam = (laag: Laag): string => LAGEN.find((one) => one.laag === laag)?.naam ?? '';

/** Characters that are not seen, or that turn around what stands beside them, have no place on a map; half ones cannot be written to a file. */
const ONZICHTBAAR = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** As it is kept: one kind of line break, nothing around it. */
export const schoon = (tekst: string): string =>
  tekst
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(ONZICHTBAAR, (teken) => (teken === '\n' ? teken : teken === '\t' ? ' ' : ''))
    .trim();

/** One answer as it may be kept; null: it may not. */
export function keurVeld(veld: Veld, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const max = VELDEN.find((one) => one.veld === veld)?.max ?? 0;
  // Not all of a very long text is worth cleaning.
  const tekst = schoon(value.slice(0, max * 4));
  if (tekst.length > max || value.length > max * 4) return null;
  if (veld === 'wie') return tekst === '' ? null : tekst;
  if (veld === 'laag') return isLaag(tekst) ? tekst : null;
  if (veld === 'nagekeken') return tekst === '' || isDag(tekst) ? tekst : null;
  return tekst;
}

/** null: nothing that can be shown. What is wrong with one answer does not take the others. */
export function leesIngang(id: string, value: (veld: Veld) => unknown): Ingang | null {
  if (!isIngangId(id)) return null;
  const tekst = (veld: Veld) => keurVeld(veld, value(veld));
  const wie = tekst('wie');
  if (wie === null) return null;
  const laag = tekst('laag');
  const rest = Object.fromEntries(VELDEN.map(({ veld }) => [veld, tekst(veld) ?? ''])) as Record<Veld, string>;
  return { ...rest, id, wie, laag: isLaag(laag) ? laag : 'anders' };
}

export const leegIngang = (wie: string, laag: Laag): Velden => ({
  ...{ wie, laag, doet: '', voor: '', telefoon: '', tijden: '', website: '', nagekeken: '', notitie: '' },
});

const opNaam = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });
const plekVan = (laag: Laag): number => LAGEN.findIndex((one) => one.laag === laag);
/** By layer and then by name: the same on every device. */
export const opVolgorde = (a: Ingang, b: Ingang): number =>
  plekVan(a.laag) - plekVan(b.laag) || opNaam.compare(a.wie, b.wie) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Only layers that have something. */
export const perLaag = <T extends { readonly laag: Laag }>(ingangen: readonly T[]) =>
  LAGEN.map(({ laag, naam }) => ({ laag, naam, ingangen: ingangen.filter((one) => one.laag === laag) })).filter(
    (groep) => groep.ingangen.length > 0,
  );

/** What a phone can dial; null: this is no number. */
export function belbaar(telefoon: string): string | null {
  if (!/^\+?[\d\s().-]+$/.test(telefoon)) return null;
  const cijfers = telefoon.replace(/\(0\)/, '').replace(/\D/g, '');
  if (cijfers.length < 3 || cijfers.length > 15) return null;
  return telefoon.startsWith('+') ? `+${cijfers}` : cijfers;
}

/** Where a tap may lead: a page on the web, and nothing else; null: no address. */
export function webAdres(website: string): string | null {
  const tekst = website.trim();
  if (tekst === '' || /\s/.test(tekst)) return null;
  const met = /^[a-z][a-z0-9+.-]*:/i.test(tekst) && !/^[\w.-]+:\d/.test(tekst) ? tekst : `https://${tekst}`;
  try {
    const { protocol, hostname, username, password, href } = new URL(met);
    if ((protocol !== 'https:' && protocol !== 'http:') || !hostname.includes('.')) return null;
    return username === '' && password === '' ? href : null;
  } catch {
    return null;
  }
}

/** Numbers move: after half a year it is worth a look. `vandaag`: ISO day. */
export function nakijkStand({ nagekeken }: Pick<Velden, 'nagekeken'>, vandaag: string): 'nooit' | 'oud' | 'vers' {
  if (nagekeken === '') return 'nooit';
  const grens = new Date(`${vandaag}T00:00:00Z`);
  const dag = grens.getUTCDate();
  grens.setUTCMonth(grens.getUTCMonth() - 6);
  // 31 August less six months is the last of February, not the beginning of March.
  if (grens.getUTCDate() !== dag) grens.setUTCDate(0);
  return nagekeken < grens.toISOString().slice(0, 10) ? 'oud' : 'vers';
}
