// Everything about back-ups that a screen may ask, fetched when it first does. Whatever goes wrong is a sentence.

import { keurKopie } from '../../vault/kopie.ts';
import type { MaatjesVraag } from '../maatjes/contract.ts';
import { maakInWoorden } from '../redenen.ts';
import type { KopieAround } from './around.ts';
import type { Kopie } from './contract.ts';
import { leesKopie } from './lees.ts';
import { maakKopie } from './maak.ts';
import { geweigerd } from './zinnen.ts';

export function openKopie(around: KopieAround): Kopie {
  const inWoorden = maakInWoorden(around.session.closed, geweigerd);
  return {
    maak: (zin, voortgang) => inWoorden(() => maakKopie(around, zin, voortgang)),
    keur: (bytes) =>
      inWoorden<{ metWoorden: boolean; metMaatjes: boolean }>(async () => {
        const gekeurd = await keurKopie(bytes);
        if (gekeurd.kind === 'geweigerd') return geweigerd(gekeurd.reden);
        return { kind: 'goed', metWoorden: gekeurd.metWoorden, metMaatjes: gekeurd.maatjes !== null };
      }),
    vraagMaatjes: (bytes) =>
      inWoorden<{ vraag: MaatjesVraag }>(async () => {
        const gekeurd = await keurKopie(bytes);
        if (gekeurd.kind === 'geweigerd') return geweigerd(gekeurd.reden);
        if (!gekeurd.maatjes) return geweigerd('zonder-maatjes');
        const { vraagOf } = await import('../maatjes/vragen.ts');
        return { kind: 'goed', vraag: await vraagOf(gekeurd.maatjes, around.session.now()) };
      }),
    lees: (bytes, sleutel, voortgang) => inWoorden(() => leesKopie(around, bytes, sleutel, voortgang)),
  };
}
