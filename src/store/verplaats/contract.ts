// What a screen may ask to move a casus to another kring, and how it hears that one was moved or is on its way. Only types.
import type { Nagelezen } from '../meelezen/contract.ts';
import type { Uitkomst } from '../uitkomst.ts';

export interface Verplaatsen {
  /**
   * To a kring this device may write in; null: a new one of just me. Makes it anew there, whole, and only then takes it out
   * of the old kring, for everyone. Needs proof that it was read where others will see it, and a connection where others
   * may have written in it. Asked again after it stopped halfway, it goes on: there is never a second one. `wacht`: it
   * stands there, and the old one stays until the server has the new one.
   */
  verplaats(
    id: string,
    naar: string | null,
    nagelezen: readonly Nagelezen[],
  ): Promise<Uitkomst<{ id: string; wacht?: true }>>;
  /**
   * As long as the old one can still be put back, or still stands. Goed: the old one stands, whole, and the new one is gone.
   * Never takes away the new one when somebody changed something in it, or when the old one is not as it was.
   */
  maakOngedaan(id: string): Promise<Uitkomst>;
  /** The person has read that both stay. */
  gezien(id: string): Promise<void>;
}

/** Of a casus that stands in a list and in another one as well. wacht: until the server has the new one. twee: it stays so. */
export interface VerplaatsStand {
  kind: 'wacht' | 'twee';
  /** The new room. */
  naar: string;
}

/** A casus that is in this kring no more. */
export interface VerplaatstRegel {
  /** Its room in the old kring. */
  id: string;
  kring: string;
  /** More than one when several people moved it at once. */
  keren: readonly {
    /** Functie; '' when nobody knows any more. */
    door: string;
    ditToestel: boolean;
    /** ms since 1970. */
    op: number;
    /** Where it is now, if this device is in that kring too; null: not, or it did not come in yet. */
    naar: string | null;
  }[];
}
