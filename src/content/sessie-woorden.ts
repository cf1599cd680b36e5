// Words of a session that belong to no werkvorm: what each role does, the rules of the house, why something does not count, how it ends.
import { hoofdletter } from '../domain/hoofdletter.ts';
import type { Rol } from '../domain/sessie/gebeurtenis.ts';
import { ROLNAAM } from '../domain/sessie/rolnaam.ts';
import type { Reden } from '../domain/sessie/sessie.ts';
import type { Werkvorm } from '../domain/sessie/werkvorm.ts';

export const ROLWOORDEN_SESSIE: Readonly<Record<Rol, { naam: string; taak: string }>> = {
  inbrenger: {
    naam: hoofdletter(ROLNAAM.inbrenger),
    taak: 'Vertelt de casus zonder namen, stelt een vraag vanuit zichzelf en beslist zelf.',
  },
  gespreksleider: {
    naam: hoofdletter(ROLNAAM.gespreksleider),
    taak: 'Bewaakt doel en stappen, let op open vragen en stopt advies dat te vroeg komt.',
  },
  tijdbewaker: {
    naam: hoofdletter(ROLNAAM.tijdbewaker),
    taak: 'Houdt de klok bij en geeft er als het moet een minuut bij.',
  },
  notulist: {
    naam: hoofdletter(ROLNAAM.notulist),
    taak: 'Schrijft alleen op wat een fase oplevert, niet het hele verhaal.',
  },
  tegendenker: {
    naam: hoofdletter(ROLNAAM.tegendenker),
    taak: 'Zoekt een andere uitleg en feiten die de andere kant op wijzen.',
  },
  kindperspectief: {
    naam: hoofdletter(ROLNAAM.kindperspectief),
    taak: 'Spreekt vanuit het kind: wat zou het zelf zeggen?',
  },
  privacybewaker: { naam: hoofdletter(ROLNAAM.privacybewaker), taak: 'Let op herkenbare details en zegt het meteen.' },
};

/** For who wants to print them or read them aloud. */
export const HUISREGELS: readonly string[] = [
  'Wat hier gezegd wordt, blijft hier. Ook na afloop en ook thuis. Alleen veiligheid gaat voor.',
  'We noemen geen namen en geen details waaraan iemand te herkennen is. Wie de casus herkent, zegt dat meteen.',
  'Aan tafel is iedereen gelijk. Een leidinggevende is er alleen bij als de groep dat wil.',
  'Eerst vragen, dan oordelen, dan pas adviseren.',
  'De inbrenger houdt zelf de beslissing. Een bespreking is geen melding.',
  'Om de beurt brengt ieder een keer in.',
  'Spreek vanuit jezelf.',
  'Is iemand nu niet veilig? Dan stoppen we en handelen we. Bij direct gevaar eerst 112.',
  'Een advies is een aanbod.',
  'We beginnen en eindigen op tijd. Telefoons gaan weg, behalve die met de app.',
];

/** How the last round goes: sources differ, so the group chooses. */
export const AFSLUITWOORDEN: Readonly<Record<Werkvorm['afsluiting'], string>> = {
  adviezen: 'Ieder geeft één advies, als aanbod.',
  vragen: 'Ieder stelt één vraag om mee te nemen. Geen advies.',
  beide: 'Ieder kiest: één advies als aanbod, of één vraag om mee te nemen.',
};

/** Of the urgent kind no meeting can wait. */
export const WACHT_NIET =
  'Is er nu gevaar? Bel 112. Denk je aan kindermishandeling? Wacht niet op de volgende bijeenkomst. Roep een paar mensen bij elkaar of bel Veilig Thuis.';

export const GEWEIGERD_WOORDEN: Readonly<Record<Reden, string>> = {
  'al-begonnen': 'De intervisie was al begonnen.',
  'geen-werkvorm': 'Er was nog geen werkvorm gekozen.',
  'niet-aan-tafel': 'Die deelnemer was niet aan tafel.',
  'niet-aan-jou': 'Dit was aan een ander.',
  'al-een-gespreksleider': 'Er was al een gespreksleider.',
  'bod-voorbij': 'Dat aanbod was niet meer geldig.',
  'niet-lang-genoeg-weg': 'De gespreksleider was nog geen minuut weg.',
  tegelijk: 'Iemand anders was net eerder.',
  'al-gestopt': 'De intervisie was al gestopt.',
  onbekend: 'Dit hoort bij iets wat hier nog niet bekend is.',
  'al-onthuld': 'Dit was al getoond.',
  'niet-onthuld': 'Dit was nog niet aan de beurt om te tonen.',
  'inbrenger-luistert': 'De inbrenger luisterde in deze fase.',
  sprong: 'Dit wacht op iets wat nog niet binnen is.',
};

/** What a role can ask aloud, where the screen holds it ready. The inbrenger listens or tells, so has none. */
export const ROLVRAGEN: Readonly<Record<Exclude<Rol, 'inbrenger' | 'tijdbewaker'>, readonly string[]>> = {
  gespreksleider: ['Wie hebben we nog niet gehoord?', 'Is dit een vraag, of al een advies?'],
  notulist: ['Lees voor wat je opschreef: klopt het zo?'],
  tegendenker: ['Welke andere uitleg past ook bij deze feiten?', 'Wat pleit tegen wat we nu denken?'],
  kindperspectief: ['Wat zou het kind hier zelf van zeggen?', 'Wat merkt het kind morgen van wat wij doen?'],
  privacybewaker: ['Zou iemand uit de buurt dit gezin hierin herkennen?'],
};
