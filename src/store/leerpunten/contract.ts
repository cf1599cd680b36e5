// What a screen may ask about leerpunten of a kring, and what it gets back. Only types.
import type { Leerpunt } from '../../domain/leerpunten/leerpunt.ts';
import type { Concept } from '../consult/contract.ts';
import type { CasusMeelezer, Nagelezen } from '../meelezen/contract.ts';
import type { Uitkomst, Value } from '../uitkomst.ts';

export type LeerpuntVeld = 'les' | 'thema';

export interface LeerpuntenStaat {
  kring: string;
  /** Not for who only reads. */
  magSchrijven: boolean;
  /** Newest first. */
  leerpunten: readonly (Leerpunt & { vanMij: boolean })[];
}

export interface Leerpunten {
  /** Of each kring that is here; empty once it locks. */
  lijst: Value<readonly LeerpuntenStaat[]>;
  /** What is being written for this kring: on this device only, sealed, until it is shared. */
  concept(kring: string): Promise<Concept<LeerpuntVeld>>;
  /**
   * Words to begin with, from elsewhere (a lesson of a session): they wait in the concept until they were read and shared.
   * Refuses when other words wait there.
   */
  legKlaar(kring: string, woorden: { les: string; thema?: string }): Promise<Uitkomst>;
  /**
   * Reads what was learned in a kring that nobody else is in yet: a copy may have brought it, and it goes along when the kring is
   * shared. null: nothing to read.
   */
  meelezer(kring: string): Promise<(CasusMeelezer & { close(): void }) | null>;
  /** Refuses words that were not read to the last one just before. On disk when this is done; no connection needed. */
  maak(
    nieuw: { kring: string; les: string; thema: string; metFunctie: boolean },
    nagelezen: readonly Nagelezen[],
  ): Promise<Uitkomst<{ id: string }>>;
  /** One's own only. */
  verwijder(kring: string, id: string): Promise<Uitkomst>;
}
