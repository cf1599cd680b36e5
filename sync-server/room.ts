// One document room: who is in it, what they say, who hears it. Speaks the y-websocket protocol over a RoomLog; never builds a Y.Doc.
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { Bus, Subscription } from './bus.ts';
import { encodeAwareness, encodeStep1, encodeStep2, encodeUpdate, frame, Sync } from './frames.ts';
import { Presence } from './presence.ts';
import { Close, encodeStored, Message } from './protocol.ts';
import { RoomLog, type RoomLogParts } from './room-log.ts';
import { shapeOf, weigh } from './update-shape.ts';

/** What a room sees of a connection. */
export interface Peer {
  /** An answer to this peer. */
  send(frame: Buffer): void;
  /** News for everyone; may wait a moment for more. */
  tell(frame: Buffer): void;
  /** What is durable now; replaces what was not sent yet. */
  tellStored(frame: Buffer): void;
  /** The answer to its own step 1, which may be large and is not held against a slow reader. */
  answer(frame: Buffer): void;
  close(code: number, reason: string): void;
  mayWrite(): boolean;
}

export interface RoomParts extends RoomLogParts {
  bus: Bus;
  limits: { maxRoomBytes: number; maxUpdateParts: number; maxAwarenessBytes: number; roomsPerKring: number };
}

/** Far above any real one (a writer takes some eight bytes); reading one makes a map of it. */
const MAX_STATE_VECTOR_BYTES = 1_048_576;

export class Room {
  private readonly name: string;
  private readonly parts: RoomParts;
  private readonly log: RoomLog;
  private readonly peers = new Set<Peer>();
  private readonly presence = new Presence();
  /** Peers being answered -> the state vector they asked about meanwhile. */
  private readonly answering = new Map<Peer, Uint8Array | null>();
  private readonly subscription: Subscription;
  /** The kring has as many rooms as it may; this one stays empty. */
  private full = false;
  private emptySince: number;

  private constructor(name: string, parts: RoomParts) {
    this.name = name;
    this.parts = parts;
    this.emptySince = parts.now();
    this.log = new RoomLog(name, parts, (error) => this.afterCommit(error));
    this.subscription = parts.bus.subscribe(name, (message) => this.hear(message));
  }

  static async open(name: string, parts: RoomParts): Promise<Room> {
    const room = new Room(name, parts);
    await room.log.catchUp();
    if (room.log.rows === 0 && !room.log.gone)
      room.full = (await parts.store.countRooms(name.split('/', 1)[0] ?? name)) >= parts.limits.roomsPerKring;
    return room;
  }

  get gone(): boolean {
    return this.log.gone;
  }

  close(): void {
    this.subscription.close();
  }

  join(peer: Peer): void {
    this.peers.add(peer);
    if (peer.mayWrite()) peer.send(frame(encodeStep1(this.log.stateVector())));
    this.tellWhoIsHere(peer);
  }

  leave(peer: Peer): void {
    if (!this.peers.delete(peer)) return;
    this.emptySince = this.parts.now();
    const left = this.presence.leave(peer, this.parts.now());
    if (left) this.tell(encodeAwareness(left), null);
  }

  /** Throws on what cannot be read; the connection then closes 4400. */
  receive(peer: Peer, type: number, decoder: decoding.Decoder): void {
    if (this.gone) {
      peer.close(Close.roomGone, 'destroyed');
      return;
    }
    if (type === Message.sync) {
      const step = decoding.readVarUint(decoder);
      const content = decoding.readVarUint8Array(decoder);
      atEnd(decoder);
      if (step === Sync.step1) {
        if (content.length > MAX_STATE_VECTOR_BYTES) {
          peer.close(Close.tooLarge, 'state vector');
          return;
        }
        Y.decodeStateVector(content);
        void this.answer(peer, content);
      } else if (step === Sync.step2 || step === Sync.update) this.takeIn(peer, content);
      else throw new Error('unknown sync message');
    } else if (type === Message.awareness) {
      const update = decoding.readVarUint8Array(decoder);
      atEnd(decoder);
      this.takeInAwareness(peer, update);
    } else if (type === Message.queryAwareness) {
      atEnd(decoder);
      this.tellWhoIsHere(peer);
    } else throw new Error('unknown message');
  }

  private takeIn(peer: Peer, update: Uint8Array): void {
    const shape = shapeOf(update, this.parts.limits.maxUpdateParts);
    if (!shape) throw new Error('malformed update');
    if (this.log.isHeld(shape)) return;
    if (!peer.mayWrite()) {
      peer.close(Close.notAllowed, 'may not write');
      return;
    }
    if (this.full) {
      peer.close(Close.tooLarge, 'too many rooms');
      return;
    }
    if (this.log.bytes + weigh(update, shape) > this.parts.limits.maxRoomBytes) {
      peer.close(Close.tooLarge, 'room full');
      return;
    }
    this.parts.journal.count('updates_total');
    this.log.append(update, shape);
    this.tell(encodeUpdate(update), peer);
  }

  private takeInAwareness(peer: Peer, update: Uint8Array): void {
    if (update.length > this.parts.limits.maxAwarenessBytes) {
      peer.close(Close.tooLarge, 'awareness');
      return;
    }
    const news = this.presence.takeIn(update, peer, this.parts.now());
    if (news === 'malformed') throw new Error('malformed awareness');
    // Also to who said it: y-websocket ends a line on which it hears nothing for half a minute.
    if (news) this.tell(encodeAwareness(news), null);
  }

  private tellWhoIsHere(peer: Peer): void {
    const states = this.presence.current(this.parts.now());
    if (states) peer.send(frame(encodeAwareness(states)));
  }

  /** To all but `from`, also at other relays. */
  private tell(message: Uint8Array, from: Peer | null): void {
    this.send(message, from);
    this.parts.bus.publish(this.name, message, this.subscription);
  }

  private send(message: Uint8Array, from: Peer | null): void {
    const others = this.peers.size - (from && this.peers.has(from) ? 1 : 0);
    if (others === 0) return;
    const bytes = frame(message);
    for (const peer of this.peers) if (peer !== from) peer.tell(bytes);
    this.parts.journal.count('deliveries_total', others);
  }

  private afterCommit(error: Error | null): void {
    if (!error) {
      this.tellStored();
      this.parts.bus.publish(this.name, new Uint8Array([Message.stored]), this.subscription);
      return;
    }
    this.parts.journal.line(`not stored, its devices will send again: ${error.message}`, this.name);
    for (const peer of [...this.peers]) peer.close(Close.later, 'not stored');
  }

  private tellStored(): void {
    if (this.peers.size === 0) return;
    const bytes = frame(encodeStored(this.log.stateVector()));
    for (const peer of this.peers) peer.tellStored(bytes);
  }

  /** Another relay that serves this room spoke. */
  private hear(message: Uint8Array): void {
    if (message[0] === Message.dropped) {
      this.log.gone = true;
      this.closeAll(null);
    } else if (message[0] === Message.stored)
      // What another relay made durable counts here once it is read from the shared store.
      this.log.catchUp().then(
        () => this.tellStored(),
        () => this.parts.journal.line('could not read what another relay stored', this.name),
      );
    else this.send(message, null);
  }

  /** One answer at a time per peer; of requests that come meanwhile only the last counts. */
  private async answer(peer: Peer, stateVector: Uint8Array): Promise<void> {
    if (this.answering.has(peer)) {
      this.answering.set(peer, stateVector);
      return;
    }
    try {
      for (let next: Uint8Array | null = stateVector; next && this.peers.has(peer) && !this.gone; ) {
        this.answering.set(peer, null);
        const whole = await this.log.whole();
        peer.answer(frame(encodeStep2(next.length === 1 ? whole : Y.diffUpdate(whole, next))));
        peer.send(frame(encodeStored(this.log.stateVector())));
        next = this.answering.get(peer) ?? null;
      }
    } catch (error) {
      this.parts.journal.line(`could not answer: ${error instanceof Error ? error.message : error}`, this.name);
      peer.close(Close.later, 'cannot read');
    } finally {
      this.answering.delete(peer);
    }
  }

  async drop(by: Peer): Promise<boolean> {
    try {
      await this.log.drop();
    } catch {
      by.close(Close.later, 'not stored');
      return false;
    }
    this.parts.journal.line('destroyed at the request of a member', this.name);
    this.parts.bus.publish(this.name, new Uint8Array([Message.dropped]), this.subscription);
    this.closeAll(by);
    return true;
  }

  private closeAll(but: Peer | null): void {
    for (const peer of [...this.peers]) if (peer !== but) peer.close(Close.roomGone, 'destroyed');
  }

  /** Lets go of memory, and folds a room that was left. True: nobody needs this room in memory. */
  async rest(now: number, idleMs: number): Promise<boolean> {
    this.log.forgetMerged(now);
    const left = () => this.peers.size === 0 && now - this.emptySince > idleMs && this.log.isQuiet();
    if (!left()) return false;
    await this.log.foldWhenLeft();
    return left();
  }
}

const atEnd = (decoder: decoding.Decoder): void => {
  if (decoding.hasContent(decoder)) throw new Error('trailing bytes');
};
