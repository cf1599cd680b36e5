// Holds every document of a kring and brings it level with the relay, so that nothing that was written in time is left out of account.
import type { Documents, Held } from '../documents.ts';
import { readCasussen } from '../kring-document.ts';
import type { LivingKring } from '../kringen.ts';
import { bringLevel } from '../visit.ts';
import type { Wissen } from '../wissen.ts';
import { isUit } from './lijn.ts';

export interface Ingehaald {
  held: readonly Held[];
  /** Titles of casussen (or 'Lijst van casussen') of which there may be more than is here. */
  ontbreekt: string[];
  release(): Promise<void>;
}

const AT_ONCE = 3;
/** For all of them together; what is not level by then counts as missing. */
const TIME_MS = 45_000;

export async function holdLevel(
  kring: LivingKring,
  documents: Documents,
  wissen: Pick<Wissen, 'has' | 'wipe'>,
): Promise<Ingehaald> {
  const held: Held[] = [];
  const ontbreekt: string[] = [];
  let late = false;
  const timer = setTimeout(() => {
    late = true;
  }, TIME_MS);
  const release = async () => {
    for (const one of held) await one.release();
    // Of a kring this device is out of, all goes anyway.
    if (isUit(kring)) return;
    // It counts, but this device had let go of it. Nobody waits for that: another tab may hold it for long.
    for (const { living } of held)
      if (wissen.has(living.room)) void wissen.wipe(living.room, true).catch(() => undefined);
  };
  const visit = async (room: string, titel: string) => {
    const one = await documents.hold(room, true);
    held.push(one);
    if (late) {
      await one.living.doc.whenLoaded;
      ontbreekt.push(titel);
      return;
    }
    const how = await bringLevel(one);
    // Destroyed at the relay: there is no more of it than is here.
    if (how !== 'level' && how !== 'weg') ontbreekt.push(titel);
  };
  try {
    // First the list, or a casus that was just added would be left out.
    await visit(kring.room, 'De lijst van casussen');
    const waiting = [...readCasussen(kring.held.living.doc.inner)];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await visit(`${kring.id}/${next.id}`, next.titel);
    };
    // All of them end first: whatever was held by then is let go.
    const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
    for (const one of done) if (one.status === 'rejected') throw one.reason;
  } catch (error) {
    await release();
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return { held, ontbreekt, release };
}
