// Remembers what a long pattern said of a word: the same words come back all day. Knows no Dutch.

/** More words than this are forgotten at once: a worker lives long. */
const MAX_BEWAARD = 20_000;

export function onthou(zoek: (woord: string) => boolean): (woord: string) => boolean {
  const gezien = new Map<string, boolean>();
  return (woord) => {
    let weet = gezien.get(woord);
    if (weet === undefined) {
      if (gezien.size > MAX_BEWAARD) gezien.clear();
      weet = woord.length < 60 && zoek(woord);
      gezien.set(woord, weet);
    }
    return weet;
  };
}
