// The way back as it works: words made, proven, asked after and used. Fetched at the first action; what is kept of it is sealed, on this device only.
import type { Disk } from '../../disk/disk.ts';
import { AANTAL, entropieVan, leesWoorden, woordenVan } from '../../domain/herstelwoorden.ts';
import { kiesTwee, type WegTerugFeiten, wegTerugNu } from '../../domain/weg-terug.ts';
import { randomBytes, sha256 } from '../../vault/primitives.ts';
import type { OpenVault, Vault } from '../../vault/vault.ts';
import { geweigerd } from '../redenen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import type { Settable } from '../value.ts';
import type { Herstel, HerstelStand } from './contract.ts';

const ROW = 'instelling';
const ID = 'weg-terug';
const PLACE = `${ROW}/${ID}`;
export const MIN_ZIN = 12;

export interface HerstelOptions {
  disk: Disk;
  vault: Vault;
  now: () => number;
  stand: Settable<HerstelStand>;
  /** Begins the session behind the lock that opened; asked for before the words are tried, so that a lock meanwhile wins. */
  begin: () => (opened: OpenVault) => Promise<Uitkomst>;
}

export interface LoadedHerstel extends Omit<Herstel, 'stand' | 'later'> {
  /** The lock opened: is there a way back, and is it time to ask? */
  lees(): Promise<void>;
}

const WOORDEN = { verkeerd: 'woorden', wachten: 'wachten-woorden', beschadigd: 'woorden-beschadigd' } as const;
const tekort = (zin: string): boolean => zin.normalize('NFKC').trim().length < MIN_ZIN;
/** 256 numbers over 12 or 11 places: a little uneven, which for a question is no matter. */
const below = (n: number): number => (randomBytes(1)[0] ?? 0) % n;
const typed = (antwoord: string): string | undefined => leesWoorden(antwoord)[0]?.getypt;

/** Why these are no twelve words, in a sentence of its own for each; null: they may be. */
export function watNietKlopt(woorden: string): string | null {
  const gelezen = leesWoorden(woorden);
  const fout = gelezen.findIndex(({ woord }) => woord === null);
  if (gelezen.length === 0) return 'Typ of plak je 12 woorden.';
  if (fout >= 0) return `Woord ${fout + 1}, ‘${gelezen[fout]?.getypt}’, kennen we niet. Kijk hoe het op je blad staat.`;
  if (gelezen.length === AANTAL) return null;
  return gelezen.length < AANTAL
    ? `Dit zijn ${gelezen.length} woorden. Het zijn er ${AANTAL}.`
    : `Dit zijn ${gelezen.length} woorden, en dat is te veel. Het zijn er ${AANTAL}.`;
}

export function openHerstel({ disk, vault, now, stand, begin }: HerstelOptions): LoadedHerstel {
  async function readRow(): Promise<{ vanaf: number; goed: number } | null> {
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
  async function writeRow(vanaf: number, goed: number): Promise<void> {
    const opened = vault.opened();
    if (!opened) return;
    const bytes = new TextEncoder().encode(JSON.stringify({ vanaf, goed }));
    await disk.putRow(ROW, ID, await opened.sealer.seal(bytes, PLACE));
  }
  const show = (feiten: WegTerugFeiten) => {
    const kind = wegTerugNu(feiten, now());
    stand.set(kind === 'vraag' ? { kind, welke: kiesTwee(AANTAL, below) } : { kind });
  };

  /** The words open this device: then the person has them. */
  async function used(entropie: Uint8Array): Promise<void> {
    const key = entropie.join();
    await vault.bewijsWoorden(async (kept) => kept.join() === key);
    await writeRow(now(), 1);
  }

  async function readWords(woorden: string): Promise<Uint8Array | Uitkomst> {
    const fout = watNietKlopt(woorden);
    if (fout) return { kind: 'geweigerd', redenen: [fout] };
    const entropie = await entropieVan(
      leesWoorden(woorden).map(({ getypt }) => getypt),
      sha256,
    );
    return entropie ?? geweigerd('woorden-samen');
  }
  const refused = (kind: 'verkeerd' | 'wachten' | 'beschadigd', wat: 'zin' | 'woorden') =>
    geweigerd(wat === 'zin' ? (kind === 'beschadigd' ? 'slot-beschadigd' : kind) : WOORDEN[kind]);

  const herstel: LoadedHerstel = {
    async lees() {
      const bewezen = await vault.heeftWoorden();
      const row = bewezen ? await readRow() : null;
      // Proven, and killed before that was written down here: from now on, then.
      if (bewezen && !row) await writeRow(now(), 0);
      if (vault.opened()) show({ bewezen, vanaf: row?.vanaf ?? now(), goed: row?.goed ?? 0 });
    },
    async maakWoorden(zin, opnieuw = false) {
      const made = await vault.maakWoorden(zin, opnieuw);
      if (made.kind !== 'goed') return refused(made.kind, 'zin');
      const woorden = await woordenVan(made.entropie, sha256);
      made.entropie.fill(0);
      return { kind: 'goed', woorden, welke: kiesTwee(AANTAL, below) };
    },
    async bewijs(welke, antwoorden, nog = false) {
      const right = await vault.bewijsWoorden(async (entropie) => {
        const woorden = await woordenVan(entropie, sha256);
        return welke.every((plek, i) => woorden[plek - 1] === typed(antwoorden[i] ?? ''));
      }, nog);
      if (!right) return geweigerd(nog ? 'woorden-kwijt' : 'woorden-nog-eens');
      const row = nog ? await readRow() : null;
      const next = { vanaf: row?.vanaf ?? now(), goed: row ? row.goed + 1 : 0 };
      await writeRow(next.vanaf, next.goed);
      show({ bewezen: true, ...next });
      return { kind: 'goed' };
    },
    async controleer(woorden) {
      const entropie = await readWords(woorden);
      if (!(entropie instanceof Uint8Array)) return entropie;
      const { kind } = await vault.probeerWoorden(entropie).finally(() => entropie.fill(0));
      return kind === 'goed' ? { kind } : refused(kind, 'woorden');
    },
    async openMetWoorden(woorden, zin) {
      if (tekort(zin)) return geweigerd('te-kort');
      const entropie = await readWords(woorden);
      if (!(entropie instanceof Uint8Array)) return entropie;
      try {
        const begun = begin();
        const unlocked = await vault.openMetWoorden(entropie, zin);
        if (unlocked.kind !== 'open') return refused(unlocked.kind, 'woorden');
        // Only about when to ask for them again.
        await used(entropie).catch(() => undefined);
        return await begun(unlocked.vault);
      } finally {
        entropie.fill(0);
      }
    },
    async veranderZin(zin, nieuwe) {
      if (tekort(nieuwe)) return geweigerd('te-kort');
      const { kind } = await vault.veranderZin(zin, nieuwe);
      return kind === 'goed' ? { kind } : refused(kind, 'zin');
    },
  };
  return herstel;
}
