// Sessions in the practice casus: one phone that goes round, kept nowhere, by the clock of this device.
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { CasusSessies } from './contract.ts';
import { openSessies } from './open.ts';
import { createSessieGeheugen, type SessieRijen } from './rijen.ts';
import { kijkWieWegIs } from './weg.ts';

const EIGEN = 'jij';

/** As long as the page: what was judged must open also after the screen was left. */
const rijenVan = new WeakMap<Y.Doc, SessieRijen>();

export function openOefenSessies(doc: Y.Doc, awareness: Awareness): CasusSessies {
  const rijen = rijenVan.get(doc) ?? createSessieGeheugen();
  rijenVan.set(doc, rijen);
  const tijd = { nu: Date.now, wek: () => undefined, stop: () => undefined };
  return openSessies(doc, {
    ...{ eigen: EIGEN, magSchrijven: true, rijen, tijd, whenLoaded: Promise.resolve(), save: async () => undefined },
    weg: kijkWieWegIs({ awareness, eigen: EIGEN, nu: tijd.nu, verbonden: () => false }),
  });
}
