// Makes sure that one relay at a time uses a data folder: two would number the same rows and overwrite each other.
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import net from 'node:net';

/**
 * Held as an abstract socket, which the system takes back when the process dies, however it dies. Only Linux has those;
 * elsewhere nothing is claimed. Returns what lets go of it.
 */
export async function claimFolder(dataDir: string): Promise<() => Promise<void>> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (process.platform !== 'linux') return async () => undefined;
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 32);
  const claim = net.createServer((socket) => socket.destroy());
  await new Promise<void>((listening, failed) => {
    claim.once('error', () => failed(new Error(`DATA_DIR ${dataDir} is al in gebruik door een andere relay.`)));
    claim.listen(`\0ruggespraak-${name}`, listening);
  });
  claim.unref();
  return () => new Promise((closed) => claim.close(() => closed()));
}
