// Kringen for the relay's tests: real Ed25519 keys and real signed entries, made with node:crypto alone.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { entryMessage, type SignedEntry } from '../../src/domain/ledenlog.ts';
import type { EpochTurn, LogEntry, Rol } from '../../src/domain/log-entry.ts';
import { erbijProofText, vraagProofText } from '../../src/domain/log-entry.ts';
import { accessMessage, encodeHello } from '../../sync-server/protocol.ts';

export interface Device {
  /** base64url public key. */
  key: string;
  box: string;
  sign(message: Uint8Array): Uint8Array;
}

export function createDevice(): Device {
  const { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ed25519');
  return {
    key: publicKey.export({ format: 'jwk' }).x as string,
    box: randomBytes(32).toString('base64url'),
    sign: (message) => sign(null, message, privateKey),
  };
}

const toestel = ({ key, box }: Device) => ({ sign: key, box });

/** A kring as those who write its log see it; entries are made on top of what is there. */
export class KringFixture {
  readonly id: string;
  readonly founder = createDevice();
  readonly entries: SignedEntry[] = [];
  private epoch = 0;
  private readonly leden: Device[] = [];

  constructor() {
    const root = createDevice();
    this.id = createHash('sha256')
      .update(Buffer.from(root.key, 'base64url'))
      .digest()
      .subarray(0, 16)
      .toString('base64url');
    this.leden.push(this.founder);
    this.entries.push(this.draft(root, { kind: 'genesis', toestel: toestel(this.founder), turn: this.turn() }));
  }

  /** The next turn, with a lockbox for everyone who is in now. */
  turn(leden: readonly Device[] = this.leden): EpochTurn {
    return {
      epoch: this.epoch + 1,
      boxes: leden.map(({ box }) => ({ to: box, box: 'AAAA' })),
      previous: this.epoch === 0 ? null : 'AAAA',
    };
  }

  /** Signs an entry on top of the log without adding it. */
  draft(by: Device, rest: Record<string, unknown> & { kind: LogEntry['kind'] }, at = Date.now()): SignedEntry {
    const last = this.entries.at(-1);
    const prev = last ? createHash('sha256').update(last.body).digest('base64url') : '';
    if (last) this.epoch = Math.max(this.epoch, 1);
    const entry = { v: 1, kring: this.id, n: this.entries.length, prev, at, by: by.key, ...rest };
    const body = new TextEncoder().encode(JSON.stringify(entry));
    return { body, signature: by.sign(entryMessage(body)) };
  }

  /** `gast`: until when who comes in with it is a guest. */
  draftInvite(
    invite: Device,
    rol: Rol = 'meedoen',
    expires = Date.now() + 3_600_000,
    by = this.founder,
    gast?: number,
  ): SignedEntry {
    return this.draft(by, { kind: 'invite', invite: invite.key, expires, rol, ...(gast !== undefined && { gast }) });
  }

  /** `device` asks to come in with this invitation. */
  draftVraag(invite: Device, device: Device, at = Date.now()): SignedEntry {
    return this.draft(
      invite,
      { kind: 'vraag', toestel: toestel(device), proof: this.proof(vraagProofText, invite, device) },
      at,
    );
  }

  draftToelaten(invite: Device, device: Device, by = this.founder): SignedEntry {
    return this.draft(by, { kind: 'toelaten', invite: invite.key, turn: this.turn([...this.leden, device]) });
  }

  /** A further device of whom `by` is of. */
  draftErbij(device: Device, by = this.founder): SignedEntry {
    const proof = this.proof(erbijProofText, by, device);
    return this.draft(by, { kind: 'erbij', toestel: toestel(device), proof, turn: this.turn([...this.leden, device]) });
  }

  private proof(text: typeof vraagProofText, by: Device, device: Device): string {
    const said = text({ kring: this.id, by: by.key, toestel: toestel(device) });
    return Buffer.from(device.sign(new TextEncoder().encode(said))).toString('base64url');
  }

  /** `gone`: all devices of that person that are in. */
  draftRemove(device: Device, by = this.founder, gone: readonly Device[] = [device]): SignedEntry {
    const left = this.leden.filter((lid) => !gone.includes(lid));
    return this.draft(by, { kind: 'remove', sign: device.key, frontiers: {}, turn: this.turn(left) });
  }

  draftRol(device: Device, rol: Rol): SignedEntry {
    return this.draft(this.founder, { kind: 'rol', sign: device.key, rol });
  }

  /** Counts a drafted entry as part of the log. */
  accept(entry: SignedEntry, joined: Device | null = null, ...removed: (Device | null)[]): SignedEntry {
    this.entries.push(entry);
    if (joined) this.leden.push(joined);
    for (const one of removed) if (one) this.leden.splice(this.leden.indexOf(one), 1);
    if (joined || removed.some((one) => one)) this.epoch++;
    return entry;
  }

  /** Adds a member in three entries, without any relay. */
  add(rol: Rol = 'meedoen', expires?: number): Device {
    const invite = createDevice();
    const device = createDevice();
    this.accept(this.draftInvite(invite, rol, expires));
    this.accept(this.draftVraag(invite, device, expires === undefined ? Date.now() : expires - 1));
    this.accept(this.draftToelaten(invite, device), device);
    return device;
  }

  /** The same, for a guest. */
  addGast(gast: number, rol: Rol = 'meedoen'): Device {
    const invite = createDevice();
    const device = createDevice();
    this.accept(this.draftInvite(invite, rol, gast, this.founder, gast));
    this.accept(this.draftVraag(invite, device));
    this.accept(this.draftToelaten(invite, device), device);
    return device;
  }

  hello(device: Device, room: string, nonce: Uint8Array, logLength = this.entries.length): Uint8Array {
    return encodeHello(Buffer.from(device.key, 'base64url'), device.sign(accessMessage(room, nonce)), logLength);
  }
}
