// A guest at the relay: in as their rol says, shut out when their time is over by the relay's own clock, and able to destroy nothing (P6, P10, P19, S18).
import { afterEach, expect, test } from 'vitest';
import { Close, encodeDrop, encodeLog, LOG_DOCUMENT } from '../../sync-server/protocol.ts';
import { createDevice, KringFixture } from './kring-fixture.ts';
import { closeRelays, openRelay } from './relays.ts';
import { Visitor } from './visitor.ts';

afterEach(closeRelays);

const HOUR = 3_600_000;

async function begin() {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const relay = await openRelay({ now });
  const kring = new KringFixture();
  const tot = Date.now() + HOUR;
  const gast = kring.addGast(tot);
  const enter = async (device = kring.founder, document = LOG_DOCUMENT, holds = kring.entries.length) => {
    const visitor = new Visitor(relay.port, `${kring.id}/${document}`);
    await visitor.enter(kring, device, `${kring.id}/${document}`, holds);
    return visitor;
  };
  const anna = await enter();
  return { kring, gast, tot, enter, anna, later: (ms: number) => (ahead = ms) };
}

test('comes in while it lasts, and not after it, whatever the log says; others do', async () => {
  const { kring, gast, enter, later } = await begin();
  const visitor = await enter(gast, 'd1');
  await visitor.leave();
  later(HOUR - 1_000);
  await (await enter(gast)).leave();
  later(HOUR + 1_000);
  for (const document of [LOG_DOCUMENT, 'kring', 'd1'])
    await expect(enter(gast, document)).rejects.toThrow(String(Close.notAllowed));
  await (await enter(kring.founder, 'd1')).leave();
});

test('who is inside goes the moment it is over', async () => {
  let now = Date.now();
  const relay = await openRelay({ now: () => now });
  const kring = new KringFixture();
  const tot = now + HOUR;
  const gast = kring.addGast(tot);
  const rooms = [LOG_DOCUMENT, 'd1'].map((document) => `${kring.id}/${document}`);
  const anna = new Visitor(relay.port, rooms[0] ?? '');
  await anna.enter(kring, kring.founder, rooms[0] ?? '');
  now = tot - 300;
  const visitors = rooms.map((room) => new Visitor(relay.port, room));
  for (const [i, visitor] of visitors.entries()) await visitor.enter(kring, gast, rooms[i] ?? '');
  expect(visitors.map(({ closed }) => closed)).toEqual([null, null]);
  now = tot + 100;
  for (const visitor of visitors) expect(await visitor.closeCode()).toBe(Close.notAllowed);
  expect(anna.closed).toBeNull();
});

test('lets nobody in after it by a clock that is behind', async () => {
  const { kring, tot, anna, later } = await begin();
  const invite = createDevice();
  const laat = createDevice();
  const add = async (entry: KringFixture['entries'][number]) => {
    anna.send(encodeLog({ from: kring.entries.length, entries: [entry] }));
    return (await anna.takeLogResult()).reason;
  };
  const invited = kring.draftInvite(invite, 'meedoen', tot, kring.founder, tot);
  expect(await add(invited)).toBe('');
  kring.accept(invited);
  const asked = kring.draftVraag(invite, laat);
  expect(await add(asked)).toBe('');
  kring.accept(asked);
  later(HOUR + 60_000);
  expect(await add(kring.draftToelaten(invite, laat))).toBe('uitnodiging-verlopen');
  later(0);
  expect(await add(kring.draftToelaten(invite, laat))).toBe('');
});

test('adds nothing to the log but that they go, and destroys no room', async () => {
  const { kring, gast, enter } = await begin();
  const visitor = await enter(gast);
  const add = async (entry: KringFixture['entries'][number]) => {
    visitor.send(encodeLog({ from: kring.entries.length, entries: [entry] }));
    return (await visitor.takeLogResult()).reason;
  };
  expect(await add(kring.draftInvite(createDevice(), 'meedoen', Date.now() + 1_000, gast))).toBe('mag-niet');
  expect(await add(kring.draftErbij(createDevice(), gast))).toBe('mag-niet');
  expect(await add(kring.draftRemove(kring.founder, gast))).toBe('mag-niet');
  const room = await enter(gast, 'd1');
  room.send(encodeDrop());
  expect(await room.closeCode()).toBe(Close.notAllowed);
  expect(await add(kring.draftRemove(gast, gast))).toBe('');
});
