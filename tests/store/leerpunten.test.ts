// Leerpunten of three real sessions at a real relay: shared with proof of having been read, without a trace of a casus, offline too, and taken away by who wrote them.
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { Leerpunten } from '../../src/store/leerpunten/contract.ts';
import { eachAtARelay, url } from './at-relay.ts';
import { createLeden, type Lid, ledenVan, ownTooling, reopen, type Tab } from './devices.ts';
import { lezerHier } from './lezer.ts';

const SOON = { timeout: 25_000, interval: 100 };
eachAtARelay();

async function van({ session }: Tab): Promise<Leerpunten> {
  const leerpunten = await session.leerpunten();
  if (!leerpunten) throw new Error('locked');
  return leerpunten;
}
const lessen = (leerpunten: Leerpunten) =>
  leerpunten.lijst.get().flatMap((staat) => staat.leerpunten.map(({ les }) => les));

async function maak(lid: Lid, kring: string, les: string, thema = '', metFunctie = false): Promise<string> {
  const leerpunten = await van(lid);
  const concept = await leerpunten.concept(kring);
  for (const [veld, woorden] of [['les', les] as const, ['thema', thema] as const]) {
    const tekst = concept.tekst(veld);
    tekst.vervang(0, tekst.get().length, woorden);
  }
  const gekeurd = await concept.meelezer().keurGoed([]);
  if (gekeurd.kind !== 'goed') throw new Error(gekeurd.redenen.join());
  const gedaan = await leerpunten.maak({ kring, les, thema, metFunctie }, [gekeurd.nagelezen]);
  if (gedaan.kind !== 'goed') throw new Error(gedaan.redenen.join());
  return gedaan.id;
}
const geweigerd = (woorden: RegExp) => ({ kind: 'geweigerd', redenen: [expect.stringMatching(woorden)] });

it('shares what was read, of three people, offline too, and only the writer takes it away', async () => {
  const { kring, casus, leden } = await createLeden(['leerkracht', 'wijkteam', 'jgz'], url, {
    leesWerker: lezerHier(),
  });
  const { leerkracht, wijkteam, jgz } = leden;
  const leerpunten = await van(leerkracht);

  // Not a word without proof of having read these very words.
  const nieuw = { kring, les: 'Vraag eerst wat een ouder ziet.', thema: 'Praten met ouders', metFunctie: true };
  expect(await leerpunten.maak(nieuw, [])).toEqual(geweigerd(/Lees de tekst eerst na/));
  const concept = await leerpunten.concept(kring);
  concept.tekst('les').vervang(0, 0, 'Jayden uit Ommen was te laat.');
  expect((await concept.meelezer().keurGoed([])).kind).toBe('geweigerd');
  concept.tekst('les').vervang(0, 'Jayden uit Ommen was te laat.'.length, 'Iets anders.');
  const gekeurd = await concept.meelezer().keurGoed([]);
  if (gekeurd.kind !== 'goed') throw new Error();
  expect(await leerpunten.maak(nieuw, [gekeurd.nagelezen])).toEqual(geweigerd(/veranderd/));
  expect(lessen(leerpunten)).toEqual([]);
  await concept.close();

  leerkracht.line.cut();
  const id = await maak(leerkracht, kring, nieuw.les, nieuw.thema, true);
  expect(lessen(await van(wijkteam))).toEqual([]);
  // Also when the app was closed meanwhile.
  await reopen(leerkracht, url, { leesWerker: lezerHier() });
  expect(lessen(await van(leerkracht))).toEqual([nieuw.les]);
  leerkracht.line.mend();
  leerkracht.session.wake();
  for (const lid of [wijkteam, jgz]) {
    const daar = await van(lid);
    await vi.waitFor(() => expect(lessen(daar)).toEqual([nieuw.les]), SOON);
    expect(daar.lijst.get()[0]?.leerpunten[0]).toMatchObject({ functie: 'leerkracht', vanMij: false });
    expect(await daar.verwijder(kring, id)).toEqual(geweigerd(/Alleen wie/));
  }
  await maak(jgz, kring, 'Schrijf op wat je zag.');
  const thuis = await van(leerkracht);
  await vi.waitFor(() => expect(lessen(thuis)).toHaveLength(2), SOON);
  expect(thuis.lijst.get()[0]?.leerpunten.find(({ vanMij }) => !vanMij)?.functie).toBe('');

  // What lies there knows no casus, no session and no moment.
  const doc = await ownTooling(wijkteam.device, kring, url);
  const ligt = doc.inner.getMap<Record<string, unknown>>('leerpunten');
  await vi.waitFor(() => expect(ligt.size).toBe(2), SOON);
  for (const een of ligt.values()) {
    expect(Object.keys(een).sort()).toEqual(['dag', 'functie', 'les', 'thema', 'van']);
    expect(JSON.stringify(een)).not.toContain(casus.split('/')[1]);
  }
  // Nothing that another member writes there breaks it.
  doc.inner.transact(() => {
    ligt.set('x'.repeat(22), { les: 7 } as never);
    ligt.set('y'.repeat(22), 'niets' as never);
  });
  expect(await thuis.verwijder(kring, id)).toEqual({ kind: 'goed' });
  for (const lid of [wijkteam, jgz]) {
    const daar = await van(lid);
    await vi.waitFor(() => expect(lessen(daar)).toEqual(['Schrijf op wat je zag.']), SOON);
  }
}, 90_000);

it('keeps words from a session ready, never over other words, and not after it locks', async () => {
  const { kring, leden } = await createLeden(['leerkracht', 'lezer'], url, { leesWerker: lezerHier() });
  const { leerkracht, lezer } = leden;
  const leerpunten = await van(leerkracht);
  expect(await leerpunten.legKlaar(kring, { les: ' Les  een. ', thema: 'Samenwerken' })).toEqual({ kind: 'goed' });
  expect(await leerpunten.legKlaar(kring, { les: 'Les twee.' })).toEqual(geweigerd(/staat nog een leerpunt klaar/));
  expect(await leerpunten.legKlaar(kring, { les: '  ' })).toEqual(geweigerd(/Schrijf eerst/));
  await reopen(leerkracht, url, { leesWerker: lezerHier() });
  const weer = await van(leerkracht);
  const concept = await weer.concept(kring);
  expect(concept.woorden()).toEqual({ les: 'Les een.', thema: 'Samenwerken' });
  await concept.close();
  await maak(leerkracht, kring, 'Les een.', 'Samenwerken');
  expect((await weer.concept(kring)).woorden()).toEqual({ les: '', thema: '' });

  const lezerId = leerkracht.shown.kringen.get()[0]?.leden.find(({ ditToestel }) => !ditToestel)?.id ?? '';
  expect((await (await ledenVan(leerkracht)).setRol(kring, lezerId, 'meelezen')).kind).toBe('goed');
  const daar = await van(lezer);
  await vi.waitFor(() => expect(daar.lijst.get()[0]).toMatchObject({ magSchrijven: false }), SOON);
  expect(await daar.maak({ kring, les: 'Ik ook.', thema: '', metFunctie: false }, [])).toEqual(geweigerd(/leest mee/));
  await leerkracht.session.close();
  expect(weer.lijst.get()).toEqual([]);
}, 60_000);
