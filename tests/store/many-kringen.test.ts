// More kringen than lines to the relay: what is changed in one without a line is counted, and sent without waiting for its turn.
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { closeRelays, openRelay } from '../relay/relays.ts';
import { closeDevices, createDevice, createLine, kringOf, letIn, makeCasus, openTab, type Tab } from './devices.ts';

const MANY = 10;

afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

const rename = async ({ session }: Tab, id: string, titel: string) => {
  const casus = await session.openCasus(id);
  casus?.setTitel(titel);
  await casus?.close();
};

it('a new title in the tenth kring reaches a colleague soon, and without a connection it counts as only here', async () => {
  const relay = await openRelay();
  const url = `ws://127.0.0.1:${relay.port}`;
  const anna = await openTab(await createDevice('anna'), url);
  const bram = await openTab(await createDevice('bram'), url);
  const ids: string[] = [];
  for (let i = 0; i < MANY; i++) ids.push(await makeCasus(anna, `Casus ${i}`));
  const last = ids.at(-1) ?? '';
  await letIn(anna, bram, kringOf(last));
  await vi.waitFor(() => expect(anna.shown.stand.get().kind).toBe('bijgewerkt'), 25_000);

  await rename(anna, last, 'Casus blauw');
  await vi.waitFor(() => expect(bram.shown.casussen.get()[0]?.titel).toBe('Casus blauw'), 25_000);
  await vi.waitFor(() => expect(anna.shown.stand.get().kind).toBe('bijgewerkt'), 25_000);

  await relay.close();
  await vi.waitFor(() => expect(anna.shown.stand.get().kind).toBe('geen-verbinding'), 10_000);
  await rename(anna, last, 'Casus groen');
  await vi.waitFor(() => expect(anna.shown.stand.get()).toMatchObject({ kind: 'alleen-hier' }), 10_000);
}, 60_000);

it('one casus more asks the relay for that one only, however many there are', async () => {
  const url = `ws://127.0.0.1:${(await openRelay()).port}`;
  const line = createLine();
  const anna = await openTab(await createDevice('anna'), url, { WebSocket: line.WebSocket, tickMs: 200 });
  for (let i = 0; i < MANY; i++) await makeCasus(anna, `Casus ${i}`);
  const rooms = () => anna.session.maatjes.kringen.all().map(({ room }) => room);
  await vi.waitFor(() => {
    expect(anna.shown.stand.get().kind).toBe('bijgewerkt');
    expect(line.rooms).toEqual(expect.arrayContaining(rooms()));
  }, 25_000);
  await anna.looks(5);
  const before = line.rooms.length;
  const nieuw = await makeCasus(anna, 'Casus blauw');
  await vi.waitFor(() => expect(line.rooms.slice(before)).toContain(nieuw), 25_000);
  await vi.waitFor(() => expect(anna.shown.stand.get().kind).toBe('bijgewerkt'), 25_000);
  await anna.looks(5);
  expect(new Set(line.rooms.slice(before).map(kringOf))).toEqual(new Set([kringOf(nieuw)]));
}, 60_000);
