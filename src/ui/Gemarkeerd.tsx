// A piece of a text with what was searched for marked in it.
export function Gemarkeerd({ stukken }: { stukken: readonly { tekst: string; treffer: boolean }[] }) {
  return stukken.map(({ tekst, treffer }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence, made anew as a whole
    treffer ? <mark key={at}>{tekst}</mark> : tekst,
  );
}
