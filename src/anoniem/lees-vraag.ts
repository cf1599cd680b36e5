// What can be asked of the second reader and what it answers: the shapes that go to a worker and back, and the answering itself. Knows no worker.
import type { Vondst } from '../domain/vondst.ts';
import type { Herkenner } from './contract.ts';
import { type NaamSleutels, naamSleutels } from './naam-sleutels.ts';
import type { Lijsten } from './unpack-lijsten.ts';

/** vind: read these texts. sleutels: by what these names can be known again. */
export type LeesVraag =
  | { kind: 'vind'; teksten: readonly string[]; bekend: readonly string[] }
  | { kind: 'sleutels'; namen: readonly string[] };

/** One for each that was asked, in that order. */
export type LeesAntwoord = { kind: 'vind'; vondsten: Vondst[][] } | { kind: 'sleutels'; sleutels: NaamSleutels[] };

/** To and from a worker. */
export interface Gevraagd {
  id: number;
  vraag: LeesVraag;
}
export type Beantwoord = { id: number; antwoord: LeesAntwoord } | { id: number; fout: string };

/** Without its lists it would find half and say nothing of it. */
export function keurLijsten({ voornamen, achternamen, plaatsen, woorden, kenmerken }: Lijsten): void {
  // The last section of the file of names: without it the file was cut off.
  const heel = kenmerken.length > 0;
  if (!heel || [voornamen, achternamen, plaatsen, woorden].some(({ size }) => size === 0))
    throw new Error('the lists to read with are not there');
}

export function beantwoord(vraag: LeesVraag, herkenner: Herkenner, lijsten: Lijsten): LeesAntwoord {
  return vraag.kind === 'vind'
    ? { kind: 'vind', vondsten: vraag.teksten.map((tekst) => herkenner.vind(tekst, vraag.bekend)) }
    : { kind: 'sleutels', sleutels: vraag.namen.map((naam) => naamSleutels(naam, lijsten)) };
}
