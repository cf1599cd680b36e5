// Where facts live in the document of the own kring, which only a person's own devices read: names, who is in which kring, who asks to be brought in. Reads with suspicion: a device may be in other hands.
import type * as Y from 'yjs';
import { fromBase64url, toBase64url } from '../../domain/ledenlog.ts';
import { Toestel } from '../../domain/log-entry.ts';
import { type Bewering, beweringTekst, type Verzoek } from '../../domain/toestellen/eigen.ts';
import { leesToestelnaam } from '../../domain/toestellen/naam.ts';
import type { Keyring } from '../../vault/contract.ts';
import { logCrypto, utf8 } from '../../vault/primitives.ts';

const KRING = /^[A-Za-z0-9_-]{22}$/;
const SLEUTEL = /^[A-Za-z0-9_-]{43}$/;
const HANDTEKENING = /^[A-Za-z0-9_-]{86}$/;
const DAG_MS = 24 * 3_600_000;

const namen = (doc: Y.Doc) => doc.getMap<unknown>('toestel');
const gezegd = (doc: Y.Doc) => doc.getMap<unknown>('zit-in');
const gevraagd = (doc: Y.Doc) => doc.getMap<unknown>('verzoek');
const gebracht = (doc: Y.Doc) => doc.getMap<unknown>('gebracht');
const ik = (doc: Y.Doc) => doc.getMap<unknown>('ik');

export const leesNaam = (doc: Y.Doc, wie: string): string => leesToestelnaam(namen(doc).get(`${wie}/naam`));
export function zetNaam(doc: Y.Doc, wie: string, naam: string): void {
  if (leesNaam(doc, wie) !== naam) namen(doc).set(`${wie}/naam`, naam);
}

export function leesLaatst(doc: Y.Doc, wie: string): number | null {
  const found = namen(doc).get(`${wie}/laatst`);
  return typeof found === 'number' && found > 0 && found < 8.64e15 ? found : null;
}
/** To the day: it says that a device is in use, not when. */
export function zetLaatst(doc: Y.Doc, wie: string, now: number): void {
  const dag = Math.floor(now / DAG_MS) * DAG_MS;
  if (leesLaatst(doc, wie) !== dag) namen(doc).set(`${wie}/laatst`, dag);
}

export function leesEigenFunctie(doc: Y.Doc): string {
  const found = ik(doc).get('functie');
  return typeof found === 'string' ? found.slice(0, 40) : '';
}
export function zetEigenFunctie(doc: Y.Doc, functie: string): void {
  if (leesEigenFunctie(doc) !== functie) ik(doc).set('functie', functie);
}

interface Gezegd {
  bewering: Bewering;
  handtekening: string;
  /** Of the key it names. */
  bewijs: string;
}

function ontleed(key: string, value: unknown): Gezegd | null {
  const [kring = '', wie = '', ...more] = key.split('/');
  const { sign, box, hand, bewijs } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const toestel = Toestel.safeParse({ sign, box });
  const sound = KRING.test(kring) && SLEUTEL.test(wie) && more.length === 0 && toestel.success;
  if (!sound || typeof hand !== 'string' || !HANDTEKENING.test(hand)) return null;
  if (typeof bewijs !== 'string' || !HANDTEKENING.test(bewijs)) return null;
  return { bewering: { kring, wie, toestel: toestel.data }, handtekening: hand, bewijs };
}

/** Reads what devices say of themselves; what is not signed by who it is about, and with the key it names, does not count. Each is verified once. */
export function createBeweringen(eigen: string): (doc: Y.Doc) => Promise<Bewering[]> {
  const bekend = new Map<string, boolean>();
  return async (doc) => {
    const found: Bewering[] = [];
    for (const [key, value] of gezegd(doc).entries()) {
      const read = ontleed(key, value);
      if (!read) continue;
      const { bewering, handtekening, bewijs } = read;
      const text = beweringTekst(eigen, bewering);
      const is = (sign: string, hand: string) => logCrypto.verify(sign, fromBase64url(hand), utf8(text));
      const geheel = `${text}\n${handtekening}\n${bewijs}`;
      const klopt =
        bekend.get(geheel) ?? ((await is(bewering.wie, handtekening)) && (await is(bewering.toestel.sign, bewijs)));
      bekend.set(geheel, klopt);
      if (klopt) found.push(bewering);
    }
    return found;
  };
}

/** `daar`: this device in that kring. */
export async function zeg(
  doc: Y.Doc,
  eigen: string,
  { device }: Pick<Keyring, 'device'>,
  kring: string,
  daar: Keyring['device'],
): Promise<void> {
  const wie = device.toestel.sign;
  const { toestel } = daar;
  const text = utf8(beweringTekst(eigen, { kring, wie, toestel }));
  const [hand, bewijs] = [toBase64url(await device.sign(text)), toBase64url(await daar.sign(text))];
  gezegd(doc).set(`${kring}/${wie}`, { ...toestel, hand, bewijs });
}

/** Nothing of that kring any more from this device. */
export function zwijg(doc: Y.Doc, kring: string, wie: string): void {
  doc.transact(() => {
    gezegd(doc).delete(`${kring}/${wie}`);
    gebracht(doc).delete(`${kring}/${wie}`);
    vraagNietMeer(doc, kring, wie);
  });
}

export function leesVerzoeken(doc: Y.Doc): Verzoek[] {
  return [...gevraagd(doc).entries()].flatMap(([key, proof]) => {
    const [kring = '', wie = '', door = ''] = key.split('/');
    const sound = KRING.test(kring) && SLEUTEL.test(wie) && SLEUTEL.test(door);
    return sound && typeof proof === 'string' && HANDTEKENING.test(proof) ? [{ kring, wie, door, proof }] : [];
  });
}
export const vraag = (doc: Y.Doc, { kring, wie, door, proof }: Verzoek): void =>
  void gevraagd(doc).set(`${kring}/${wie}/${door}`, proof);
export function vraagNietMeer(doc: Y.Doc, kring: string, wie: string): void {
  doc.transact(() => {
    for (const key of [...gevraagd(doc).keys()]) if (key.startsWith(`${kring}/${wie}/`)) gevraagd(doc).delete(key);
  });
}

export const leesGebracht = (doc: Y.Doc): Set<string> => new Set(gebracht(doc).keys());
export const meldGebracht = (doc: Y.Doc, kring: string, wie: string): void =>
  void gebracht(doc).set(`${kring}/${wie}`, true);
