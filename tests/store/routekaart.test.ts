// The routekaart between real sessions at a real relay: changed by two who are offline in turn, kept behind the lock for who is alone, and closed to who only reads.
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { type Ingang, leegIngang, MEESTE_INGANGEN } from '../../src/domain/routekaart/ingang.ts';
import { HIER, type Routekaart } from '../../src/store/routekaart/contract.ts';
import { eachAtARelay, url } from './at-relay.ts';
import { closeTab, createDevice, createLeden, NOWHERE, openTab, ownTooling, reopen, type Tab } from './devices.ts';
import { lezerHier } from './lezer.ts';

const SOON = { timeout: 25_000, interval: 100 };
eachAtARelay();

async function kaartVan({ session }: Tab): Promise<Routekaart> {
  const routekaart = await session.routekaart();
  if (!routekaart) throw new Error('locked');
  return routekaart;
}
const op = (routekaart: Routekaart, kaart: string): readonly Ingang[] =>
  routekaart.kaarten.get().find(({ id }) => id === kaart)?.ingangen ?? [];
async function maak(routekaart: Routekaart, kaart: string, wie: string): Promise<string> {
  const made = await routekaart.maak(kaart, leegIngang(wie, 'wijkteam'));
  if (made.kind !== 'goed') throw new Error(made.redenen.join());
  return made.id;
}
const geweigerd = (zin: RegExp) => ({ kind: 'geweigerd', redenen: [expect.stringMatching(zin)] });

it('is changed by two who are offline in turn, each answer apart', async () => {
  const { kring, leden } = await createLeden(['leerkracht', 'wijkteam'], url);
  const { leerkracht, wijkteam } = leden;
  const anna = await kaartVan(leerkracht);
  leerkracht.line.cut();
  const id = await maak(anna, kring, 'Wijkteam Oost');
  expect(op(anna, HIER)).toEqual([]);
  leerkracht.line.mend();
  leerkracht.session.wake();
  let bram = await kaartVan(wijkteam);
  await vi.waitFor(() => expect(op(bram, kring)).toMatchObject([{ id, wie: 'Wijkteam Oost' }]), SOON);

  // Both at once, without each other.
  wijkteam.line.cut();
  expect(await bram.zet(kring, id, { telefoon: '045-1000000' })).toEqual({ kind: 'goed' });
  expect(await anna.zet(kring, id, { tijden: 'ma t/m vr 9-17', nagekeken: '2026-11-26' })).toEqual({ kind: 'goed' });
  await reopen(wijkteam, url);
  bram = await kaartVan(wijkteam);
  expect(op(bram, kring)).toMatchObject([{ telefoon: '045-1000000', tijden: '' }]);
  wijkteam.line.mend();
  wijkteam.session.wake();
  const samen = { telefoon: '045-1000000', tijden: 'ma t/m vr 9-17', nagekeken: '2026-11-26' };
  for (const kaart of [anna, bram]) await vi.waitFor(() => expect(op(kaart, kring)).toMatchObject([samen]), SOON);

  // Taken off, and put back as it was.
  const [ingang] = op(bram, kring);
  expect(await bram.haalWeg(kring, id)).toEqual({ kind: 'goed' });
  await vi.waitFor(() => expect(op(anna, kring)).toEqual([]), SOON);
  expect(await anna.zet(kring, id, { voor: 'iedereen' })).toEqual(geweigerd(/niet meer op de kaart/));
  expect(await bram.zetTerug(kring, ingang as Ingang)).toEqual({ kind: 'goed' });
  await vi.waitFor(() => expect(op(anna, kring)).toEqual([ingang]), SOON);
}, 90_000);

it('is not spoiled by what a member with own tooling writes', async () => {
  const { kring, leden } = await createLeden(['leerkracht', 'wijkteam'], url);
  const anna = await kaartVan(leden.leerkracht);
  await maak(anna, kring, 'Wijkteam');
  await closeTab(leden.wijkteam);
  const doc = await ownTooling(leden.wijkteam.device, kring, url);
  const kaart = doc.inner.getMap<unknown>('routekaart');
  await vi.waitFor(() => expect(kaart.size).toBe(1), SOON);
  doc.inner.transact(() => {
    kaart.set('a'.repeat(22), 'geen kaart');
    kaart.set('b'.repeat(22), { wie: 'los' });
    kaart.set('../kring', 1);
    const map = kaart.get([...kaart.keys()].find((key) => key.length === 22 && !/^[ab]+$/.test(key)) ?? '') as {
      set(veld: string, value: unknown): void;
    };
    map.set('website', { javascript: true });
    map.set('nagekeken', 'gisteren');
    map.set('doet', 'vraagbaak');
  });
  await doc.save();
  await vi.waitFor(
    () => expect(op(anna, kring)).toMatchObject([{ wie: 'Wijkteam', doet: 'vraagbaak', website: '', nagekeken: '' }]),
    SOON,
  );
}, 60_000);

it('of who is alone stays on this device behind the lock, without any connection', async () => {
  const device = await createDevice('anna');
  const tab = await openTab(device, NOWHERE, { leesWerker: lezerHier() });
  const routekaart = await kaartVan(tab);
  const id = await maak(routekaart, HIER, 'JGZ Voorbeeldstad');
  expect(await routekaart.zet(HIER, id, { telefoon: '045-1000000' })).toEqual({ kind: 'goed' });
  expect(await routekaart.maak(HIER, leegIngang('  ', 'raad'))).toEqual(geweigerd(/Schrijf op welke organisatie/));
  expect(await routekaart.zet(HIER, id, { doet: 'x'.repeat(401) })).toEqual(geweigerd(/past niet/));
  expect(await routekaart.maak('x'.repeat(22), leegIngang('Raad', 'raad'))).toEqual(
    geweigerd(/kring is hier niet meer/),
  );
  const rijen = await device.disk.listRows('routekaart');
  expect(rijen).toHaveLength(1);
  // Readable for nobody who has the disk. Three letters turn up in sealed bytes now and then.
  expect(new TextDecoder('latin1').decode(rijen[0]?.bytes)).not.toMatch(/JGZ Voorbeeld|045-1000/);

  // What was chosen from a file, and nothing besides.
  const nieuw = [leegIngang('Raad', 'raad'), leegIngang('Welzijn', 'voorveld')];
  expect(await routekaart.neemOver(HIER, { nieuw, anders: [{ id, daar: { telefoon: '045-1000001' } }] })).toEqual({
    kind: 'goed',
    aantal: 3,
  });
  const te = Array.from({ length: MEESTE_INGANGEN }, (_, at) => leegIngang(`Team ${at}`, 'anders'));
  expect(await routekaart.neemOver(HIER, { nieuw: te, anders: [] })).toEqual(geweigerd(/vol/));
  expect(op(routekaart, HIER).map(({ wie, telefoon }) => [wie, telefoon])).toEqual([
    ['Welzijn', ''],
    ['JGZ Voorbeeldstad', '045-1000001'],
    ['Raad', ''],
  ]);
  const metNaam = {
    ...leegIngang('Wijkteam Oost', 'wijkteam'),
    notitie: 'Vraag naar Fatima Yilmaz',
    telefoon: '045-1000000',
  };
  expect(await routekaart.namenIn([metNaam, leegIngang('Karin de Vries', 'raad')])).toEqual([
    'Fatima Yilmaz',
    'Karin de Vries',
  ]);

  await closeTab(tab);
  expect(routekaart.kaarten.get()).toEqual([]);
  expect(await routekaart.zet(HIER, id, { voor: 'ouders' })).toEqual(geweigerd(/op slot/));
  const later = await kaartVan(await openTab(device, NOWHERE));
  expect(op(later, HIER)).toHaveLength(3);
}, 60_000);
