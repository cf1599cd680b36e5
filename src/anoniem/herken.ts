// The reader over Dutch text: hides what is no one's, lets every rule speak, settles what overlaps, and follows a found name through the text.
import type { Ernst, Gegeven, Vondst } from '../domain/vondst.ts';
import { vindAdressen } from './adressen.ts';
import type { Herkenner } from './contract.ts';
import { vindDatums } from './datums.ts';
import { eenFout } from './een-fout.ts';
import { vindInstellingen } from './instellingen.ts';
import { leeftijdenBijNamen, leeftijdenBijWoorden, vindLeeftijden } from './leeftijden.ts';
import { LIDWOORDEN } from './naam-woorden.ts';
import { vindNamen } from './namen.ts';
import { ontleed } from './ontleed.ts';
import { createPlaatsen } from './plaatsen.ts';
import { Bezet, type Kandidaat, kies, type Naam } from './spans.ts';
import { keyOf, type Lijsten } from './unpack-lijsten.ts';
import { vindVasteVormen } from './vaste-vormen.ts';
import { createWoordsoort, type Woordsoort } from './woordsoort.ts';
import { createZeldzaam } from './zeldzaam.ts';

const SAMEN: ReadonlySet<Gegeven> = new Set<Gegeven>([
  ...(['plaats', 'leeftijd', 'datum', 'organisatie', 'school', 'beroep', 'kenmerk'] as const),
]);
const ernstVan = (gegeven: Gegeven, zeker: boolean): Ernst =>
  SAMEN.has(gegeven) ? (zeker ? 'samen' : 'twijfel') : zeker ? 'herleidbaar' : 'twijfel';

/** Square brackets hold what already took the place of something. */
const VERVANGEN = /\[[^\]\n]{1,80}\]/g;
/** "kind A", "oma B", "leerling 2": a role word with a letter or a number stands for somebody already. */
const ROL_MET_LETTER =
  /(?<!\p{L})(?:kind|leerling|persoon|broer|zus|oma|opa|tante|oom|ouder|vader|moeder|leerkracht|buurvrouw|buurman|jongere|professional|cliënt|client|collega|partner|neef|nicht|\p{Ll}{3,20}(?:kind|broer|zus|moeder|vader|werker|begeleider)) (?:[A-H]|\d)(?![\p{L}\p{N}])(?!\.\p{L}|\. \p{Lu}\p{Ll}+ (?:heeft|is)\b)/giu;
/** A name or a number between brackets took the place of nothing: it still says who it is. */
const isVervanging = (haken: string, kijk: Woordsoort): boolean =>
  !/\d{4}|@/.test(haken) &&
  !(haken.match(/\p{Lu}\p{Ll}[\p{L}-]*/gu) ?? []).some((woord) => {
    const { voornaam, achternaam, woord: gewoon, geenNaam } = kijk(woord);
    return (voornaam || achternaam) && !gewoon && !geenNaam;
  });
/** The time of a message in a chat log is in square brackets too. */
const KLOK = /^\[\d{1,2}[:.]\d\d(?:[:.]\d\d)?\]$/;

export function createHerkenner(lijsten: Lijsten): Herkenner {
  const kijk = createWoordsoort(lijsten);
  const vindPlaatsen = createPlaatsen(lijsten, kijk);
  const vindZeldzaam = createZeldzaam(lijsten);
  /** Phrases of more than one word that are no one's, by their first word. */
  const zinnen = new Map<string, string[]>();
  for (const zin of lijsten.geenNaam) {
    const [eerste, ...rest] = zin.split(/[\s-]/);
    if (!eerste || rest.length === 0) continue;
    const rij = zinnen.get(eerste);
    if (rij) rij.push(zin);
    else zinnen.set(eerste, [zin]);
  }

  return {
    vind(ruw, bekend = []) {
      // Every look-up counts in UTF-16, so the text may not change length.
      const tekst = ruw;
      const delen = ontleed(tekst);
      const vrij = new Bezet(tekst.length + 1);
      for (const treffer of tekst.matchAll(VERVANGEN))
        if (!KLOK.test(treffer[0]) && isVervanging(treffer[0], kijk))
          vrij.neem(treffer.index, treffer.index + treffer[0].length);
      for (const treffer of tekst.matchAll(ROL_MET_LETTER)) {
        const letter = treffer.index + treffer[0].length - 1;
        // "Kind B. (Berkay)", "tante F. Nuur" are names after all.
        const na = /^\. ?(\(|\p{Lu}\p{L}+)/u.exec(tekst.slice(letter + 1, letter + 30))?.[1];
        if (na && (na === '(' || !kijk(na).gewoon)) continue;
        if (/\p{Lu}/u.test(tekst[letter] ?? '')) vrij.neem(letter, letter + 1);
      }
      const sleutels = keyOf(tekst);
      if (sleutels.length === tekst.length)
        for (const woord of delen.woorden)
          for (const zin of zinnen.get(woord.klein) ?? zinnen.get(woord.klein.split('-')[0] ?? '') ?? [])
            if (
              sleutels.startsWith(zin, woord.start) &&
              !/[\p{L}\p{N}]/u.test(sleutels[woord.start + zin.length] ?? '')
            )
              vrij.neem(woord.start, woord.start + zin.length);
      const open = ({ start, end }: Kandidaat) => !vrij.raakt(start, end);

      const vast = vindVasteVormen(tekst).filter(open);
      const datums = vindDatums(tekst).filter(open);
      const adressen = vindAdressen(delen, kijk).filter(open);
      const instellingen = vindInstellingen(delen, kijk).filter(open);
      const hard = new Bezet(tekst.length + 1);
      for (const { start, end } of [...vast, ...datums, ...adressen, ...instellingen]) hard.neem(start, end);
      const namen = vindNamen(delen, kijk, (start, end) => vrij.raakt(start, end) || hard.raakt(start, end)).filter(
        open,
      );
      const plaatsen = vindPlaatsen(tekst, delen.woorden, delen.zonderHoofdletters).filter(open);
      const volgNamen = volg(delen.woorden, bekend, namen, kijk).filter(open);
      const zeldzaam = vindZeldzaam(tekst, delen.woorden).filter(open);

      const eerste = kies([
        ...vast,
        ...datums,
        ...adressen,
        ...instellingen,
        ...namen,
        ...plaatsen,
        ...volgNamen,
        ...zeldzaam,
      ]);
      const bij = bijVondsten(tekst, eerste).filter(open);
      const leeftijden = [
        ...bij,
        ...vindLeeftijden(tekst),
        ...leeftijdenBijNamen(
          tekst,
          eerste.filter(({ gegeven }) => gegeven === 'naam'),
        ),
        ...leeftijdenBijWoorden(tekst, delen.woorden),
      ].filter(open);
      return kies([...eerste, ...leeftijden]).map(
        ({ start, end, gegeven, zeker, rol = null, maat = null }): Vondst => ({
          ...{ start, end, gegeven, zeker, rol, maat },
          ernst: ernstVan(gegeven, zeker),
        }),
      );
    },
  };
}

/** What says something only behind another finding: the year of birth behind a name, four digits behind a street. */
function bijVondsten(tekst: string, vondsten: readonly Kandidaat[]): Kandidaat[] {
  const gevonden: Kandidaat[] = [];
  for (const { gegeven, end } of vondsten) {
    const na = tekst.slice(end, end + 14);
    const jaar = gegeven === 'naam' ? /^,? \(?((?:19[3-9]|20[0-2])\d)(?=[,.;)]|\s|$)/.exec(na) : null;
    const code = gegeven === 'adres' ? /^\.?,? \(?([1-9]\d{3})(?=[,.;)\s]|$)/.exec(na) : null;
    const treffer = jaar ?? code;
    // "Kerkepad 6, Zuidlaarderveen": behind a street comes a town.
    const stad =
      gegeven === 'adres' || gegeven === 'postcode'
        ? /^,? (?:te |in )?(\p{Lu}\p{Ll}[\p{L}\-']{1,24})/u.exec(tekst.slice(end, end + 30))
        : null;
    if (
      stad?.[1] &&
      !/^(?:De|Het|Een|En|Ze|Hij|Zij|We|Wij|Ik|Er|Daar|Moeder|Vader|Geen|Tel|Telefoon|Brief)$/.test(stad[1])
    ) {
      const start = end + stad[0].indexOf(stad[1]);
      gevonden.push({ start, end: start + stad[1].length, gegeven: 'plaats', zeker: true, rang: 54 });
    }
    if (!treffer?.[1]) continue;
    const start = end + treffer[0].indexOf(treffer[1]);
    gevonden.push({ start, end: start + 4, gegeven: jaar ? 'geboortedatum' : 'postcode', zeker: true, rang: 67 });
  }
  return gevonden;
}

/** Names found elsewhere: here they are names too, whatever their capitals, unless they are an ordinary word in small letters. */
function volg(
  woorden: ReturnType<typeof ontleed>['woorden'],
  bekend: readonly string[],
  namen: readonly Naam[],
  kijk: ReturnType<typeof createWoordsoort>,
): Kandidaat[] {
  const delen = new Set<string>();
  for (const naam of bekend)
    for (const treffer of naam.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu))
      if (treffer[0].length > 2 && /^\p{Lu}/u.test(treffer[0])) delen.add(keyOf(treffer[0]));
  for (const { delen: eigen, zeker } of namen)
    if (zeker) for (const deel of eigen) if (deel.length > 3) delen.add(keyOf(deel));
  if (delen.size === 0) return [];
  const lange = [...delen].filter((deel) => deel.length >= 6);
  const gevonden: Kandidaat[] = [];
  for (const woord of woorden) {
    if (woord.getal || woord.tekst.length < 3) continue;
    const sleutel = keyOf(woord.tekst);
    const kaal = sleutel.replace(/'?s$/, '');
    const s = kijk(woord.tekst);
    const zelfde = delen.has(sleutel) || (kaal.length > 2 && delen.has(kaal) && !s.woord);
    if (zelfde && !woord.hoofd && LIDWOORDEN.has(woorden[woorden.indexOf(woord) - 1]?.klein ?? '')) continue;
    if (
      zelfde
        ? (!woord.hoofd || woord.begin) && s.gewoon
        : !(lange.some((deel) => eenFout(deel, sleutel)) && !s.gewoon && !s.geenNaam && s.plaats === null)
    )
      continue;
    if (s.geenNaam) continue;
    const end = /'s$/.test(sleutel) ? woord.end - 2 : woord.end;
    gevonden.push({ start: woord.start, end, gegeven: 'naam', zeker: zelfde, rang: 49, rol: null });
  }
  return gevonden;
}
