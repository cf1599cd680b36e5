// What screens may ask about opening with a fingerprint or face: whether it can, whether it is on, trying it out, opening with it. Only types.
import type { Uitkomst, Value } from '../uitkomst.ts';

/**
 * onbekend: not read yet. kan-niet: this device or browser does not give what is needed. aanbod: a toegangszin was chosen
 * just now, so it is offered. Also known while locked.
 */
export type PasskeyStand = 'onbekend' | 'kan-niet' | 'aanbod' | 'uit' | 'aan';

/** nog-eens: the person thought better of it; the same again may work. kan-niet: not here. Each says why, and nothing changed. */
export type Geprobeerd<T = object> =
  | ({ kind: 'goed' } & T)
  | { kind: 'nog-eens' | 'kan-niet'; redenen: readonly string[] };

export interface Passkey {
  stand: Value<PasskeyStand>;
  /** Is this the toegangszin? Asked before anything is made. */
  controleer(zin: string): Promise<Uitkomst>;
  /** Makes the passkey. The device asks for a fingerprint or face, so call it right at a tap. */
  maak(): Promise<Geprobeerd>;
  /**
   * Asks what was made; the device asks for a fingerprint or face again. The first answer is only kept to compare; the
   * second one, when it is the same, switches it on: `aan`. `zin` as it was checked; null: right after it was chosen.
   */
  probeer(zin: string | null): Promise<Geprobeerd<{ aan: boolean }>>;
  /** Leaves it for now; what was tried is forgotten. */
  later(): void;
  /** Opens with it. Never counts as a wrong try. */
  open(): Promise<Uitkomst>;
  haalWeg(): Promise<Uitkomst>;
}
