// Part of the fold: who is at the table, with which role, and who is ready.
import type { Van } from './gebeurtenis.ts';
import type { Reden } from './sessie.ts';
import { echteBeurt, isAanwezig, leidt, type Staat, zetPraat } from './vouw-staat.ts';

/** Who comes back finds their roles; leading is not one of those. */
export function kom(staat: Staat, { plek, functie, toestel }: Van<'kom'>): Reden | null {
  const known = staat.plekken.get(plek);
  staat.plekken.set(plek, {
    ...{ functie, toestel, aanwezig: true },
    rollen: known?.rollen ?? new Set(),
    klaarVoor: known?.klaarVoor ?? null,
  });
  return null;
}

export function ga(staat: Staat, { plek }: Van<'ga'>): Reden | null {
  const known = staat.plekken.get(plek);
  if (!known) return 'niet-aan-tafel';
  known.aanwezig = false;
  known.klaarVoor = null;
  if (staat.gespreksleider === plek) staat.gespreksleider = null;
  if (staat.gespreksleider === null || staat.bod?.aan === plek) staat.bod = null;
  return null;
}

export function rol(staat: Staat, { plek, voor, rol: welke, aan }: Van<'rol'>): Reden | null {
  if (!isAanwezig(staat, plek)) return 'niet-aan-tafel';
  const ander = staat.plekken.get(voor);
  if (!ander) return 'niet-aan-tafel';
  const wachtkamer = staat.stand === 'wachtkamer';
  if (welke === 'gespreksleider') return gespreksleider(staat, plek, voor, aan, wachtkamer);
  // On the way roles are one's own, or the gespreksleider's to give.
  if (!wachtkamer && plek !== voor && !leidt(staat, plek)) return 'niet-aan-jou';
  if (aan) ander.rollen.add(welke);
  else ander.rollen.delete(welke);
  return null;
}

/** Only where there is none. Another one: by offering, or taking over from who is away. */
function gespreksleider(staat: Staat, plek: string, voor: string, aan: boolean, wachtkamer: boolean): Reden | null {
  if (!wachtkamer && plek !== voor) return 'niet-aan-jou';
  if (!aan) {
    if (staat.gespreksleider !== voor) return 'tegelijk';
    staat.gespreksleider = null;
    staat.bod = null;
    return null;
  }
  if (!isAanwezig(staat, voor)) return 'niet-aan-tafel';
  if (staat.gespreksleider !== null && staat.gespreksleider !== voor) return 'al-een-gespreksleider';
  staat.gespreksleider = voor;
  return null;
}

export function klaar(staat: Staat, { plek, beurt, klaar: is }: Van<'klaar'>): Reden | null {
  const ik = staat.plekken.get(plek);
  if (!ik?.aanwezig) return 'niet-aan-tafel';
  const echt = echteBeurt(staat, beurt);
  if (!staat.faseVan.has(echt)) return 'onbekend';
  if (is) ik.klaarVoor = echt;
  else if (ik.klaarVoor === echt) ik.klaarVoor = null;
  return null;
}

/** Only of oneself: nobody is made to listen, or to stop. What was written before stays refused; what comes after counts. */
export function luister(staat: Staat, { plek, beurt, aan }: Van<'luister'>): Reden | null {
  if (!isAanwezig(staat, plek)) return 'niet-aan-tafel';
  if (!staat.faseVan.has(echteBeurt(staat, beurt))) return 'onbekend';
  zetPraat(staat, plek, beurt, !aan);
  return null;
}
