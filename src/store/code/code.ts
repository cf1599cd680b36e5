// The short code as it works: kept sealed like all else, tried only while the keys are still there. Fetched at the first action, or as soon as it is known to be on.

import type { Disk } from '../../disk/disk.ts';
import { HOOGSTENS_FOUT, kaleCode, keurCode } from '../../domain/korte-code.ts';
import type { OpenVault, Vault } from '../../vault/vault-contract.ts';
import { geweigerd } from '../redenen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import type { KorteCode } from './contract.ts';
import { CODE_RIJ } from './rij.ts';

const ID = 'code';
const AAD = `${CODE_RIJ}/${ID}`;
/** How many wrong ones in a row, in all tabs together. Lies open: a count says nothing. */
const POGINGEN = 'code-pogingen';

export interface CodeOptions {
  disk: Disk;
  vault: Vault;
  /** Begins the session behind keys that are still there. */
  begin: () => (opened: OpenVault) => Promise<Uitkomst>;
  /** Are the keys still there for it? */
  wacht: () => boolean;
  /** They are in use again. */
  klaar: () => void;
  /** Too many wrong ones. */
  teVaak: () => Promise<void>;
}

const REFUSED = { verkeerd: 'verkeerd', wachten: 'wachten', beschadigd: 'slot-beschadigd' } as const;

export interface Code extends Pick<KorteCode, 'zet' | 'haalWeg' | 'open'> {
  /** It was opened: who is there may be wrong as often as ever. */
  opnieuw(): Promise<void>;
}

export function openCode(options: CodeOptions): Code {
  const { disk, vault, begin, wacht, klaar, teVaak } = options;
  // Disk may be full; then this memory still counts.
  let geteld = 0;
  const tel = async (aantal: number) => {
    geteld = aantal;
    await disk.putOpen(POGINGEN, aantal).catch(() => undefined);
  };
  const fouten = async (): Promise<number> => {
    const found = await disk.getOpen(POGINGEN).catch(() => null);
    return Number.isSafeInteger(found) ? Math.max(geteld, found as number) : geteld;
  };
  const lees = async ({ sealer }: OpenVault): Promise<string | null> => {
    const row = await disk.getRow(CODE_RIJ, ID);
    return row ? new TextDecoder().decode(await sealer.open(row, AAD)) : null;
  };

  return {
    async opnieuw() {
      if ((await fouten()) > 0) await tel(0);
    },
    async zet(zin, typed) {
      const niet = keurCode(typed);
      if (niet) return geweigerd(niet);
      const { kind } = await vault.controleerZin(zin);
      if (kind !== 'goed') return geweigerd(REFUSED[kind]);
      const opened = vault.opened();
      if (!opened) return geweigerd('weer-op-slot');
      await disk.putRow(CODE_RIJ, ID, await opened.sealer.seal(new TextEncoder().encode(kaleCode(typed)), AAD));
      return { kind: 'goed' };
    },
    async haalWeg() {
      if (!vault.opened()) return geweigerd('weer-op-slot');
      await disk.deleteRow(CODE_RIJ, ID);
      return { kind: 'goed' };
    },
    async open(typed) {
      const opened = vault.opened();
      if (!wacht() || !opened) return geweigerd('weer-op-slot');
      // What locks it from here on wins.
      const begun = begin();
      const before = await fouten();
      if (before < HOOGSTENS_FOUT) {
        // A code that is gone, or does not open, is never the one that was typed.
        const code = await lees(opened).catch(() => null);
        if (code !== null && kaleCode(typed) === code) {
          await tel(0);
          klaar();
          return begun(opened);
        }
        await tel(before + 1);
      }
      const over = HOOGSTENS_FOUT - before - 1;
      if (over > 0) return geweigerd(over === 1 ? 'code-laatste' : 'code-verkeerd');
      await teVaak();
      return geweigerd('code-te-vaak');
    },
  };
}
