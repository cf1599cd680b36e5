// A wire between one browser and the relay that can be cut for real: emulated flight mode leaves an open WebSocket alive, this does not. Knows only bytes.
import net from 'node:net';

export interface Wire {
  readonly port: number;
  /** Ends every connection and refuses new ones until `mend`. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function layWire(target: number): Promise<Wire> {
  let whole = true;
  const ends = new Set<net.Socket>();
  const server = net.createServer((near) => {
    if (!whole) return void near.destroy();
    const far = net.connect(target, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        ends.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const drop = () => {
    for (const end of ends) end.destroy();
  };
  return {
    port: (server.address() as net.AddressInfo).port,
    cut() {
      whole = false;
      drop();
    },
    mend() {
      whole = true;
    },
    async close() {
      drop();
      await new Promise((closed) => server.close(closed));
    },
  };
}
