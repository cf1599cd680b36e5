// npm run bench:sessie: thirty people in one session, each a device with a store of its own at one relay. How long until a phase change stands on all of them, beside a plain awareness broadcast over the same connections in the same run; and what a client costs. `MENSEN` people, `RUNS` times; `LOS=1`: each client a process of its own.
import { fork } from 'node:child_process';
import path from 'node:path';
import { closeRelays, openRelay } from '../tests/relay/relays.ts';
import { closeDevices } from '../tests/store/devices.ts';
import { type Antwoord, createMens, type Mens, type Zicht } from './sessie-mens.ts';

const MENSEN = Number(process.env.MENSEN ?? 30);
const KEREN = Number(process.env.RUNS ?? 12);
const LOS = process.env.LOS === '1';
/** After `viervensters-90` was chosen there are at least so many phases to go to and fro between. */
const FASEN = 6;

const midden = (getallen: readonly number[]) =>
  getallen.toSorted((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? Number.NaN;
const hoogste = (getallen: readonly number[]) => Math.max(...getallen);
const wacht = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The same person, in a process of its own. */
function forkMens(url: string, naam: string): Mens {
  const kind = fork(path.resolve('bench/sessie-mens.ts'));
  const open = new Map<number, { goed(is: unknown): void; fout(reden: Error): void }>();
  let nummer = 0;
  kind.on('message', (antwoord: Antwoord) => {
    const vraag = open.get(antwoord.nummer);
    open.delete(antwoord.nummer);
    if ('fout' in antwoord) vraag?.fout(new Error(`${naam}: ${antwoord.fout}`));
    else vraag?.goed(antwoord.is);
  });
  kind.send({ url, naam });
  const vraag = (wat: keyof Mens, met: unknown[]) =>
    new Promise((goed, fout) => {
      open.set(++nummer, { goed, fout });
      kind.send({ nummer, wat, met });
    });
  return new Proxy({} as Mens, {
    // A promise is asked whether it is one.
    get: (_, wat) => (wat === 'then' ? undefined : (...met: unknown[]) => vraag(wat as keyof Mens, met)),
  });
}

process.setMaxListeners(0);
const url = `ws://127.0.0.1:${(await openRelay()).port}`;
const mensen: Mens[] = [];
let casus = '';
let leider = '';
for (let at = 0; at < MENSEN; at++) {
  const naam = `lid ${at}`;
  const mens = LOS ? forkMens(url, naam) : await createMens(url, naam);
  const [eerste] = mensen;
  if (eerste) {
    const { code, uitnodiging } = await eerste.nodigUit(casus);
    await eerste.laatBinnen(casus, uitnodiging, await mens.vraag(code, casus));
  } else casus = await mens.maakCasus();
  const plek = await mens.binnen(casus);
  if (!eerste) leider = plek;
  mensen.push(mens);
  process.stderr.write(`\r${mensen.length} in`);
}
const [eerste] = mensen;
if (!eerste) throw new Error('nobody');
let sessie: string | null = null;
for (const [at, mens] of mensen.entries()) {
  sessie = await mens.aanTafel(casus, sessie);
  process.stderr.write(`\r${at + 1} at the table`);
}
process.stderr.write('\n');
const allen = (zicht: Zicht) => Promise.all(mensen.map((mens) => mens.ziet(zicht)));
await allen({ deelnemers: MENSEN });
await eerste.leid();
await allen({ gespreksleider: leider });

interface Gemeten {
  /** ms until it stood on the last of them, on the middle one, and with the one who did it. */
  allen: number;
  helft: number;
  zelf: number;
  /** ms of processor, by process. */
  cpu: number[];
  pauze: number;
}
async function meet(doe: () => Promise<number>, zicht: Zicht): Promise<Gemeten> {
  // What presence still has to tell goes first.
  await wacht(400);
  const processen = LOS ? mensen : [eerste as Mens];
  await Promise.all(processen.map((een) => een.verbruik()));
  const gezien = allen(zicht);
  const begin = await doe();
  const momenten = (await gezien).map((moment) => moment - begin);
  const verbruik = await Promise.all(processen.map((een) => een.verbruik()));
  return {
    ...{ allen: hoogste(momenten), helft: midden(momenten), zelf: momenten[0] ?? Number.NaN },
    cpu: verbruik.map(({ cpu }) => cpu),
    pauze: hoogste(verbruik.map(({ pauze }) => pauze)),
  };
}

const fase: Gemeten[] = [];
const bericht: Gemeten[] = [];
for (let keer = 0; keer < KEREN; keer++) {
  // Turn and turn about, so that both meet the same machine.
  const naar = keer % FASEN;
  fase.push(await meet(() => eerste.naarFase(naar), { fase: naar }));
  bericht.push(await meet(() => eerste.zeg(keer + 1), { zegt: keer + 1 }));
}

const ms = (getal: number) => `${getal.toFixed(0).padStart(5)} ms`;
function print(naam: string, rij: readonly Gemeten[]): void {
  const van = (wat: 'allen' | 'helft' | 'zelf' | 'pauze') => rij.map((een) => een[wat]);
  const perKeer = rij.map(({ cpu }) => cpu.reduce((som, een) => som + een, 0) / MENSEN);
  console.log(
    `${naam.padEnd(30)} ${ms(midden(van('allen')))} to all (most ${ms(hoogste(van('allen')))}), ${ms(midden(van('helft')))} to half, ${ms(midden(van('zelf')))} for who did it`,
  );
  console.log(
    `${''.padEnd(30)} ${midden(perKeer).toFixed(1).padStart(5)} ms of processor per client; the longest that a process stood still: ${ms(hoogste(van('pauze')))}`,
  );
  if (!LOS) return;
  const perClient = mensen.map((_, at) => midden(rij.map(({ cpu }) => cpu[at] ?? Number.NaN)));
  console.log(
    `${''.padEnd(30)} ms of processor of each, the middle time: ${perClient.map((een) => een.toFixed(0)).join(' ')}`,
  );
}
console.log(
  LOS
    ? `${MENSEN} devices in a process each, the relay in one too, ${KEREN} times each; the middle one:`
    : `${MENSEN} devices and the relay in one process, on one core, ${KEREN} times each; the middle one:`,
);
print('phase change, kept and folded', fase);
print('plain awareness, sealed', bericht);
const deel = midden(fase.map((een) => een.allen)) / midden(bericht.map((een) => een.allen));
console.log(`phase change / awareness: ${deel.toFixed(2)} in time`);
if (!LOS) await closeDevices();
await closeRelays();
process.exit(0);
