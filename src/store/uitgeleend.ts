// What was handed to screens for as long as the lock is open: it closes with the lock, also when a screen forgets to.

interface Closable {
  close(): void;
}

export interface Uitgeleend {
  geef<T extends Closable>(thing: T): T;
  sluit(): void;
}

export function createUitgeleend(): Uitgeleend {
  const things = new Set<Closable>();
  return {
    geef(thing) {
      things.add(thing);
      return {
        ...thing,
        close() {
          things.delete(thing);
          thing.close();
        },
      };
    },
    sluit() {
      for (const thing of things) thing.close();
    },
  };
}
