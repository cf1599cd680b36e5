// Questions to maatjes that this tab may have answers to. Two answers are a way in, so they go at every opening and lock, in every tab, and after an hour. Small, because that must not have to be fetched.
import type { Vault } from '../../vault/vault-contract.ts';
import type { MaatjesVraag } from './contract.ts';

const LANGST_MS = 3_600_000;

interface Bewaard {
  vraag: MaatjesVraag;
  sinds: number;
  /** Wipes what was answered; nothing is taken any more. */
  wis(): void;
  timer: ReturnType<typeof setTimeout>;
}

/** By the name of the cutting. Calling a maatje may mean leaving the app, which takes the screen away; the question must be the same afterwards. */
const bewaard = new Map<string, Bewaard>();

export function laatGaan(vraag: MaatjesVraag): void {
  for (const [name, een] of bewaard) {
    if (een.vraag !== vraag) continue;
    clearTimeout(een.timer);
    bewaard.delete(name);
    een.wis();
  }
}

export const vergeetAlles = (): void => {
  for (const { vraag } of [...bewaard.values()]) laatGaan(vraag);
};

export function bewaar(name: string, vraag: MaatjesVraag, wis: () => void, now: number): void {
  const before = bewaard.get(name);
  if (before) laatGaan(before.vraag);
  bewaard.set(name, { vraag, wis, sinds: now, timer: setTimeout(() => laatGaan(vraag), LANGST_MS) });
}

/** null: none, or asked too long ago, by a clock that also went on while this tab slept. */
export function bewaardeVraag(name: string, now: number): MaatjesVraag | null {
  const there = bewaard.get(name);
  return there && now - there.sinds >= 0 && now - there.sinds < LANGST_MS ? there.vraag : null;
}

/** From now on: whatever way this vault opens or closes, here or in another tab of this device. */
export function vergeetMetSlot(vault: Pick<Vault, 'opened' | 'subscribe'>, device: string): void {
  const channel = new BroadcastChannel(`${device}-maatjes`);
  channel.onmessage = vergeetAlles;
  let before = vault.opened();
  vault.subscribe(() => {
    const now = vault.opened();
    if (now === before) return;
    before = now;
    vergeetAlles();
    channel.postMessage('vergeet');
  });
}
