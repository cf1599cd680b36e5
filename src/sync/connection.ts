// Keeps one sealed document level with the relay and with other tabs: y-websocket's provider, with our door, admission and acks. Knows not what is in it.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Awareness } from 'y-protocols/awareness';
import * as syncProtocol from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { Close, encodeDrop, Message, readLog, readLogResult, readStored } from '../../sync-server/protocol.ts';
import type { SealedDocument } from '../sealed/document.ts';
import { aheadOf } from '../sealed/frontier.ts';
import { heldFrontier } from '../sealed/outer.ts';
import type { DocumentKeys, KringDevice } from '../vault/contract.ts';
import { createAccessSocket } from './access-socket.ts';
import type { Acks } from './acks.ts';
import { watchHeads } from './heads.ts';
import type { KringLog } from './kring-log.ts';
import { type Presence, sealPresence } from './presence.ts';

export type LinkState = 'geen' | 'bezig' | 'open' | 'geen-toegang' | 'weg';

export interface ConnectionStatus {
  link: LinkState;
  /** The relay and this device have exchanged what they have since the link opened. */
  level: boolean;
  /** Records here that the relay has not confirmed on its disk. */
  unsent: number;
  /** ms since 1970 of the relay's last confirmation; 0: never. */
  confirmedAt: number;
  /** Someone else holds more than we can get. */
  missing: boolean;
}

export interface Connection {
  status(): ConnectionStatus;
  presence: Presence;
  subscribe(changed: () => void): () => void;
  /** Asks the relay to destroy what it holds of this room; true when it confirmed. */
  drop(): Promise<boolean>;
  /** Try now instead of after the back-off (the network came back). */
  wake(): void;
  close(): void;
}

export interface ConnectOptions {
  relayUrl: string;
  device: KringDevice;
  keys: DocumentKeys;
  log: KringLog;
  acks: Acks;
  now?: () => number;
  WebSocket?: typeof WebSocket;
  /** Off in tests that speak for several devices in one process. */
  broadcast?: boolean;
  /** Awareness of the inner document; made here when nobody else needs it. */
  awareness?: Awareness;
  /** How often heads are compared with the others', where that is not the usual second and a half. */
  lookMs?: number;
}

/** The relay said no; y-websocket does not try again by itself. */
const isFinal = (link: LinkState) => link === 'geen-toegang' || link === 'weg';

const RESYNC_MS = 3_000;
/** Shut out, but in by our own log: a rol may have changed under what was being sent. */
const KNOCK_AGAIN_MS = 10_000;

export function connectDocument(doc: SealedDocument, options: ConnectOptions): Connection {
  const { log, acks, device, keys } = options;
  const now = options.now ?? Date.now;
  const listeners = new Set<() => void>();
  let link: LinkState = 'bezig';
  let closed = false;
  let ready = false;
  let resyncTimer: ReturnType<typeof setTimeout> | null = null;
  let knockTimer: ReturnType<typeof setTimeout> | null = null;
  let droppedBy: ((done: boolean) => void) | null = null;

  const changed = () => {
    for (const listener of listeners) listener();
  };

  const provider = new WebsocketProvider(options.relayUrl, doc.room, doc.outer, {
    connect: false,
    disableBc: options.broadcast === false,
    awareness: new Awareness(doc.outer),
    maxBackoffTime: 10_000,
    WebSocketPolyfill: createAccessSocket({
      room: doc.room,
      knocker: device,
      log,
      ...(options.WebSocket && { WebSocket: options.WebSocket }),
    }),
  });

  const resync = () => {
    if (!provider.wsconnected || !provider.ws) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, Message.sync);
    syncProtocol.writeSyncStep1(encoder, doc.outer);
    provider.ws.send(encoding.toUint8Array(encoder));
  };
  const lid = () => log.kring().leden.get(device.toestel.sign);
  const resend = () => {
    // The relay shuts out who only reads and sends something.
    if (lid()?.rol === 'meelezen' || !provider.wsconnected || !provider.ws) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, Message.sync);
    syncProtocol.writeUpdate(encoder, Y.encodeStateAsUpdate(doc.outer, Y.encodeStateVector(new Map(acks.stored()))));
    provider.ws.send(encoding.toUint8Array(encoder));
  };
  const resyncSoon = () => {
    if (closed || resyncTimer !== null) return;
    resyncTimer = setTimeout(() => {
      resyncTimer = null;
      resync();
    }, RESYNC_MS);
  };

  provider.messageHandlers[Message.sync] = (encoder, decoder, _provider, fromRelay) => {
    const type = decoding.readVarUint(decoder);
    if (type === syncProtocol.messageYjsSyncStep1) {
      encoding.writeVarUint(encoder, Message.sync);
      syncProtocol.readSyncStep1(decoder, encoder, doc.outer);
      return;
    }
    const update = decoding.readVarUint8Array(decoder);
    const socket = provider.ws;
    doc
      .admit(update, provider)
      .then((admitted) => {
        if (closed || (fromRelay && provider.ws !== socket)) return;
        // Whatever was refused may be right once we know more members or keys; ask again, quietly.
        if (admitted.kind === 'wacht' || doc.status().gap) resyncSoon();
        if (fromRelay && type === syncProtocol.messageYjsSyncStep2) provider.synced = true;
        changed();
      })
      .catch(resyncSoon);
  };
  provider.messageHandlers[Message.stored] = (_encoder, decoder) => {
    acks.set(Y.decodeStateVector(readStored(decoder).stateVector), now());
    changed();
  };
  provider.messageHandlers[Message.log] = (_encoder, decoder) => {
    log.takeIn(readLog(decoder)).then(resync, () => undefined);
  };
  provider.messageHandlers[Message.logResult] = (_encoder, decoder) => {
    readLogResult(decoder);
  };
  provider.messageHandlers[Message.dropped] = () => droppedBy?.(true);

  const presence = sealPresence(
    doc,
    provider.awareness,
    keys,
    options.awareness ?? new Awareness(doc.inner),
    () => lid()?.rol !== 'meelezen',
    device,
  );
  const heads = watchHeads(doc, presence, {
    isLevel: () => provider.synced && link === 'open',
    stored: acks.stored,
    resync,
    resend,
    changed,
    ...(options.lookMs && { lookMs: options.lookMs }),
  });

  const unsent = () => aheadOf(heldFrontier(doc.outer), acks.stored()) + (doc.status().pendingEdits ? 1 : 0);

  const setPace = () => doc.setPace(presence.others() > 0 ? 'samen' : link === 'open' ? 'alleen' : 'los');
  const stopPresence = presence.subscribe(() => {
    setPace();
    changed();
  });
  const stopDoc = doc.subscribe(changed);
  const stopLog = log.subscribe(() => {
    presence.keysChanged();
    doc.keysChanged().then(resync, () => undefined);
  });

  provider.on('status', ({ status }) => {
    link = status === 'connected' ? 'open' : status === 'connecting' ? 'bezig' : isFinal(link) ? link : 'geen';
    setPace();
    changed();
  });
  provider.on('sync', () => changed());
  provider.on('connection-error', () => {
    if (link === 'bezig') link = 'geen';
    changed();
  });
  provider.on('connection-close', (event) => {
    link = 'geen';
    if (event?.code === Close.notAllowed || event?.code === Close.noAccess) link = 'geen-toegang';
    if (event?.code === Close.roomGone) link = 'weg';
    droppedBy?.(link === 'weg');
    setPace();
    changed();
    if (link !== 'geen-toegang' || closed || lid()?.removed !== null || knockTimer !== null) return;
    knockTimer = setTimeout(() => {
      knockTimer = null;
      wake();
    }, KNOCK_AGAIN_MS);
  });
  const wake = () => {
    if (closed || !ready || provider.wsconnected) return;
    provider.wsUnsuccessfulReconnects = 0;
    provider.connect();
  };
  // Connected any sooner, everything that comes from the disk would be sent as if it were new.
  const start = () => {
    ready = true;
    wake();
  };
  doc.whenLoaded.then(start, start);

  return {
    presence,
    status: () => ({
      link,
      level: link === 'open' && provider.synced,
      unsent: unsent(),
      confirmedAt: acks.at(),
      missing: heads.missing(),
    }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    drop() {
      const { ws } = provider;
      if (link !== 'open' || !ws) return Promise.resolve(false);
      return new Promise((done) => {
        droppedBy = done;
        ws.send(encodeDrop() as Uint8Array<ArrayBuffer>);
      });
    },
    wake,
    close() {
      if (closed) return;
      closed = true;
      if (resyncTimer !== null) clearTimeout(resyncTimer);
      if (knockTimer !== null) clearTimeout(knockTimer);
      stopDoc();
      stopLog();
      stopPresence();
      heads.stop();
      // While the awareness still speaks for the present writer, else disconnect throws (seen in y-websocket).
      provider.awareness.setLocalState(null);
      presence.stop();
      if (!options.awareness) presence.inner.destroy();
      provider.destroy();
      provider.awareness.destroy();
      listeners.clear();
    },
  };
}
