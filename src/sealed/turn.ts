// Whose turn it is to make a long document short: one of all who may write does it, and the next only when it stays long. Knows not how it is made short.
import { activeLeden, type Kring } from '../domain/kring.ts';

/** Time for one to do it, and for the others to hear of it. */
const TURN_MS = 3_000;

/** In which place a device stands; -1: it may not write. Who `wrote` what is live comes first: they are the likeliest to be here. */
export function placeOf(sign: string, wrote: readonly (string | null)[], kring: Kring): number {
  // Comes after whatever a key begins with.
  const order = (one: string) => (wrote.includes(one) ? '' : '~') + one;
  return activeLeden(kring)
    .flatMap(({ rol, toestel }) => (rol === 'meelezen' ? [] : order(toestel.sign)))
    .sort()
    .indexOf(order(sign));
}

export interface Turn {
  /** It is long. Is it ours to make it short? When not, `again` is called once it is. */
  mine(): boolean;
  /** It is short, or nobody asks any more. */
  over(): void;
}

/** Typing on does not put a turn off: who is only ever here for a moment would never have one. */
export function createTurn(place: () => number, again: () => void): Turn {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let came = false;
  return {
    mine() {
      const wait = place() * TURN_MS;
      if (came || wait <= 0) return true;
      timer ??= setTimeout(() => {
        came = true;
        again();
      }, wait);
      return false;
    },
    over() {
      clearTimeout(timer);
      timer = undefined;
      came = false;
    },
  };
}
