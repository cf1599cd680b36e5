// What screens may ask about the way back: the recovery words, a forgotten toegangszin, another toegangszin. Only types.
import type { Welke } from '../../domain/weg-terug.ts';
import type { Uitkomst, Value } from '../uitkomst.ts';

/**
 * onbekend: locked, or not read yet. aanbod: a toegangszin was chosen just now, so it is offered. geen: no words the
 * person has shown to have. vraag: time to ask whether they still have them; `welke` two.
 */
export type HerstelStand =
  | { kind: 'onbekend' }
  | { kind: 'aanbod' }
  | { kind: 'geen' }
  | { kind: 'vraag'; welke: Welke }
  | { kind: 'goed' };

export interface Herstel {
  stand: Value<HerstelStand>;
  /**
   * The twelve words, and which two will be asked. The toegangszin is asked; null: right after it was chosen. The same
   * words until they are proven, unless `opnieuw`; proven ones work until the new ones are proven.
   */
  maakWoorden(zin: string | null, opnieuw?: boolean): Promise<Uitkomst<{ woorden: readonly string[]; welke: Welke }>>;
  /** What they typed for `welke` of the words made just now; `nog`: of the ones they proved before. */
  bewijs(welke: Welke, antwoorden: readonly [string, string], nog?: boolean): Promise<Uitkomst>;
  /** Leaves the offer for now. */
  later(): void;
  /** Twelve words as they were typed or pasted: do they open this device? Says which word is not right. */
  controleer(woorden: string): Promise<Uitkomst>;
  /** Opens with the words, with a new toegangszin in place of the forgotten one. */
  openMetWoorden(woorden: string, zin: string): Promise<Uitkomst>;
  /** The words keep working. */
  veranderZin(zin: string, nieuwe: string): Promise<Uitkomst>;
}
