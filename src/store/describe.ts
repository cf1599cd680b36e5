// Says in one sentence where work stands, how safe the storage is, who can see something, what a role may do and how long a casus lives. Pure words; no pixels.

import { DRINGEND_DAGEN, type Leven, WAARSCHUW_DAGEN, type Waarom } from '../domain/casus-leven.ts';
import { dagVan } from '../domain/dag.ts';
import { opsomming } from '../domain/opsomming.ts';
import type { Bewaarstatus, EindenStaat, KringRegel, LidRegel, Stand } from './contract.ts';
import type { MijnVraag } from './toelaten/contract.ts';

export type Toon = 'goed' | 'bezig' | 'let-op' | 'fout';

export interface Described {
  tekst: string;
  toon: Toon;
}

const clock = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });

export function describeStand(stand: Stand): Described {
  switch (stand.kind) {
    case 'bijgewerkt':
      return { tekst: `Alles bijgewerkt (${clock.format(stand.om)})`, toon: 'goed' };
    case 'alleen-hier':
      return {
        tekst: `${stand.aantal} ${stand.aantal === 1 ? 'wijziging' : 'wijzigingen'} alleen op dit toestel`,
        toon: 'let-op',
      };
    case 'bezig':
      return { tekst: 'Bezig', toon: 'bezig' };
    case 'ophalen':
      return { tekst: 'Bezig met ophalen', toon: 'bezig' };
    case 'geen-verbinding':
      return { tekst: 'Geen verbinding', toon: 'let-op' };
    case 'geen-toegang':
      return { tekst: 'Je hebt geen toegang meer', toon: 'fout' };
    case 'bewaarprobleem':
      return stand.reden === 'vol'
        ? { tekst: 'Niet bewaard: dit toestel is vol', toon: 'fout' }
        : { tekst: 'Bewaren lukt nu niet', toon: 'fout' };
  }
}

/** Of the moment just before the minute it was made in (see `GemaakteKopie.bewaard`): at midnight that is not yet its day. */
export const describeLaatsteKopie = (op: number): string => `Je laatste kopie is van ${dagVan(op + 1)}.`;

/** The one thing to do: somewhere else (`href`), or here and now. */
export type BewaarActie = { kind: 'ga'; href: string; label: string } | { kind: 'vraag-belofte'; label: string };

const naarWegTerug = (label: string): BewaarActie => ({ kind: 'ga', href: '/instellingen/weg-terug', label });
const naarMaatjes = (label: string): BewaarActie => ({ kind: 'ga', href: '/instellingen/maatjes', label });

const naarKopie: BewaarActie = { kind: 'ga', href: '/instellingen/kopie', label: 'Maak een kopie' };

/**
 * What lowers the risk most comes first; a step the person can take now before advice without one. null: nothing to say.
 * `asked`: the browser was asked for its promise just now.
 */
export function describeBewaarstatus(
  status: Bewaarstatus,
  asked: boolean,
): { tekst: string; actie: BewaarActie | null } | null {
  if (status.kind === 'vol')
    return { tekst: 'Dit toestel is bijna vol. Verwijder iets anders, dan blijven je notities bewaard.', actie: null };
  if (status.maatjes === 'te-weinig' || status.maatjes === 'nog-twee')
    return {
      tekst:
        status.maatjes === 'nog-twee'
          ? 'Nog maar 2 van je 3 maatjes. Kies opnieuw wie jou weer binnen kunnen helpen.'
          : 'Je maatjes kunnen je niet meer binnen helpen: er zijn er te weinig over. Kies opnieuw.',
      actie: naarMaatjes('Kies je maatjes'),
    };
  if (status.maatjes === 'oefenen' && status.wegTerug === 'geen')
    return {
      tekst: 'Oefen één keer met twee van je maatjes. Dan is je weg terug klaar.',
      actie: naarMaatjes('Oefen met een maatje'),
    };
  if (status.iosTab && !status.tweedeKopie)
    return {
      tekst: 'Je browser kan je notities wissen als je deze pagina een week niet opent. Maak na elke keer een kopie.',
      actie: naarKopie,
    };
  if (status.wegTerug === 'geen' || status.wegTerug === 'aanbod')
    return {
      tekst: 'Je hebt nog geen weg terug. Vergeet je je toegangszin, dan gaan je notities niet meer open.',
      actie: naarWegTerug('Maak een weg terug'),
    };
  if (status.wegTerug === 'vraag')
    return { tekst: 'Ken je je 12 woorden nog? Kijk of je ze kunt vinden.', actie: naarWegTerug('Kijk het na') };
  const beloofd = status.kind !== 'niet-beloofd';
  if (!beloofd && !asked)
    return {
      tekst: 'Je browser mag je notities nog opruimen als het toestel vol raakt.',
      actie: { kind: 'vraag-belofte', label: 'Vraag om ze te bewaren' },
    };
  if (!status.tweedeKopie)
    return {
      tekst:
        'Wat je schreef, staat alleen op dit toestel. Met een kopie ben je het niet kwijt als het toestel stukgaat.',
      actie: naarKopie,
    };
  if (beloofd) return null;
  return {
    tekst: status.geinstalleerd
      ? 'Je browser belooft het niet. Open Ruggespraak elke week even, dan blijven je notities staan.'
      : 'Zet Ruggespraak op je beginscherm. Dan blijven je notities beter bewaard.',
    actie: null,
  };
}

export const describeToegang = (anderen: readonly string[]): string =>
  anderen.length === 0 ? 'Alleen jij' : opsomming(['Jij', ...anderen.map((functie) => functie || 'een maatje')]);

/** By what someone can do with it. */
export const ROLLEN = [
  { value: 'meelezen', label: 'Meelezen', hint: 'Kan lezen.' },
  { value: 'meedoen', label: 'Meedoen', hint: 'Kan lezen, schrijven en iemand uitnodigen.' },
  {
    value: 'beheren',
    label: 'Beheren',
    hint: 'Kan lezen, schrijven en iemand uitnodigen. Bepaalt wie er meedoet.',
  },
] as const;

export const describeRol = (rol: LidRegel['rol']): string => ROLLEN.find(({ value }) => value === rol)?.hint ?? '';

const relative = new Intl.RelativeTimeFormat('nl-NL', { numeric: 'auto' });
const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });

/** 'zojuist', '5 minuten geleden', 'gisteren', or the date when it is over a week ago. */
export function describeMoment(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return 'zojuist';
  if (minutes < 60) return relative.format(-minutes, 'minute');
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days === 0) return relative.format(-Math.floor(minutes / 60), 'hour');
  return days < 7 ? relative.format(-days, 'day') : day.format(at);
}

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

const until = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', hour: '2-digit', minute: '2-digit' });

/** 'maandag 13:16' */
export const describeTot = (at: number): string => until.format(at);

/** `goed`: far away still, to be shown quietly. `fout`: the last days. */
export function describeLeven({ einde, dagenOver }: Pick<Leven, 'einde' | 'dagenOver'>): Described {
  if (dagenOver < 0) return { tekst: 'De einddatum van deze casus is voorbij.', toon: 'fout' };
  if (dagenOver > WAARSCHUW_DAGEN) return { tekst: `Bestaat tot ${dagVan(einde)}`, toon: 'goed' };
  const wanneer = ['na vandaag', 'na morgen'][dagenOver] ?? `over ${dagenOver} dagen`;
  return {
    tekst: `Deze casus wordt ${wanneer} gewist. Maak je verslag, of verleng met een reden.`,
    toon: dagenOver <= DRINGEND_DAGEN ? 'fout' : 'let-op',
  };
}

/** Why it ends on that day. */
export function describeWaarom(waarom: Waarom): string {
  switch (waarom.kind) {
    case 'gemaakt':
      return 'Dat is 90 dagen nadat de casus is gemaakt.';
    case 'terugkijk':
      return 'Dat is 14 dagen na de dag waarop jullie terugkijken.';
    case 'gezet':
      return `Gekozen op ${dagVan(waarom.regel.op)} door ${waarom.regel.functie || 'een maatje'}. Reden: ${waarom.regel.reden}`;
    case 'samen':
      return 'Er zijn tegelijk verschillende dagen gekozen. De laatste dag telt, tot jullie er samen een kiezen.';
    case 'respijt':
      return 'De einddatum was al voorbij toen dit toestel hem voor het eerst zag. Daarom blijft de casus nog een week.';
  }
}

export function describeFase({
  fase,
  besprokenOp,
  afgerondOp,
}: Pick<Leven, 'fase' | 'besprokenOp' | 'afgerondOp'>): string {
  switch (fase) {
    case 'concept':
      return 'Concept: alleen jij ziet deze casus';
    case 'gedeeld':
      return 'Gedeeld: anderen zien deze casus ook';
    case 'besproken':
      return `Besproken${besprokenOp === null ? '' : ` op ${dagVan(besprokenOp)}`}`;
    case 'afgerond':
      return `Afgerond${afgerondOp === null ? '' : ` op ${dagVan(afgerondOp)}`}`;
  }
}

/** null: there is nothing to look back on now. */
export function describeTerugkijk(
  leven: Pick<Leven, 'fase' | 'terugkijkOp' | 'terugkijkOver' | 'dagenOver'>,
): Described | null {
  const { fase, terugkijkOp, terugkijkOver, dagenOver } = leven;
  if (terugkijkOp === null || terugkijkOver === null || fase === 'afgerond') return null;
  if (terugkijkOver > dagenOver)
    return { tekst: 'Jullie kijken terug nadat deze casus is gewist. Verleng de einddatum.', toon: 'let-op' };
  if (terugkijkOver === 0) return { tekst: 'Vandaag kijken jullie terug.', toon: 'let-op' };
  return terugkijkOver < 0 ? { tekst: `Jullie zouden terugkijken op ${dagVan(terugkijkOp)}.`, toon: 'let-op' } : null;
}

/** What came to its end, and why it may not be wiped yet; null: nothing to say. */
export function describeEinden({ klok, voorbij }: EindenStaat): Described | null {
  if (klok === 'klopt-niet')
    return {
      tekst:
        'De klok van dit toestel loopt niet goed. Daarom wist dit toestel nu zelf niets. Zet de datum en tijd goed.',
      toon: 'let-op',
    };
  // With a connection it takes a moment, and then they are gone.
  if (voorbij.length === 0 || klok === 'klopt') return null;
  return {
    tekst:
      voorbij.length === 1
        ? 'Van één casus is de einddatum voorbij. Hij wordt gewist zodra dit toestel weer verbinding heeft, en anders na een week.'
        : `Van ${voorbij.length} casussen is de einddatum voorbij. Ze worden gewist zodra dit toestel weer verbinding heeft, en anders na een week.`,
    toon: 'let-op',
  };
}

/** Somebody waits: for this person to let them in, or this person for others. */
export interface Wachten {
  id: string;
  tekst: string;
  href: string;
  label: string;
  over: string;
}

/** Who waits at the door of these kringen and can be let in from here. */
export const describeWachtenden = (kringen: readonly KringRegel[]): Wachten[] =>
  kringen.flatMap(({ id: kring, wachtenden }) =>
    wachtenden
      .filter(({ magIk }) => magIk)
      .map(({ id, voor }) => ({
        ...{ id, label: 'Bekijk', over: voor || 'wie er wacht', href: `/toelaten/${kring}/${id}` },
        tekst: voor === '' ? 'Er wacht iemand die mee wil doen.' : `Er wacht iemand: ${voor}.`,
      })),
  );

export const describeVragen = (vragen: readonly MijnVraag[]): Wachten[] =>
  vragen.map(({ kring, stand }) => ({
    ...{ id: kring, href: `/wachten/${kring}` },
    ...(stand === 'wacht'
      ? { tekst: 'Je wacht tot iemand je binnenlaat in een kring.', label: 'Je twee woorden', over: 'om voor te lezen' }
      : { tekst: 'Je bent niet binnengelaten in een kring.', label: 'Lees waarom', over: 'en wat je kunt doen' }),
  }));
