// Moves a casus to another kring: written anew there under keys of its own, and only when that is whole, listed and safe it goes out of the old one. See docs/decisions/0013.
import type { Nagelezen } from '../meelezen/contract.ts';
import { maakInWoorden, redenOf } from '../redenen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { mayWrite, slotVan } from '../wissen.ts';
import type { Verplaatsen, VerplaatsStand } from './contract.ts';
import { maakDaar, ruimOp } from './daar.ts';
import { partsOf, Reden, type VerplaatsAround, type Werk } from './omgeving.ts';
import {
  anderenSchrijven,
  find,
  gingNaar,
  isElders,
  isGelijk,
  isTeLezen,
  isVerplaatstNaar,
  isZelfdeVraag,
  staatDaar,
  type Vraag,
} from './plek.ts';
import { createOnderwegRijen, type Onderweg } from './rijen.ts';
import { keurNieuwe, zetTerug } from './terug.ts';
import { type Hoe, haalUitOude, klaar, magEcht, toon } from './uit-oude.ts';
import { geweigerd } from './zinnen.ts';

export interface OpenVerplaatsen extends Verplaatsen {
  /** Finishes what stopped halfway or waits; `vers`, right after the start: the lists are as on the disk, so what is in none is cleared away. */
  hervat(vers: boolean): Promise<void>;
  /** Of what was moved: may the old one be wiped now, for everyone? Whoever asks holds its lock. */
  magEcht(room: string): Promise<boolean>;
}

export function openVerplaatsen(
  around: VerplaatsAround,
  standen: Map<string, VerplaatsStand>,
  nogTerug: Set<string>,
): OpenVerplaatsen {
  const { vault, disk, locks, kringen, closed } = around;
  const rijen = createOnderwegRijen(disk, vault.sealer);
  const werk: Werk = { ...around, rijen, standen, nogTerug, hier: new Set() };
  /** Where what was moved since the start went, and what was asked. */
  const gedaan = new Map<string, Vraag>();

  /** Here one after the other; what another tab is at, or is being wiped, is left alone. */
  const bezig = new Map<string, Promise<unknown>>();
  const metSlot = <T>(room: string, work: () => Promise<T>): Promise<T> => {
    const beurt = (bezig.get(room) ?? Promise.resolve())
      .catch(() => undefined)
      .then(async () => {
        const lock = await locks.tryHold(slotVan(room));
        if (!lock) throw new Reden('bezig');
        try {
          return await work();
        } finally {
          lock.release();
        }
      });
    bezig.set(room, beurt);
    return beurt;
  };

  /** niets: it is not there, and the old one stands as if nobody asked. onbekend: what became of it cannot be known now. */
  const gaVerder = async (van: string, onderweg: Onderweg, vers = false): Promise<Hoe | 'niets' | 'onbekend'> => {
    const { stap, naar } = onderweg;
    if (!(await isTeLezen(kringen, van))) return 'onbekend';
    if (stap === 'terug') {
      await zetTerug(werk, van, onderweg);
      return (await rijen.get(van)) ? 'onbekend' : 'niets';
    }
    const daar = await staatDaar(kringen, naar);
    if (daar === 'wacht') return 'onbekend';
    if (stap === 'twee') {
      // One of the two was thrown away since: that is what the person wanted.
      if (daar === 'al' && find(kringen, van)?.casus.verwijderdOp === null) toon(werk, van, 'twee', naar);
      else await klaar(werk, van);
      return 'twee';
    }
    if (daar === 'al') return haalUitOude(werk, van, onderweg);
    // It really moved. What is not listed there did not come in yet; what was, was thrown away by somebody who saw it.
    if (isVerplaatstNaar(kringen, van, naar)) return 'onbekend';
    if (daar === 'leeg') {
      // Another tab may have listed it, and that did not come in here.
      if (stap !== 'maken' || !(vers || werk.hier.has(naar))) return 'onbekend';
      await ruimOp(werk, naar);
    }
    await klaar(werk, van);
    return 'niets';
  };

  /** Why not, when it goes or went somewhere else than is asked now: that is not carried out, and not said to be what was asked. */
  const gaatAndersHeen = async (van: string, onderweg: Onderweg, naar: string | null) => {
    const { stap } = onderweg;
    if (stap === 'terug' || stap === 'twee' || isZelfdeVraag(kringen, onderweg, naar, around.now())) return null;
    if (isVerplaatstNaar(kringen, van, onderweg.naar)) return 'al-verplaatst';
    return (await staatDaar(kringen, onderweg.naar)) === 'al' ? 'al-onderweg' : null;
  };

  const keurVerzoek = (id: string, naar: string | null): Uitkomst<{ id: string }> | null => {
    const found = find(kringen, id);
    if (!found || found.casus.verwijderdOp !== null || around.einden.isOver(found.kring, found.casus)) {
      const eerder = gedaan.get(id);
      if (!eerder) return geweigerd('bestaat-niet');
      return isZelfdeVraag(kringen, eerder, naar, around.now())
        ? { kind: 'goed', id: eerder.naar }
        : geweigerd('al-verplaatst');
    }
    if (naar === found.kring.id) return geweigerd('zelfde-kring');
    if (!mayWrite(found.kring)) return geweigerd('mag-niet');
    const daar = naar === null ? null : kringen.get(naar);
    if (daar === undefined) return geweigerd('kring-weg');
    return daar && !mayWrite(daar) ? geweigerd('mag-niet') : null;
  };

  const verplaats = async (
    id: string,
    naar: string | null,
    nagelezen: readonly Nagelezen[],
  ): Promise<Uitkomst<{ id: string; wacht?: true }>> => {
    const antwoord = (hoe: Hoe, vraag: Vraag): Uitkomst<{ id: string; wacht?: true }> => {
      if (hoe === 'twee') return geweigerd('staat-dubbel');
      gedaan.set(id, vraag);
      return { kind: 'goed', id: vraag.naar, ...(hoe === 'wacht' && { wacht: true }) };
    };
    // It stopped between the new one and the old: that is what was asked, and it is not done twice.
    const before = await rijen.get(id);
    const anders = before ? await gaatAndersHeen(id, before, naar) : null;
    if (anders) return geweigerd(anders);
    const verder = before && (await gaVerder(id, before));
    if (before && (verder === 'klaar' || verder === 'wacht' || verder === 'twee')) return antwoord(verder, before);
    // Begun again there would be two.
    if (verder === 'onbekend') return geweigerd('bezig');
    const geen = keurVerzoek(id, naar);
    if (geen) return geen;
    await Promise.all([partsOf(id)[0], naar ?? ''].map((one) => kringen.get(one)?.held.living.doc.whenLoaded));
    const eerst = find(kringen, id);
    if (eerst && anderenSchrijven(eerst.kring) && !(await isGelijk(werk, id, true)))
      return geweigerd('geen-verbinding');
    const nu = find(kringen, id);
    if (!nu || nu.casus.verwijderdOp !== null) return geweigerd('bestaat-niet');
    const haalUit = async (onderweg: Onderweg) => {
      try {
        return antwoord(await haalUitOude(werk, id, onderweg), onderweg);
      } catch (error) {
        toon(werk, id, 'wacht', onderweg.naar);
        return geweigerd(redenOf(error) === 'vol' ? 'halverwege-vol' : 'halverwege');
      }
    };
    const elders = await isElders(werk, nu.kring, id);
    const { onderweg, meteen } = await around.inEens(async () => {
      const onderweg = await maakDaar(werk, id, nu, naar, nagelezen);
      return { onderweg, meteen: elders ? null : await haalUit(onderweg) };
    });
    // Screens go on while the server is waited for.
    return meteen ?? haalUit(onderweg);
  };

  const maakOngedaan = async (id: string): Promise<Uitkomst> => {
    const onderweg = await rijen.get(id);
    const oud = find(kringen, id);
    if (!onderweg || !oud || around.wissen().has(id)) return geweigerd('te-laat');
    if (onderweg.stap === 'twee') return geweigerd('staat-dubbel');
    if (gingNaar(kringen, id).some((een) => een !== partsOf(onderweg.naar)[1])) return geweigerd('ook-verplaatst');
    if (onderweg.stap !== 'terug') {
      await keurNieuwe(werk, onderweg);
      await rijen.put(id, { ...onderweg, stap: 'terug' });
    }
    const terug = await around.inEens(() => zetTerug(werk, id, { ...onderweg, stap: 'terug' }));
    if (terug !== 'terug') return geweigerd(terug);
    gedaan.delete(id);
    return { kind: 'goed' };
  };

  const inWoorden = maakInWoorden(closed, geweigerd);

  return {
    verplaats: (id, naar, nagelezen) => inWoorden(() => metSlot(id, () => verplaats(id, naar, nagelezen))),
    maakOngedaan: (id) => inWoorden<object>(() => metSlot(id, () => maakOngedaan(id))),
    async gezien(id) {
      if ((await rijen.get(id))?.stap === 'twee') await klaar(werk, id);
    },
    magEcht: (room) => magEcht(werk, room),
    async hervat(vers) {
      // What another tab did meanwhile counts.
      await kringen.refresh();
      for (const { van } of await rijen.all()) {
        if (closed()) return;
        // Another tab is at it, or the disk refuses: a next time tries again.
        await metSlot(van, async () => {
          const nu = await rijen.get(van);
          if (nu) await gaVerder(van, nu, vers);
        }).catch(() => undefined);
      }
    },
  };
}
