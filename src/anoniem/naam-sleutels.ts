// By what a person can be known again under another spelling of the name: first name, surname, short forms, typing errors. Pure; the keys may be hashed, for comparing only asks whether they are the same.
import { keyOf, type Lijsten, withoutDiacritics } from './unpack-lijsten.ts';

/** One word of a name. */
export interface NaamWoord {
  /** As it is spelled, without accents. */
  vorm: string;
  /** What all its spellings share: Mo and Momo are mohamed, Youssef and Yousef are yousef. */
  zelf: string;
  /** Stands in the lists; two names that do are two names, however alike. */
  bekend: boolean;
  /** Each with one letter left out; of a short name none: between those every letter counts. */
  korter: readonly string[];
  /** The same with the place of that letter, for a letter that was exchanged. */
  rond: readonly string[];
}

export interface NaamSleutels {
  /** All words of it, in a form that is the same for every way of writing. */
  heel: string;
  voornaam: NaamWoord | null;
  /** More than one for a double name. */
  achternaam: readonly NaamWoord[];
  /** One word of which nobody can tell which of the two it is: it stands in both. */
  los: boolean;
}

type Namenlijst = Pick<Lijsten, 'voornamen' | 'achternamen' | 'roepnamen'>;

const TITELS = new Set(
  'mevrouw mevr mw meneer mijnheer dhr heer juffrouw juf meester mr dr drs prof ir ing zr br zuster broeder fam familie gezin'.split(
    ' ',
  ),
);
const TUSSEN = new Set(
  "van de der den d ter ten te het t 't s 's in op aan bij el al ben bin ibn ait ould abu abou von zu la le du da dos das di vd".split(
    ' ',
  ),
);
/** A typing error in a shorter name makes another name of it. */
const LANG_GENOEG = 5;
const KLANK_GENOEG = 4;
/** Nobody is called this; a longer one is somebody filling it up. */
const LANGSTE = 40;
const MEESTE_WOORDEN = 8;

const plat = (woord: string): string => withoutDiacritics(keyOf(woord)).replace(/[^\p{L}\p{N}'-]/gu, '');
const isVoorletters = (woord: string): boolean =>
  /^\p{L}$/u.test(woord) || /^(?:\p{Lu}[\p{Ll}]{0,2}\.-?)+\p{Lu}?$/u.test(woord);

/** How it sounds, roughly: doubled letters, a silent h, ph and f, c and k, y and j. */
const klank = (woord: string): string =>
  woord.length < KLANK_GENOEG
    ? woord
    : woord
        .replaceAll('ph', 'f')
        .replaceAll('th', 't')
        .replaceAll('ck', 'k')
        .replace(/c(?![eihy])/g, 'k')
        .replace(/^y|y(?=[aeiou])/g, 'j')
        // Sarah and Sara; but Noah is not Noa.
        .replace(/^(\p{L}{4,})h$/u, '$1')
        .replace(/(\p{L})\1+/gu, '$1');

function naamWoord(vorm: string, lijst: ReadonlySet<string>, roepnamen: ReadonlyMap<string, string>): NaamWoord {
  const letters = [...vorm];
  const lang = letters.length >= LANG_GENOEG;
  // The first letter is seldom the wrong one, and tells most names apart.
  const zonder = lang ? letters.slice(1).map((_, at) => letters.toSpliced(at + 1, 1).join('')) : [];
  return {
    vorm,
    zelf: klank(roepnamen.get(vorm) ?? vorm),
    bekend: lijst.has(vorm) || roepnamen.has(vorm),
    korter: [...new Set(zonder)],
    // Of two letters that changed places, one is left out here and the other beside it.
    rond: [...new Set(zonder.flatMap((kort, at) => [`${kort}~${at}`, `${kort}~${at + 1}`]))],
  };
}

/** "Jaydens fiets" is about Jayden; Lars and Thomas keep their s. */
function zonderGenitief(woord: string, kent: (woord: string) => boolean): string {
  const zonder = woord.replace(/'s?$/, '');
  if (zonder !== woord) return zonder;
  return woord.endsWith('s') && !kent(woord) && kent(woord.slice(0, -1)) ? woord.slice(0, -1) : woord;
}

/** Never throws. */
export function naamSleutels(naam: string, { voornamen, achternamen, roepnamen }: Namenlijst): NaamSleutels {
  const kent = (woord: string) => voornamen.has(woord) || achternamen.has(woord) || roepnamen.has(woord);
  const ruw = naam
    .slice(0, 200)
    .replace(/\bv\.?\s?d\.?\s/giu, 'vd ')
    .split(/\s+/u)
    .filter((woord) => woord !== '')
    .slice(0, MEESTE_WOORDEN);
  const zonderLetters = ruw.filter((woord) => !isVoorletters(woord));
  const woorden = (zonderLetters.length > 0 ? zonderLetters : ruw).map((woord) => plat(woord).slice(0, LANGSTE));
  const laatste = woorden.length - 1;
  const echt = woorden
    .map((woord, at) => (at === laatste ? zonderGenitief(woord, kent) : woord))
    .filter((woord) => woord !== '');
  while (echt.length > 1 && (TITELS.has(echt[0] ?? '') || (echt[0] === 'de' && TITELS.has(echt[1] ?? ''))))
    echt.shift();

  const voor = (woord: string) => naamWoord(woord.replaceAll('-', ''), voornamen, roepnamen);
  const achter = (delen: readonly string[]) =>
    [...new Set(delen.flatMap((deel) => deel.split('-')))]
      .filter((deel) => deel !== '' && !TUSSEN.has(deel))
      .map((deel) => naamWoord(deel, achternamen, new Map()));
  const heel = echt.join(' ').replaceAll('-', ' ');
  const [eerste = '', tweede = ''] = echt;

  // "El Amrani", "de Boer": a surname alone. Ben is a first name when what follows is only a surname.
  const begintTussen = TUSSEN.has(eerste) && echt.length > 1 && !(eerste === 'ben' && !voornamen.has(tweede));
  if (begintTussen) return { heel, voornaam: null, achternaam: achter(echt), los: false };
  if (echt.length > 1) {
    const bij = echt.findIndex(
      (woord, at) => at > 0 && (TUSSEN.has(woord.split('-')[0] ?? '') || !voornamen.has(woord)),
    );
    // All of them first names: the last may still be the surname.
    const grens = bij > 0 ? bij : achternamen.has(echt.at(-1) ?? '') ? echt.length - 1 : echt.length;
    return { heel, voornaam: voor(eerste), achternaam: achter(echt.slice(grens)), los: false };
  }
  const isVoor = voornamen.has(eerste) || roepnamen.has(eerste);
  const isAchter = achternamen.has(eerste) || /.-./.test(eerste);
  if (isVoor) return { heel, voornaam: voor(eerste), achternaam: [], los: false };
  if (isAchter) return { heel, voornaam: null, achternaam: achter([eerste]), los: false };
  return { heel, voornaam: voor(eerste), achternaam: achter([eerste]), los: true };
}

const raakt = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));

function zelfdeWoord(a: NaamWoord, b: NaamWoord): boolean {
  if (a.zelf === b.zelf || a.vorm === b.vorm) return true;
  // Two names that both exist are two names; in a short one every letter counts.
  if ((a.bekend && b.bekend) || a.korter.length === 0 || b.korter.length === 0) return false;
  return a.korter.includes(b.vorm) || b.korter.includes(a.vorm) || raakt(a.rond, b.rond);
}
const delenAchternaam = (a: NaamSleutels, b: NaamSleutels): boolean =>
  a.achternaam.some((one) => b.achternaam.some((other) => zelfdeWoord(one, other)));

/** A name that was given a word, and which. */
export interface Vermelding {
  sleutels: NaamSleutels;
  door: string;
}

/** Same first name, and no other surname. */
function zelfdePersoon(nieuw: NaamSleutels, bekend: NaamSleutels): boolean {
  if (!nieuw.voornaam || !bekend.voornaam || !zelfdeWoord(nieuw.voornaam, bekend.voornaam)) return false;
  const beide = nieuw.achternaam.length > 0 && bekend.achternaam.length > 0 && !nieuw.los && !bekend.los;
  return !beide || delenAchternaam(nieuw, bekend);
}

/**
 * The word this person has, or null: nobody, or nobody can tell which. The same words are the same person, the last time
 * they were chosen for. Then the first name counts, unless the surnames differ. A surname alone is shared by a family: it
 * is someone only if one person with it is known. A full name is never someone known by surname alone: that may be the
 * mother, and this her child.
 */
export function zoekPersoon(nieuw: NaamSleutels, bekend: readonly Vermelding[]): string | null {
  const gelijk = bekend.findLast(({ sleutels }) => sleutels.heel === nieuw.heel);
  if (gelijk) return gelijk.door;
  const enige = (welke: readonly Vermelding[]): string | null | undefined => {
    const woorden = new Set(welke.map(({ door }) => door));
    return woorden.size === 0 ? undefined : woorden.size === 1 ? ([...woorden][0] ?? null) : null;
  };
  const zelfde = enige(bekend.filter(({ sleutels }) => zelfdePersoon(nieuw, sleutels)));
  if (zelfde !== undefined) return zelfde;
  if (nieuw.voornaam && !nieuw.los) return null;
  return enige(bekend.filter(({ sleutels }) => delenAchternaam(nieuw, sleutels))) ?? null;
}

/** The same keys with every word made into something else, to be kept without the name. */
export async function mapSleutels(
  { heel, voornaam, achternaam, los }: NaamSleutels,
  hash: (soort: string, sleutel: string) => Promise<string>,
): Promise<NaamSleutels> {
  const woord = async (one: NaamWoord): Promise<NaamWoord> => ({
    vorm: await hash('vorm', one.vorm),
    zelf: await hash('zelf', one.zelf),
    bekend: one.bekend,
    korter: await Promise.all(one.korter.map((kort) => hash('vorm', kort))),
    rond: await Promise.all(one.rond.map((kort) => hash('rond', kort))),
  });
  return {
    heel: await hash('heel', heel),
    voornaam: voornaam && (await woord(voornaam)),
    achternaam: await Promise.all(achternaam.map(woord)),
    los,
  };
}
