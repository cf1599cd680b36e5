// Turns what is known of the devices of a person into what screens show. Decides nothing.
import { activeLeden, type Kring } from '../../domain/kring.ts';
import { parseEntry, type SignedEntry } from '../../domain/ledenlog.ts';
import { alleenBij, type Blik, voortgangVan, wachtOp, wegVan } from '../../domain/toestellen/eigen.ts';
import { NAAMLOOS } from '../../domain/toestellen/naam.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import { visibleOf } from '../showing.ts';
import type { ToestellenStaat, Wegbeeld } from './contract.ts';
import { leesLaatst, leesNaam } from './eigen-document.ts';

/** When a device came in, by the log; 0: it is not in there. */
export function kwamIn(entries: readonly SignedEntry[], kring: Kring, sign: string): number {
  const invite = [...kring.uitnodigingen.values()].find(
    ({ toestel, status }) => status === 'used' && toestel?.sign === sign,
  );
  for (const { body } of entries) {
    const entry = parseEntry(body);
    const isIt =
      ((entry?.kind === 'genesis' || entry?.kind === 'erbij') && entry.toestel.sign === sign) ||
      (entry?.kind === 'toelaten' && entry.invite === invite?.invite);
    if (entry && isIt) return entry.at;
  }
  return 0;
}

export const titelsVan = (kringen: Pick<Kringen, 'get'>, ids: readonly string[]): string[] =>
  ids.flatMap((id) => {
    const kring = kringen.get(id);
    return kring ? visibleOf(kring).map(({ titel }) => titel) : [];
  });

export const naamVan = (eigen: LivingKring | null, wie: string): string =>
  (eigen && leesNaam(eigen.held.living.doc.inner, wie)) || NAAMLOOS;

export function beschrijf(
  blik: Blik,
  eigen: LivingKring,
  kringen: Pick<Kringen, 'get'>,
  hapert: boolean,
): ToestellenStaat {
  const { inner } = eigen.held.living.doc;
  const kring = eigen.log.kring();
  const wacht = wachtOp(blik).length;
  const regel = (wie: string) => {
    const { klaar, nog } = voortgangVan(blik, wie);
    const ditToestel = wie === blik.ik;
    return {
      ...{ id: wie, naam: naamVan(eigen, wie), ditToestel },
      ...{ sinds: kwamIn(eigen.log.entries(), kring, wie), laatst: leesLaatst(inner, wie) },
      klaar: ditToestel ? blik.waard.size : klaar.length,
      van: ditToestel ? blik.waard.size + wacht : klaar.length + nog.length,
    };
  };
  return {
    toestellen: activeLeden(kring)
      .map(({ toestel }) => regel(toestel.sign))
      .sort((a, b) => Number(b.ditToestel) - Number(a.ditToestel)),
    weg: [...kring.leden.values()].flatMap(({ toestel, removed }) => {
      if (removed === null) return [];
      const { klaar, nog } = wegVan(blik, toestel.sign);
      return {
        id: toestel.sign,
        naam: naamVan(eigen, toestel.sign),
        klaar: klaar.length,
        nog: titelsVan(kringen, nog),
      };
    }),
    wacht,
    hapert,
  };
}

export function beschrijfWeg(
  blik: Blik,
  eigen: LivingKring | null,
  kringen: Pick<Kringen, 'get'>,
  wie: string,
  inKringen: readonly string[],
): Wegbeeld {
  return {
    naam: naamVan(eigen, wie),
    casussen: titelsVan(kringen, inKringen),
    alleenDaar: alleenBij(blik, wie).length,
  };
}
