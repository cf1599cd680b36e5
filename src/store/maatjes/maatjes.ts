// Maatjes as a way back, as it works. Fetched at the first action; knows no screen.
import type { Disk } from '../../disk/disk.ts';
import { isTeKort } from '../../domain/zin.ts';
import { voegSamen } from '../../vault/maatjes.ts';
import type { OpenVault, Vault } from '../../vault/vault-contract.ts';
import type { KringRegel } from '../contract.ts';
import type { Kringen } from '../kringen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import type { Maatjes, MaatjesVraag } from './contract.ts';
import { helpMet } from './helpen.ts';
import { kandidatenIn } from './kandidaten.ts';
import { kiesMaatjes, laatMaatjesLos, zetGeoefend } from './kiezen.ts';
import { delenVan, isVoorbij, stelVraag, vergeet, vraagOf, wisDelen } from './vragen.ts';
import { geweigerd } from './zinnen.ts';

/** What lives while the lock is open. */
export interface MaatjesSessie {
  kringen: Pick<Kringen, 'all' | 'get'>;
  changed(): void;
  closed(): boolean;
}

export interface MaatjesOptions {
  disk: Disk;
  vault: Vault;
  now: () => number;
  kringen: () => readonly KringRegel[];
  sessie: () => MaatjesSessie | null;
  /** Begins the session behind the lock that opened; asked for before it opens, so that a lock meanwhile wins. */
  begin: () => (opened: OpenVault) => Promise<Uitkomst>;
  /** Reads anew how it stands. */
  lees(): Promise<void>;
}

export function openMaatjes(options: MaatjesOptions): Omit<Maatjes, 'stand' | 'kandidaten'> {
  const { vault, now } = options;
  const inSessie = async <T>(work: (sessie: MaatjesSessie) => Promise<Uitkomst<T>>): Promise<Uitkomst<T>> => {
    const sessie = options.sessie();
    return sessie ? work(sessie) : geweigerd('weer-op-slot');
  };
  const metStand = async (work: Promise<Uitkomst>): Promise<Uitkomst> => {
    const done = await work;
    if (done.kind === 'goed') await options.lees();
    return done;
  };
  return {
    kies: (zin, keuze) =>
      inSessie((sessie) =>
        metStand(kiesMaatjes({ ...options, ...sessie }, zin, keuze, kandidatenIn(options.kringen()))),
      ),
    laatLos: (zin) => inSessie((sessie) => metStand(laatMaatjesLos({ ...options, ...sessie }, zin))),
    async oefen() {
      const stukken = await vault.maatjes();
      if (!stukken) return geweigerd('geen-maatjes');
      const vraag = await stelVraag(stukken, 1);
      const oefening: MaatjesVraag = {
        ...vraag,
        async neem(antwoord) {
          const taken = await vraag.neem(antwoord);
          // That it opened is all there is to know.
          wisDelen(vraag);
          if (taken.kind !== 'goed') return taken;
          await zetGeoefend(options, taken.nummer);
          await options.lees();
          return taken;
        },
      };
      return { kind: 'goed', vraag: oefening };
    },
    async vraag() {
      const stukken = await vault.maatjes();
      return stukken ? { kind: 'goed', vraag: await vraagOf(stukken, now()) } : geweigerd('geen-maatjes');
    },
    async openMet(vraag, zin) {
      if (isTeKort(zin)) return geweigerd('te-kort');
      if (delenVan(vraag).length < 2) return geweigerd(isVoorbij(vraag) ? 'vraag-voorbij' : 'nog-een');
      const begun = options.begin();
      const geheim = await voegSamen(delenVan(vraag));
      const unlocked = await vault.openMetMaatjes(geheim, zin).finally(() => geheim.fill(0));
      if (unlocked.kind !== 'open') return geweigerd('slot-beschadigd');
      vergeet(vraag);
      return begun(unlocked.vault);
    },
    help: (code) => inSessie((sessie) => helpMet(code, sessie)),
  };
}
