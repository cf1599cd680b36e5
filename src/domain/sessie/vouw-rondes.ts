// Part of the fold: each judges alone. Before the reveal only who gave something comes out; sealed words and keys come out after it.
import type { Van } from './gebeurtenis.ts';
import type { Bijdrage, Reden, Ronde, Sleutel, Wanneer } from './sessie.ts';
import { isAanwezig, leidt, moetLuisteren, type RondeStaat, type Staat } from './vouw-staat.ts';
import type { Vorm } from './werkvorm.ts';

/** More keys for one judgement than this is somebody filling the document. */
const MEESTE_SLEUTELS = 8;

function maakRonde(staat: Staat, id: string, vorm: Vorm, fase: number | null): RondeStaat {
  const ronde = { id, vorm, fase, onthuld: null, oordelen: [], sleutels: new Map<string, Sleutel[]>(), teVroeg: 0 };
  staat.rondes.set(id, ronde);
  return ronde;
}

/** Those of phases are there by themselves. Before it began they may still become others. */
function vindRonde(staat: Staat, id: string): RondeStaat | null {
  const known = staat.rondes.get(id);
  if (known) return known;
  if (staat.stand === 'wachtkamer') return null;
  const at = staat.werkvorm?.fasen.findIndex((fase) => fase.id === id) ?? -1;
  const toont = staat.werkvorm?.fasen[at]?.toont;
  return toont?.kind === 'oordeel' ? maakRonde(staat, id, toont.vorm, at) : null;
}

export function ronde(staat: Staat, { id, plek, vorm }: Van<'ronde'>): Reden | null {
  if (!isAanwezig(staat, plek)) return 'niet-aan-tafel';
  if (!leidt(staat, plek)) return 'niet-aan-jou';
  // Called like one that is there: it would take its place.
  if (vindRonde(staat, id) || staat.werkvorm?.fasen.some((fase) => fase.id === id)) return 'onbekend';
  maakRonde(staat, id, vorm, staat.fase);
  return null;
}

/** Also of who left, and after the stop: what was written is not lost. */
export function oordeel(staat: Staat, e: Van<'oordeel'>): Reden | null {
  const waar = vindRonde(staat, e.ronde);
  if (!waar) return 'onbekend';
  if (moetLuisteren(staat, e.plek, e.beurt)) return 'inbrenger-luistert';
  waar.oordelen.push(e);
  staat.rondeVan.set(e.id, waar);
  return null;
}

export function onthul(staat: Staat, e: Van<'onthul'>): Reden | null {
  const waar = vindRonde(staat, e.ronde);
  if (!waar) return 'onbekend';
  if (waar.onthuld) return 'al-onthuld';
  if (!isAanwezig(staat, e.plek)) return 'niet-aan-tafel';
  if (!leidt(staat, e.plek)) return 'niet-aan-jou';
  waar.onthuld = e;
  return null;
}

export function open(staat: Staat, { plek, oordeel: id, sleutel, tekst }: Van<'open'>): Reden | null {
  const waar = staat.rondeVan.get(id);
  if (!waar) return 'onbekend';
  if (!waar.oordelen.some((one) => one.id === id && one.plek === plek)) return 'niet-aan-jou';
  if (!waar.onthuld) {
    waar.teVroeg++;
    return 'niet-onthuld';
  }
  const sleutels = waar.sleutels.get(id) ?? [];
  const known = sleutels.some((one) => one.sleutel === sleutel && one.tekst === tekst);
  if (!known && sleutels.length < MEESTE_SLEUTELS) sleutels.push({ sleutel, tekst });
  waar.sleutels.set(id, sleutels);
  return null;
}

function wanneerVan({ id, naOnthulling }: Van<'oordeel'>, gezien: ReadonlySet<string>): Wanneer {
  if (gezien.has(id)) return 'vooraf';
  return naOnthulling ? 'na-onthulling' : 'binnengekomen';
}

/** Of each place its last word per moment; what it replaced before anyone saw it is nobody's business. */
function bijdragenVan({ oordelen, onthuld, sleutels }: RondeStaat): Bijdrage[] {
  if (!onthuld) return [];
  const gezien = new Set(onthuld.gezien);
  const laatste = new Map<string, Van<'oordeel'>>();
  for (const one of oordelen) {
    const wanneer = wanneerVan(one, gezien);
    laatste.set(`${wanneer} ${one.plek}`, one);
    // A later word that the others had seen takes the place of one that was under way.
    if (wanneer === 'vooraf') laatste.delete(`binnengekomen ${one.plek}`);
  }
  return oordelen.flatMap((one) => {
    const wanneer = wanneerVan(one, gezien);
    if (laatste.get(`${wanneer} ${one.plek}`) !== one) return [];
    const { id, plek, omhulsel, bewijs } = one;
    return [{ id, plek, wanneer, omhulsel, bewijs, sleutels: sleutels.get(id) ?? [] }];
  });
}

/** Those of phases in their order, also when nobody gave anything yet; then the others. */
export function rondesVan(staat: Staat): Ronde[] {
  if (staat.stand !== 'wachtkamer') for (const { id } of staat.werkvorm?.fasen ?? []) vindRonde(staat, id);
  const vanFase = ({ id, fase }: RondeStaat) => (fase !== null && staat.werkvorm?.fasen[fase]?.id === id ? 0 : 1);
  return [...staat.rondes.values()]
    .sort((a, b) => (a.fase ?? -1) - (b.fase ?? -1) || vanFase(a) - vanFase(b))
    .map((one) => ({
      ...{ id: one.id, vorm: one.vorm, fase: one.fase, teVroeg: one.teVroeg },
      onthuldOp: one.onthuld?.op ?? null,
      gegeven: [...new Set(one.oordelen.map(({ plek }) => plek))],
      bijdragen: bijdragenVan(one),
    }));
}
