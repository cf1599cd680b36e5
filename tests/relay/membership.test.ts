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
  return { kring, bram, enter, anna: await enter(), port: relay.port };
}

test('P8 P9 an append is answered, and told to the others in every room of the kring', async () => {
  const { kring, bram, enter, anna } = await begin();
  const others = [await enter(bram), await enter(bram, `${kring.id}/d1`)];
  const entry = kring.accept(kring.draftInvite(createDevice()));
  append(anna, 4, entry);
  expect(await anna.takeLogResult()).toEqual({ reason: '', logLength: 5 });
  for (const other of others) {
    const part = await other.takeLog();
    expect(part.from).toBe(4);
    expect(Buffer.from(part.entries[0]?.body ?? [])).toEqual(Buffer.from(entry.body));
  }
  expect(anna.heard).toEqual([]);
});

test('P8 who is behind gets the missing entries first, then "achter"', async () => {
  const { kring, bram, enter, anna } = await begin();
  const behind = await enter(bram);
  const lost = kring.draftInvite(createDevice());
  append(anna, 4, kring.accept(kring.draftInvite(createDevice())));
  await anna.takeLogResult();
  await behind.takeLog();
  const order: number[] = [];
  behind.onMessage = ({ type }) => order.push(type);
  append(behind, 4, lost);
  expect((await behind.takeLog()).entries).toHaveLength(1);
  expect(await behind.takeLogResult()).toEqual({ reason: 'achter', logLength: 5 });
  expect(order).toEqual([103, 106]);
});

test('P8 two appends at once: one is taken, the other is behind', async () => {
  const { kring, bram, enter, anna } = await begin();
  const other = await enter(bram);
  append(anna, 4, kring.draftInvite(createDevice()));
  append(other, 4, kring.draftInvite(createDevice(), 'meedoen', Date.now() + 1_000, bram));
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
    append(anna, 4, ...entries);
    expect(await anna.takeLogResult()).toEqual({ reason, logLength: 4 });
  }
  append(anna, 4, good);
  expect((await anna.takeLogResult()).reason).toBe('');
  expect((await other.takeLog()).entries).toHaveLength(1);
});

test('P10 an invitation appends its own vraag, once, and never comes in again; who asked waits outside', async () => {
  const { kring, bram, enter, anna } = await begin();
  const [invite, device, thief] = [createDevice(), createDevice(), createDevice()];
  append(anna, 4, kring.accept(kring.draftInvite(invite)));
  await anna.takeLogResult();

  const guest = await enter(invite, logRoom(kring), 0);
  const late = await enter(invite, logRoom(kring), 0);
  for (const wrong of [
    kring.draftInvite(createDevice(), 'meedoen', Date.now() + 1_000),
    kring.draftToelaten(invite, device, invite),
  ]) {
    append(guest, 5, wrong);
    expect((await guest.takeLogResult()).reason).toBe('mag-niet');
  }
  append(guest, 5, kring.draftVraag(invite, device), kring.draftVraag(invite, thief));
  expect((await guest.takeLogResult()).reason).toBe('mag-niet');
  append(guest, 5, kring.accept(kring.draftVraag(invite, device)));
  expect(await guest.takeLogResult()).toEqual({ reason: '', logLength: 6 });
  expect((await anna.takeLog()).from).toBe(5);
  // Whoever else holds the code learns no more with it.
  expect(await late.closeCode()).toBe(Close.notAllowed);
  expect(late.heard.map(({ type }) => type)).not.toContain(106);
  guest.send(encodeLog({ from: 6, entries: [] }));
  expect(await guest.closeCode()).toBe(Close.notAllowed);
  await expect(enter(invite)).rejects.toThrow('4403');

  // It is in no document, and adds nothing to the log.
  await expect(enter(device, `${kring.id}/d1`)).rejects.toThrow('4403');
  await expect(enter(device, `${kring.id}/kring`)).rejects.toThrow('4403');
  const waiting = await enter(device, logRoom(kring), 0);
  expect((await waiting.takeLog()).entries).toHaveLength(6);
  for (const entry of [kring.draftToelaten(invite, device, device), kring.draftInvite(thief, 'meedoen', 1, device)]) {
    append(waiting, 6, entry);
    expect((await waiting.takeLogResult()).reason).toBe('mag-niet');
  }
  // Any who may write lets in, and who waits hears it.
  const other = await enter(bram);
  append(other, 6, kring.accept(kring.draftToelaten(invite, device, bram), device));
  expect(await other.takeLogResult()).toEqual({ reason: '', logLength: 7 });
  expect((await waiting.takeLog()).from).toBe(6);
  expect(waiting.closed).toBeNull();
  await enter(device, `${kring.id}/d1`);
});

test('P5 P11 who is declined hears that and nothing after it, at once and later; then its key opens no door', async () => {
  const { kring, enter, anna, port } = await begin();
  const [invite, device] = [createDevice(), createDevice()];
  append(anna, 4, kring.accept(kring.draftInvite(invite)), kring.accept(kring.draftVraag(invite, device)));
  await anna.takeLogResult();
  const waiting = await enter(device);
  append(anna, 6, kring.accept(kring.draft(kring.founder, { kind: 'withdraw', invite: invite.key })));
  await anna.takeLogResult();
  expect((await waiting.takeLog()).entries).toHaveLength(1);
  expect(await waiting.closeCode()).toBe(Close.notAllowed);
  append(anna, 7, kring.accept(kring.draftInvite(createDevice())));
  await anna.takeLogResult();
  const again = new Visitor(port, logRoom(kring));
  await expect(again.enter(kring, device, logRoom(kring), 0)).rejects.toThrow('4403');
  expect((await again.takeLog()).entries).toHaveLength(7);
});

test('P10 who waits takes back their own request and appends nothing else; everyone hears it, and the key opens no door after it', async () => {
  const { kring, enter, anna, port } = await begin();
  const [invite, device, other, stranger] = [createDevice(), createDevice(), createDevice(), createDevice()];
  const withdraw = (by: ReturnType<typeof createDevice>, code = invite) =>
    kring.draft(by, { kind: 'withdraw', invite: code.key });
  append(
    anna,
    4,
    kring.accept(kring.draftInvite(invite)),
    kring.accept(kring.draftVraag(invite, device)),
    kring.accept(kring.draftInvite(other)),
    kring.accept(kring.draftVraag(other, stranger)),
  );
  await anna.takeLogResult();
  const waiting = await enter(device);
  // Of somebody else, in the name of somebody else, or with something behind it.
  for (const wrong of [[withdraw(device, other)], [withdraw(stranger, other)], [withdraw(device), withdraw(device)]]) {
    append(waiting, 8, ...wrong);
    expect((await waiting.takeLogResult()).reason).not.toBe('');
  }
  append(waiting, 8, kring.accept(withdraw(device)));
  expect(await waiting.takeLogResult()).toEqual({ reason: '', logLength: 9 });
  expect((await anna.takeLog()).from).toBe(8);
  waiting.send(encodeLog({ from: 9, entries: [] }));
  expect(await waiting.closeCode()).toBe(Close.notAllowed);
  append(anna, 9, kring.accept(kring.draftInvite(createDevice())));
  await anna.takeLogResult();
  // It may still learn that it took it back, and nothing after it.
  const again = new Visitor(port, logRoom(kring));
  await expect(again.enter(kring, device, logRoom(kring), 0)).rejects.toThrow('4403');
  expect((await again.takeLog()).entries).toHaveLength(9);
  await expect(enter(device, `${kring.id}/kring`)).rejects.toThrow('4403');
});

test('P10 a vraag after the expiry is refused by the clock of the relay, and one asked in time is let in after it', async () => {
  let ahead = 0;
  const relay = await openRelay({ now: () => Date.now() + ahead });
  const kring = new KringFixture();
  const [invite, device, other, inTime] = [createDevice(), createDevice(), createDevice(), createDevice()];
  kring.accept(kring.draftInvite(invite, 'meedoen', Date.now() + 60_000));
  kring.accept(kring.draftInvite(other, 'meedoen', Date.now() + 60_000));
  kring.accept(kring.draftVraag(other, inTime));
  const anna = new Visitor(relay.port, logRoom(kring));
  await anna.enter(kring, kring.founder, logRoom(kring));
  const guest = new Visitor(relay.port, logRoom(kring));
  await guest.enter(kring, invite, logRoom(kring), 0);
  ahead = 61_000;
  append(guest, 4, kring.draftVraag(invite, device));
  expect(await guest.takeLogResult()).toEqual({ reason: 'uitnodiging-verlopen', logLength: 4 });
  append(anna, 4, kring.accept(kring.draftToelaten(other, inTime), inTime));
  expect(await anna.takeLogResult()).toEqual({ reason: '', logLength: 5 });
  await new Visitor(relay.port, logRoom(kring)).enter(kring, inTime, logRoom(kring));
});

test('P11 taken out, all devices of a person are closed at once; one of their own that is lost goes alone', async () => {
  const { kring, bram, enter, anna } = await begin();
  const [second, third] = [createDevice(), createDevice()];
  const here = await enter(bram);
  append(here, 4, kring.accept(kring.draftErbij(second, bram), second));
  expect((await here.takeLogResult()).reason).toBe('');
  append(here, 5, kring.accept(kring.draftErbij(third, second), third));
  expect((await here.takeLogResult()).reason).toBe('');
  const lost = await enter(second, `${kring.id}/d1`);
  append(here, 6, kring.accept(kring.draftRemove(second, bram), null, second));
  expect((await here.takeLogResult()).reason).toBe('');
  expect(await lost.closeCode()).toBe(Close.notAllowed);
  const also = await enter(third, `${kring.id}/d1`);
  for (const entry of [kring.draftRemove(bram), kring.draftRemove(third, kring.founder, [third])]) {
    append(anna, 7, entry);
    expect((await anna.takeLogResult()).reason).toBe('niet-voor-iedereen');
  }
  append(anna, 7, kring.accept(kring.draftRemove(third, kring.founder, [bram, third]), null, bram, third));
  expect((await anna.takeLogResult()).reason).toBe('');
  for (const one of [here, also]) expect(await one.closeCode()).toBe(Close.notAllowed);
  expect(anna.closed).toBeNull();
});

test('P11 a removed device is closed 4403 at once in every room, the others stay', async () => {
  const { kring, bram, enter, anna } = await begin();
  const closing = [await enter(bram), await enter(bram, `${kring.id}/d1`), await enter(bram, `${kring.id}/d2`)];
  append(anna, 4, kring.accept(kring.draftRemove(bram), null, bram));
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
  append(self, 4, kring.draftRemove(bram, bram));
  expect(await self.takeLogResult()).toEqual({ reason: '', logLength: 5 });
  expect(self.closed).toBeNull();
  append(self, 5);
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
