// The screen for copies: a zin is asked twice, what is in a copy is shown before anything happens, and every refusal is a sentence that leaves all as it was.
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gekozen } from '../../src/features/kopie/gekozen.ts';
import {
  describeEigen,
  describeGedaan,
  describeGemis,
  describeInhoud,
  describeKlaar,
  describeLaatste,
  isGelezen,
} from '../../src/features/kopie/woorden.ts';
// Fetched when first shown; here they are there, so that no test waits for that.
import '../../src/features/kopie/KopieScreen.tsx';
import '../../src/features/kopie/Woorden.tsx';
import '../../src/features/instellingen/InstellingenScreen.tsx';
import type { GemaakteKopie, Kopie, KopieInBeeld, Teruggezet } from '../../src/store/kopie/contract.ts';
import * as bestand from '../../src/ui/bestand.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore, createTestVraag, KRING } from './test-store.ts';

cleanBetweenTests();
const kanDelen = vi.spyOn(bestand, 'kanDelen');
const deelBestand = vi.spyOn(bestand, 'deelBestand');
const bewaarBestand = vi.spyOn(bestand, 'bewaarBestand');
beforeEach(() => {
  kanDelen.mockReturnValue(false);
  bewaarBestand.mockImplementation(() => undefined);
});
afterEach(() => {
  gekozen.set(null);
  vi.clearAllMocks();
});

const ZIN = 'de kat slaapt op zolder';
const bewaard = vi.fn(async () => undefined);
const GEEN = { routekaart: 0, leerpunten: 0, tellingen: false, werkvormen: 0, half: 0 };
const NIETS_BLIJFT = { leerpuntenBlijven: 0, werkvormenBlijven: 0, halfBlijft: 0, onleesbaar: 0 };
const gemaakt = (deel: Partial<GemaakteKopie> = {}): GemaakteKopie => ({
  naam: 'ruggespraak-kopie-2026-11-26.rsk',
  bytes: new Uint8Array(70_000),
  casussen: 2,
  gidsen: 1,
  eigen: GEEN,
  nietMee: [],
  nietHeel: [],
  kringenNietMee: 0,
  rijenNietMee: 0,
  metWoorden: false,
  metMaatjes: false,
  bewaard,
  ...deel,
});
const terug: Teruggezet = {
  casussen: [
    { titel: 'Casus blauw', anderen: [], hoe: 'nieuw', id: `${KRING}/blauw`, reden: null },
    { titel: 'Casus groen', anderen: [], hoe: 'mislukt', id: null, reden: 'Dit toestel is vol.' },
    { titel: 'Casus rood', anderen: [], hoe: 'voorbij', id: null, reden: null },
  ],
  gidsen: 1,
  gidsenMislukt: 0,
  eigen: { ...GEEN, mislukt: 0 },
  ...NIETS_BLIJFT,
  instellingen: true,
};
const inBeeld = (deel: Partial<KopieInBeeld> = {}) => ({
  gemaaktOp: Date.parse('2026-11-20T12:00'),
  casussen: [
    {
      kamer: 'a',
      titel: 'Casus blauw',
      gewijzigdOp: 1,
      heel: true,
      anderen: ['leerkracht'],
      plan: { kind: 'nieuw', verwijderd: false },
    },
    { kamer: 'b', titel: 'Casus groen', gewijzigdOp: 1, heel: true, anderen: [], plan: { kind: 'samen', kamer: 'b' } },
    { kamer: 'c', titel: 'Casus rood', gewijzigdOp: null, heel: true, anderen: [], plan: { kind: 'voorbij' } },
  ] satisfies KopieInBeeld['casussen'],
  gidsen: [{ titel: 'De meldcode', laatst: 1, plan: 'nieuw' }] satisfies KopieInBeeld['gidsen'],
  inhoud: GEEN,
  eigen: GEEN,
  ...NIETS_BLIJFT,
  zetTerug: vi.fn<KopieInBeeld['zetTerug']>(async () => ({ kind: 'goed', teruggezet: terug })),
  close: vi.fn(),
  ...deel,
});

type Nep = { [naam in keyof Kopie]: ReturnType<typeof vi.fn<Kopie[naam]>> };
function open(deel: Partial<Kopie> = {}, metWoorden = false, metMaatjes = false) {
  const store = createTestStore({ casussen: [casus({ gewijzigdOp: 5_000 })] });
  const kopie: Nep = {
    maak: vi.fn<Kopie['maak']>(deel.maak ?? (async () => ({ kind: 'goed', kopie: gemaakt() }))),
    keur: vi.fn<Kopie['keur']>(deel.keur ?? (async () => ({ kind: 'goed', metWoorden, metMaatjes }))),
    vraagMaatjes: vi.fn<Kopie['vraagMaatjes']>(async () => ({ kind: 'goed', vraag: createTestVraag() })),
    lees: vi.fn<Kopie['lees']>(deel.lees ?? (async () => ({ kind: 'goed', kopie: inBeeld() }))),
  };
  store.openKopie.mockImplementation(async () => kopie);
  renderApp('/instellingen/kopie', store);
  return { store, kopie };
}
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const maak = async () => {
  await screen.findByRole('heading', { name: 'Een kopie maken' });
  fill('Zin voor het bestand', ZIN);
  fill('Nog een keer', ZIN);
  fireEvent.submit(screen.getByLabelText('Zin voor het bestand').closest('form') as HTMLFormElement);
};
const kies = async () => {
  await screen.findByRole('heading', { name: 'Een kopie terugzetten' });
  gekozen.set(new File(['x'], 'mijn-kopie.rsk'));
};
const openMet = async (zin: string) => {
  await kies();
  fireEvent.change(await screen.findByLabelText('Zin van het bestand'), { target: { value: zin } });
  fireEvent.submit(screen.getByLabelText('Zin van het bestand').closest('form') as HTMLFormElement);
};

test('settings say when the last copy was, and lead here; also where everything was lost', async () => {
  const store = createTestStore();
  store.laatsteKopie.set(Date.parse('2026-11-20T12:00'));
  const { unmount } = renderApp('/instellingen', store);
  expect(await screen.findByText('Je laatste kopie is van 20 november 2026.')).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: 'Kopie maken of terugzetten' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Bewaren en kopie' })).toBeTruthy();
  unmount();
  renderApp('/', createTestStore({ toegang: { kind: 'verloren' } }));
  fireEvent.click(await screen.findByRole('link', { name: 'Zet een kopie terug' }));
  expect(await screen.findByText(/Daarna maak je een kopie, of zet je er een terug/)).toBeTruthy();
});

test('two zinnen that differ make nothing; one that is long enough makes a copy that is nowhere yet', async () => {
  const { store, kopie } = open();
  expect(await screen.findByText('Je hebt op dit toestel nog geen kopie gemaakt.')).toBeTruthy();
  await screen.findByRole('heading', { name: 'Een kopie maken' });
  fill('Zin voor het bestand', ZIN);
  fill('Nog een keer', 'de kat slaapt op solder');
  fireEvent.submit(screen.getByLabelText('Zin voor het bestand').closest('form') as HTMLFormElement);
  expect(await screen.findByText(/niet gelijk/, { selector: '.field-error' })).toBeTruthy();
  expect(kopie.maak).not.toHaveBeenCalled();

  await maak();
  const kop = await screen.findByRole('heading', { name: 'De kopie is klaar' });
  await waitFor(() => expect(document.activeElement).toBe(kop));
  expect(
    screen.getByText(/2 casussen en 1 ingevuld stappenplan \(70 kB\)\. Het bestand is nog nergens bewaard/),
  ).toBeTruthy();
  expect(kopie.maak.mock.lastCall?.[0]).toBe(ZIN);
  expect(bewaard).not.toHaveBeenCalled();
  press('Bewaar het bestand');
  expect(
    await screen.findByText(/gaat naar je downloads\. Kijk of het er staat/, { selector: 'p:not([role])' }),
  ).toBeTruthy();
  expect(bewaarBestand.mock.lastCall?.[0]).toMatchObject({ name: 'ruggespraak-kopie-2026-11-26.rsk', size: 70_000 });
  expect(bewaard).toHaveBeenCalledOnce();
  expect(screen.queryByText(/nog nergens bewaard/)).toBeNull();
  store.laatsteKopie.set(4_000);
  expect(await screen.findByText(/Daarna is er in 1 casus iets geschreven/)).toBeTruthy();
});

test('where files can be handed on: closed is not saved, refused leaves the other way, done is remembered', async () => {
  kanDelen.mockReturnValue(true);
  open();
  await maak();
  await screen.findByRole('heading', { name: 'De kopie is klaar' });
  deelBestand.mockResolvedValueOnce('gesloten');
  press('Bewaar in een andere app');
  await vi.waitFor(() => expect(deelBestand).toHaveBeenCalledOnce());
  expect(bewaard).not.toHaveBeenCalled();
  deelBestand.mockResolvedValueOnce('gedeeld');
  press('Bewaar in een andere app');
  await vi.waitFor(() => expect(bewaard).toHaveBeenCalledOnce());
  deelBestand.mockResolvedValueOnce('mislukt');
  press('Bewaar in een andere app');
  expect(
    await screen.findByText('Dat lukt hier niet. Kies Bewaar het bestand.', { selector: 'p:not([role])' }),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Bewaar in een andere app' })).toBeNull();
});

test('what is not in a copy, or not wholly, is said by name', async () => {
  open({
    maak: async () => ({
      kind: 'goed',
      kopie: gemaakt({ nietMee: ['Casus rood'], nietHeel: ['Casus geel'], kringenNietMee: 2, metWoorden: true }),
    }),
  });
  await maak();
  expect(await screen.findByText('Niet erin, want dit ging niet open: Casus rood.')).toBeTruthy();
  expect(screen.getByText(/nog niet alles staat op dit toestel: Casus geel\./)).toBeTruthy();
  expect(screen.getByText(/2 kringen gaan hier niet open/)).toBeTruthy();
  expect(screen.getByText('Daarom telt deze kopie niet als je laatste kopie.')).toBeTruthy();
  expect(screen.getByText(/ook met je 12 woorden/)).toBeTruthy();
});

test('a copy of which not all was on this device still counts', () => {
  const gemis = describeGemis(gemaakt({ nietHeel: ['Casus geel'] }));
  expect(gemis).toEqual(['Misschien niet helemaal erin, want nog niet alles staat op dit toestel: Casus geel.']);
  expect(describeGemis(gemaakt())).toEqual([]);
});

test('what of one’s own would not open is counted on the screen, and that copy is not the last one', () => {
  const telt = 'Daarom telt deze kopie niet als je laatste kopie.';
  const waarvan = 'je eigen routekaart, je werkvormen, je stappenplannen of je tellingen.';
  expect(describeGemis(gemaakt({ rijenNietMee: 1 }))).toEqual([
    `1 onderdeel gaat hier niet open en zit er niet in. Het hoort bij ${waarvan}`,
    telt,
  ]);
  expect(describeGemis(gemaakt({ rijenNietMee: 2 }))).toEqual([
    `2 onderdelen gaan hier niet open en zitten er niet in. Ze horen bij ${waarvan}`,
    telt,
  ]);
});

test('the day of the last copy is the day it was made, also when that was in the first minute', () => {
  const om = Date.parse('2026-11-20T00:00:30');
  const nul = Date.parse('2026-11-20T00:00') - 1;
  expect(describeLaatste(nul, [])).toBe(
    'Je laatste kopie is van 20 november 2026. Daarna is er in je casussen niets geschreven.',
  );
  expect(describeLaatste(om, [casus({ gewijzigdOp: om + 60_000 })])).toMatch(/iets geschreven/);
});

test('a refusal to make one stands at the zin', async () => {
  open({ maak: async () => ({ kind: 'geweigerd', redenen: ['Er is nog niets om een kopie van te maken.'] }) });
  await maak();
  expect(await screen.findByText(/nog niets om een kopie/, { selector: '.field-error' })).toBeTruthy();
});

test('what is in it and what would happen is shown first; only then it is restored, and each is told', async () => {
  const beeld = inBeeld();
  const { kopie } = open({ lees: async () => ({ kind: 'goed', kopie: beeld }) });
  await openMet(ZIN);
  expect(await screen.findByRole('heading', { name: 'Wat erin zit' })).toBeTruthy();
  expect(kopie.lees.mock.lastCall?.[1]).toEqual({ kind: 'zin', zin: ZIN });
  expect(screen.getByText(/Kopie van 20 november 2026: 3 casussen en 1 ingevuld stappenplan/)).toBeTruthy();
  const rows = within(screen.getByRole('region', { name: 'Wat erin zit' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent);
  expect(rows[0]).toMatch(
    /Casus blauwNieuw\. Komt op dit toestel, voor jou alleen\. Je maatjes \(leerkracht\) zien hem niet\./,
  );
  expect(rows[1]).toMatch(/Casus groenSamengevoegd\. .*Wat hier nieuwer is, blijft\./);
  expect(rows[2]).toMatch(/Casus roodKomt niet terug\. De einddatum van deze casus is voorbij\./);
  expect(rows[3]).toMatch(/De meldcodeNieuw/);
  expect(beeld.zetTerug).not.toHaveBeenCalled();
  // One thing at a time.
  expect(screen.queryByRole('button', { name: 'Maak een kopie' })).toBeNull();

  press('Zet terug');
  expect(
    await screen.findByRole('heading', {
      name: 'Teruggezet: 1 casus en 1 ingevuld stappenplan. 1 keer lukte het niet. Daarvan is niets veranderd.',
    }),
  ).toBeTruthy();
  expect(beeld.zetTerug).toHaveBeenCalledOnce();
  expect(screen.getByRole('link', { name: /Casus blauw/ }).getAttribute('href')).toContain('/casus/');
  expect(screen.getByText('Niet gelukt. Dit toestel is vol.')).toBeTruthy();
  expect(screen.getByText(/Niet teruggezet\. De einddatum van deze casus is voorbij\./)).toBeTruthy();
  press('Klaar');
  expect(await screen.findByRole('button', { name: 'Kies het bestand' })).toBeTruthy();
  expect(beeld.close).toHaveBeenCalled();
});

test('what one keeps beside casussen is named: what is in it, what comes, what came', async () => {
  const eigen = { routekaart: 2, leerpunten: 1, tellingen: true, werkvormen: 3, half: 2 };
  expect(describeInhoud({ casussen: 1, gidsen: 0, eigen })).toBe(
    '1 casus, 2 regels van je eigen routekaart, 1 leerpunt van jou, 3 eigen werkvormen, 2 werkvormen die nog niet af zijn en je tellingen',
  );
  expect(describeEigen(eigen)).toMatch(/^Er komt ook terug: 2 regels .* Tellen staat hier daarna aan\.$/);
  expect(describeEigen({ ...eigen, tellingen: false })).not.toMatch(/Tellen/);
  expect(describeEigen(GEEN)).toBe('');
  const niks = { casussen: [], gidsen: 0, gidsenMislukt: 0, ...NIETS_BLIJFT, instellingen: false };
  expect(describeKlaar({ ...niks, eigen: { ...GEEN, routekaart: 1, mislukt: 1 } })).toBe(
    'Teruggezet: 1 regel van je eigen routekaart. 1 keer lukte het niet. Daarvan is niets veranderd.',
  );
});

test('leerpunten that have nowhere to go are told before and after', async () => {
  const beeld = inBeeld({
    leerpuntenBlijven: 2,
    zetTerug: async () => ({ kind: 'goed', teruggezet: { ...terug, leerpuntenBlijven: 1 } }),
  });
  open({ lees: async () => ({ kind: 'goed', kopie: beeld }) });
  await openMet(ZIN);
  expect(await screen.findByText(/^2 leerpunten komen niet terug: .* Ze blijven in de kopie\.$/)).toBeTruthy();
  press('Zet terug');
  expect(await screen.findByText(/^1 leerpunt komt niet terug: .* Het blijft in de kopie\.$/)).toBeTruthy();
});

test('own werkvormen are in a copy, are named, and those that have no room are told before and after', async () => {
  const beeld = inBeeld({
    inhoud: { ...GEEN, werkvormen: 4 },
    eigen: { ...GEEN, werkvormen: 1 },
    werkvormenBlijven: 3,
    zetTerug: async () => ({
      kind: 'goed',
      teruggezet: { ...terug, eigen: { ...GEEN, werkvormen: 1, mislukt: 0 }, werkvormenBlijven: 1 },
    }),
  });
  open({ lees: async () => ({ kind: 'goed', kopie: beeld }) });
  const maken = within(await screen.findByRole('region', { name: 'Een kopie maken' }));
  expect(maken.getByText(/^In de kopie zitten .*je eigen werkvormen/)).toBeTruthy();
  expect(maken.queryByText(/werkvormen zitten er niet in/)).toBeNull();
  await openMet(ZIN);
  expect(await screen.findByText(/en 4 eigen werkvormen\. Er is nog niets veranderd/)).toBeTruthy();
  expect(screen.getByText(/^Er komt ook terug: 1 eigen werkvorm\./)).toBeTruthy();
  expect(
    screen.getByText(
      /^3 eigen werkvormen komen niet terug: op dit toestel passen er niet meer dan 50. Ze blijven in de kopie\.$/,
    ),
  ).toBeTruthy();
  press('Zet terug');
  expect(await screen.findByRole('heading', { name: /^Teruggezet: .* en 1 eigen werkvorm\./ })).toBeTruthy();
  expect(screen.getByText(/^1 eigen werkvorm komt niet terug: .* Hij blijft in de kopie\.$/)).toBeTruthy();
});

test('half made werkvormen that have no werkvorm here, and what does not read, are told; the rest comes', async () => {
  const beeld = inBeeld({
    ...{ inhoud: { ...GEEN, half: 3 }, eigen: { ...GEEN, half: 1 }, halfBlijft: 2, onleesbaar: 1 },
    zetTerug: async () => ({
      kind: 'goed',
      teruggezet: { ...terug, eigen: { ...GEEN, half: 1, mislukt: 0 }, halfBlijft: 1, onleesbaar: 3 },
    }),
  });
  open({ lees: async () => ({ kind: 'goed', kopie: beeld }) });
  const maken = within(await screen.findByRole('region', { name: 'Een kopie maken' }));
  expect(maken.getByText(/je eigen werkvormen \(ook wat half af is\)/)).toBeTruthy();
  await openMet(ZIN);
  expect(await screen.findByText(/en 3 werkvormen die nog niet af zijn\. Er is nog niets veranderd/)).toBeTruthy();
  expect(screen.getByText(/^Er komt ook terug: 1 werkvorm die nog niet af is\./)).toBeTruthy();
  expect(
    screen.getByText(
      '2 werkvormen die nog niet af zijn, komen niet terug: de werkvormen waar je mee begon, staan hier niet of zijn hier anders dan in de kopie. Ze blijven in de kopie.',
    ),
  ).toBeTruthy();
  // Of one casus nothing was read: it is over. So nobody knows of all the rest.
  expect(screen.getByText('1 onderdeel van de kopie gaat niet open en komt niet terug.')).toBeTruthy();
  press('Zet terug');
  expect(
    await screen.findByRole('heading', { name: /^Teruggezet: .* en 1 werkvorm die nog niet af is\./ }),
  ).toBeTruthy();
  expect(
    screen.getByText(
      '1 werkvorm die nog niet af is, komt niet terug: de werkvorm waar je mee begon, staat hier niet of is hier anders dan in de kopie. Hij blijft in de kopie.',
    ),
  ).toBeTruthy();
  expect(screen.getByText('3 onderdelen van de kopie gaan niet open en komen niet terug.')).toBeTruthy();
});

test('that the rest opens is said only when all of it was read, before and after', async () => {
  const [blauw, groen] = inBeeld().casussen;
  const gedaan = (hoe: Teruggezet['casussen'][number]['hoe']) => ({
    titel: 'x',
    anderen: [],
    hoe,
    id: null,
    reden: null,
  });
  if (!blauw || !groen) throw new Error('no casussen');
  const beeld = inBeeld({
    ...{ casussen: [blauw, groen], onleesbaar: 1 },
    zetTerug: async () => ({
      kind: 'goed',
      teruggezet: { ...terug, casussen: [gedaan('nieuw'), gedaan('samen')], onleesbaar: 2 },
    }),
  });
  open({ lees: async () => ({ kind: 'goed', kopie: beeld }) });
  await openMet(ZIN);
  expect(
    await screen.findByText(
      '1 onderdeel van de kopie gaat niet open en komt niet terug. De rest van de kopie gaat wel open.',
    ),
  ).toBeTruthy();
  press('Zet terug');
  expect(await screen.findByText(/^2 onderdelen van de kopie .* De rest van de kopie gaat wel open\.$/)).toBeTruthy();
  for (const hoe of ['nieuw', 'samen', 'al-hier', 'alleen-lezen', 'onzeker'] as const)
    expect(isGelezen(hoe), hoe).toBe(true);
  for (const hoe of ['stuk', 'voorbij', 'kring-dicht', 'nog-niet-hier', 'mislukt'] as const)
    expect(isGelezen(hoe), hoe).toBe(false);
});

test('a kring that does not open is named by who is in it', () => {
  const dicht = { titel: 'Casus blauw', hoe: 'kring-dicht', id: null, reden: null } as const;
  expect(describeGedaan({ ...dicht, anderen: ['leerkracht', ''] })).toBe(
    'Niet teruggezet. De kring met leerkracht en een maatje gaat hier nu niet open. Er verandert niets aan. Probeer het later opnieuw.',
  );
  expect(describeGedaan({ ...dicht, anderen: [] })).toMatch(/De kring van deze casus gaat hier nu niet open/);
});

test('merged but not surely on disk is told as such', () => {
  const blauw = { titel: 'Casus blauw', anderen: [], hoe: 'onzeker', id: 'a', reden: 'Dit toestel is vol.' } as const;
  expect(describeGedaan(blauw)).toBe('Samengevoegd, maar nog niet zeker bewaard. Dit toestel is vol.');
  const klaar: Teruggezet = {
    ...{ casussen: [blauw], gidsen: 0, gidsenMislukt: 0, ...NIETS_BLIJFT, instellingen: false },
    eigen: { ...GEEN, mislukt: 0 },
  };
  expect(describeKlaar(klaar)).toBe('Van 1 casus is niet zeker of alles bewaard is.');
  expect(describeKlaar({ ...klaar, casussen: [blauw, blauw], gidsen: 1 })).toBe(
    'Teruggezet: 1 ingevuld stappenplan. Van 2 casussen is niet zeker of alles bewaard is.',
  );
  expect(describeKlaar({ ...klaar, casussen: [] })).toBe('Er is niets teruggezet.');
});

test('refused while restoring: it says so, and there is nothing left to do with this copy but close it', async () => {
  const beeld = inBeeld({
    zetTerug: async () => ({ kind: 'geweigerd', redenen: ['Dit lukt nu niet. Er is niets weg. Probeer het opnieuw.'] }),
  });
  open({ lees: async () => ({ kind: 'goed', kopie: beeld }) });
  await openMet(ZIN);
  await screen.findByRole('heading', { name: 'Wat erin zit' });
  press('Zet terug');
  expect(await screen.findByText(/Dit lukt nu niet/, { selector: '.field-error' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Zet terug' })).toBeNull();
  // Some of it may have come before it stopped.
  expect(screen.queryByText(/nog niets veranderd/)).toBeNull();
  press('Sluit de kopie');
  expect(await screen.findByRole('button', { name: 'Kies het bestand' })).toBeTruthy();
});

test('choosing a file does not drop a copy that was just made and is nowhere yet', async () => {
  open();
  await maak();
  await screen.findByRole('heading', { name: 'De kopie is klaar' });
  gekozen.set(new File(['x'], 'mijn-kopie.rsk'));
  await screen.findByLabelText('Zin van het bestand');
  expect(screen.queryByRole('heading', { name: 'De kopie is klaar' })).toBeNull();
  gekozen.set(null);
  expect(await screen.findByRole('heading', { name: 'De kopie is klaar' })).toBeTruthy();
});

test('a chosen file takes focus to its zin; while it opens no other is chosen', async () => {
  let klaar: (uitkomst: Awaited<ReturnType<Kopie['lees']>>) => void = () => undefined;
  open({
    lees: () =>
      new Promise((resolve) => {
        klaar = resolve;
      }),
  });
  await screen.findByRole('heading', { name: 'Een kopie terugzetten' });
  screen.getByRole('button', { name: 'Kies het bestand' }).focus();
  await openMet(ZIN);
  expect(document.activeElement).toBe(screen.getByLabelText('Zin van het bestand'));
  await screen.findByText(/Het bestand gaat open/);
  expect(screen.queryByRole('button', { name: 'Kies een ander bestand' })).toBeNull();
  klaar({ kind: 'geweigerd', redenen: ['Deze zin hoort niet bij dit bestand.'] });
  expect(await screen.findByRole('button', { name: 'Kies een ander bestand' })).toBeTruthy();
});

test('a wrong zin can be tried again; nothing was restored', async () => {
  open({
    lees: async () => ({ kind: 'geweigerd', redenen: ['Deze zin hoort niet bij dit bestand.'] }),
  });
  await openMet('verkeerd');
  expect(await screen.findByText('Deze zin hoort niet bij dit bestand.', { selector: '.field-error' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Zin van het bestand'));
  expect(screen.getByText('mijn-kopie.rsk')).toBeTruthy();
});

test('words open a copy that was made with them, and are not asked for one that was not', async () => {
  const { kopie } = open({}, true);
  await kies();
  fireEvent.click(await screen.findByRole('button', { name: 'Open met je 12 woorden' }));
  fireEvent.change(await screen.findByLabelText('Je 12 woorden'), { target: { value: 'appel boom' } });
  fireEvent.submit(screen.getByLabelText('Je 12 woorden').closest('form') as HTMLFormElement);
  await vi.waitFor(() => expect(kopie.lees.mock.lastCall?.[1]).toEqual({ kind: 'woorden', woorden: 'appel boom' }));
});

test('a file that is no copy is refused before a zin is asked', async () => {
  open({ keur: async () => ({ kind: 'geweigerd', redenen: ['Dit bestand is geen kopie van Ruggespraak.'] }) });
  await kies();
  expect(
    await screen.findByText('Dit bestand is geen kopie van Ruggespraak.', { selector: '.field-error' }),
  ).toBeTruthy();
  expect(screen.queryByLabelText('Zin van het bestand')).toBeNull();
  expect(screen.getByRole('button', { name: 'Kies een ander bestand' })).toBeTruthy();
});

test('nothing to restore: there is no button for it', async () => {
  const niets = inBeeld({
    casussen: [
      {
        kamer: 'a',
        titel: 'Casus blauw',
        gewijzigdOp: 1,
        heel: true,
        anderen: [],
        plan: { kind: 'al-hier', kamer: 'a' },
      },
    ],
    gidsen: [],
  });
  open({ lees: async () => ({ kind: 'goed', kopie: niets }) });
  await openMet(ZIN);
  expect(await screen.findByText(/Er is niets wat terug kan/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Zet terug' })).toBeNull();
});

test('a file chosen behind a lock is still there when it opens again', async () => {
  const { store } = open();
  await kies();
  await screen.findByLabelText('Zin van het bestand');
  store.toegang.set({ kind: 'op-slot', wachtTot: null });
  await screen.findByRole('heading', { name: 'Ruggespraak is op slot' });
  store.toegang.set({ kind: 'open' });
  expect(await screen.findByLabelText('Zin van het bestand')).toBeTruthy();
});

test('a restored casus says where it came from in the list', async () => {
  renderApp('/casussen', createTestStore({ casussen: [casus({ teruggezet: '2026-11-20' })] }));
  expect(await screen.findByText('Teruggezet uit je kopie van 20 november 2026')).toBeTruthy();
});

test('a copy that maatjes open too: two answers, and it is read with them', async () => {
  const { kopie } = open({}, true, true);
  await kies();
  fireEvent.click(await screen.findByRole('button', { name: 'Open met twee maatjes' }));
  for (const code of ['een', 'twee']) {
    fireEvent.change(await screen.findByLabelText('Antwoord van je maatje'), { target: { value: code } });
    fireEvent.submit(screen.getByLabelText('Antwoord van je maatje').closest('form') as HTMLFormElement);
    if (code === 'een') expect(await screen.findByText(/^1 van 2 antwoorden\./)).toBeTruthy();
  }
  await vi.waitFor(() => expect(kopie.lees.mock.lastCall?.[1]).toMatchObject({ kind: 'maatjes' }));
  expect(await screen.findByText('Casus blauw')).toBeTruthy();
});

test('where nothing else opens it, no other way is offered', async () => {
  open();
  await kies();
  await screen.findByLabelText('Zin van het bestand');
  expect(screen.queryByRole('button', { name: /^Open met/ })).toBeNull();
});
