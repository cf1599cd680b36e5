// How the way back stands on this device: what is kept of it, sealed, and whether it is time to ask. Read at every opening, so it knows no words.
import type { Disk } from '../../disk/disk.ts';
import { AANTAL, kiesTwee, type WegTerugFeiten, type Welke, wegTerugNu } from '../../domain/weg-terug.ts';
import { randomBytes } from '../../vault/primitives.ts';
import type { Vault } from '../../vault/vault-contract.ts';
import type { Settable } from '../value.ts';
import type { HerstelStand } from './contract.ts';

const ROW = 'instelling';
const ID = 'weg-terug';
const PLACE = `${ROW}/${ID}`;

export interface StandOptions {
  disk: Disk;
  vault: Vault;
  now: () => number;
  stand: Settable<HerstelStand>;
}

interface Rij {
  vanaf: number;
  goed: number;
}

/** 256 numbers over 12 or 11 places: a little uneven, which for a question is no matter. */
const below = (n: number): number => (randomBytes(1)[0] ?? 0) % n;
export const kiesWelke = (): Welke => kiesTwee(AANTAL, below);

export async function readRij({ disk, vault }: StandOptions): Promise<Rij | null> {
  const opened = vault.opened();
  const row = await disk.getRow(ROW, ID);
  if (!opened || !row) return null;
  try {
    const { vanaf, goed } = JSON.parse(new TextDecoder().decode(await opened.sealer.open(row, PLACE)));
    return Number.isFinite(vanaf) && Number.isSafeInteger(goed) ? { vanaf, goed } : null;
  } catch {
    // Damaged: then the asking begins anew.
    return null;
  }
}

export async function writeRij({ disk, vault }: StandOptions, { vanaf, goed }: Rij): Promise<void> {
  const opened = vault.opened();
  if (!opened) return;
  const bytes = new TextEncoder().encode(JSON.stringify({ vanaf, goed }));
  await disk.putRow(ROW, ID, await opened.sealer.seal(bytes, PLACE));
}

export function toonStand({ stand, now }: StandOptions, feiten: WegTerugFeiten): void {
  const kind = wegTerugNu(feiten, now());
  stand.set(kind === 'vraag' ? { kind, welke: kiesWelke() } : { kind });
}

/** The lock opened: is there a way back, and is it time to ask? */
export async function leesStand(options: StandOptions): Promise<void> {
  const { vault, now } = options;
  const bewezen = await vault.heeftWoorden();
  const rij = bewezen ? await readRij(options) : null;
  // Proven, and killed before that was written down here: from now on, then.
  if (bewezen && !rij) await writeRij(options, { vanaf: now(), goed: 0 });
  if (vault.opened()) toonStand(options, { bewezen, vanaf: rij?.vanaf ?? now(), goed: rij?.goed ?? 0 });
}
