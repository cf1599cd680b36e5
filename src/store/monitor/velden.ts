// Where counts stand in the document of a kring: a key for each device and quarter, so that nobody writes over another. Knows no screen.
import type * as Y from 'yjs';
import { isKwartaal } from '../../domain/monitor/kwartaal.ts';
import { type Aantallen, leesAantallen } from '../../domain/monitor/tellen.ts';

const tellingenOf = (doc: Y.Doc) => doc.getMap<unknown>('monitor');
const sleutel = (kwartaal: string, toestel: string) => `${kwartaal}/${toestel}`;

export interface Ingelegd {
  kwartaal: string;
  /** The device that put it in; anyone may have written that. */
  toestel: string;
  aantallen: Aantallen;
}

export const readIngelegd = (doc: Y.Doc): Ingelegd[] =>
  [...tellingenOf(doc)].flatMap(([key, raw]) => {
    const at = key.indexOf('/');
    const kwartaal = key.slice(0, Math.max(0, at));
    return isKwartaal(kwartaal) ? [{ kwartaal, toestel: key.slice(at + 1), aantallen: leesAantallen(raw) }] : [];
  });

/** What this device put in becomes exactly this; true: that is a change. */
export function zetIngelegd(doc: Y.Doc, toestel: string, per: ReadonlyMap<string, Aantallen>): boolean {
  const map = tellingenOf(doc);
  let changed = false;
  doc.transact(() => {
    for (const key of [...map.keys()]) {
      if (!key.endsWith(`/${toestel}`) || per.has(key.slice(0, key.indexOf('/')))) continue;
      map.delete(key);
      changed = true;
    }
    for (const [kwartaal, aantallen] of per) {
      const key = sleutel(kwartaal, toestel);
      const vast = JSON.stringify(leesAantallen(aantallen));
      if (JSON.stringify(leesAantallen(map.get(key))) === vast && map.has(key)) continue;
      map.set(key, JSON.parse(vast));
      changed = true;
    }
  });
  return changed;
}
