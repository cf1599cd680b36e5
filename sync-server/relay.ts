// The relay put together: web server, door, rooms, kringen, store and bus. What each does is in its own file; PROTOCOL.md has the rules.
import type { IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { type Bus, createLocalBus } from './bus.ts';
import { createCommitter } from './commit.ts';
import type { RelayConfig } from './config.ts';
import { Connection } from './connection.ts';
import { claimFolder } from './data-folder.ts';
import { createFolder } from './folder.ts';
import { Courier } from './frames.ts';
import { createJournal } from './journal.ts';
import { KringHere } from './kring.ts';
import { createBuckets, createCounter } from './limits.ts';
import { createPool } from './pool.ts';
import { Close, RoomName } from './protocol.ts';
import { Room } from './room.ts';
import type { Store } from './store.ts';
import { openLmdbStore } from './store-lmdb.ts';
import { receiveVisitor } from './visit.ts';
import { createWeb } from './web.ts';

export interface Relay {
  readonly port: number;
  /** Stops taking visitors, commits what came in, says so, and leaves (P29). */
  close(): Promise<void>;
  /** Leaves without a word, as a crash would; for tests. */
  kill(): Promise<void>;
}

export interface RelayParts {
  /** Shared with other relays; otherwise one in the data folder. */
  store?: Store;
  bus?: Bus;
  write?: (line: string) => void;
  now?: () => number;
}

/** Over `maxPayload` ws closes with 1009, which y-websocket would retry for ever. */
class RelaySocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    super.close(code === 1009 ? Close.tooLarge : code, data);
  }
}

const PATH = {
  log: (room: string) => RoomName.safeParse(room).success,
  open: (room: string) => /^\S{1,200}$/.test(room),
};

/** Rejects when the port or the folder cannot be had. */
export async function startRelay(config: RelayConfig, given: RelayParts = {}): Promise<Relay> {
  const { limits } = config;
  const now = given.now ?? Date.now;
  const journal = createJournal(given.write ?? (() => undefined));
  const unclaim = given.store ? async () => undefined : await claimFolder(config.dataDir);
  const store = given.store ?? openLmdbStore(config.dataDir);
  const bus = given.bus ?? createLocalBus();
  const committer = createCommitter(store, limits.commitMs);
  const folder = createFolder();
  const courier = new Courier();
  const shared = { store, committer, folder, bus, journal, now };
  const rooms = createPool((name) => Room.open(name, { ...shared, limits }));
  const kringen = createPool((id) => KringHere.open(id, { ...shared, maxBytes: limits.maxLogBytes }));
  const perAddress = createCounter(limits.connectionsPerAddress);
  const perKey = createCounter(limits.connectionsPerKey);
  const newKringen = createBuckets(limits.newKringenPerHour / 3_600, limits.newKringenPerHour);
  const connections = new Set<Connection>();
  let stopping = false;

  /** A write that changes nothing, to see whether the disk takes one. */
  const canWrite = () =>
    committer.write({ kind: 'aside', room: '', seq: 0 }).then(
      () => true,
      () => false,
    );
  const web = createWeb({
    appDir: config.appDir,
    healthy: async () => !stopping && (committer.healthy() || (await canWrite())),
    metrics: () =>
      journal.metrics({
        connections: connections.size,
        rooms_in_memory: rooms.size(),
        kringen_in_memory: kringen.size(),
        frames_written: courier.frames,
        socket_writes: courier.writes,
        resident_bytes: process.memoryUsage().rss,
      }),
  });

  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: limits.maxMessageBytes,
    WebSocket: RelaySocket,
    clientTracking: false,
  });
  const addressOf = (request: IncomingMessage): string => {
    const forwarded =
      config.trustProxy &&
      String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim();
    return forwarded || (request.socket.remoteAddress ?? '');
  };
  const isWelcomeOrigin = ({ headers: { origin, host } }: IncomingMessage): boolean =>
    origin === undefined ||
    config.allowOrigins.includes('*') ||
    config.allowOrigins.includes(origin) ||
    (URL.canParse(origin) && new URL(origin).host === host);

  web.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const refuse = (status: string) =>
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    socket.on('error', () => socket.destroy());
    const room = (request.url ?? '').slice(1).split('?', 1)[0] ?? '';
    const address = addressOf(request);
    if (stopping) return refuse('503 Service Unavailable');
    if (!isWelcomeOrigin(request)) return refuse('403 Forbidden');
    if (!PATH[config.access](room)) return refuse('404 Not Found');
    if (!perAddress.enter(address)) return refuse('429 Too Many Requests');
    socket.once('close', () => perAddress.leave(address));
    socket.setNoDelay(true);
    sockets.handleUpgrade(request, socket, head, (ws) => {
      const connection = new Connection(ws, socket, address, { courier, journal, limits, now });
      connections.add(connection);
      socket.once('close', () => connections.delete(connection));
      journal.count('connections_total');
      const visit = { access: config.access, room, rooms, kringen, perKey, newKringen, limits, now, journal };
      void receiveVisitor(connection, visit);
    });
  });

  const pinging = setInterval(() => {
    for (const connection of connections) connection.ping();
  }, limits.pingMs);
  const sweeping = setInterval(
    () => {
      void rooms.sweep((room) => room.rest(now(), limits.idleMs));
      void kringen.sweep(async () => true);
    },
    Math.min(5_000, limits.idleMs),
  );

  const leave = async () => {
    stopping = true;
    clearInterval(pinging);
    clearInterval(sweeping);
    await folder.close();
  };
  const closeWeb = () => {
    const closed = new Promise((done) => web.close(done));
    web.closeAllConnections();
    return closed;
  };

  try {
    if (!(await canWrite())) throw new Error(`DATA_DIR ${config.dataDir} kan niet beschreven worden.`);
    await new Promise<void>((listening, failed) => {
      web.once('error', failed);
      web.listen(config.port, config.host, listening);
    });
  } catch (error) {
    await leave();
    await committer.flush();
    if (!given.store) await store.close();
    await unclaim();
    throw error;
  }

  return {
    port: (web.address() as AddressInfo).port,
    async close() {
      if (stopping) return;
      await leave();
      await committer.flush();
      for (const connection of connections) connection.close(1001, 'going away');
      const deadline = Date.now() + 1_500;
      while (connections.size > 0 && Date.now() < deadline) await new Promise((later) => setTimeout(later, 10));
      for (const connection of connections) connection.cut();
      await closeWeb();
      // What arrived between the flush and the goodbye.
      await committer.flush();
      if (!given.store) await store.close();
      await unclaim();
    },
    async kill() {
      await leave();
      for (const connection of connections) connection.cut();
      await closeWeb();
      if (!given.store) await store.close();
      await unclaim();
    },
  };
}
