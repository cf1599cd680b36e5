// Says in one sentence where work stands, how safe the storage is, who can see something and what a role may do. Pure words; no pixels.
import type { Bewaarstatus, LidRegel, Stand } from './contract.ts';

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

/** null: nothing to say, or nothing the person can do about it. */
export function describeBewaarstatus(
  status: Bewaarstatus,
  asked: boolean,
): { tekst: string; actie: 'vraag-belofte' | null } | null {
  switch (status.kind) {
    case 'onbekend':
    case 'beloofd':
      return null;
    case 'vol':
      return {
        tekst: 'Dit toestel is bijna vol. Verwijder iets anders, dan blijven je notities bewaard.',
        actie: null,
      };
    case 'niet-beloofd':
      if (!asked)
        return {
          tekst: 'Je browser mag je notities nog opruimen als het toestel vol raakt.',
          actie: 'vraag-belofte',
        };
      return {
        tekst: status.geinstalleerd
          ? 'Je browser belooft het niet. Open Ruggespraak elke week even, dan blijven je notities staan.'
          : 'Zet Ruggespraak op je beginscherm. Dan blijven je notities beter bewaard.',
        actie: null,
      };
  }
}

const list = new Intl.ListFormat('nl-NL', { type: 'conjunction' });

export const describeToegang = (anderen: readonly string[]): string =>
  anderen.length === 0 ? 'Alleen jij' : list.format(['Jij', ...anderen.map((functie) => functie || 'een maatje')]);

const ROLLEN: Record<LidRegel['rol'], string> = {
  meelezen: 'Kan lezen.',
  meedoen: 'Kan lezen, schrijven en iemand uitnodigen.',
  beheren: 'Kan lezen, schrijven en iemand uitnodigen. Heeft deze kring gemaakt.',
};

export const describeRol = (rol: LidRegel['rol']): string => ROLLEN[rol];

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
