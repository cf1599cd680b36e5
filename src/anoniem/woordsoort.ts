// What a word can be, by the lists: a name, a place, an ordinary word. One memory for all texts, so that a word is looked up once.
import { isSamenstelling } from './samenstelling.ts';
import { keyOf, type Lijsten, type PlaatsLetter, withoutDiacritics } from './unpack-lijsten.ts';
import { isVerbogen } from './verbuiging.ts';

export interface Soort {
  /** In small letters. */
  klein: string;
  /** Begins with a capital. */
  hoofd: boolean;
  /** Nothing but capitals, two or more. */
  kaps: boolean;
  /** As `keyOf` gives it; '' of what is no word. */
  sleutel: string;
  voornaam: boolean;
  achternaam: boolean;
  plaats: PlaatsLetter | null;
  geenNaam: boolean;
  /** In the word list, an inflected form of a word in it, or a name that is a word too. */
  woord: boolean;
  /** In the word list, or made of words in it. */
  gewoon: boolean;
  /** A name that is an ordinary word too. */
  ookWoord: boolean;
}

/** In no list. */
const NERGENS: Omit<Soort, 'klein' | 'hoofd' | 'kaps'> = {
  ...{ sleutel: '', voornaam: false, achternaam: false, plaats: null, geenNaam: false },
  ...{ woord: false, gewoon: false, ookWoord: false },
};
/** Of what is no word at all. */
export const GETAL: Soort = { ...{ klein: '', hoofd: false, kaps: false }, ...NERGENS };

/** Nobody is called so. */
const LANGSTE = 60;
/** More words than this are forgotten at once: a worker lives long. */
const MAX_BEWAARD = 20_000;

export interface Woordsoort {
  (woord: string): Soort;
  /** In the word list as it stands; `sleutel` as `keyOf` gives it. */
  inLijst(sleutel: string): boolean;
  /** Made of words of the list. Not kept: it is asked of what nobody wrote. */
  isGemaakt(sleutel: string): boolean;
  /** What was found of a word once, and takes long to find. */
  onthoud(sleutel: string, zoek: () => boolean): boolean;
}

const hasLetters = /\p{L}/u;
/** "d'Ancona", "al-Khatib". */
const KLEIN_VOOR_HOOFD = /^(?:\p{Ll}['’]|(?:al|el|ad|as|ar|at|az|an|ash)-)\p{Lu}/u;

function vormVan(woord: string): Pick<Soort, 'klein' | 'hoofd' | 'kaps'> {
  const eerste = woord[0] ?? '';
  const hoofd =
    eerste >= 'a' && eerste <= 'z'
      ? /['’-]/.test(woord.slice(1, 4)) && KLEIN_VOOR_HOOFD.test(woord)
      : eerste !== eerste.toLowerCase();
  const kaps = hoofd && woord.length > 1 && woord === woord.toUpperCase() && hasLetters.test(woord);
  return { klein: woord.toLowerCase(), hoofd, kaps };
}

export function createWoordsoort(lijsten: Lijsten): Woordsoort {
  const gezien = new Map<string, Soort>();
  const heeft = (set: ReadonlySet<string>, sleutel: string, kaal: string) => set.has(sleutel) || set.has(kaal);

  const zoek = (tekst: string): Soort => {
    const vorm = vormVan(tekst);
    if (tekst.length > LANGSTE) return { ...vorm, ...NERGENS };
    const sleutel = keyOf(tekst);
    const kaal = withoutDiacritics(sleutel);
    const delen = sleutel.split(/[-‑]/u).filter(Boolean);
    const dubbel = delen.length > 1;
    const voornaam =
      heeft(lijsten.voornamen, sleutel, kaal) || (dubbel && delen.every((deel) => lijsten.voornamen.has(deel)));
    const achternaam =
      heeft(lijsten.achternamen, sleutel, kaal) ||
      (dubbel &&
        delen.some((deel) => lijsten.achternamen.has(deel)) &&
        !delen.some((deel) => lijsten.geenNaam.has(deel)));
    // Of a name the list knows whether it is a word too; of other words an inflected form is one as well.
    const ookWoord = lijsten.ookWoord.has(sleutel);
    const woord =
      lijsten.woorden.has(sleutel) || ookWoord || (!voornaam && !achternaam && isVerbogen(sleutel, lijsten.woorden));
    return {
      ...vorm,
      sleutel,
      voornaam,
      achternaam,
      plaats: lijsten.plaatsen.get(sleutel) ?? lijsten.plaatsen.get(kaal) ?? null,
      // "Syrische" by "Syrisch", "Marokkanen" stays as it is.
      geenNaam:
        lijsten.geenNaam.has(sleutel) ||
        (/.{4}(?:e|s)$/.test(sleutel) && lijsten.geenNaam.has(sleutel.slice(0, -1)) && !voornaam),
      woord,
      gewoon:
        woord ||
        (sleutel.length < 40 &&
          (isSamenstelling(sleutel, lijsten.woorden) ||
            (dubbel &&
              delen.every(
                (deel) =>
                  deel.length < 3 ||
                  lijsten.woorden.has(deel) ||
                  lijsten.geenNaam.has(deel) ||
                  isSamenstelling(deel, lijsten.woorden),
              )))),
      ookWoord,
    };
  };

  const kijk = (woord: string): Soort => {
    if (woord.length > LANGSTE) return zoek(woord);
    let soort = gezien.get(woord);
    if (!soort) {
      if (gezien.size > MAX_BEWAARD) gezien.clear();
      soort = zoek(woord);
      gezien.set(woord, soort);
    }
    return soort;
  };
  const onthouden = new Map<string, boolean>();
  return Object.assign(kijk, {
    inLijst: (sleutel: string) => lijsten.woorden.has(sleutel),
    isGemaakt: (sleutel: string) => isSamenstelling(sleutel, lijsten.woorden),
    onthoud(sleutel: string, zoek: () => boolean) {
      let weet = onthouden.get(sleutel);
      if (weet === undefined) {
        if (onthouden.size > MAX_BEWAARD) onthouden.clear();
        weet = zoek();
        onthouden.set(sleutel, weet);
      }
      return weet;
    },
  });
}

/** "Jans", "Fatima's", "Aliyahs" -> what it is the genitive of; null: it is none. */
export function zonderBezit(woord: string): string | null {
  const treffer =
    /^(.{2,})['’‘`]s$/u.exec(woord) ?? /^(.{2,}[^s'’])s$/u.exec(woord) ?? /^(.{2,}[sxz])['’]$/u.exec(woord);
  return treffer?.[1] ?? null;
}
