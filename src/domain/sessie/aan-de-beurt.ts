// Who is next to bring in or to lead, from earlier sessions of the kring: whoever never did, then whoever did so longest ago. A suggestion; knows people by a key only.
import type { Sessie } from './sessie.ts';

export interface EerdereSessie {
  /** ms since 1970. */
  op: number;
  /** By whatever names people across sessions. */
  aanwezig: readonly string[];
  inbrengers: readonly string[];
  gespreksleiders: readonly string[];
}

export interface Beurtrij {
  wie: string;
  /** ms since 1970; null: never. */
  laatst: number | null;
}

/** First who is next. Between those who never did: whoever was there most often; then as they were named. */
export function volgendeAanDeBeurt(
  eerder: readonly EerdereSessie[],
  rol: 'inbrenger' | 'gespreksleider',
  nu: readonly string[],
): Beurtrij[] {
  const deed = ({ inbrengers, gespreksleiders }: EerdereSessie) => (rol === 'inbrenger' ? inbrengers : gespreksleiders);
  return [...new Set(nu)]
    .map((wie) => ({
      wie,
      laatst: eerder.reduce<number | null>(
        (last, one) => (deed(one).includes(wie) ? Math.max(last ?? one.op, one.op) : last),
        null,
      ),
      keren: eerder.filter(({ aanwezig }) => aanwezig.includes(wie)).length,
    }))
    .sort((a, b) => (a.laatst ?? -1) - (b.laatst ?? -1) || b.keren - a.keren)
    .map(({ wie, laatst }) => ({ wie, laatst }));
}

/**
 * What is kept of a session to suggest from. By toestel, and where one phone went round by functie as well. `wie`: whose
 * device that is, where it is known, so that a second one of the same person is the same person.
 */
export function eerdereVan(sessie: Sessie, wie: (toestel: string) => string = (toestel) => toestel): EerdereSessie {
  const aantal = (toestel: string) => sessie.deelnemers.filter((one) => one.toestel === toestel).length;
  const sleutel = ({ toestel, functie }: Sessie['deelnemers'][number]) =>
    aantal(toestel) > 1 ? `${wie(toestel)} ${functie.trim().toLowerCase()}` : wie(toestel);
  return {
    op: sessie.beurten[0]?.van ?? sessie.gemaaktOp,
    aanwezig: sessie.deelnemers.map(sleutel),
    inbrengers: sessie.deelnemers.filter(({ rollen }) => rollen.includes('inbrenger')).map(sleutel),
    gespreksleiders: sessie.deelnemers.filter(({ plek }) => sessie.leidden.includes(plek)).map(sleutel),
  };
}
