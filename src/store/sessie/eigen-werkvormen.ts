// Own werkvormen, kept on this device behind the lock: each a sealed row, looked at when it is read as strictly as one from outside. A session carries its own copy, so nothing here changes one that was set up.
import type { Disk } from '../../disk/disk.ts';
import { keurWerkvorm } from '../../domain/sessie/keur-werkvorm.ts';
import { MEESTE_WERKVORMEN, type Werkvorm } from '../../domain/sessie/werkvorm.ts';
import type { Sealer } from '../../vault/contract.ts';
import { maakInWoorden } from '../redenen.ts';
import { createValue } from '../value.ts';
import type { EigenWerkvormen } from './contract.ts';
import { createSessieRijen } from './rijen.ts';
import { createWerkvormRijen } from './werkvorm-rijen.ts';

/** Of what is half made; the kind of no casus. */
const HALF = 'eigen-werkvormen';
const VOL = `Je hebt al ${MEESTE_WERKVORMEN} eigen werkvormen. Haal er eerst een weg.`;

export async function openEigenWerkvormen(disk: Disk, sealer: Sealer): Promise<EigenWerkvormen> {
  const lijst = createValue<readonly Werkvorm[]>([]);
  const onleesbaar = createValue(0);
  const rijen = createWerkvormRijen(disk, sealer);
  const half = createSessieRijen(disk, sealer, HALF);
  let closed = false;
  let beurt = 0;
  let getoond = 0;

  const lees = async () => {
    const mijn = ++beurt;
    const { werkvormen, ids } = await rijen.lees();
    // What was read earlier may come in later.
    if (closed || mijn < getoond) return;
    getoond = mijn;
    lijst.set(werkvormen);
    onleesbaar.set(ids.length - werkvormen.length);
  };
  const inWoorden = maakInWoorden(() => closed);

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
        await rijen.zet(gekeurd.werkvorm);
        await lees();
        return { kind: 'goed' };
      }),
    haalWeg: (id) =>
      inWoorden(async () => {
        await rijen.haalWeg(id);
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
