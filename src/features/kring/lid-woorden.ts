// What a lid is called on screen, and what is said of them in a few words. Pure words.

import { hoofdletter } from '../../domain/hoofdletter.ts';
import { EXPERTISES } from '../../domain/lid-profiel.ts';
import { opsomming } from '../../domain/opsomming.ts';
import type { LidRegel } from '../../store/contract.ts';
import { zegTot } from '../../store/gast/woorden.ts';

/** For in a sentence; `eigen`: what this device is called. */
export function noem({ functie, ditToestel, rol, gast }: LidRegel, eigen = 'jij'): string {
  if (functie || ditToestel) return functie || eigen;
  if (gast !== undefined) return 'de gast';
  return rol === 'meelezen' ? 'iemand die meeleest' : 'dit maatje';
}

export function titelVan(lid: LidRegel): string {
  if (lid.ditToestel) return lid.functie ? `${hoofdletter(lid.functie)} (jij)` : 'Jij';
  if (lid.gast !== undefined) return lid.functie ? `${hoofdletter(lid.functie)} (gast)` : 'Gast';
  return hoofdletter(lid.functie || (lid.rol === 'meelezen' ? 'iemand die meeleest' : 'maatje'));
}

export const zegGast = (rol: LidRegel['rol'], tot: number, now: number): string =>
  `Te gast ${zegTot(tot, now)}. Kan ${rol === 'meelezen' ? 'lezen' : 'lezen en schrijven'}.`;

export function zegExpertise({ profiel }: LidRegel): string | null {
  const namen = EXPERTISES.filter(({ id }) => profiel?.expertise.includes(id)).map(({ naam }) => naam.toLowerCase());
  return namen.length === 0 ? null : `Weet veel van ${opsomming(namen.map(metHoofdletters))}.`;
}
/** Abbreviations stay as they are written. */
const metHoofdletters = (naam: string): string => naam.replace('adhd', 'ADHD');

export function zegBeschikbaar({ profiel }: LidRegel): string | null {
  if (profiel?.beschikbaar === undefined || profiel.beschikbaar === null) return null;
  return profiel.beschikbaar ? 'Beschikbaar voor overleg.' : 'Nu niet beschikbaar voor overleg.';
}

export function zegMaatje(lid: LidRegel, leden: readonly LidRegel[]): string | null {
  const anderen = leden
    .filter(({ id, ditToestel }) => !ditToestel && lid.maatjes?.includes(id))
    .map((one) => noem(one));
  const delen = [
    lid.maatje === 'ja' ? 'Jouw vaste maatje.' : null,
    lid.maatje === 'gevraagd' ? 'Gevraagd als jouw vaste maatje.' : null,
    lid.maatje === 'vraagt' ? 'Wil jouw vaste maatje zijn.' : null,
    !lid.ditToestel && anderen.length > 0 ? `Vast maatje van ${opsomming(anderen)}.` : null,
  ];
  const gezegd = delen.filter((deel) => deel !== null).join(' ');
  return gezegd === '' ? null : gezegd;
}
