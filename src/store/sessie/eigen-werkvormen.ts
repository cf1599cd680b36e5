// Own werkvormen, kept on this device behind the lock: each a sealed row, looked at when it is read as strictly as one from outside. A session carries its own copy, so nothing here changes one that was set up.
import type { Disk } from '../../disk/disk.ts';
import { keurWerkvorm } from '../../domain/sessie/keur-werkvorm.ts';
import { MEESTE_WERKVORMEN, type Werkvorm } from '../../domain/sessie/werkvorm.ts';
import type { Sealer } from '../../vault/contract.ts';
import { maakInWoorden } from '../redenen.ts';
import { createValue } from '../value.ts';
import type { EigenWerkvormen, HalfGemaakt } from './contract.ts';
import { createHalveRijen } from './halve-rijen.ts';
import { createWerkvormRijen } from './werkvorm-rijen.ts';

const GEEN_HALVE: HalfGemaakt = { lijst: [], onleesbaar: 0 };
const VOL = `Je hebt al ${MEESTE_WERKVORMEN} eigen werkvormen. Haal er eerst een weg.`;

export async function openEigenWerkvormen(disk: Disk, sealer: Sealer): Promise<EigenWerkvormen> {
  const lijst = createValue<readonly Werkvorm[]>([]);
  const onleesbaar = createValue(0);
  const rijen = createWerkvormRijen(disk, sealer);
  const halve = createHalveRijen(disk, sealer);
  const half = createValue<HalfGemaakt>(GEEN_HALVE);
  let closed = false;
  let beurt = 0;
  let getoond = 0;
  let halveBeurt = 0;
  let halveGetoond = 0;

  const lees = async () => {
    const mijn = ++beurt;
    const { werkvormen, ids } = await rijen.lees();
    // What was read earlier may come in later.
    if (closed || mijn < getoond) return;
    getoond = mijn;
    lijst.set(werkvormen);
    onleesbaar.set(ids.length - werkvormen.length);
  };
  /** Apart: it is written at every few letters, and what reads the list need not hear of it. */
  const leesHalve = async () => {
    const mijn = ++halveBeurt;
    const begonnen = await halve.lees();
    if (closed || mijn < halveGetoond) return;
    halveGetoond = mijn;
    half.set({
      lijst: begonnen.halve.map(({ van, ontwerp }) => ({ van, titel: ontwerp.titel.trim() })),
      onleesbaar: begonnen.onleesbaar.length,
    });
  };
  const inWoorden = maakInWoorden(() => closed);

  const unwatch = [
    rijen.watch(() => void lees().catch(() => undefined)),
    halve.watch(() => void leesHalve().catch(() => undefined)),
  ];
  await lees();
  await leesHalve();
  return {
    lijst,
    onleesbaar,
    half,
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
        await halve.rij(id).schrijf('');
        await lees();
        return { kind: 'goed' };
      }),
    concept: halve.rij,
    close() {
      closed = true;
      for (const stop of unwatch) stop();
      lijst.set([]);
      half.set(GEEN_HALVE);
    },
  };
}
