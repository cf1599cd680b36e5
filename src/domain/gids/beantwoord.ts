// A guide answered in one go, by names: what a checker asks and gets. The same walk as on screen.
import { alleVragen, type Pack, vindUitkomst } from './pack.ts';
import { walkGids } from './walk.ts';

export type Beantwoord =
  | { kind: 'goed'; uitkomsten: string[]; adviezen: string[]; open: string[] }
  | { kind: 'geweigerd'; redenen: string[] };

/** `gegeven`: question ids with the id of one choice, or of several where the question allows that. Order does not matter. */
export function beantwoord(
  pack: Pack,
  gegeven: readonly { vraag: string; antwoord: string | readonly string[] }[],
): Beantwoord {
  const vragen = new Map(alleVragen(pack).map((one) => [one.id, one]));
  const redenen: string[] = [];
  const antwoorden = new Map<string, readonly string[]>();
  for (const { vraag, antwoord } of gegeven) {
    const waarde = typeof antwoord === 'string' ? [antwoord] : antwoord;
    const known = vragen.get(vraag);
    if (!known) {
      redenen.push(`Vraag "${vraag}" bestaat niet in ${pack.id}.`);
      continue;
    }
    if (antwoorden.has(vraag)) redenen.push(`Vraag "${vraag}" is twee keer beantwoord.`);
    if (waarde.length > 1 && !known.meer) redenen.push(`Bij vraag "${vraag}" kan maar één antwoord.`);
    if (known.kind !== 'veld')
      for (const one of waarde)
        if (!known.keuzes.some(({ id }) => id === one))
          redenen.push(`Keuze "${one}" bestaat niet bij vraag "${vraag}" in ${pack.id}.`);
    antwoorden.set(vraag, waarde);
  }
  if (redenen.length > 0) return { kind: 'geweigerd', redenen };
  const { uitkomsten, open } = walkGids(pack, antwoorden);
  return { kind: 'goed', uitkomsten, adviezen: uitkomsten.map((id) => vindUitkomst(pack, id)?.titel ?? id), open };
}
