// Settings of this device. What must be known before unlocking lies open; the function of the person is sealed.
import type { Disk } from '../disk/disk.ts';
import type { Sealer } from '../vault/contract.ts';
import type { Instellingen } from './contract.ts';

const OPEN = 'weergave-en-slot';
const ROW = 'instelling';
const FUNCTIE = 'functie';
const LAATSTE_KOPIE = 'laatste-kopie';

export const STANDAARD: Instellingen = { functie: '', vergrendelNa: '1-minuut', weergave: 'systeem' };

const VERGRENDEL: readonly Instellingen['vergrendelNa'][] = ['direct', '1-minuut', '5-minuten'];
const WEERGAVE: readonly Instellingen['weergave'][] = ['systeem', 'licht', 'donker'];

export async function readOpenInstellingen(disk: Disk): Promise<Pick<Instellingen, 'vergrendelNa' | 'weergave'>> {
  const found = (await disk.getOpen(OPEN)) as Partial<Instellingen> | undefined;
  return {
    vergrendelNa: VERGRENDEL.find((one) => one === found?.vergrendelNa) ?? STANDAARD.vergrendelNa,
    weergave: WEERGAVE.find((one) => one === found?.weergave) ?? STANDAARD.weergave,
  };
}

export const writeOpenInstellingen = (disk: Disk, { vergrendelNa, weergave }: Instellingen): Promise<void> =>
  disk.putOpen(OPEN, { vergrendelNa, weergave });

/** When a copy last left this device; null: never. Says nothing of what is in it. */
export async function readLaatsteKopie(disk: Disk): Promise<number | null> {
  const found = await disk.getOpen(LAATSTE_KOPIE);
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}

export const writeLaatsteKopie = (disk: Disk, op: number): Promise<void> => disk.putOpen(LAATSTE_KOPIE, op);

export async function readFunctieInstelling(disk: Disk, sealer: Sealer): Promise<string> {
  const row = await disk.getRow(ROW, FUNCTIE);
  if (!row) return '';
  // A mangled row only means that the person is asked again.
  const opened = await sealer.open(row, `${ROW}/${FUNCTIE}`).catch(() => null);
  return opened ? new TextDecoder().decode(opened) : '';
}

export async function writeFunctieInstelling(disk: Disk, sealer: Sealer, functie: string): Promise<void> {
  await disk.putRow(ROW, FUNCTIE, await sealer.seal(new TextEncoder().encode(functie), `${ROW}/${FUNCTIE}`));
}
