// Words that live, as screens and the editor hold them. Only types.
import type { Value } from './uitkomst.ts';

/** From the start of the words: so many kept, these put in, or so many taken out. */
export interface TekstDeel {
  retain?: number | undefined;
  insert?: unknown;
  delete?: number | undefined;
}

/** Words that live: what others type comes in while it is on screen. Positions count as in a string. */
export interface TekstBron extends Value<string> {
  /** With what changed since the last call: several changes at once cannot be told from the words alone. */
  subscribe(changed: (delta?: readonly TekstDeel[]) => void): () => void;
  /** Takes out what stands from `van` to `tot` and puts `door` there. */
  vervang(van: number, tot: number, door: string): void;
}
