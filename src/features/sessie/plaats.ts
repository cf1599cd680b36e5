// Where in a session something is being written: the phase that is on, or after the stop; and where it was before. What is half typed is kept by this. Only data.
import type { Sessie } from '../../domain/sessie/sessie.ts';

export interface Plaats {
  /** Of the words that are kept. */
  sleutel: string;
  /** The beurt in which what is given here counts. */
  beurt: string;
  naam: string;
  /** Index of the phase; null: after the stop. */
  fase: number | null;
}

function plaatsIn({ werkvorm }: Sessie, fase: number, beurt: string): Plaats {
  const { id = '', naam = '' } = werkvorm?.fasen[fase] ?? {};
  return { sleutel: `fase/${id}`, beurt, naam, fase };
}

export const plaatsNu = (sessie: Sessie): Plaats =>
  sessie.stand === 'bezig' && sessie.fase !== null
    ? plaatsIn(sessie, sessie.fase, sessie.beurt)
    : { sleutel: 'na-afloop', beurt: sessie.beurt, naam: 'Na afloop', fase: null };

/** Phases people were in before, each by its last beurt; not the one that is on. */
export function eerderePlaatsen(sessie: Sessie): Plaats[] {
  const nu = plaatsNu(sessie).sleutel;
  const laatste = new Map(sessie.beurten.map(({ fase, id }) => [fase, id]));
  return [...laatste].map(([fase, beurt]) => plaatsIn(sessie, fase, beurt)).filter(({ sleutel }) => sleutel !== nu);
}

export const regelIn = ({ sleutel }: Plaats): string => `regel/${sleutel}`;
export const adviesIn = ({ sleutel }: Plaats): string => `advies/${sleutel}`;
/** Which lines were being changed there. */
export const andersIn = ({ sleutel }: Plaats): string => `anders/${sleutel}`;
export const andersVan = (regel: string): string => `andere-woorden/${regel}`;
