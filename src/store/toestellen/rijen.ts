// What this device remembers about the devices of its person, beside the own kring itself: where it asks to come in, which it told about, and that it was taken out itself. Rows without words.
import type { Disk } from '../../disk/disk.ts';

/** By kring: this device asked to come into that own kring. */
const GEVRAAGD = 'toestel-gevraagd';
/** By key: the person has read about that device. */
const GEZIEN = 'toestel-gezien';
/** This device was taken out by another of this person: of which own kring, and whether the person has read so. */
export const TOESTEL_UIT = 'toestel-uit';
const MELDING = 'melding';

const ids = async (disk: Disk, kind: string): Promise<string[]> => (await disk.listRows(kind)).map(({ id }) => id);

export const toestelRijen = (disk: Disk) => ({
  gevraagd: (): Promise<string[]> => ids(disk, GEVRAAGD),
  vraagt: (kring: string): Promise<void> => disk.putRow(GEVRAAGD, kring, new Uint8Array()),
  vraagtNietMeer: (kring: string): Promise<void> => disk.deleteRow(GEVRAAGD, kring),
  gezien: async (): Promise<Set<string>> => new Set(await ids(disk, GEZIEN)),
  async zag(signs: readonly string[]): Promise<void> {
    for (const sign of signs) await disk.putRow(GEZIEN, sign, new Uint8Array());
  },
  watch(changed: () => void): () => void {
    const stops = [GEVRAAGD, GEZIEN, TOESTEL_UIT].map((kind) => disk.watchRows(kind, changed));
    return () => {
      for (const stop of stops) stop();
    };
  },
  /** Taken out, and the person has not read so yet. */
  isUit: async (): Promise<boolean> => (await disk.getRow(TOESTEL_UIT, MELDING))?.length === 0,
  wasUit: async (kring: string): Promise<boolean> => (await disk.getRow(TOESTEL_UIT, kring)) !== undefined,
  uitGezien: (): Promise<void> => disk.putRow(TOESTEL_UIT, MELDING, new Uint8Array([1])),
});
export type ToestelRijen = ReturnType<typeof toestelRijen>;

/** Told once: of tens of kringen each says it again. `eigen`: out of that own kring, where its keys never come in again. */
export async function merkUit(disk: Disk, eigen?: string): Promise<void> {
  if (eigen) await disk.putRow(TOESTEL_UIT, eigen, new Uint8Array());
  if ((await disk.getRow(TOESTEL_UIT, MELDING)) === undefined)
    await disk.putRow(TOESTEL_UIT, MELDING, new Uint8Array());
}
