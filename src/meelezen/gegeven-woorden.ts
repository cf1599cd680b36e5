// What each kind of finding is called on screen: with its article in a sentence, and without.
import type { Ernst, Gegeven } from '../domain/vondst.ts';

export const GEGEVENWOORDEN: Readonly<Record<Gegeven, string>> = {
  naam: 'een naam',
  adres: 'een adres',
  postcode: 'een postcode',
  plaats: 'een plaats',
  telefoon: 'een telefoonnummer',
  email: 'een e-mailadres',
  url: 'een website',
  handle: 'een accountnaam',
  bsn: 'een burgerservicenummer',
  iban: 'een rekeningnummer',
  kenteken: 'een kenteken',
  dossiernummer: 'een dossiernummer',
  geboortedatum: 'een geboortedatum',
  datum: 'een datum',
  leeftijd: 'een leeftijd',
  school: 'een school',
  organisatie: 'een organisatie',
  beroep: 'een beroep',
  kenmerk: 'iets bijzonders',
};

/** Of what often stands there many times, and says little by itself. */
export const MEERVOUD: Partial<Record<Gegeven, string>> = {
  plaats: 'plaatsen',
  datum: 'datums',
  leeftijd: 'leeftijden',
  school: 'scholen',
  organisatie: 'organisaties',
  beroep: 'beroepen',
};

export const ERNSTWOORDEN: Readonly<Record<Ernst, string>> = {
  herleidbaar: 'Wijst meteen naar iemand',
  samen: 'Wijst samen met andere gegevens naar iemand',
  twijfel: 'Misschien is dit niets',
};
