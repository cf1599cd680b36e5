// What screens may ask about the short code: whether it is on, another one, none, and opening with it. Only types.
import type { Uitkomst, Value } from '../uitkomst.ts';

/** onbekend: not read yet, or locked. */
export type CodeStand = 'onbekend' | 'uit' | 'aan';

export interface KorteCode {
  stand: Value<CodeStand>;
  /** Switches it on, or puts another code in its place. The toegangszin is asked. */
  zet(zin: string, code: string): Promise<Uitkomst>;
  haalWeg(): Promise<Uitkomst>;
  /** Opens what is still in memory. After too many wrong ones, or too long after leaving, only the toegangszin opens. */
  open(code: string): Promise<Uitkomst>;
  /** No code any more for this time: the toegangszin. */
  laatMaar(): Promise<void>;
}
