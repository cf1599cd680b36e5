// A werkvorm of one's own on screen: made from another, phases changed, added, moved and taken out; kept and offered the next time; half made it stays; from a bad file nothing changes.
// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Disk } from '../../src/disk/disk.ts';
import { schrijfWerkvorm } from '../../src/domain/sessie/bestand-werkvorm.ts';
import { eigenWerkvorm } from '../../src/domain/sessie/keur-werkvorm.ts';
import { EigenWerkvormScreen } from '../../src/features/sessie/EigenWerkvormScreen.tsx';
import { NieuweSessieScreen } from '../../src/features/sessie/NieuweSessieScreen.tsx';
import { SessieScreen } from '../../src/features/sessie/SessieScreen.tsx';
import { RuggespraakProvider } from '../../src/store/react.tsx';
import { openEigenWerkvormen } from '../../src/store/sessie/eigen-werkvormen.ts';
import { MeldingBar } from '../../src/ui/melding.tsx';
import type { Sealer } from '../../src/vault/contract.ts';
import { WERKVORM } from '../domain/sessie/tafel.ts';
import './popover.ts';
import { dekTafel, type Tafel, zetKlaar } from './sessie-tafel.tsx';
import { createTestStore, KRING, casus as regel } from './test-store.ts';

/** Rows in memory, where a disk and a lock would be. */
function geheugen() {
  const rijen = new Map<string, Uint8Array>();
  const op = (kind: string, id: string) => `${kind} ${id}`;
  const disk = {
    listRows: async (kind: string) =>
      [...rijen].flatMap(([key, bytes]) =>
        key.startsWith(`${kind} `) ? [{ id: key.slice(kind.length + 1), bytes }] : [],
      ),
    getRow: async (kind: string, id: string) => rijen.get(op(kind, id)),
    putRow: async (kind: string, id: string, bytes: Uint8Array) => void rijen.set(op(kind, id), bytes),
    deleteRow: async (kind: string, id: string) => void rijen.delete(op(kind, id)),
    watchRows: () => () => undefined,
  } as unknown as Disk;
  const sealer = { seal: async (bytes: Uint8Array) => bytes, open: async (bytes: Uint8Array) => bytes } as Sealer;
  return () => openEigenWerkvormen(disk, sealer);
}

let tafel: Tafel;
let openEigen: ReturnType<typeof geheugen>;
beforeEach(() => {
  tafel = dekTafel();
  openEigen = geheugen();
  location.hash = '';
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function toon(scherm: React.ReactNode) {
  const store = createTestStore({ casussen: [regel({ kring: KRING })] });
  store.eigenWerkvormen.mockImplementation(openEigen);
  return render(
    <RuggespraakProvider ruggespraak={store}>
      {scherm}
      <MeldingBar />
    </RuggespraakProvider>,
  );
}
const nieuw = (werkvorm: string | null = null) =>
  toon(<NieuweSessieScreen casus={tafel.casusVan('anna')} werkvorm={werkvorm} />);
const maak = (id: string) => toon(<EigenWerkvormScreen casus={tafel.casusVan('anna')} id={id} />);
const knop = (naam: string | RegExp) => screen.getByRole('button', { name: naam });
const kop = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const vul = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const kies = async (fase: number, wat: string) => {
  fireEvent.click(knop(`Meer met fase ${fase}`));
  fireEvent.click(await screen.findByRole('menuitem', { name: wat }));
};
const bewaarde = async () => (await openEigen()).lijst.get();

it('is made from one of ours, kept, and offered the next time', async () => {
  maak('casus-45');
  await kop('Maak er je eigen van');
  screen.getByText('Op basis van: Casus in 45 minuten');
  vul('Naam van de werkvorm', 'Onze woensdag');
  await kies(1, 'Eén plek later');
  await kies(3, 'Haal weg');
  screen.getByText('Mensen is weg.');
  fireEvent.click(knop('Verander Inbreng en vraag'));
  vul('Minuten', '9');
  vul('Wat doen jullie?', 'Vertel het in drie zinnen.');
  fireEvent.click(knop('Klaar met deze fase'));
  fireEvent.click(knop('Fase erbij'));
  vul('Naam van de fase', 'Ronde');
  vul('Wat staat er op het scherm?', 'stem');
  fireEvent.click(knop('Bewaar'));
  // Said by phase, and nothing is kept yet.
  await screen.findByText(/^Fase \d+ \(Ronde\): schrijf 2 tot 8 keuzes\.$/);
  expect(await bewaarde()).toEqual([]);
  vul('Wat doen jullie?', 'Kies elk een richting.');
  vul('De vraag aan ieder', 'Welke kant op?');
  vul('De keuzes, elk op een eigen regel', 'links\nrechts');
  fireEvent.click(knop('Bewaar'));
  await waitFor(async () => expect(await bewaarde()).toHaveLength(1));
  const [werkvorm] = await bewaarde();
  expect(werkvorm).toMatchObject({ titel: 'Onze woensdag', eigenVan: 'casus-45' });
  expect(werkvorm?.fasen[0]).toMatchObject({ id: 'inbreng', minuten: 9, wat: 'Vertel het in drie zinnen.' });
  expect(werkvorm?.fasen.map(({ id }) => id)).not.toContain('mensen');
  expect(werkvorm?.fasen.at(-1)?.toont).toEqual({
    ...{ kind: 'oordeel', vorm: { kind: 'stem', vraag: 'Welke kant op?', keuzes: ['links', 'rechts'] } },
  });
  cleanup();
  nieuw();
  const eigen = await screen.findByRole('region', { name: 'Eigen werkvormen' });
  within(eigen).getByRole('button', { name: 'Bekijk Onze woensdag' });
  cleanup();
  nieuw(werkvorm?.id);
  await kop('Onze woensdag');
  vul('Met welke functie zit jij aan tafel?', 'wijkteam');
  fireEvent.click(knop('Zet de intervisie klaar'));
  const sessies = tafel.openVan('bram');
  await waitFor(() => expect(sessies.lijst.get()).toHaveLength(1));
  // It travels with the session.
  expect(sessies.sessie(sessies.lijst.get()[0]?.id ?? '').beeld.get()?.sessie.werkvorm).toEqual(werkvorm);
});

it('half made it stays, also after the screen went; a phase that was taken out can be put back', async () => {
  maak('casus-45');
  await kop('Maak er je eigen van');
  vul('Naam van de werkvorm', 'Half');
  await kies(1, 'Haal weg');
  fireEvent.click(knop('Zet terug'));
  screen.getByText('1. Landen');
  cleanup();
  maak('casus-45');
  await screen.findByText('Je was hier nog mee bezig. Wat je had, staat er nog.');
  screen.getByDisplayValue('Half');
  fireEvent.click(knop('Begin opnieuw'));
  screen.getByDisplayValue('Casus in 45 minuten, van ons');
  expect(await bewaarde()).toEqual([]);
});

it('an own one is changed in its place and taken away after a question', async () => {
  await (await openEigen()).bewaar({ ...eigenWerkvorm(WERKVORM, 'e1', 'Van ons') });
  maak('e1');
  await kop('Verander je werkvorm');
  vul('Naam van de werkvorm', 'Van ons, korter');
  fireEvent.click(knop('Bewaar'));
  await waitFor(async () =>
    expect((await bewaarde()).map(({ titel, id }) => [id, titel])).toEqual([['e1', 'Van ons, korter']]),
  );
  cleanup();
  nieuw('e1');
  await kop('Van ons, korter');
  fireEvent.click(knop('Haal weg'));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Laat staan' }));
  expect(await bewaarde()).toHaveLength(1);
  fireEvent.click(knop('Haal weg'));
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Haal weg' }));
  await waitFor(async () => expect(await bewaarde()).toEqual([]));
});

/** What a person would choose in the picker of the system. */
function kiesFile(tekst: string) {
  const make = document.createElement.bind(document);
  vi.spyOn(document, 'createElement').mockImplementation(((tag: string) => {
    const made = make(tag);
    if (tag === 'input')
      made.click = () => {
        Object.defineProperty(made, 'files', { value: [new File([tekst], 'werkvorm.json')] });
        made.dispatchEvent(new Event('change'));
      };
    return made;
  }) as typeof document.createElement);
}

it('from a file: a bad one says so and nothing is lost, a good one is there, and not twice', async () => {
  const van = eigenWerkvorm(WERKVORM, 'e1', 'Van de buren');
  nieuw();
  await screen.findByText(/^Je hebt er nog geen/);
  kiesFile('{"soort":"iets anders"}');
  fireEvent.click(knop('Haal een werkvorm uit een bestand'));
  await screen.findByText('Dit is geen werkvorm van Ruggespraak. Kies een ander bestand.');
  expect(await bewaarde()).toEqual([]);
  vi.restoreAllMocks();
  kiesFile(schrijfWerkvorm(van));
  fireEvent.click(knop('Kies een ander bestand'));
  await waitFor(async () => expect((await bewaarde()).map(({ titel }) => titel)).toEqual(['Van de buren']));
  fireEvent.click(await screen.findByRole('button', { name: 'Haal een werkvorm uit een bestand' }));
  await screen.findByText('Deze werkvorm heb je al.');
  expect(await bewaarde()).toHaveLength(1);
});

it('one that somebody else brought to the table can be kept, and other minutes do not undo what it is', async () => {
  const { id } = await zetKlaar(tafel, eigenWerkvorm(WERKVORM, 'e1', 'Van de buren'), ['bram']);
  toon(<SessieScreen casus={tafel.casusVan('bram')} sessie={id} venster={() => null} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Bewaar bij mijn werkvormen' }));
  await waitFor(async () => expect((await bewaarde()).map(({ titel }) => titel)).toEqual(['Van de buren']));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Bewaar bij mijn werkvormen' })).toBeNull());
  fireEvent.click(knop('Andere minuten'));
  fireEvent.change(await screen.findByLabelText('Fase roddel'), { target: { value: '3' } });
  fireEvent.click(knop('Neem deze werkvorm'));
  await kop(/^Van de buren/);
  expect(
    tafel
      .openVan('anna')
      .sessie(id)
      .beeld.get()
      ?.sessie.werkvorm?.fasen.map(({ minuten }) => minuten),
  ).toEqual([...[5, 5, 3, 8]]);
});
