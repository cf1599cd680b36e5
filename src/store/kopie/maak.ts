// Makes a back-up: reads every casus that stands here, one by one, and seals them with the guides under a zin of its own. Changes nothing.
import { dagOp } from '../../domain/casus-leven.ts';
import { MAX_KOPIE_BYTES } from '../../domain/kopie-bestand.ts';
import { type KopieCasus, type KopieInhoud, kopieNaam, schrijfInhoud } from '../../domain/kopie-inhoud.ts';
import { isTeKort } from '../../domain/zin.ts';
import { cleanState } from '../../sealed/clean-state.ts';
import { pack } from '../../sealed/pack.ts';
import { paddedLength } from '../../sealed/padding.ts';
import { sluitKopie } from '../../vault/kopie.ts';
import { readTeruggezet } from '../kring-document.ts';
import { describeLeden, type LivingKring } from '../kringen.ts';
import { readLeven } from '../leven-velden.ts';
import { visibleOf } from '../showing.ts';
import { createSlotRijen } from '../slot-rijen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { dichteKringen, innerOf, type KopieAround } from './around.ts';
import type { GemaakteKopie, Voortgang } from './contract.ts';
import { aantalEigen, isNiets, pakEigen } from './eigen.ts';
import { dichteGidsen, gidsenIn, leesRijen } from './gidsen.ts';
import { eigenHier } from './hier.ts';
import { geweigerd } from './zinnen.ts';

/** However little is in it, it is as long as this. */
const MINSTE_BYTES = 65_536;
const MINUTE_MS = 60_000;
const MEESTE = { titel: 20_000, functie: 200, anderen: 500 };

type Casus = ReturnType<typeof visibleOf>[number];

export async function maakKopie(
  around: KopieAround,
  zin: string,
  voortgang: Voortgang,
): Promise<Uitkomst<{ kopie: GemaakteKopie }>> {
  const { kringen, einden, vault, disk, now, closed } = around.session;
  if (isTeKort(zin)) return geweigerd('zin-te-kort');
  const dicht = await dichteKringen(around.session);
  const op = now();
  const standing = kringen.gather((kring) =>
    visibleOf(kring)
      .filter((casus) => !einden.isOver(kring, casus))
      .map((casus) => ({ kring, casus })),
  );
  const gelezen: { casus: KopieCasus; bytes: Uint8Array }[] = [];
  const nietMee: string[] = [];
  for (const [at, { kring, casus }] of standing.entries()) {
    if (closed()) return geweigerd('weer-op-slot');
    voortgang(at, standing.length);
    try {
      gelezen.push(await leesCasus(around, kring, casus));
    } catch {
      // One that does not open must not keep the others out.
      nietMee.push(casus.titel);
    }
  }
  if (closed()) return geweigerd('weer-op-slot');
  voortgang(standing.length, standing.length);
  const slot = createSlotRijen(disk, vault.sealer);
  const rijen = await leesRijen(slot);
  const gidsen = gidsenIn(rijen, []).length;
  const { eigen, dicht: eigenDicht } = await eigenHier(around.session);
  const rijenNietMee = eigenDicht + (await dichteGidsen(slot));
  if (gelezen.length + gidsen === 0 && isNiets(aantalEigen(eigen)))
    return geweigerd(nietMee.length + rijenNietMee > 0 ? 'mislukt' : 'niets-te-bewaren');

  const rijenBytes = await pack(new TextEncoder().encode(JSON.stringify(rijen)));
  const eigenBytes = await pakEigen(eigen);
  const { functie, weergave } = around.instellingen();
  const inhoud: KopieInhoud = {
    lijst: {
      gemaaktOp: op,
      instellingen: { functie: functie.slice(0, MEESTE.functie), weergave },
      casussen: gelezen.map(({ casus }) => casus),
      gidsen: { bytes: rijenBytes.length },
      eigen: { bytes: eigenBytes.length },
    },
    casussen: gelezen.map(({ bytes }) => bytes),
    gidsen: rijenBytes,
    eigen: eigenBytes,
  };
  const open = schrijfInhoud(inhoud, (length) => paddedLength(length, MINSTE_BYTES));
  if (open.length > MAX_KOPIE_BYTES / 2) return geweigerd('kopie-te-groot');
  const [woorden, maatjes] = [await vault.woordenSleutel(), await vault.maatjesSleutel()];
  const bytes = await sluitKopie(open, { zin, woorden, maatjes }, around.vault).finally(() => open.fill(0));
  // Also what turned out while it was read.
  const kringenNietMee = new Set([...kringen.broken(), ...dicht]).size;
  const kopie: GemaakteKopie = {
    naam: kopieNaam(dagOp(op)),
    bytes,
    casussen: gelezen.length,
    gidsen,
    eigen: aantalEigen(eigen),
    nietMee,
    nietHeel: gelezen.filter(({ casus }) => !casus.heel).map(({ casus }) => casus.titel),
    kringenNietMee,
    rijenNietMee,
    metWoorden: woorden !== null,
    metMaatjes: maatjes !== null,
    async bewaard() {
      const heel = gelezen.filter(({ casus }) => casus.heel).map(({ casus }) => casus.kamer);
      // Only what a screen says of one casus hangs on it.
      await around.session.inKopie(heel, voorMinuut(op)).catch(() => undefined);
      if (nietMee.length + kringenNietMee + rijenNietMee === 0) await around.bewaard(voorMinuut(op));
    },
  };
  return { kind: 'goed', kopie };
}

/** When a casus changed is known by the minute only: what was written in this one may not be in the copy. */
const voorMinuut = (op: number): number => Math.floor(op / MINUTE_MS) * MINUTE_MS - 1;

async function leesCasus(
  { session }: KopieAround,
  kring: LivingKring,
  { id, titel, gemaaktOp }: Casus,
): Promise<{ casus: KopieCasus; bytes: Uint8Array }> {
  const { documents, overzichten } = session;
  const kamer = `${kring.id}/${id}`;
  const held = await documents.hold(kamer, false);
  try {
    const { doc } = held.living;
    await doc.whenLoaded;
    // Undo keeps words that were taken out; they have no business in a file.
    const bytes = await pack(cleanState(doc.inner));
    const { besproken, afgerond, terugkijk, einden } = readLeven(innerOf(kring), { id, gemaaktOp });
    const overzicht = overzichten.get(kamer);
    const minute = Math.max(overzicht?.minute ?? 0, doc.minute());
    return {
      bytes,
      casus: {
        kamer,
        stam: readTeruggezet(innerOf(kring), id)?.stam ?? kamer,
        titel: titel.slice(0, MEESTE.titel),
        gemaaktOp,
        gewijzigdOp: minute > 0 ? minute * MINUTE_MS : null,
        heel: (overzicht?.heel ?? false) && !doc.status().gap,
        anderen: describeLeden(kring)
          .filter(({ ditToestel }) => !ditToestel)
          .slice(0, MEESTE.anderen)
          .map(({ functie }) => functie.slice(0, MEESTE.functie)),
        leven: { besproken, afgerond, terugkijk: [...terugkijk], einden: [...einden] },
        bytes: bytes.length,
      },
    };
  } finally {
    await held.release();
  }
}
