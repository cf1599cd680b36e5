// Makes a line for the logboek: what was answered, in words, with the advice it leads to and where that comes from.
import type { Antwoorden } from './conditie.ts';
import { holds } from './conditie.ts';
import { type Pack, type Pagina, type Stap, vindUitkomst, vindVraag } from './pack.ts';
import {
  type AntwoordRegel,
  antwoordenVan,
  MEESTE_VERVANGEN,
  type Regel,
  type StapRegel,
  staandeIds,
} from './regel.ts';
import { isNodig, verderVan } from './walk.ts';

/** Who writes, when, and a name for the line: what domain cannot know. */
export interface Stempel {
  id: string;
  /** ms since 1970. */
  op: number;
  functie: string;
}

export interface Antwoord {
  vraag: string;
  waarde: readonly string[];
  notitie?: string;
  bron?: string;
  moment?: string;
  /** The lines the person saw when they began to fill in; without it, those that stand now. */
  vervangt?: readonly string[];
}

/** The heading of a page, as it reads with these answers. */
export const titelVan = (pagina: Pagina, antwoorden: Antwoorden): string =>
  pagina.titels?.find(({ als }) => holds(als, antwoorden))?.titel ?? pagina.titel;

/** The titles of what is advised when leaving this page. */
const adviezenNa = (pack: Pack, pagina: Pagina, antwoorden: Antwoorden) =>
  (verderVan(pagina, antwoorden)?.geeft ?? []).flatMap((id) => vindUitkomst(pack, id) ?? []);

/** All that stands. Of more than a line can hold, the oldest: the rest waits for a next line. */
const vervangen = (regels: readonly Regel[], about: Parameters<typeof staandeIds>[1]): string[] =>
  staandeIds(regels, about).slice(0, MEESTE_VERVANGEN);

/** null: the guide has no such question. */
export function maakAntwoordRegel(
  pack: Pack,
  regels: readonly Regel[],
  antwoord: Antwoord,
  stempel: Stempel,
): AntwoordRegel | null {
  const vraag = vindVraag(pack, antwoord.vraag);
  if (!vraag) return null;
  const waarde = antwoord.waarde.filter((one) => one !== '');
  const nu = antwoordenVan(regels);
  const straks = new Map(nu).set(vraag.id, waarde);
  const tekst =
    vraag.kind === 'veld'
      ? waarde.join('\n')
      : waarde.map((id) => vraag.keuzes.find((keuze) => keuze.id === id)?.label ?? id).join(', ');
  // A line of a list leads nowhere by itself; the page does. Nor does a question that is open again.
  const leidt = vraag.kind === 'keuze' && (waarde.length > 0 || !isNodig(vraag.pagina));
  const adviezen = leidt ? adviezenNa(pack, vraag.pagina, straks) : [];
  const bronnen = new Set([...vraag.pagina.bronnen, ...adviezen.flatMap((one) => one.bronnen)]);
  return {
    kind: 'antwoord',
    ...stempel,
    vervangt: antwoord.vervangt ? [...antwoord.vervangt] : vervangen(regels, { vraag: vraag.id }),
    vraag: vraag.id,
    waarde: [...waarde],
    ...(antwoord.notitie ? { notitie: antwoord.notitie } : {}),
    ...(antwoord.bron ? { bron: antwoord.bron } : {}),
    ...(antwoord.moment ? { moment: antwoord.moment } : {}),
    woorden: {
      vraag: vraag.kind === 'keuze' ? titelVan(vraag.pagina, nu) : vraag.tekst,
      antwoord: tekst,
      adviezen: adviezen.map(({ titel }) => titel),
      bronnen: [...bronnen].map((id) => pack.bronnen[id]?.titel ?? id),
    },
  };
}

export const maakStapRegel = (
  regels: readonly Regel[],
  stap: Stap,
  stand: StapRegel['stand'],
  reden: string,
  stempel: Stempel,
): StapRegel => ({
  kind: 'stap',
  ...stempel,
  vervangt: vervangen(regels, { stap: stap.id }),
  stap: stap.id,
  stand,
  ...(reden ? { reden } : {}),
  woorden: { stap: stap.titel },
});
