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
  /** It is long. Is it ours to make it short, now? When not yet, `again` is called once it is; each turn is for one try. */
  mine(): boolean;
  /** It is short: nobody has to. */
  over(): void;
  /** For good. */
  stop(): void;
}

/** `place`: in the row now; -1: never our turn. Typing does not put a turn off: in a long talk nobody would ever have one. */
export function createTurn(place: () => number, again: () => void): Turn {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let came = false;
  let stopped = false;
  const over = () => {
    clearTimeout(timer);
    timer = undefined;
    came = false;
  };
  return {
    mine() {
      const at = place();
      if (stopped || at < 0) return false;
      if (came || at === 0) {
        over();
        return true;
      }
      timer ??= setTimeout(() => {
        came = true;
        again();
      }, at * TURN_MS);
      return false;
    },
    over,
    stop() {
      stopped = true;
      over();
    },
  };
}
