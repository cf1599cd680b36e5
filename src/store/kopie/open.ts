// Everything about back-ups that a screen may ask, fetched when it first does. Whatever goes wrong is a sentence.

import { keurKopie } from '../../vault/kopie.ts';
import { redenOf } from '../redenen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import type { KopieAround } from './around.ts';
import type { Kopie } from './contract.ts';
import { leesKopie } from './lees.ts';
import { maakKopie } from './maak.ts';
import { geweigerd } from './zinnen.ts';

export function openKopie(around: KopieAround): Kopie {
  const inWoorden = async <T>(work: () => Promise<Uitkomst<T>>): Promise<Uitkomst<T>> => {
    try {
      return await work();
    } catch (error) {
      return geweigerd(around.session.closed() ? 'weer-op-slot' : redenOf(error));
    }
  };
  return {
    maak: (zin, voortgang) => inWoorden(() => maakKopie(around, zin, voortgang)),
    keur: (bytes) =>
      inWoorden<{ metWoorden: boolean }>(async () => {
        const gekeurd = await keurKopie(bytes);
        return gekeurd.kind === 'goed' ? gekeurd : geweigerd(gekeurd.reden);
      }),
    lees: (bytes, sleutel, voortgang) => inWoorden(() => leesKopie(around, bytes, sleutel, voortgang)),
  };
}
