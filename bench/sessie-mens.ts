// One person of bench/sessie.ts: a device with a store of its own. In the process of the bench, or in one of its own that is told over IPC what to do.
import 'fake-indexeddb/auto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fetchWerkvorm } from '../src/content/werkvormen.ts';
import { readNotitiesBron } from '../src/store/notities-bron.ts';
import type { SessieInBeeld } from '../src/store/sessie/contract.ts';
import type { Kijk } from '../src/store/toelaten/contract.ts';
import type { Uitkomst, Value } from '../src/store/uitkomst.ts';
import { createDevice, kringOf, makeCasus, openTab, type Tab, tot } from '../tests/store/devices.ts';

/** What all at the table must see. */
export type Zicht = { deelnemers: number } | { gespreksleider: string } | { fase: number } | { zegt: number };

export interface Verbruik {
  /** ms of processor of this process since the last time it was asked. */
  cpu: number;
  /** The longest that this process answered nothing, ms. */
  pauze: number;
}

/** All of it can be asked over IPC. Moments are ms since 1970: all processes read the same clock. */
export interface Mens {
  maakCasus(): Promise<string>;
  nodigUit(casus: string): Promise<{ code: string; uitnodiging: string }>;
  /** The two words it reads out. */
  vraag(code: string, casus: string): Promise<Kijk['paren'][number]>;
  laatBinnen(casus: string, uitnodiging: string, woorden: Kijk['paren'][number]): Promise<void>;
  /** It is in, and the casus is on this device; its key in the kring. */
  binnen(casus: string): Promise<string>;
  aanTafel(casus: string, sessie: string | null): Promise<string>;
  ziet(zicht: Zicht): Promise<number>;
  leid(): Promise<void>;
  naarFase(fase: number): Promise<number>;
  /** Says a number in its presence. */
  zeg(getal: number): Promise<number>;
  verbruik(): Promise<Verbruik>;
}

const moet = <T extends Uitkomst<object>>(uitkomst: T): Extract<T, { kind: 'goed' }> => {
  if (uitkomst.kind !== 'goed') throw new Error(uitkomst.redenen.join());
  return uitkomst as Extract<T, { kind: 'goed' }>;
};

/** The moment at which it was so: looked at when something changed, as a screen does. */
function zodra(is: () => boolean, luister: (kijk: () => void) => () => void): Promise<number> {
  return new Promise((done) => {
    const kijk = () => {
      if (!is()) return;
      stop();
      done(Date.now());
    };
    const stop = luister(kijk);
    // After `stop` is there.
    queueMicrotask(kijk);
  });
}
const bij = (waarde: Value<unknown>) => (kijk: () => void) => waarde.subscribe(kijk);

/** One for a process, however many people live in it. */
const lus = monitorEventLoopDelay({ resolution: 10 });
lus.enable();

export async function createMens(url: string, naam: string): Promise<Mens> {
  const device = await createDevice(naam);
  const tab: Tab = await openTab(device, url, { functie: () => naam });
  let gemeten = process.cpuUsage();
  let plek = '';
  let sessie: SessieInBeeld | null = null;
  let awareness: ReturnType<typeof readNotitiesBron>['awareness'] | null = null;
  const tafel = () => {
    if (!sessie || !awareness) throw new Error('not at the table');
    return { sessie, awareness, nu: () => sessie?.beeld.get()?.sessie };
  };
  const is = (zicht: Zicht): boolean => {
    const { nu, awareness: hier } = tafel();
    if ('deelnemers' in zicht) return nu()?.deelnemers.length === zicht.deelnemers;
    if ('gespreksleider' in zicht) return nu()?.gespreksleider === zicht.gespreksleider;
    if ('fase' in zicht) return nu()?.fase === zicht.fase;
    return [...hier.getStates().values()].some(({ proef }) => proef === zicht.zegt);
  };
  return {
    maakCasus: () => makeCasus(tab, 'Casus blauw'),
    async nodigUit(casus) {
      const { id, code } = moet(await tab.session.nodigUit(kringOf(casus), 'meedoen', ''));
      return { code, uitnodiging: id };
    },
    async vraag(code, casus) {
      moet(await tab.session.doeMee(code));
      const mijn = () => tab.shown.vragen.get().find(({ kring }) => kring === kringOf(casus))?.woorden;
      await tot(() => mijn() !== undefined, 'it has words');
      return mijn() as Kijk['paren'][number];
    },
    async laatBinnen(casus, uitnodiging, woorden) {
      const kring = kringOf(casus);
      const hier = () => tab.shown.kringen.get().find(({ id }) => id === kring)?.wachtenden ?? [];
      await tot(() => hier().some(({ id }) => id === uitnodiging), 'who asked is seen', 60_000);
      const gekeken = await (await tab.session.toelaten())?.kijk(kring, uitnodiging);
      if (gekeken?.kind !== 'goed') throw new Error('nobody waits');
      moet(await gekeken.kijk.laatBinnen(woorden));
    },
    async binnen(casus) {
      await tot(() => tab.shown.casussen.get()[0]?.opToestel === true, 'the casus is here', 60_000);
      plek = (await device.opened.keyringFor(kringOf(casus))).device.toestel.sign;
      return plek;
    },
    async aanTafel(id, welke) {
      const casus = await tab.session.openCasus(id);
      const sessies = await casus?.sessies();
      const gehaald = await fetchWerkvorm('viervensters-90');
      if (!casus || !sessies || gehaald.kind !== 'goed') throw new Error('no casus');
      const gekozen = welke ?? moet(await sessies.begin(gehaald.werkvorm, naam)).id;
      sessie = sessies.sessie(gekozen);
      const { beeld } = sessie;
      awareness = readNotitiesBron(casus.notities).awareness;
      await zodra(() => beeld.get() !== null, bij(beeld));
      if (welke !== null) moet(await sessie.kom(naam));
      return gekozen;
    },
    ziet(zicht) {
      const { sessie: hier, awareness: wie } = tafel();
      return zodra(
        () => is(zicht),
        (kijk) => {
          const stop = hier.beeld.subscribe(kijk);
          wie.on('change', kijk);
          return () => {
            stop();
            wie.off('change', kijk);
          };
        },
      );
    },
    async leid() {
      moet(await tafel().sessie.doe(plek, { kind: 'rol', voor: plek, rol: 'gespreksleider', aan: true }));
    },
    async naarFase(naar) {
      const begin = Date.now();
      const { sessie: hier, nu } = tafel();
      moet(await hier.doe(plek, { kind: 'fase', van: nu()?.beurt ?? '', naar }));
      return begin;
    },
    async zeg(getal) {
      const begin = Date.now();
      tafel().awareness.setLocalStateField('proef', getal);
      return begin;
    },
    async verbruik() {
      const { user, system } = process.cpuUsage(gemeten);
      gemeten = process.cpuUsage();
      const pauze = lus.max / 1e6;
      lus.reset();
      return { cpu: (user + system) / 1_000, pauze };
    },
  };
}

export type Opdracht = { nummer: number; wat: keyof Mens; met: unknown[] } | { url: string; naam: string };
export type Antwoord = { nummer: number; is: unknown } | { nummer: number; fout: string };

if (process.send) {
  process.setMaxListeners(0);
  let mens: Promise<Mens> | null = null;
  const antwoord = (is: Antwoord) => process.send?.(is);
  process.on('disconnect', () => process.exit(0));
  process.on('message', (opdracht: Opdracht) => {
    if (!('nummer' in opdracht)) {
      mens = createMens(opdracht.url, opdracht.naam);
      return;
    }
    const { nummer, wat, met } = opdracht;
    const doe = async () => {
      const ik = await mens;
      if (!ik) throw new Error('nobody yet');
      return (ik[wat] as (...met: unknown[]) => Promise<unknown>)(...met);
    };
    doe().then(
      (is) => antwoord({ nummer, is }),
      (fout) => antwoord({ nummer, fout: String(fout) }),
    );
  });
}
