// With RELAY_ACCESS=open a stock y-websocket client works: documents, awareness, reconnecting (P7, P13, P20).
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { closeRelays, openRelay } from './relays.ts';

const providers: WebsocketProvider[] = [];
// Stock clients report message types they do not know on the console; `stored` is one.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(async () => {
  for (const provider of providers.splice(0)) {
    provider.destroy();
    provider.doc.destroy();
  }
  await closeRelays();
});

function connect(port: number, room: string): WebsocketProvider {
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}`, room, new Y.Doc(), {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  providers.push(provider);
  return provider;
}
async function until(what: string, holds: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 5_000; !holds(); ) {
    if (Date.now() > deadline) throw new Error(`${what}: not in 5 s`);
    await new Promise((later) => setTimeout(later, 10));
  }
}

test('P7 two clients sync, see each other, and see the other leave', async () => {
  const { port } = await openRelay({ access: 'open' });
  const [a, b] = [connect(port, 'zomaar-een-kamer'), connect(port, 'zomaar-een-kamer')];
  a.awareness.setLocalStateField('naam', 'a');
  b.awareness.setLocalStateField('naam', 'b');
  a.doc.getMap('m').set('k', 'van a');
  b.doc.getText('t').insert(0, 'van b');
  await until('equal', () => a.doc.getText('t').toString() === 'van b' && b.doc.getMap('m').get('k') === 'van a');
  await until('a sees b', () => a.awareness.getStates().get(b.doc.clientID)?.naam === 'b');
  await until('b sees a', () => b.awareness.getStates().get(a.doc.clientID)?.naam === 'a');

  const c = connect(port, 'zomaar-een-kamer');
  await until('c sees both', () => c.awareness.getStates().size === 3);
  await until('c has all', () => c.doc.getText('t').toString() === 'van b');

  b.ws?.close();
  b.shouldConnect = false;
  await until('a sees b leave', () => !a.awareness.getStates().has(b.doc.clientID));
  b.doc.getText('t').insert(0, 'los ');
  b.connect();
  await until('what b wrote alone arrives', () => a.doc.getText('t').toString() === 'los van b');
  // A stock client shows itself again with its next change of state, or after 15 s.
  b.awareness.setLocalStateField('naam', 'weer b');
  await until('a sees b again', () => a.awareness.getStates().has(b.doc.clientID));
});

test('P20 echoed awareness dies out', async () => {
  const { port } = await openRelay({ access: 'open' });
  const all = [1, 2, 3, 4].map(() => connect(port, 'kamer'));
  for (const { awareness } of all) awareness.setLocalStateField('naam', 'x');
  await until('everyone sees everyone', () => all.every(({ awareness }) => awareness.getStates().size === 4));
  const deliveries = async () =>
    Number(/relay_deliveries_total (\d+)/.exec(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text())?.[1]);
  await new Promise((later) => setTimeout(later, 200));
  const before = await deliveries();
  await new Promise((later) => setTimeout(later, 400));
  expect(await deliveries()).toBe(before);
});
