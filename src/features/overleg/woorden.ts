// What a consult is called on screen: who asks whom, how it stands, until when. Pure words.

import type { AntwoordVeld, Status } from '../../domain/consult/consult.ts';
import { dagVan } from '../../domain/dag.ts';
import { hoofdletter } from '../../domain/hoofdletter.ts';
import { EXPERTISES } from '../../domain/lid-profiel.ts';
import type { ConsultStaat } from '../../store/consult/contract.ts';
import type { LidRegel } from '../../store/contract.ts';

export const STATUSWOORD: Readonly<Record<Status, string>> = {
  gevraagd: 'Gevraagd',
  gelezen: 'Gelezen',
  beantwoord: 'Beantwoord',
  gesloten: 'Afgesloten',
};

export const ANTWOORDWOORD: Readonly<Record<AntwoordVeld, string>> = {
  advies: 'Advies',
  anders: 'Wat het ook kan zijn',
  weegt: 'Wat het zwaarst weegt',
  eerst: 'Wat ik eerst zou doen',
  grens: 'Waar dit advies ophoudt',
};

export const aanWie = ({ consult, aanFunctie }: ConsultStaat): string =>
  consult.aan === null ? 'wie kan meedenken' : aanFunctie || 'een maatje';

/** In the list, under the question. */
export function zegRegel(staat: ConsultStaat): string {
  const wie = staat.vanMij ? `Jouw vraag aan ${aanWie(staat)}.` : `Vraag van ${staat.consult.functie || 'een maatje'}.`;
  return [
    `${STATUSWOORD[staat.status]}.`,
    wie,
    staat.wacht ? 'Wacht op jou.' : '',
    !staat.vanMij && staat.consult.besloten !== null ? 'De vrager liet weten wat die besloot.' : '',
    `Te lezen tot en met ${dagVan(staat.einde)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

export const consultRoute = (kamer: string): string => `/overleg/${kamer.replaceAll('/', '~')}`;

/** Under the name of someone who can be asked. */
export function zegLid({ maatje, profiel }: LidRegel): string {
  const weet = EXPERTISES.filter(({ id }) => profiel?.expertise.includes(id)).map(({ naam }) => naam);
  return [
    maatje === 'ja' ? 'Jouw vaste maatje.' : '',
    profiel?.werkplek ? `${hoofdletter(profiel.werkplek)}.` : '',
    weet.length > 0 ? `Weet veel van: ${weet.join(', ')}.` : '',
    profiel?.beschikbaar === true ? 'Beschikbaar voor overleg.' : '',
    profiel?.beschikbaar === false ? 'Nu niet beschikbaar voor overleg.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
