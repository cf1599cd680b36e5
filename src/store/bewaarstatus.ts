// How safe the browser keeps what is here: did it promise, is the app installed. One line, at most one action.
import type { Bewaarstatus } from './contract.ts';

/** Less room than this and the next large casus may not fit. */
const MIN_FREE_BYTES = 20 * 1024 * 1024;

const installed = (): boolean => matchMedia('(display-mode: standalone)').matches;

async function isFull(): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota !== undefined && usage !== undefined && quota - usage < MIN_FREE_BYTES;
}

/** `ask`: ask the browser to promise; some ask the person in turn, so only after there is something to keep. */
export async function readBewaarstatus(ask: boolean): Promise<Bewaarstatus> {
  if (!navigator.storage?.persisted) return { kind: 'onbekend', geinstalleerd: installed() };
  const promised = (await navigator.storage.persisted()) || (ask && (await navigator.storage.persist()));
  if (await isFull()) return { kind: 'vol', geinstalleerd: installed() };
  return { kind: promised ? 'beloofd' : 'niet-beloofd', geinstalleerd: installed() };
}
