// Counting, for who chose it: on this device behind the lock, and of quarters that are over in the kringen the person chose. Fetched when the person counts, or a screen asks.
import { fetchGids } from '../../content/gidsen.ts';
import type { Disk } from '../../disk/disk.ts';
import { activeLeden } from '../../domain/kring.ts';
import { isTeOud, isVoorbij, kwartaalVan, magGetoond } from '../../domain/monitor/kwartaal.ts';
import { type Aantallen, cellenVan, type Telling, telErbij, telOp } from '../../domain/monitor/tellen.ts';
import { toonEigen, toonKring } from '../../domain/monitor/tonen.ts';
import { tellingenVan } from '../../domain/monitor/uit-loop.ts';
import { createQueue } from '../../sealed/queue.ts';
import type { Sealer } from '../../vault/contract.ts';
import type { KlokCheck } from '../clock-check.ts';
import type { KringRegel } from '../contract.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import { maakInWoorden } from '../redenen.ts';
import type { Uitkomst, Value } from '../uitkomst.ts';
import { createValue } from '../value.ts';
import { mayWrite } from '../wissen.ts';
import type { KringKwartaal, Monitor, MonitorStaat } from './contract.ts';
import { type Bewaard, createMonitorRij } from './rij.ts';
import type { Gelopen, Tel } from './tel.ts';
import { readIngelegd, zetIngelegd } from './velden.ts';

export interface MonitorOptions {
  disk: Disk;
  sealer: Sealer;
  kringen: Kringen;
  /** For what each is called. */
  regels: Value<KringRegel[]>;
  klok: Pick<KlokCheck, 'stand'>;
  now: () => number;
  /** Something changed that screens see. */
  changed(): void;
}

export interface OpenMonitor extends Monitor {
  tel: Tel;
  look(): void;
  /** Counts from a back-up: of quarters that are not here yet. Counting is on from then on, here and now. Rejects when they are not on disk. */
  vulAan(ooit: Bewaard['kwartalen']): Promise<void>;
  /** What was counted is on disk. */
  save(): Promise<void>;
  stop(): Promise<void>;
}

const innerOf = ({ held }: LivingKring) => held.living.doc.inner;
const toestelVan = ({ keyring }: LivingKring) => keyring.device.toestel.sign;

export function openMonitor(options: MonitorOptions): OpenMonitor {
  const { kringen, now } = options;
  const rij = createMonitorRij(options.disk, options.sealer, now);
  /** null: does not count. */
  let nu: Bewaard | null = null;
  let stopped = false;

  /** One at a time, and each from what is on disk: another tab counts in the same row. */
  const { run: inTurn, idle } = createQueue();

  const describe = (): MonitorStaat => ({
    aan: nu !== null,
    sinds: [...(nu?.kwartalen.keys() ?? [])].sort()[0] ?? null,
    eigen: toonEigen([...(nu?.kwartalen.values() ?? [])]),
    kringen: options.regels.get().map(({ id, naam }) => {
      const kring = kringen.get(id);
      return { id, naam, doetMee: nu?.mee.includes(id) ?? false, leest: !kring || !mayWrite(kring) };
    }),
  });
  const staat = createValue(describe());
  const show = () => void (stopped || staat.set(describe()));

  /** Only of quarters that are over, so that nobody sees a count grow with what was just done. */
  const teDelen = ({ kwartalen }: Bewaard): Map<string, Aantallen> =>
    new Map([...kwartalen].filter(([kwartaal]) => isVoorbij(kwartaal, now()) && !isTeOud(kwartaal, now())));

  const legIn = async (kring: LivingKring, per: ReadonlyMap<string, Aantallen>): Promise<void> => {
    if (!mayWrite(kring)) return;
    const { doc } = kring.held.living;
    // What is not read from disk yet would be put in twice.
    await doc.whenLoaded;
    if (!zetIngelegd(doc.inner, toestelVan(kring), per)) return;
    await doc.save();
    options.changed();
  };
  /** With a clock that is known to be wrong no quarter is over. */
  const breng = async (): Promise<void> => {
    if (!nu || options.klok.stand() === 'klopt-niet') return;
    for (const id of nu.mee) {
      const kring = kringen.get(id);
      if (kring) await legIn(kring, teDelen(nu));
    }
  };
  const lees = () =>
    inTurn(async () => {
      if (stopped) return;
      nu = await rij.lees();
      show();
      await breng();
    }).catch(() => undefined);

  const verander = (how: (bewaard: Bewaard) => Bewaard): Promise<void> =>
    inTurn(async () => {
      const bewaard = await rij.lees();
      if (!bewaard) return;
      nu = how(bewaard);
      await rij.zet(nu);
      show();
    });
  const telTellingen = (tellingen: readonly Telling[]): Promise<void> => {
    if (tellingen.every((een) => cellenVan(een).length === 0)) return Promise.resolve();
    return verander((bewaard) => {
      const kwartaal = kwartaalVan(now());
      const aantallen = tellingen.reduce(telErbij, bewaard.kwartalen.get(kwartaal) ?? {});
      return { ...bewaard, kwartalen: new Map(bewaard.kwartalen).set(kwartaal, aantallen) };
    });
  };
  const telGelopen = async ({ doorloop, voor, erbij }: Gelopen): Promise<void> => {
    const gids = await fetchGids(doorloop.gids, doorloop.versie);
    if (gids.kind === 'goed') await telTellingen(tellingenVan(gids.pack, doorloop, voor, erbij, now()));
  };
  const onderweg = new Set<Promise<unknown>>();

  const sayHow = maakInWoorden(() => stopped);
  const inWoorden = (work: () => Promise<void>): Promise<Uitkomst> =>
    sayHow(() => work().then(() => ({ kind: 'goed' })));

  const stopWatching = rij.watch(() => void lees());
  const gelezen = lees();

  return {
    staat,
    tel(wat) {
      if (stopped) return;
      // A count that failed is a count that is missed; what was done stands.
      const werk = gelezen
        .then(() => (nu === null ? undefined : wat.kind === 'gelopen' ? telGelopen(wat) : telTellingen([wat])))
        .catch(() => undefined)
        .finally(() => onderweg.delete(werk));
      onderweg.add(werk);
    },
    zetAan: () =>
      inWoorden(() =>
        inTurn(async () => {
          nu = (await rij.lees()) ?? { mee: [], kwartalen: new Map() };
          await rij.zet(nu);
          show();
        }),
      ),
    vulAan: (ooit) =>
      inTurn(async () => {
        if (stopped) throw new Error('it is locked');
        const hier = await rij.lees();
        // What counts here already is newer. Kringen are chosen anew: there this would be another device.
        const samen = { mee: hier?.mee ?? [], kwartalen: new Map([...ooit, ...(hier?.kwartalen ?? [])]) };
        await rij.zet(samen);
        nu = samen;
        show();
      }),
    zetUit: () =>
      inWoorden(() =>
        inTurn(async () => {
          // From the kringen first: as long as the row is there it can be tried again.
          for (const kring of kringen.all()) await legIn(kring, new Map());
          await rij.weg();
          nu = null;
          show();
        }),
      ),
    doeMee: (id, mee) =>
      inWoorden(async () => {
        await verander((bewaard) => ({
          ...bewaard,
          mee: mee ? [...new Set([...bewaard.mee, id])] : bewaard.mee.filter((one) => one !== id),
        }));
        const kring = kringen.get(id);
        if (!mee && kring) await inTurn(() => legIn(kring, new Map()));
        if (mee) await inTurn(breng);
      }),
    kring(id): KringKwartaal[] {
      const kring = kringen.get(id);
      if (!kring || stopped) return [];
      // Only people who are in now, and each once, on however many devices: who is not in the list adds nothing.
      const wie = new Map(activeLeden(kring.log.kring()).map(({ toestel, van }) => [toestel.sign, van]));
      const per = new Map<string, Map<string, Aantallen>>();
      for (const { kwartaal, toestel, aantallen } of readIngelegd(innerOf(kring))) {
        const mens = wie.get(toestel);
        if (mens === undefined || !magGetoond(kwartaal, now())) continue;
        const mensen = per.get(kwartaal) ?? new Map<string, Aantallen>();
        mensen.set(mens, telOp([mensen.get(mens) ?? {}, aantallen]));
        per.set(kwartaal, mensen);
      }
      return [...per]
        .sort(([a], [b]) => (a > b ? -1 : 1))
        .map(([kwartaal, mensen]) => ({ kwartaal, getoond: toonKring([...mensen.values()]) }));
    },
    look() {
      show();
      if (nu && nu.mee.length > 0) void inTurn(breng).catch(() => undefined);
    },
    async save() {
      await Promise.allSettled([...onderweg]);
    },
    async stop() {
      await Promise.allSettled([...onderweg]);
      stopped = true;
      stopWatching();
      await idle();
      nu = null;
    },
  };
}
