// Writes the practice casus into an empty document, with days counted back from now. Knows where things live in a casus; keeps nothing.
import * as Y from 'yjs';
import type { OefenItem } from '../content/oefencasus.ts';
import { momenten } from '../domain/vensters/tijdlijn-momenten.ts';
import { addOpmerking, setCijfer, setKoppeling, tekstOf } from './vensters/bij-items.ts';
import { addItem } from './vensters/items.ts';

export type Oefeninhoud = typeof import('../content/oefencasus.ts');

const DAG_MS = 86_400_000;

/** With its place on the timeline, if it has a moment. */
function veldenVan({ velden = {} }: OefenItem, now: number): Record<string, string> {
  const moment = momenten(now).find(({ label }) => label === velden.moment);
  return moment ? { ...velden, moment: moment.woorden, wanneer: moment.wanneer } : velden;
}

function fillNotities(fragment: Y.XmlFragment, { OEFENNOTITIES }: Oefeninhoud): void {
  fragment.insert(
    0,
    OEFENNOTITIES.map(({ kop, tekst }) => {
      const element = new Y.XmlElement(kop ? 'heading' : 'paragraph');
      // y-prosemirror keeps attributes as they are, numbers too.
      if (kop) element.setAttribute('level', 2 as unknown as string);
      element.insert(0, [new Y.XmlText(kop ?? tekst)]);
      return element;
    }),
  );
}

/** Nothing of this can be taken back with undo: it was there before the person came. */
export function fillOefencasus(doc: Y.Doc, inhoud: Oefeninhoud, now: number): void {
  const { OEFENDAGEN, INBRENGER } = inhoud;
  const begin = now - OEFENDAGEN.gemaakt * DAG_MS;
  const besproken = now - OEFENDAGEN.besproken * DAG_MS;
  doc.transact(() => {
    fillNotities(doc.getXmlFragment('notities'), inhoud);
    // A minute apart, so that they stand in the order in which they were written here.
    for (const [at, item] of inhoud.OEFENITEMS.entries())
      addItem(doc, {
        id: item.id,
        soort: item.soort,
        tekst: item.tekst,
        velden: veldenVan(item, now),
        op: begin + at * 60_000,
        functie: item.functie ?? INBRENGER,
        herkomst: null,
      });
    for (const [van, op] of Object.entries(inhoud.OEFENKETEN))
      for (const naar of op) setKoppeling(doc, van, naar, true);
    for (const [naam, tekst] of Object.entries(inhoud.OEFENTEKSTEN))
      tekstOf(doc, naam as keyof Oefeninhoud['OEFENTEKSTEN']).insert(0, tekst);
    for (const { functie, cijfer, reden } of inhoud.OEFENCIJFERS)
      setCijfer(doc, { bij: 'nu', wie: functie, eigen: false, functie, cijfer, reden, op: besproken });
    for (const [at, opmerking] of inhoud.OEFENOPMERKINGEN.entries())
      addOpmerking(doc, { id: `opmerking-${at}`, ...opmerking, op: besproken + at * 60_000, klaar: false });
  });
}
