// What a person keeps beside casussen, in a back-up: own routekaart, own leerpunten, counts. What is here stays as it is; only what is missing comes.
import { type KopieEigen, leesEigen, schrijfEigen } from '../../domain/kopie-eigen.ts';
import { isTeOud } from '../../domain/monitor/kwartaal.ts';
import { MEESTE_INGANGEN } from '../../domain/routekaart/ingang.ts';
import { pack, unpack } from '../../sealed/pack.ts';
import { persoonVan } from '../kringen.ts';
import { addLeerpunt, readLeerpunten } from '../leerpunten/velden.ts';
import { createMonitorRij } from '../monitor/rij.ts';
import { createEigenKaart } from '../routekaart/eigen-rijen.ts';
import { innerOf, type KopieAround } from './around.ts';
import type { EigenInKopie, EigenTerug } from './contract.ts';

type Session = KopieAround['session'];

const kaartVan = ({ disk, vault }: Session) => createEigenKaart(disk, vault.sealer);
const tellingenVan = ({ disk, vault, now }: Session) => createMonitorRij(disk, vault.sealer, now);

/** As it is on this device now. Of kringen that do not open nothing can be said. */
export async function eigenHier(session: Session): Promise<KopieEigen> {
  return {
    routekaart: (await kaartVan(session).lees()).ingangen,
    leerpunten: session.kringen.gather((kring) =>
      readLeerpunten(innerOf(kring)).flatMap(({ van, ...een }) =>
        van === persoonVan(kring) ? [{ ...een, kring: kring.id }] : [],
      ),
    ),
    tellingen: (await tellingenVan(session).lees())?.kwartalen ?? null,
  };
}

export const aantalEigen = ({ routekaart, leerpunten, tellingen }: KopieEigen): EigenInKopie => ({
  routekaart: routekaart.length,
  leerpunten: leerpunten.length,
  tellingen: (tellingen?.size ?? 0) > 0,
});
export const isNiets = ({ routekaart, leerpunten, tellingen }: EigenInKopie): boolean =>
  routekaart + leerpunten === 0 && !tellingen;

export const pakEigen = (eigen: KopieEigen) => pack(new TextEncoder().encode(schrijfEigen(eigen)));
export async function pakEigenUit(bytes: Uint8Array): Promise<KopieEigen | null> {
  try {
    return leesEigen(JSON.parse(new TextDecoder().decode(await unpack(bytes))));
  } catch {
    return null;
  }
}

/** What is missing here. `naar`: per kring of the copy the kring that its first casus comes in now. */
async function ontbreekt(session: Session, eigen: KopieEigen, naar: ReadonlyMap<string, string>): Promise<KopieEigen> {
  const kaart = await kaartVan(session).lees();
  const hier = new Set(kaart.ids);
  const nu = await tellingenVan(session).lees();
  const kwartalen = [...(eigen.tellingen ?? [])].filter(
    ([kwartaal]) => !nu?.kwartalen.has(kwartaal) && !isTeOud(kwartaal, session.now()),
  );
  return {
    routekaart: eigen.routekaart
      .filter(({ id }) => !hier.has(id))
      .slice(0, Math.max(0, MEESTE_INGANGEN - kaart.ids.length)),
    // A kring that is here knows itself what stands in it, and what was taken away.
    leerpunten: eigen.leerpunten.filter(({ kring }) => naar.has(kring) && !session.kringen.get(kring)),
    tellingen: new Map(kwartalen),
  };
}

export const planEigen = async (
  session: Session,
  eigen: KopieEigen,
  naar: ReadonlyMap<string, string>,
): Promise<EigenInKopie> => aantalEigen(await ontbreekt(session, eigen, naar));

/** Each of the three by itself: one that fails keeps the others not out. */
export async function zetEigenTerug(
  session: Session,
  eigen: KopieEigen,
  naar: ReadonlyMap<string, string>,
): Promise<EigenTerug> {
  const wat = await ontbreekt(session, eigen, naar);
  const done = { routekaart: 0, leerpunten: 0, tellingen: false, mislukt: 0 };
  const probeer = (work: () => Promise<void>) => work().catch(() => void done.mislukt++);
  await probeer(async () => {
    const kaart = kaartVan(session);
    for (const ingang of wat.routekaart) {
      await kaart.zet(ingang);
      done.routekaart++;
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
    const rij = tellingenVan(session);
    const nu = await rij.lees();
    // What counts here already is newer. Kringen are chosen anew: there this would be another device.
    await rij.zet({ mee: nu?.mee ?? [], kwartalen: new Map([...wat.tellingen, ...(nu?.kwartalen ?? [])]) });
    done.tellingen = true;
  });
  return done;
}
