// What a person keeps on this device beside casussen and guides, as a back-up takes it along; and how much of it does not open here. Changes nothing.
import type { KopieEigen } from '../../domain/kopie-eigen.ts';
import { persoonVan } from '../kringen.ts';
import { readLeerpunten } from '../leerpunten/velden.ts';
import { createMonitorRij, MONITOR_RIJ } from '../monitor/rij.ts';
import { createEigenKaart } from '../routekaart/eigen-rijen.ts';
import { createSlotRijen } from '../slot-rijen.ts';
import { innerOf, type KopieAround } from './around.ts';
import { halveVan, werkvormenVan } from './halve.ts';

type Session = KopieAround['session'];

export const kaartVan = ({ disk, vault }: Session) => createEigenKaart(disk, vault.sealer);
export const tellingenVan = ({ disk, vault, now }: Session) => createMonitorRij(disk, vault.sealer, now);

/** As it is on this device now. Of kringen that do not open nothing can be said. `dicht`: so many rows do not open, or do not read. */
export async function eigenHier(session: Session): Promise<{ eigen: KopieEigen; dicht: number }> {
  const kaart = await kaartVan(session).lees();
  const { werkvormen, ids } = await werkvormenVan(session).lees();
  const { halve, onleesbaar } = await halveVan(session).lees();
  const tellingen = await createSlotRijen(session.disk, session.vault.sealer, MONITOR_RIJ).list();
  return {
    eigen: {
      routekaart: kaart.ingangen,
      leerpunten: session.kringen.gather((kring) =>
        readLeerpunten(innerOf(kring)).flatMap(({ van, ...een }) =>
          van === persoonVan(kring) ? [{ ...een, kring: kring.id }] : [],
        ),
      ),
      tellingen: (await tellingenVan(session).lees())?.kwartalen ?? null,
      werkvormen,
      half: halve,
      onleesbaar: 0,
    },
    dicht:
      kaart.ids.length -
      kaart.ingangen.length +
      (ids.length - werkvormen.length) +
      onleesbaar.length +
      tellingen.filter(({ stuk }) => stuk).length,
  };
}
