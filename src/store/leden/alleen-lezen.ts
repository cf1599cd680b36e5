// A casus for who may only read it: a copy in memory that follows the real one. Whatever is changed in it goes nowhere, and is gone when it closes.
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { SealedDocument } from '../../sealed/document.ts';
import type { Held, Living } from '../documents.ts';

const FROM_REAL = Symbol('from the real casus');

export interface Meegelezen {
  held: Held;
  /** The real one: of that the days are kept. */
  echt: SealedDocument;
}

export function maakMeegelezen(held: Held): Meegelezen {
  const { living } = held;
  const { doc: echt } = living;
  const copy = new Y.Doc();
  const follow = (update: Uint8Array) => Y.applyUpdate(copy, update, FROM_REAL);
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(echt.inner), FROM_REAL);
  echt.inner.on('update', follow);
  const nothing = async () => undefined;
  const doc: SealedDocument = { ...echt, inner: copy, save: nothing, flush: nothing };
  // Of its own: where a cursor stands in the copy is of no use to who has the real one.
  const awareness = new Awareness(copy);
  const alike = () => {
    for (const [client, state] of living.awareness.getStates())
      if (client !== living.awareness.clientID) awareness.states.set(client, { user: state.user });
    for (const client of awareness.states.keys())
      if (client !== awareness.clientID && !living.awareness.states.has(client)) awareness.states.delete(client);
    awareness.emit('change', [{ added: [], updated: [...awareness.states.keys()], removed: [] }, 'follow']);
  };
  const tellUser = (_: unknown, origin: unknown) => {
    if (origin === 'local') living.awareness.setLocalStateField('user', awareness.getLocalState()?.user ?? null);
  };
  living.awareness.on('change', alike);
  awareness.on('change', tellUser);
  alike();
  const copied: Living = { room: living.room, doc, awareness, acks: living.acks, connection: living.connection };
  return {
    echt,
    held: {
      living: copied,
      release() {
        echt.inner.off('update', follow);
        living.awareness.off('change', alike);
        awareness.off('change', tellUser);
        awareness.destroy();
        copy.destroy();
        return held.release();
      },
    },
  };
}
