// What was typed just before a casus is let go of reaches the relay at once, not in the next round.
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { readNotitiesBron } from '../../src/store/notities-bron.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import { closeDevices, createDevice, createLine, makeCasus, openTab } from './devices.ts';

afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

async function typed() {
  const line = createLine();
  const device = await createDevice('anna');
  const tab = await openTab(device, `ws://127.0.0.1:${(await openRelay()).port}`, { WebSocket: line.WebSocket });
  const eerste = await makeCasus(tab, 'Casus blauw');
  const tweede = await makeCasus(tab, 'Casus groen');
  const stand = () => tab.shown.stand.get().kind;
  const isLevel = () => vi.waitFor(() => expect(stand()).toBe('bijgewerkt'), 15_000);
  await isLevel();
  const casus = await tab.session.openCasus(eerste);
  if (!casus) throw new Error('no such casus');
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('kwam zonder jas')]);
  readNotitiesBron(casus.notities).fragment.push([paragraph]);
  await casus.close();
  // The casus last looked at lingers, until another one does.
  const lookAtOther = async () => (await tab.session.openCasus(tweede))?.close();
  const visits = () => line.rooms.filter((room) => room === eerste).length;
  return { ...{ line, tab, stand, isLevel, lookAtOther, visits } };
}

it('with a connection all is up to date soon after going to another casus', async () => {
  const { stand, isLevel, lookAtOther } = await typed();
  await vi.waitFor(() => expect(stand()).toBe('bezig'));
  await lookAtOther();
  await isLevel();
});

it('without a connection it counts as only here, and is not tried over and over', async () => {
  const { line, stand, lookAtOther, visits } = await typed();
  line.cut();
  await lookAtOther();
  await vi.waitFor(() => expect(stand()).toBe('alleen-hier'), 15_000);
  const before = visits();
  await new Promise((later) => setTimeout(later, 1_000));
  expect(visits() - before).toBeLessThanOrEqual(2);
});
