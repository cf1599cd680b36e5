// Wraps and unwraps the living notes of a casus: the Y type and awareness the editor binds to. Screens only carry the handle.
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { NotitiesBron } from './contract.ts';

/**
 * What the editor reads of a colleague from awareness, under the field `user`: `{ functie, kleur }`. The store sets it;
 * `kleur` is an index into the cursor colours of the theme. The editor itself writes only the field `cursor`.
 */
export interface AwarenessUser {
  functie: string;
  kleur: number;
}

export interface LivingNotities {
  readonly fragment: Y.XmlFragment;
  readonly awareness: Awareness;
}

const living = new WeakMap<NotitiesBron, LivingNotities>();

export function makeNotitiesBron(fragment: Y.XmlFragment, awareness: Awareness): NotitiesBron {
  const bron = Object.freeze({}) as NotitiesBron;
  living.set(bron, { fragment, awareness });
  return bron;
}

export function readNotitiesBron(bron: NotitiesBron): LivingNotities {
  const found = living.get(bron);
  if (!found) throw new Error('not a NotitiesBron of this store');
  return found;
}
