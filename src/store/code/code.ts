// The short code as it works: kept sealed like all else, tried only while the keys are still there. Fetched at the first action, or as soon as it is known to be on.
import type { Disk } from '../../disk/disk.ts';
import { HOOGSTENS_FOUT, kaleCode, LANGSTE_CODE } from '../../domain/korte-code.ts';
import type { OpenVault, Vault } from '../../vault/vault-contract.ts';
import type { Uitkomst } from '../uitkomst.ts';
import type { KorteCode } from './contract.ts';
import { keurKorteCode } from './keur.ts';
import { CODE_RIJ } from './rij.ts';
import { geweigerd } from './zinnen.ts';

const ID = 'code';
const AAD = `${CODE_RIJ}/${ID}`;
/** nee: it does not rest, or rests no more. te-laat: until just now. */
export type Wacht = 'ja' | 'nee' | 'te-laat';

/** How many wrong ones in a row, in all tabs together. Lies open: a count says nothing. */
const POGINGEN = 'code-pogingen';

export interface CodeOptions {
  disk: Disk;
  vault: Vault;
  /** Begins the session behind keys that are still there. */
  begin: () => (opened: OpenVault) => Promise<Uitkomst>;
  /** Are the keys there for it? */
  wacht: () => Wacht;
  /** Lets go of the keys, for a reason that is said. */
  eindig: (reden: 'code-te-vaak' | 'code-uit') => Promise<void>;
}

const REFUSED = { verkeerd: 'verkeerd', wachten: 'wachten', beschadigd: 'slot-beschadigd' } as const;

export interface Code extends Pick<KorteCode, 'zet' | 'haalWeg' | 'open'> {
  /** It was opened: who is there may be wrong as often as ever. */
  opnieuw(): Promise<void>;
  /** Why it does not open any more. */
  waarom(reden: string): string;
}

export function openCode(options: CodeOptions): Code {
  const { disk, vault, begin, wacht, eindig } = options;
  // Disk may be full; then this memory still counts.
  let opSchijf = 0;
  let geteld = 0;
  /** One more, over all tabs; how many that makes. */
  const tel = async (): Promise<number> => {
    try {
      await disk.changeOpen(POGINGEN, (was) => {
        opSchijf = (Number.isSafeInteger(was) ? Math.max(0, was as number) : 0) + 1;
        return opSchijf;
      });
    } catch {
      geteld++;
    }
    return opSchijf + geteld;
  };
  const opnieuw = async () => {
    opSchijf = geteld = 0;
    if (await disk.getOpen(POGINGEN)) await disk.putOpen(POGINGEN, 0);
  };
  /** null: it was switched off in another tab, or is damaged. */
  const lees = async ({ sealer }: OpenVault): Promise<string | null> => {
    const row = await disk.getRow(CODE_RIJ, ID);
    const plain = row && (await sealer.open(row, AAD).catch(() => null));
    return plain ? new TextDecoder().decode(plain).trim() : null;
  };

  return {
    opnieuw,
    waarom: (reden) => geweigerd(reden).redenen.join(' '),
    async zet(zin, typed) {
      const gekeurd = keurKorteCode(typed);
      if (gekeurd.kind !== 'goed') return gekeurd;
      const { kind } = await vault.controleerZin(zin);
      if (kind !== 'goed') return geweigerd(REFUSED[kind]);
      const opened = vault.opened();
      if (!opened) return geweigerd('weer-op-slot');
      // All of one length, or the row would tell how many digits to try.
      const plain = new TextEncoder().encode(kaleCode(typed).padEnd(LANGSTE_CODE));
      await disk.putRow(CODE_RIJ, ID, await opened.sealer.seal(plain, AAD));
      return { kind: 'goed' };
    },
    async haalWeg() {
      if (!vault.opened()) return geweigerd('weer-op-slot');
      await disk.deleteRow(CODE_RIJ, ID);
      return { kind: 'goed' };
    },
    async open(typed) {
      const resting = vault.rustend();
      if (wacht() !== 'ja' || !resting) return geweigerd('weer-op-slot');
      // What locks it from here on wins.
      const begun = begin();
      const code = await lees(resting);
      if (code === null) {
        await eindig('code-uit');
        return geweigerd('code-uit');
      }
      // Counted before it is compared: two tries next to each other are two.
      const keer = await tel();
      if (keer <= HOOGSTENS_FOUT && kaleCode(typed) === code) {
        await opnieuw().catch(() => undefined);
        const opened = vault.hervat();
        return opened ? begun(opened) : geweigerd('weer-op-slot');
      }
      if (keer < HOOGSTENS_FOUT) return geweigerd(keer === HOOGSTENS_FOUT - 1 ? 'code-laatste' : 'code-verkeerd');
      await eindig('code-te-vaak');
      return geweigerd('code-te-vaak');
    },
  };
}
