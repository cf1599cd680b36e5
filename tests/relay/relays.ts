// Starts relays in this process for one test file, each in a folder of its own, and cleans up after it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultLimits, type Limits, type RelayConfig } from '../../sync-server/config.ts';
import { type Relay, type RelayParts, startRelay } from '../../sync-server/relay.ts';

const folders: string[] = [];
const relays: Relay[] = [];

export function createFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-'));
  folders.push(folder);
  return folder;
}

export type Settings = Partial<Omit<RelayConfig, 'limits'>> & { limits?: Partial<Limits> } & RelayParts;

export async function openRelay(settings: Settings = {}): Promise<Relay> {
  const { limits, store, bus, write, now, ...config } = settings;
  const relay = await startRelay(
    {
      port: 0,
      host: '127.0.0.1',
      dataDir: config.dataDir ?? createFolder(),
      access: 'log',
      appDir: null,
      allowOrigins: [],
      trustProxy: false,
      ...config,
      limits: { ...defaultLimits, ...limits },
    },
    { ...(store && { store }), ...(bus && { bus }), ...(write && { write }), ...(now && { now }) },
  );
  relays.push(relay);
  return relay;
}

/** For `afterEach`. */
export async function closeRelays(): Promise<void> {
  for (const relay of relays.splice(0)) await relay.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
