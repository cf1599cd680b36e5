// Words to put in the place of what was found, best first: a role, a range, a kind of place. Proposes only; nothing is replaced here.
import { hoofdletter } from './hoofdletter.ts';
import { volgendRolwoord } from './rolwoord.ts';
import { type Voorzetsel, vervangDatum, vervangGeboortedatum } from './vervanging-datum.ts';
import { vervangLeeftijd } from './vervanging-leeftijd.ts';
import { isSoortnaam, organisatieSoort, plaatsSoort, type Soort, schoolSoort } from './vervanging-soort.ts';
import type { Gegeven, Vondst } from './vondst.ts';

export interface VervangOm {
  /** ISO day. */
  nu: string;
  /** What stands for this one elsewhere in the casus; comes first. */
  alGekozen: string | null;
  /** Words that stand for someone else, with or without brackets. */
  bezet: readonly string[];
  /** The text in front of it, so that article and preposition fit; some words are enough. */
  voor?: string | undefined;
}

const LIDWOORDEN = { de: 'de', het: 'het', "'t": 'het', '’t': 'het', een: 'een', "'n": 'een' } as Record<
  string,
  string
>;
const BEZIT = ['onze', 'deze', 'die', 'haar', 'zijn', 'mijn', 'hun', 'jouw', 'uw'];
const VOORZETSELS = ['in', 'na', 'rond', 'sinds', 'tegen', 'tot', 'tussen', 'uit', 'van', 'vanaf', 'voor', 'per', 'en'];

/** The word right in front, in small letters; '' after a stop, a comma, a bracket, or at the start. */
const woordVoor = (voor: string): string => /([\p{L}'’]+)[ \t]+$/u.exec(voor)?.[1]?.toLowerCase() ?? '';
const begintZin = (voor: string | undefined): boolean => voor !== undefined && /(?:^|[.!?…]\s+|\n)\s*$/.test(voor);
/** A kind of its own or a code in front ("camping", "1234 AB"): then only a name can follow. */
const vraagtNaam = (voor: string): boolean => {
  const woord = woordVoor(voor);
  return /(?:\d|\]|\d{4}\s?(?!in|op|te|en|of|is)[A-Za-z]{2})\s*$/.test(voor) || isSoortnaam(woord);
};

/** `los`: the article it has where none stands in front. */
function soortWoorden({ woord, lidwoord }: Soort, los: 'een' | 'bepaald', voor: string, leeg: string): string[] {
  const front = woordVoor(voor);
  if (vraagtNaam(voor)) return [leeg, `${los === 'een' ? 'een' : lidwoord} ${woord}`];
  const article = LIDWOORDEN[front];
  if (article === 'een' || article === lidwoord || (BEZIT.includes(front) && lidwoord === 'de')) return [woord, leeg];
  if (article || BEZIT.includes(front)) return [leeg];
  return [`${los === 'een' ? 'een' : lidwoord} ${woord}`, leeg];
}

const LEEG: Record<Gegeven, string> = {
  naam: '[naam]',
  adres: '[adres]',
  postcode: '[postcode]',
  plaats: '[plaats]',
  telefoon: '[telefoonnummer]',
  email: '[e-mailadres]',
  url: '[website]',
  handle: '[accountnaam]',
  bsn: '[burgerservicenummer]',
  iban: '[rekeningnummer]',
  kenteken: '[kenteken]',
  dossiernummer: '[nummer]',
  geboortedatum: '[geboortedatum]',
  datum: '[datum]',
  leeftijd: '[leeftijd]',
  school: '[school]',
  organisatie: '[organisatie]',
  beroep: '[beroep]',
  kenmerk: '[bijzonder kenmerk]',
};

const zonderHaken = (bezet: string): string => bezet.replace(/^\[|\]$/g, '').split(',')[0] ?? '';

function vervangNaam(rol: string | null, bezet: readonly string[]): string[] {
  const taken = bezet.map(zonderHaken);
  const rollen = ['persoon', 'kind', 'moeder', 'vader', 'professional'];
  return [...(rol ? [rol] : []), ...rollen.filter((one) => one !== rol)].map(
    (one) => `[${volgendRolwoord(one, taken)}]`,
  );
}

const voorzetsel = (voor: string): Voorzetsel => {
  const front = woordVoor(voor);
  if (front === 'op') return 'op';
  return VOORZETSELS.includes(front) ? 'ander' : null;
};

function voorstellen({ gegeven, rol, maat }: Vondst, woord: string, { nu, bezet, voor = '' }: VervangOm): string[] {
  switch (gegeven) {
    case 'naam':
      return vervangNaam(rol, bezet);
    case 'leeftijd':
      return vervangLeeftijd(woord);
    case 'datum':
      return vervangDatum(woord, nu, voorzetsel(voor));
    case 'geboortedatum':
      return vervangGeboortedatum(woord, nu, /geb[\p{L}.]*[^\p{L}]*(?:op[^\p{L}]*)?$/iu.test(voor));
    case 'plaats':
      return soortWoorden(plaatsSoort(maat), 'een', voor, LEEG.plaats);
    case 'school':
      return soortWoorden(schoolSoort(woord), 'bepaald', voor, LEEG.school);
    case 'organisatie':
      return soortWoorden(organisatieSoort(woord), 'een', voor, LEEG.organisatie);
    case 'beroep':
      return [LEEG.beroep, 'iemand met een bekend beroep in de buurt'];
    default:
      return [LEEG[gegeven]];
  }
}

const plat = (tekst: string) => tekst.toLowerCase();

/** Of a name no part may come back; of the rest not the whole. A range may begin or end with the age itself. */
function verraadt(door: string, woord: string, gegeven: Gegeven): boolean {
  const gezegd = plat(door);
  if (gegeven === 'leeftijd') return gezegd === plat(woord).trim();
  if (gezegd.includes(plat(woord).trim())) return true;
  if (gegeven !== 'naam') return false;
  const parts = plat(woord).split(/[^\p{L}\p{N}]+/u);
  const said = gezegd.split(/[^\p{L}\p{N}]+/u);
  return parts.some((part) => part.length > 2 && said.includes(part));
}

/** Best first, never empty, none with what was found in it. */
export function vervangingenVoor(vondst: Vondst, woord: string, om: VervangOm): string[] {
  const alle = [
    ...(om.alGekozen?.trim() ? [om.alGekozen.trim()] : []),
    ...voorstellen(vondst, woord, om).map((door) => (begintZin(om.voor) ? hoofdletter(door) : door)),
  ];
  const goed = alle.filter((door) => !verraadt(door, woord, vondst.gegeven));
  if (goed.length > 0) return [...new Set(goed)];
  return [verraadt(LEEG[vondst.gegeven], woord, vondst.gegeven) ? '[…]' : LEEG[vondst.gegeven]];
}
