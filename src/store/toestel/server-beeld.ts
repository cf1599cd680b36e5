// What the server has of this device: read from its own last word and from the sealed pieces here. Asks it nothing and opens no word of a casus.
import { activeLeden } from '../../domain/kring.ts';
import { aheadOf, type Frontier } from '../../sealed/frontier.ts';
import { heldFrontier, liveRecords } from '../../sealed/outer.ts';
import type { KringRegel } from '../contract.ts';
import type { Documents, Living } from '../documents.ts';
import type { FactsKeeper } from '../facts.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import { openCodes, visibleOf } from '../showing.ts';
import type { Value } from '../uitkomst.ts';
import { createValue } from '../value.ts';
import type { Wissen } from '../wissen.ts';
import type { ServerBeeld, ServerDeel, ServerKijker, ServerKring } from './contract.ts';

export interface ServerBeeldOptions {
  relayUrl: string;
  kringen: Pick<Kringen, 'all'>;
  /** The kringen by name. */
  regels: Value<KringRegel[]>;
  documents: Pick<Documents, 'hold' | 'open' | 'subscribe'>;
  facts: Pick<FactsKeeper, 'of'>;
  wissen: Pick<Wissen, 'has'>;
  now: () => number;
}

/** A document that changes is looked at again at most so often. */
const AGAIN_MS = 1_000;

type Gemeten = Omit<ServerDeel, 'id' | 'titel'>;

const ONBEKEND: Gemeten = { bekend: false, stukken: 0, bytes: 0, wacht: 0, gehoordOp: 0 };

/** `stored`: what the server last said it has. A piece that was deleted since is not there any more either. */
export function meet(outer: Living['doc']['outer'], stored: Frontier): Omit<Gemeten, 'gehoordOp'> {
  const there = liveRecords(outer).filter(({ writer, seq }) => seq < (stored.get(writer) ?? 0));
  const held = heldFrontier(outer);
  return {
    // What the server has more than this device cannot be counted here.
    bekend: aheadOf(stored, held) === 0,
    stukken: there.length,
    bytes: there.reduce((sum, { bytes }) => sum + bytes.length, 0),
    wacht: aheadOf(held, stored),
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

export function openServerBeeld(options: ServerBeeldOptions): ServerKijker {
  const { kringen, regels, documents, facts, wissen, now } = options;
  const gemeten = new Map<string, Gemeten>();
  const queue = new Set<string>();
  let reading = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const delenVan = (kring: LivingKring): { id: string; titel: string | null }[] => [
    { id: kring.room, titel: null },
    ...visibleOf(kring)
      .map(({ id, titel }) => ({ id: `${kring.id}/${id}`, titel }))
      // Over, and gone from here: looking would bring something of it back.
      .filter(({ id }) => !wissen.has(id)),
  ];
  const rooms = () => kringen.all().flatMap((kring) => delenVan(kring).map(({ id }) => id));

  const beschrijf = (kring: LivingKring): ServerKring => {
    const folded = kring.log.kring();
    const actief = activeLeden(folded).length;
    return {
      id: kring.id,
      naam: regels.get().find(({ id }) => id === kring.id)?.naam ?? 'Alleen ik',
      toestellen: actief,
      weg: folded.leden.size - actief,
      uitnodigingen: openCodes(kring, now()).length,
      regels: kring.log.entries().length,
      bytes: kring.log.entries().reduce((sum, { body, signature }) => sum + body.length + signature.length, 0),
      delen: delenVan(kring).map((deel) => ({ ...deel, ...(gemeten.get(deel.id) ?? ONBEKEND) })),
    };
  };

  const kijk = (): ServerBeeld => {
    const all = kringen.all().map(beschrijf);
    return {
      server: hostOf(options.relayUrl),
      verbonden: rooms().some((room) => facts.of(room).link === 'open'),
      gehoordOp: Math.max(0, ...[...gemeten.values()].map(({ gehoordOp }) => gehoordOp)),
      teLezen: rooms().filter((room) => !gemeten.has(room)).length,
      kringen: all,
    };
  };
  const beeld = createValue(kijk());
  const tell = () => {
    if (!closed) beeld.set(kijk());
  };

  const measure = ({ doc, acks, room }: Living) => {
    gemeten.set(room, { ...meet(doc.outer, acks.stored()), gehoordOp: acks.at() });
  };
  const read = async (room: string) => {
    try {
      // Without a line: looking must not itself be seen by the server.
      const held = await documents.hold(room, false);
      try {
        await held.living.doc.whenLoaded;
        if (!closed && rooms().includes(room)) measure(held.living);
      } finally {
        await held.release();
      }
    } catch {
      // It does not open here: what is known of it is nothing, and the others are looked at all the same.
      if (!closed) gemeten.set(room, ONBEKEND);
    }
  };
  const readAll = async () => {
    if (reading) return;
    reading = true;
    for (const room of queue) {
      queue.delete(room);
      if (closed) break;
      await read(room);
      tell();
    }
    reading = false;
  };

  const look = () => {
    timer = undefined;
    for (const living of documents.open()) if (living.doc.status().loaded && gemeten.has(living.room)) measure(living);
    const there = new Set(rooms());
    for (const room of [...gemeten.keys()]) if (!there.has(room)) gemeten.delete(room);
    for (const room of there) if (!gemeten.has(room)) queue.add(room);
    tell();
    void readAll();
  };
  const soon = () => {
    if (!closed) timer ??= setTimeout(look, AGAIN_MS);
  };
  const stopDocuments = documents.subscribe(soon);
  const stopRegels = regels.subscribe(soon);
  look();

  return {
    beeld,
    close() {
      closed = true;
      clearTimeout(timer);
      stopDocuments();
      stopRegels();
      queue.clear();
      gemeten.clear();
    },
  };
}
