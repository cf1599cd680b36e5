// Walks through guides in a back-up: the rows behind the lock, taken along and put back. What is here stays as it is; of a walk that is not here all comes, or nothing.
import type { KopieRijen } from '../../domain/kopie-inhoud.ts';
import type { SlotRijen } from '../contract.ts';
import { describeKept, plekRow, type Row, readRows, walkOf } from '../doorloop-rijen.ts';
import type { KopieGids } from './contract.ts';

/** Rows that do not open stay behind: nobody could read them elsewhere either. */
export const leesRijen = async (slot: SlotRijen): Promise<KopieRijen> =>
  (await slot.list()).filter(({ stuk }) => !stuk).map(({ id, data }) => ({ id, data }));

/** Of so many walks something does not open here. */
export const dichteGidsen = async (slot: SlotRijen): Promise<number> =>
  new Set((await slot.list()).flatMap(({ id, stuk }) => (stuk ? [walkOf(id)] : []))).size;

const asRows = (rijen: KopieRijen): Row[] =>
  rijen.map(({ id, data }) => ({ id, data: data ?? null, stuk: false, waar: 'slot' }));

interface Doorloop extends KopieGids {
  /** Rows of it that are not here, the walk itself first. */
  ontbreekt: KopieRijen;
}

/** The walks worth listing, with what of them is missing here. */
export function gidsenIn(rijen: KopieRijen, hier: KopieRijen): Doorloop[] {
  const there = new Set(hier.map(({ id }) => id));
  return describeKept(readRows(asRows(rijen))).map(({ doorloop, laatst }) => {
    const isHere = there.has(doorloop.id);
    const ontbreekt = rijen
      .filter(({ id }) => walkOf(id) === doorloop.id && !there.has(id))
      // Where someone was in a walk that goes on here, this device knows better.
      .filter(({ id }) => !isHere || id !== plekRow(doorloop.id))
      .sort((a, b) => Number(b.id === doorloop.id) - Number(a.id === doorloop.id));
    const plan = !isHere ? 'nieuw' : ontbreekt.length > 0 ? 'aangevuld' : 'al-hier';
    return { titel: doorloop.titel, laatst, plan, ontbreekt };
  });
}

/** How many walks came, and how many could not. */
export async function zetGidsenTerug(
  rijen: KopieRijen,
  slot: SlotRijen,
): Promise<{ gidsen: number; gidsenMislukt: number }> {
  let [gidsen, gidsenMislukt] = [0, 0];
  for (const { ontbreekt } of gidsenIn(rijen, await leesRijen(slot))) {
    if (ontbreekt.length === 0) continue;
    const put: string[] = [];
    try {
      for (const { id, data } of ontbreekt) {
        await slot.put(id, data);
        put.push(id);
      }
      gidsen++;
    } catch {
      gidsenMislukt++;
      // The walk itself last: half of one is never listed.
      for (const id of put.reverse()) await slot.delete(id).catch(() => undefined);
    }
  }
  return { gidsen, gidsenMislukt };
}
