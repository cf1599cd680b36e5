// Searches own casussen: reads them one by one while someone searches, without the network, and keeps their words in memory only. Knows no screen.
import { createZoekindex, type Zoekindex } from '../content/zoek.ts';
import type { Gelezenen } from '../content/zoek-taal.ts';
import { heldFrontier } from '../sealed/outer.ts';
import type { CasusRegel, CasusZoeker, Value } from './contract.ts';
import type { Documents, Living } from './documents.ts';
import { createValue } from './value.ts';
import { type CasusTekst, woordenVanCasus } from './zoek-woorden.ts';

export interface ZoekerOptions {
  documents: Pick<Documents, 'hold' | 'open' | 'subscribe'>;
  casussen: Value<CasusRegel[]>;
}

/** A casus that changes is read again after this long, and at most so often. */
const AGAIN_MS = 500;

/** Only grows; the same when nothing came in. */
const countRecords = ({ doc }: Living): number =>
  [...heldFrontier(doc.outer).values()].reduce((sum, clock) => sum + clock, 0);

const titelTekst = ({ id, titel }: CasusRegel): CasusTekst => ({
  ...{ casus: id, waar: 'casus', doorloop: null, titel, inleiding: titel },
  ...{ delen: [titel], namen: [titel], kader: [] },
});

export function openCasusZoeker({ documents, casussen }: ZoekerOptions): CasusZoeker {
  const teksten = new Map<string, CasusTekst[]>();
  /** How many records there were when it was read. */
  const gelezen = new Map<string, number>();
  const queue = new Set<string>();
  const looking = new Set<string>();
  const bekend: Gelezenen = new Map();
  const stand = createValue({ teLezen: 0, beurt: 0 });
  let index: Zoekindex<CasusTekst> | null = null;
  let titels = '';
  let reading = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const listed = (room: string) => casussen.get().find(({ id }) => id === room);
  const tell = () => {
    index = null;
    const teLezen = casussen.get().filter(({ id }) => !teksten.has(id)).length;
    stand.set({ teLezen, beurt: stand.get().beurt + 1 });
  };

  const read = async (room: string) => {
    const regel = listed(room);
    // Deleted while it waited for its turn: opening it would bring it back on this disk.
    if (!regel) return;
    try {
      const held = await documents.hold(room, false);
      try {
        await held.living.doc.whenLoaded;
        if (closed || !listed(room)) return;
        gelezen.set(room, countRecords(held.living));
        teksten.set(room, woordenVanCasus(held.living.doc.inner, room, regel.titel));
      } finally {
        await held.release();
      }
    } catch {
      // It does not open here: it can be found by its title, and the others wholly.
      if (!closed && !teksten.has(room)) teksten.set(room, []);
    }
  };
  const readAll = async () => {
    if (reading) return;
    reading = true;
    for (const room of queue) {
      queue.delete(room);
      if (closed) break;
      await read(room);
      if (!closed) tell();
    }
    reading = false;
  };

  const follow = () => {
    const now = JSON.stringify(casussen.get().map(({ id, titel }) => [id, titel]));
    if (closed || now === titels) return;
    titels = now;
    for (const room of [...teksten.keys()]) {
      if (listed(room)) continue;
      teksten.delete(room);
      gelezen.delete(room);
    }
    for (const { id } of casussen.get()) if (!teksten.has(id)) queue.add(id);
    tell();
    void readAll();
  };
  const look = () => {
    timer = undefined;
    for (const living of documents.open()) {
      const before = looking.has(living.room) ? gelezen.get(living.room) : undefined;
      // What is still being read looks emptier than it is.
      if (before === undefined || !living.doc.status().loaded || countRecords(living) === before) continue;
      queue.add(living.room);
    }
    looking.clear();
    void readAll();
  };
  const stopCasussen = casussen.subscribe(follow);
  const stopDocuments = documents.subscribe((room) => {
    if (closed || !gelezen.has(room)) return;
    looking.add(room);
    timer ??= setTimeout(look, AGAIN_MS);
  });
  follow();

  return {
    stand,
    zoek(vraag) {
      if (closed) return [];
      index ??= createZoekindex([...casussen.get().map(titelTekst), ...[...teksten.values()].flat()], {
        bron: ({ casus }) => casus,
        eenmaal: false,
        bekend,
      });
      return index.zoek(vraag).map(({ document: { casus, waar, doorloop }, fragment }) => {
        return { casus, titel: listed(casus)?.titel ?? '', waar, doorloop, fragment };
      });
    },
    close() {
      closed = true;
      clearTimeout(timer);
      stopCasussen();
      stopDocuments();
      index = null;
      for (const held of [teksten, gelezen, queue, looking, bekend]) held.clear();
      titels = '';
      stand.set({ teLezen: 0, beurt: stand.get().beurt + 1 });
    },
  };
}
