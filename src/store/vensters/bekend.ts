// The items of a casus as they were last read: again only what was touched. Knows nothing of what stands beside them.
import type * as Y from 'yjs';
import type { Item } from '../../domain/vensters/item.ts';
import { itemsOf, readItem } from './items.ts';

const alike = (a: Item | null | undefined, b: Item | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Items as they were last read; the same objects as long as nothing in them changed, so that screens draw only what did. */
export function createBekend(doc: Y.Doc) {
  const known = new Map<string, Item>();
  const take = (id: string): void => {
    const item = readItem(doc, id);
    if (alike(known.get(id), item)) return;
    if (item) known.set(id, item);
    else known.delete(id);
  };
  for (const id of itemsOf(doc).keys()) take(id);
  return { all: (): Item[] => [...known.values()], take };
}
