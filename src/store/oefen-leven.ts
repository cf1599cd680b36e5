// The life of the practice casus: the same as of a real one, in a list that is kept nowhere; nothing comes of it and nothing is wiped.
import * as Y from 'yjs';
import { dagOp, levenVan, plusDagen } from '../domain/casus-leven.ts';
import { type OpenLeven, openCasusLeven } from './casus-leven.ts';
import { addCasus } from './kring-document.ts';
import { readLeven, setMijlpaal, setTerugkijk } from './leven-velden.ts';
import type { Oefeninhoud } from './oefen-document.ts';

/** A name that a casus in a list can have. */
const CASUS = 'oefencasus_oefencasus_';
const DAY_MS = 86_400_000;

export function openOefenLeven(inhoud: Oefeninhoud, now: number, functie: () => string): OpenLeven {
  const { OEFENDAGEN, OEFENKRING, INBRENGER, OEFENTITEL } = inhoud;
  const inner = new Y.Doc();
  const vandaag = dagOp(now);
  const casus = { id: CASUS, gemaaktOp: now - OEFENDAGEN.gemaakt * DAY_MS };
  const door = (dag: string) => ({ dag, functie: INBRENGER, op: now });
  addCasus(inner, CASUS, OEFENTITEL, casus.gemaaktOp);
  setMijlpaal(inner, CASUS, 'besproken', door(plusDagen(vandaag, -OEFENDAGEN.besproken)));
  setTerugkijk(inner, CASUS, 'terugkijk', door(plusDagen(vandaag, OEFENDAGEN.terugkijken)));
  const lees = () => {
    const feiten = readLeven(inner, casus);
    return { feiten, nu: levenVan(feiten, { vandaag, anderen: OEFENKRING.length, gezien: vandaag }) };
  };
  return openCasusLeven({
    doc: { inner, save: async () => undefined },
    ...{ casus: CASUS, functie, now: () => now, lees, eerst: lees() },
    klok: () => 'klopt',
    magSchrijven: () => true,
  });
}
