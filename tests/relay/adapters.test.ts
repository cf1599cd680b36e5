// The adapters there are, each against its acceptance suite; and two relays that share one store and one bus.
import { afterEach, expect, test } from 'vitest';
import { createLocalBus } from '../../sync-server/bus.ts';
import { Close, encodeDrop, encodeLog, Message } from '../../sync-server/protocol.ts';
import { openLmdbStore } from '../../sync-server/store-lmdb.ts';
import { acceptBus } from './bus-suite.ts';
import { createDevice, KringFixture } from './kring-fixture.ts';
import { closeRelays, createFolder, openRelay } from './relays.ts';
import { acceptStore } from './store-suite.ts';
import { Writer } from './visitor.ts';

afterEach(closeRelays);

acceptStore('lmdb', () => {
  const folder = createFolder();
  return { open: () => openLmdbStore(folder) };
});
acceptBus('local', createLocalBus);

test('two relays on one store and bus serve the same room: words, acks, log and drop cross over', async () => {
  const parts = { store: openLmdbStore(createFolder()), bus: createLocalBus() };
  const [one, two] = [await openRelay(parts), await openRelay(parts)];
  const kring = new KringFixture();
  const bram = kring.add();
  const room = `${kring.id}/d1`;
  const a = await Writer.join(one.port, kring, kring.founder, room);
  const b = await Writer.join(two.port, kring, bram, room);
  a.text.insert(0, 'over');
  await b.until('the word', () => b.text.toString() === 'over');
  await a.acknowledged();
  await b.until('the ack', () => b.stored.get(a.doc.clientID) === 4);
  a.send(encodeLog({ from: 4, entries: [kring.accept(kring.draftInvite(createDevice()))] }));
  expect((await b.takeLog()).from).toBe(4);
  a.send(encodeDrop());
  await a.take(Message.dropped);
  expect(await b.closeCode()).toBe(Close.roomGone);
  await one.close();
  await two.close();
  await parts.store.close();
});

test('a data folder serves one relay at a time', async () => {
  const dataDir = createFolder();
  const first = await openRelay({ dataDir });
  await expect(openRelay({ dataDir })).rejects.toThrow('al in gebruik');
  await first.close();
  await openRelay({ dataDir });
});
