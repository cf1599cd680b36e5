// Devices with a real session each at a real relay, as a tab has them; and a member whose own tooling writes what ours never would.
import 'fake-indexeddb/auto';
import { WebSocket as NodeWebSocket } from 'ws';
import * as Y from 'yjs';
import { openDisk } from '../../src/disk/disk.ts';
import { openSealedDocument, type SealedDocument } from '../../src/sealed/document.ts';
import { createLocks } from '../../src/sealed/locks.ts';
import type { CasusRegel, EindenStaat, KringRegel, Stand } from '../../src/store/contract.ts';
import type { KringLeden, Vertrokken } from '../../src/store/leden/contract.ts';
import { readNotitiesBron } from '../../src/store/notities-bron.ts';
import { openSession } from '../../src/store/session.ts';
import type { Session, SessionOptions } from '../../src/store/session-contract.ts';
import type { Shown } from '../../src/store/showing.ts';
import type { Kijk, MijnVraag, Paar } from '../../src/store/toelaten/contract.ts';
import { GEEN_MELDINGEN } from '../../src/store/toestellen/contract.ts';
import { createValue } from '../../src/store/value.ts';
import type { VerplaatstRegel } from '../../src/store/verplaats/contract.ts';
import { loadAcks } from '../../src/sync/acks.ts';
import { connectDocument } from '../../src/sync/connection.ts';
import { loadKringLog } from '../../src/sync/kring-log.ts';
import { createVault } from '../../src/vault/vault.ts';
import type { OpenVault } from '../../src/vault/vault-contract.ts';
import { quickArgon2 } from '../sealed/world.ts';

/** The ws package speaks the same interface as a browser, as far as our door uses it. */
export const nodeSocket = NodeWebSocket as unknown as typeof WebSocket;

/** A network that can fall away and come back, and that remembers which rooms were asked for. */
export interface Line {
  WebSocket: typeof WebSocket;
  rooms: string[];
  cut(): void;
  mend(): void;
}

export function createLine(): Line {
  const sockets = new Set<NodeWebSocket>();
  const rooms: string[] = [];
  let broken = false;
  class Cuttable extends NodeWebSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(broken ? NOWHERE : url, protocols);
      rooms.push(new URL(url).pathname.slice(1));
      sockets.add(this);
      this.once('close', () => sockets.delete(this));
    }
  }
  return {
    WebSocket: Cuttable as unknown as typeof WebSocket,
    rooms,
    cut() {
      broken = true;
      for (const socket of sockets) socket.terminate();
    },
    mend() {
      broken = false;
    },
  };
}

/** Ends when it is so. The benchmarks use this room too, where no test runner waits or compares. */
export async function tot(is: () => boolean, wat: string, ms = 20_000): Promise<void> {
  const until = Date.now() + ms;
  while (!is()) {
    if (Date.now() > until) throw new Error(`not so after ${ms} ms: ${wat}`);
    await new Promise((soon) => setTimeout(soon, 20));
  }
}

/** An address where no relay is. */
export const NOWHERE = 'ws://127.0.0.1:1';

export interface StoreDevice {
  disk: ReturnType<typeof openDisk>;
  vault: ReturnType<typeof createVault>;
  opened: OpenVault;
  locks: ReturnType<typeof createLocks>;
}

export interface Tab {
  session: Session;
  shown: Shown;
  /** Ends when everything was looked at anew so many times from now on. */
  looks(times: number): Promise<void>;
}

let devices = 0;
const tabs = new Set<Session>();
const ends: (() => Promise<void>)[] = [];

export async function createDevice(naam: string): Promise<StoreDevice> {
  const disk = openDisk(`store-${devices++}-${naam}`);
  const vault = createVault(disk, { argon2: quickArgon2, measure: false });
  const opened = await vault.create(`toegangszin van ${naam}`);
  return { disk, vault, opened, locks: createLocks() };
}

/** Opens the app on this device, the lock already open. */
export async function openTab(device: StoreDevice, relayUrl: string, more: Partial<SessionOptions> = {}): Promise<Tab> {
  let looked = 0;
  const stand = createValue<Stand>({ kind: 'bezig' });
  const shown: Shown = {
    stand: {
      ...stand,
      set(next) {
        looked++;
        stand.set(next);
      },
    },
    casussen: createValue<CasusRegel[]>([]),
    kringen: createValue<KringRegel[]>([]),
    einden: createValue<EindenStaat>({ klok: 'onbekend', voorbij: [] }),
    onleesbaar: createValue(0),
    vertrokken: createValue<Vertrokken[]>([]),
    vragen: createValue<MijnVraag[]>([]),
    verplaatst: createValue<VerplaatstRegel[]>([]),
    toestelMeldingen: createValue(GEEN_MELDINGEN),
  };
  const session = await openSession({
    vault: device.opened,
    disk: device.disk,
    locks: device.locks,
    relayUrl,
    appUrl: 'http://app/',
    now: Date.now,
    functie: () => 'begeleider',
    controleerZin: device.vault.controleerZin,
    shown,
    WebSocket: nodeSocket,
    broadcast: false,
    ...more,
  });
  tabs.add(session);
  return {
    session,
    shown,
    async looks(times) {
      const enough = looked + times;
      await tot(() => looked >= enough, `looked ${times} times`, 15_000);
    },
  };
}

export async function closeTab({ session }: Tab): Promise<void> {
  tabs.delete(session);
  await session.close();
}

export async function makeCasus({ session }: Tab, titel: string, kring: string | null = null): Promise<string> {
  const made = await session.maakCasus(titel, kring);
  if (made.kind !== 'goed') throw new Error(made.redenen.join());
  return made.id;
}

export const kringOf = (id: string): string => id.split('/')[0] ?? '';
export const documentOf = (id: string): string => id.split('/')[1] ?? '';

/** The second device asks to join the kring with a code of the first; the invitation it asked with. */
export async function vraagAan(host: Tab, guest: Tab, kring: string, voor = ''): Promise<string> {
  const invited = await host.session.nodigUit(kring, 'meedoen', voor);
  if (invited.kind !== 'goed') throw new Error(invited.redenen.join());
  const asked = await guest.session.doeMee(invited.code);
  if (asked.kind !== 'goed') throw new Error(asked.redenen.join());
  return invited.id;
}

/** What this member sees of who asked with that invitation. */
export async function kijkNaar(tab: Tab, kring: string, uitnodiging: string): Promise<Kijk> {
  const here = () => tab.shown.kringen.get().find(({ id }) => id === kring);
  await tot(() => here()?.wachtenden.some(({ id }) => id === uitnodiging) === true, 'who asked is seen');
  const toelaten = await tab.session.toelaten();
  const seen = await toelaten?.kijk(kring, uitnodiging);
  if (seen?.kind !== 'goed') throw new Error(seen?.redenen.join() ?? 'locked');
  return seen.kijk;
}

/** The words on the screen of who waits. */
export function woordenVan({ shown }: Tab, kring: string): Paar {
  const vraag = shown.vragen.get().find((one) => one.kring === kring);
  if (!vraag) throw new Error('does not wait there');
  return vraag.woorden;
}

/** `guest` reads its words out, `host` hears them and lets it in; ends when it is in. */
export async function laatBinnen(host: Tab, guest: Tab, kring: string, uitnodiging: string): Promise<void> {
  const kijk = await kijkNaar(host, kring, uitnodiging);
  const done = await kijk.laatBinnen(woordenVan(guest, kring));
  if (done.kind !== 'goed') throw new Error(done.redenen.join());
  await tot(() => guest.shown.vragen.get().length === 0, 'it is in');
}

/** The second device asks with a code of the first, which hears its two words and lets it in. */
export async function letIn(host: Tab, guest: Tab, kring: string): Promise<void> {
  await laatBinnen(host, guest, kring, await vraagAan(host, guest, kring));
}

/** A document of the kring, by default the kring's own, in the hands of a member with tooling of its own. */
export async function ownTooling(
  device: StoreDevice,
  kring: string,
  relayUrl: string,
  document = 'kring',
): Promise<SealedDocument> {
  const { opened: vault, disk, locks } = device;
  const keyring = await vault.keyringFor(kring);
  const log = await loadKringLog(kring, disk, vault.sealer, keyring);
  if (!log) throw new Error('not in that kring');
  const room = `${kring}/${document}`;
  const keys = keyring.documentKeys(room);
  const { device: knocker } = keyring;
  const doc = openSealedDocument({
    ...{ room, keys, disk, locks, device: knocker, sealer: vault.sealer },
    kring: log.kring,
  });
  const connection = connectDocument(doc, {
    ...{ relayUrl, keys, log, device: knocker, broadcast: false, WebSocket: nodeSocket },
    acks: await loadAcks(room, disk, vault.sealer),
  });
  ends.push(async () => {
    connection.close();
    await doc.close();
  });
  await doc.whenLoaded;
  return doc;
}

export async function closeDevices(): Promise<void> {
  for (const end of ends.splice(0)) await end();
  for (const session of tabs) await session.close();
  tabs.clear();
}

export interface Lid extends Tab {
  naam: string;
  device: StoreDevice;
  line: Line;
  /** Their key in the kring: how others name them. */
  id: string;
}

export interface Leden<N extends string> {
  kring: string;
  /** The first casus, made by the first of them. */
  casus: string;
  leden: Record<N, Lid>;
}

/** The first makes a kring with a casus, the others come in one by one, and all of them see it. */
export async function createLeden<N extends string>(
  namen: readonly N[],
  relayUrl: string,
  more: Partial<SessionOptions> = {},
): Promise<Leden<N>> {
  const made: Lid[] = [];
  let casus = '';
  for (const naam of namen) {
    const device = await createDevice(naam);
    const line = createLine();
    const tab = await openTab(device, relayUrl, { functie: () => naam, WebSocket: line.WebSocket, ...more });
    const [host] = made;
    if (host) await letIn(host, tab, kringOf(casus));
    else casus = await makeCasus(tab, 'Casus blauw');
    const { toestel } = (await device.opened.keyringFor(kringOf(casus))).device;
    made.push({ ...tab, naam, device, line, id: toestel.sign });
  }
  for (const { shown } of made) {
    const seesCasus = () => {
      const [first] = shown.casussen.get();
      return first?.titel === 'Casus blauw' && first.opToestel;
    };
    await tot(seesCasus, 'all see the casus');
    await tot(() => shown.kringen.get()[0]?.leden.length === namen.length, 'all see each other');
  }
  const leden = Object.fromEntries(made.map((lid) => [lid.naam, lid])) as Record<N, Lid>;
  return { kring: kringOf(casus), casus, leden };
}

/** Opens the app of this lid again, on the same disk. */
export async function reopen(lid: Lid, relayUrl: string, more: Partial<SessionOptions> = {}): Promise<void> {
  await closeTab(lid);
  Object.assign(
    lid,
    await openTab(lid.device, relayUrl, { functie: () => lid.naam, WebSocket: lid.line.WebSocket, ...more }),
  );
}

/** Adds a line to the notes of a casus, on disk here; where it goes from there is up to the line. */
export async function schrijf({ session }: Tab, casus: string, woorden: string): Promise<void> {
  const open = await session.openCasus(casus);
  if (!open) throw new Error('no such casus');
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(woorden)]);
  readNotitiesBron(open.notities).fragment.push([paragraph]);
  await session.save();
  await open.close();
}

/** The notes of a casus as they read here, a line for each paragraph; null: not here. */
export async function leesNotities({ session }: Tab, casus: string): Promise<string[] | null> {
  const open = await session.openCasus(casus);
  if (!open) return null;
  const { fragment } = readNotitiesBron(open.notities);
  const lines = fragment
    .toArray()
    .map((node) => (node instanceof Y.XmlElement ? node.toArray().map(String).join('') : ''));
  await open.close();
  return lines;
}

/** What screens get of the leden. */
export async function ledenVan({ session }: Tab): Promise<KringLeden> {
  const leden = await session.leden();
  if (!leden) throw new Error('locked');
  return leden;
}
