// What is hidden from every rule: words that already took the place of someone, and phrases that are no one's ("Veilig Thuis", "Jan en alleman").
import type { Woord } from './ontleed.ts';
import { alle } from './patroon.ts';
import { Bezet } from './spans.ts';
import { keyOf, type Lijsten } from './unpack-lijsten.ts';
import type { Woordsoort } from './woordsoort.ts';

/** Square brackets hold what already took the place of something. */
const HAKEN = /\[[^\]\n]{1,80}\]/g;
/** The time of a message in a chat log is in square brackets too. */
const KLOK = /^\[\d{1,2}[:.]\d\d(?:[:.]\d\d)?\]$/;
/** Stands for somebody, with a letter behind it: "kind A", "oma B". */
const ROL =
  /^(?:kind|leerling|persoon|broer|zus|oma|opa|tante|oom|ouder|vader|moeder|leerkracht|buurvrouw|buurman|jongere|professional|cliënt|client|collega|partner|neef|nicht|\p{Ll}{3,20}(?:kind|broer|zus|moeder|vader|werker|begeleider))$/u;

export function createNiemands(lijsten: Lijsten, kijk: Woordsoort) {
  /** Phrases of more than one word, by their first word. */
  const zinnen = new Map<string, string[]>();
  for (const zin of lijsten.geenNaam) {
    // No word begins or ends with an apostrophe; the phrase may.
    const kaal = zin.replace(/^'/, '');
    const eerste = /^[^\s-]+(?=[\s-])/.exec(kaal)?.[0]?.replace(/'$/, '');
    if (!eerste) continue;
    const rij = zinnen.get(eerste);
    if (rij) rij.push(kaal);
    else zinnen.set(eerste, [kaal]);
  }
  const zinnenVan = (klein: string): readonly string[] | undefined =>
    zinnen.get(klein) ?? (klein.includes('-') ? zinnen.get(klein.slice(0, klein.indexOf('-'))) : undefined);

  /** A name or a number between brackets took the place of nothing: it still says who it is. */
  const isVervanging = (haken: string): boolean =>
    !/\d{4}|@/.test(haken) &&
    !(haken.match(/\p{Lu}\p{Ll}[\p{L}-]*/gu) ?? []).some((woord) => {
      const { voornaam, achternaam, woord: gewoon, geenNaam } = kijk(woord);
      return (voornaam || achternaam) && !gewoon && !geenNaam;
    });

  return (tekst: string, woorden: readonly Woord[]): Bezet => {
    const vrij = new Bezet(tekst.length + 1);
    for (const { 0: haken, index } of alle(tekst, HAKEN))
      if (!KLOK.test(haken) && isVervanging(haken)) vrij.neem(index, index + haken.length);
    woorden.forEach((woord, at) => {
      for (const zin of zinnenVan(woord.soort.sleutel || woord.klein) ?? []) {
        const end = woord.start + zin.length;
        if (keyOf(tekst.slice(woord.start, end)) === zin && !/[\p{L}\p{N}]/u.test(tekst[end] ?? ''))
          vrij.neem(woord.start, end);
      }
      const letter = woord.tekst.length === 1 && /[A-H]/.test(woord.tekst) && woord.gat === ' ';
      if (letter && ROL.test(woorden[at - 1]?.klein ?? '') && !isToch(tekst, woord)) vrij.neem(woord.start, woord.end);
    });
    return vrij;
  };

  /** "Kind B. (Berkay)", "tante F. Nuur" are names after all. */
  function isToch(tekst: string, { end }: Woord): boolean {
    const na = /^\. ?(\(|\p{Lu}\p{L}+)/u.exec(tekst.slice(end, end + 30))?.[1];
    return na !== undefined && (na === '(' || !kijk(na).gewoon);
  }
}
