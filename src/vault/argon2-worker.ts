// The worker in which a phrase is hashed, so that the screen stays alive meanwhile. One task, one answer: bytes, or text when it failed.
import { type Argon2Task, runArgon2id } from './argon2id.ts';

self.onmessage = async (event: MessageEvent<Argon2Task>) => {
  try {
    const hash = await runArgon2id(event.data);
    self.postMessage(hash, { transfer: [hash.buffer] });
  } catch (error) {
    self.postMessage(error instanceof Error ? error.message : 'argon2 failed');
  }
};
