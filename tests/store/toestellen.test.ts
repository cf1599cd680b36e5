// Devices of one person at a real relay: a second one is linked, works on, is lost and taken out. What is said on screen is what the logs say.
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { activeLeden, toestellenVan } from '../../src/domain/kring.ts';
import { schrijfKoppelcode } from '../../src/domain/toestellen/koppelcode.ts';
import { isPaar } from '../../src/domain/twee-woorden.ts';
import type { SessionOptions } from '../../src/store/session-contract.ts';
import type { Aanmelding, Koppeling, Toestellen } from '../../src/store/toestellen/contract.ts';
import { createBeweringen, zeg } from '../../src/store/toestellen/eigen-document.ts';
import { loadKringLog } from '../../src/sync/kring-log.ts';
import { appendToLog } from '../../src/sync/log-room.ts';
import { bewijsErbij, draftErbij } from '../../src/vault/ledenlog.ts';
import { eachAtARelay, url } from './at-relay.ts';
import {
  closeTab,
  createDevice,
  createLine,
  kringOf,
  type Line,
  leesNotities,
  letIn,
  makeCasus,
  NOWHERE,
  nodeSocket,
  openTab,
  type StoreDevice,
  schrijf,
  type Tab,
} from './devices.ts';

const SOON = { timeout: 25_000, interval: 50 };
/** Several devices come in one after another. */
const TRAAG = 90_000;
eachAtARelay();

interface Toestel extends Tab {
  naam: string;
  device: StoreDevice;
  line: Line;
  mijn: Toestellen;
}

async function start(naam: string, device: StoreDevice, line: Line, more: Partial<SessionOptions>): Promise<Toestel> {
  const tab = await openTab(device, url, { toestelNaam: () => naam, WebSocket: line.WebSocket, ...more });
  const mijn = await tab.session.toestellen();
  if (!mijn) throw new Error('locked');
  return { ...tab, naam, device, line, mijn };
}
const nieuw = async (naam: string, more: Partial<SessionOptions> = {}): Promise<Toestel> =>
  start(naam, await createDevice(naam), createLine(), { functie: () => 'begeleider', ...more });
async function heropen(toestel: Toestel, more: Partial<SessionOptions> = {}): Promise<void> {
  await closeTab(toestel);
  Object.assign(toestel, await start(toestel.naam, toestel.device, toestel.line, more));
}

async function maakCode(eerste: Toestel): Promise<Koppeling> {
  const made = await eerste.mijn.koppel(`toegangszin van ${eerste.naam}`);
  if (made.kind !== 'goed') throw new Error(made.redenen.join());
  return made.koppeling;
}
async function meld(tweede: Toestel, code: string): Promise<Aanmelding> {
  const asked = await tweede.mijn.meldAan(code);
  if (asked.kind !== 'goed') throw new Error(asked.redenen.join());
  return asked.aanmelding;
}
async function vraagt(koppeling: Koppeling) {
  return vi.waitFor(() => {
    const stand = koppeling.stand.get();
    if (stand.kind !== 'vraagt') throw new Error(stand.kind);
    return stand.paren;
  }, SOON);
}
/** A line on which the rooms of that kring are out of reach. */
const zonder = (kring: string, { WebSocket: Base }: Line) =>
  class extends Base {
    constructor(to: string | URL, protocols?: string | string[]) {
      super(String(to).includes(kring) ? NOWHERE : to, protocols);
    }
  };
/** Whoever held that device open for a moment, with tooling of their own: nothing is said, there is just an entry. */
async function steelErin(open: Toestel, dief: Toestel, kring: string) {
  const { log, keyring } = await logVan(open, kring);
  const proven = await bewijsErbij(dief.device.opened, kring, keyring.device.toestel.sign);
  const appended = await appendToLog(
    { relayUrl: url, kring, knocker: keyring.device, log, WebSocket: nodeSocket },
    async () => (await draftErbij(keyring, log.kring(), proven, Date.now())).entry,
  );
  expect(appended).toEqual({ kind: 'goed' });
}
const aantalIn = async (bij: Toestel, kring: string) => {
  const { log, keyring } = await logVan(bij, kring);
  return toestellenVan(log.kring(), keyring.device.toestel.sign).length;
};
const eigenVan = async ({ device }: Toestel) => (await device.disk.listRows('eigen-kring')).map(({ id }) => id);
/** Both on, the words are the same, and in; the kringen follow. */
async function begin(eerste: Toestel, tweede: Toestel): Promise<void> {
  const koppeling = await maakCode(eerste);
  const { woorden, stand } = await meld(tweede, koppeling.code);
  const paren = await vraagt(koppeling);
  const paar = paren.find((one) => isPaar(one, woorden));
  expect(paar).toBeDefined();
  expect(await koppeling.kies(paar ?? null)).toEqual({ kind: 'goed' });
  await vi.waitFor(() => expect(stand.get()).toBe('binnen'), SOON);
}
const titels = ({ shown }: Tab) =>
  shown.casussen
    .get()
    .map(({ titel }) => titel)
    .sort();
const klaar = async (tweede: Toestel, aantal: number) =>
  vi.waitFor(() => expect(tweede.shown.casussen.get().filter(({ opToestel }) => opToestel)).toHaveLength(aantal), SOON);
async function link(eerste: Toestel, tweede: Toestel, aantal: number): Promise<void> {
  await begin(eerste, tweede);
  await klaar(tweede, aantal);
}
const idVan = (bij: Toestel, naam: string): string =>
  bij.mijn.staat.get().toestellen.find((one) => one.naam === naam)?.id ?? '';
const logVan = async ({ device }: Toestel, kring: string) => {
  const keyring = await device.opened.keyringFor(kring);
  const log = await loadKringLog(kring, device.disk, device.opened.sealer, keyring);
  if (!log) throw new Error('not there');
  return { keyring, log };
};

describe('a second device of one person', () => {
  it('gets every casus, is the same person to others, and both work on apart and together', async () => {
    const [anna, laptop, bram] = [await nieuw('telefoon'), await nieuw('laptop'), await nieuw('bram')];
    const samen = await makeCasus(anna, 'Casus blauw');
    await makeCasus(anna, 'Casus groen');
    await letIn(anna, bram, kringOf(samen));
    await link(anna, laptop, 2);
    expect(titels(laptop)).toEqual(['Casus blauw', 'Casus groen']);
    await vi.waitFor(() => {
      const { toestellen } = anna.mijn.staat.get();
      expect(toestellen.map(({ naam, ditToestel, klaar, van }) => ({ naam, ditToestel, klaar, van }))).toEqual([
        { naam: 'telefoon', ditToestel: true, klaar: 2, van: 2 },
        { naam: 'laptop', ditToestel: false, klaar: 2, van: 2 },
      ]);
    }, SOON);
    // To bram anna is still one person.
    await vi.waitFor(async () => {
      const { log } = await logVan(bram, kringOf(samen));
      expect(activeLeden(log.kring())).toHaveLength(3);
      expect(bram.shown.kringen.get()[0]?.leden).toHaveLength(2);
    }, SOON);

    anna.line.cut();
    laptop.line.cut();
    await schrijf(anna, samen, 'van de telefoon');
    await schrijf(laptop, samen, 'van de laptop');
    anna.line.mend();
    laptop.line.mend();
    for (const one of [anna, laptop]) one.session.wake();
    for (const one of [anna, laptop, bram])
      await vi.waitFor(async () => {
        expect(await leesNotities(one, samen)).toEqual(expect.arrayContaining(['van de telefoon', 'van de laptop']));
      }, SOON);
  });

  it('a casus made later on either of them comes to the other by itself', async () => {
    const [anna, laptop] = [await nieuw('telefoon'), await nieuw('laptop')];
    await makeCasus(anna, 'Casus blauw');
    await makeCasus(laptop, 'Casus van voor die tijd');
    await link(anna, laptop, 2);
    await klaar(anna, 2);
    await makeCasus(laptop, 'Casus later');
    await makeCasus(anna, 'Casus nog later');
    const alle = ['Casus blauw', 'Casus later', 'Casus nog later', 'Casus van voor die tijd'];
    for (const one of [anna, laptop]) await vi.waitFor(() => expect(titels(one)).toEqual(alle), SOON);
  });

  it(
    'is told about on the others once, from the log, and never of who was there before',
    async () => {
      const [anna, laptop, tablet] = [await nieuw('telefoon'), await nieuw('laptop'), await nieuw('tablet')];
      await makeCasus(anna, 'Casus blauw');
      await link(anna, laptop, 1);
      await vi.waitFor(() => expect(anna.shown.toestelMeldingen.get().nieuw[0]?.naam).toBe('laptop'), SOON);
      expect(laptop.shown.toestelMeldingen.get()).toEqual({ nieuw: [], uit: false });
      await anna.mijn.gezien(anna.shown.toestelMeldingen.get().nieuw[0]?.id ?? '');
      await vi.waitFor(() => expect(anna.shown.toestelMeldingen.get().nieuw).toEqual([]), SOON);
      await makeCasus(anna, 'Casus groen');
      await klaar(laptop, 2);
      await heropen(anna);
      await link(laptop, tablet, 2);
      await vi.waitFor(
        () => expect(anna.shown.toestelMeldingen.get().nieuw.map(({ naam }) => naam)).toEqual(['tablet']),
        SOON,
      );
      expect(tablet.shown.toestelMeldingen.get().nieuw).toEqual([]);
    },
    TRAAG,
  );

  it('takes over the functie, and a name can be changed from any of them', async () => {
    let functie = '';
    const anna = await nieuw('telefoon', { functie: () => 'wijkteam' });
    const laptop = await nieuw('laptop', {
      functie: () => functie,
      neemFunctie: (gekozen) => {
        functie = gekozen;
      },
    });
    await makeCasus(anna, 'Casus blauw');
    await link(anna, laptop, 1);
    await vi.waitFor(() => expect(functie).toBe('wijkteam'), SOON);
    await vi.waitFor(() => expect(idVan(anna, 'laptop')).not.toBe(''), SOON);
    expect(await anna.mijn.hernoem(idVan(anna, 'laptop'), '  werk  laptop ')).toEqual({ kind: 'goed' });
    expect((await anna.mijn.hernoem(idVan(anna, 'telefoon'), ' ')).kind).toBe('geweigerd');
    await vi.waitFor(() => expect(laptop.mijn.staat.get().toestellen[0]?.naam).toBe('werk laptop'), SOON);
  });

  it(
    'goes on where it was when the line or the lock came in between',
    async () => {
      const [anna, laptop] = [await nieuw('telefoon'), await nieuw('laptop')];
      const titles = Array.from({ length: 6 }, (_, i) => `Casus ${i}`);
      for (const titel of titles) await makeCasus(anna, titel);
      await begin(anna, laptop);
      await vi.waitFor(() => expect(laptop.shown.casussen.get().length).toBeGreaterThanOrEqual(2), SOON);
      anna.line.cut();
      await heropen(anna);
      await heropen(laptop);
      expect(titels(laptop).length).toBeLessThanOrEqual(6);
      anna.line.mend();
      anna.session.wake();
      await vi.waitFor(() => expect(titels(laptop)).toEqual(titles), SOON);
      await vi.waitFor(() => expect(anna.mijn.staat.get().toestellen[1]).toMatchObject({ klaar: 6, van: 6 }), SOON);
    },
    TRAAG,
  );

  it('that was reloaded while it waited still comes in', async () => {
    const [anna, laptop] = [await nieuw('telefoon'), await nieuw('laptop')];
    await makeCasus(anna, 'Casus blauw');
    const koppeling = await maakCode(anna);
    const { woorden } = await meld(laptop, koppeling.code);
    const paren = await vraagt(koppeling);
    await heropen(laptop);
    expect((await koppeling.kies(paren.find((one) => isPaar(one, woorden)) ?? null)).kind).toBe('goed');
    await klaar(laptop, 1);
  });
});

describe('who does not come in', () => {
  it('wrong words, none of them, and a wrong toegangszin: nobody, and the code is over', async () => {
    const [anna, laptop] = [await nieuw('telefoon'), await nieuw('laptop')];
    await makeCasus(anna, 'Casus blauw');
    expect(await anna.mijn.koppel('een heel andere zin')).toEqual({
      kind: 'geweigerd',
      redenen: ['Deze toegangszin klopt niet. Er is niets weg. Probeer het opnieuw.'],
    });
    for (const kies of ['ander', 'geen'] as const) {
      const koppeling = await maakCode(anna);
      const { woorden, stand } = await meld(laptop, koppeling.code);
      const paren = await vraagt(koppeling);
      const ander = paren.find((one) => !isPaar(one, woorden)) ?? null;
      const done = await koppeling.kies(kies === 'ander' ? ander : null);
      expect(done).toMatchObject({ kind: 'geweigerd', redenen: [expect.stringContaining('niet hetzelfde')] });
      await vi.waitFor(() => expect(stand.get()).toBe('geweigerd'), SOON);
      expect((await koppeling.kies(paren.find((one) => isPaar(one, woorden)) ?? null)).kind).toBe('geweigerd');
    }
    expect(laptop.shown.casussen.get()).toEqual([]);
    expect(anna.mijn.staat.get().toestellen).toHaveLength(1);
    // A code made anew works for the same device.
    await link(anna, laptop, 1);
  });

  it('a code that is over, used, mangled, or for something else: a sentence each', async () => {
    const [anna, laptop, ander] = [await nieuw('telefoon'), await nieuw('laptop'), await nieuw('ander')];
    const casus = await makeCasus(anna, 'Casus blauw');
    const koppeling = await maakCode(anna);
    const zegt = async (code: string) => {
      const done = await ander.mijn.meldAan(code);
      return done.kind === 'geweigerd' ? done.redenen.join() : 'goed';
    };
    const typo = koppeling.code.replace(/[0-9A-Z]$/, (char) => (char === 'A' ? 'B' : 'A'));
    expect(await zegt(typo)).toMatch(/typefout/);
    expect(await zegt(koppeling.code.slice(0, 30))).toMatch(/niet compleet/);
    expect(await zegt('hallo daar!')).toMatch(/geen code/);
    const invited = await anna.session.nodigUit(kringOf(casus));
    if (invited.kind !== 'goed') throw new Error('no code');
    expect(await zegt(invited.code)).toMatch(/met een maatje/);
    expect(await zegt(invited.link)).toMatch(/met een maatje/);
    const over = { kring: kringOf(casus), secret: new Uint8Array(16), expires: Date.now() - 60_000 };
    expect(await zegt(schrijfKoppelcode(over))).toMatch(/verlopen: hij werkt 10 minuten/);
    expect(await zegt(schrijfKoppelcode({ ...over, expires: Date.now() + 600_000 }))).toMatch(/Deze code werkt niet\./);
    // The other way round too.
    expect(await ander.session.doeMee(koppeling.code)).toMatchObject({
      kind: 'geweigerd',
      redenen: [expect.stringContaining('tweede toestel van jezelf')],
    });
    await meld(laptop, koppeling.code);
    expect(await zegt(koppeling.code)).toMatch(/Er vroeg al een toestel met deze code/);
    koppeling.stop();
    await vi.waitFor(async () => expect(await zegt(koppeling.code)).toMatch(/Deze code werkt niet meer/), SOON);
    ander.line.cut();
    expect(await zegt(koppeling.code)).toMatch(/verbinding nodig/);
    expect(ander.shown.casussen.get()).toEqual([]);
  });

  it('a lid cannot bring a device in as somebody else, and what somebody says of a device of others is not believed', async () => {
    const [anna, laptop, bram] = [await nieuw('telefoon'), await nieuw('laptop'), await nieuw('bram')];
    const casus = await makeCasus(anna, 'Casus blauw');
    const kring = kringOf(casus);
    await letIn(anna, bram, kring);
    const annas = await logVan(anna, kring);
    const brams = await logVan(bram, kring);
    await vi.waitFor(async () => expect(activeLeden((await logVan(bram, kring)).log.kring())).toHaveLength(2), SOON);
    const { log, keyring } = await logVan(bram, kring);
    // A proof for anna's device, in an entry that bram signs.
    const proven = await bewijsErbij(laptop.device.opened, kring, annas.keyring.device.toestel.sign);
    const done = await appendToLog(
      { relayUrl: url, kring, knocker: brams.keyring.device, log, WebSocket: nodeSocket },
      async () => (await draftErbij(keyring, log.kring(), proven, Date.now())).entry,
    );
    expect(done).toMatchObject({ kind: 'geweigerd' });
    expect(toestellenVan(log.kring(), annas.keyring.device.toestel.sign)).toHaveLength(1);
  });

  it(
    'a sixth',
    async () => {
      const anna = await nieuw('een');
      await makeCasus(anna, 'Casus blauw');
      for (const naam of ['twee', 'drie', 'vier', 'vijf']) await link(anna, await nieuw(naam), 1);
      expect(await anna.mijn.koppel('toegangszin van een')).toMatchObject({
        kind: 'geweigerd',
        redenen: [expect.stringContaining('vijf toestellen')],
      });
    },
    TRAAG,
  );
});

describe('toestel kwijt', () => {
  it(
    'the lost one is out everywhere and wipes what it had; the others go on; it never comes back by itself',
    async () => {
      const [telefoon, laptop, bram] = [await nieuw('telefoon'), await nieuw('laptop'), await nieuw('bram')];
      const samen = await makeCasus(telefoon, 'Casus blauw');
      const alleen = await makeCasus(telefoon, 'Casus groen');
      await letIn(telefoon, bram, kringOf(samen));
      await link(telefoon, laptop, 2);
      await vi.waitFor(() => expect(idVan(laptop, 'telefoon')).not.toBe(''), SOON);
      const kwijt = idVan(laptop, 'telefoon');
      telefoon.line.cut();
      expect(await laptop.mijn.bekijkWeg(kwijt)).toEqual({
        ...{ naam: 'telefoon', casussen: expect.arrayContaining(['Casus blauw', 'Casus groen']), alleenDaar: 0 },
      });
      expect(await laptop.mijn.haalWeg(kwijt)).toEqual({ kind: 'goed' });
      await vi.waitFor(
        () => expect(laptop.mijn.staat.get().weg[0]).toMatchObject({ naam: 'telefoon', klaar: 2, nog: [] }),
        SOON,
      );
      for (const casus of [samen, alleen]) {
        const { log, keyring } = await logVan(laptop, kringOf(casus));
        expect(toestellenVan(log.kring(), keyring.device.toestel.sign)).toHaveLength(1);
        // With everything a relay can give, the keys of the lost one open nothing of now.
        const oud = await telefoon.device.opened.keyringFor(kringOf(casus));
        await oud.update(log.kring());
        expect(oud.epoch()).toBeLessThan(keyring.epoch());
        const keys = keyring.documentKeys(casus);
        const sealed = await keys.seal(keyring.epoch(), new Uint8Array([1, 2, 3]), new Uint8Array());
        await expect(oud.documentKeys(casus).open(keyring.epoch(), sealed, new Uint8Array())).rejects.toMatchObject({
          reason: 'geen-sleutel',
        });
      }
      await schrijf(laptop, samen, 'na het verlies');
      await vi.waitFor(async () => expect(await leesNotities(bram, samen)).toContain('na het verlies'), SOON);
      expect(bram.shown.kringen.get()[0]?.leden).toHaveLength(2);

      telefoon.line.mend();
      telefoon.session.wake();
      await vi.waitFor(() => {
        expect(telefoon.shown.casussen.get()).toEqual([]);
        expect(telefoon.shown.toestelMeldingen.get().uit).toBe(true);
      }, SOON);
      // Told once, not for each kring.
      expect(telefoon.shown.vertrokken.get()).toEqual([]);
      await vi.waitFor(async () => {
        for (const kind of ['eigen-kring', 'ledenlog', 'sleutels'])
          expect((await telefoon.device.disk.listRows(kind)).map(({ id }) => id)).toEqual([]);
      }, SOON);
      await telefoon.session.gezienToestelUit();
      await vi.waitFor(() => expect(telefoon.shown.toestelMeldingen.get().uit).toBe(false), SOON);
      const again = await maakCode(laptop);
      expect(await telefoon.mijn.meldAan(again.code)).toMatchObject({
        redenen: [expect.stringContaining('eerder uit gehaald')],
      });
    },
    TRAAG,
  );

  it(
    'a line that falls away half way: the rest follows, from any device that stays',
    async () => {
      const [telefoon, laptop, tablet] = [await nieuw('telefoon'), await nieuw('laptop'), await nieuw('tablet')];
      const casussen: string[] = [];
      for (let i = 0; i < 3; i++) casussen.push(await makeCasus(telefoon, `Casus ${i}`));
      await link(telefoon, laptop, 3);
      await link(telefoon, tablet, 3);
      await vi.waitFor(() => expect(idVan(laptop, 'telefoon')).not.toBe(''), SOON);
      telefoon.line.cut();
      await laptop.mijn.haalWeg(idVan(laptop, 'telefoon'));
      laptop.line.cut();
      const uitIn = async (bij: Toestel) => {
        const counts = await Promise.all(
          casussen.map(async (casus) => {
            const { log, keyring } = await logVan(bij, kringOf(casus));
            return toestellenVan(log.kring(), keyring.device.toestel.sign).length;
          }),
        );
        return counts.every((count) => count === 2);
      };
      tablet.session.wake();
      await vi.waitFor(async () => expect(await uitIn(tablet)).toBe(true), SOON);
    },
    TRAAG,
  );

  it('a device that nobody says is theirs is told about too, and can be taken out', async () => {
    const [telefoon, dief] = [await nieuw('telefoon'), await nieuw('dief')];
    const casus = await makeCasus(telefoon, 'Casus blauw');
    const kring = kringOf(casus);
    // Whoever held the open telefoon for a moment, with tooling of their own: no own kring, just an entry.
    const { log, keyring } = await logVan(telefoon, kring);
    const proven = await bewijsErbij(dief.device.opened, kring, keyring.device.toestel.sign);
    const appended = await appendToLog(
      { relayUrl: url, kring, knocker: keyring.device, log, WebSocket: nodeSocket },
      async () => (await draftErbij(keyring, log.kring(), proven, Date.now())).entry,
    );
    expect(appended).toEqual({ kind: 'goed' });
    await vi.waitFor(() => expect(telefoon.shown.toestelMeldingen.get().nieuw).toHaveLength(1), SOON);
    const [melding] = telefoon.shown.toestelMeldingen.get().nieuw;
    expect(melding).toMatchObject({ naam: 'Een toestel zonder naam' });
    expect(await telefoon.mijn.bekijkWeg(melding?.id ?? '')).toMatchObject({ casussen: ['Casus blauw'] });
    expect(await telefoon.mijn.haalWeg(melding?.id ?? '')).toEqual({ kind: 'goed' });
    await vi.waitFor(() => expect(telefoon.shown.toestelMeldingen.get().nieuw).toEqual([]), SOON);
    expect(toestellenVan((await logVan(telefoon, kring)).log.kring(), keyring.device.toestel.sign)).toHaveLength(1);
  });

  it(
    'what devices say of themselves is not here: no device is taken for one that keeps silent',
    async () => {
      const [telefoon, laptop, dief] = [await nieuw('telefoon'), await nieuw('laptop'), await nieuw('dief')];
      const kring = kringOf(await makeCasus(telefoon, 'Casus blauw'));
      await link(telefoon, laptop, 1);
      await steelErin(telefoon, dief, kring);
      const [eigen = ''] = await eigenVan(telefoon);
      await heropen(telefoon, { WebSocket: zonder(eigen, telefoon.line) });
      expect(await telefoon.mijn.haalWeg('onbekend')).toMatchObject({
        redenen: [expect.stringContaining('verbinding nodig')],
      });
      expect(await aantalIn(telefoon, kring)).toBe(3);
      await heropen(telefoon);
      await closeTab(telefoon);
      await telefoon.device.disk.putRow('eigen-kring', eigen, new Uint8Array([1]));
      await heropen(telefoon);
      expect(await telefoon.mijn.haalWeg('onbekend')).toMatchObject({
        redenen: [expect.stringContaining('nog niet open')],
      });
      expect(await aantalIn(telefoon, kring)).toBe(3);
    },
    TRAAG,
  );

  it(
    'as long as a lost one is still in a kring, nothing is forgotten for another code',
    async () => {
      const [telefoon, laptop, ander] = [await nieuw('telefoon'), await nieuw('laptop'), await nieuw('ander')];
      const kring = kringOf(await makeCasus(telefoon, 'Casus blauw'));
      await link(telefoon, laptop, 1);
      await vi.waitFor(() => expect(idVan(laptop, 'telefoon')).not.toBe(''), SOON);
      const { code } = await maakCode(ander);
      telefoon.line.cut();
      await heropen(laptop, { WebSocket: zonder(kring, laptop.line) });
      await vi.waitFor(() => expect(idVan(laptop, 'telefoon')).not.toBe(''), SOON);
      expect(await laptop.mijn.haalWeg(idVan(laptop, 'telefoon'))).toEqual({ kind: 'goed' });
      const eigen = await eigenVan(laptop);
      expect(await laptop.mijn.meldAan('hallo daar!')).toMatchObject({
        redenen: [expect.stringContaining('geen code')],
      });
      expect(await laptop.mijn.meldAan(code)).toMatchObject({
        redenen: [expect.stringContaining('nog niet overal uit')],
      });
      expect(await eigenVan(laptop)).toEqual(eigen);
      await heropen(laptop);
      await vi.waitFor(async () => expect(await aantalIn(laptop, kring)).toBe(1), SOON);
    },
    TRAAG,
  );

  it('that names the key of another device is not believed: that key did not sign', async () => {
    const [telefoon, laptop] = [await nieuw('telefoon'), await nieuw('laptop')];
    const kring = kringOf(await makeCasus(telefoon, 'Casus blauw'));
    const [eigen, daar, van] = await Promise.all([
      telefoon.device.opened.keyringFor('e'.repeat(22)),
      telefoon.device.opened.keyringFor(kring),
      laptop.device.opened.keyringFor(kring),
    ]);
    const lees = createBeweringen('e'.repeat(22));
    const doc = new Y.Doc();
    await zeg(doc, 'e'.repeat(22), eigen, kring, daar.device);
    expect(await lees(doc)).toMatchObject([{ kring, toestel: daar.device.toestel }]);
    // It can only sign with what it has.
    await zeg(doc, 'e'.repeat(22), eigen, kring, { ...daar.device, toestel: van.device.toestel });
    expect(await lees(doc)).toEqual([]);
  });
});
