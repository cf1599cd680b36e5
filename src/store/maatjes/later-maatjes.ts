// Maatjes as a way back, before it is fetched: how it stands is read at every opening and follows the kringen; all else comes at the first action.
import { activeLeden } from '../../domain/kring.ts';
import { isWegTerug, maatjesNu } from '../../domain/maatjes.ts';
import type { MaatjesRij } from '../../domain/maatjes-rij.ts';
import type { KringRegel, Value } from '../contract.ts';
import { createLaterDeel } from '../later-deel.ts';
import { inWoorden } from '../redenen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { createValue } from '../value.ts';
import { vergeetMetSlot } from './bewaard.ts';
import type { Maatjes, MaatjesStand } from './contract.ts';
import { kandidatenIn } from './kandidaten.ts';
import type { MaatjesOptions } from './maatjes.ts';

type Loaded = ReturnType<typeof import('./maatjes.ts').openMaatjes>;

export interface LaterMaatjes extends Maatjes {
  opened(): void;
  locked(): void;
}

interface LaterOptions extends Omit<MaatjesOptions, 'lees' | 'kringen'> {
  kringen: Value<KringRegel[]>;
}

export function createLaterMaatjes(options: LaterOptions): LaterMaatjes {
  const { kringen } = options;
  const stand = createValue<MaatjesStand>({ kind: 'onbekend' });
  /** undefined: locked, or not read. */
  let rij: MaatjesRij | null | undefined;
  /** Counts the locks, so that what was being read then is not shown now. */
  let locks = 0;
  const toon = () => {
    if (rij === undefined) return stand.set({ kind: 'onbekend' });
    const sessie = options.sessie();
    if (!sessie) return;
    const maatjes = (rij?.maatjes ?? []).map(({ kring, lid, functie, geoefend, toestellen }) => {
      const log = sessie.kringen.get(kring)?.log;
      const hier = log ? activeLeden(log.kring()).map(({ toestel }) => toestel.sign) : [];
      return { kring, lid, functie, geoefend, weg: !toestellen.some((sign) => hier.includes(sign)) };
    });
    stand.set({ kind: 'bekend', nu: maatjesNu(maatjes), wegTerug: isWegTerug(maatjes), maatjes });
  };
  kringen.subscribe(toon);
  vergeetMetSlot(options.vault, options.disk.name);
  const lees = async () => {
    const before = locks;
    const { readRij } = await import('./rij.ts');
    const read = await readRij(options);
    if (locks !== before) return;
    rij = read;
    toon();
  };

  const deel = createLaterDeel(async () => {
    const { openMaatjes } = await import('./maatjes.ts');
    return () => openMaatjes({ ...options, kringen: kringen.get, lees });
  });
  const outcome = <T>(work: (maatjes: Loaded) => Promise<Uitkomst<T>>): Promise<Uitkomst<T>> =>
    inWoorden(async () => work(await deel.laad()));
  return {
    stand,
    opened() {
      // Not read: then nothing is said of it, and it is tried again at the next opening.
      void lees()
        .then(async () => {
          const sessie = options.sessie();
          if (!rij || !sessie) return;
          const { herstelStukken } = await import('./kiezen.ts');
          if (!sessie.closed()) await herstelStukken({ ...options, ...sessie });
        })
        .catch(() => undefined);
    },
    locked() {
      locks++;
      rij = undefined;
      toon();
    },
    kandidaten: () => kandidatenIn(kringen.get()),
    kies: (zin, keuze) => outcome((maatjes) => maatjes.kies(zin, keuze)),
    laatLos: (zin) => outcome((maatjes) => maatjes.laatLos(zin)),
    oefen: () => outcome((maatjes) => maatjes.oefen()),
    vraag: () => outcome((maatjes) => maatjes.vraag()),
    openMet: (vraag, zin) => outcome((maatjes) => maatjes.openMet(vraag, zin)),
    help: (code) => outcome((maatjes) => maatjes.help(code)),
  };
}
