// Three maatjes as a way back with real sessions at a real relay: chosen, rehearsed with, asked without a network, on the same device and with a copy on a new one; and all that must open nothing.
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { MaatjesNu } from '../../src/domain/maatjes.ts';
import { leesVraag } from '../../src/domain/maatjes-code.ts';
import { createBewaarstatus } from '../../src/store/bewaarstatus.ts';
import type { KringRegel, LidRegel } from '../../src/store/contract.ts';
import { describeBewaarstatus } from '../../src/store/describe.ts';
import type { HerstelStand } from '../../src/store/herstel/contract.ts';
import type { KopieApp } from '../../src/store/kopie/around.ts';
import type { Kopie } from '../../src/store/kopie/contract.ts';
import type { MaatjesStand, MaatjesVraag } from '../../src/store/maatjes/contract.ts';
import { kandidatenIn } from '../../src/store/maatjes/kandidaten.ts';
import { createLaterMaatjes, type LaterMaatjes } from '../../src/store/maatjes/later-maatjes.ts';
import { controleWoorden } from '../../src/store/maatjes/vragen.ts';
import { createValue } from '../../src/store/value.ts';
import type { OpenVault } from '../../src/vault/vault-contract.ts';
import { cheapArgon2 } from '../vault/world.ts';
import { eachAtARelay, url } from './at-relay.ts';
import {
  createDevice,
  createLeden,
  type Lid,
  ledenVan,
  leesNotities,
  NOWHERE,
  openTab,
  reopen,
  schrijf,
} from './devices.ts';

const SOON = { timeout: 25_000, interval: 100 };
const NIEUW = 'een heel andere zin dan eerst';
const zinVan = (lid: Lid) => `toegangszin van ${lid.naam}`;
eachAtARelay();

/** What the app has around the session of this lid; `kringen` may fall away with the lock. */
function maatjesVan(lid: Lid): { maatjes: LaterMaatjes; begun: OpenVault[]; clock: { now: number }; lock(): void } {
  const begun: OpenVault[] = [];
  const clock = { now: 1_764_000_000_000 };
  let locked = false;
  const kringen = createValue<KringRegel[]>([]);
  const volg = () => kringen.set(lid.shown.kringen.get());
  lid.shown.kringen.subscribe(volg);
  volg();
  const maatjes = createLaterMaatjes({
    ...{ disk: lid.device.disk, vault: lid.device.vault, now: () => clock.now, kringen },
    sessie: () => (locked ? null : lid.session.maatjes),
    begin: () => async (opened) => {
      begun.push(opened);
      return { kind: 'goed' };
    },
  });
  maatjes.opened();
  return {
    ...{ maatjes, begun, clock },
    lock() {
      locked = true;
      lid.device.vault.lock();
      maatjes.locked();
    },
  };
}
type Kant = ReturnType<typeof maatjesVan>;

const NAMEN = ['anna', 'bram', 'cas', 'dina'] as const;
/** Anna with three who can be chosen. */
async function createWorld() {
  const world = await createLeden(NAMEN, url);
  const kant = Object.fromEntries(NAMEN.map((naam) => [naam, maatjesVan(world.leden[naam])])) as Record<
    (typeof NAMEN)[number],
    Kant
  >;
  await vi.waitFor(
    () => expect(kant.anna.maatjes.kandidaten().map(({ functie }) => functie)).toEqual(['bram', 'cas', 'dina']),
    SOON,
  );
  return { ...world, kant };
}
type World = Awaited<ReturnType<typeof createWorld>>;

const bekend = (stand: MaatjesStand) => {
  if (stand.kind !== 'bekend') throw new Error(stand.kind);
  return stand;
};
const redenen = (uitkomst: { kind: string; redenen?: string[] }) => uitkomst.redenen?.join(' ') ?? uitkomst.kind;

/** In the order of the names, so that piece 0 is bram's. */
async function kies({ kant, leden }: World): Promise<void> {
  const keuze = NAMEN.slice(1).map((naam) => ({ kring: kringId(leden.anna), lid: leden[naam].id }));
  expect(await kant.anna.maatjes.kies(zinVan(leden.anna), keuze)).toEqual({ kind: 'goed' });
}
const kringId = (lid: Lid): string => lid.shown.kringen.get()[0]?.id ?? '';

async function vraagVan({ maatjes }: Kant): Promise<MaatjesVraag> {
  const asked = await maatjes.vraag();
  if (asked.kind !== 'goed') throw new Error(asked.redenen.join());
  return asked.vraag;
}
/** The piece has come to this maatje, who helps and picks the words that are said. */
async function antwoordVan({ maatjes }: Kant, vraag: MaatjesVraag): Promise<string> {
  const hulp = await vi.waitFor(async () => {
    const read = await maatjes.help(vraag.code);
    if (read.kind !== 'goed') throw new Error(read.redenen.join());
    return read.hulp;
  }, SOON);
  const made = await hulp.antwoord(vraag.woorden);
  if (made.kind !== 'goed') throw new Error(made.redenen.join());
  return made.code;
}

describe('choosing', () => {
  it('asks the phrase, and gives each of the three a piece that the others cannot open', async () => {
    const world = await createWorld();
    const { kant, leden } = world;
    const { maatjes } = kant.anna;
    const keuze = maatjes.kandidaten().map(({ kring, lid }) => ({ kring, lid }));
    expect(redenen(await maatjes.kies('een zin die niet klopt', keuze))).toMatch(/toegangszin klopt niet/);
    expect(redenen(await maatjes.kies(zinVan(leden.anna), keuze.slice(1)))).toBe('Kies drie verschillende maatjes.');
    expect(redenen(await maatjes.kies(zinVan(leden.anna), [...keuze.slice(1), keuze[1]!]))).toMatch(
      /drie verschillende/,
    );
    const self = { kring: world.kring, lid: leden.anna.id };
    expect(redenen(await maatjes.kies(zinVan(leden.anna), [...keuze.slice(1), self]))).toMatch(/doet niet meer mee/);
    expect(bekend(maatjes.stand.get())).toMatchObject({ nu: 'geen', wegTerug: false });
    expect(redenen(await maatjes.vraag())).toMatch(/geen maatjes gekozen/);

    await kies(world);
    expect(bekend(maatjes.stand.get())).toMatchObject({ nu: 'oefenen', wegTerug: false });
    const vraag = await vraagVan(kant.anna);
    const [bram, cas] = [await antwoordVan(kant.bram, vraag), await antwoordVan(kant.cas, vraag)];
    expect(await vraag.neem(bram)).toEqual({ kind: 'goed', aantal: 1, nummer: 0 });
    expect(await vraag.neem(cas)).toEqual({ kind: 'goed', aantal: 2, nummer: 1 });
    // Anna's own device has none of them.
    expect(redenen(await maatjes.help(vraag.code))).toMatch(/geen stuk op jouw toestel/);
  });

  it('is rehearsed with one at a time; two of them make it a way back, and it is still there after locking', async () => {
    const world = await createWorld();
    const { kant, leden } = world;
    await kies(world);
    const oefen = async (naam: 'bram' | 'dina') => {
      const begun = await kant.anna.maatjes.oefen();
      if (begun.kind !== 'goed') throw new Error(begun.redenen.join());
      return begun.vraag.neem(await antwoordVan(kant[naam], begun.vraag));
    };
    expect((await oefen('bram')).kind).toBe('goed');
    expect(bekend(kant.anna.maatjes.stand.get())).toMatchObject({ nu: 'oefenen', wegTerug: false });
    // The same one twice is one.
    expect((await oefen('bram')).kind).toBe('goed');
    expect(bekend(kant.anna.maatjes.stand.get()).wegTerug).toBe(false);
    expect((await oefen('dina')).kind).toBe('goed');
    expect(bekend(kant.anna.maatjes.stand.get())).toMatchObject({ nu: 'goed', wegTerug: true });

    kant.anna.lock();
    expect(kant.anna.maatjes.stand.get()).toEqual({ kind: 'onbekend' });
    const unlocked = await leden.anna.device.vault.unlock(zinVan(leden.anna));
    if (unlocked.kind !== 'open') throw new Error(unlocked.kind);
    leden.anna.device.opened = unlocked.vault;
    await reopen(leden.anna, url);
    const again = maatjesVan(leden.anna);
    await vi.waitFor(() => expect(bekend(again.maatjes.stand.get()).nu).toBe('goed'), SOON);
    expect(bekend(again.maatjes.stand.get()).maatjes.map(({ geoefend }) => geoefend)).toEqual([true, false, true]);
  });

  it('anew ends the old choice: old pieces are gone, and what was answered with them fits nothing', async () => {
    const world = await createWorld();
    const { kant, leden } = world;
    await kies(world);
    const before = await vraagVan(kant.anna);
    const oud = await antwoordVan(kant.bram, before);
    await kies(world);
    const now = await vraagVan(kant.anna);
    expect(now.code).not.toBe(before.code);
    expect(redenen(await now.neem(oud))).toMatch(/hoort bij een andere vraag/);
    // The maatje's device gives nothing for the old question any more.
    await vi.waitFor(
      async () => expect(redenen(await kant.bram.maatjes.help(before.code))).toMatch(/geen stuk op jouw toestel/),
      SOON,
    );
    expect(await before.neem(oud)).toMatchObject({ kind: 'goed' });
    // One old and one new piece are none.
    expect(await now.neem(await antwoordVan(kant.cas, now))).toMatchObject({ aantal: 1 });
    for (const vraag of [now, before])
      expect(redenen(await kant.anna.maatjes.openMet(vraag, NIEUW))).toMatch(/twee antwoorden nodig/);
    kant.anna.lock();
    for (const vraag of [now, before])
      expect(redenen(await kant.anna.maatjes.openMet(vraag, NIEUW))).toMatch(/Deze vraag is voorbij/);
    expect(leden.anna.device.vault.opened()).toBeNull();
  });

  it('can be stopped, and then nobody can help', async () => {
    const world = await createWorld();
    const { kant, leden } = world;
    await kies(world);
    const vraag = await vraagVan(kant.anna);
    await antwoordVan(kant.bram, vraag);
    expect(redenen(await kant.anna.maatjes.laatLos('een zin die niet klopt'))).toMatch(/klopt niet/);
    expect(await kant.anna.maatjes.laatLos(zinVan(leden.anna))).toEqual({ kind: 'goed' });
    expect(bekend(kant.anna.maatjes.stand.get()).nu).toBe('geen');
    await vi.waitFor(async () => expect(redenen(await kant.bram.maatjes.help(vraag.code))).toMatch(/geen stuk/), SOON);
  });
});

describe('a forgotten phrase', () => {
  it('without a network: two maatjes who are offline too, one after the other, and a new phrase', async () => {
    const world = await createWorld();
    const { kant, leden, casus } = world;
    await schrijf(leden.anna, casus, 'Dit stond er al.');
    await kies(world);
    // Each has their piece before the network goes.
    const eerst = await vraagVan(kant.anna);
    await antwoordVan(kant.bram, eerst);
    await antwoordVan(kant.cas, eerst);
    for (const { line } of Object.values(leden)) line.cut();

    kant.anna.lock();
    // What was asked before it shut is asked anew.
    const vraag = await vraagVan(kant.anna);
    expect(vraag).not.toBe(eerst);
    // The same question for as long as it stays shut, an hour at most.
    expect(await vraagVan(kant.anna)).toBe(vraag);
    // Opened another way meanwhile: what was answered opens nothing later on.
    expect(await vraag.neem(await antwoordVan(kant.bram, vraag))).toMatchObject({ kind: 'goed', aantal: 1 });
    expect((await leden.anna.device.vault.unlock(zinVan(leden.anna))).kind).toBe('open');
    expect(vraag.aantal()).toBe(0);
    leden.anna.device.vault.lock();
    const anders = await vraagVan(kant.anna);
    expect(anders).not.toBe(vraag);
    kant.anna.clock.now += 3_700_000;
    const nu = await vraagVan(kant.anna);
    expect(nu).not.toBe(anders);
    const [bram, cas] = [await antwoordVan(kant.bram, nu), await antwoordVan(kant.cas, nu)];
    expect(redenen(await nu.neem(await antwoordVan(kant.bram, eerst)))).toMatch(/hoort bij een andere vraag/);
    expect(await nu.neem(bram)).toEqual({ kind: 'goed', aantal: 1, nummer: 0 });
    // One answer opens nothing, and the same maatje twice is one.
    expect(redenen(await kant.anna.maatjes.openMet(nu, NIEUW))).toMatch(/twee antwoorden nodig/);
    expect(redenen(await nu.neem(await antwoordVan(kant.bram, nu)))).toMatch(/heeft je al geholpen/);
    expect(redenen(await nu.neem(nu.code))).toMatch(/een vraag om hulp, geen antwoord/);
    expect(redenen(await nu.neem(bram.slice(0, 30)))).toMatch(/niet compleet/);
    expect(redenen(await nu.neem(''))).toMatch(/Scan, plak of typ/);
    expect(nu.aantal()).toBe(1);
    expect(await nu.neem(cas)).toEqual({ kind: 'goed', aantal: 2, nummer: 1 });
    expect(redenen(await kant.anna.maatjes.openMet(nu, 'kort'))).toMatch(/te kort/);
    expect(await kant.anna.maatjes.openMet(nu, NIEUW)).toEqual({ kind: 'goed' });
    expect(kant.anna.begun).toHaveLength(1);

    leden.anna.device.opened = kant.anna.begun[0] as OpenVault;
    await reopen(leden.anna, NOWHERE);
    await vi.waitFor(async () => expect(await leesNotities(leden.anna, casus)).toContain('Dit stond er al.'), SOON);
    // What opened it is used up.
    expect(nu.aantal()).toBe(0);
    leden.anna.device.vault.lock();
    expect((await leden.anna.device.vault.unlock(zinVan(leden.anna))).kind).toBe('verkeerd');
    expect((await leden.anna.device.vault.unlock(NIEUW)).kind).toBe('open');
  });

  it('a maatje gives nothing when the words are not the ones that were said', async () => {
    const world = await createWorld();
    const { kant } = world;
    await kies(world);
    const vraag = await vraagVan(kant.anna);
    await antwoordVan(kant.bram, vraag);
    const read = await kant.bram.maatjes.help(vraag.code);
    if (read.kind !== 'goed') throw new Error(read.redenen.join());
    expect(read.hulp).toMatchObject({ functie: 'anna' });
    expect(read.hulp.keuze).toHaveLength(3);
    expect(read.hulp.keuze.filter((paar) => paar.join() === vraag.woorden.join())).toHaveLength(1);
    const ander = read.hulp.keuze.find((paar) => paar.join() !== vraag.woorden.join()) ?? ['', ''];
    expect(redenen(await read.hulp.antwoord(ander))).toMatch(/Er is niets gegeven/);
    // Nor afterwards: who guesses has not heard it.
    expect(redenen(await read.hulp.antwoord(vraag.woorden))).toMatch(/Er is niets gegeven/);
    const gelezen = leesVraag(vraag.code);
    if (gelezen.kind !== 'goed') throw new Error(gelezen.reden);
    expect(await controleWoorden(gelezen.sleutel)).toEqual(vraag.woorden);
  });

  it('a colleague who reads the list of the kring cannot ask for a piece, nor with codes of something else', async () => {
    const world = await createWorld();
    const { kant, leden } = world;
    await kies(world);
    await antwoordVan(kant.cas, await vraagVan(kant.anna));
    // What the list says is the place, which is not what is asked with.
    const inner = leden.bram.session.maatjes.kringen.all()[0]?.held.living.doc.inner;
    const places = [...(inner?.getMap('stukken').keys() ?? [])];
    expect(places).toHaveLength(3);
    const { splitsing } = (await leden.anna.device.vault.maatjes()) ?? {};
    expect(JSON.stringify(inner?.getMap('stukken').toJSON())).not.toContain(leden.cas.id);
    expect(places.join()).not.toContain(Buffer.from(splitsing ?? []).toString('base64url'));
    for (const [code, zin] of [
      ['', /Scan, plak of typ/],
      ['hallo', /niet compleet|geen code/],
      ['zomaar iets!!!!', /geen code/],
    ] as const)
      expect(redenen(await kant.cas.maatjes.help(code))).toMatch(zin);
  });

  it('a piece that a colleague took away or changed lies there again when its owner opens the app', async () => {
    const world = await createWorld();
    const { kant, leden } = world;
    await kies(world);
    const vraag = await vraagVan(kant.anna);
    await antwoordVan(kant.bram, vraag);
    const inner = leden.dina.session.maatjes.kringen.all()[0]?.held.living.doc.inner;
    for (const key of [...(inner?.getMap('stukken').keys() ?? [])]) inner?.getMap('stukken').delete(key);
    await vi.waitFor(async () => expect(redenen(await kant.bram.maatjes.help(vraag.code))).toMatch(/geen stuk/), SOON);
    kant.anna.maatjes.opened();
    await antwoordVan(kant.bram, vraag);
  });
});

it('who only reads, who is a guest and who is oneself cannot be chosen; who only reads chooses nobody', () => {
  const lid = (id: string, deel: Partial<LidRegel> = {}): LidRegel => ({
    ...{ id, functie: id, ditToestel: false, rol: 'meedoen', weg: false },
    ...deel,
  });
  const kring = (rol: LidRegel['rol']): KringRegel =>
    ({
      ...{ id: 'k', naam: 'kring', casussen: [], uitnodigingen: [], wachtenden: [] },
      leden: [
        lid('ik', { ditToestel: true, rol }),
        lid('bram'),
        lid('cas', { rol: 'meelezen' }),
        lid('gast', { gast: 1 }),
        lid('weg', { weg: true }),
      ],
    }) as KringRegel;
  expect(kandidatenIn([kring('meedoen')]).map(({ lid: id }) => id)).toEqual(['bram']);
  expect(kandidatenIn([kring('meelezen')])).toEqual([]);
});

describe('the line about storage', () => {
  const browser = { kind: 'beloofd', geinstalleerd: true } as const;
  const maatje = { kring: 'k', lid: 'l', functie: '', weg: false, geoefend: false };
  const bekendMet = (nu: MaatjesNu, wegTerug: boolean): MaatjesStand => ({
    ...{ kind: 'bekend', nu, wegTerug },
    maatjes: nu === 'geen' ? [] : [maatje, maatje, maatje],
  });
  it.each([
    ['geen', { kind: 'onbekend' }, { wegTerug: 'onbekend' }],
    ['goed', { kind: 'onbekend' }, { wegTerug: 'goed' }],
    ['geen', bekendMet('geen', false), { wegTerug: 'geen', maatjes: 'geen' }],
    ['geen', bekendMet('oefenen', false), { wegTerug: 'geen', maatjes: 'oefenen' }],
    ['geen', bekendMet('goed', true), { wegTerug: 'goed', maatjes: 'goed' }],
    ['geen', bekendMet('nog-twee', true), { wegTerug: 'goed', maatjes: 'nog-twee' }],
    ['vraag', bekendMet('goed', true), { wegTerug: 'vraag', maatjes: 'goed' }],
  ] as const)('words %s, maatjes %o', (kind, stand, said) => {
    const status = createBewaarstatus({
      herstel: createValue<HerstelStand>(kind === 'vraag' ? { kind, welke: [1, 2] } : { kind }),
      maatjes: createValue<MaatjesStand>(stand),
      ...{ casussen: createValue([]), kringen: createValue([]), laatsteKopie: createValue(null), now: Date.now },
    });
    status.zet(browser);
    expect(status.get()).toEqual({ ...browser, tweedeKopie: true, ...said });
  });
  it('asks for a rehearsal, or for a new choice, where that is the one thing to do', () => {
    const status = { ...browser, wegTerug: 'geen', tweedeKopie: true } as const;
    const zegt = (maatjes: MaatjesNu) => describeBewaarstatus({ ...status, maatjes }, false)?.tekst;
    expect(zegt('oefenen')).toMatch(/^Oefen één keer met twee van je maatjes/);
    expect(zegt('nog-twee')).toMatch(/^Nog maar 2 van je 3 maatjes/);
    expect(zegt('te-weinig')).toMatch(/te weinig over/);
    expect(zegt('geen')).toMatch(/nog geen weg terug/);
    expect(describeBewaarstatus({ ...status, wegTerug: 'goed', maatjes: 'oefenen' }, false)).toBeNull();
  });
});

describe('a maatje who goes', () => {
  it('is told at once; the two others still help, and a new choice is asked for', async () => {
    const world = await createWorld();
    const { kant, leden, kring } = world;
    await kies(world);
    await antwoordVan(kant.cas, await vraagVan(kant.anna));
    expect((await (await ledenVan(leden.anna)).verwijderLid(kring, leden.bram.id, true)).kind).toBe('goed');
    await vi.waitFor(() => expect(bekend(kant.anna.maatjes.stand.get()).nu).toBe('nog-twee'), SOON);
    expect(bekend(kant.anna.maatjes.stand.get()).maatjes.map(({ weg }) => weg)).toEqual([true, false, false]);
    kant.anna.lock();
    const vraag = await vraagVan(kant.anna);
    // Their own app has nothing any more; tooling of their own may still have it, which the screen says.
    await vi.waitFor(async () => expect((await kant.bram.maatjes.help(vraag.code)).kind).toBe('geweigerd'), SOON);
    expect((await vraag.neem(await antwoordVan(kant.cas, vraag))).kind).toBe('goed');
    expect((await vraag.neem(await antwoordVan(kant.dina, vraag))).kind).toBe('goed');
    expect(await kant.anna.maatjes.openMet(vraag, NIEUW)).toEqual({ kind: 'goed' });
  });

  it('the owner may be taken out of the kring, as a lost phone is: the pieces stay for the copy', async () => {
    const world = await createWorld();
    const { kant, leden, kring } = world;
    await kies(world);
    const vraag = await vraagVan(kant.anna);
    await antwoordVan(kant.cas, vraag);
    const bram = await ledenVan(leden.bram);
    // Bram was let in to write; anna lets him manage, so that he can take out her lost phone.
    expect((await (await ledenVan(leden.anna)).setRol(kring, leden.bram.id, 'beheren')).kind).toBe('goed');
    await vi.waitFor(async () => expect((await bram.verwijderLid(kring, leden.anna.id, true)).kind).toBe('goed'), SOON);
    expect(await antwoordVan(kant.cas, vraag)).toMatch(/-/);
  });
});

describe('a lost phone', () => {
  async function kopieVan(tab: Pick<Lid, 'session'>): Promise<Kopie> {
    const app: KopieApp = {
      instellingen: () => ({ functie: '', vergrendelNa: 'direct', weergave: 'systeem' }),
      setInstellingen: async () => undefined,
      bewaard: async () => undefined,
      hersteld: () => undefined,
      vault: { argon2: cheapArgon2 },
    };
    const kopie = await tab.session.openKopie(app);
    if (!kopie) throw new Error('locked');
    return kopie;
  }
  const niks = () => undefined;

  it('its copy opens on a new one with two maatjes, and with less than that it does not', async () => {
    const world = await createWorld();
    const { kant, leden, casus } = world;
    await schrijf(leden.anna, casus, 'Dit stond er al.');
    await kies(world);
    const made = await (await kopieVan(leden.anna)).maak('de kat slaapt op zolder', niks);
    if (made.kind !== 'goed') throw new Error(made.redenen.join());
    expect(made.kopie.metMaatjes).toBe(true);
    await antwoordVan(kant.bram, await vraagVan(kant.anna));

    const nieuw = await createDevice('nieuw');
    const tab = await openTab(nieuw, NOWHERE);
    const kopie = await kopieVan(tab);
    expect(await kopie.keur(made.kopie.bytes)).toMatchObject({ kind: 'goed', metMaatjes: true });
    const asked = await kopie.vraagMaatjes(made.kopie.bytes);
    if (asked.kind !== 'goed') throw new Error(asked.redenen.join());
    const { vraag } = asked;
    const weg = { kind: 'maatjes', vraag } as const;
    expect(redenen(await kopie.lees(made.kopie.bytes, weg, niks))).toMatch(/twee antwoorden nodig/);
    expect((await vraag.neem(await antwoordVan(kant.bram, vraag))).kind).toBe('goed');
    expect(redenen(await kopie.lees(made.kopie.bytes, weg, niks))).toMatch(/twee antwoorden nodig/);
    expect((await vraag.neem(await antwoordVan(kant.dina, vraag))).kind).toBe('goed');
    const read = await kopie.lees(made.kopie.bytes, weg, niks);
    if (read.kind !== 'goed') throw new Error(read.redenen.join());
    expect(read.kopie.casussen.map(({ titel }) => titel)).toEqual(['Casus blauw']);
    expect((await read.kopie.zetTerug(niks)).kind).toBe('goed');
    await vi.waitFor(() => expect(tab.shown.casussen.get()).toHaveLength(1), SOON);
    expect(await leesNotities(tab, tab.shown.casussen.get()[0]?.id ?? '')).toContain('Dit stond er al.');

    // A copy of before there were maatjes, or after they were let go, does not ask for them.
    expect(await kant.anna.maatjes.laatLos(zinVan(leden.anna))).toEqual({ kind: 'goed' });
    const zonder = await (await kopieVan(leden.anna)).maak('de kat slaapt op zolder', niks);
    if (zonder.kind !== 'goed') throw new Error(zonder.redenen.join());
    expect(zonder.kopie.metMaatjes).toBe(false);
    expect(redenen(await kopie.vraagMaatjes(zonder.kopie.bytes))).toMatch(/gaat niet open met je maatjes/);
  });
});
