// The second reader of one casus as screens hold it: there at once, its work fetched with the first question. Says how it goes; when it cannot read, every question rejects.
import { createValue } from '../value.ts';
import type { CasusMeelezer, MeeleesStand } from './contract.ts';
import type { OpenMeelezer } from './open.ts';
import type { Meelezen } from './te-lezen.ts';

export interface HeldMeelezer extends CasusMeelezer {
  close(): void;
}

/** `gather`: what it reads with; fetched late, like the reader itself. */
export function createMeelezer(gather: () => Promise<Meelezen>): HeldMeelezer {
  const stand = createValue<MeeleesStand>({ kind: 'rust' });
  const beurt = createValue(0);
  let opening: Promise<OpenMeelezer> | null = null;
  let closed = false;
  let busy = 0;

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
  /** A question about the text: as long as one is on its way it is reading, and how the last one went stands. */
  const ask = async <T>(question: (reader: OpenMeelezer) => Promise<T>): Promise<T> => {
    busy++;
    stand.set({ kind: 'lezen' });
    let failed = false;
    try {
      return await question(await open());
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      busy--;
      if (failed) stand.set({ kind: 'mislukt' });
      else if (busy === 0) stand.set({ kind: 'rust' });
    }
  };

  return {
    stand,
    beurt,
    lees: (tekst) => ask((reader) => reader.lees(tekst)),
    leesAlles: () => ask((reader) => reader.leesAlles()),
    keurGoed: (bevestigd) => ask((reader) => reader.keurGoed(bevestigd)),
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
