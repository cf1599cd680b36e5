// Kringmodus: several places on one phone that goes round. Who is next, and whether a cover must come between; knows no screen.
import { moetNuLuisteren } from './mag.ts';
import type { Deelnemer, Sessie } from './sessie.ts';

/** Those this device holds, who are at the table. */
export const plekkenVan = (sessie: Sessie, toestel: string): Deelnemer[] =>
  sessie.deelnemers.filter((one) => one.toestel === toestel && one.aanwezig);

/** Who still judges in this round on this phone, after `na` and then from the beginning; null: all did. */
export function volgendeSchrijver(
  sessie: Sessie,
  toestel: string,
  ronde: string,
  na: string | null = null,
): Deelnemer | null {
  const gegeven = sessie.rondes.find(({ id }) => id === ronde)?.gegeven ?? [];
  const hier = plekkenVan(sessie, toestel);
  const vanaf = hier.findIndex(({ plek }) => plek === na) + 1;
  const rondom = [...hier.slice(vanaf), ...hier.slice(0, vanaf)];
  return rondom.find(({ plek }) => !gegeven.includes(plek) && !moetNuLuisteren(sessie, plek)) ?? null;
}

/** Two who call themselves the same on one phone are told apart by a number. */
export function naamAanTafel(sessie: Sessie, plek: string): string {
  const ik = sessie.deelnemers.find((one) => one.plek === plek);
  const functie = ik?.functie.trim() || 'deelnemer';
  const zelfde = sessie.deelnemers.filter((one) => (one.functie.trim() || 'deelnemer') === functie);
  return zelfde.length < 2 || !ik ? functie : `${functie} ${zelfde.indexOf(ik) + 1}`;
}
