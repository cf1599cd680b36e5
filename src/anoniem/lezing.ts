// One text as the rules about names read it: its words, what each can be, and what the word before says.
import { FUNCTIES, GEZIN, NOEMT, NOEMT_STERK, TITELS, VERWANT } from './naam-woorden.ts';
import { onthou } from './onthou.ts';
import { AFKORTINGEN, type Tekst, type Woord } from './ontleed.ts';
import { type Soort, type Woordsoort, zonderBezit } from './woordsoort.ts';

/** titel: "mevrouw". verwant: "moeder". functie: "wijkagent". gezin: "familie". noemt: "naam:", "heet". bijnaam: "bijgenaamd", "heet ze". */
export type Aanloop = 'titel' | 'verwant' | 'functie' | 'gezin' | 'noemt' | 'bijnaam' | null;

export interface Lezing extends Tekst {
  kijk: Woordsoort;
  /** As `kijk`, and for a genitive the name it is of. */
  soortVan(woord: Woord): Soort;
  /** Taken already, or nobody's. */
  verboden(woord: Woord): boolean;
  aanloop(at: number): Aanloop;
  /** A word for who someone is; so it is no name itself. */
  isAanspreek(klein: string): boolean;
  /** Whether there is time to look for the word this one may be a slip of: no text has so many that we do not know. The same for the same text. */
  magZoeken(klein: string): boolean;
  /** Small letters of the word at this place; '' where there is none. */
  klein(at: number): string;
}

/** "pleegoma", "wijkverpleegkundige", "gezinsspecialist". */
const FUNCTIE_EINDE =
  /(?:moeder|vader|ouders|broer|arts|werker|werkster|begeleider|begeleidster|consulent|agent|leider|leidster|coach|voogd|verpleegkundige|vpk|deskundige|specialist|ambtenaar|therapeut|medewerker|adviseur|regisseur|manager|oma|opa|tante|zorg|team)$/;
const isFunctie = onthou(
  (klein) =>
    FUNCTIES.has(klein) ||
    (klein.includes('-') && FUNCTIES.has(klein.slice(klein.lastIndexOf('-') + 1))) ||
    (klein.length > 6 && FUNCTIE_EINDE.test(klein)),
);
const isAanspreek = onthou((klein) => TITELS.has(klein) || VERWANT.has(klein) || GEZIN.has(klein) || isFunctie(klein));
/** Says something of the word behind it. */
const leidtIn = onthou((klein) => isAanspreek(klein) || NOEMT_STERK.has(klein) || NOEMT.has(klein));
const VELD = /^\.?\)? ?[:=] ?["'“‘]?$/u;
const VLAK = /^(?: | ["'“‘]| ?\()$/u;
/** Behind a word cut short. */
const NA_PUNT = /^\.(?: ?| ["'“‘]| ?\()$/u;

export function createLezing(
  tekst: Tekst,
  kijk: Woordsoort,
  verboden: (start: number, end: number) => boolean,
): Lezing {
  const { woorden } = tekst;
  const zoekAanloop = (at: number): Aanloop => {
    const woord = woorden[at];
    const vorige = woorden[at - 1];
    if (!woord || !vorige) return null;
    const { gat } = woord;
    const vroeger = woorden[at - 2];
    const kan =
      vorige.getal ||
      leidtIn(vorige.klein) ||
      ((NOEMT_STERK.has(vroeger?.klein ?? '') || vorige.klein === 'als') && gat === ' ');
    if (!kan) return null;
    const veld = gat !== ' ' && VELD.test(gat);
    if (vorige.getal) {
      // "Kind 2: Nora"
      const ervoor = woorden[at - 2];
      return veld && ervoor && (VERWANT.has(ervoor.klein) || isFunctie(ervoor.klein)) ? 'verwant' : null;
    }
    const vlak =
      gat === ' ' ||
      VLAK.test(gat) ||
      (NA_PUNT.test(gat) && (vorige.klein.length < 4 || AFKORTINGEN.has(vorige.klein)));
    if (!veld && !vlak) return null;
    if (TITELS.has(vorige.klein)) return 'titel';
    if (GEZIN.has(vorige.klein)) return 'gezin';
    if (VERWANT.has(vorige.klein)) return 'verwant';
    if (isFunctie(vorige.klein)) return 'functie';
    if (/^\. $/.test(gat) && !/^(?:gr|betr)$/.test(vorige.klein)) return null;
    if (NOEMT_STERK.has(vorige.klein)) return 'bijnaam';
    const ervoor = woorden[at - 2];
    if (/^(?:hij|zij|ze|hem|haar|zich|ik|men|iedereen)$/.test(vorige.klein) && ervoor && NOEMT_STERK.has(ervoor.klein))
      return 'bijnaam';
    // "die bekend staat als Kale"
    if (vorige.klein === 'als' && ervoor && /^(?:staat|stond|bekend)$/.test(ervoor.klein)) return 'bijnaam';
    return NOEMT.has(vorige.klein) &&
      (veld || !/^(?:naam|aan|van|aanwezig|onderwerp|cc|namens|dag)$/.test(vorige.klein))
      ? 'noemt'
      : null;
  };

  // The rules ask the same of a word many times over.
  const aanlopen: (Aanloop | undefined)[] = [];
  const aanloop = (at: number): Aanloop => {
    let gevonden = aanlopen[at];
    if (gevonden === undefined) {
      gevonden = zoekAanloop(at);
      aanlopen[at] = gevonden;
    }
    return gevonden;
  };
  const gezocht = new Set<string>();
  const meeste = 40 + tekst.tekst.length / 300;
  const soorten: (Soort | undefined)[] = [];
  const bezet: (boolean | undefined)[] = [];

  return {
    ...tekst,
    kijk,
    aanloop,
    verboden(woord) {
      let is = bezet[woord.nummer];
      if (is === undefined) {
        is = verboden(woord.start, woord.end);
        bezet[woord.nummer] = is;
      }
      return is;
    },
    isAanspreek,
    magZoeken(klein) {
      if (gezocht.size < meeste) gezocht.add(klein);
      return gezocht.has(klein);
    },
    klein: (at) => woorden[at]?.klein ?? '',
    soortVan(woord) {
      let soort = soorten[woord.nummer];
      if (!soort) {
        soort = zoekSoort(woord);
        soorten[woord.nummer] = soort;
      }
      return soort;
    },
  };

  function zoekSoort(woord: Woord): Soort {
    const eigen = woord.soort;
    if (eigen.voornaam || eigen.achternaam || eigen.woord || eigen.geenNaam || eigen.plaats) return eigen;
    const kaal = zonderBezit(woord.tekst) ?? zonderVerkleining(woord.tekst);
    if (!kaal) return eigen;
    const zonder = kijk(kaal);
    return zonder.voornaam || (zonder.achternaam && woord.hoofd) || zonder.geenNaam ? zonder : eigen;
  }
}

/** "Fleurtje" -> "Fleur". */
const zonderVerkleining = (woord: string): string | null =>
  /^(\p{Lu}.{2,})(?:tje|je|pje|ke)$/u.exec(woord)?.[1] ?? null;
