// What stands beside items: links between them, remarks, numbers per person, and the texts a casus has one of each. Where each lives in the document.
import * as Y from 'yjs';
import {
  type Cijfer,
  type Koppeling,
  type Opmerking,
  TEKST_NAMEN,
  type TekstNaam,
} from '../../domain/vensters/analyse.ts';
import { heel } from './woorden.ts';

const MAX = { id: 200, tekst: 5_000, enkel: 20_000, functie: 120, reden: 2_000 };
const LAST_MOMENT = 8.64e15;

export const koppelingenOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('koppelingen');
export const cijfersOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('cijfers');
export const opmerkingenOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('opmerkingen');
/** A text of its own at the root: two who begin it at once both keep their words. */
export const tekstOf = (doc: Y.Doc, naam: TekstNaam): Y.Text => doc.getText(`tekst:${naam}`);
export const tekstenOf = (doc: Y.Doc): Y.Text[] => TEKST_NAMEN.map((naam) => tekstOf(doc, naam));

const text = (value: unknown, max: number): string => (typeof value === 'string' ? value.slice(0, max) : '');
const moment = (value: unknown): number =>
  typeof value === 'number' && value >= 0 && value <= LAST_MOMENT ? value : 0;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Y.AbstractType);

const MARK = '>';
const keyOf = (van: string, naar: string) => `${van}${MARK}${naar}`;

/** Every link, also from or to what is not there. */
export function readKoppelingen(doc: Y.Doc): Koppeling[] {
  return [...koppelingenOf(doc).keys()].sort().flatMap((key) => {
    const at = key.indexOf(MARK);
    const [van, naar] = [key.slice(0, at), key.slice(at + 1)];
    return at > 0 && naar !== '' && van !== naar ? [{ van, naar }] : [];
  });
}

export function setKoppeling(doc: Y.Doc, van: string, naar: string, aan: boolean): void {
  const links = koppelingenOf(doc);
  const key = keyOf(van, naar);
  if (links.has(key) === aan) return;
  if (aan) links.set(key, true);
  else links.delete(key);
}

/** Links and remarks of something that is gone for good. */
export function removeBeside(doc: Y.Doc, id: string): void {
  for (const { van, naar } of readKoppelingen(doc)) if (van === id || naar === id) setKoppeling(doc, van, naar, false);
  for (const { id: opmerking, bij } of readOpmerkingen(doc)) if (bij === id) opmerkingenOf(doc).delete(opmerking);
}

export const isCijfer = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;

export function readCijfers(doc: Y.Doc, eigen: string): Cijfer[] {
  return [...cijfersOf(doc).keys()].sort().flatMap((key) => {
    const value = cijfersOf(doc).get(key);
    const at = key.indexOf(':');
    const bij = key.slice(0, at);
    const wie = key.slice(at + 1);
    if (!isRecord(value) || (bij !== 'nu' && bij !== 'terug') || wie === '' || wie.length > MAX.id) return [];
    const { cijfer } = value;
    if (!isCijfer(cijfer)) return [];
    return [
      {
        bij,
        wie,
        eigen: wie === eigen,
        functie: text(value.functie, MAX.functie),
        cijfer,
        reden: text(value.reden, MAX.reden),
        op: moment(value.op),
      },
    ];
  });
}

export function setCijfer(doc: Y.Doc, { bij, wie, eigen: _eigen, ...rest }: Cijfer): void {
  cijfersOf(doc).set(`${bij}:${wie}`, { ...rest, reden: heel(rest.reden, MAX.reden) });
}

export const removeCijfer = (doc: Y.Doc, bij: Cijfer['bij'], wie: string): void =>
  cijfersOf(doc).delete(`${bij}:${wie}`);

/** Oldest first; also beside what is not there. */
export function readOpmerkingen(doc: Y.Doc): Opmerking[] {
  return [...opmerkingenOf(doc)]
    .flatMap(([id, entry]) => {
      if (!(entry instanceof Y.Map)) return [];
      const tekst = text(entry.get('tekst'), MAX.tekst);
      const bij = text(entry.get('bij'), MAX.id);
      if (tekst === '' || bij === '') return [];
      const functie = text(entry.get('functie'), MAX.functie);
      return [{ id, bij, tekst, functie, op: moment(entry.get('op')), klaar: entry.get('klaar') === true }];
    })
    .sort((a, b) => a.op - b.op || (a.id < b.id ? -1 : 1));
}

export function addOpmerking(doc: Y.Doc, { id, ...rest }: Opmerking): void {
  opmerkingenOf(doc).set(id, new Y.Map<unknown>(Object.entries({ ...rest, tekst: heel(rest.tekst, MAX.tekst) })));
}

export function setOpmerking(doc: Y.Doc, id: string, tekst: string): void {
  const entry = opmerkingenOf(doc).get(id);
  if (entry instanceof Y.Map && entry.get('tekst') !== tekst) entry.set('tekst', heel(tekst, MAX.tekst));
}

export function setKlaar(doc: Y.Doc, id: string, klaar: boolean): void {
  const entry = opmerkingenOf(doc).get(id);
  if (entry instanceof Y.Map && (entry.get('klaar') === true) !== klaar) entry.set('klaar', klaar);
}

export const readTeksten = (doc: Y.Doc): Record<TekstNaam, string> =>
  Object.fromEntries(TEKST_NAMEN.map((naam) => [naam, text(tekstOf(doc, naam).toString(), MAX.enkel)])) as Record<
    TekstNaam,
    string
  >;
