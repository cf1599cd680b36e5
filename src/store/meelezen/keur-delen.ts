// The gate at the store: nobody is let into a kring before every casus in it was read to the last word, as it is now, and what was learned in it while nobody else was.
import type { Uitkomst } from '../contract.ts';
import type { Documents } from '../documents.ts';
import type { CasusFeiten } from '../kring-document.ts';
import type { LivingKring } from '../kringen.ts';
import { readLeven } from '../leven-velden.ts';
import { inWoorden } from '../redenen.ts';
import type { Nagelezen } from './contract.ts';
import { leesDelen } from './delen.ts';
import { leesLeerpuntDelen } from './leerpunt-delen.ts';
import { heeftWoorden, keurNagelezen, vingerafdrukVan } from './nagelezen.ts';
import { geweigerd } from './zinnen.ts';

export interface KeurDelen {
  kring: LivingKring;
  /** Those others will see. */
  casussen: readonly CasusFeiten[];
  documents: Pick<Documents, 'hold'>;
  isHeel(room: string): boolean;
  now: number;
}

/** Also when the kring is shared already: one more person is sharing too. */
export const keurDelen = (nagelezen: readonly Nagelezen[], om: KeurDelen): Promise<Uitkomst> =>
  inWoorden<object>(async () => {
    const { kring, casussen, documents, now } = om;
    for (const casus of casussen) {
      const room = `${kring.id}/${casus.id}`;
      const held = await documents.hold(room, false);
      try {
        const { doc } = held.living;
        await doc.whenLoaded;
        if (!om.isHeel(room) || doc.status().gap) return geweigerd('casus-niet-hier');
        const leven = readLeven(kring.held.living.doc.inner, casus);
        const delen = leesDelen({ doc: doc.inner, titel: casus.titel, leven });
        if (!heeftWoorden(delen)) continue;
        const reden = keurNagelezen(nagelezen, { casus: room, vingerafdruk: await vingerafdrukVan(delen), nu: now });
        if (reden !== null) return geweigerd(reden);
        // What was replaced leaves the records too: who comes in now cannot read it back.
        await doc.flush();
        await doc.compact();
      } finally {
        await held.release();
      }
    }
    const lijst = kring.held.living.doc;
    await lijst.whenLoaded;
    if (lijst.status().gap) return geweigerd('casus-niet-hier');
    const leerpunten = leesLeerpuntDelen(kring);
    if (leerpunten.length > 0) {
      const vingerafdruk = await vingerafdrukVan(leerpunten);
      const reden = keurNagelezen(nagelezen, { casus: kring.id, vingerafdruk, nu: now });
      // A sentence about the casus would send someone to the wrong place.
      if (reden !== null) return geweigerd('leerpunten-nalezen');
    }
    // The same for a title that was another, and a leerpunt that was taken away.
    await lijst.flush();
    await lijst.compact();
    return { kind: 'goed' };
  });
