// Puts lines at the end of the notes of a casus, a paragraph for each. Knows not what they say.
import * as Y from 'yjs';
import type { CasusInBeeld } from '../contract.ts';
import type { Documents } from '../documents.ts';
import type { Kringen } from '../kringen.ts';
import { luistertNu } from '../sessie/luistert-nu.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { mayWrite } from '../wissen.ts';
import { geweigerd } from './zinnen.ts';

export interface BijCasusOptions {
  kringen: Pick<Kringen, 'get'>;
  documents: Pick<Documents, 'hold'>;
  /** null: it may not be opened (any more). */
  openCasus(id: string): Promise<CasusInBeeld | null>;
}

export async function schrijfBijCasus(
  casus: string,
  regels: readonly string[],
  { kringen, documents, openCasus }: BijCasusOptions,
): Promise<Uitkomst> {
  const kring = kringen.get(casus.split('/')[0] ?? '');
  if (!kring) return geweigerd('bestaat-niet');
  // Who only reads gets a copy on screen: what is written in that is kept nowhere.
  if (!mayWrite(kring)) return geweigerd('leest-mee-casus');
  const inBeeld = await openCasus(casus);
  if (!inBeeld) return geweigerd('bestaat-niet');
  try {
    if (await luistertNu(inBeeld).catch(() => false)) return geweigerd('luistert-nu');
    const held = await documents.hold(casus, false);
    try {
      const { doc } = held.living;
      // At the end of all there is, not of what was read so far.
      await doc.whenLoaded;
      const alineas = regels.map((regel) => {
        const alinea = new Y.XmlElement('paragraph');
        alinea.insert(0, [new Y.XmlText(regel)]);
        return alinea;
      });
      doc.inner.transact(() => doc.inner.getXmlFragment('notities').push(alineas));
      await doc.save();
    } finally {
      await held.release();
    }
  } finally {
    await inBeeld.close();
  }
  return { kind: 'goed' };
}
