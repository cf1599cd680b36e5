// Coming in with approval at a real relay: two words that must be heard, waiting that survives everything, any member who may write lets in, and a leaked code that opens nothing. S14, S15, S18, S23.
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { parseEntry, takeInEntries } from '../../src/domain/ledenlog.ts';
import { encodeUitnodiging, readUitnodiging } from '../../src/domain/uitnodiging.ts';
import type { Paar } from '../../src/store/toelaten/contract.ts';
import { learnKringLog } from '../../src/sync/kring-log.ts';
import { appendToLog } from '../../src/sync/log-room.ts';
import { draftToelaten, draftTurn, draftVraag, invitationSigner } from '../../src/vault/ledenlog.ts';
import { CannotOpen, logCrypto } from '../../src/vault/primitives.ts';
import { createFolder, openRelay } from '../relay/relays.ts';
import { eachAtARelay, url } from './at-relay.ts';
import {
  closeTab,
  createDevice,
  createLeden,
  createLine,
  kijkNaar,
  kringOf,
  laatBinnen,
  leesNotities,
  makeCasus,
  NOWHERE,
  nodeSocket,
  openTab,
  ownTooling,
  type StoreDevice,
  schrijf,
  type Tab,
  vraagAan,
  woordenVan,
} from './devices.ts';

const SOON = { timeout: 20_000, interval: 50 };
const ANDERS: Paar = ['aaien', 'zwerver'];
eachAtARelay();

async function guest(naam: string, at = url): Promise<Tab & { device: StoreDevice }> {
  const device = await createDevice(naam);
  return { ...(await openTab(device, at, { functie: () => naam })), device };
}
const codeOf = async (host: Tab, kring: string, rol: 'meedoen' | 'beheren' = 'meedoen') => {
  const invited = await host.session.nodigUit(kring, rol);
  if (invited.kind !== 'goed') throw new Error(invited.redenen.join());
  return invited;
};
const toelatenVan = async ({ session }: Tab) => {
  const toelaten = await session.toelaten();
  if (!toelaten) throw new Error('locked');
  return toelaten;
};
const isIn = (tab: Tab, kring: string) =>
  vi.waitFor(() => expect(tab.shown.kringen.get().map(({ id }) => id)).toContain(kring), SOON);
const zin = (uitkomst: { kind: string; redenen?: string[] }) => uitkomst.redenen?.join() ?? uitkomst.kind;

describe('S23 asking and being let in', () => {
  it('who asks sees nothing until then; who approves hears the words, sees for whom it was, and both work together', async () => {
    const { kring, casus, leden } = await createLeden(['anna'], url);
    const { anna } = leden;
    await schrijf(anna, casus, 'Kind A is vaak moe.');
    const bram = await guest('leerkracht');
    const uitnodiging = await vraagAan(anna, bram, kring, 'de leerkracht van groep 5');
    expect(bram.shown.vragen.get()).toMatchObject([{ kring, stand: 'wacht' }]);
    expect(bram.shown.kringen.get()).toEqual([]);
    expect(await bram.device.disk.listRows('sleutels')).toEqual([]);
    const kijk = await kijkNaar(anna, kring, uitnodiging);
    expect(kijk).toMatchObject({ voor: 'de leerkracht van groep 5', rol: 'meedoen' });
    expect(kijk.paren.map(String)).toContain(String(woordenVan(bram, kring)));
    expect(kijk.paren).toHaveLength(3);
    expect(anna.shown.kringen.get()[0]?.wachtenden).toMatchObject([{ id: uitnodiging, magIk: true }]);
    // Neither in the log nor on the wire in words.
    expect(anna.shown.kringen.get()[0]?.uitnodigingen).toEqual([]);
    await laatBinnen(anna, bram, kring, uitnodiging);
    await isIn(bram, kring);
    expect(anna.shown.kringen.get()[0]?.wachtenden).toEqual([]);
    await vi.waitFor(async () => expect(await leesNotities(bram, casus)).toContain('Kind A is vaak moe.'), SOON);
    await schrijf(bram, casus, 'Gezien op maandag.');
    await vi.waitFor(async () => expect(await leesNotities(anna, casus)).toContain('Gezien op maandag.'), SOON);
    await vi.waitFor(
      () => expect(anna.shown.kringen.get()[0]?.leden.map(({ functie }) => functie)).toEqual(['anna', 'leerkracht']),
      SOON,
    );
  });

  it('wrong words let nobody in, also not the right ones after them; declined is said, and a new code works', async () => {
    const { kring, leden } = await createLeden(['anna'], url);
    const { anna } = leden;
    const bram = await guest('leerkracht');
    const uitnodiging = await vraagAan(anna, bram, kring);
    const kijk = await kijkNaar(anna, kring, uitnodiging);
    const echt = woordenVan(bram, kring);
    const decoy = kijk.paren.find((paar) => String(paar) !== String(echt)) ?? ANDERS;
    expect(zin(await kijk.laatBinnen(decoy))).toContain('niet de woorden van wie er wacht');
    expect(zin(await kijk.laatBinnen(echt))).toContain('niet de woorden van wie er wacht');
    await bram.looks(2);
    expect(bram.shown.vragen.get()).toMatchObject([{ stand: 'wacht' }]);
    expect(anna.shown.kringen.get()[0]?.leden).toHaveLength(1);
    expect(await (await toelatenVan(anna)).wijsAf(kring, uitnodiging)).toEqual({ kind: 'goed' });
    await vi.waitFor(() => expect(bram.shown.vragen.get()).toMatchObject([{ stand: 'niet-toegelaten' }]), SOON);
    expect(anna.shown.kringen.get()[0]?.wachtenden).toEqual([]);
    await bram.session.gezienVraag(kring);
    expect(bram.shown.vragen.get()).toEqual([]);
    await laatBinnen(anna, bram, kring, await vraagAan(anna, bram, kring));
    await isIn(bram, kring);
  });

  it('with the inviter gone, any other who may write lets in; who only reads may not', async () => {
    const { kring, leden } = await createLeden(['anna', 'bram', 'lezer'], url);
    const { anna, bram, lezer } = leden;
    const alles = await anna.session.leden();
    expect(await alles?.setRol(kring, lezer.id, 'meelezen', true)).toEqual({ kind: 'goed' });
    const cas = await guest('wijkteam');
    const uitnodiging = await vraagAan(anna, cas, kring);
    await closeTab(anna);
    await vi.waitFor(
      () => expect(lezer.shown.kringen.get()[0]?.wachtenden).toMatchObject([{ id: uitnodiging, magIk: false }]),
      SOON,
    );
    expect(zin(await (await toelatenVan(lezer)).kijk(kring, uitnodiging))).toContain('Met jouw rol');
    await laatBinnen(bram, cas, kring, uitnodiging);
    await isIn(cas, kring);
  });

  it('to manage, only who manages lets in', async () => {
    const { kring, leden } = await createLeden(['anna', 'bram'], url);
    const { anna, bram } = leden;
    const cas = await guest('coach');
    const { code, id } = await codeOf(anna, kring, 'beheren');
    expect((await cas.session.doeMee(code)).kind).toBe('goed');
    await vi.waitFor(() => expect(bram.shown.kringen.get()[0]?.wachtenden[0]).toMatchObject({ magIk: false }), SOON);
    expect(zin(await (await toelatenVan(bram)).kijk(kring, id))).toContain('Met jouw rol');
    await laatBinnen(anna, cas, kring, id);
    await vi.waitFor(
      () => expect(cas.shown.kringen.get()[0]?.leden[0]).toMatchObject({ ditToestel: true, rol: 'beheren' }),
      SOON,
    );
  });

  it('two who let in at once: one entry, and both hear that it is done', async () => {
    const { kring, leden } = await createLeden(['anna', 'bram'], url);
    const { anna, bram } = leden;
    const cas = await guest('wijkteam');
    const uitnodiging = await vraagAan(anna, cas, kring);
    const [een, twee] = [await kijkNaar(anna, kring, uitnodiging), await kijkNaar(bram, kring, uitnodiging)];
    const echt = woordenVan(cas, kring);
    expect(await Promise.all([een.laatBinnen(echt), twee.laatBinnen(echt)])).toEqual([
      { kind: 'goed' },
      { kind: 'goed' },
    ]);
    await isIn(cas, kring);
    await vi.waitFor(() => expect(anna.shown.kringen.get()[0]?.leden).toHaveLength(3), SOON);
  });
});

describe('waiting', () => {
  it('survives a restart, also without a network, and the person goes on working meanwhile', async () => {
    const { kring, leden } = await createLeden(['anna'], url);
    const { anna } = leden;
    const bram = await guest('leerkracht');
    const uitnodiging = await vraagAan(anna, bram, kring);
    const echt = woordenVan(bram, kring);
    await closeTab(bram);
    const alone = await openTab(bram.device, NOWHERE);
    await vi.waitFor(() => expect(alone.shown.vragen.get()).toMatchObject([{ stand: 'wacht', woorden: echt }]), SOON);
    const eigen = await makeCasus(alone, 'Casus groen');
    await schrijf(alone, eigen, 'Zonder verbinding.');
    await closeTab(alone);
    // Let in while it was shut; noticed at the next start.
    expect(await (await kijkNaar(anna, kring, uitnodiging)).laatBinnen(echt)).toEqual({ kind: 'goed' });
    const again = await openTab(bram.device, url);
    await isIn(again, kring);
    await vi.waitFor(() => expect(again.shown.vragen.get()).toEqual([]), SOON);
    expect(await leesNotities(again, eigen)).toEqual(['Zonder verbinding.']);
  });

  it('declined while it was shut is heard at the next start, and kept until it was read', async () => {
    const { kring, leden } = await createLeden(['anna'], url);
    const { anna } = leden;
    const bram = await guest('leerkracht');
    const uitnodiging = await vraagAan(anna, bram, kring);
    await closeTab(bram);
    await kijkNaar(anna, kring, uitnodiging);
    expect(await (await toelatenVan(anna)).wijsAf(kring, uitnodiging)).toEqual({ kind: 'goed' });
    const again = await openTab(bram.device, url);
    await vi.waitFor(() => expect(again.shown.vragen.get()).toMatchObject([{ stand: 'niet-toegelaten' }]), SOON);
    await closeTab(again);
    const offline = await openTab(bram.device, NOWHERE);
    await vi.waitFor(() => expect(offline.shown.vragen.get()).toMatchObject([{ stand: 'niet-toegelaten' }]), SOON);
  });

  it('a relay that lost its disk says no to who waits, and that ends nothing', async () => {
    const { kring, leden } = await createLeden(['anna'], url);
    const { anna } = leden;
    const bram = await guest('leerkracht');
    const uitnodiging = await vraagAan(anna, bram, kring);
    const echt = woordenVan(bram, kring);
    await kijkNaar(anna, kring, uitnodiging);
    await closeTab(bram);
    const empty = `ws://127.0.0.1:${(await openRelay({ dataDir: createFolder() })).port}`;
    const there = await openTab(bram.device, empty, { tickMs: 200 });
    await there.looks(5);
    expect(there.shown.vragen.get()).toMatchObject([{ stand: 'wacht', woorden: echt }]);
    await closeTab(there);
    // Anna brings it the log, and lets them in there.
    await closeTab(anna);
    const annaThere = await openTab(anna.device, empty);
    expect(await (await kijkNaar(annaThere, kring, uitnodiging)).laatBinnen(echt)).toEqual({ kind: 'goed' });
    await isIn(await openTab(bram.device, empty), kring);
  });

  it('an answer that never came: it is found out whether the request arrived', async () => {
    const { kring, leden } = await createLeden(['anna'], url);
    const { anna } = leden;
    const device = await createDevice('leerkracht');
    const line = createLine();
    const bram = await openTab(device, url, { WebSocket: line.WebSocket });
    const { code } = await codeOf(anna, kring);
    line.cut();
    expect(zin(await bram.session.doeMee(code))).toContain('verbinding nodig');
    expect(bram.shown.vragen.get()).toEqual([]);
    line.mend();
    expect((await bram.session.doeMee(code)).kind).toBe('goed');
    expect(zin(await bram.session.doeMee(code))).toContain('Je hebt al gevraagd');
    // Sent, and the app went before it was remembered that it arrived.
    await closeTab(bram);
    const [row] = await device.disk.listRows('meedoen-gevraagd');
    if (!row) throw new Error('not remembered');
    const opened = JSON.parse(
      new TextDecoder().decode(await device.opened.sealer.open(row.bytes, `meedoen-gevraagd/${kring}`)),
    );
    const before = new TextEncoder().encode(JSON.stringify({ ...opened, stand: 'vraagt' }));
    await device.disk.putRow(
      'meedoen-gevraagd',
      kring,
      await device.opened.sealer.seal(before, `meedoen-gevraagd/${kring}`),
    );
    const again = await openTab(device, url);
    await vi.waitFor(() => expect(again.shown.vragen.get()).toMatchObject([{ stand: 'wacht' }]), SOON);
  });

  it('another tab of the same device sees it too, and comes in', async () => {
    const { kring, leden } = await createLeden(['anna'], url);
    const { anna } = leden;
    const bram = await guest('leerkracht');
    const second = await openTab(bram.device, url);
    const uitnodiging = await vraagAan(anna, bram, kring);
    await vi.waitFor(() => expect(woordenVan(second, kring)).toEqual(woordenVan(bram, kring)), SOON);
    await laatBinnen(anna, bram, kring, uitnodiging);
    await isIn(bram, kring);
    await isIn(second, kring);
    await vi.waitFor(() => expect(second.shown.vragen.get()).toEqual([]), SOON);
  });
});

describe('thinking better of it', () => {
  it('who waits takes back their request: nobody waits there any more, nobody can let them in, and another code works', async () => {
    const { kring, casus, leden } = await createLeden(['anna', 'bram'], url);
    const { anna, bram } = leden;
    const cas = await guest('leerkracht');
    const second = await openTab(cas.device, url);
    const uitnodiging = await vraagAan(anna, cas, kring);
    await vi.waitFor(() => expect(second.shown.vragen.get()).toHaveLength(1), SOON);
    const kijk = await kijkNaar(bram, kring, uitnodiging);
    const woorden = woordenVan(cas, kring);
    expect(await cas.session.trekVraagIn(kring)).toEqual({ kind: 'goed' });
    for (const tab of [cas, second]) await vi.waitFor(() => expect(tab.shown.vragen.get()).toEqual([]), SOON);
    for (const lid of [anna, bram])
      await vi.waitFor(() => {
        expect(lid.shown.kringen.get()[0]?.wachtenden).toEqual([]);
        expect(lid.shown.kringen.get()[0]?.uitnodigingen).toEqual([]);
      }, SOON);
    // Who was looking at it when it went lets nobody in.
    expect(zin(await kijk.laatBinnen(woorden))).toContain('Deze vraag is er niet meer');
    expect(anna.shown.kringen.get()[0]?.leden).toHaveLength(2);
    // Nothing of the kring is here, and a new start does not wait.
    expect(await cas.device.disk.listRows('meedoen-gevraagd')).toEqual([]);
    const again = await openTab(cas.device, url);
    await again.looks(3);
    expect(again.shown.vragen.get()).toEqual([]);
    expect(again.shown.kringen.get()).toEqual([]);
    expect(await again.session.openCasus(casus)).toBeNull();
    await laatBinnen(anna, again, kring, await vraagAan(anna, again, kring));
    await isIn(again, kring);
  });

  it('without a line it stays as it is, and is told; let in meanwhile, they are in', async () => {
    const { kring, leden } = await createLeden(['anna'], url);
    const { anna } = leden;
    const line = createLine();
    const device = await createDevice('leerkracht');
    const cas = await openTab(device, url, { functie: () => 'leerkracht', WebSocket: line.WebSocket });
    const uitnodiging = await vraagAan(anna, cas, kring);
    line.cut();
    expect(zin(await cas.session.trekVraagIn(kring))).toContain('Hiervoor is verbinding nodig');
    expect(cas.shown.vragen.get()).toMatchObject([{ stand: 'wacht' }]);
    const kijk = await kijkNaar(anna, kring, uitnodiging);
    expect(await kijk.laatBinnen(woordenVan(cas, kring))).toEqual({ kind: 'goed' });
    line.mend();
    expect(await cas.session.trekVraagIn(kring)).toMatchObject({ kind: 'geweigerd' });
    await isIn(cas, kring);
    await vi.waitFor(() => expect(cas.shown.vragen.get()).toEqual([]), SOON);
  });

  it('declined in the same moment: then it is just gone', async () => {
    const { kring, leden } = await createLeden(['anna'], url);
    const { anna } = leden;
    const line = createLine();
    const device = await createDevice('leerkracht');
    const cas = await openTab(device, url, { functie: () => 'leerkracht', WebSocket: line.WebSocket });
    const uitnodiging = await vraagAan(anna, cas, kring);
    line.cut();
    expect(await (await toelatenVan(anna)).wijsAf(kring, uitnodiging)).toEqual({ kind: 'goed' });
    line.mend();
    expect(await cas.session.trekVraagIn(kring)).toEqual({ kind: 'goed' });
    expect(cas.shown.vragen.get()).toEqual([]);
  });

  it('a relay that merely says no ends nothing: whoever is waited for must be able to know', async () => {
    const { kring, leden } = await createLeden(['anna'], url);
    const cas = await guest('leerkracht');
    await vraagAan(leden.anna, cas, kring);
    await cas.session.close();
    const leeg = `ws://127.0.0.1:${(await openRelay()).port}`;
    const elders = await openTab(cas.device, leeg, { functie: () => 'leerkracht' });
    await vi.waitFor(() => expect(elders.shown.vragen.get()).toHaveLength(1), SOON);
    expect((await elders.session.trekVraagIn(kring)).kind).toBe('geweigerd');
    expect(elders.shown.vragen.get()).toMatchObject([{ stand: 'wacht' }]);
  });
});

describe('S23 a code that leaked', () => {
  it('who asks first is seen and not let in; the one it was meant for hears that it is used', async () => {
    const { kring, leden } = await createLeden(['anna'], url);
    const { anna } = leden;
    const { code, id } = await codeOf(anna, kring);
    const [dief, bram] = [await guest('dief'), await guest('leerkracht')];
    expect((await dief.session.doeMee(code)).kind).toBe('goed');
    expect(zin(await bram.session.doeMee(code))).toContain('Deze code is al gebruikt');
    expect(bram.shown.vragen.get()).toEqual([]);
    // Bram has no words to read out; whatever anna hears, it is not what that device shows.
    const kijk = await kijkNaar(anna, kring, id);
    expect(zin(await kijk.laatBinnen(ANDERS))).toContain('niet de woorden');
    expect(await (await toelatenVan(anna)).wijsAf(kring, id)).toEqual({ kind: 'goed' });
    await vi.waitFor(() => expect(dief.shown.vragen.get()).toMatchObject([{ stand: 'niet-toegelaten' }]), SOON);
    expect(zin(await bram.session.doeMee(code))).toContain('ingetrokken');
    expect(dief.shown.kringen.get()).toEqual([]);
  });

  it('each end of a code has its own sentence', async () => {
    const { kring, leden } = await createLeden(['anna'], url);
    const { anna } = leden;
    const bram = await guest('leerkracht');
    const withdrawn = await codeOf(anna, kring);
    expect(await anna.session.trekIn(kring, withdrawn.id)).toEqual({ kind: 'goed' });
    expect(zin(await bram.session.doeMee(withdrawn.code))).toContain('ingetrokken');
    const read = readUitnodiging(withdrawn.code);
    if (read.kind !== 'goed') throw new Error('no code');
    const secret = new Uint8Array(16).fill(9);
    expect(zin(await bram.session.doeMee(encodeUitnodiging({ ...read, secret })))).toContain('werkt niet meer');
    expect(zin(await bram.session.doeMee(encodeUitnodiging({ ...read, expires: 60_000 })))).toContain('verlopen');
    expect(await bram.device.disk.listRows('meedoen-gevraagd')).toEqual([]);
  });

  it('with the code, the whole log and every record of a relay that helps, there is no key and nothing to read', async () => {
    const { kring, casus, leden } = await createLeden(['anna', 'bram'], url);
    const { anna } = leden;
    await schrijf(anna, casus, 'Kind A is vaak moe.');
    const { code } = await codeOf(anna, kring, 'beheren');
    const read = readUitnodiging(code);
    if (read.kind !== 'goed') throw new Error('no code');
    const { opened } = await createDevice('dief');
    const ring = await opened.keyringFor(kring);
    const signer = await invitationSigner(read.secret, kring);
    const log = learnKringLog(kring);
    const door = { relayUrl: url, kring, log, WebSocket: nodeSocket };
    // Everything a relay has of the casus, as bytes.
    const doc = await ownTooling(anna.device, kring, url, casus.split('/')[1]);
    const sealed = new TextDecoder('latin1').decode(Y.encodeStateAsUpdate(doc.outer));
    // Three letters turn up in sealed bytes now and then.
    expect(sealed).not.toContain('vaak moe');
    const opensNothing = async () => {
      const folded = log.kring();
      if (!folded) throw new Error('not learned');
      expect(await ring.update(folded)).toBe(false);
      expect(ring.epoch()).toBe(0);
      for (let epoch = 1; epoch <= folded.epoch; epoch++)
        await expect(ring.documentKeys(casus).open(epoch, new Uint8Array(64), new Uint8Array())).rejects.toMatchObject({
          reason: 'geen-sleutel',
        });
      for (const body of log.entries().map((entry) => entry.body)) {
        const entry = parseEntry(body);
        if (entry && 'turn' in entry)
          expect(entry.turn.boxes.map(({ to }) => to)).not.toContain(ring.device.toestel.box);
      }
      return folded;
    };
    expect(await appendToLog({ ...door, knocker: signer }, null)).toEqual({ kind: 'goed' });
    await opensNothing();
    const asked = await appendToLog({ ...door, knocker: signer }, async () => {
      const folded = log.kring();
      if (!folded) throw new Error('not learned');
      return (await draftVraag(opened, folded, read.secret, Date.now())).entry;
    });
    expect(asked).toEqual({ kind: 'goed' });
    const folded = await opensNothing();
    // It cannot let itself in, at any relay: it has no key to hand on, and nobody takes its signature.
    await expect(draftToelaten(ring, folded, signer.keyText, ring.device.toestel, 1)).rejects.toBeInstanceOf(
      CannotOpen,
    );
    await expect(draftTurn(ring, folded, 1)).rejects.toBeInstanceOf(CannotOpen);
    const forged = { ...(await draftVraag(opened, folded, read.secret, Date.now())).entry };
    expect(await takeInEntries(folded, [forged], kring, logCrypto)).toMatchObject({ reden: 'uitnodiging-gebruikt' });
    expect(await appendToLog({ ...door, knocker: ring.device }, async () => forged)).toMatchObject({
      reden: 'mag-niet',
    });
  });
});

it('S18 two devices of one person are one line, and go together', async () => {
  const { bewijsErbij, draftErbij } = await import('../../src/vault/ledenlog.ts');
  const { casus, kring, leden } = await createLeden(['anna', 'bram'], url);
  const { anna, bram } = leden;
  const tweede = await createDevice('bram op de laptop');
  const keyring = await bram.device.opened.keyringFor(kring);
  const log = learnKringLog(kring);
  const door = { relayUrl: url, kring, WebSocket: nodeSocket, log };
  const proven = await bewijsErbij(tweede.opened, kring, bram.id);
  const done = await appendToLog({ ...door, knocker: keyring.device }, async () => {
    const folded = log.kring();
    if (!folded) throw new Error('not learned');
    await keyring.update(folded);
    return (await draftErbij(keyring, folded, proven, Date.now())).entry;
  });
  expect(done).toEqual({ kind: 'goed' });
  await tweede.disk.putRow('meedoen-gevraagd', kring, new Uint8Array());
  const laptop = await openTab(tweede, url, { functie: () => 'bram' });
  await vi.waitFor(() => expect(laptop.shown.casussen.get()[0]?.opToestel).toBe(true), SOON);
  await schrijf(laptop, casus, 'Van de laptop.');
  await vi.waitFor(async () => expect(await leesNotities(anna, casus)).toContain('Van de laptop.'), SOON);
  for (const { shown } of [anna, laptop])
    expect(
      shown.kringen
        .get()[0]
        ?.leden.map(({ functie }) => functie)
        .toSorted(),
    ).toEqual(['anna', 'bram']);
  expect(laptop.shown.kringen.get()[0]?.leden[0]).toMatchObject({ id: bram.id, ditToestel: true });
  const beheer = await anna.session.leden();
  expect(await beheer?.verwijderLid(kring, bram.id)).toEqual({ kind: 'goed' });
  for (const tab of [bram, laptop]) await vi.waitFor(() => expect(tab.shown.kringen.get()).toEqual([]), SOON);
  // What both wrote in time still counts.
  expect(await leesNotities(anna, casus)).toContain('Van de laptop.');
  expect(kringOf(casus)).toBe(kring);
}, 60_000);
