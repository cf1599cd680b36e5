// The reader over Dutch text: lets every rule speak, settles what overlaps, and follows a found name through the text.
import type { Ernst, Gegeven, Vondst } from '../domain/vondst.ts';
import { vindAdressen } from './adressen.ts';
import type { Herkenner } from './contract.ts';
import { vindDatums } from './datums.ts';
import { eenFout } from './een-fout.ts';
import { vindInstellingen } from './instellingen.ts';
import { leeftijdenBijNamen, leeftijdenBijWoorden, vindLeeftijden } from './leeftijden.ts';
import { LIDWOORDEN } from './naam-woorden.ts';
import { vindNamen } from './namen.ts';
import { createNiemands } from './niemands.ts';
import { ontleed, type Woord } from './ontleed.ts';
import { alle } from './patroon.ts';
import { createPlaatsen } from './plaatsen.ts';
import { metRollen } from './rol.ts';
import { Bezet, type Kandidaat, kies, type Naam } from './spans.ts';
import { keyOf, type Lijsten } from './unpack-lijsten.ts';
import { vindVasteVormen } from './vaste-vormen.ts';
import { createWoordsoort } from './woordsoort.ts';
import { createZeldzaam } from './zeldzaam.ts';

const SAMEN: ReadonlySet<Gegeven> = new Set<Gegeven>([
  ...(['plaats', 'leeftijd', 'datum', 'organisatie', 'school', 'beroep', 'kenmerk'] as const),
]);
const ernstVan = (gegeven: Gegeven, zeker: boolean): Ernst =>
  SAMEN.has(gegeven) ? (zeker ? 'samen' : 'twijfel') : zeker ? 'herleidbaar' : 'twijfel';

export function createHerkenner(lijsten: Lijsten): Herkenner {
  const kijk = createWoordsoort(lijsten);
  const vindPlaatsen = createPlaatsen(lijsten, kijk);
  const vindZeldzaam = createZeldzaam(lijsten);
  const niemands = createNiemands(lijsten, kijk);

  return {
    vind(tekst, bekend = []) {
      const delen = ontleed(tekst, kijk);
      const vrij = niemands(tekst, delen.woorden);
      const open = ({ start, end }: Kandidaat) => !vrij.raakt(start, end);

      const vast = vindVasteVormen(tekst).filter(open);
      const datums = vindDatums(tekst).filter(open);
      const adressen = vindAdressen(delen).filter(open);
      const instellingen = vindInstellingen(delen, kijk).filter(open);
      const hard = new Bezet(tekst.length + 1);
      // What loses to another takes no room: "aan de Dorpsstraat en Tim" is a street, and Tim.
      for (const { start, end } of kies([...vast, ...datums, ...adressen, ...instellingen])) hard.neem(start, end);
      const namen = vindNamen(delen, kijk, (start, end) => vrij.raakt(start, end) || hard.raakt(start, end)).filter(
        open,
      );
      const plaatsen = vindPlaatsen(tekst, delen.woorden, delen.zonderHoofdletters).filter(open);
      const volgNamen = volg(delen.woorden, bekend, namen).filter(open);
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
      const gezien = new Bezet(tekst.length + 1);
      for (const { start, end } of eerste) gezien.neem(start, end);
      const bij = bijVondsten(tekst, eerste).filter(
        (een) => open(een) && !(een.gegeven === 'plaats' && gezien.raakt(een.start, een.end)),
      );
      const leeftijden = [
        ...bij,
        ...vindLeeftijden(tekst),
        ...leeftijdenBijNamen(
          tekst,
          eerste.filter(({ gegeven }) => gegeven === 'naam'),
        ),
        ...leeftijdenBijWoorden(tekst, delen.woorden),
      ].filter(open);
      return metRollen(tekst, kies([...eerste, ...leeftijden])).map(
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
        ? /^,? (?:te |in )?(\p{Lu}\p{Ll}[\p{L}\-']{1,24}(?: \p{Lu}\p{Ll}[\p{L}\-']{3,20}(?=[.,;)\n]|$))?)/u.exec(
            tekst.slice(end, end + 52),
          )
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
function volg(woorden: readonly Woord[], bekend: readonly string[], namen: readonly Naam[]): Kandidaat[] {
  const delen = new Set<string>();
  for (const naam of bekend)
    for (const [deel] of alle(naam, /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu))
      if (deel.length > 2 && /^\p{Lu}/u.test(deel)) delen.add(keyOf(deel));
  for (const { delen: eigen, zeker } of namen)
    if (zeker) for (const deel of eigen) if (deel.length > 3) delen.add(keyOf(deel));
  if (delen.size === 0) return [];
  /** By first letter: a slip does not change it. */
  const lange = new Map<string, string[]>();
  for (const deel of delen) if (deel.length >= 6) lange.set(deel[0] ?? '', [...(lange.get(deel[0] ?? '') ?? []), deel]);
  const gevonden: Kandidaat[] = [];
  for (const [at, woord] of woorden.entries()) {
    const { soort, hoofd, begin } = woord;
    if (woord.getal || woord.tekst.length < 3 || soort.geenNaam) continue;
    const { sleutel } = soort;
    const kaal = sleutel.replace(/'?s$/, '');
    const zelfde = delen.has(sleutel) || (kaal.length > 2 && delen.has(kaal) && !soort.woord);
    if (zelfde) {
      if ((!hoofd || begin) && soort.gewoon) continue;
      if (!hoofd && LIDWOORDEN.has(woorden[at - 1]?.klein ?? '')) continue;
    } else {
      if (soort.gewoon || soort.plaats !== null) continue;
      if (!(lange.get(sleutel[0] ?? '') ?? []).some((deel) => eenFout(deel, sleutel))) continue;
    }
    const end = sleutel.endsWith("'s") ? woord.end - 2 : woord.end;
    gevonden.push({ start: woord.start, end, gegeven: 'naam', zeker: zelfde, rang: 49, rol: null });
  }
  return gevonden;
}
