// The way back as it works: words made, proven, asked after and used. Fetched at the first action.
import { entropieVan, leesWoorden, woordenVan } from '../../domain/herstelwoorden.ts';
import { AANTAL, goedNa } from '../../domain/weg-terug.ts';
import { isTeKort } from '../../domain/zin.ts';
import { sha256 } from '../../vault/primitives.ts';
import type { OpenVault } from '../../vault/vault-contract.ts';
import type { Uitkomst } from '../uitkomst.ts';
import type { Herstel } from './contract.ts';
import { kiesWelke, readRij, type StandOptions, toonStand, writeRij } from './stand.ts';
import { geweigerd } from './zinnen.ts';

export interface HerstelOptions extends StandOptions {
  /** Begins the session behind the lock that opened; asked for before the words are tried, so that a lock meanwhile wins. */
  begin: () => (opened: OpenVault) => Promise<Uitkomst>;
}

const WOORDEN = { verkeerd: 'woorden', wachten: 'wachten-woorden', beschadigd: 'woorden-beschadigd' } as const;
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

export function openHerstel(options: HerstelOptions): Omit<Herstel, 'stand' | 'later'> {
  const { vault, now, begin } = options;

  /** The words open this device: then the person has them. */
  async function used(entropie: Uint8Array): Promise<void> {
    const key = entropie.join();
    await vault.bewijsWoorden(async (kept) => kept.join() === key);
    await writeRij(options, { vanaf: now(), goed: 1 });
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

  return {
    async maakWoorden(zin, opnieuw = false) {
      const made = await vault.maakWoorden(zin, opnieuw);
      if (made.kind !== 'goed') return refused(made.kind, 'zin');
      const woorden = await woordenVan(made.entropie, sha256);
      made.entropie.fill(0);
      return { kind: 'goed', woorden, welke: kiesWelke() };
    },
    async bewijs(welke, antwoorden, nog = false) {
      const right = await vault.bewijsWoorden(async (entropie) => {
        const woorden = await woordenVan(entropie, sha256);
        return welke.every((plek, i) => woorden[plek - 1] === typed(antwoorden[i] ?? ''));
      }, nog);
      if (!right) return geweigerd(nog ? 'woorden-kwijt' : 'woorden-nog-eens');
      const rij = nog ? await readRij(options) : null;
      const next = { vanaf: rij?.vanaf ?? now(), goed: rij ? goedNa(rij, now()) : 0 };
      await writeRij(options, next);
      toonStand(options, { bewezen: true, ...next });
      return { kind: 'goed' };
    },
    async controleer(woorden) {
      const entropie = await readWords(woorden);
      if (!(entropie instanceof Uint8Array)) return entropie;
      const { kind } = await vault.probeerWoorden(entropie).finally(() => entropie.fill(0));
      return kind === 'goed' ? { kind } : refused(kind, 'woorden');
    },
    async openMetWoorden(woorden, zin) {
      if (isTeKort(zin)) return geweigerd('te-kort');
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
      if (isTeKort(nieuwe)) return geweigerd('te-kort');
      const { kind } = await vault.veranderZin(zin, nieuwe);
      return kind === 'goed' ? { kind } : refused(kind, 'zin');
    },
  };
}
