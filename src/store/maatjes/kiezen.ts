// Choosing three maatjes: a new key is cut, each gets a sealed piece in a kring both are in, and then the lock takes it. Also rehearsing, letting go, and putting back what was taken away.
import { toestellenVan } from '../../domain/kring.ts';
import { AANTAL, isZelfde, keurKeuze, type Wie } from '../../domain/maatjes.ts';
import type { MaatjesRij } from '../../domain/maatjes-rij.ts';
import { plekVan, snijd, verzegelStuk } from '../../vault/maatjes.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { mayWrite } from '../wissen.ts';
import type { Kandidaat } from './contract.ts';
import { deleteRij, type RijOptions, readRij, writeRij } from './rij.ts';
import { clearStukken, putStuk } from './stukken.ts';
import { geweigerd } from './zinnen.ts';

export interface KiesOptions extends RijOptions {
  kringen: Pick<Kringen, 'all' | 'get'>;
  changed(): void;
}

class Geweigerd extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

const innerOf = (kring: LivingKring) => kring.held.living.doc.inner;
const eigen = (kring: LivingKring): string => kring.keyring.device.toestel.sign;

/** One kring at a time, and on disk before the next. */
async function inKringen(
  { kringen, changed }: KiesOptions,
  ids: Iterable<string>,
  what: (kring: LivingKring) => void,
): Promise<void> {
  for (const id of new Set(ids)) {
    const kring = kringen.get(id);
    if (!kring || !mayWrite(kring)) continue;
    what(kring);
    await kring.held.living.doc.save();
  }
  changed();
}

/** The pieces of a choice that no longer stands. What a maatje's own tooling took along stays with them. */
const ruimOp = (options: KiesOptions, rij: Pick<MaatjesRij, 'plek' | 'maatjes'>): Promise<void> =>
  inKringen(
    options,
    rij.maatjes.map(({ kring }) => kring),
    (kring) => void clearStukken(innerOf(kring), rij.plek),
  );

/** Seals the pieces and puts each where its maatje finds it. */
async function deelUit(options: KiesOptions, keuze: readonly Kandidaat[]) {
  const gesneden = await snijd();
  const plek = await plekVan(gesneden.splitsing);
  const maatjes: MaatjesRij['maatjes'] = [];
  try {
    for (const [nummer, { kring: id, lid, functie }] of keuze.entries()) {
      const kring = options.kringen.get(id);
      const deel = gesneden.delen[nummer];
      const toestellen = kring ? toestellenVan(kring.log.kring(), lid).map(({ toestel }) => toestel) : [];
      if (!kring || !deel || toestellen.length === 0 || !mayWrite(kring)) throw new Geweigerd('niet-meer-hier');
      const plaats = { kring: id, van: eigen(kring), plek, nummer };
      const dozen: string[] = [];
      for (const { box } of toestellen) {
        const doos = await verzegelStuk(box, plaats, deel);
        if (doos === null) throw new Geweigerd('kan-niet-bewaren');
        dozen.push(doos);
      }
      maatjes.push({ kring: id, lid, functie, toestellen: toestellen.map(({ sign }) => sign), dozen, geoefend: false });
    }
  } catch (error) {
    gesneden.geheim.fill(0);
    throw error;
  } finally {
    for (const deel of gesneden.delen) deel.fill(0);
  }
  const rij: MaatjesRij = { splitsing: gesneden.splitsing.join(), plek, maatjes };
  await legNeer(options, rij);
  return { gesneden, rij };
}

/** Every piece lies where it belongs. */
async function legNeer(options: KiesOptions, { plek, maatjes }: MaatjesRij): Promise<void> {
  await inKringen(
    options,
    maatjes.map(({ kring }) => kring),
    (kring) => {
      for (const [nummer, { kring: id, dozen }] of maatjes.entries())
        if (id === kring.id) putStuk(innerOf(kring), plek, nummer, { van: eigen(kring), dozen });
    },
  );
}

const vanSlot = { verkeerd: 'verkeerd', wachten: 'wachten', beschadigd: 'slot-beschadigd' } as const;

export async function kiesMaatjes(
  options: KiesOptions,
  zin: string,
  keuze: readonly Wie[],
  kandidaten: readonly Kandidaat[],
): Promise<Uitkomst> {
  const fout = keurKeuze(keuze, kandidaten);
  if (fout) return geweigerd(fout);
  const before = await readRij(options);
  let made: MaatjesRij | null = null;
  try {
    const { kind } = await options.vault.maakMaatjes(zin, async () => {
      const gekozen = keuze.flatMap((wie) => kandidaten.find((een) => isZelfde(een, wie)) ?? []);
      const { gesneden, rij } = await deelUit(options, gekozen);
      made = rij;
      return gesneden;
    });
    if (kind !== 'goed') return geweigerd(vanSlot[kind]);
  } catch (error) {
    // The lock did not take it: then nobody is left with a piece of nothing.
    if (made) await ruimOp(options, made).catch(() => undefined);
    if (error instanceof Geweigerd) return geweigerd(error.reason);
    throw error;
  }
  if (made) await writeRij(options, made);
  if (before) await ruimOp(options, before).catch(() => undefined);
  return { kind: 'goed' };
}

export async function laatMaatjesLos(options: KiesOptions, zin: string): Promise<Uitkomst> {
  const before = await readRij(options);
  const { kind } = await options.vault.maakMaatjes(zin, null);
  if (kind !== 'goed') return geweigerd(vanSlot[kind]);
  await deleteRij(options);
  if (before) await ruimOp(options, before).catch(() => undefined);
  return { kind: 'goed' };
}

/** The answer of this one opened. */
export async function zetGeoefend(options: RijOptions, nummer: number): Promise<void> {
  const rij = await readRij(options);
  if (!rij || nummer >= AANTAL) return;
  await writeRij(options, {
    ...rij,
    maatjes: rij.maatjes.map((een, at) => (at === nummer ? { ...een, geoefend: true } : een)),
  });
}

/** Pieces that someone took out of the list of a kring lie there again. */
export async function herstelStukken(options: KiesOptions): Promise<void> {
  const rij = await readRij(options);
  if (!rij) return;
  const hier = rij.maatjes.flatMap(({ kring }) => options.kringen.get(kring) ?? []);
  await Promise.all(hier.map(({ held }) => held.living.doc.whenLoaded));
  await legNeer(options, rij);
}
