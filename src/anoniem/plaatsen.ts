// Places: known ones by the list, also in small letters or misspelled behind a word that says where; unknown ones by that word and a capital.
import type { PlaatsMaat } from '../domain/vondst.ts';
import { eenFout } from './een-fout.ts';
import type { Woord } from './ontleed.ts';
import type { Kandidaat } from './spans.ts';
import type { Lijsten, PlaatsLetter } from './unpack-lijsten.ts';
import { keyOf } from './unpack-lijsten.ts';
import type { Soort, Woordsoort } from './woordsoort.ts';

const MAAT: Record<PlaatsLetter, PlaatsMaat> = {
  ...{ a: 'wijk', b: 'dorp', c: 'kleine-stad', d: 'stad', e: 'grote-stad', f: 'buitenland', g: 'streek' },
};

/** Says that a place follows. */
const WAAR = new Set(
  'in uit te naar regio omgeving gemeente dorp stad wijk rond bij nabij vlakbij van tot eiland buurt woonplaats plaats geboorteplaats onder boven buiten richting woonachtig dorpje stadje binnenstad'.split(
    ' ',
  ),
);
const STERK = new Set(
  'in uit te naar regio omgeving gemeente dorp stad wijk woonplaats plaats geboorteplaats woonachtig eiland nabij vlakbij richting dorpje buurt'.split(
    ' ',
  ),
);
/** In small letters only; with a capital the place is part of what stands before it: "wijkteam Oost". */
const WAAR_KLEIN = new Set('station wijkteam gebiedsteam buurtteam politie busstation'.split(' '));
/** No verb comes behind these: "in woerden", but "te zetten". */
const ECHT_WAAR = new Set([...WAAR_KLEIN, 'in', 'uit', 'gemeente']);
const ARTIKEL = new Set(['de', 'het', "'t", 't']);
/** Words between the preposition and the place. */
const TUSSEN = new Set(
  'het de kleine grote dorp stad wijk eiland buurt omgeving regio centrum plaatsje hartje'.split(' '),
);
const DELEN =
  /^(?:noord|zuid|oost|west|zuidoost|zuidwest|noordoost|noordwest|centrum|binnenstad|haven|buiten|stad|dorp|nieuwland|poort|hout|schothorst)$/;
/** Not after a place word: months, weekdays, and what a sentence goes on with. */
const GEEN =
  /^(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|nederlands?e?|engels|duits|frans|arabisch|turks|pools|god|allah)$/;

const NA_TEKEN = /^ ['’"“]$/u;

export function createPlaatsen(lijsten: Lijsten, soort: Woordsoort) {
  /** By first letter and length, for a misspelled one. */
  const opLengte = new Map<string, string[]>();
  for (const plaats of lijsten.plaatsen.keys()) {
    if (plaats.length < 5 || plaats.includes(' ')) continue;
    const sleutel = `${plaats[0]}${plaats.length}`;
    const rij = opLengte.get(sleutel);
    if (rij) rij.push(plaats);
    else opLengte.set(sleutel, [plaats]);
  }
  const lijktOp = (sleutel: string): string | null => {
    if (sleutel.length < 5 || sleutel.length > 24) return null;
    for (const lengte of [sleutel.length, sleutel.length + 1, sleutel.length - 1])
      for (const plaats of opLengte.get(`${sleutel[0]}${lengte}`) ?? []) if (eenFout(sleutel, plaats)) return plaats;
    return null;
  };

  /** First words of places of more words. */
  const eersten = new Set<string>();
  for (const plaats of lijsten.plaatsen.keys())
    if (plaats.includes(' ')) eersten.add(plaats.slice(0, plaats.indexOf(' ')));
  /** Longest known place of some words from here: "Alphen aan den Rijn". */
  const langste = (
    tekst: string,
    woorden: readonly Woord[],
    at: number,
  ): { end: number; maat: PlaatsMaat; tot: number } | null => {
    const eerste = woorden[at];
    if (!eerste) return null;
    const meer = eersten.has(eerste.klein) ? 5 : 1;
    for (let tot = Math.min(at + meer, woorden.length) - 1; tot >= at; tot--) {
      const laatste = woorden[tot];
      if (!laatste || (tot > at && laatste.end - eerste.start > 48)) continue;
      const sleutel =
        tot === at ? eerste.soort.sleutel : keyOf(tekst.slice(eerste.start, laatste.end)).replace(/\s+/g, ' ');
      const deel = tot > at ? /-(\p{L}+)$/u.exec(sleutel) : null;
      const maat =
        lijsten.plaatsen.get(sleutel) ??
        (tot > at && deel && DELEN.test(deel[1] ?? '')
          ? lijsten.plaatsen.get(sleutel.slice(0, deel.index))
          : undefined);
      if (maat) return { end: laatste.end, maat: MAAT[maat], tot };
    }
    return null;
  };

  /** Only the rules of inflection make a word of it: "zeist", "eerbeek". */
  const isPlaatsVoorWoord = (s: Soort, heel: string, maat: PlaatsMaat, vorige: Woord | undefined): boolean =>
    !s.woord ||
    (heel.length > (maat === 'buitenland' ? 3 : 4) &&
      maat !== 'wijk' &&
      (maat !== 'buitenland' || /^(?:in|uit|naar)$/.test(vorige?.klein ?? '')) &&
      !soort.inLijst(s.sleutel) &&
      (!s.ookWoord || ECHT_WAAR.has(vorige?.klein ?? '')));

  /** "hilvarenbeek": made as a word is, and yet none. */
  const isSamengesteld = (s: Soort, heel: string, maat: PlaatsMaat): boolean =>
    heel.length > 7 && /stad|dorp/.test(maat) && s.gewoon && !s.woord && !s.ookWoord && !s.voornaam && !s.achternaam;

  /** Without capitals: "wil naar assen", "komt uit kampen", "loopt van eerbeek". */
  const isStadHier = (s: Soort, heel: string, maat: PlaatsMaat, vorige: Woord | undefined): boolean => {
    if (heel.length < 5 || !/stad$/.test(maat) || !vorige) return false;
    if (/^(?:naar|uit)$/.test(vorige.klein)) return true;
    return vorige.klein === 'van' && !soort.inLijst(s.sleutel) && !s.achternaam && !s.ookWoord;
  };

  return (tekst: string, woorden: readonly Woord[], zonderHoofdletters: boolean): Kandidaat[] => {
    const gevonden: Kandidaat[] = [];
    const neem = (start: number, end: number, maat: PlaatsMaat | null, zeker: boolean, rang: number) =>
      gevonden.push({ start, end, gegeven: 'plaats', zeker, rang, maat });
    for (let at = 0; at < woorden.length; at++) {
      const woord = woorden[at];
      // "'s-Hertogenbosch": the apostrophe is part of it.
      if (
        woord?.tekst.startsWith('s-') &&
        /^s-\p{Lu}/u.test(woord.tekst) &&
        /['’]/.test(tekst[woord.start - 1] ?? '')
      ) {
        const maat = lijsten.plaatsen.get(keyOf(`'${woord.tekst}`));
        neem(woord.start - 1, woord.end, maat ? MAAT[maat] : null, true, 66);
        continue;
      }
      if (!woord || woord.getal) continue;
      const vorige = woorden[at - 1];
      const ervoor = woorden[at - 2];
      const vlak = woord.gat === ' ' || NA_TEKEN.test(woord.gat);
      // "bel Van Haaren": a capital where no sentence begins makes it a surname.
      if (vlak && vorige?.tekst === 'Van' && !vorige.begin && woord.soort.plaats !== null) continue;
      const waar =
        vlak &&
        vorige !== undefined &&
        (WAAR.has(vorige.klein) || (TUSSEN.has(vorige.klein) && ervoor !== undefined && WAAR.has(ervoor.klein)));
      const sterk =
        vlak &&
        vorige !== undefined &&
        (STERK.has(vorige.klein) ||
          (!woord.hoofd && WAAR_KLEIN.has(vorige.klein)) ||
          (ARTIKEL.has(vorige.klein) && ervoor !== undefined && /^(?:in|uit|regio|te)$/.test(ervoor.klein)));
      const naPostcode =
        vorige?.tekst.length === 2 &&
        /^,? {1,2}$/.test(woord.gat) &&
        /\d{4} ?[A-Za-z]{2},? {1,2}$/.test(tekst.slice(Math.max(0, woord.start - 12), woord.start));
      const bekend = langste(tekst, woorden, at);
      if (!bekend && !woord.hoofd && !sterk && !naPostcode) continue;
      const s = woord.soort;
      if (bekend) {
        const heel = tekst.slice(woord.start, bekend.end);
        const stuks = bekend.tot - at + 1;
        // "de wijk", "De wijk": ordinary words, whatever village is called so.
        const woordenErvan = woorden.slice(at, bekend.tot + 1);
        // "almere buiten": a town, and a part of it.
        const vanStad = stuks > 1 && s.plaats !== null && !soort.inLijst(s.sleutel);
        const alleGewoon = stuks > 1 && !vanStad && woordenErvan.every(({ tekst: deel }) => soort(deel).woord);
        if (alleGewoon && woordenErvan.every(({ hoofd }, nummer) => !hoofd || (nummer === 0 && woord.begin))) continue;
        const artikel =
          vorige && ARTIKEL.has(vorige.klein) && vlak && /^(?:wijk|streek)$/.test(bekend.maat) && woord.hoofd;
        if (woord.hoofd) {
          const dubbel = (s.voornaam || s.achternaam) && stuks === 1;
          const gewoon = (woord.begin && heel.length > 6 ? s.woord : s.gewoon) && stuks === 1;
          if (
            !(gewoon && woord.begin && !waar) &&
            !(gewoon && !waar && !sterk && !naPostcode && ARTIKEL.has(vorige?.klein ?? '') && !artikel)
          ) {
            const rang = stuks > 1 && (waar || naPostcode) ? 69 : waar || naPostcode ? 65 : dubbel ? 30 : 52;
            neem(
              woord.start,
              metDeel(woorden, bekend.tot, bekend.end),
              bekend.maat,
              waar || naPostcode || !dubbel,
              rang,
            );
          }
        } else if (/\p{Lu}/u.test(heel)) {
          neem(woord.start, metDeel(woorden, bekend.tot, bekend.end), bekend.maat, true, 65);
        } else if (
          (sterk || naPostcode || (zonderHoofdletters && (waar || stuks > 1))) &&
          !(stuks === 1 && s.gewoon && !naPostcode && !(sterk && isPlaatsVoorWoord(s, heel, bekend.maat, vorige)))
        ) {
          neem(woord.start, metDeel(woorden, bekend.tot, bekend.end), bekend.maat, true, 60);
        } else if (stuks === 1 && !s.gewoon && !s.voornaam && !s.achternaam && heel.length > 3) {
          neem(woord.start, bekend.end, bekend.maat, true, 51);
        } else if (zonderHoofdletters && stuks === 1 && isSamengesteld(s, heel, bekend.maat)) {
          neem(woord.start, bekend.end, bekend.maat, false, 51);
        } else if (zonderHoofdletters && stuks === 1 && isStadHier(s, heel, bekend.maat, vlak ? vorige : undefined)) {
          neem(woord.start, bekend.end, bekend.maat, true, 60);
        } else if (vorige && adresVoor(tekst, woord) && (zonderHoofdletters || !s.gewoon))
          neem(woord.start, bekend.end, bekend.maat, true, 60);
        at = bekend.tot;
        continue;
      }
      if (GEEN.test(woord.klein) || s.geenNaam) continue;
      // A name of parts: "Almere-Haven", "Vlardingen-West", "Rotterdam Zuid".
      const delen = woord.klein.split('-');
      if (
        delen.length > 1 &&
        woord.hoofd &&
        !/[-‑]\p{Ll}/u.test(woord.tekst) &&
        (lijsten.plaatsen.has(delen[0] ?? '') ||
          (DELEN.test(delen.at(-1) ?? '') && !s.gewoon && (waar || !woord.begin)))
      ) {
        neem(woord.start, woord.end, 'wijk', true, 59);
        continue;
      }
      if (
        /^\p{Lu}['’]\p{Ll}{3,7}$/u.test(woord.tekst) &&
        /^[A-Z]['’](?:dam|burg|warden|hoven|sum|foort|veer|bosch|oord|drecht|lo|heim)$/.test(woord.tekst)
      ) {
        neem(woord.start, woord.end, 'grote-stad', true, 66);
        continue;
      }
      const onbekend =
        (!s.gewoon && !/^\p{Lu}{2,}[-‑]\p{Ll}/u.test(woord.tekst)) ||
        (!soort.inLijst(s.sleutel) &&
          woord.hoofd &&
          !/[-‑]\p{Ll}/u.test(woord.tekst) &&
          /^(?:in|uit|te)$/.test(vorige?.klein ?? '') &&
          !woord.begin);
      if (!onbekend || woord.klein.length < 3) continue;
      const lijkt = (woord.hoofd || sterk) && !s.voornaam && !s.achternaam ? lijktOp(s.sleutel) : null;
      if (lijkt && (waar || naPostcode) && (woord.hoofd || woord.klein.length > 6 || naPostcode)) {
        neem(woord.start, woord.end, MAAT[lijsten.plaatsen.get(lijkt) ?? 'b'], true, 58);
        continue;
      }
      // "in Drijber": a capital behind "in" or "uit", and no name of a person.
      if (
        woord.hoofd &&
        !woord.begin &&
        sterk &&
        !woord.kaps &&
        !/^(?:naar|van)$/.test(vorige?.klein ?? '') &&
        !(s.voornaam && !/^(?:in|uit|te)$/.test(vorige?.klein ?? ''))
      ) {
        const volgende = woorden[at + 1];
        const meer = volgende?.hoofd && volgende.gat === ' ' && !volgende.soort.voornaam ? volgende.end : woord.end;
        neem(woord.start, meer, null, !(s.voornaam || s.achternaam), s.voornaam || s.achternaam ? 34 : 54);
      } else if (naPostcode) neem(woord.start, woord.end, null, true, 58);
    }
    return gevonden;
  };
}

/** A street with a number just before it: what follows is the town. */
const adresVoor = (tekst: string, woord: Woord): boolean =>
  /\d{1,4} ?[a-z]?(?:,? |,? ?\()$/iu.test(tekst.slice(Math.max(0, woord.start - 10), woord.start));

/** "Rotterdam Zuid": the part of town belongs to it. */
function metDeel(woorden: readonly Woord[], tot: number, end: number): number {
  const volgende = woorden[tot + 1];
  if (volgende?.gat !== ' ') return end;
  return volgende.hoofd && DELEN.test(volgende.klein) ? volgende.end : end;
}
