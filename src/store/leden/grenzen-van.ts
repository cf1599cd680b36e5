// Of documents that are held, what one person wrote in them, with all devices that go: as an entry of the log wants it, and small enough for one.
import type { Frontiers } from '../../domain/log-entry.ts';
import { aantalGrenzen, grenzen, MAX_GRENZEN } from '../../domain/plan-leden.ts';
import type { SealedDocument } from '../../sealed/document.ts';

export interface Document {
  room: string;
  doc: Pick<SealedDocument, 'writtenBy' | 'compact' | 'heal'>;
}

/** A writer is of one device, so nothing of one hides what is of another. */
export async function writtenByAll(doc: Document['doc'], signs: readonly string[]): Promise<Map<number, number>> {
  const all = new Map<number, number>();
  for (const sign of signs) for (const [writer, seq] of await doc.writtenBy(sign)) all.set(writer, seq);
  return all;
}

const lees = async (documenten: readonly Document[], signs: readonly string[]): Promise<Frontiers> =>
  grenzen(
    await Promise.all(
      documenten.map(async ({ room, doc }) => [room, await writtenByAll(doc, signs)] as [string, Map<number, number>]),
    ),
  );

/** Throws `te-groot` when it is more than an entry may hold. */
export async function telGrenzen(
  documenten: readonly Document[],
  signs: readonly string[],
  most = MAX_GRENZEN,
): Promise<Frontiers> {
  const counted = await lees(documenten, signs);
  if (aantalGrenzen(counted) > most) throw new Error('te-groot');
  return counted;
}

/** Where it is too much, documents are made short: of what stands in one record of ours, it no longer matters who wrote it. */
export async function houdGrenzenKlein(
  documenten: readonly Document[],
  signs: readonly string[],
  most = MAX_GRENZEN,
): Promise<void> {
  const counted = await lees(documenten, signs);
  if (aantalGrenzen(counted) <= most) return;
  // One record that does not open must not keep them in: all that is here is written again, beside it.
  for (const { room, doc } of documenten) if (counted[room] && !(await doc.compact())) await doc.heal(true);
}
