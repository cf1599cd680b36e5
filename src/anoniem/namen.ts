// Names of people in a text: every word is weighed, what is surely a name once is one everywhere, and each name is taken whole.
import { createLezing, type Lezing } from './lezing.ts';
import { weegWoord } from './naam-bewijs.ts';
import { beginVan, ENKEL, eindVan, naTitel } from './naam-grenzen.ts';
import { NEE, TWIJFEL, ZEKER } from './naam-teken.ts';
import { vindVormen } from './naam-vormen.ts';
import { KLEIN_NA_ROL, LIDWOORDEN, NA_PERSOON, NOOIT_KLEIN, rolVan, TUSSENVOEGSELS } from './naam-woorden.ts';
import type { Tekst, Woord } from './ontleed.ts';
import type { Naam } from './spans.ts';
import { type Woordsoort, zonderBezit } from './woordsoort.ts';

export function vindNamen(ontleed: Tekst, kijk: Woordsoort, verboden: (start: number, end: number) => boolean): Naam[] {
  const lezing = createLezing(ontleed, kijk, verboden);
  const { woorden } = lezing;
  const zeker = woorden.map((_, at) => weegWoord(lezing, at));
  const vormen = vindVormen(lezing, verboden);

  const bekend = new Set<string>();
  const leer = (deel: string) => bekend.add(deel.toLowerCase()).add((zonderBezit(deel) ?? deel).toLowerCase());
  for (const { delen } of [...vormen, ...verzamel(lezing, zeker)]) for (const deel of delen) leer(deel);
  woorden.forEach((woord, at) => {
    if (zeker[at] === NEE) zeker[at] = alsBekend(lezing, woord, at, bekend);
    if (zeker[at] === NEE && inRij(lezing, woord, at, zeker)) zeker[at] = TWIJFEL;
  });
  return [...vormen, ...verzamel(lezing, zeker)];
}

/** A word that is surely a name elsewhere in the text. */
function alsBekend(lezing: Lezing, woord: Woord, at: number, bekend: ReadonlySet<string>): number {
  if (woord.getal || woord.tekst.length < 2 || lezing.verboden(woord) || TUSSENVOEGSELS.has(woord.klein)) return NEE;
  const kaal = zonderBezit(woord.tekst)?.toLowerCase();
  if (!bekend.has(woord.klein) && !(kaal && bekend.has(kaal))) return NEE;
  const s = woord.soort;
  const vorige = lezing.woorden[at - 1];
  const naLidwoord = LIDWOORDEN.has(vorige?.klein ?? '');
  const na = lezing.klein(at + 1);
  const gaatVerder =
    NA_PERSOON.has(na) || /^[,;:(.)]/.test(lezing.tekst.slice(woord.end, woord.end + 1).trimStart() || '.');
  if (woord.hoofd) {
    if ((naLidwoord && s.woord && !woord.begin) || (woord.begin && s.gewoon && !gaatVerder)) return NEE;
    return s.geenNaam && !s.voornaam && woord.begin && !gaatVerder ? NEE : ZEKER;
  }
  if (s.geenNaam) return NEE;
  if (!s.woord && !s.gewoon) return ZEKER;
  if (!lezing.zonderHoofdletters || naLidwoord || vorige?.getal) return NEE;
  const voor = /^(?:met|van|en|bij|aan|voor|dat|door|tegen)$/.test(vorige?.klein ?? '');
  if (s.ookWoord && !NOOIT_KLEIN.has(woord.klein)) return woord.begin || NA_PERSOON.has(na) || voor ? TWIJFEL : NEE;
  return KLEIN_NA_ROL.has(woord.klein) && (woord.begin || voor || NA_PERSOON.has(na)) ? TWIJFEL : NEE;
}

/** "tyshawn, jeanaily en zion": no word that we know, between two names. */
function inRij(lezing: Lezing, woord: Woord, at: number, zeker: readonly number[]): boolean {
  const { soort } = woord;
  if (!lezing.zonderHoofdletters || woord.getal || woord.tekst.length < 4 || lezing.verboden(woord)) return false;
  if (soort.gewoon || soort.geenNaam || soort.plaats || lezing.isAanspreek(woord.klein)) return false;
  const na = lezing.woorden[at + 1];
  const ervoor = (zeker[at - 1] ?? NEE) > NEE && woord.gat === ', ';
  const erna =
    (na?.gat === ', ' && (zeker[at + 1] ?? NEE) > NEE) || (na?.klein === 'en' && (zeker[at + 2] ?? NEE) > NEE);
  return ervoor && erna;
}

function verzamel(lezing: Lezing, zeker: readonly number[]): Naam[] {
  const { woorden, tekst } = lezing;
  const namen: Naam[] = [];
  for (let at = 0; at < woorden.length; at++) {
    const woord = woorden[at];
    if (!woord) continue;
    const voor = lezing.aanloop(at);
    if ((zeker[at] ?? NEE) > NEE) {
      const tot = eindVan(lezing, at, zeker);
      namen.push(naamVan(lezing, beginVan(lezing, at), tot, zeker[at] ?? TWIJFEL));
      at = tot;
    } else if (
      voor === 'titel' ||
      voor === 'gezin' ||
      (voor === 'noemt' && /[:=]/.test(woord.gat)) ||
      (voor === 'functie' && isVanNaam(lezing, at))
    ) {
      const tot = naTitel(lezing, at, zeker);
      if (tot === null) continue;
      namen.push(naamVan(lezing, at, tot, ZEKER));
      at = tot;
    } else if (
      voor !== null &&
      ENKEL.test(woord.tekst) &&
      tekst[woord.end] === '.' &&
      !lezing.verboden(woord) &&
      !woord.begin
    ) {
      const tot = eindVan(lezing, at, zeker);
      namen.push(naamVan(lezing, at, tot, ZEKER));
      at = tot;
    }
  }
  return namen;
}

/** "ha van nistelrooij", "verlosk de wit gebeld", "collega de haan vanmiddag", in a text without capitals. */
const isVanNaam = (lezing: Lezing, at: number): boolean => {
  const naam = lezing.woorden[at + 1];
  if (!lezing.zonderHoofdletters || !naam) return false;
  const s = naam.soort;
  if (lezing.klein(at) === 'van') return naam.tekst.length > 5 && !s.gewoon && !s.plaats && !s.geenNaam && !s.voornaam;
  return lezing.klein(at) === 'de' && s.achternaam && GAAT_OVER_IEMAND.test(lezing.klein(at + 2));
};
const GAAT_OVER_IEMAND =
  /^(?:gebeld|gemaild|geappt|gesproken|gezien|ingelicht|komt|belt|belde|zegt|mailt|vandaag|vanmiddag|vanochtend|vanavond|morgen|gisteren)$/;

function naamVan(lezing: Lezing, van: number, tot: number, zeker: number): Naam {
  const { woorden, tekst } = lezing;
  const eerste = woorden[van] as Woord;
  const laatste = woorden[tot] as Woord;
  let { start } = eerste;
  let { end } = laatste;
  if (ENKEL.test(laatste.tekst) && tekst[end] === '.') end++;
  // Initials behind a comma belong to it, and so does "jr.".
  const achter = /^(?:, (?:\p{Lu}\. ?){1,4}(?!\p{L})| (?:jr|sr|junior|senior)\.?(?!\p{L}))/u.exec(
    tekst.slice(end, end + 16),
  );
  if (achter) end += achter[0].trimEnd().length;
  if (/['’‘]/.test(tekst[start - 1] ?? '') && /^(?:t|n)$/.test(eerste.klein)) start--;
  // "'s" is outside, the genitive "s" is inside.
  if (/['’]s$/u.test(tekst.slice(start, end))) end -= 2;
  const voor = lezing.aanloop(van);
  const meer = tot > van;
  return {
    ...{ start, end, gegeven: 'naam', zeker: zeker === ZEKER },
    rang: zeker === ZEKER ? (voor !== null ? 68 : meer ? 66 : 50) : meer ? 53 : 36,
    rol: voor === null ? null : rolVan(lezing.klein(van - 1)),
    delen: woorden
      .slice(van, tot + 1)
      .filter(({ klein, tekst: deel }) => !TUSSENVOEGSELS.has(klein) && deel.length > 1)
      .map(({ tekst: deel }) => naamZonderBezit(lezing, deel)),
  };
}

function naamZonderBezit({ kijk }: Lezing, deel: string): string {
  const kaal = zonderBezit(deel);
  return kaal && !kijk(deel).voornaam && !kijk(deel).achternaam && kijk(kaal).voornaam ? kaal : deel;
}
