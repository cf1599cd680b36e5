// Proof that somebody took part, for a register: when, how, how long, with how many and which functies, and a theme in own words. Nothing of the casus.
import { dagVan } from '../dag.ts';
import { opsomming } from '../opsomming.ts';
import type { Blad } from './blad-tekst.ts';
import { duurVan } from './klok.ts';
import { deelnemerOp } from './mag.ts';
import { ROLNAAM } from './rolnaam.ts';
import type { Sessie } from './sessie.ts';
import { functiesVan, minutenInWoorden } from './verslag-sessie.ts';

/** `plek`: whose it is. The name is for them to write on paper. */
export function deelnamebewijsVan(sessie: Sessie, plek: string, nu: number): Blad {
  const { werkvorm, beurten, deelnemers, thema } = sessie;
  const ik = deelnemerOp(sessie, plek);
  const rollen = ik?.rollen ?? [];
  return {
    titel: 'Bewijs van deelname aan intervisie',
    kop: [
      `Functie: ${ik?.functie.trim() || 'niet ingevuld'}`,
      `Datum: ${dagVan(beurten[0]?.van ?? sessie.gemaaktOp)}`,
      `Werkvorm: ${werkvorm?.titel ?? 'niet bekend'}`,
      `Duur: ${minutenInWoorden(duurVan(sessie, nu))}`,
      `Aantal deelnemers: ${deelnemers.length}`,
      `Functies: ${functiesVan(sessie).join(', ')}`,
      ...(rollen.length === 0 ? [] : [`Eigen rol: ${opsomming(rollen.map((rol) => ROLNAAM[rol]))}`]),
      ...(thema === '' ? [] : [`Thema: ${thema}`]),
    ],
    delen: [],
    voet: [
      'Over de casus staat hier niets.',
      'Naam en handtekening zet je zelf op de afdruk.',
      'Vraag bij je register na of dit bewijs genoeg is.',
      `Gemaakt op ${dagVan(nu)} met Ruggespraak.`,
    ],
  };
}
