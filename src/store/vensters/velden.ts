// A short answer several people may give at once: each answer stands under a key of its own until someone chooses. Lives in the Y.Map of an item.
import type * as Y from 'yjs';
import { heel } from './woorden.ts';

const MAX = 500;
/** Who answers more than this at once is not a person. */
const MAX_VALUES = 5;

const PREFIX = 'v:';
const prefixOf = (veld: string) => `${PREFIX}${veld}:`;
/** What a key begins with that says what an item is. */
export const SOORT_KEY = prefixOf('soort');

/** By field name: the different answers that stand, in an order that is the same on every device. */
export function readVelden(map: Y.Map<unknown>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const key of [...map.keys()].sort()) {
    if (!key.startsWith(PREFIX)) continue;
    const veld = key.slice(PREFIX.length, key.lastIndexOf(':'));
    const value: unknown = map.get(key);
    if (veld === '' || typeof value !== 'string' || value === '' || value.length > MAX) continue;
    const there = found.get(veld);
    if (!there) found.set(veld, [value]);
    else if (!there.includes(value) && there.length < MAX_VALUES) there.push(value);
  }
  return found;
}

/** Only has to differ from what another device takes at the same moment. */
const fresh = () => [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');

/** Takes the place of every answer seen here; one given elsewhere meanwhile will stand beside it. '' takes it away. */
export function writeVeld(map: Y.Map<unknown>, veld: string, waarde: string): void {
  const keys = [...map.keys()].filter((key) => key.startsWith(prefixOf(veld)));
  if (keys.length === 1 && map.get(keys[0] ?? '') === waarde) return;
  for (const key of keys) map.delete(key);
  const kept = heel(waarde, MAX);
  if (kept !== '') map.set(prefixOf(veld) + fresh(), kept);
}

const answersIn = (map: Y.Map<unknown>): Map<string, string> =>
  new Map(
    [...map].flatMap(([key, value]): [string, string][] =>
      key.startsWith(PREFIX) && typeof value === 'string' && value.length <= MAX ? [[key, value]] : [],
    ),
  );

/** All answers as they stand in `from`, under the keys they have there: two who copy the same at once give one answer. */
export function copyVelden(from: Y.Map<unknown>, to: Y.Map<unknown>): void {
  const wanted = answersIn(from);
  for (const key of [...to.keys()]) if (key.startsWith(PREFIX) && !wanted.has(key)) to.delete(key);
  for (const [key, value] of wanted) if (to.get(key) !== value) to.set(key, value);
}
