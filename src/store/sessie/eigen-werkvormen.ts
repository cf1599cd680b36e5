// Own werkvormen, kept on this device behind the lock: each a sealed row, looked at when it is read as strictly as one from outside. A session carries its own copy, so nothing here changes one that was set up.
import type { Disk } from '../../disk/disk.ts';
import { keurWerkvorm } from '../../domain/sessie/keur-werkvorm.ts';
import type { Werkvorm } from '../../domain/sessie/werkvorm.ts';
import type { Sealer } from '../../vault/contract.ts';
import { geweigerd, redenOf } from '../redenen.ts';
import { createSlotRijen } from '../slot-rijen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { createValue } from '../value.ts';
import type { EigenWerkvormen } from './contract.ts';
import { createSessieRijen } from './rijen.ts';

const WERKVORM_RIJ = 'werkvorm';
/** Of what is half made; the kind of no casus. */
const HALF = 'eigen-werkvormen';
export const MEESTE_WERKVORMEN = 50;
const VOL = `Je hebt al ${MEESTE_WERKVORMEN} eigen werkvormen. Haal er eerst een weg.`;

export async function openEigenWerkvormen(disk: Disk, sealer: Sealer): Promise<EigenWerkvormen> {
  const lijst = createValue<readonly Werkvorm[]>([]);
  const onleesbaar = createValue(0);
  const rijen = createSlotRijen(disk, sealer, WERKVORM_RIJ);
  const half = createSessieRijen(disk, sealer, HALF);
  let closed = false;
  let beurt = 0;
  let getoond = 0;

  const lees = async () => {
    const mijn = ++beurt;
    const gevonden = await rijen.list();
    // What was read earlier may come in later.
    if (closed || mijn < getoond) return;
    getoond = mijn;
    const goed = gevonden.flatMap(({ id, data }) => {
      const gekeurd = keurWerkvorm(data);
      return gekeurd.kind === 'goed' && gekeurd.werkvorm.id === id ? [gekeurd.werkvorm] : [];
    });
    lijst.set(goed.sort((a, b) => a.titel.localeCompare(b.titel, 'nl') || (a.id < b.id ? -1 : 1)));
    onleesbaar.set(gevonden.length - goed.length);
  };
  const inWoorden = async (work: () => Promise<Uitkomst>): Promise<Uitkomst> => {
    try {
      return closed ? geweigerd('weer-op-slot') : await work();
    } catch (error) {
      return geweigerd(closed ? 'weer-op-slot' : redenOf(error));
    }
  };

  const unwatch = rijen.watch(() => void lees().catch(() => undefined));
  await lees();
  return {
    lijst,
    onleesbaar,
    bewaar: (werkvorm) =>
      inWoorden(async () => {
        const gekeurd = keurWerkvorm(werkvorm);
        if (gekeurd.kind === 'geweigerd') return gekeurd;
        await lees();
        const er = lijst.get().some(({ id }) => id === werkvorm.id);
        if (!er && lijst.get().length >= MEESTE_WERKVORMEN) return { kind: 'geweigerd', redenen: [VOL] };
        await rijen.put(werkvorm.id, gekeurd.werkvorm);
        await lees();
        return { kind: 'goed' };
      }),
    haalWeg: (id) =>
      inWoorden(async () => {
        await rijen.delete(id);
        await half.zet(id, '');
        await lees();
        return { kind: 'goed' };
      }),
    concept: (id) => ({ lees: () => half.lees(id), schrijf: (tekst) => half.zet(id, tekst) }),
    close() {
      closed = true;
      unwatch();
      lijst.set([]);
    },
  };
}
