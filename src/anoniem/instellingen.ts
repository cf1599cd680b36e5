// Schools, care organisations, employers, clubs and churches: a word that says what it is with the name behind it, or the way the sentence leads to it.
import type { Gegeven } from '../domain/vondst.ts';
import {
  BUITEN,
  EINDE,
  GEEN_PLEK,
  isInstelling,
  SCHOOL,
  SCHOOLWOORD,
  TUSSEN,
  VAAG,
  VELD_BIJ,
  WERKT,
  ZIT_OP,
} from './instelling-woorden.ts';
import { isVervoegd } from './naam-teken.ts';
import { onthou } from './onthou.ts';
import type { Tekst, Woord } from './ontleed.ts';
import type { Kandidaat } from './spans.ts';
import type { Soort } from './woordsoort.ts';

type Kijk = (woord: string) => Soort;
interface Hier extends Tekst {
  kijk: Kijk;
  woord: Woord;
  at: number;
  soortwoord: Soortwoord;
  /** What stands before it in the line. */
  voor: string;
}
type Vondst = Pick<Kandidaat, 'start' | 'end' | 'gegeven' | 'zeker' | 'rang'>;

export function vindInstellingen(tekst: Tekst, kijk: Kijk): Kandidaat[] {
  const gevonden: Kandidaat[] = [];
  tekst.woorden.forEach((woord, at) => {
    if (woord.getal) return;
    // Only behind one of few words is the line before it worth reading.
    const geleid = leidendWoord(tekst.woorden, at);
    const soortwoord = soortwoordVan(woord.klein);
    // Most words are in small letters and say nothing of what kind a place is.
    if (soortwoord === 'geen' && !woord.hoofd && geleid !== 'op') return;
    const regels = woord.hoofd ? HOOFD[geleid] : KLEIN[geleid];
    const hier = {
      tekst: tekst.tekst,
      woorden: tekst.woorden,
      zonderHoofdletters: tekst.zonderHoofdletters,
      kijk,
      woord,
      at,
      soortwoord,
      voor: geleid === 'geen' ? '' : tekst.tekst.slice(Math.max(0, woord.start - 60), woord.start).trimEnd(),
    };
    for (const regel of regels) {
      const vondst = regel(hier);
      if (vondst) {
        gevonden.push(vondst);
        return;
      }
    }
  });
  return gevonden;
}

/** The preposition before it, an article apart: "bij de Hema", "op de Bongerd". */
type Leidend = 'geen' | 'bij' | 'op' | 'aan';
const LEIDT: ReadonlyMap<string, Leidend> = new Map([
  ['bij', 'bij'],
  ['voor', 'bij'],
  ['op', 'op'],
  ['naar', 'op'],
  ['aan', 'aan'],
  ['over', 'aan'],
  ['rond', 'aan'],
  ['rondom', 'aan'],
  ['langs', 'aan'],
  ['achter', 'aan'],
]);
/** What a word says that a place is, if anything. */
type Soortwoord = 'geen' | 'school' | 'organisatie';
const isSchool = onthou(
  (klein) => SCHOOL.has(klein) || (klein.length > 7 && /(?:school|klas|vakcollege|lyceum)$/.test(klein)),
);
const soortwoordVan = (klein: string): Soortwoord =>
  isSchool(klein) ? 'school' : isInstelling(klein) ? 'organisatie' : 'geen';

const ARTIKEL = new Set(['de', 'het', 'een', 't']);
function leidendWoord(woorden: readonly Woord[], at: number): Leidend {
  const vorige = woorden[at - 1]?.klein ?? '';
  const leidt = ARTIKEL.has(vorige) ? (woorden[at - 2]?.klein ?? '') : vorige;
  return LEIDT.get(leidt) ?? 'geen';
}

interface Naam {
  start: number;
  end: number;
  hoofdletters: number;
}

/** More words no name has. */
const MEESTE_WOORDEN = 7;

/** A proper name from this word on: capitals with small particles between them. */
function naamVanaf({ tekst, woorden }: Tekst, vanaf: number): Naam | null {
  let eind = -1;
  let start = -1;
  let hoofdletters = 0;
  for (let at = vanaf; at < woorden.length && at < vanaf + MEESTE_WOORDEN; at++) {
    const woord = woorden[at];
    if (!woord) break;
    const { gat } = woord;
    if (at > vanaf && !/^(?: ?[&+'’"“”]? ?|\. ?|['’]| ['’"“‘])$/u.test(gat)) break;
    if (
      at > vanaf &&
      /\. /.test(gat) &&
      !/^(?:st|sint|dr|prof|mgr|ds|mr|chr|geref|\p{L})$/u.test(woorden[at - 1]?.klein ?? '')
    )
      break;
    const jaar = woord.getal && eind >= 0 && /['’]$/.test(gat) && woord.tekst.length <= 4;
    if (woord.hoofd || jaar) {
      if (start < 0) start = beginMetApostrof(tekst, woord);
      eind = woord.end;
      hoofdletters++;
    } else if (
      hoofdOfVoegsel(woorden, at + 1) &&
      (at === vanaf ? LIDWOORD.test(woord.klein) : eind >= 0 && TUSSEN.has(woord.klein))
    ) {
      if (start < 0) start = beginMetApostrof(tekst, woord);
    } else break;
  }
  return eind < 0 ? null : { start, end: eind, hoofdletters };
}
const LIDWOORD = /^(?:de|het|'?t|den|it|la|le|el|al)$/;
const hoofdOfVoegsel = (woorden: readonly Woord[], at: number): boolean =>
  (woorden[at]?.hoofd ?? false) || (TUSSEN.has(woorden[at]?.klein ?? '') && (woorden[at + 1]?.hoofd ?? false));
const beginMetApostrof = (tekst: string, woord: Woord): number =>
  /['’‘]/.test(tekst[woord.start - 1] ?? '') && woord.klein === 't' ? woord.start - 1 : woord.start;

/** "obs de Tjasker", "praktijk De Linde", "Kraambureau: De Ooievaarshoeve", "school (De Vlindertuin)". */
function metSoortwoord(hier: Hier): Vondst | null {
  const { tekst, woorden, woord, at, kijk, zonderHoofdletters, soortwoord } = hier;
  const volgende = woorden[at + 1];
  if (
    soortwoord === 'geen' ||
    !volgende ||
    !(volgende.hoofd || LIDWOORD.test(volgende.klein) || zonderHoofdletters || volgende.gat !== ' ')
  )
    return null;
  const gegeven: Gegeven = soortwoord;
  const vaag = VAAG.has(woord.klein);
  const veld = /^ ?[:(=] ?["“'‘]?$/u.test(volgende.gat);
  if (volgende.gat === ', ') return bijstelling(hier, gegeven);
  if (!veld && !/^(?: ["“'‘]?| ["“'‘]?['’])$/u.test(volgende.gat)) return null;
  const naam = naamVanaf(hier, at + 1);
  const eerste = naam && woorden.slice(at + 1, at + 8).find(({ start, hoofd }) => start >= naam.start && hoofd);
  if (naam && eerste) {
    const heel = tekst.slice(naam.start, naam.end);
    const s = eerste.soort;
    const lidwoord = /^(?:de|het|'?t|den|it) /iu.test(heel);
    const eigen = naam.hoofdletters > 1 || lidwoord || !s.woord || veld || (!vaag && !eerste.begin);
    const persoon =
      vaag && !lidwoord && naam.hoofdletters < 2 && (s.voornaam || s.achternaam || veld || (eerste.begin && s.gewoon));
    if ((s.geenNaam && naam.hoofdletters === 1 && !lidwoord) || (vaag && kijk(heel).geenNaam) || !eigen || persoon)
      return null;
    if (woorden[at - 1]?.klein === 'een' && eerste.kaps) return null;
    const erin = !veld && !BUITEN.test(woord.klein);
    return { start: erin ? woord.start : naam.start, end: naam.end, gegeven, zeker: true, rang: 86 };
  }
  const onbepaald = woorden[at - 1]?.klein === 'een';
  if (onbepaald) return null;
  // Without capitals: "zit op obs de regenboog", "bij kapsalon knip & klaar".
  const apostrof = volgende.klein === 't' && /^ ['’]$/.test(volgende.gat);
  if (!zonderHoofdletters || vaag || (volgende.gat !== ' ' && !apostrof)) return null;
  const klein = /^ (?:(?:de|het|it|['’]?t|van(?: (?:de|der|den))?) )?(\p{Ll}[\p{L}\-']{2,25})(?: & \p{L}{2,20})?/u.exec(
    tekst.slice(woord.end, woord.end + 60),
  );
  if (!klein?.[1]) return null;
  const duidt = /^ (?:de|het|it|['’]?t) /.test(klein[0]) || klein[0].includes('&');
  const s = kijk(klein[1]);
  // "bij bakkerij veldhuis": no article, so its name follows.
  const gebeurt = isVervoegd(klein[1]) || /^(?:ge|ver|be|aan|op|uit)\p{L}+(?:d|t|en)$/u.test(klein[1]);
  const zonderLidwoord = /^(?:bij|naar|via|van)$/.test(woorden[at - 1]?.klein ?? '') && !s.woord && !gebeurt;
  if (soortwoordVan(klein[1]) !== 'geen') return null;
  const eigennaam = duidt ? !s.geenNaam : !s.gewoon || s.plaats !== null || zonderLidwoord;
  return eigennaam && !/^(?:en|of|is|was|voor|van|met|om)$/.test(klein[1])
    ? { start: woord.start, end: woord.end + klein[0].length, gegeven, zeker: false, rang: 56 }
    : null;
}

/** "het uitzendbureau, Flexhoek Zuid, betaalt": the name between commas behind what it is. */
function bijstelling(hier: Hier, gegeven: Gegeven): Vondst | null {
  const { tekst, woorden, at, kijk } = hier;
  const ervoor = woorden[at - 1];
  if (!ervoor || !/^(?:de|het|een|zijn|haar|hun|mijn|onze|ons|die)$|.{3}['’]?s$/u.test(ervoor.klein)) return null;
  const naam = naamVanaf(hier, at + 1);
  const eerste = woorden[at + 1];
  if (!naam || !eerste || !/^(?:[,.;)]|\s*$|\n)/.test(tekst.slice(naam.end, naam.end + 2))) return null;
  const s = eerste.soort;
  const persoon = AANSPREEK.test(eerste.klein) || (naam.hoofdletters === 1 && (s.voornaam || s.achternaam || s.plaats));
  if (persoon || s.geenNaam || kijk(tekst.slice(naam.start, naam.end)).geenNaam) return null;
  // Of two words the first may be somebody's first name: then it is a person.
  if (s.voornaam && !s.woord) return null;
  return { start: naam.start, end: naam.end, gegeven, zeker: true, rang: 76 };
}

/** "Verzekerd bij: Zorgkring NV", "School hiervoor: De Springplank". */
function achterVeld(hier: Hier): Vondst | null {
  const { tekst, woord, at } = hier;
  if (!woord.gat.includes(':')) return null;
  const voor = tekst.slice(Math.max(0, woord.start - 50), woord.start);
  if (!VELD_BIJ.test(voor)) return null;
  const naam = naamVanaf(hier, at);
  if (!naam || woord.soort.geenNaam || AANSPREEK.test(woord.klein) || (woord.soort.voornaam && !woord.soort.woord))
    return null;
  if (
    naam.hoofdletters === 1 &&
    !/ /.test(tekst.slice(naam.start, naam.end)) &&
    (woord.soort.woord || woord.soort.plaats)
  )
    return null;
  const school = SCHOOLWOORD.test(voor);
  return { start: naam.start, end: naam.end, gegeven: school ? 'school' : 'organisatie', zeker: true, rang: 76 };
}

/** "Mavo aan de Vliet", "het Montessori aan de Singel". */
function aanDe({ tekst, woord, at, woorden }: Hier): Vondst | null {
  if (
    !/^(?:mavo|havo|vmbo|montessori|lyceum|college|gymnasium|dalton|jenaplan|atheneum|basisschool|kompas)$/.test(
      woord.klein,
    )
  )
    return null;
  const vervolg = /^ (?:aan|op|in|bij|achter) (?:de|het|'t) \p{Lu}[\p{L}-]{2,25}/u.exec(
    tekst.slice(woord.end, woord.end + 48),
  );
  if (!vervolg) return null;
  const lidwoord = woorden[at - 1];
  const start =
    lidwoord && /^(?:de|het)$/.test(lidwoord.klein) && woord.klein !== 'mavo' ? lidwoord.start : woord.start;
  return { start, end: woord.end + vervolg[0].length, gegeven: 'school', zeker: true, rang: 88 };
}

/** The name says so itself: "Roncalli College", "Hodžić Stucwerk". */
function opHetEinde({ tekst, woorden, woord, at, kijk }: Hier): Vondst | null {
  const vorige = woorden[at - 1];
  if (
    woord.begin ||
    !EINDE.test(woord.klein) ||
    !vorige?.hoofd ||
    !/^ (?:& )?$/.test(woord.gat) ||
    vorige.soort.geenNaam
  )
    return null;
  // "Het Centrum" at the beginning of a sentence
  if ((vorige.begin && LIDWOORD.test(vorige.klein)) || (woord.kaps && vorige.kaps)) return null;
  let begin = at - 1;
  while (begin > 0 && begin > at - MEESTE_WOORDEN) {
    const ervoor = woorden[begin - 1];
    if (!ervoor?.hoofd || woorden[begin]?.gat !== ' ' || (ervoor.begin && ervoor.soort.woord)) break;
    begin--;
  }
  const start = woorden[begin]?.start ?? woord.start;
  if (kijk(tekst.slice(start, woord.end)).geenNaam) return null;
  const meer = naamVanaf({ tekst, woorden, zonderHoofdletters: false }, at);
  const school = /^(?:college|lyceum|gymnasium|school|mavo|academie|campus|kinderopvang)$/.test(woord.klein);
  const end = woord.klein === 'gemeente' && meer ? meer.end : woord.end;
  return { start, end, gegeven: school ? 'school' : 'organisatie', zeker: true, rang: 85 };
}

/** "Vlierhofschool", "Sint Elisabethziekenhuis". */
function samengesteld({ woorden, woord, at }: Hier): Vondst | null {
  const treffer =
    /^\p{Lu}[\p{L}-]{3,}(school|college|lyceum|gymnasium|mavo|ziekenhuis|kliniek|kerk|moskee|hospitaal|stichting)$/u.exec(
      woord.tekst,
    );
  if (!treffer || woord.soort.geenNaam || woord.soort.woord) return null;
  // "Basisschool" at the beginning of a line is a word.
  if (woord.soort.gewoon && woord.begin) return null;
  const vorige = woorden[at - 1];
  const sint = vorige && /^(?:sint|st)$/.test(vorige.klein) && /^\.? $/.test(woord.gat);
  const school = /school|college|lyceum|gymnasium|mavo/.test(treffer[1] ?? '');
  return {
    start: sint ? vorige.start : woord.start,
    end: woord.end,
    gegeven: school ? 'school' : 'organisatie',
    zeker: true,
    rang: 84,
  };
}

/** "werkt bij Van Tongeren", "stage bij de Hema". */
function werkgever(hier: Hier): Vondst | null {
  const { tekst, woord, at, voor, kijk } = hier;
  if (woord.begin || woord.soort.geenNaam || !WERKT.test(voor)) return null;
  const naam = naamVanaf(hier, at);
  return naam && !kijk(tekst.slice(naam.start, naam.end)).geenNaam
    ? { start: naam.start, end: naam.end, gegeven: 'organisatie', zeker: true, rang: 79 }
    : null;
}

const AANSPREEK =
  /^(?:meneer|mijnheer|heer|mevrouw|mevr|mw|mv|dhr|juf|meester|dokter|dr|drs|familie|fam|gezin|oma|opa|tante|oom|ome|moeder|vader|collega|kinderarts|psychiater|mr|prof)$/;

/** "naar Het Kompas", "bij De Rozenhof": an article with a capital in the middle of a sentence. */
function metLidwoord(hier: Hier): Vondst | null {
  const { tekst, woorden, woord, at, kijk } = hier;
  const volgende = woorden[at + 1];
  const vorige = woorden[at - 1];
  if (woord.begin || !/^(?:de|het|'?t)$/.test(woord.klein) || !volgende?.hoofd || volgende.gat !== ' ') return null;
  const vanNaam = /^(?:van|in|op)$/.test(vorige?.klein ?? '') && (woorden[at - 2]?.hoofd ?? false) && !woord.hoofd;
  if (vanNaam || (vorige?.hoofd && !vorige.kaps && woord.gat === ' ') || (vorige && AANSPREEK.test(vorige.klein)))
    return null;
  const naam = naamVanaf(hier, at);
  if (!naam || kijk(tekst.slice(naam.start, naam.end)).geenNaam || volgende.soort.geenNaam) return null;
  const om = tekst.slice(Math.max(0, woord.start - 40), woord.start + 60);
  return {
    start: naam.start,
    end: naam.end,
    gegeven: SCHOOLWOORD.test(om) ? 'school' : 'organisatie',
    zeker: true,
    rang: 77,
  };
}

/** "zit op de Bongerd": a small article, a capital after it. */
function zitOp(hier: Hier): Vondst | null {
  const { tekst, woord, at, voor } = hier;
  const s = woord.soort;
  if (woord.begin || s.geenNaam || !ZIT_OP.test(voor)) return null;
  const naam = naamVanaf(hier, at);
  if (!naam) return null;
  const artikel = /(?:de|het|'t)$/iu.exec(voor)?.[0];
  const zit = /zit(?:ten)?|zat/iu.test(voor);
  const school = SCHOOLWOORD.test(tekst.slice(Math.max(0, woord.start - 70), woord.end + 60));
  // "ging naar de Globe in Den Bosch"
  const stad = / naar (?:de|het|'t)$/iu.test(voor) && /^ in \p{Lu}/u.test(tekst.slice(naam.end, naam.end + 6));
  if (artikel ? !(school || zit || stad) : !zit || s.plaats !== null) return null;
  return {
    start: artikel ? woord.start - artikel.length - 1 : naam.start,
    end: naam.end,
    gegeven: 'school',
    zeker: true,
    rang: 73,
  };
}

/** "op de Kruidentuin", "aan het Ven": a thing with a capital where no sentence begins has it as a name. */
function opNaam(hier: Hier): Vondst | null {
  const { tekst, woorden, woord, at, kijk } = hier;
  const lidwoord = woorden[at - 1];
  const ervoor = woorden[at - 2]?.klein ?? '';
  if (
    woord.begin ||
    woord.kaps ||
    woord.soort.geenNaam ||
    // "Vinger Aan De Pols" is a title.
    lidwoord?.hoofd ||
    !/^(?:de|het)$/.test(lidwoord?.klein ?? '') ||
    !/^(?:op|aan|over|rond|rondom|langs|achter)$/.test(ervoor)
  )
    return null;
  const naam = naamVanaf(hier, at);
  if (!naam || !lidwoord || kijk(tekst.slice(naam.start, naam.end)).geenNaam || woord.tekst.length < 3) return null;
  const school =
    SCHOOLWOORD.test(tekst.slice(Math.max(0, woord.start - 70), woord.end + 60)) ||
    /^(?:atheneum|lyceum|college)$/i.test(tekst.slice(naam.end - 8, naam.end).trim());
  if (ervoor !== 'op') return { start: naam.start, end: naam.end, gegeven: 'adres', zeker: false, rang: 38 };
  return {
    start: school ? lidwoord.start : naam.start,
    end: naam.end,
    gegeven: school ? 'school' : 'adres',
    zeker: false,
    rang: 38,
  };
}

/** "zit op de zilverkreek": small letters, and no word we know. */
function kleineSchool({ tekst, woord, voor, zonderHoofdletters, kijk }: Hier): Vondst | null {
  const artikel = /(?:de|het|'t)$/iu.exec(voor)?.[0];
  if (!artikel || !ZIT_OP.test(voor) || woord.klein.length < 4 || GEEN_PLEK.has(woord.klein)) return null;
  const s = woord.soort;
  const onbekend = !s.woord && !s.gewoon && /(?:zit|zat|zitten|zaten)/iu.test(voor);
  const school = zonderHoofdletters && /school|groep \d|klas|leerling/iu.test(tekst.slice(woord.end, woord.end + 24));
  const samen =
    zonderHoofdletters &&
    !s.woord &&
    s.gewoon &&
    /(?:zit|zat|zitten|zaten)(?: \p{L}+){0,2} op/iu.test(voor) &&
    /\b(?:groep|klas|school|juf|meester)\b/iu.test(tekst);
  // "zit op de leeuwenborg in sittard"
  const stad = /^ in ([\p{L}'-]{3,24})/u.exec(tekst.slice(woord.end, woord.end + 30))?.[1];
  const metStad =
    zonderHoofdletters &&
    !s.woord &&
    stad !== undefined &&
    kijk(stad).plaats !== null &&
    /(?:zit|zat|zitten|zaten)(?: \p{L}+){0,2} op/iu.test(voor);
  return onbekend || school || samen || metStad
    ? { start: woord.start - artikel.length - 1, end: woord.end, gegeven: 'school', zeker: false, rang: 57 }
    : null;
}

/** "het maaskwartier college" in small letters: what is before it is no word. */
function schoolInKlein({ tekst, woorden, woord, at, zonderHoofdletters, kijk }: Hier): Vondst | null {
  if (!zonderHoofdletters) return null;
  const vorige = woorden[at - 1];
  if (
    /^(?:\p{L}{0,8}college|lyceum|gymnasium|mavo)$/u.test(woord.klein) &&
    vorige &&
    woord.gat === ' ' &&
    !vorige.getal &&
    vorige.tekst.length > 3 &&
    !vorige.soort.woord
  )
    return { start: vorige.start, end: woord.end, gegeven: 'school', zeker: false, rang: 57 };
  if (/^\p{L}{4,}(?:college|lyceum)$/u.test(woord.klein) && !woord.soort.woord) {
    const sint = vorige && /^(?:sint|st)$/.test(vorige.klein) ? vorige : woord;
    return { start: sint.start, end: woord.end, gegeven: 'school', zeker: false, rang: 57 };
  }
  // "vorige school de wiekslag in emmeloord", "school is de parel, daar"
  if (woord.klein !== 'school') return null;
  const naam = /^ (?:(is|heet|was) )?(?:de|het|['’]?t) (\p{Ll}{4,25})(?=[,.;:)\n]|$| in \p{L})/u.exec(
    tekst.slice(woord.end, woord.end + 48),
  );
  if (!naam?.[2] || (naam[1] !== 'heet' && kijk(naam[2]).woord)) return null;
  if (!naam[1] && !/^(?:vorige|oude|nieuwe|huidige)$/.test(vorige?.klein ?? '')) return null;
  const end = woord.end + naam[0].length;
  return { start: woord.end + 1 + (naam[1] ? naam[1].length + 1 : 0), end, gegeven: 'school', zeker: false, rang: 57 };
}

const HOOFD: Readonly<Record<Leidend, readonly ((hier: Hier) => Vondst | null)[]>> = {
  geen: [aanDe, achterVeld, metSoortwoord, opHetEinde, samengesteld, metLidwoord],
  bij: [aanDe, metSoortwoord, opHetEinde, samengesteld, werkgever, metLidwoord],
  op: [aanDe, metSoortwoord, opHetEinde, samengesteld, zitOp, opNaam, metLidwoord],
  aan: [aanDe, metSoortwoord, opHetEinde, samengesteld, opNaam, metLidwoord],
};
const KLEIN: Readonly<Record<Leidend, readonly ((hier: Hier) => Vondst | null)[]>> = {
  ...{ geen: [metSoortwoord, schoolInKlein], bij: [metSoortwoord, schoolInKlein], aan: [metSoortwoord, schoolInKlein] },
  op: [metSoortwoord, schoolInKlein, kleineSchool],
};
