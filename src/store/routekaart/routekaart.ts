// The maps of who does what in the neighbourhood: one on this device behind the lock, and one in each kring. Fetched when a screen asks.
import type { Disk } from '../../disk/disk.ts';
import { toBase64url } from '../../domain/ledenlog.ts';
import {
  type Ingang,
  keurVeld,
  MEESTE_INGANGEN,
  VELDEN,
  type Veld,
  type Velden,
} from '../../domain/routekaart/ingang.ts';
import { createQueue } from '../../sealed/queue.ts';
import type { Sealer } from '../../vault/contract.ts';
import { randomBytes } from '../../vault/primitives.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import type { LeesWerker } from '../meelezen/lees-werker.ts';
import { maakInWoorden } from '../redenen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { createValue } from '../value.ts';
import { mayWrite } from '../wissen.ts';
import { HIER, type Kaart, type Routekaart } from './contract.ts';
import { createEigenKaart } from './eigen-rijen.ts';
import { namenIn } from './namen.ts';
import { addIngang, readIngangen, removeIngang, setVelden } from './velden.ts';
import { geweigerd } from './zinnen.ts';

export interface RoutekaartOptions {
  disk: Disk;
  sealer: Sealer;
  kringen: Kringen;
  leesWerker?: LeesWerker | undefined;
  /** Something changed that screens see. */
  changed(): void;
}
export interface OpenRoutekaart extends Routekaart {
  look(): void;
  stop(): void;
}

const nieuwId = (): string => toBase64url(randomBytes(16));
const innerOf = ({ held }: LivingKring) => held.living.doc.inner;

/** As it may be kept; a reason when one of them may not. */
function keur(deel: Partial<Velden>): Partial<Velden> | 'wie-leeg' | 'past-niet' {
  const goed: Partial<Record<Veld, string>> = {};
  for (const { veld } of VELDEN) {
    if (deel[veld] === undefined) continue;
    const tekst = keurVeld(veld, deel[veld]);
    if (tekst === null) return veld === 'wie' && deel.wie?.trim() === '' ? 'wie-leeg' : 'past-niet';
    goed[veld] = tekst;
  }
  return goed as Partial<Velden>;
}

/** Lists are made anew only when something on them changed. */
const isZelfde = (a: readonly Kaart[], b: readonly Kaart[]): boolean =>
  a.length === b.length &&
  a.every((een, at) => {
    const ander = b[at];
    return (
      ander !== undefined &&
      een.id === ander.id &&
      een.mag === ander.mag &&
      een.onleesbaar === ander.onleesbaar &&
      een.ingangen === ander.ingangen
    );
  });

/** One map to write in. */
interface Plek {
  lees(): readonly Ingang[];
  doe(
    nieuw: readonly Ingang[],
    deel: readonly { id: string; daar: Partial<Velden> }[],
    weg: readonly string[],
  ): Promise<void>;
}

export async function openRoutekaart({
  disk,
  sealer,
  kringen,
  leesWerker,
  changed,
}: RoutekaartOptions): Promise<OpenRoutekaart> {
  const kaarten = createValue<Kaart[]>([], isZelfde);
  const rijen = createEigenKaart(disk, sealer);
  let eigen: readonly Ingang[] = [];
  let onleesbaar = 0;
  let stopped = false;

  const show = () => {
    if (stopped) return;
    kaarten.set([
      { id: HIER, ingangen: eigen, mag: true, onleesbaar },
      ...kringen.gather((kring) => [
        { id: kring.id, ingangen: readIngangen(innerOf(kring)), mag: mayWrite(kring), onleesbaar: 0 },
      ]),
    ]);
  };
  let beurt = 0;
  let getoond = 0;
  const leesEigen = async () => {
    const mijn = ++beurt;
    const { ingangen, ids } = await rijen.lees();
    // What was read earlier may come in later.
    if (stopped || mijn < getoond) return;
    getoond = mijn;
    eigen = ingangen;
    onleesbaar = ids.length - ingangen.length;
    show();
  };

  const hier: Plek = {
    lees: () => eigen,
    async doe(nieuw, deel, weg) {
      for (const een of nieuw) await rijen.zet(een);
      for (const { id, daar } of deel) {
        const staat = eigen.find((een) => een.id === id);
        if (staat) await rijen.zet({ ...staat, ...daar });
      }
      for (const id of weg) await rijen.haalWeg(id);
      await leesEigen();
    },
  };
  const bijKring = (kring: LivingKring): Plek => ({
    lees: () => readIngangen(innerOf(kring)),
    async doe(nieuw, deel, weg) {
      const { doc } = kring.held.living;
      doc.inner.transact(() => {
        for (const { id, ...velden } of nieuw) addIngang(doc.inner, id, velden);
        for (const { id, daar } of deel) setVelden(doc.inner, id, daar);
        for (const id of weg) removeIngang(doc.inner, id);
      });
      await doc.save();
      show();
      changed();
    },
  });

  /** One at a time: a row is read before it is written anew. */
  const { run: inTurn } = createQueue();
  const inWoorden = maakInWoorden(() => stopped, geweigerd);
  const op = <T>(kaart: string, doe: (plek: Plek) => Promise<Uitkomst<T>>): Promise<Uitkomst<T>> =>
    inTurn(() =>
      inWoorden(async () => {
        if (kaart === HIER) {
          // Another tab may have written since.
          await leesEigen();
          return doe(hier);
        }
        const kring = kringen.get(kaart);
        if (!kring) return geweigerd('kaart-weg');
        if (!mayWrite(kring)) return geweigerd('leest-mee');
        return doe(bijKring(kring));
      }),
    );

  const unwatch = rijen.watch(() => void leesEigen().catch(() => undefined));
  await leesEigen();
  return {
    kaarten,
    maak: (kaart, velden) =>
      op(kaart, async (plek) => {
        const goed = keur(velden);
        if (typeof goed === 'string') return geweigerd(goed);
        if (plek.lees().length >= MEESTE_INGANGEN) return geweigerd('kaart-vol');
        const id = nieuwId();
        await plek.doe([{ ...velden, ...goed, id }], [], []);
        return { kind: 'goed', id };
      }),
    zet: (kaart, id, deel) =>
      op(kaart, async (plek) => {
        const goed = keur(deel);
        if (typeof goed === 'string') return geweigerd(goed);
        if (!plek.lees().some((een) => een.id === id)) return geweigerd('ingang-weg');
        await plek.doe([], [{ id, daar: goed }], []);
        return { kind: 'goed' };
      }),
    haalWeg: (kaart, id) =>
      op(kaart, async (plek) => {
        if (!plek.lees().some((een) => een.id === id)) return geweigerd('ingang-weg');
        await plek.doe([], [], [id]);
        return { kind: 'goed' };
      }),
    zetTerug: (kaart, ingang) =>
      op(kaart, async (plek) => {
        if (plek.lees().some(({ id }) => id === ingang.id)) return { kind: 'goed' };
        if (plek.lees().length >= MEESTE_INGANGEN) return geweigerd('kaart-vol');
        await plek.doe([ingang], [], []);
        return { kind: 'goed' };
      }),
    neemOver: (kaart, { nieuw, anders }) =>
      op(kaart, async (plek) => {
        const erbij: Ingang[] = [];
        for (const velden of nieuw) {
          const goed = keur(velden);
          if (typeof goed === 'string') return geweigerd(goed);
          erbij.push({ ...velden, ...goed, id: nieuwId() });
        }
        const deel: { id: string; daar: Partial<Velden> }[] = [];
        for (const { id, daar } of anders) {
          const goed = keur(daar);
          if (typeof goed === 'string') return geweigerd(goed);
          // Taken off the map since the file was looked at: then it stays off.
          if (plek.lees().some((een) => een.id === id)) deel.push({ id, daar: goed });
        }
        if (plek.lees().length + erbij.length > MEESTE_INGANGEN) return geweigerd('kaart-vol');
        await plek.doe(erbij, deel, []);
        return { kind: 'goed', aantal: erbij.length + deel.length };
      }),
    namenIn: (ingangen) => (stopped ? Promise.resolve([]) : namenIn(ingangen, leesWerker).catch(() => [])),
    look: show,
    stop() {
      stopped = true;
      unwatch();
      eigen = [];
      kaarten.set([]);
    },
  };
}
