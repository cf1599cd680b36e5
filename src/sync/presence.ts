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
import type { DocumentKeys, KringDevice } from '../vault/contract.ts';
import { utf8, verifySignature } from '../vault/primitives.ts';

/** Sealed presence is renewed at most this often, so that its rhythm tells little of anyone's typing. */
const RENEW_MS = 250;
/** A head names every writer there ever was: it goes along now and then, not with every move of a cursor. */
const HEAD_MS = 3_000;
/** With many here each tells less often how far it is, so that what one hears of all of them together stays the same. */
const HEAD_MS_PER_OTHER = 300;
const BLOCK = 128;
const MINUTE_MS = 60_000;

/** What a toestel last said of itself under its own signature. */
export interface Gezegd {
  /** ms since 1970, to the minute, by its own clock. */
  op: number;
  /** null: it only reads, and tells none. */
  head: Head | null;
}

export interface Presence {
  /** Awareness of the inner document: what the editor uses. */
  readonly inner: Awareness;
  /** Last heads told by the others who are here, by their outer client id. */
  heads(): ReadonlyMap<number, Head>;
  others(): number;
  /** By signing key, also of who left since. Proven to come from that toestel; not that it is a lid. */
  gezegd(): ReadonlyMap<string, Gezegd>;
  /** Somebody is here, and they do not know yet who we are or we not who they are. */
  introducing(): boolean;
  /** Tell the others again who and how far we are. */
  renew(): void;
  /** The others must know this head of ours: tells it unless it was told, or `again`. Not more often than the number of others allows; a next look asks again. */
  tell(head: Head, again?: boolean): void;
  /** New keys: who could not be read may be readable now, and we speak under the new epoch. */
  keysChanged(): void;
  /** Somebody came, said who they are, or left. */
  subscribe(changed: () => void): () => void;
  stop(): void;
}

const aad = (room: string, client: number) => new TextEncoder().encode(`aanwezig/${room}/${client}`);

/** A signature for this can never stand for anything else. */
const toSign = (place: Uint8Array, said: Uint8Array): Uint8Array => {
  const prefix = utf8('ruggespraak/aanwezig/1\n');
  const message = new Uint8Array(prefix.length + place.length + said.length);
  message.set(prefix);
  message.set(place, prefix.length);
  message.set(said, prefix.length + place.length);
  return message;
};

/** `signer`: says who it is. After the rest, where an older version reads no further. */
async function encodePresence(
  update: Uint8Array,
  head: Head | null,
  signer: Pick<KringDevice, 'key' | 'sign'> | null,
  place: Uint8Array,
): Promise<Uint8Array> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint8Array(encoder, update);
  encoding.writeUint8(encoder, head ? 1 : 0);
  if (head) {
    writeFrontier(encoder, head.frontier);
    encoding.writeVarUint8Array(encoder, head.digest ?? new Uint8Array());
  }
  if (signer) {
    encoding.writeVarUint8Array(encoder, signer.key);
    encoding.writeVarUint(encoder, Math.floor(Date.now() / MINUTE_MS));
    const signature = await signer.sign(toSign(place, encoding.toUint8Array(encoder)));
    encoding.writeVarUint8Array(encoder, signature);
  }
  const plain = encoding.toUint8Array(encoder);
  const padded = new Uint8Array(Math.ceil(plain.length / BLOCK) * BLOCK);
  padded.set(plain);
  return padded;
}

function readHead(decoder: decoding.Decoder): Head | null {
  if (decoding.readUint8(decoder) === 0) return null;
  const frontier = readFrontier(decoder);
  const digest = decoding.readVarUint8Array(decoder);
  return { frontier, digest: digest.length > 0 ? digest : null };
}

/** `wie`: by its own words, if the signature below them is right. */
function readPresence(bytes: Uint8Array) {
  const decoder = decoding.createDecoder(bytes);
  const update = decoding.readVarUint8Array(decoder);
  const head = readHead(decoder);
  // Padding, or an older version: it does not say.
  const key = decoding.hasContent(decoder) ? decoding.readVarUint8Array(decoder) : new Uint8Array();
  if (key.length === 0) return { update, head, wie: null };
  const op = decoding.readVarUint(decoder) * MINUTE_MS;
  const said = bytes.subarray(0, decoder.pos);
  return { update, head, wie: { key, op, said, signature: decoding.readVarUint8Array(decoder) } };
}

const sameDigest = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((byte, i) => byte === b[i]));

const sameHead = (a: Head, b: Head) => sameFrontier(a.frontier, b.frontier) && sameDigest(a.digest, b.digest);

const sameGezegd = (a: Gezegd, b: Gezegd) =>
  a.op === b.op && (a.head === null || b.head === null ? a.head === b.head : sameHead(a.head, b.head));

/**
 * `tellsHead`: what a device that only reads holds beyond the others counts for nobody; then it tells none. `signer`: where others
 * may know which toestel this is.
 */
export function sealPresence(
  doc: SealedDocument,
  outer: Awareness,
  keys: DocumentKeys,
  inner: Awareness,
  tellsHead: () => boolean = () => true,
  signer: Pick<KringDevice, 'key' | 'sign'> | null = null,
): Presence {
  const heads = new Map<number, Head>();
  const gezegd = new Map<string, Gezegd>();
  /** Those who said who they are; and are we through with saying it to who is here? */
  const known = new Set<number>();
  let introduced = false;
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

  const headPause = () => innerOf.size * HEAD_MS_PER_OTHER;

  /** A new writer is a new client of the outer document; awareness must follow or it speaks for nobody. */
  const followWriter = () => {
    if (outer.clientID === doc.outer.clientID) return;
    removeAwarenessStates(outer, [outer.clientID], 'new writer');
    outer.clientID = doc.outer.clientID;
    outer.meta.set(outer.clientID, { clock: 0, lastUpdated: Date.now() });
  };

  const announce = async () => {
    const due = Date.now() - headAt > Math.max(HEAD_MS, headPause());
    const head = due && tellsHead() ? await doc.head() : null;
    if (stopped) return;
    if (due) headAt = Date.now();
    if (head) told = head;
    followWriter();
    const client = outer.clientID;
    const epoch = keys.epoch();
    const place = aad(doc.room, client);
    const update = encodeAwarenessUpdate(inner, [inner.clientID]);
    const plain = await encodePresence(update, head, due ? signer : null, place);
    const sealed = await keys.seal(epoch, plain, place);
    if (stopped) return;
    if (client !== doc.outer.clientID) {
      if (due) headAt = 0;
      return renew();
    }
    outer.setLocalState({ e: epoch, s: toBase64url(sealed) });
    if (!due || introduced) return;
    introduced = true;
    changed();
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
    known.delete(client);
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
      const place = aad(doc.room, client);
      const { update, head, wie } = readPresence(await keys.open(state.e, fromBase64url(state.s), place));
      let news = !innerOf.has(client);
      if (wie && (await verifySignature(wie.key, wie.signature, toSign(place, wie.said)))) {
        const sign = toBase64url(wie.key);
        const [before, now] = [gezegd.get(sign), { op: wie.op, head }];
        if (!before || !sameGezegd(before, now)) gezegd.set(sign, now);
        news ||= !known.has(client);
        known.add(client);
      }
      if (stopped || !outer.getStates().has(client)) return;
      if (head) heads.set(client, head);
      const before = new Set(inner.getStates().keys());
      applyAwarenessUpdate(inner, update, 'presence');
      const came = [...inner.getStates().keys()].filter((id) => !before.has(id));
      innerOf.set(client, [...(innerOf.get(client) ?? []), ...came]);
      // A cursor that moved, or a head: the editor hears the one from `inner`, and who asks for the other looks now and then.
      if (news) changed();
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
      introduced = false;
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
    gezegd: () => gezegd,
    introducing() {
      const here = [...outer.getStates().keys()].filter((client) => client !== outer.clientID);
      return here.length > 0 && (!introduced || here.some((client) => !known.has(client)));
    },
    renew,
    tell(head, again = false) {
      if (!tellsHead() || (!again && told && sameHead(told, head)) || Date.now() - headAt < headPause()) return;
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
