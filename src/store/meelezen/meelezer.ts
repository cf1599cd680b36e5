// The second reader of one casus as screens hold it: there at once, its work fetched with the first question. When it cannot read, every question rejects.
import { createValue } from '../value.ts';
import type { CasusMeelezer } from './contract.ts';
import type { OpenMeelezer } from './open.ts';
import type { Meelezen } from './te-lezen.ts';

export interface HeldMeelezer extends CasusMeelezer {
  close(): void;
}

/** `gather`: what it reads with; fetched late, like the reader itself. */
export function createMeelezer(gather: () => Promise<Meelezen>): HeldMeelezer {
  const beurt = createValue(0);
  let opening: Promise<OpenMeelezer> | null = null;
  let closed = false;

  const open = (): Promise<OpenMeelezer> => {
    opening ??= Promise.all([import('./open.ts'), gather()]).then(([{ openMeelezer }, bij]) => {
      if (closed) throw new Error('this casus is not open any more');
      return openMeelezer({ ...bij, again: () => closed || beurt.set(beurt.get() + 1) });
    });
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };
  return {
    beurt,
    lees: async (tekst) => (await open()).lees(tekst),
    leesAlles: async () => (await open()).leesAlles(),
    keurGoed: async (bevestigd) => (await open()).keurGoed(bevestigd),
    teksten: async () => (await open()).teksten(),
    onthoudVervanging: async (gevonden, door) => (await open()).onthoudVervanging(gevonden, door),
    laatStaan: async (gevonden, hoe) => (await open()).laatStaan(gevonden, hoe),
    vervang: async (bevinding, door) => (await open()).vervang(bevinding, door),
    close() {
      closed = true;
      void opening?.then((reader) => reader.close()).catch(() => undefined);
    },
  };
}
