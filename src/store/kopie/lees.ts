// Opens a back-up and looks what would happen with each casus in it, before anything does.
import { GEEN_EIGEN } from '../../domain/kopie-eigen.ts';
import { KopieRijen, leesInhoud } from '../../domain/kopie-inhoud.ts';
import { unpack } from '../../sealed/pack.ts';
import { woordenBox } from '../../vault/herstelwoorden.ts';
import { type KopieWeg, ontsluitKopie } from '../../vault/kopie.ts';
import { sha256 } from '../../vault/primitives.ts';
import { redenOf } from '../redenen.ts';
import { createSlotRijen } from '../slot-rijen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import type { KopieAround } from './around.ts';
import type { KopieInBeeld, KopieRegel, KopieSleutel, Voortgang } from './contract.ts';
import { aantalEigen, blijftInKopie, isNiets, pakEigenUit, planEigen } from './eigen.ts';
import { gidsenIn, leesRijen } from './gidsen.ts';
import { kijkHier, planCasus, stukVan } from './plan.ts';
import { naarKring, type Opgehaald, zetKopieTerug } from './zet-terug.ts';
import { geweigerd } from './zinnen.ts';

export async function leesKopie(
  around: KopieAround,
  bytes: Uint8Array,
  sleutel: KopieSleutel,
  voortgang: Voortgang,
): Promise<Uitkomst<{ kopie: KopieInBeeld }>> {
  const { klok, closed, disk, vault } = around.session;
  const weg = await wegVan(sleutel);
  if (typeof weg === 'string') return geweigerd(weg);
  const opened = await ontsluitKopie(bytes, weg, around.vault);
  if (opened.kind === 'goed' && sleutel.kind === 'maatjes')
    await import('../maatjes/vragen.ts').then(({ vergeet }) => vergeet(sleutel.vraag));
  if (opened.kind === 'geweigerd') return geweigerd(opened.reden);
  const inhoud = leesInhoud(opened.inhoud);
  if (!inhoud) return geweigerd('beschadigd');
  // By a clock that is wrong nobody knows what is over.
  if (klok.stand() === 'klopt-niet') return geweigerd('klok');
  const rijen = await leesPakRijen(inhoud.gidsen);
  const eigen = inhoud.eigen ? await pakEigenUit(inhoud.eigen) : GEEN_EIGEN;
  if (!rijen || !eigen) return geweigerd('beschadigd');
  // Lines that do not read are told, so that is not nothing.
  const iets = inhoud.lijst.casussen.length + rijen.length + eigen.onleesbaar;
  if (iets === 0 && isNiets(aantalEigen(eigen))) return geweigerd('kopie-leeg');
  const hier = await kijkHier(around.session);
  const casussen: KopieRegel[] = [];
  for (const [at, casus] of inhoud.lijst.casussen.entries()) {
    if (closed()) return geweigerd('weer-op-slot');
    voortgang(at, inhoud.lijst.casussen.length);
    const { kamer, titel, gewijzigdOp, heel, anderen } = casus;
    const plan = await planCasus(around, casus, stukVan(inhoud, at), hier);
    casussen.push({ kamer, titel, gewijzigdOp, heel, anderen, plan });
  }
  const gidsen = gidsenIn(rijen, await leesRijen(createSlotRijen(disk, vault.sealer)));
  const naar = naarKring(
    casussen.flatMap(({ kamer, plan }) => {
      if (plan.kind === 'nieuw') return [{ van: kamer, naar: kamer }];
      return plan.kind === 'samen' || plan.kind === 'al-hier' ? [{ van: kamer, naar: plan.kamer }] : [];
    }),
  );
  let held: Opgehaald | null = { inhoud, rijen, eigen };
  const kopie: KopieInBeeld = {
    gemaaktOp: inhoud.lijst.gemaaktOp,
    casussen,
    gidsen: gidsen.map(({ titel, laatst, plan }) => ({ titel, laatst, plan })),
    inhoud: aantalEigen(eigen),
    eigen: await planEigen(around.session, eigen, naar),
    ...(await blijftInKopie(around.session, eigen, naar)),
    async zetTerug(tell) {
      const taken = held;
      held = null;
      if (!taken) return geweigerd('mislukt');
      try {
        return await zetKopieTerug(around, taken, tell);
      } catch (error) {
        return geweigerd(closed() ? 'weer-op-slot' : redenOf(error));
      } finally {
        opened.inhoud.fill(0);
      }
    },
    close() {
      if (held) opened.inhoud.fill(0);
      held = null;
    },
  };
  return { kind: 'goed', kopie };
}

/** A reason when these are no recovery words, or not enough answers. */
async function wegVan(sleutel: KopieSleutel): Promise<KopieWeg | string> {
  if (sleutel.kind === 'zin') return sleutel;
  if (sleutel.kind === 'maatjes') {
    const { kopiePaarVan } = await import('../maatjes/vragen.ts');
    const paar = await kopiePaarVan(sleutel.vraag);
    return paar ? { kind: 'maatjes', paar } : 'nog-een-maatje';
  }
  const { entropieVan, leesWoorden } = await import('../../domain/herstelwoorden.ts');
  const woorden = leesWoorden(sleutel.woorden).map(({ woord }) => woord);
  if (woorden.length !== 12) return 'geen-twaalf-woorden';
  const entropie = await entropieVan(
    woorden.map((woord) => woord ?? ''),
    sha256,
  );
  if (!entropie) return 'woorden-kloppen-niet';
  return { kind: 'woorden', paar: await woordenBox(entropie).finally(() => entropie.fill(0)) };
}

async function leesPakRijen(bytes: Uint8Array): Promise<KopieRijen | null> {
  try {
    return KopieRijen.safeParse(JSON.parse(new TextDecoder().decode(await unpack(bytes)))).data ?? null;
  } catch {
    return null;
  }
}
