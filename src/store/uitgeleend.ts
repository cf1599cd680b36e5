// What was handed to screens for as long as the lock is open: it closes with the lock, also when a screen forgets to.

interface Closable {
  close(): void;
}

export interface Uitgeleend {
  /** null: it locked while it was made. */
  leen<T extends Closable>(maak: () => Promise<T>): Promise<T | null>;
  sluit(): void;
}

export function createUitgeleend(): Uitgeleend {
  const things = new Set<Closable>();
  let dicht = false;
  return {
    async leen(maak) {
      const thing = await maak();
      if (dicht) {
        thing.close();
        return null;
      }
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
      dicht = true;
      for (const thing of things) thing.close();
    },
  };
}
