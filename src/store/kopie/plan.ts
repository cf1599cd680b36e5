// What would happen with one casus of a back-up on this device, as it stands now. Changes nothing.
import type { KopieCasus, KopieInhoud } from '../../domain/kopie-inhoud.ts';
import { type CasusHier, isVoorbij, type Plan, planVoor, zoekHier } from '../../domain/kopie-plan.ts';
import { unpack } from '../../sealed/pack.ts';
import { casussenHier, dichteKringen, type KopieAround, openStuk, watOntbreekt } from './around.ts';

export const stukVan = (inhoud: KopieInhoud, at: number): Uint8Array => inhoud.casussen[at] ?? new Uint8Array();

/** What was packed, as a document of its own; null: it does not read. */
export const pakUit = async (stuk: Uint8Array) => {
  const state = await unpack(stuk).catch(() => null);
  return state && openStuk(state);
};

/** How this device stands, for planning. */
export interface Hier {
  casussen: readonly CasusHier[];
  dicht: ReadonlySet<string>;
}

export async function kijkHier(session: KopieAround['session']): Promise<Hier> {
  const dicht = await dichteKringen(session);
  return { dicht, casussen: casussenHier(session).filter(({ kamer }) => !dicht.has(kringVan(kamer))) };
}

export const kringVan = (kamer: string): string => kamer.split('/')[0] ?? '';

export async function planCasus(
  { session }: KopieAround,
  casus: KopieCasus,
  stuk: Uint8Array,
  { casussen: hier, dicht }: Hier,
): Promise<Plan> {
  const vandaag = session.klok.vandaag();
  const daar = zoekHier(casus, hier);
  const zonder = (gelijk: boolean | null) => planVoor(casus, hier, { vandaag, gelijk });
  if (dicht.has(kringVan(casus.kamer))) return planVoor(casus, hier, { vandaag, gelijk: false, dicht: true });
  // Nothing has to be read to know that it stays out.
  if (daar ? daar.voorbij || !daar.heel : isVoorbij(casus, vandaag)) return zonder(false);
  const doc = await pakUit(stuk);
  if (!doc) return zonder(null);
  try {
    if (!daar) return zonder(false);
    const held = await session.documents.hold(daar.kamer, false);
    try {
      await held.living.doc.whenLoaded;
      const rest = watOntbreekt(held.living.doc.inner, doc);
      // What the disk refused stands in memory only: then it is not here yet.
      const bewaard = await held.living.doc.save().then(
        () => true,
        () => false,
      );
      return zonder(rest === null ? null : rest.gelijk && bewaard);
    } finally {
      await held.release();
    }
  } catch {
    return zonder(null);
  } finally {
    doc.destroy();
  }
}
