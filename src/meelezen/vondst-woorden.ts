// What the choices at a mark say: what it seems to be, why that matters, how it is called when it is not.
import type { Gegeven, Vondst } from '../domain/vondst.ts';
import { GEGEVENWOORDEN } from './gegeven-woorden.ts';

export const zegWat = ({ gegeven, zeker, ernst }: Vondst): string =>
  zeker && ernst !== 'twijfel'
    ? `Dit lijkt ${GEGEVENWOORDEN[gegeven]}.`
    : `Dit is misschien ${GEGEVENWOORDEN[gegeven]}. Jij ziet dat het best.`;

const WAAROM: Partial<Record<Gegeven, string>> = {
  naam: 'Met een naam weet een ander snel over wie dit gaat.',
  adres: 'Een adres wijst naar één gezin.',
  postcode: 'Een postcode wijst naar een paar huizen.',
  plaats: 'Een kleine plaats met nog een paar gegevens wijst naar één gezin.',
  geboortedatum: 'Een geboortedatum wijst naar een paar mensen. Ongeveer hoe oud is meestal genoeg.',
  datum: 'Wie erbij was, kent de dag. Ongeveer wanneer is meestal genoeg.',
  leeftijd: 'Een precieze leeftijd maakt herkennen makkelijker. Ongeveer is meestal genoeg.',
  school: 'Op een school kent iedereen elkaar. De soort school is meestal genoeg.',
  organisatie: 'Daar weet men over wie dit gaat. De soort is meestal genoeg.',
  beroep: 'Een bijzonder beroep hoort in een dorp of wijk bij één persoon.',
  kenmerk: 'Iets bijzonders valt op. De buurt weet dan over wie dit gaat.',
};
export const zegWaarom = ({ gegeven }: Vondst): string => WAAROM[gegeven] ?? 'Dit hoort bij één persoon of één gezin.';

export const zegNiet = ({ gegeven }: Vondst): string =>
  gegeven === 'naam' ? 'Dit is geen persoon' : 'Dit herkent niemand';

export const telDingen = (aantal: number): string =>
  aantal === 1 ? '1 ding om naar te kijken' : `${aantal} dingen om naar te kijken`;
