// A consult between real sessions at a real relay: asked and answered while the other is offline, refused without proof of having read these very words, and gone on its day.
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { liveRecords } from '../../src/sealed/outer.ts';
import { openRecord, parseRecord } from '../../src/sealed/record.ts';
import type { Consulten, ConsultStaat } from '../../src/store/consult/contract.ts';
import type { Nagelezen } from '../../src/store/meelezen/contract.ts';
import { eachAtARelay, url } from './at-relay.ts';
import { createLeden, type Lid, ledenVan, leesNotities, ownTooling, reopen, type Tab } from './devices.ts';
import { lezerHier } from './lezer.ts';

const SOON = { timeout: 25_000, interval: 100 };
const DAG_MS = 86_400_000;
eachAtARelay();

const leesWerker = () => lezerHier();
async function kring() {
  const made = await createLeden(['leerkracht', 'wijkteam'], url, { leesWerker: leesWerker() });
  const { leerkracht } = made.leden;
  // What the other says they do comes after they are in.
  await vi.waitFor(
    () => expect(leerkracht.shown.kringen.get()[0]?.leden.map(({ functie }) => functie)).toContain('wijkteam'),
    SOON,
  );
  return made;
}
async function consultenVan({ session }: Tab): Promise<Consulten> {
  const consulten = await session.consulten();
  if (!consulten) throw new Error('locked');
  return consulten;
}
type Tekst = { vervang(van: number, tot: number, door: string): void; get(): string };
const typ = (bron: Tekst, woorden: string) => bron.vervang(0, bron.get().length, woorden);

const VRAAG = { vraag: 'Bel ik nu of morgen?', schets: 'Kind A komt vaak zonder eten.', besluit: '' };
async function vraag(lid: Lid, kringId: string, aan: string | null, woorden = VRAAG): Promise<string> {
  const consulten = await consultenVan(lid);
  const concept = await consulten.vraagConcept();
  for (const veld of ['vraag', 'schets', 'besluit'] as const) typ(concept.tekst(veld), woorden[veld]);
  const gekeurd = await concept.meelezer().keurGoed([]);
  if (gekeurd.kind !== 'goed') throw new Error(gekeurd.redenen.join());
  const gesteld = await consulten.vraag({ kring: kringId, aan, dagen: 14, woorden: concept.woorden() }, [
    gekeurd.nagelezen,
  ]);
  if (gesteld.kind !== 'goed') throw new Error(gesteld.redenen.join());
  return gesteld.kamer;
}
async function antwoord(lid: Lid, kamer: string, advies: string): Promise<void> {
  const consulten = await consultenVan(lid);
  const concept = await consulten.antwoordConcept(kamer);
  typ(concept.tekst('advies'), advies);
  const gekeurd = await concept.meelezer().keurGoed([]);
  if (gekeurd.kind !== 'goed') throw new Error(gekeurd.redenen.join());
  expect(await consulten.antwoord(kamer, concept.woorden(), [gekeurd.nagelezen])).toEqual({ kind: 'goed' });
}
const ziet = async (lid: Lid, kamer: string, wat: Partial<ConsultStaat>) => {
  const consulten = await consultenVan(lid);
  return vi.waitFor(() => {
    const staat = consulten.lijst.get().find((een) => een.kamer === kamer);
    expect(staat).toMatchObject(wat);
    return staat as ConsultStaat;
  }, SOON);
};

it('goes through its four steps with each of the two offline in turn', async () => {
  const { kring: id, leden } = await kring();
  const { leerkracht, wijkteam } = leden;
  leerkracht.line.cut();
  const kamer = await vraag(leerkracht, id, wijkteam.id);
  await ziet(leerkracht, kamer, { status: 'gevraagd', vanMij: true, mag: 'eigen-vraag', aanFunctie: 'wijkteam' });
  expect((await consultenVan(wijkteam)).lijst.get()).toEqual([]);

  leerkracht.line.mend();
  leerkracht.session.wake();
  await ziet(wijkteam, kamer, { status: 'gevraagd', wacht: true, mag: 'ja' });

  wijkteam.line.cut();
  await (await consultenVan(wijkteam)).gelezen(kamer);
  await ziet(wijkteam, kamer, { status: 'gelezen' });
  await antwoord(wijkteam, kamer, 'Bel vandaag nog.');
  await ziet(wijkteam, kamer, { status: 'beantwoord', wacht: false });
  await ziet(leerkracht, kamer, { status: 'gevraagd' });

  // Also when the app was closed meanwhile.
  await reopen(wijkteam, url, { leesWerker: leesWerker() });
  await ziet(wijkteam, kamer, { status: 'beantwoord' });
  wijkteam.line.mend();
  wijkteam.session.wake();
  const { consult } = await ziet(leerkracht, kamer, { status: 'beantwoord' });
  expect(consult.antwoorden).toMatchObject([{ functie: 'wijkteam', woorden: { advies: 'Bel vandaag nog.' } }]);
  expect(consult.gelezen).toMatchObject([{ functie: 'wijkteam' }]);

  expect(await (await consultenVan(leerkracht)).sluit(kamer)).toEqual({ kind: 'goed' });
  await ziet(wijkteam, kamer, { status: 'gesloten', mag: 'gesloten', wacht: false });
}, 90_000);

it('what was decided goes back only by the asker, read to the last word, and a new word takes the place of the old', async () => {
  const { kring: id, leden } = await kring();
  const { leerkracht, wijkteam } = leden;
  const kamer = await vraag(leerkracht, id, wijkteam.id);
  await ziet(wijkteam, kamer, { wacht: true });
  await antwoord(wijkteam, kamer, 'Bel vandaag nog.');
  expect((await ziet(leerkracht, kamer, { status: 'beantwoord' })).consult.besloten).toBeNull();
  const laatWeten = async (wie: Lid, tekst: string) => {
    const consulten = await consultenVan(wie);
    const concept = await consulten.besluitConcept(kamer);
    typ(concept.tekst('besloten'), tekst);
    const gekeurd = await concept.meelezer().keurGoed([]);
    if (gekeurd.kind !== 'goed') throw new Error(gekeurd.redenen.join());
    return consulten.laatWeten(kamer, concept.woorden(), [gekeurd.nagelezen]);
  };
  const bij = await consultenVan(leerkracht);
  expect(await bij.laatWeten(kamer, { besloten: 'Ik heb gebeld.' }, [])).toMatchObject({
    redenen: [expect.stringMatching(/Lees de tekst eerst na/)],
  });
  expect(await laatWeten(wijkteam, 'Ik besliste het.')).toEqual({
    ...{ kind: 'geweigerd', redenen: ['Alleen wie de vraag stelde, kan dit.'] },
  });
  // Typed and not sent, it is on no other device.
  const half = await bij.besluitConcept(kamer);
  typ(half.tekst('besloten'), 'Ik heb gebeld.');
  await half.close();
  const bijWijkteam = () => ziet(wijkteam, kamer, { status: 'beantwoord' });
  expect((await bijWijkteam()).consult.besloten).toBeNull();
  expect(await laatWeten(leerkracht, 'Ik heb gebeld.')).toEqual({ kind: 'goed' });
  await vi.waitFor(async () => expect((await bijWijkteam()).consult.besloten?.tekst).toBe('Ik heb gebeld.'), SOON);
  expect(await laatWeten(leerkracht, 'Ik bel morgen toch.')).toEqual({ kind: 'goed' });
  await vi.waitFor(async () => expect((await bijWijkteam()).consult.besloten?.tekst).toBe('Ik bel morgen toch.'), SOON);
  // Nothing of it lies on this device as typed any more.
  expect((await bij.besluitConcept(kamer)).woorden()).toEqual({ besloten: '' });
}, 60_000);

it('sends nothing without proof of having read these very words', async () => {
  const { kring: id, leden } = await kring();
  const { leerkracht, wijkteam } = leden;
  const consulten = await consultenVan(leerkracht);
  const nieuw = { kring: id, aan: null, dagen: 14, woorden: VRAAG } as const;
  const geweigerd = (zin: RegExp) => ({ kind: 'geweigerd', redenen: [expect.stringMatching(zin)] });
  expect(await consulten.vraag(nieuw, [])).toEqual(geweigerd(/Lees de tekst eerst na/));
  expect(await consulten.vraag(nieuw, [{} as Nagelezen])).toEqual(geweigerd(/Lees de tekst eerst na/));

  const concept = await consulten.vraagConcept();
  typ(concept.tekst('vraag'), 'Wat doe ik voor Jayden uit Ommen?');
  expect((await concept.meelezer().keurGoed([])).kind).toBe('geweigerd');
  typ(concept.tekst('vraag'), VRAAG.vraag);
  typ(concept.tekst('schets'), VRAAG.schets);
  const gekeurd = await concept.meelezer().keurGoed([]);
  if (gekeurd.kind !== 'goed') throw new Error(gekeurd.redenen.join());
  const anders = { ...nieuw, woorden: { ...VRAAG, vraag: 'Wat doe ik voor Jayden?' } };
  expect(await consulten.vraag(anders, [gekeurd.nagelezen])).toEqual(geweigerd(/veranderd/));
  // The same words in another field are other words.
  const gewisseld = { ...nieuw, woorden: { ...VRAAG, besluit: VRAAG.schets, schets: '' } };
  expect(await consulten.vraag(gewisseld, [gekeurd.nagelezen])).toEqual(geweigerd(/veranderd/));
  expect(consulten.lijst.get()).toEqual([]);

  const gesteld = await consulten.vraag(nieuw, [gekeurd.nagelezen]);
  if (gesteld.kind !== 'goed') throw new Error(gesteld.redenen.join());
  // Proof of a question is no proof of an answer.
  const bijMaatje = await consultenVan(wijkteam);
  await ziet(wijkteam, gesteld.kamer, { wacht: true });
  const woorden = { advies: 'Bel.', anders: '', weegt: '', eerst: '', grens: '' };
  expect(await bijMaatje.antwoord(gesteld.kamer, woorden, [gekeurd.nagelezen])).toEqual(
    geweigerd(/Lees de tekst eerst na/),
  );
  await ziet(wijkteam, gesteld.kamer, { status: 'gevraagd' });
}, 60_000);

it('keeps what was typed when it locks or the app goes, and nothing of it once it is sent', async () => {
  const { kring: id, leden } = await kring();
  const { leerkracht } = leden;
  const concept = await (await consultenVan(leerkracht)).vraagConcept();
  typ(concept.tekst('vraag'), 'Nog niet af');
  await reopen(leerkracht, url, { leesWerker: leesWerker() });
  const weer = await (await consultenVan(leerkracht)).vraagConcept();
  expect(weer.woorden().vraag).toBe('Nog niet af');
  await weer.close();
  await vraag(leerkracht, id, null);
  const leeg = await (await consultenVan(leerkracht)).vraagConcept();
  expect(leeg.woorden()).toEqual({ vraag: '', schets: '', besluit: '' });
}, 60_000);

it('may not be answered by who only reads, nor taken away by anyone but the asker', async () => {
  const { kring: id, leden } = await createLeden(['leerkracht', 'wijkteam', 'school'], url, {
    leesWerker: leesWerker(),
  });
  const { leerkracht, wijkteam, school } = leden;
  const kamer = await vraag(leerkracht, id, wijkteam.id);
  await ziet(school, kamer, { mag: 'niet-gevraagd', wacht: false });
  const bijSchool = await consultenVan(school);
  // Reading by who is not asked says nothing.
  await bijSchool.gelezen(kamer);
  expect((await bijSchool.sluit(kamer)).kind).toBe('geweigerd');
  expect((await bijSchool.haalWeg(kamer)).kind).toBe('geweigerd');
  await ziet(leerkracht, kamer, { status: 'gevraagd' });
  expect(await (await consultenVan(leerkracht)).haalWeg(kamer)).toEqual({ kind: 'goed' });
  await vi.waitFor(() => expect(bijSchool.lijst.get()).toEqual([]), SOON);

  expect(await (await ledenVan(leerkracht)).setRol(id, school.id, 'meelezen')).toEqual({ kind: 'goed' });
  const anders = await vraag(leerkracht, id, null);
  await ziet(school, anders, { mag: 'leest-mee', wacht: false });
  const concept = await bijSchool.antwoordConcept(anders);
  typ(concept.tekst('advies'), 'Bel.');
  const gekeurd = await concept.meelezer().keurGoed([]);
  if (gekeurd.kind !== 'goed') throw new Error(gekeurd.redenen.join());
  expect(await bijSchool.antwoord(anders, concept.woorden(), [gekeurd.nagelezen])).toEqual({
    ...{ kind: 'geweigerd', redenen: [expect.stringMatching(/Je leest mee/)] },
  });
  await concept.close();
  // Nor can it be asked of them, or by them.
  const bijVrager = await (await consultenVan(leerkracht)).vraag(
    { kring: id, aan: school.id, dagen: 14, woorden: VRAAG },
    [],
  );
  expect(bijVrager).toEqual({ kind: 'geweigerd', redenen: [expect.stringMatching(/kan hier nu niet antwoorden/)] });
  expect((await bijSchool.vraag({ kring: id, aan: null, dagen: 14, woorden: VRAAG }, [])).kind).toBe('geweigerd');
}, 60_000);

it('is hidden when its day is over, and its words go from the document of everyone once the day is confirmed', async () => {
  const { kring: id, leden } = await kring();
  const { leerkracht, wijkteam } = leden;
  const kamer = await vraag(leerkracht, id, null);
  await ziet(wijkteam, kamer, { wacht: true });
  const later = () => Date.now() + 20 * DAG_MS;
  const verderOp = { now: later, leesWerker: leesWerker(), tickMs: 200 };

  // Nobody says what day it is: hidden here, and nothing is taken from anyone.
  await reopen(wijkteam, url, { ...verderOp, relayTime: async () => null });
  await wijkteam.looks(3);
  expect((await consultenVan(wijkteam)).lijst.get()).toEqual([]);
  await ziet(leerkracht, kamer, { status: 'gevraagd' });

  // A clock that is wrong hides nothing and takes nothing.
  await reopen(wijkteam, url, { ...verderOp, relayTime: async () => Date.now() });
  await ziet(wijkteam, kamer, { wacht: true });
  await wijkteam.looks(3);
  await ziet(leerkracht, kamer, { status: 'gevraagd' });

  await reopen(wijkteam, url, { ...verderOp, relayTime: async () => later() });
  const bijVrager = await consultenVan(leerkracht);
  await vi.waitFor(() => expect(bijVrager.lijst.get()).toEqual([]), SOON);
  // Not a word of it is left in what a member can open, nor in the records it was made of.
  const eigen = await ownTooling(wijkteam.device, id, url);
  await vi.waitFor(() => {
    const staat = new TextDecoder('latin1').decode(Y.encodeStateAsUpdate(eigen.inner));
    expect(eigen.inner.getMap('consulten').size).toBe(0);
    expect(staat).not.toContain('zonder eten');
  }, SOON);
  const sleutels = (await wijkteam.device.opened.keyringFor(id)).documentKeys(`${id}/kring`);
  await vi.waitFor(async () => {
    const records = liveRecords(eigen.outer).flatMap(({ bytes }) => parseRecord(`${id}/kring`, bytes) ?? []);
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      const { update } = await openRecord(`${id}/kring`, record, sleutels);
      expect(new TextDecoder('latin1').decode(update)).not.toContain('zonder eten');
    }
  }, SOON);
}, 90_000);

it('leaves nothing of an answer on the device of who is taken out, or of a question that was taken away', async () => {
  const { kring: id, leden } = await createLeden(['leerkracht', 'wijkteam', 'school'], url, {
    leesWerker: leesWerker(),
  });
  const { leerkracht, wijkteam, school } = leden;
  const kamer = await vraag(leerkracht, id, null);
  const rijen = async ({ device }: Lid) => (await device.disk.listRows('overleg')).map((rij) => rij.id);
  for (const lid of [wijkteam, school]) {
    await ziet(lid, kamer, { wacht: true });
    const concept = await (await consultenVan(lid)).antwoordConcept(kamer);
    typ(concept.tekst('advies'), 'Nog niet af.');
    await concept.close();
    expect(await rijen(lid)).toEqual([`antwoord/${kamer}`]);
  }
  expect(await (await ledenVan(leerkracht)).verwijderLid(id, wijkteam.id)).toEqual({ kind: 'goed' });
  await vi.waitFor(async () => expect(await rijen(wijkteam)).toEqual([]), SOON);
  expect(await rijen(school)).toEqual([`antwoord/${kamer}`]);
  await (await consultenVan(leerkracht)).haalWeg(kamer);
  await vi.waitFor(async () => expect(await rijen(school)).toEqual([]), SOON);
}, 60_000);

it('goes into the notes of a casus, a paragraph for each line, behind what stands there', async () => {
  const { casus, leden } = await kring();
  const { leerkracht } = leden;
  const consulten = await consultenVan(leerkracht);
  const regels = ['26 november 2026: overleg met wijkteam.', 'Vraag: Bel ik nu?'];
  expect(await consulten.bewaarBijCasus(casus, regels)).toEqual({ kind: 'goed' });
  expect((await leesNotities(leerkracht, casus))?.slice(-2)).toEqual(regels);
  expect((await consulten.bewaarBijCasus(`${'z'.repeat(22)}/x`, regels)).kind).toBe('geweigerd');
}, 60_000);
