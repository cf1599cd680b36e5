// Own judgement first: seals what this device gives, keeps the key here until the round is shown, and opens what others showed. A key is on disk before its judgement is in the document.
import { keurOordeel, leesOordeel, type Oordeel } from '../../domain/sessie/oordeel.ts';
import type { Bijdrage, Ronde, Sessie } from '../../domain/sessie/sessie.ts';
import type { Geopend } from '../../domain/sessie/verslag-sessie.ts';
import { openOordeel, sluitOordeel } from '../../vault/oordeel-slot.ts';
import type { SessieRijen } from './rijen.ts';

const plaatsVan = (sessie: string, ronde: string, plek: string): string => JSON.stringify([sessie, ronde, plek]);
const sleutelRij = (oordeel: string): string => `sleutel/${oordeel}`;
const laatsteRij = (sessie: string, ronde: string, plek: string): string => `oordeel/${plaatsVan(sessie, ronde, plek)}`;

export interface TeTonen {
  plek: string;
  oordeel: string;
  sleutel: string;
  tekst: string;
}

export interface Oordelen {
  /** null: does not fit the question. */
  sluit(oordeel: Oordeel, ronde: Ronde, plek: string, id: string): Promise<{ omhulsel: string; bewijs: string } | null>;
  eigen(plek: string, ronde: Ronde): Promise<Oordeel | null>;
  /** Keys that may go now: of places of this device, in rounds that were shown, as long as the fold has none that fits. */
  teTonen(sessie: Sessie, plekken: readonly string[]): Promise<TeTonen[]>;
  /** What can be read now. The same object as long as it says the same. */
  open(sessie: Sessie): Promise<Geopend>;
}

export function createOordelen(sessieId: string, rijen: SessieRijen): Oordelen {
  /** By judgement and the keys there were for it. */
  const known = new Map<string, Oordeel | 'klopt-niet'>();
  let laatst: Geopend = new Map();

  const openEen = async (ronde: Ronde, { id, plek, omhulsel, bewijs, sleutels }: Bijdrage) => {
    const naam = JSON.stringify([id, omhulsel, sleutels]);
    const before = known.get(naam);
    if (before) return before;
    let found: Oordeel | 'klopt-niet' = 'klopt-niet';
    for (const { sleutel, tekst } of sleutels) {
      const gesloten = await openOordeel({ omhulsel, bewijs, sleutel }, plaatsVan(sessieId, ronde.id, plek));
      // Told otherwise than it was sealed: then what others read along with is not what stands here.
      const oordeel = gesloten === null || gesloten !== tekst ? null : leesOordeel(gesloten, ronde.vorm);
      if (oordeel) {
        found = oordeel;
        break;
      }
    }
    known.set(naam, found);
    return found;
  };

  return {
    async sluit(oordeel, ronde, plek, id) {
      const goed = keurOordeel(oordeel, ronde.vorm);
      if (!goed) return null;
      const tekst = JSON.stringify(goed);
      const { omhulsel, bewijs, sleutel } = await sluitOordeel(tekst, plaatsVan(sessieId, ronde.id, plek));
      await rijen.zet(sleutelRij(id), sleutel);
      await rijen.zet(laatsteRij(sessieId, ronde.id, plek), tekst);
      return { omhulsel, bewijs };
    },
    async eigen(plek, ronde) {
      return leesOordeel(await rijen.lees(laatsteRij(sessieId, ronde.id, plek)), ronde.vorm);
    },
    async teTonen(sessie, plekken) {
      const found: TeTonen[] = [];
      for (const { id: ronde, onthuldOp, bijdragen } of sessie.rondes) {
        if (onthuldOp === null) continue;
        for (const { id, plek, sleutels, omhulsel, bewijs } of bijdragen) {
          if (!plekken.includes(plek)) continue;
          const sleutel = await rijen.lees(sleutelRij(id));
          if (sleutel === '') continue;
          const tekst = await openOordeel({ omhulsel, bewijs, sleutel }, plaatsVan(sessieId, ronde, plek));
          const known = sleutels.some((one) => one.sleutel === sleutel && one.tekst === tekst);
          if (tekst !== null && !known) found.push({ plek, oordeel: id, sleutel, tekst });
        }
      }
      return found;
    },
    async open(sessie) {
      const next = new Map<string, Oordeel | 'klopt-niet'>();
      for (const ronde of sessie.rondes)
        for (const een of ronde.bijdragen) if (een.sleutels.length > 0) next.set(een.id, await openEen(ronde, een));
      const same = next.size === laatst.size && [...next].every(([id, een]) => laatst.get(id) === een);
      if (!same) laatst = next;
      return laatst;
    },
  };
}
