// Opening with a fingerprint or face, as it works: tried out twice before it counts, used, taken away. Fetched at the first action.
import type { OpenVault, Vault } from '../../vault/vault-contract.ts';
import { askPasskey, makePasskey, type NotAnswered, type PasskeyQuestion } from '../../vault/webauthn.ts';
import { geweigerd } from '../redenen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import type { Geprobeerd, Passkey, PasskeyStand } from './contract.ts';
import type { PasskeyBrowser } from './in-browser.ts';

export interface PasskeyOptions {
  vault: Vault;
  /** How it stands from now on. */
  wordt: (stand: PasskeyStand) => void;
  browser: PasskeyBrowser;
  /** Begins the session behind the lock that opened. */
  begin: () => (opened: OpenVault) => Promise<Uitkomst>;
}

const NIET_AFGEMAAKT = 'Dat is niet afgemaakt. Er is niets veranderd. Je kunt het nog een keer proberen.';
const KAN_NIET =
  'Dit toestel of deze browser kan dit nog niet. Er is niets veranderd: je opent Ruggespraak met je toegangszin.';
const OPNIEUW = 'Het proberen is afgebroken. Er is niets veranderd. Begin opnieuw.';
const LUKT_NIET: Uitkomst = { kind: 'geweigerd', redenen: ['Dat lukte nu niet. Typ je toegangszin.'] };
const REFUSED = { verkeerd: 'verkeerd', wachten: 'wachten', beschadigd: 'slot-beschadigd' } as const;

/** Made, and not yet known to answer the same each time. */
interface Proef {
  vraag: PasskeyQuestion;
  eerste: Uint8Array | null;
}

export function openPasskeys(options: PasskeyOptions): Omit<Passkey, 'stand' | 'later'> & { vergeet(): void } {
  const { vault, wordt, browser, begin } = options;
  let proef: Proef | null = null;
  /** Of what was tried nothing stays. `geslaagd`: it is a way in now. */
  const vergeet = (geslaagd = false) => {
    if (proef && !geslaagd) browser.vergeten(proef.vraag.id);
    proef?.eerste?.fill(0);
    proef = null;
  };
  const kanNiet = (): Geprobeerd<never> => {
    vergeet();
    wordt('kan-niet');
    return { kind: 'kan-niet', redenen: [KAN_NIET] };
  };
  const niet = ({ kind }: NotAnswered): Geprobeerd<never> =>
    kind === 'kan-niet' ? kanNiet() : { kind: 'nog-eens', redenen: [NIET_AFGEMAAKT] };

  return {
    vergeet: () => vergeet(),
    async controleer(zin) {
      const { kind } = await vault.controleerZin(zin);
      return kind === 'goed' ? { kind } : geweigerd(REFUSED[kind]);
    },
    async maak() {
      vergeet();
      if (!browser.door) return kanNiet();
      const made = await makePasskey(browser.door);
      if (made.kind !== 'goed') return niet(made);
      proef = { vraag: made.vraag, eerste: null };
      return { kind: 'goed' };
    },
    async probeer(zin) {
      const trying = proef;
      if (!browser.door) return kanNiet();
      if (!trying) return { kind: 'nog-eens', redenen: [OPNIEUW] };
      const answer = await askPasskey(browser.door, trying.vraag);
      if (answer.kind !== 'goed') return niet(answer);
      // Locked or left meanwhile.
      if (proef !== trying) return { kind: 'nog-eens', redenen: [OPNIEUW] };
      if (!trying.eerste) {
        trying.eerste = answer.prf;
        return { kind: 'goed', aan: false };
      }
      try {
        if (trying.eerste.join() !== answer.prf.join()) return kanNiet();
        const before = await vault.passkey();
        const { kind } = await vault.zetPasskey(zin, { ...trying.vraag, prf: answer.prf });
        if (kind !== 'goed') return { kind: 'nog-eens', redenen: geweigerd(REFUSED[kind]).redenen };
        if (before) browser.vergeten(before.id);
        vergeet(true);
        wordt('aan');
        return { kind: 'goed', aan: true };
      } finally {
        answer.prf.fill(0);
      }
    },
    async open() {
      const vraag = await vault.passkey();
      if (!vraag || !browser.door) return LUKT_NIET;
      const answer = await askPasskey(browser.door, vraag);
      if (answer.kind !== 'goed') return LUKT_NIET;
      try {
        // Opened by the phrase meanwhile: a second session would take the keys from the first.
        if (vault.opened()) return { kind: 'goed' };
        // Not before: a page that goes out of sight behind the question of the device may have been locked for it.
        const begun = begin();
        const unlocked = await vault.openMetPasskey({ ...vraag, prf: answer.prf });
        return unlocked.kind === 'open' ? await begun(unlocked.vault) : LUKT_NIET;
      } finally {
        answer.prf.fill(0);
      }
    },
    async haalWeg() {
      const before = await vault.passkey();
      await vault.haalPasskeyWeg();
      if (before) browser.vergeten(before.id);
      wordt('uit');
      return { kind: 'goed' };
    },
  };
}
