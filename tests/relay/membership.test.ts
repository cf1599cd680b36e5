// The membership log after the welcome: appending, conflicts, invitations, joins, removal (P8-P12).
import { afterEach, expect, test } from 'vitest';
import { takeInEntries } from '../../src/domain/ledenlog.ts';
import { encodeStep1 } from '../../sync-server/frames.ts';
import { logCrypto, storedLogCrypto } from '../../sync-server/log-crypto.ts';
import { Close, encodeLog, LOG_DOCUMENT } from '../../sync-server/protocol.ts';
import { createDevice, type Device, KringFixture } from './kring-fixture.ts';
import { closeRelays, openRelay } from './relays.ts';
import { Visitor } from './visitor.ts';

afterEach(closeRelays);

const logRoom = (kring: KringFixture) => `${kring.id}/${LOG_DOCUMENT}`;
const append = (visitor: Visitor, from: number, ...entries: KringFixture['entries']) =>
  visitor.send(encodeLog({ from, entries }));

async function begin() {
  const relay = await openRelay();
  const kring = new KringFixture();
  const bram = kring.add();
  const enter = async (device = kring.founder, room = logRoom(kring), holds = kring.entries.length) => {
    const visitor = new Visitor(relay.port, room);
    await visitor.enter(kring, device, room, holds);
    return visitor;
  };
  return { kring, bram, enter, anna: await enter() };
}

test('P8 P9 an append is answered, and told to the others in every room of the kring', async () => {
  const { kring, bram, enter, anna } = await begin();
  const others = [await enter(bram), await enter(bram, `${kring.id}/d1`)];
  const entry = kring.accept(kring.draftInvite(createDevice()));
  append(anna, 3, entry);
  expect(await anna.takeLogResult()).toEqual({ reason: '', logLength: 4 });
  for (const other of others) {
    const part = await other.takeLog();
    expect(part.from).toBe(3);
    expect(Buffer.from(part.entries[0]?.body ?? [])).toEqual(Buffer.from(entry.body));
  }
  expect(anna.heard).toEqual([]);
});

test('P8 who is behind gets the missing entries first, then "achter"', async () => {
  const { kring, bram, enter, anna } = await begin();
  const behind = await enter(bram);
  const lost = kring.draftInvite(createDevice());
  append(anna, 3, kring.accept(kring.draftInvite(createDevice())));
  await anna.takeLogResult();
  await behind.takeLog();
  const order: number[] = [];
  behind.onMessage = ({ type }) => order.push(type);
  append(behind, 3, lost);
  expect((await behind.takeLog()).entries).toHaveLength(1);
  expect(await behind.takeLogResult()).toEqual({ reason: 'achter', logLength: 4 });
  expect(order).toEqual([103, 106]);
});

test('P8 two appends at once: one is taken, the other is behind', async () => {
  const { kring, bram, enter, anna } = await begin();
  const other = await enter(bram);
  append(anna, 3, kring.draftInvite(createDevice()));
  append(other, 3, kring.draftInvite(createDevice(), 'meedoen', Date.now() + 1_000, bram));
  const reasons = [(await anna.takeLogResult()).reason, (await other.takeLogResult()).reason];
  expect(reasons.sort()).toEqual(['', 'achter']);
});

test('P9 a refused entry gives its reason, nothing of the message is kept and nobody hears of it', async () => {
  const { kring, bram, enter, anna } = await begin();
  const other = await enter(bram);
  const good = kring.draftInvite(createDevice());
  const cases: [string, KringFixture['entries']][] = [
    ['mag-niet', [kring.draftInvite(createDevice(), 'beheren', Date.now() + 1_000, bram)]],
    ['geen-lid', [kring.draftInvite(createDevice(), 'meedoen', Date.now() + 1_000, createDevice())]],
    ['handtekening-klopt-niet', [{ body: good.body, signature: new Uint8Array(64) }]],
    ['onleesbaar', [{ body: new TextEncoder().encode('{}'), signature: good.signature }]],
    ['past-niet-op-vorige', [good, good]],
  ];
  for (const [reason, entries] of cases) {
    append(anna, 3, ...entries);
    expect(await anna.takeLogResult()).toEqual({ reason, logLength: 3 });
  }
  append(anna, 3, good);
  expect((await anna.takeLogResult()).reason).toBe('');
  expect((await other.takeLog()).entries).toHaveLength(1);
});

test('P10 an invitation appends its own join, once; the new device comes in, the invitation never again', async () => {
  const { kring, enter, anna } = await begin();
  const [invite, device] = [createDevice(), createDevice()];
  append(anna, 3, kring.accept(kring.draftInvite(invite)));
  await anna.takeLogResult();

  const guest = await enter(invite, logRoom(kring), 0);
  append(guest, 4, kring.draftInvite(createDevice(), 'meedoen', Date.now() + 1_000));
  expect((await guest.takeLogResult()).reason).toBe('mag-niet');
  append(guest, 4, kring.accept(kring.draftJoin(invite, device), device));
  expect(await guest.takeLogResult()).toEqual({ reason: '', logLength: 5 });
  expect((await anna.takeLog()).from).toBe(4);
  guest.send(encodeLog({ from: 5, entries: [] }));
  expect(await guest.closeCode()).toBe(Close.notAllowed);

  await enter(device, `${kring.id}/d1`);
  await expect(enter(invite)).rejects.toThrow('4403');
});

test('P10 a join after the expiry is refused by the clock of the relay', async () => {
  let ahead = 0;
  const relay = await openRelay({ now: () => Date.now() + ahead });
  const kring = new KringFixture();
  const [invite, device] = [createDevice(), createDevice()];
  kring.accept(kring.draftInvite(invite, 'meedoen', Date.now() + 60_000));
  await new Visitor(relay.port, logRoom(kring)).enter(kring, kring.founder, logRoom(kring));
  const guest = new Visitor(relay.port, logRoom(kring));
  await guest.enter(kring, invite, logRoom(kring), 0);
  ahead = 61_000;
  append(guest, 2, kring.draftJoin(invite, device));
  expect(await guest.takeLogResult()).toEqual({ reason: 'uitnodiging-verlopen', logLength: 2 });
});

test('P11 a removed device is closed 4403 at once in every room, the others stay', async () => {
  const { kring, bram, enter, anna } = await begin();
  const closing = [await enter(bram), await enter(bram, `${kring.id}/d1`), await enter(bram, `${kring.id}/d2`)];
  append(anna, 3, kring.accept(kring.draftRemove(bram), null, bram));
  expect((await anna.takeLogResult()).reason).toBe('');
  for (const one of closing) {
    expect(await one.closeCode()).toBe(Close.notAllowed);
    // And knows why.
    expect((await one.takeLog()).entries).toHaveLength(1);
  }
  expect(anna.closed).toBeNull();
});

test('P11 who removes itself reads the answer first and can do nothing more', async () => {
  const { kring, bram, enter } = await begin();
  const self = await enter(bram);
  append(self, 3, kring.draftRemove(bram, bram));
  expect(await self.takeLogResult()).toEqual({ reason: '', logLength: 4 });
  expect(self.closed).toBeNull();
  append(self, 4);
  expect(await self.closeCode()).toBe(Close.notAllowed);
});

test('P12 the room of the log carries no document', async () => {
  const { anna } = await begin();
  anna.send(encodeStep1(new Uint8Array([0])));
  expect(await anna.closeCode()).toBe(Close.badMessage);
});

test('P26 a member who fills the log as far as it goes can still be removed', async () => {
  const relay = await openRelay({ limits: { maxLogBytes: 12_000 } });
  const kring = new KringFixture();
  const bram = kring.add();
  const enter = async (device: Device) => {
    const visitor = new Visitor(relay.port, logRoom(kring));
    await visitor.enter(kring, device, logRoom(kring));
    return visitor;
  };
  const mallory = await enter(bram);
  for (let n = kring.entries.length; ; n++) {
    const entry = kring.draftInvite(createDevice(), 'meedoen', Date.now() + 1_000, bram);
    append(mallory, n, entry);
    const { reason } = await mallory.takeLogResult();
    if (reason === 'te-groot') break;
    expect(reason).toBe('');
    kring.accept(entry);
    expect(n).toBeLessThan(40);
  }
  const anna = await enter(kring.founder);
  const { length } = kring.entries;
  append(anna, length, kring.accept(kring.draftRemove(bram), null, bram));
  expect(await anna.takeLogResult()).toEqual({ reason: '', logLength: length + 1 });
  expect(await mallory.closeCode()).toBe(Close.notAllowed);
  // A relay that lost everything takes the same log back whole.
  const wiped = await openRelay({ limits: { maxLogBytes: 12_000 } });
  await new Visitor(wiped.port, logRoom(kring)).enter(kring, kring.founder, logRoom(kring));
});

test('P3 taking in a long log lets others have a turn in between', async () => {
  const kring = new KringFixture();
  for (let i = 0; i < 200; i++) {
    const invite = createDevice();
    kring.accept(kring.draftInvite(invite));
    kring.accept(kring.draft(kring.founder, { kind: 'withdraw', invite: invite.key }));
  }
  for (const crypto of [logCrypto, storedLogCrypto]) {
    let turns = 0;
    let busy = true;
    const count = () => {
      turns++;
      if (busy) setImmediate(count);
    };
    setImmediate(count);
    const taken = await takeInEntries(null, kring.entries, kring.id, crypto);
    busy = false;
    expect(taken.kind).toBe('goed');
    expect(turns).toBeGreaterThanOrEqual(3);
  }
});
