// npm run bench:sessie: thirty people in one session, each a device with a store of its own at one relay. How long until a phase change stands on all of them, beside a plain awareness broadcast over the same connections in the same run; and what a client costs.
import 'fake-indexeddb/auto';
import { fetchWerkvorm } from '../src/content/werkvormen.ts';
import { readNotitiesBron } from '../src/store/notities-bron.ts';
import type { SessieInBeeld } from '../src/store/sessie/contract.ts';
import { closeRelays, openRelay } from '../tests/relay/relays.ts';
import { closeDevices, createDevice, kringOf, makeCasus, openTab, type Tab } from '../tests/store/devices.ts';

const MENSEN = Number(process.env.MENSEN ?? 30);
const KEREN = Number(process.env.RUNS ?? 12);

const midden = (getallen: number[]) =>
  getallen.toSorted((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? Number.NaN;
const wacht = (ms: number) => new Promise((done) => setTimeout(done, ms));
async function tot(is: () => boolean): Promise<void> {
  const begin = performance.now();
  while (!is()) {
    if (performance.now() - begin > 60_000) throw new Error('It did not reach all within a minute.');
    await wacht(2);
  }
}
/** ms of wall and of processor until it is so. */
async function meet(doe: () => unknown, is: () => boolean): Promise<{ ms: number; cpu: number }> {
  const [begin, cpu] = [performance.now(), process.cpuUsage()];
  await doe();
  await tot(is);
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - begin, cpu: (user + system) / 1_000 };
}

interface Mens extends Tab {
  naam: string;
  id: string;
}

/** As people come in: asked with a code, two words heard, let in by the first. */
async function kringVan(namen: readonly string[], url: string): Promise<{ casus: string; mensen: Mens[] }> {
  const mensen: Mens[] = [];
  let casus = '';
  for (const naam of namen) {
    const device = await createDevice(naam);
    const tab = await openTab(device, url, { functie: () => naam });
    const [eerste] = mensen;
    if (!eerste) casus = await makeCasus(tab, 'Casus blauw');
    else {
      const kring = kringOf(casus);
      let code = await eerste.session.nodigUit(kring, 'meedoen', '');
      // Thirty devices in one process may be too busy to answer the relay in time.
      for (let keer = 0; code.kind !== 'goed' && keer < 10; keer++) {
        await wacht(1_000);
        code = await eerste.session.nodigUit(kring, 'meedoen', '');
      }
      if (code.kind !== 'goed') throw new Error(code.redenen.join());
      const { id: uitnodiging } = code;
      const gevraagd = await tab.session.doeMee(code.code);
      if (gevraagd.kind !== 'goed') throw new Error(gevraagd.redenen.join());
      const hier = () => eerste.shown.kringen.get().find(({ id }) => id === kring)?.wachtenden ?? [];
      await tot(() => hier().some(({ id }) => id === uitnodiging));
      const kijk = await (await eerste.session.toelaten())?.kijk(kring, uitnodiging);
      const woorden = tab.shown.vragen.get().find((een) => een.kring === kring)?.woorden;
      if (kijk?.kind !== 'goed' || !woorden) throw new Error('nobody waits');
      const binnen = await kijk.kijk.laatBinnen(woorden);
      if (binnen.kind !== 'goed') throw new Error(binnen.redenen.join());
      await tot(() => tab.shown.casussen.get()[0]?.opToestel === true);
    }
    mensen.push({ ...tab, naam, id: (await device.opened.keyringFor(kringOf(casus))).device.toestel.sign });
    process.stderr.write(`\r${mensen.length} in`);
  }
  process.stderr.write('\n');
  return { casus, mensen };
}

// Each device listens for the end of the program.
process.setMaxListeners(0);
const namen = Array.from({ length: MENSEN }, (_, at) => `lid ${at}`);
const url = `ws://127.0.0.1:${(await openRelay()).port}`;
const { casus: welke, mensen } = await kringVan(namen, url);
const gehaald = await fetchWerkvorm('viervensters-90');
if (gehaald.kind !== 'goed') throw new Error('no werkvorm');
const { werkvorm } = gehaald;

interface Plek {
  plek: string;
  sessie: SessieInBeeld;
  /** Says a number in the presence of this device. */
  zeg(getal: number): void;
  /** How many of the others say it. */
  zeggen(getal: number): number;
}
const tafel: Plek[] = [];
let sessieId = '';
for (const lid of mensen) {
  const { naam } = lid;
  const casus = await lid.session.openCasus(welke);
  const sessies = await casus?.sessies();
  if (!casus || !sessies) throw new Error('no casus');
  if (sessieId === '') {
    const begonnen = await sessies.begin(werkvorm, naam);
    if (begonnen.kind !== 'goed') throw new Error(begonnen.redenen.join());
    sessieId = begonnen.id;
  }
  const sessie = sessies.sessie(sessieId);
  await tot(() => sessie.beeld.get() !== null);
  if (tafel.length > 0) await sessie.kom(naam);
  process.stderr.write(`\r${tafel.length + 1} at the table`);
  const { awareness } = readNotitiesBron(casus.notities);
  tafel.push({
    ...{ plek: lid.id, sessie },
    zeg: (getal) => awareness.setLocalStateField('proef', getal),
    zeggen: (getal) => [...awareness.getStates().values()].filter(({ proef }) => proef === getal).length,
  });
}
process.stderr.write('\n');
const [eerste] = tafel;
if (!eerste) throw new Error('nobody');
const sessieVan = ({ sessie }: Plek) => sessie.beeld.get()?.sessie;
await tot(() => tafel.every((een) => sessieVan(een)?.deelnemers.length === MENSEN));
await eerste.sessie.doe(eerste.plek, { kind: 'rol', voor: eerste.plek, rol: 'gespreksleider', aan: true });
await tot(() => tafel.every((een) => sessieVan(een)?.gespreksleider === eerste.plek));

const fase: { ms: number; cpu: number }[] = [];
const bericht: { ms: number; cpu: number }[] = [];
for (let keer = 0; keer < KEREN; keer++) {
  const naar = keer % werkvorm.fasen.length;
  // What presence still has to tell goes first; turn and turn about, so that both meet the same machine.
  await wacht(400);
  fase.push(
    await meet(
      () => eerste.sessie.doe(eerste.plek, { kind: 'fase', van: sessieVan(eerste)?.beurt ?? '', naar }),
      () => tafel.every((een) => sessieVan(een)?.fase === naar),
    ),
  );
  await wacht(400);
  bericht.push(
    await meet(
      () => eerste.zeg(keer + 1),
      () => tafel.every((een) => een.zeggen(keer + 1) === 1),
    ),
  );
}
const op = (rij: typeof fase, wat: 'ms' | 'cpu') => midden(rij.map((een) => een[wat]));
const print = (naam: string, rij: typeof fase) =>
  process.stdout.write(
    `${naam.padEnd(34)} ${op(rij, 'ms').toFixed(0).padStart(6)} ms to all (most ${Math.max(...rij.map(({ ms }) => ms)).toFixed(0)}), ${(op(rij, 'cpu') / MENSEN).toFixed(1)} ms of processor per client\n`,
  );
process.stdout.write(`${MENSEN} devices and the relay in one process, ${KEREN} times each; the middle one:\n`);
print('phase change, kept and folded', fase);
print('plain awareness, sealed as always', bericht);
process.stdout.write(
  `phase change / awareness: ${(op(fase, 'ms') / op(bericht, 'ms')).toFixed(2)} in time, ${(op(fase, 'cpu') / op(bericht, 'cpu')).toFixed(2)} in processor\n`,
);
await closeDevices();
await closeRelays();
process.exit(0);
