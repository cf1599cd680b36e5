// Letting someone in, and coming in: invitation codes towards the membership log. Needs a connection (S23).
import type { Disk } from '../disk/disk.ts';
import type { SignedEntry } from '../domain/ledenlog.ts';
import type { Rol } from '../domain/log-entry.ts';
import { encodeUitnodiging, readUitnodiging } from '../domain/uitnodiging.ts';
import { learnKringLog } from '../sync/kring-log.ts';
import { type Appended, appendToLog } from '../sync/log-room.ts';
import { draftInvite, draftJoin, draftWithdraw, invitationSigner } from '../vault/ledenlog.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { Uitgenodigd, Uitkomst } from './contract.ts';
import type { Kringen, LivingKring } from './kringen.ts';
import { asMember } from './leden/lijn.ts';
import { geweigerd } from './redenen.ts';

const DAY_MS = 24 * 3_600_000;

/** Rows of this kind name kringen we asked to join: if the answer was lost, the log tells whether we are in. */
const ROW = 'meedoen-gevraagd';

/** Rows of this kind name kringen this device was in; the same keys never come in again. */
export const UIT_KRING = 'uit-kring';

export interface UitnodigenOptions {
  vault: OpenVault;
  disk: Disk;
  kringen: Kringen;
  relayUrl: string;
  /** Address of the app, for links. */
  appUrl: string;
  now: () => number;
  /** Called with the kring this device just joined, before `doeMee` answers. */
  joined(kring: LivingKring): Promise<void>;
  WebSocket?: typeof WebSocket;
}

/** What the door says of an invitation comes down to one thing for the person. */
const CODE_REASONS = [
  'uitnodiging-onbekend',
  'uitnodiging-gebruikt',
  'uitnodiging-ingetrokken',
  'uitnodiging-verlopen',
];

function outcome(appended: Appended): Uitkomst {
  if (appended.kind === 'goed') return { kind: 'goed' };
  if (appended.kind !== 'geweigerd') return geweigerd(appended.kind);
  return geweigerd(CODE_REASONS.includes(appended.reden) ? 'code-werkt-niet' : appended.reden);
}

export function createUitnodigen(options: UitnodigenOptions) {
  const { vault, disk, kringen, relayUrl, now } = options;
  const socket = options.WebSocket && { WebSocket: options.WebSocket };

  const enter = async (id: string, entries: readonly SignedEntry[]): Promise<void> => {
    const kring = await kringen.add(id, entries);
    await disk.deleteRow(ROW, id);
    await options.joined(kring);
  };

  /** Finishes joins whose answer never came: the app was closed, or the line fell away, at the wrong moment. */
  const resume = async (): Promise<void> => {
    for (const { id } of await disk.listRows(ROW)) {
      if (kringen.get(id)) {
        await disk.deleteRow(ROW, id);
        continue;
      }
      const { device } = await vault.keyringFor(id);
      const log = learnKringLog(id);
      const learned = await appendToLog({ relayUrl, kring: id, knocker: device, log, ...socket }, null);
      if (learned.kind === 'goed' && log.kring()?.leden.has(device.toestel.sign)) await enter(id, log.entries());
      else if (learned.kind === 'geen-toegang') await disk.deleteRow(ROW, id);
    }
  };

  return {
    resume,
    /** Counts as asked: the next `resume` finds out from the log whether this device is in. */
    askAgain: (id: string): Promise<void> => disk.putRow(ROW, id, new Uint8Array()),

    async nodigUit(id: string, rol: Rol = 'meedoen'): Promise<Uitkomst<Uitgenodigd>> {
      const kring = kringen.get(id);
      if (!kring) return geweigerd('bestaat-niet');
      const verlooptOp = Math.floor((now() + DAY_MS) / 60_000) * 60_000;
      let secret: Uint8Array = new Uint8Array();
      const appended = await appendToLog(asMember(kring, options), async () => {
        const drafted = await draftInvite(kring.keyring, kring.log.kring(), rol, verlooptOp, now());
        secret = drafted.secret;
        return drafted.entry;
      });
      const done = outcome(appended);
      if (done.kind === 'geweigerd') return done;
      const { keyText: uitnodiging } = await invitationSigner(new Uint8Array(secret), id);
      const code = encodeUitnodiging({ kring: id, secret: new Uint8Array(secret), expires: verlooptOp });
      return { kind: 'goed', id: uitnodiging, code, link: `${options.appUrl}#/meedoen/${code}`, verlooptOp };
    },

    async trekIn(id: string, uitnodiging: string): Promise<Uitkomst> {
      const kring = kringen.get(id);
      if (!kring) return geweigerd('bestaat-niet');
      return outcome(
        await appendToLog(
          asMember(kring, options),
          async () => (await draftWithdraw(kring.keyring, kring.log.kring(), uitnodiging, now())).entry,
        ),
      );
    },

    async doeMee(tekst: string): Promise<Uitkomst<{ kring: string }>> {
      const read = readUitnodiging(tekst);
      if (read.kind === 'geweigerd') return geweigerd(read.reden);
      const { kring: id, secret, expires } = read;
      if (kringen.get(id)) return geweigerd('doet-al-mee');
      if (await disk.getRow(UIT_KRING, id)) return geweigerd('toestel-bestaat-al');
      if (expires < now()) return geweigerd('verlopen');
      const knocker = await invitationSigner(secret, id);
      const log = learnKringLog(id);
      await disk.putRow(ROW, id, new Uint8Array());
      const appended = await appendToLog({ relayUrl, kring: id, knocker, log, ...socket }, async () => {
        const kring = log.kring();
        if (!kring) throw new Error('code-werkt-niet');
        // No lockbox for this code in the current epoch, or one that does not open.
        const drafted = await draftJoin(vault, kring, secret, now()).catch(() => null);
        if (!drafted) throw new Error('code-werkt-niet');
        return drafted.entry;
      });
      if (appended.kind !== 'goed') await resume().catch(() => undefined);
      else await enter(id, log.entries());
      if (kringen.get(id)) return { kind: 'goed', kring: id };
      if (appended.kind === 'geen-toegang') return geweigerd('code-werkt-niet');
      const done = outcome(appended);
      return done.kind === 'geweigerd' ? done : geweigerd('mislukt');
    },
  };
}

export function leesUitnodiging(tekst: string, now: number): Uitkomst<{ verlooptOp: number }> {
  const read = readUitnodiging(tekst);
  if (read.kind === 'geweigerd') return geweigerd(read.reden);
  return read.expires < now ? geweigerd('verlopen') : { kind: 'goed', verlooptOp: read.expires };
}
