// Both sides of a consult, and a third who may think along, in any order and with what they send held back: in the end one truth on every device, and nothing that was said is lost. SEED=n replays one run.
import '../fuzz/seeded.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Antwoord, Consult } from '../../src/domain/consult/consult.ts';
import { statusVan } from '../../src/domain/consult/consult.ts';
import {
  addAntwoord,
  addConsult,
  addGelezen,
  addGesloten,
  readConsult,
  readConsulten,
  removeConsult,
} from '../../src/store/consult/velden.ts';
import { below, chance, pick, reseed, seeds } from '../fuzz/seeded.ts';

const OPS = Number(process.env.OPS ?? 80);
const NAMEN = ['anna', 'bram', 'carla'];
const LEEG = { anders: '', weegt: '', eerst: '', grens: '' };

interface Toestel {
  naam: string;
  doc: Y.Doc;
  inbox: Uint8Array[];
}

function createToestellen(): Toestel[] {
  const alle = NAMEN.map((naam): Toestel => ({ naam, doc: new Y.Doc(), inbox: [] }));
  for (const een of alle)
    een.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'net') return;
      for (const ander of alle) if (ander !== een) ander.inbox.push(update);
    });
  return alle;
}
const ontvang = ({ doc, inbox }: Toestel, welke: number) => {
  const [update] = inbox.splice(welke, 1);
  if (update) Y.applyUpdate(doc, update, 'net');
};

test.each(seeds)('seed %i', (seed) => {
  reseed(seed);
  const toestellen = createToestellen();
  let teller = 0;
  const nieuwId = () => String(++teller).padStart(22, '0');
  const gevraagd = new Map<
    string,
    { van: string; gesloten: boolean; weg: boolean; advies: Set<string>; lezers: Set<string> }
  >();

  for (let stap = 0; stap < OPS; stap++) {
    const toestel = pick(toestellen);
    const { naam, doc } = toestel;
    if (toestel.inbox.length > 0 && chance(50)) {
      // Late, and not in the order it was sent.
      ontvang(toestel, below(toestel.inbox.length));
      continue;
    }
    const wie = { van: naam, functie: naam, op: below(1_000) };
    const hier = readConsulten(doc);
    if (hier.length === 0 || chance(15)) {
      const id = nieuwId();
      const nieuw: Pick<Consult, 'id' | 'aan' | 'dagen' | 'woorden'> = {
        ...{ id, aan: chance(50) ? null : pick(NAMEN), dagen: 14 },
        woorden: { vraag: `vraag ${id}`, schets: '', besluit: '' },
      };
      addConsult(doc, { ...nieuw, ...wie });
      gevraagd.set(id, { van: naam, gesloten: false, weg: false, advies: new Set(), lezers: new Set() });
      continue;
    }
    const { id, van } = pick(hier);
    const waar = gevraagd.get(id);
    if (!waar) throw new Error('a consult nobody asked');
    if (van === naam) {
      if (chance(10)) {
        removeConsult(doc, id);
        waar.weg = true;
      } else if (chance(30)) {
        addGesloten(doc, id, naam, wie.op);
        waar.gesloten = true;
      }
    } else if (chance(40)) {
      addGelezen(doc, id, wie);
      waar.lezers.add(naam);
    } else {
      const antwoord: Antwoord = { id: nieuwId(), ...wie, woorden: { ...LEEG, advies: `advies ${teller}` } };
      addAntwoord(doc, id, antwoord);
      waar.advies.add(antwoord.woorden.advies);
    }
  }
  for (const toestel of toestellen) while (toestel.inbox.length > 0) ontvang(toestel, below(toestel.inbox.length));

  const [eerste, ...rest] = toestellen.map(({ doc }) => readConsulten(doc));
  for (const ander of rest) expect(ander).toEqual(eerste);
  for (const [id, waar] of gevraagd) {
    const consult = readConsult(toestellen[0]?.doc as Y.Doc, id);
    if (waar.weg) {
      expect(consult).toBeNull();
      continue;
    }
    expect(consult?.woorden.vraag).toBe(`vraag ${id}`);
    expect(new Set(consult?.antwoorden.map(({ woorden }) => woorden.advies))).toEqual(waar.advies);
    expect(new Set(consult?.gelezen.map(({ van }) => van))).toEqual(waar.lezers);
    const status = waar.gesloten
      ? 'gesloten'
      : waar.advies.size > 0
        ? 'beantwoord'
        : waar.lezers.size > 0
          ? 'gelezen'
          : 'gevraagd';
    expect(consult && statusVan(consult)).toBe(status);
  }
  expect(gevraagd.size).toBeGreaterThan(0);
});
