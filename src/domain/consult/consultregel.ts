// The consultregel: what someone takes from a consult to the own dossier, in four to six lines. Says only what was asked, advised and decided; that it was without names only when a person confirms it.

import { dagVan } from '../dag.ts';
import { opsomming } from '../opsomming.ts';

export interface Consultregel {
  /** ms since 1970: when they spoke, or when the advice came. */
  readonly op: number;
  /** With whom, by functie. */
  readonly functies: readonly string[];
  readonly vraag: string;
  readonly advies: string;
  readonly besluit: string;
  readonly waarom: string;
  readonly zonderNamen: boolean;
}

const opRegel = (tekst: string): string => tekst.replace(/[\s\p{Cc}]+/gu, ' ').trim();

export const ZONDER_NAMEN = 'Zonder namen overlegd: ja.';
/** Of the app itself, where nothing was filled in. */
export const NOG_GEEN_VRAAG = 'Vraag: niet opgeschreven.';
export const NOG_GEEN_ADVIES = 'Advies: nog geen antwoord.';
export const NOG_GEEN_BESLUIT = 'Mijn besluit: nog niet genomen.';

export function consultregel(deel: Consultregel): string[] {
  const functies = [...new Set(deel.functies.map(opRegel).filter((functie) => functie !== ''))];
  const [vraag, advies, besluit, waarom] = [deel.vraag, deel.advies, deel.besluit, deel.waarom].map(opRegel);
  return [
    `${dagVan(deel.op)}: overleg met ${functies.length > 0 ? opsomming(functies) : 'een collega'}.`,
    vraag ? `Vraag: ${vraag}` : NOG_GEEN_VRAAG,
    advies ? `Advies: ${advies}` : NOG_GEEN_ADVIES,
    besluit ? `Mijn besluit: ${besluit}` : NOG_GEEN_BESLUIT,
    ...(waarom ? [`Waarom: ${waarom}`] : []),
    ...(deel.zonderNamen ? [ZONDER_NAMEN] : []),
  ];
}

/** Whole words only. */
export function metAnderWoord(tekst: string, woord: string, door: string): string {
  const vorm = woord.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/gu, '\\s+');
  return tekst.replace(new RegExp(`(?<![\\p{L}\\p{N}])${vorm}(?![\\p{L}\\p{N}])`, 'giu'), () => door);
}
