// Asking to come into a kring, and waiting: sends the request, remembers it, hears what becomes of it, and comes in. Asking needs a connection; waiting survives everything.
import type { Disk } from '../../disk/disk.ts';
import { type Kring, vraagVan } from '../../domain/kring.ts';
import { tweeWoordenVan } from '../../domain/twee-woorden.ts';
import { readUitnodiging } from '../../domain/uitnodiging.ts';
import { learnKringLog } from '../../sync/kring-log.ts';
import { type Appended, appendToLog, type Following, followLog } from '../../sync/log-room.ts';
import { draftVraag, draftWithdraw, invitationSigner } from '../../vault/ledenlog.ts';
import { sha256 } from '../../vault/primitives.ts';
import type { OpenVault } from '../../vault/vault-contract.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { UIT_KRING } from '../uitnodigen.ts';
import type { Settable } from '../value.ts';
import type { MijnVraag } from './contract.ts';
import { createVraagRijen, VRAAG_ROW, type VraagRij } from './vraag-rij.ts';
import { geweigerd } from './zinnen.ts';

export interface MeedoenOptions {
  vault: OpenVault;
  disk: Disk;
  kringen: Kringen;
  relayUrl: string;
  now: () => number;
  vragen: Settable<MijnVraag[]>;
  /** Nothing here outlives this visit. */
  gast?: boolean;
  /** Called with the kring this device just came into. */
  joined(kring: LivingKring): Promise<void>;
  changed(): void;
  WebSocket?: typeof WebSocket;
}

export interface Meedoen {
  doeMee(tekst: string): Promise<Uitkomst<{ kring: string }>>;
  /** The person has seen that they were not let in. */
  gezien(kring: string): Promise<void>;
  trekIn(kring: string): Promise<Uitkomst>;
  /** Tries now: the network or the person came back. */
  wake(): void;
  stop(): void;
}

/** How a request stands, by the signed log; onbekend: that log does not know of it. */
type Stand = 'binnen' | 'uit' | 'wacht' | 'niet-toegelaten' | 'onbekend';
/** So long a request of another tab may be on its way. */
const ONDERWEG_MS = 60_000;

const wacht = (rij: VraagRij | null): boolean => rij?.stand === 'wacht' || rij?.stand === 'trekt-in';

type Learned = ReturnType<typeof learnKringLog>;

function standVan(log: Learned, sign: string, uitnodiging: string | undefined): Stand {
  const kring = log.kring();
  const lid = kring?.leden.get(sign);
  if (lid) return lid.removed === null ? 'binnen' : 'uit';
  const vraag = kring && vraagVan(kring, sign);
  if (vraag?.status === 'gevraagd') return 'wacht';
  // An answer to what was asked before says nothing of what is asked now.
  return vraag && (uitnodiging === undefined || vraag.invite === uitnodiging) ? 'niet-toegelaten' : 'onbekend';
}

/** What the fold or the door says of a code, in words for the person. */
const VAN_DE_CODE: Readonly<Record<string, string>> = {
  'uitnodiging-gebruikt': 'code-gebruikt',
  'uitnodiging-ingetrokken': 'code-ingetrokken',
  'uitnodiging-verlopen': 'verlopen',
  'uitnodiging-onbekend': 'code-werkt-niet',
};

function waarom(appended: Exclude<Appended, { kind: 'goed' }>): string {
  if (appended.kind === 'geen-verbinding') return 'geen-verbinding';
  const reden = VAN_DE_CODE[appended.reden ?? ''];
  return reden ?? (appended.kind === 'geen-toegang' ? 'code-werkt-niet' : appended.reden);
}

export async function openMeedoen(options: MeedoenOptions): Promise<Meedoen> {
  const { vault, disk, kringen, relayUrl, now, vragen } = options;
  const socket = options.WebSocket && { WebSocket: options.WebSocket };
  const rijen = createVraagRijen(disk, vault.sealer);
  const following = new Map<string, Following>();
  /** Coming alive here: who waits goes on when there is something to see. */
  const entering = new Set<string>();
  /** Being sent from here: what the log says of it meanwhile is too soon. */
  const asking = new Set<string>();
  let stopped = false;

  const toon = async (): Promise<void> => {
    const shown: MijnVraag[] = [];
    for (const { kring, rij } of await rijen.list()) {
      if (rij === null || rij.stand === 'vraagt' || (kringen.get(kring) && !entering.has(kring))) continue;
      const { toestel } = (await vault.keyringFor(kring)).device;
      const woorden = await tweeWoordenVan({ kring, invite: rij.uitnodiging, toestel }, sha256);
      const stand = rij.stand === 'trekt-in' ? 'wacht' : rij.stand;
      shown.push({ kring, stand, woorden, gevraagdOp: rij.op });
    }
    if (!stopped) vragen.set(shown);
  };

  const enter = async (id: string, log: Learned): Promise<void> => {
    entering.add(id);
    try {
      await options.joined(await kringen.add(id, log.entries()));
      await rijen.delete(id);
    } finally {
      entering.delete(id);
    }
    options.changed();
  };

  /** Acts on what was heard; true when there is nothing more to wait for. `klaar`: nothing is on its way to the relay any more. */
  const verwerk = async (
    id: string,
    log: Learned,
    sign: string,
    how: 'gehoord' | 'geen-toegang',
    klaar = false,
  ): Promise<boolean> => {
    if (entering.has(id)) return false;
    if (kringen.get(id)) {
      await rijen.delete(id);
      return true;
    }
    const rij = await rijen.get(id);
    const stand = standVan(log, sign, rij?.uitnodiging);
    if (stand === 'binnen') await enter(id, log);
    else if (stand === 'uit') await rijen.delete(id);
    else if (stand === 'onbekend') {
      // Of who does wait, a relay that merely says no means nothing: it may have lost its disk.
      if (how === 'gehoord' || (rij !== null && rij.stand !== 'vraagt')) return false;
      if (rij !== null && !klaar && now() - rij.op < ONDERWEG_MS) return false;
      // Never arrived.
      await rijen.delete(id);
    } else if (rij?.stand === 'trekt-in') {
      // However it ended: not a word to somebody who wanted it no more.
      if (stand === 'niet-toegelaten') await rijen.delete(id);
    } else if (rij && rij.stand !== stand) await rijen.put(id, { ...rij, stand });
    await toon();
    return stand !== 'wacht';
  };

  const klaar = (id: string) => {
    following.get(id)?.stop();
    following.delete(id);
  };
  const volg = async (id: string): Promise<void> => {
    if (stopped || asking.has(id)) return;
    const known = following.get(id);
    if (known) return known.wake();
    const { device } = await vault.keyringFor(id);
    const log = learnKringLog(id);
    let busy: Promise<unknown> = Promise.resolve();
    if (stopped || following.has(id)) return;
    following.set(
      id,
      followLog({ relayUrl, kring: id, knocker: device, log, ...socket }, (how) => {
        busy = busy
          .then(() => !stopped && following.has(id) && verwerk(id, log, device.toestel.sign, how))
          .then((done) => done && klaar(id))
          // What the disk refuses now is tried again at the next start.
          .catch(() => undefined);
      }),
    );
  };
  /** Also what another tab asked or heard. */
  const kijk = async (): Promise<void> => {
    const rows = await rijen.list();
    for (const id of following.keys()) if (!rows.some(({ kring }) => kring === id)) klaar(id);
    for (const { kring, rij } of rows) if (rij?.stand !== 'niet-toegelaten') await volg(kring);
    await toon();
  };

  /** Of a request whose answer never came: what the log says, asked with the key of this device. */
  const hoor = async (id: string): Promise<void> => {
    const { device } = await vault.keyringFor(id);
    const log = learnKringLog(id);
    const learned = await appendToLog({ relayUrl, kring: id, knocker: device, log, ...socket }, null);
    if (learned.kind === 'geen-verbinding') return;
    await verwerk(id, log, device.toestel.sign, learned.kind === 'geen-toegang' ? 'geen-toegang' : 'gehoord', true);
  };

  const vraag = async (id: string, secret: Uint8Array): Promise<Appended> => {
    const knocker = await invitationSigner(secret, id);
    const rij: VraagRij = { uitnodiging: knocker.keyText, op: now(), stand: 'vraagt' };
    await rijen.put(id, rij);
    const log = learnKringLog(id);
    const appended = await appendToLog({ relayUrl, kring: id, knocker, log, ...socket }, async () => {
      const kring = log.kring();
      if (!kring) throw new Error('code-werkt-niet');
      return (await draftVraag(vault, kring, secret, now())).entry;
    });
    if (appended.kind === 'goed') await rijen.put(id, { ...rij, stand: 'wacht' });
    return appended;
  };

  /** Says so in the log: with a request that is only forgotten here somebody could still be let in who does not know it. */
  const trekIn = async (id: string): Promise<Uitkomst> => {
    const keyring = await vault.keyringFor(id);
    const { sign } = keyring.device.toestel;
    const log = learnKringLog(id);
    const room = { relayUrl, kring: id, knocker: keyring.device, log, ...socket };
    // First this: other tabs hear of it in the log, maybe before it is gone here.
    const rij = await rijen.get(id);
    if (rij) await rijen.put(id, { ...rij, stand: 'trekt-in' });
    const appended = await appendToLog(room, async () => {
      const kring = log.kring();
      const open = kring && vraagVan(kring, sign);
      if (open?.status !== 'gevraagd') throw new Error('vraag-weg');
      return (await draftWithdraw(keyring, kring as Kring, open.invite, now())).entry;
    });
    // Of a log that says something the relay's own word is not needed.
    const stand = standVan(log, sign, undefined);
    if (stand === 'binnen') {
      await verwerk(id, log, sign, 'gehoord');
      return geweigerd('al-binnen');
    }
    if (stand !== 'niet-toegelaten' && stand !== 'uit')
      return geweigerd(appended.kind === 'geen-verbinding' ? 'geen-verbinding' : 'mislukt');
    klaar(id);
    await rijen.delete(id);
    await toon();
    return { kind: 'goed' };
  };

  const stopWatching = disk.watchRows(VRAAG_ROW, () => void kijk().catch(() => undefined));
  await kijk();
  return {
    async doeMee(tekst) {
      const read = readUitnodiging(tekst);
      if (read.kind === 'geweigerd') return geweigerd(read.reden);
      const { kring: id, secret, expires, gast } = read;
      // Who has a place of their own comes in to stay, with another code.
      if (gast !== (options.gast ?? false)) return geweigerd(gast ? 'gast-heeft-plek' : 'geen-gastcode');
      if (kringen.get(id)) return geweigerd('doet-al-mee');
      if (await disk.getRow(UIT_KRING, id)) return geweigerd('toestel-bestaat-al');
      if (wacht(await rijen.get(id))) return geweigerd('wacht-al');
      if (expires < now()) return geweigerd('verlopen');
      asking.add(id);
      const appended = await vraag(id, secret).finally(() => asking.delete(id));
      if (appended.kind !== 'goed') await hoor(id).catch(() => undefined);
      const here = wacht(await rijen.get(id)) || kringen.get(id) !== undefined;
      await kijk();
      if (here) return { kind: 'goed', kring: id };
      return geweigerd(appended.kind === 'goed' ? 'mislukt' : waarom(appended));
    },
    async gezien(kring) {
      if ((await rijen.get(kring))?.stand !== 'niet-toegelaten') return;
      await rijen.delete(kring);
      await toon();
    },
    trekIn,
    wake() {
      for (const one of following.values()) one.wake();
    },
    stop() {
      stopped = true;
      stopWatching();
      for (const one of following.values()) one.stop();
      following.clear();
    },
  };
}
