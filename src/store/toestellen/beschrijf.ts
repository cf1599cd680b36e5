// Turns what is known of the devices of a person into what screens show. Decides nothing.
import { activeLeden } from '../../domain/kring.ts';
import { parseEntry, type SignedEntry } from '../../domain/ledenlog.ts';
import { alleenBij, type Blik, voortgangVan, wachtOp, wegVan } from '../../domain/toestellen/eigen.ts';
import { NAAMLOOS } from '../../domain/toestellen/naam.ts';
import type { KringLog } from '../../sync/kring-log.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import { visibleOf } from '../showing.ts';
import type { ToestellenStaat, Wegbeeld } from './contract.ts';
import { leesLaatst, leesNaam } from './eigen-document.ts';

/** Asked of each device at each look, and read anew only when the log says more. */
const gelezen = new WeakMap<readonly SignedEntry[], ReadonlyMap<string, number>>();

function kwamenIn({ entries, kring }: Pick<KringLog, 'entries' | 'kring'>): ReadonlyMap<string, number> {
  const nu = entries();
  const known = gelezen.get(nu);
  if (known) return known;
  const met = new Map(
    [...kring().uitnodigingen.values()].flatMap(({ invite, toestel, status }) =>
      status === 'used' && toestel ? [[invite, toestel.sign]] : [],
    ),
  );
  const wanneer = new Map<string, number>();
  for (const { body } of nu) {
    const entry = parseEntry(body);
    const sign =
      entry?.kind === 'genesis' || entry?.kind === 'erbij'
        ? entry.toestel.sign
        : entry?.kind === 'toelaten' && met.get(entry.invite);
    if (entry && sign && !wanneer.has(sign)) wanneer.set(sign, entry.at);
  }
  gelezen.set(nu, wanneer);
  return wanneer;
}

/** When a device came in, by the log; 0: it is not in there. */
export const kwamIn = (log: Pick<KringLog, 'entries' | 'kring'>, sign: string): number => kwamenIn(log).get(sign) ?? 0;

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
      ...{ sinds: kwamIn(eigen.log, wie), laatst: leesLaatst(inner, wie) },
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
