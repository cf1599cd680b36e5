// What a person at the table may do now, for the screen and for whoever makes events. The fold decides by the same facts; presence is handed in.
import type { Deelnemer, Sessie } from './sessie.ts';
import { WEG_MS } from './vouw-leiding.ts';

export const deelnemerOp = (sessie: Sessie, plek: string): Deelnemer | undefined =>
  sessie.deelnemers.find((one) => one.plek === plek);

export const heeftDeRol = (sessie: Sessie, plek: string, rol: Deelnemer['rollen'][number]): boolean =>
  deelnemerOp(sessie, plek)?.rollen.includes(rol) === true;

/** Go on, hand over, reveal, stop. Where nobody leads everyone may. */
export const magLeiden = (sessie: Sessie, plek: string): boolean =>
  deelnemerOp(sessie, plek)?.aanwezig === true && (sessie.gespreksleider === null || sessie.gespreksleider === plek);

/** Who gives minutes: the tijdbewaker, and who leads as long as there is none. The fold takes them of who leads all the same. */
export const heeftDeTijd = (sessie: Sessie, plek: string): boolean =>
  heeftDeRol(sessie, plek, 'tijdbewaker') || (magLeiden(sessie, plek) && !heeftTijdbewaker(sessie));

const heeftTijdbewaker = (sessie: Sessie): boolean =>
  sessie.deelnemers.some(({ aanwezig, rollen }) => aanwezig && rollen.includes('tijdbewaker'));

/** The inbrenger, in a phase where that one only listens, whether or not they stopped listening. */
export const isNuLuisteraar = (sessie: Sessie, plek: string): boolean =>
  sessie.stand === 'bezig' &&
  sessie.fase !== null &&
  sessie.werkvorm?.fasen[sessie.fase]?.inbrengerZwijgt === true &&
  heeftDeRol(sessie, plek, 'inbrenger');

/** In a phase where the inbrenger only listens, unless they said that they do not any more. */
export const moetNuLuisteren = (sessie: Sessie, plek: string): boolean =>
  isNuLuisteraar(sessie, plek) && !sessie.luistertNiet.includes(plek);

/**
 * The places at which the person of this device only listens now, so that the casus stands aside on it; none: it does not. Of a
 * device at the table its own place counts, of another one that of the same person elsewhere. A phone that goes round holds others
 * too: it keeps nobody from anything. `wie`: whose device that is.
 */
export function luisterendePlekken(
  sessie: Sessie,
  toestel: string,
  wie: (toestel: string) => string,
): readonly string[] {
  const er = sessie.deelnemers.filter(({ aanwezig }) => aanwezig);
  const aanTafel = [...new Set(er.map((een) => een.toestel))];
  const mijn = aanTafel.includes(toestel) ? [toestel] : aanTafel.filter((een) => wie(een) === wie(toestel));
  return mijn.flatMap((een) => {
    const plekken = er.flatMap(({ plek, toestel: van }) => (van === een ? plek : []));
    return plekken.every((plek) => moetNuLuisteren(sessie, plek)) ? plekken : [];
  });
}

/** In what is everybody's: lines, judgements, and the four windows as long as they are on for the session. */
export const magSchrijven = (sessie: Sessie, plek: string): boolean =>
  deelnemerOp(sessie, plek) !== undefined && !moetNuLuisteren(sessie, plek);

/** `wegSinds`: since when the device of the gespreksleider cannot be reached (ms); null: it is there. Never by itself. */
export function magOvernemen(sessie: Sessie, plek: string, wegSinds: number | null, nu: number): boolean {
  const { gespreksleider } = sessie;
  if (gespreksleider === null || gespreksleider === plek || wegSinds === null) return false;
  return deelnemerOp(sessie, plek)?.aanwezig === true && nu - wegSinds >= WEG_MS;
}

export const magAannemen = (sessie: Sessie, plek: string): boolean =>
  sessie.bod?.aan === plek && deelnemerOp(sessie, plek)?.aanwezig === true;

/** Who was taken over from while away, and does not lead again since: they must see by whom. */
export function overgenomenVan(sessie: Sessie, plek: string): Sessie['overnames'][number] | null {
  if (sessie.gespreksleider === plek) return null;
  return sessie.overnames.findLast(({ van }) => van === plek) ?? null;
}
