// What a person keeps beside casussen, in a back-up: own routekaart, own leerpunten, counts, own werkvormen and half made ones. What is here stays as it is; only what is missing comes.
import { WERKVORMEN } from '../../content/werkvormen.ts';
import { type EigenLeerpunt, GEEN_EIGEN, type KopieEigen, leesEigen, schrijfEigen } from '../../domain/kopie-eigen.ts';
import { personenVan } from '../../domain/kring.ts';
import { isTeOud } from '../../domain/monitor/kwartaal.ts';
import { MEESTE_INGANGEN } from '../../domain/routekaart/ingang.ts';
import { zelfdeWerkvorm } from '../../domain/sessie/bestand-werkvorm.ts';
import { MEESTE_WERKVORMEN, type Werkvorm } from '../../domain/sessie/werkvorm.ts';
import { pack, unpack } from '../../sealed/pack.ts';
import { type LivingKring, persoonVan } from '../kringen.ts';
import { addLeerpunt, kentLeerpunt } from '../leerpunten/velden.ts';
import { visibleOf } from '../showing.ts';
import { dichteKringen, innerOf, type KopieAround } from './around.ts';
import type { BlijftInKopie, EigenInKopie, EigenTerug } from './contract.ts';
import { halveNietHier, halveVan, werkvormenVan } from './halve.ts';
import { kaartVan, tellingenVan } from './hier.ts';

type Session = KopieAround['session'];

export const aantalEigen = ({ routekaart, leerpunten, tellingen, werkvormen, half }: KopieEigen): EigenInKopie => ({
  routekaart: routekaart.length,
  leerpunten: leerpunten.length,
  tellingen: (tellingen?.size ?? 0) > 0,
  werkvormen: werkvormen.length,
  half: half.length,
});
export const isNiets = ({ routekaart, leerpunten, tellingen, werkvormen, half }: EigenInKopie): boolean =>
  routekaart + leerpunten + werkvormen + half === 0 && !tellingen;

export const pakEigen = (eigen: KopieEigen) => pack(new TextEncoder().encode(schrijfEigen(eigen)));
export async function pakEigenUit(bytes: Uint8Array): Promise<KopieEigen | null> {
  try {
    return leesEigen(JSON.parse(new TextDecoder().decode(await unpack(bytes))));
  } catch {
    return null;
  }
}

/** A kring of one without a casus is on no screen. */
const isInBeeld = ({ einden }: Session, kring: LivingKring): boolean =>
  personenVan(kring.log.kring()).length > 1 || visibleOf(kring).some((casus) => !einden.isOver(kring, casus));

/**
 * Which of these stand in a kring here, or were taken away there: to the map a name that was taken away is still a name. What the
 * disk refused stands in memory only: then it is not here yet.
 */
async function bekendHier(session: Session, leerpunten: readonly EigenLeerpunt[]): Promise<ReadonlySet<string>> {
  const bekend = new Set<string>();
  const gevonden = session.kringen.gather((kring) => {
    const hier = leerpunten.filter(({ id }) => kentLeerpunt(innerOf(kring), id));
    return hier.length > 0 && isInBeeld(session, kring) ? [{ doc: kring.held.living.doc, hier }] : [];
  });
  for (const { doc, hier } of gevonden) {
    const bewaard = await doc.save().then(
      () => true,
      () => false,
    );
    if (bewaard) for (const { id } of hier) bekend.add(id);
  }
  return bekend;
}

/** Of kringen that are not here, and that stand nowhere else here; each once. */
async function leerpuntenNietHier(session: Session, leerpunten: readonly EigenLeerpunt[]): Promise<EigenLeerpunt[]> {
  const dicht = await dichteKringen(session);
  const bekend = new Set(await bekendHier(session, leerpunten));
  return leerpunten.filter(({ id, kring }) => {
    // A kring that is here knows itself what stands in it, and what was taken away; of one that does not open nobody knows.
    if (session.kringen.get(kring) || dicht.has(kring) || bekend.has(id)) return false;
    bekend.add(id);
    return true;
  });
}

/**
 * Those that are not here, and for how many there is room. By name what is here stays, whichever is newer; one that came in from a
 * file has another name and is the same.
 */
async function werkvormenNietHier(session: Session, alle: readonly Werkvorm[]): Promise<[Werkvorm[], ruimte: number]> {
  const { werkvormen, ids } = await werkvormenVan(session).lees();
  // Not under the name of one of ours either: it would be taken for that one.
  const hier = new Set([...ids, ...WERKVORMEN.map(({ id }) => id)]);
  const niet = alle.filter(
    (een) => !hier.has(een.id) && hier.add(een.id) && !werkvormen.some((daar) => zelfdeWerkvorm(daar, een)),
  );
  return [niet, Math.max(0, MEESTE_WERKVORMEN - werkvormen.length)];
}

/** How many have nowhere to go, also once the others came. They stay in the file. */
export async function blijftInKopie(
  session: Session,
  eigen: KopieEigen,
  naar: ReadonlyMap<string, string>,
): Promise<BlijftInKopie> {
  const leerpunten = await leerpuntenNietHier(session, eigen.leerpunten);
  const [werkvormen, ruimte] = await werkvormenNietHier(session, eigen.werkvormen);
  return {
    leerpuntenBlijven: leerpunten.filter(({ kring }) => !naar.has(kring)).length,
    werkvormenBlijven: Math.max(0, werkvormen.length - ruimte),
    halfBlijft: (await halveNietHier(session, eigen, werkvormen.slice(0, ruimte))).blijven,
    onleesbaar: eigen.onleesbaar,
  };
}

/** What is missing here. `naar`: per kring of the copy the kring that its first casus comes in now, or stands in. */
async function ontbreekt(session: Session, eigen: KopieEigen, naar: ReadonlyMap<string, string>): Promise<KopieEigen> {
  const kaart = await kaartVan(session).lees();
  const hier = new Set(kaart.ids);
  const nu = await tellingenVan(session).lees();
  const kwartalen = [...(eigen.tellingen ?? [])].filter(
    ([kwartaal]) => !nu?.kwartalen.has(kwartaal) && !isTeOud(kwartaal, session.now()),
  );
  const [niet, ruimte] = await werkvormenNietHier(session, eigen.werkvormen);
  const werkvormen = niet.slice(0, ruimte);
  return {
    routekaart: eigen.routekaart
      .filter(({ id }) => !hier.has(id))
      .slice(0, Math.max(0, MEESTE_INGANGEN - kaart.ids.length)),
    leerpunten: (await leerpuntenNietHier(session, eigen.leerpunten)).filter(({ kring }) => naar.has(kring)),
    tellingen: new Map(kwartalen),
    werkvormen,
    half: (await halveNietHier(session, eigen, werkvormen)).komen,
    onleesbaar: 0,
  };
}

export const planEigen = async (
  session: Session,
  eigen: KopieEigen,
  naar: ReadonlyMap<string, string>,
): Promise<EigenInKopie> => aantalEigen(await ontbreekt(session, eigen, naar));

/** Each by itself: one that fails keeps the others not out. */
export async function zetEigenTerug(
  session: Session,
  eigen: KopieEigen,
  naar: ReadonlyMap<string, string>,
): Promise<EigenTerug> {
  const wat = await ontbreekt(session, eigen, naar);
  const done = { ...aantalEigen(GEEN_EIGEN), mislukt: 0 };
  const probeer = (work: () => Promise<void>) => work().catch(() => void done.mislukt++);
  await probeer(async () => {
    const kaart = kaartVan(session);
    for (const ingang of wat.routekaart) {
      await kaart.zet(ingang);
      done.routekaart++;
    }
  });
  await probeer(async () => {
    const rijen = werkvormenVan(session);
    for (const een of wat.werkvormen) {
      await rijen.zet(een);
      done.werkvormen++;
    }
    // After what they are made of.
    for (const { van, ontwerp } of wat.half) {
      await halveVan(session).zet(van, ontwerp);
      done.half++;
    }
  });
  for (const [van, id] of naar)
    await probeer(async () => {
      const kring = session.kringen.get(id);
      const hunne = wat.leerpunten.filter((een) => een.kring === van);
      if (!kring || hunne.length === 0) return;
      const { doc } = kring.held.living;
      doc.inner.transact(() => {
        for (const een of hunne) addLeerpunt(doc.inner, { ...een, van: persoonVan(kring) });
      });
      await doc.save();
      done.leerpunten += hunne.length;
    });
  await probeer(async () => {
    if (!wat.tellingen || wat.tellingen.size === 0) return;
    // By the one that counts: what it is counting at this moment is not lost, and it knows that it is on.
    const monitor = await session.monitor();
    if (!monitor) throw new Error('it is locked');
    await monitor.vulAan(wat.tellingen);
    done.tellingen = true;
  });
  return done;
}
