// A client for the relay's tests: a raw WebSocket that keeps what it hears, and on top of it a member with a Y.Doc.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { encodeStep1, encodeUpdate, Sync } from '../../sync-server/frames.ts';
import {
  encodeLog,
  Message,
  readChallenge,
  readLog,
  readLogResult,
  readLogWanted,
  readStored,
} from '../../sync-server/protocol.ts';
import type { Device, KringFixture } from './kring-fixture.ts';

export interface Heard {
  type: number;
  decoder: decoding.Decoder;
}

export class Visitor {
  readonly ws: WebSocket;
  readonly heard: Heard[] = [];
  /** Code and reason, when it was closed. */
  closed: { code: number; reason: string } | null = null;
  onMessage: (heard: Heard) => void = () => undefined;
  private wake: () => void = () => undefined;

  constructor(port: number, room: string, options: { headers?: Record<string, string> } = {}) {
    this.ws = new WebSocket(`ws://127.0.0.1:${port}/${room}`, options);
    this.ws.binaryType = 'nodebuffer';
    this.ws.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      const one = { type: decoding.readVarUint(decoder), decoder };
      this.heard.push(one);
      this.onMessage(one);
      this.wake();
    });
    this.ws.on('error', () => this.wake());
    this.ws.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
      this.wake();
    });
  }

  send(message: Uint8Array): void {
    this.ws.send(message);
  }

  /** Waits until it holds; fails with what was heard instead. */
  async until(what: string, holds: () => boolean, ms = 5_000): Promise<void> {
    const deadline = Date.now() + ms;
    while (!holds()) {
      const left = deadline - Date.now();
      if (left <= 0)
        throw new Error(
          `${what}: not in ${ms} ms; heard ${this.heard.map((one) => one.type)}, closed ${this.closed?.code}`,
        );
      await new Promise<void>((woken) => {
        const timer = setTimeout(woken, Math.min(left, 50));
        this.wake = () => {
          clearTimeout(timer);
          woken();
        };
      });
    }
  }

  /** Takes the first message of this type out of what was heard, waiting for it; throws when it closes first. */
  async take(type: number): Promise<decoding.Decoder> {
    await this.until(`message ${type}`, () => this.closed !== null || this.heard.some((one) => one.type === type));
    const at = this.heard.findIndex((one) => one.type === type);
    if (at < 0) throw new Error(`closed ${this.closed?.code} ${this.closed?.reason} before message ${type}`);
    return (this.heard.splice(at, 1)[0] as Heard).decoder;
  }

  async closeCode(): Promise<number> {
    await this.until('close', () => this.closed !== null);
    return this.closed?.code ?? 0;
  }

  async leave(): Promise<void> {
    this.ws.close();
    await this.until('close', () => this.closed !== null);
  }

  takeChallenge = async () => readChallenge(await this.take(Message.challenge));
  takeLog = async () => readLog(await this.take(Message.log));
  takeLogWanted = async () => readLogWanted(await this.take(Message.logWanted));
  takeLogResult = async () => readLogResult(await this.take(Message.logResult));

  /** The whole handshake, as a device that holds all of the fixture's log (or `holds` entries of it). */
  async enter(kring: KringFixture, device: Device, room: string, holds = kring.entries.length): Promise<void> {
    const { nonce } = await this.takeChallenge();
    this.send(kring.hello(device, room, nonce, holds));
    await this.until(
      'an answer at the door',
      () =>
        this.closed !== null || this.heard.some(({ type }) => type === Message.welcome || type === Message.logWanted),
    );
    if (this.heard.some(({ type }) => type === Message.logWanted)) {
      const { have } = await this.takeLogWanted();
      this.send(encodeLog({ from: have, entries: kring.entries.slice(have, holds) }));
    }
    await this.take(Message.welcome);
  }
}

/** Someone in a room with a document of their own; speaks plain y-websocket sync. */
export class Writer extends Visitor {
  readonly doc = new Y.Doc();
  /** Newest `stored` state vector. */
  stored = new Map<number, number>();
  synced = false;

  constructor(port: number, room: string) {
    super(port, room);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.ws.readyState === WebSocket.OPEN) this.send(encodeUpdate(update));
    });
    this.onMessage = ({ type, decoder }) => {
      if (type === Message.stored) this.stored = Y.decodeStateVector(readStored(decoding.clone(decoder)).stateVector);
      if (type !== Message.sync) return;
      const from = decoding.clone(decoder);
      const step = decoding.readVarUint(from);
      const content = decoding.readVarUint8Array(from);
      if (step === Sync.step1) this.send(encodeUpdate(Y.encodeStateAsUpdate(this.doc, content)));
      else Y.applyUpdate(this.doc, content, this);
      if (step === Sync.step2) this.synced = true;
    };
  }

  get text(): Y.Text {
    return this.doc.getText('t');
  }

  async sync(): Promise<void> {
    await this.until('open', () => this.ws.readyState === WebSocket.OPEN || this.closed !== null);
    if (this.ws.readyState !== WebSocket.OPEN) throw new Error(`closed ${this.closed?.code} before step 1`);
    this.synced = false;
    this.send(encodeStep1(Y.encodeStateVector(this.doc)));
    await this.until('step 2', () => this.synced || this.closed !== null);
    if (!this.synced) throw new Error(`closed ${this.closed?.code} before step 2`);
  }

  /** All of its own writing is on the relay's disk. */
  async acknowledged(): Promise<void> {
    const { clientID } = this.doc;
    const own = () => Y.decodeStateVector(Y.encodeStateVector(this.doc)).get(clientID) ?? 0;
    await this.until('stored', () => (this.stored.get(clientID) ?? 0) >= own());
  }

  static async join(port: number, kring: KringFixture, device: Device, room: string): Promise<Writer> {
    const writer = new Writer(port, room);
    await writer.enter(kring, device, room);
    await writer.sync();
    return writer;
  }
}

/** An update of one client with this many structs of two bytes each. */
export function dense(structs: number): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const n of [1, structs, 5, 0]) encoding.writeVarUint(encoder, n);
  for (let i = 0; i < structs; i++) encoding.writeUint16(encoder, 0x0100);
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}
