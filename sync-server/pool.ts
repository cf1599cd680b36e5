// Things that are opened once, shared by name while someone uses them, and looked after when nobody does (rooms, kringen).

export interface Pool<T> {
  /** Opens it or joins those who use it already; `release` once per `acquire`. */
  acquire(name: string): Promise<T>;
  release(name: string): void;
  /** Closes what nobody uses and `mayGo` lets go. */
  sweep(mayGo: (item: T) => Promise<boolean>): Promise<void>;
  size(): number;
}

export function createPool<T extends { close(): void }>(open: (name: string) => Promise<T>): Pool<T> {
  const items = new Map<string, { item: Promise<T>; users: number }>();
  return {
    acquire(name) {
      const known = items.get(name);
      if (known) {
        known.users++;
        return known.item;
      }
      const item = open(name);
      items.set(name, { item, users: 1 });
      // What could not be opened is tried again by the next one.
      item.catch(() => items.delete(name));
      return item;
    },
    release(name) {
      const known = items.get(name);
      if (known) known.users--;
    },
    async sweep(mayGo) {
      for (const [name, entry] of items) {
        const item = await entry.item.catch(() => null);
        if (item === null || !(await mayGo(item)) || entry.users > 0 || items.get(name) !== entry) continue;
        items.delete(name);
        item.close();
      }
    },
    size: () => items.size,
  };
}
