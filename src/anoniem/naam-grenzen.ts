// Where a name begins and ends once one word of it is found: first names, particles, initials, double names.
import type { Lezing } from './lezing.ts';
import { GEVOEL } from './naam-teken.ts';
import { BEGINT_ZIN, NOOIT_KLEIN, TUSSENVOEGSELS, VOORVOEGSELS } from './naam-woorden.ts';
import type { Woord } from './ontleed.ts';

export const ENKEL = /^\p{Lu}$/u;
const AFGEKORT = new Set('v d vd st mc jr sr'.split(' '));
/** Particles that may come between, by how they begin. */
const ECHT =
  /^(?:van|de|der|den|v|vd|ter|ten|te|el|al|ait|aït|ould|ben|da|do|dos|di|la|le|von|bin|abu|abou|t|'t|het|op)$/;
/** Only with an article behind it: "in 't Veld", "op den Berg". */
const MET_LIDWOORD = /^(?:in|op|aan|uit|onder|over)$/;
const VOEGSEL_ACHTER_STREEPJE = /-(?:van|de|der|den|ten|ter|te|el|al)$/;
const GAT = /^(?:\.? ?|\/| ?['’‘])$/;

/** "Tjon A Loi", "Li A Sam": Surinamese surnames of three words. */
const VOOR_A = /^(?:tjon|tjong|tjin|tjoe|lo|li|lie|ho|chin|chong|kon|liu|fong|fung|sam|tai|tsai|wong|yong|ten|sang)$/;

/** The name that runs up to `at` goes on to this word. `zeker`: how sure each word is. */
export function eindVan(lezing: Lezing, at: number, zeker: readonly number[]): number {
  const { woorden, tekst, zonderHoofdletters } = lezing;
  let tot = at;
  for (;;) {
    const hier = woorden[tot];
    const volgende = woorden[tot + 1];
    if (!hier || !volgende || volgende.getal || lezing.verboden(volgende)) return tot;
    const { gat } = volgende;
    const enkel = ENKEL.test(hier.tekst);
    // "Dylan V.", "K. Jansen", "M.A."
    const initiaal = ENKEL.test(volgende.tekst) && tekst[volgende.end] === '.';
    if (initiaal && (gat === ' ' || (enkel && /^\. ?$/.test(gat)))) {
      tot++;
      continue;
    }
    const vlak =
      gat === ' ' ||
      (enkel && /^\.? ?$/.test(gat)) ||
      (AFGEKORT.has(hier.klein) && /^\.? ?$/.test(gat)) ||
      /^ ['’‘]$/.test(gat);
    if (!vlak) return tot;
    // "Van der Ploeg-ten Have"
    if (volgende.hoofd && gat === ' ' && VOEGSEL_ACHTER_STREEPJE.test(hier.klein)) {
      tot++;
      continue;
    }
    if (TUSSENVOEGSELS.has(volgende.klein) && (!volgende.hoofd || VOORVOEGSELS.has(volgende.klein))) {
      const na = naVoegsels(lezing, tot + 1, zeker);
      if (na === null) return tot;
      tot = na;
      continue;
    }
    const s = lezing.soortVan(volgende);
    const naam = s.voornaam || s.achternaam;
    const sHier = lezing.soortVan(hier);
    if (volgende.hoofd && !(volgende.begin && gat !== ' ')) {
      if ((s.geenNaam && !naam) || lezing.isAanspreek(volgende.klein)) return tot;
      if (volgende.kaps && !hier.kaps && !naam && volgende.tekst.length < 5) return tot;
      // Behind a first name any capital is the surname: "Debby Sneeuw".
      if (!naam && (s.plaats || s.woord || s.gewoon) && !sHier.voornaam && sHier.gewoon) return tot;
      tot++;
      continue;
    }
    // "tjon a loi"
    if (gat === ' ' && volgende.klein === 'a' && VOOR_A.test(hier.klein) && woorden[tot + 2]?.gat === ' ') {
      tot += 2;
      continue;
    }
    if (volgende.hoofd || gat !== ' ') return tot;
    // "mandy kuyper", "Anil mahabier": also where others have their capitals.
    if (sHier.voornaam && (zeker[tot] ?? 0) === 2 && s.achternaam && !s.woord && !s.gewoon && !s.geenNaam) {
      tot++;
      continue;
    }
    if (!zonderHoofdletters) return tot;
    // "kevin l"
    const letter = tekst[volgende.end] === '.' ? /^[a-z]$/ : /^[abcdefghijlpqrvwy]$/;
    if (letter.test(volgende.klein) && sHier.voornaam && (zeker[tot] ?? 0) > 0) {
      tot++;
      return tot;
    }
    const achternaam =
      s.achternaam &&
      ((!s.ookWoord && (sHier.voornaam || enkel)) ||
        // "het gaat om sanne kuipers. ze is ziek": the sentence ends on it.
        (sHier.voornaam &&
          (zeker[tot] ?? 0) === 2 &&
          /^(?:[.,;:)\n]|$)/.test(tekst.slice(volgende.end, volgende.end + 1)) &&
          !GEVOEL.has(volgende.klein) &&
          !NOOIT_KLEIN.has(volgende.klein)));
    // Nothing that we know, right behind a sure first name.
    const onbekend =
      sHier.voornaam && (zeker[tot] ?? 0) === 2 && !s.gewoon && !s.geenNaam && !s.plaats && volgende.tekst.length > 3;
    if ((zeker[tot + 1] ?? 0) === 0 && !achternaam && !onbekend) return tot;
    // "samira karim": two people are not one name, but nothing is lost by taking them so.
    tot++;
  }
}

/** "El Y.": a capital with a dot is cut short, not a particle. */
const isLetter = ({ woorden, tekst }: Lezing, at: number): boolean => {
  const woord = woorden[at];
  return woord !== undefined && ENKEL.test(woord.tekst) && tekst[woord.end] === '.';
};

/** Past the particles from `vanaf` to the surname behind them; null: there is none. */
export function naVoegsels(lezing: Lezing, vanaf: number, zeker: readonly number[]): number | null {
  const { woorden, tekst, zonderHoofdletters } = lezing;
  const eerste = woorden[vanaf];
  if (!eerste) return null;
  let na = vanaf;
  while (
    na < vanaf + 4 &&
    TUSSENVOEGSELS.has(lezing.klein(na)) &&
    (na === vanaf || (GAT.test(woorden[na]?.gat ?? '-') && !isLetter(lezing, na)))
  )
    na++;
  const einde = woorden[na];
  if (!einde || einde.getal || !GAT.test(einde.gat) || lezing.verboden(einde)) return null;
  const lidwoord =
    MET_LIDWOORD.test(eerste.klein) && na > vanaf + 1 && /^(?:t|'t|den|de|der|het)$/.test(lezing.klein(vanaf + 1));
  if (!ECHT.test(eerste.klein) && !lidwoord) return null;
  if (MET_LIDWOORD.test(eerste.klein) && !lidwoord) return null;
  if (lidwoord && /^(?:de|het)$/.test(lezing.klein(vanaf + 1))) return null;
  const s = lezing.soortVan(einde);
  if (ENKEL.test(einde.tekst)) return tekst[einde.end] === '.' ? na : null;
  if (einde.hoofd) {
    const enkelVan = eerste.klein === 'van' && na === vanaf + 1;
    if ((s.geenNaam && !s.achternaam) || (einde.kaps && einde.tekst.length < 4)) return null;
    if (
      enkelVan &&
      s.plaats !== null &&
      !s.achternaam &&
      !(woorden[vanaf - 1]?.hoofd && lezing.soortVan(woorden[vanaf - 1] as Woord).voornaam)
    )
      return null;
    // "de vader van Milan": a first name behind "van" is somebody else.
    if (enkelVan && s.voornaam && !s.achternaam) return null;
    if (s.plaats && /^(?:te|in)$/.test(eerste.klein)) return null;
    return na;
  }
  if (!zonderHoofdletters) return null;
  const bekend = s.achternaam && !(s.woord && !s.ookWoord);
  const onbekend = !s.gewoon && !s.plaats && einde.tekst.length > 3;
  // "kees van dalen"
  const ervoor = woorden[vanaf - 1];
  if (eerste.klein === 'van' && ervoor && (zeker[vanaf - 1] ?? 0) > 0 && lezing.soortVan(ervoor).voornaam && s.plaats)
    return na;
  return bekend || onbekend || (zeker[na] ?? 0) > 0 ? na : null;
}

/** The name that has the word at `at` begins with this word: "K. Jansen", "v.d. Velden", "De Boer". */
export function beginVan(lezing: Lezing, at: number): number {
  const { woorden } = lezing;
  let van = at;
  for (let stap = 0; stap < 6; stap++) {
    const hier = woorden[van];
    const vorige = woorden[van - 1];
    if (!hier || !vorige || vorige.getal || lezing.verboden(vorige)) return van;
    if (ENKEL.test(vorige.tekst) && /^\. ?$/.test(hier.gat) && !TELT_DOOR.test(lezing.klein(van - 2))) {
      van--;
      continue;
    }
    if (isVoornaamErvoor(lezing, van)) {
      van--;
      continue;
    }
    const afgekort = /^(?:v|d|vd|st|mc)$/.test(vorige.klein);
    if (!VOORVOEGSELS.has(vorige.klein) || !(hier.gat === ' ' || (afgekort && /^(?:\. ?|\/)$/.test(hier.gat))))
      return van;
    if (vorige.hoofd ? !hoortErbij(lezing, van) : !kleinVoegsel(lezing, van)) return van;
    van--;
  }
  return van;
}
const TELT_DOOR = /^(?:groep|klas|blok|plan|optie|stap|punt|leerling|kind)$/;

function isVoornaamErvoor(lezing: Lezing, van: number): boolean {
  const hier = lezing.woorden[van];
  const vorige = lezing.woorden[van - 1];
  if (!hier?.hoofd || !vorige?.hoofd || hier.gat !== ' ' || vorige.kaps || vorige.tekst.length < 2) return false;
  const s = lezing.soortVan(vorige);
  if (s.geenNaam && !s.voornaam) return false;
  if (lezing.isAanspreek(vorige.klein) || VOORVOEGSELS.has(vorige.klein)) return false;
  if (BEGINT_ZIN.has(vorige.klein) && !(s.voornaam && lezing.soortVan(hier).achternaam)) return false;
  return s.voornaam || (!s.plaats && !s.woord && !(vorige.begin && s.gewoon));
}

/** "De Boer" in the middle of a sentence, or after a title; at the beginning of one it is mostly an article. */
function hoortErbij(lezing: Lezing, van: number): boolean {
  const { woorden } = lezing;
  const hier = woorden[van];
  const vorige = woorden[van - 1];
  if (!hier || !vorige) return false;
  if (!vorige.begin || lezing.aanloop(van - 1) !== null) return true;
  if (VOORVOEGSELS.has(hier.klein)) return true;
  const s = lezing.soortVan(hier);
  if (/^(?:el|al|v|ait|aït|ben|bin|von|di|da|ter|ten|den|der|du|le|vd|d)$/.test(vorige.klein)) return true;
  if (/^(?:van|la)$/.test(vorige.klein)) return s.achternaam ? !s.voornaam && !s.woord : !s.gewoon;
  // "De" with a surname that is no word of its own, or with more particles behind it.
  return /^de$/.test(vorige.klein) && s.achternaam && !s.woord && !s.gewoon && !s.plaats;
}

function kleinVoegsel(lezing: Lezing, van: number): boolean {
  const { woorden } = lezing;
  const vorige = woorden[van - 1];
  const ervoor = woorden[van - 2];
  if (!vorige) return false;
  const voor = lezing.aanloop(van - 1);
  // "Achternaam: van Bemmel" too.
  if (voor === 'titel' || voor === 'gezin' || (voor === 'noemt' && vorige.gat.includes(':'))) return true;
  if (/^(?:v|vd|t|'t|el|ait|aït|bin|ould|d|abu|abou|umm|oum|oem)$/.test(vorige.klein)) return true;
  // "ha van nistelrooij": no first name, so it is not of somebody.
  const achter = woorden[van];
  if (voor === 'functie' && vorige.klein === 'van' && achter) {
    const { voornaam, gewoon } = lezing.soortVan(achter);
    if (!voornaam && !gewoon) return true;
  }
  const ketting =
    ervoor !== undefined && (VOORVOEGSELS.has(ervoor.klein) || ENKEL.test(ervoor.tekst)) && GAT.test(vorige.gat);
  return (
    ketting &&
    (ENKEL.test(ervoor.tekst) ||
      ['titel', 'gezin'].includes(lezing.aanloop(van - 2) ?? '') ||
      /^(?:v|van)$/.test(ervoor.klein))
  );
}

/** In no list; a short one may look like an inflected word: "mr van zoelen". */
const isGeenWoord = (lezing: Lezing, { klein }: Woord, naTitel: boolean): boolean => {
  const s = lezing.kijk(klein);
  return !s.gewoon || (naTitel && s.ookWoord && klein.length < 9 && !lezing.kijk.inLijst(s.sleutel));
};

/** After a title: initials, particles and small letters are allowed. null: no name here. */
export function naTitel(lezing: Lezing, at: number, zeker: readonly number[]): number | null {
  const { woorden, tekst } = lezing;
  const woord = woorden[at];
  if (!woord || woord.getal || lezing.verboden(woord)) return null;
  if (ENKEL.test(woord.tekst)) return tekst[woord.end] === '.' ? eindVan(lezing, at, zeker) : null;
  if (!TUSSENVOEGSELS.has(woord.klein)) return null;
  let na = at;
  while (na < at + 4 && TUSSENVOEGSELS.has(lezing.klein(na)) && (na === at || GAT.test(woorden[na]?.gat ?? '-'))) na++;
  const einde = woorden[na];
  if (!einde || einde.getal || !GAT.test(einde.gat)) return null;
  const s = lezing.soortVan(einde);
  const klein = /^(?:van|de|v|vd|der|den|ter|ten|el|al|t)$/.test(woord.klein);
  if (einde.kaps && einde.tekst.length < 4) return null;
  const past = einde.hoofd
    ? !s.geenNaam || s.achternaam
    : klein &&
      !s.geenNaam &&
      (s.achternaam || (einde.tekst.length > 3 && isGeenWoord(lezing, einde, lezing.aanloop(at) === 'titel')));
  return past ? eindVan(lezing, na, zeker) : null;
}
