// Who is here, sealed (S11): the awareness of the inner document travels as bytes inside the awareness of the outer one. Carries heads along (S22).
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import {
  type Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import { fromBase64url, toBase64url } from '../domain/ledenlog.ts';
import type { Head, SealedDocument } from '../sealed/document.ts';
import { readFrontier, sameFrontier, writeFrontier } from '../sealed/frontier.ts';
import type { DocumentKeys } from '../vault/contract.ts';

/** Sealed presence is renewed at most this often, so that its rhythm tells little of anyone's typing. */
const RENEW_MS = 250;
/** A head names every writer there ever was: it goes along now and then, not with every move of a cursor. */
const HEAD_MS = 3_000;
const BLOCK = 128;

export interface Presence {
  /** Awareness of the inner document: what the editor uses. */
  readonly inner: Awareness;
  /** Last heads told by the others who are here, by their outer client id. */
  heads(): ReadonlyMap<number, Head>;
  others(): number;
  /** Tell the others again who and how far we are. */
  renew(): void;
  /** The others must know this head of ours: tells it unless it was told. */
  tell(head: Head): void;
  /** New keys: who could not be read may be readable now, and we speak under the new epoch. */
  keysChanged(): void;
  subscribe(changed: () => void): () => void;
  stop(): void;
}

const aad = (room: string, client: number) => new TextEncoder().encode(`aanwezig/${room}/${client}`);

function encodePresence(update: Uint8Array, head: Head | null): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint8Array(encoder, update);
  encoding.writeUint8(encoder, head ? 1 : 0);
  if (head) {
    writeFrontier(encoder, head.frontier);
    encoding.writeVarUint8Array(encoder, head.digest ?? new Uint8Array());
  }
  const plain = encoding.toUint8Array(encoder);
  const padded = new Uint8Array(Math.ceil(plain.length / BLOCK) * BLOCK);
  padded.set(plain);
  return padded;
}

function readPresence(bytes: Uint8Array): { update: Uint8Array; head: Head | null } {
  const decoder = decoding.createDecoder(bytes);
  const update = decoding.readVarUint8Array(decoder);
  if (decoding.readUint8(decoder) === 0) return { update, head: null };
  const frontier = readFrontier(decoder);
  const digest = decoding.readVarUint8Array(decoder);
  return { update, head: { frontier, digest: digest.length > 0 ? digest : null } };
}

const sameDigest = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((byte, i) => byte === b[i]));

const sameHead = (a: Head, b: Head) => sameFrontier(a.frontier, b.frontier) && sameDigest(a.digest, b.digest);

/** `tellsHead`: what a device that only reads holds beyond the others counts for nobody; then it tells none. */
export function sealPresence(
  doc: SealedDocument,
  outer: Awareness,
  keys: DocumentKeys,
  inner: Awareness,
  tellsHead: () => boolean = () => true,
): Presence {
  const heads = new Map<number, Head>();
  /** Who is here: outer client id -> client ids of the inner document. */
  const innerOf = new Map<number, number[]>();
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;
  let headAt = 0;
  let told: Head | null = null;
  outer.setLocalState(null);

  const changed = () => {
    for (const listener of listeners) listener();
  };

  /** A new writer is a new client of the outer document; awareness must follow or it speaks for nobody. */
  const followWriter = () => {
    if (outer.clientID === doc.outer.clientID) return;
    removeAwarenessStates(outer, [outer.clientID], 'new writer');
    outer.clientID = doc.outer.clientID;
    outer.meta.set(outer.clientID, { clock: 0, lastUpdated: Date.now() });
  };

  const announce = async () => {
    const tellHead = tellsHead() && Date.now() - headAt > HEAD_MS;
    const head = tellHead ? await doc.head() : null;
    if (stopped) return;
    if (head) {
      headAt = Date.now();
      told = head;
    }
    followWriter();
    const client = outer.clientID;
    const epoch = keys.epoch();
    const plain = encodePresence(encodeAwarenessUpdate(inner, [inner.clientID]), head);
    const sealed = await keys.seal(epoch, plain, aad(doc.room, client));
    if (!stopped && client === doc.outer.clientID) outer.setLocalState({ e: epoch, s: toBase64url(sealed) });
    else if (!stopped) renew();
  };
  const renew = () => {
    if (timer !== null || stopped) return;
    timer = setTimeout(() => {
      timer = null;
      // Without a key for this kring there is nobody to be present to.
      announce().catch(() => undefined);
    }, RENEW_MS);
  };

  const forget = (client: number) => {
    heads.delete(client);
    const clients = innerOf.get(client) ?? [];
    innerOf.delete(client);
    removeAwarenessStates(inner, clients, 'left');
  };

  const learn = async (client: number) => {
    const state = outer.getStates().get(client);
    if (!state || typeof state.s !== 'string' || typeof state.e !== 'number') return;
    // Who was removed still has the old key; who merely has not heard of the new one is here a moment later.
    if (state.e < keys.epoch()) return;
    try {
      const opened = await keys.open(state.e, fromBase64url(state.s), aad(doc.room, client));
      const { update, head } = readPresence(opened);
      if (stopped || !outer.getStates().has(client)) return;
      if (head) heads.set(client, head);
      const before = new Set(inner.getStates().keys());
      applyAwarenessUpdate(inner, update, 'presence');
      const came = [...inner.getStates().keys()].filter((id) => !before.has(id));
      innerOf.set(client, [...(innerOf.get(client) ?? []), ...came]);
      changed();
    } catch {
      // Presence that does not open is presence of nobody: no key for it yet, or not from a member.
    }
  };

  const onOuter = (
    { added, updated, removed }: { added: number[]; updated: number[]; removed: number[] },
    origin: unknown,
  ) => {
    if (origin === 'local' || origin === 'new writer') return;
    for (const client of [...added, ...updated]) if (client !== outer.clientID) void learn(client);
    if (added.length > 0) {
      // Who comes in wants to know what we hold.
      headAt = 0;
      renew();
    }
    for (const client of removed) forget(client);
    if (removed.length > 0) changed();
  };
  const onInner = (_: unknown, origin: unknown) => {
    if (origin === 'local') renew();
  };
  const onWriter = () => {
    if (outer.clientID !== doc.outer.clientID) {
      followWriter();
      renew();
    }
  };
  outer.on('update', onOuter);
  inner.on('update', onInner);
  doc.outer.on('afterTransaction', onWriter);
  renew();

  return {
    inner,
    heads: () => heads,
    others: () => innerOf.size,
    renew,
    tell(head) {
      if (!tellsHead() || (told && sameHead(told, head))) return;
      headAt = 0;
      renew();
    },
    keysChanged() {
      for (const client of outer.getStates().keys()) if (client !== outer.clientID) void learn(client);
      renew();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      outer.off('update', onOuter);
      inner.off('update', onInner);
      doc.outer.off('afterTransaction', onWriter);
      for (const client of [...innerOf.keys()]) forget(client);
      listeners.clear();
    },
  };
}
