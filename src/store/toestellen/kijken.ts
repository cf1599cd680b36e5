// Brings together what this device knows of the devices of its person, for the plan: the own kring, what stands in its document, and the kringen here.
import type { Disk } from '../../disk/disk.ts';
import { personenVan } from '../../domain/kring.ts';
import type { Bewering, Blik } from '../../domain/toestellen/eigen.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import { isUit } from '../leden/lijn.ts';
import { visibleOf } from '../showing.ts';
import { UIT_KRING } from '../uitnodigen.ts';
import { leesGebracht, leesVerzoeken } from './eigen-document.ts';
import type { Onthouden } from './onthouden.ts';

export interface KijkOptions {
  disk: Disk;
  kringen: Pick<Kringen, 'all'>;
  eigen: LivingKring | null;
  lees(doc: LivingKring['held']['living']['doc']['inner']): Promise<Bewering[]>;
  onthouden: Onthouden | null;
}

/** A kring of just this person without a casus is nothing to anyone. */
const isWaard = (kring: LivingKring): boolean =>
  personenVan(kring.log.kring()).length > 1 || visibleOf(kring).length > 0;

/** Here for one sitting, with this device only. */
const isGast = ({ log, keyring }: LivingKring): boolean =>
  (log.kring().leden.get(keyring.device.toestel.sign)?.gast ?? null) !== null;

export async function maakBlik({ disk, kringen, eigen, lees, onthouden }: KijkOptions): Promise<Blik> {
  const inner = eigen?.held.living.doc.inner;
  const beweringen = inner ? await lees(inner) : [];
  const ooit = (await onthouden?.metNieuwe(beweringen)) ?? [];
  const uit = new Set((await disk.listRows(UIT_KRING)).map(({ id }) => id));
  // From here on in one breath: what is read together belongs together.
  const here = kringen.all().filter((kring) => !isUit(kring) && !isGast(kring) && !uit.has(kring.id));
  return {
    eigen: eigen?.log.kring() ?? null,
    ik: eigen?.keyring.device.toestel.sign ?? '',
    beweringen,
    onthouden: ooit,
    verzoeken: inner ? leesVerzoeken(inner) : [],
    gebracht: inner ? leesGebracht(inner) : new Set(),
    hier: new Map(here.map(({ id, log, keyring }) => [id, { kring: log.kring(), ik: keyring.device.toestel.sign }])),
    // Not read yet: then it is not known that it is empty.
    waard: new Set(here.flatMap((kring) => (isWaard(kring) ? kring.id : []))),
    uit,
  };
}
