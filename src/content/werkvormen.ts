// Which werkvormen there are, and how one is fetched. A session carries its own copy, so only the newest of each is here.
import { type GekeurdeWerkvorm, keurWerkvorm } from '../domain/sessie/keur-werkvorm.ts';
import type { Werkvorm } from '../domain/sessie/werkvorm.ts';

export interface WerkvormKort extends Pick<Werkvorm, 'id' | 'titel' | 'soort'> {
  minuten: number;
}

/** In the order of the list. Stands here too, so that the list need not fetch them; a test keeps them the same. */
export const WERKVORMEN: readonly WerkvormKort[] = [
  { id: 'viervensters-90', titel: 'Viervensters, 90 minuten', soort: 'casus', minuten: 90 },
  { id: 'casus-45', titel: 'Casus in 45 minuten', soort: 'casus', minuten: 45 },
  { id: 'reflectie-60', titel: 'Reflectie, 60 minuten', soort: 'handelen', minuten: 60 },
  { id: 'moreel-beraad', titel: 'Moreel beraad', soort: 'handelen', minuten: 60 },
  { id: 'incidentmethode', titel: 'Incidentmethode', soort: 'casus', minuten: 74 },
  { id: 'terugblik-30', titel: 'Terugblik', soort: 'casus', minuten: 30 },
  { id: 'leerevaluatie-90', titel: 'Leerevaluatie', soort: 'casus', minuten: 90 },
  { id: 'werksessie-90', titel: 'Werksessie met meer organisaties', soort: 'casus', minuten: 90 },
  { id: 'werkwijze-45', titel: 'Goede werkwijze delen', soort: 'handelen', minuten: 45 },
];

const PACKS: Readonly<Record<string, () => Promise<unknown>>> = {
  'viervensters-90': async () => (await import('./werkvormen/viervensters-90.ts')).VIERVENSTERS_90,
  'casus-45': async () => (await import('./werkvormen/casus-45.ts')).CASUS_45,
  'reflectie-60': async () => (await import('./werkvormen/reflectie-60.ts')).REFLECTIE_60,
  'moreel-beraad': async () => (await import('./werkvormen/moreel-beraad.ts')).MOREEL_BERAAD,
  incidentmethode: async () => (await import('./werkvormen/incidentmethode.ts')).INCIDENTMETHODE,
  'terugblik-30': async () => (await import('./werkvormen/terugblik-30.ts')).TERUGBLIK_30,
  'leerevaluatie-90': async () => (await import('./werkvormen/leerevaluatie-90.ts')).LEEREVALUATIE_90,
  'werksessie-90': async () => (await import('./werkvormen/werksessie-90.ts')).WERKSESSIE_90,
  'werkwijze-45': async () => (await import('./werkvormen/werkwijze-45.ts')).WERKWIJZE_45,
};

export async function fetchWerkvorm(id: string): Promise<GekeurdeWerkvorm> {
  const load = Object.hasOwn(PACKS, id) ? PACKS[id] : undefined;
  return load ? keurWerkvorm(await load()) : { kind: 'geweigerd', redenen: ['Deze werkvorm is niet in de app.'] };
}
