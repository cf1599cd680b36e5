// The handshake: who comes in, who learns what, and how the log of a kring reaches a relay that lacks it (P1-P6).
import { afterEach, expect, test } from 'vitest';
import { verifyEd25519 } from '../../sync-server/log-crypto.ts';
import { Close, encodeHello, encodeLog, LOG_DOCUMENT, Message, readWelcome } from '../../sync-server/protocol.ts';
import { createDevice, type Device, KringFixture } from './kring-fixture.ts';
import { closeRelays, createFolder, openRelay } from './relays.ts';
import { Visitor, Writer } from './visitor.ts';

afterEach(closeRelays);

const room = (kring: KringFixture, document = 'd1') => `${kring.id}/${document}`;

test('P2 the relay speaks first, with a fresh nonce of 32 bytes', async () => {
  const { port } = await openRelay();
  const kring = new KringFixture();
  const [a, b] = [new Visitor(port, room(kring)), new Visitor(port, room(kring))];
  const first = await a.takeChallenge();
  const second = await b.takeChallenge();
  expect(first.version).toBe(1);
  expect(first.nonce).toHaveLength(32);
  expect(Buffer.compare(first.nonce, second.nonce)).not.toBe(0);
});

test('P2 a signature for another room, another nonce or by another key closes 4401', async () => {
  const { port } = await openRelay();
  const kring = new KringFixture();
  const key = Buffer.from(kring.founder.key, 'base64url');
  const wrong: ((nonce: Uint8Array) => Uint8Array)[] = [
    (nonce) => kring.hello(kring.founder, room(kring, 'd2'), nonce),
    () => kring.hello(kring.founder, room(kring), new Uint8Array(32)),
    () => encodeHello(key, new Uint8Array(64), 1),
    () => encodeHello(new Uint8Array(32), new Uint8Array(64), 1),
    () => encodeHello(new Uint8Array(5), new Uint8Array(5), 1),
    () => encodeLog({ from: 0, entries: [...kring.entries] }),
    () => new Uint8Array(),
  ];
  for (const answer of wrong) {
    const visitor = new Visitor(port, room(kring));
    visitor.send.bind(visitor);
    const { nonce } = await visitor.takeChallenge();
    visitor.send(answer(nonce));
    expect(await visitor.closeCode()).toBe(Close.noAccess);
    expect(visitor.heard).toEqual([]);
  }
});

test('P2 a key or a first half of small order signs nothing, however often it is tried', () => {
  const small = (first: number, sign = 0) => Uint8Array.of(first, ...new Uint8Array(30), sign);
  const device = createDevice();
  for (let n = 0; n < 64; n++) {
    const message = Uint8Array.of(n);
    for (const point of [small(0), small(0, 0x80), small(1)]) {
      const zero = Buffer.concat([point, new Uint8Array(32)]);
      expect(verifyEd25519(Buffer.from(point).toString('base64url'), zero, message)).toBe(false);
    }
    expect(verifyEd25519(device.key, device.sign(message), message)).toBe(true);
  }
});

test('P2 silence closes 4401', async () => {
  const { port } = await openRelay({ limits: { handshakeMs: 100 } });
  const visitor = new Visitor(port, room(new KringFixture()));
  expect(await visitor.closeCode()).toBe(Close.noAccess);
});

test('P3 a kring the relay does not know is brought by its member, and is there after a restart', async () => {
  const dataDir = createFolder();
  const relay = await openRelay({ dataDir });
  const kring = new KringFixture();
  const bram = kring.add();
  const anna = new Visitor(relay.port, room(kring));
  const { nonce } = await anna.takeChallenge();
  anna.send(kring.hello(kring.founder, room(kring), nonce));
  expect(await anna.takeLogWanted()).toEqual({ have: 0 });
  anna.send(encodeLog({ from: 0, entries: kring.entries }));
  expect(readWelcome(await anna.take(Message.welcome))).toEqual({ logLength: 4 });
  await relay.close();

  const again = await openRelay({ dataDir });
  const other = new Visitor(again.port, room(kring));
  const challenge = await other.takeChallenge();
  other.send(kring.hello(bram, room(kring), challenge.nonce));
  expect(readWelcome(await other.take(Message.welcome))).toEqual({ logLength: 4 });
  expect(other.heard.some(({ type }) => type === Message.logWanted)).toBe(false);
});

test('P3 a device added in the part the relay lacks brings that part and comes in', async () => {
  const { port } = await openRelay();
  const kring = new KringFixture();
  await new Visitor(port, room(kring)).enter(kring, kring.founder, room(kring));
  const bram = kring.add();
  await new Visitor(port, room(kring)).enter(kring, bram, room(kring));
});

test('P3 what is brought at the door reaches those inside', async () => {
  const { port } = await openRelay();
  const kring = new KringFixture();
  const anna = new Visitor(port, room(kring));
  await anna.enter(kring, kring.founder, room(kring));
  const bram = kring.add();
  await new Visitor(port, room(kring)).enter(kring, bram, room(kring));
  expect((await anna.takeLog()).entries).toHaveLength(3);
});

test('P4 another root key, a forked log, a gap or a broken signature closes 4403 and leaves nothing', async () => {
  const { port } = await openRelay();
  const kring = new KringFixture();
  const foreign = new KringFixture();
  await new Visitor(port, room(kring)).enter(kring, kring.founder, room(kring));
  const invite = kring.draftInvite(createDevice());
  const wrong = [
    { from: 1, entries: foreign.entries },
    { from: 0, entries: [...foreign.entries, invite] },
    { from: 2, entries: [invite] },
    { from: 1, entries: [{ body: invite.body, signature: new Uint8Array(64) }] },
    { from: 1, entries: [invite, invite] },
    { from: 1, entries: [{ body: new Uint8Array([1, 2, 3]), signature: invite.signature }] },
  ];
  for (const part of wrong) {
    const visitor = new Visitor(port, room(kring));
    const { nonce } = await visitor.takeChallenge();
    visitor.send(kring.hello(kring.founder, room(kring), nonce, 5));
    expect(await visitor.takeLogWanted()).toEqual({ have: 1 });
    visitor.send(encodeLog(part));
    expect(await visitor.closeCode()).toBe(Close.notAllowed);
  }
});

test('P4 an expired invitation opens nothing at the door, but a wiped relay takes in old vragen', async () => {
  const { port } = await openRelay();
  const kring = new KringFixture();
  const invite = createDevice();
  const late = createDevice();
  kring.accept(kring.draftInvite(invite, 'meedoen', Date.now() - 1_000));
  await new Visitor(port, room(kring)).enter(kring, kring.founder, room(kring));
  kring.accept(kring.draftVraag(invite, late, Date.now() - 2_000));

  for (const where of [room(kring), room(kring, LOG_DOCUMENT)])
    await expect(new Visitor(port, where).enter(kring, late, where)).rejects.toThrow('4403');
  kring.accept(kring.draftToelaten(invite, late), late);

  const empty = await openRelay();
  await new Visitor(empty.port, room(kring)).enter(kring, kring.founder, room(kring));
  await new Visitor(empty.port, room(kring)).enter(kring, late, room(kring));
});

test('P5 a device that is behind gets what it lacks before the welcome; a stranger gets nothing', async () => {
  const { port } = await openRelay();
  const kring = new KringFixture();
  const bram = kring.add();
  await new Visitor(port, room(kring)).enter(kring, kring.founder, room(kring));

  const behind = new Visitor(port, room(kring));
  const types: number[] = [];
  behind.onMessage = ({ type }) => types.push(type);
  await behind.enter(kring, bram, room(kring), 1);
  expect(types.slice(0, 3)).toEqual([Message.challenge, Message.log, Message.welcome]);
  const part = await behind.takeLog();
  expect(part.from).toBe(1);
  expect(part.entries.map(({ body }) => Buffer.from(body))).toEqual(
    kring.entries.slice(1).map(({ body }) => Buffer.from(body)),
  );

  const stranger = new Visitor(port, room(kring));
  await expect(stranger.enter(kring, createDevice(), room(kring), 0)).rejects.toThrow('4403');
  expect(stranger.heard).toEqual([]);
});

test('P6 an invitation enters only the room of the log, a withdrawn or expired one nothing', async () => {
  const { port } = await openRelay();
  const kring = new KringFixture();
  const [open, withdrawn, expired] = [createDevice(), createDevice(), createDevice()];
  kring.accept(kring.draftInvite(open));
  kring.accept(kring.draftInvite(withdrawn));
  kring.accept(kring.draft(kring.founder, { kind: 'withdraw', invite: withdrawn.key }));
  kring.accept(kring.draftInvite(expired, 'meedoen', Date.now() - 1));
  await new Visitor(port, room(kring)).enter(kring, kring.founder, room(kring));

  const log = room(kring, LOG_DOCUMENT);
  await new Visitor(port, log).enter(kring, open, log, 0);
  for (const [who, where] of [
    [open, room(kring)],
    [withdrawn, log],
    [expired, log],
  ] as const)
    await expect(new Visitor(port, where).enter(kring, who, where, 0)).rejects.toThrow('4403');
});

test('P5 who holds a closed invitation reads why, and whoever holds none reads nothing', async () => {
  const { port } = await openRelay();
  const kring = new KringFixture();
  const [used, withdrawn, expired] = [createDevice(), createDevice(), createDevice()];
  kring.accept(kring.draftInvite(used));
  kring.accept(kring.draftVraag(used, createDevice()));
  kring.accept(kring.draftInvite(withdrawn));
  kring.accept(kring.draft(kring.founder, { kind: 'withdraw', invite: withdrawn.key }));
  kring.accept(kring.draftInvite(expired, 'meedoen', Date.now() - 1));
  const log = room(kring, LOG_DOCUMENT);
  await new Visitor(port, log).enter(kring, kring.founder, log);
  for (const [who, why] of [
    [used, 'uitnodiging-gebruikt'],
    [withdrawn, 'uitnodiging-ingetrokken'],
    [expired, 'uitnodiging-verlopen'],
    [createDevice(), 'not on the list'],
  ] as const) {
    const visitor = new Visitor(port, log);
    await expect(visitor.enter(kring, who, log, 0)).rejects.toThrow(`4403 ${why}`);
    expect(visitor.heard.map(({ type }) => type)).not.toContain(Message.log);
  }
});

test('P6 a device that asked enters only the room of the log, until it is declined', async () => {
  const { port } = await openRelay();
  const kring = new KringFixture();
  const [invite, asking] = [createDevice(), createDevice()];
  kring.accept(kring.draftInvite(invite));
  kring.accept(kring.draftVraag(invite, asking));
  await new Visitor(port, room(kring)).enter(kring, kring.founder, room(kring));
  const log = room(kring, LOG_DOCUMENT);
  await new Visitor(port, log).enter(kring, asking, log, 0);
  for (const [who, where] of [
    [asking, room(kring)],
    [asking, room(kring, 'kring')],
    [invite, log],
  ] as const)
    await expect(new Visitor(port, where).enter(kring, who, where, 0)).rejects.toThrow('4403');
  kring.accept(kring.draft(kring.founder, { kind: 'withdraw', invite: invite.key }));
  await new Visitor(port, room(kring)).enter(kring, kring.founder, room(kring));
  await expect(new Visitor(port, log).enter(kring, asking, log, 0)).rejects.toThrow('4403');
});

test('P6 a removed device gets 4403, also in rooms it was in before', async () => {
  const { port } = await openRelay();
  const kring = new KringFixture();
  const bram = kring.add();
  await new Visitor(port, room(kring)).enter(kring, bram, room(kring));
  kring.accept(kring.draftRemove(bram), null, bram);
  await new Visitor(port, room(kring)).enter(kring, kring.founder, room(kring));
  const removed = new Visitor(port, room(kring));
  await expect(removed.enter(kring, bram, room(kring))).rejects.toThrow('4403');
});

test('P5 a removed device learns its own removal at the door and nothing later; a stranger and an old invitation learn nothing', async () => {
  const { port } = await openRelay();
  const kring = new KringFixture();
  const bram = kring.add();
  const cas = kring.add();
  const withdrawn = createDevice();
  kring.accept(kring.draftInvite(withdrawn));
  const before = kring.entries.length;
  kring.accept(kring.draftRemove(bram), null, bram);
  kring.accept(kring.draftInvite(createDevice()));
  kring.accept(kring.draftRemove(cas), null, cas);
  await new Visitor(port, room(kring)).enter(kring, kring.founder, room(kring));
  const knock = async (device: Device, holds: number) => {
    const visitor = new Visitor(port, room(kring));
    await expect(visitor.enter(kring, device, room(kring), holds)).rejects.toThrow('4403');
    return visitor;
  };
  const removed = await knock(bram, before);
  const part = await removed.takeLog();
  expect(part.from).toBe(before);
  expect(part.entries.map(({ body }) => Buffer.from(body))).toEqual([
    Buffer.from(kring.entries[before]?.body ?? new Uint8Array()),
  ]);
  // It knows already.
  expect((await knock(bram, before + 1)).heard.map(({ type }) => type)).not.toContain(Message.log);
  for (const stranger of [createDevice(), withdrawn])
    expect((await knock(stranger, 0)).heard.map(({ type }) => type)).not.toContain(Message.log);
});

test('P13 two members write to each other and both hear that it is stored', async () => {
  const { port } = await openRelay();
  const kring = new KringFixture();
  const bram = kring.add();
  const a = await Writer.join(port, kring, kring.founder, room(kring));
  const b = await Writer.join(port, kring, bram, room(kring));
  a.text.insert(0, 'hallo');
  await b.until('the word', () => b.text.toString() === 'hallo');
  b.text.insert(5, ' daar');
  await a.until('the words', () => a.text.toString() === 'hallo daar');
  await a.acknowledged();
  await b.acknowledged();
});
