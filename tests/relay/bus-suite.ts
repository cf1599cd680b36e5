// What every bus adapter must do.
import { describe, expect, test } from 'vitest';
import type { Bus } from '../../sync-server/bus.ts';

const settled = () => new Promise((later) => setTimeout(later, 20));

export function acceptBus(name: string, create: () => Bus): void {
  describe(`bus ${name}`, () => {
    test('reaches the other subscriptions to the topic in order, and nobody else', async () => {
      const bus = create();
      const heard: [who: string, message: number][] = [];
      const listen = (who: string, topic: string) =>
        bus.subscribe(topic, (message) => heard.push([who, message[0] ?? -1]));
      const [a, b, c] = [listen('a', 't'), listen('b', 't'), listen('c', 'u')];
      for (const n of [1, 2, 3]) bus.publish('t', new Uint8Array([n]), a);
      await settled();
      expect(heard).toEqual([1, 2, 3].map((n) => ['b', n]));
      for (const one of [a, b, c]) one.close();
    });

    test('a closed subscription hears nothing more', async () => {
      const bus = create();
      let heard = 0;
      const a = bus.subscribe('t', () => heard++);
      const b = bus.subscribe('t', () => heard++);
      a.close();
      a.close();
      bus.publish('t', new Uint8Array([1]), b);
      await settled();
      expect(heard).toBe(0);
      const c = bus.subscribe('t', () => heard++);
      bus.publish('t', new Uint8Array([1]), b);
      await settled();
      expect(heard).toBe(1);
      b.close();
      c.close();
    });
  });
}
