// Kringen for the relay's tests: real Ed25519 keys and real signed entries, made with node:crypto alone.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { entryMessage, parseEntry, type SignedEntry } from '../../src/domain/ledenlog.ts';
import type { EpochTurn, LogEntry, Rol } from '../../src/domain/log-entry.ts';
import { joinProofText } from '../../src/domain/log-entry.ts';
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
  /** Invitations that a turn seals to, by their key. */
  private readonly open = new Map<string, { box: string; expires: number }>();

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

  /** The next turn, with a lockbox for everyone who is in now, and for these invitations. */
  turn(leden: readonly Device[] = this.leden, invitations: readonly { box: string }[] = []): EpochTurn {
    return {
      epoch: this.epoch + 1,
      boxes: [...leden, ...invitations].map(({ box }) => ({ to: box, box: 'AAAA' })),
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

  draftInvite(invite: Device, rol: Rol = 'meedoen', expires = Date.now() + 3_600_000, by = this.founder): SignedEntry {
    return this.draft(by, {
      kind: 'invite',
      invite: invite.key,
      inviteBox: invite.box,
      expires,
      rol,
      box: 'AAAA',
    });
  }

  draftJoin(invite: Device, device: Device, at = Date.now()): SignedEntry {
    const proof = device.sign(
      new TextEncoder().encode(joinProofText({ kring: this.id, by: invite.key, toestel: toestel(device) })),
    );
    const others = [...this.open].filter(([key, { expires }]) => key !== invite.key && expires >= at);
    return this.draft(
      invite,
      {
        kind: 'join',
        toestel: toestel(device),
        proof: Buffer.from(proof).toString('base64url'),
        turn: this.turn(
          [...this.leden, device],
          others.map(([, open]) => open),
        ),
      },
      at,
    );
  }

  draftRemove(device: Device, by = this.founder): SignedEntry {
    const left = this.leden.filter((lid) => lid !== device);
    return this.draft(by, { kind: 'remove', sign: device.key, frontiers: {}, turn: this.turn(left) });
  }

  draftRol(device: Device, rol: Rol): SignedEntry {
    return this.draft(this.founder, { kind: 'rol', sign: device.key, rol });
  }

  /** Counts a drafted entry as part of the log. */
  accept(entry: SignedEntry, joined: Device | null = null, removed: Device | null = null): SignedEntry {
    this.entries.push(entry);
    if (joined) this.leden.push(joined);
    if (removed) this.leden.splice(this.leden.indexOf(removed), 1);
    if (joined || removed) this.epoch++;
    this.keepOpen(parseEntry(entry.body));
    return entry;
  }

  private keepOpen(entry: LogEntry | null): void {
    if (entry?.kind === 'invite') this.open.set(entry.invite, { box: entry.inviteBox, expires: entry.expires });
    if (entry?.kind === 'withdraw') this.open.delete(entry.invite);
    if (entry?.kind === 'remove') this.open.clear();
    if (entry?.kind !== 'join') return;
    this.open.delete(entry.by);
    for (const [key, { expires }] of this.open) if (expires < entry.at) this.open.delete(key);
  }

  /** Adds a member in two entries, without any relay. */
  add(rol: Rol = 'meedoen', expires?: number): Device {
    const invite = createDevice();
    const device = createDevice();
    this.accept(this.draftInvite(invite, rol, expires));
    this.accept(this.draftJoin(invite, device, expires === undefined ? Date.now() : expires - 1), device);
    return device;
  }

  hello(device: Device, room: string, nonce: Uint8Array, logLength = this.entries.length): Uint8Array {
    return encodeHello(Buffer.from(device.key, 'base64url'), device.sign(accessMessage(room, nonce)), logLength);
  }
}
