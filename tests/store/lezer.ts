// The second reader in this process, for tests of the store: the real one with the real lists, and one that can be told to fail.
import { readFileSync } from 'node:fs';
import { createHerkenner } from '../../src/anoniem/herken.ts';
import { beantwoord, keurLijsten, type LeesVraag } from '../../src/anoniem/lees-vraag.ts';
import { type Lijsten, unpackLijsten } from '../../src/anoniem/unpack-lijsten.ts';
import { createLeesWerker, type LeesWerker, type Lezend } from '../../src/store/meelezen/lees-werker.ts';

// From the root of the repository: in a page of happy-dom this file has no address of its own.
export const lijst = (naam: string) => readFileSync(`public/anoniem/${naam}.txt`, 'utf8');

let made: { lijsten: Lijsten; herkenner: ReturnType<typeof createHerkenner> } | null = null;
function echte() {
  if (!made) {
    const lijsten = unpackLijsten(lijst('namen'), lijst('woorden'));
    keurLijsten(lijsten);
    made = { lijsten, herkenner: createHerkenner(lijsten) };
  }
  return made;
}

/** Answers as a worker does: later, with a copy. */
export function lezendHier(onVraag: (vraag: LeesVraag) => void = () => undefined): Lezend {
  let stopped = false;
  return {
    async vraag(vraag) {
      await Promise.resolve();
      if (stopped) throw new Error('stopped');
      onVraag(vraag);
      const { herkenner, lijsten } = echte();
      return structuredClone(beantwoord(vraag, herkenner, lijsten));
    },
    stop() {
      stopped = true;
    },
  };
}

export const lezerHier = (onVraag?: (vraag: LeesVraag) => void): LeesWerker =>
  createLeesWerker({ start: () => lezendHier(onVraag) });
