// Overleggen on screen: what waits at the start, who can be asked and how long it stays, that everyone can read it, the gate before anything goes, and a talk without any set-up.
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Consult } from '../../src/domain/consult/consult.ts';
import type { Concept, Consulten, ConsultStaat } from '../../src/store/consult/contract.ts';
import type { KringRegel, LidRegel, SlotRijen } from '../../src/store/contract.ts';
import { heleWoorden } from '../../src/ui/hele-woorden.ts';
import '../../src/features/overleg/OverlegScreen.tsx';
import '../../src/features/overleg/NieuweVraagScreen.tsx';
import '../../src/features/overleg/ConsultScreen.tsx';
import '../../src/features/overleg/AntwoordScreen.tsx';
import '../../src/features/overleg/BesluitScreen.tsx';
import '../../src/features/overleg/GesprekScreen.tsx';
import '../../src/features/vandaag/WachtOpJou.tsx';
import '../../src/meelezen/PoortConcept.tsx';
import '../../src/meelezen/Meelees.tsx';
import { doorDePoort } from './door-de-poort.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestMeelezer } from './test-meelezer.ts';
import { casus, createTestStore, KRING, settable } from './test-store.ts';
import './popover.ts';

cleanBetweenTests();

const ID = 'cccccccccccccccccccccc';
const KAMER = `${KRING}/${ID}`;
const OP = new Date(2026, 10, 26, 9, 30).getTime();

const lid = (id: string, functie: string, deel: Partial<LidRegel> = {}): LidRegel => ({
  ...{ id, functie, ditToestel: id === 'a', rol: 'meedoen', weg: false },
  ...deel,
});
const kring = (...leden: LidRegel[]): KringRegel => ({
  ...{ id: KRING, naam: 'wijkteam', leden, casussen: [], uitnodigingen: [], wachtenden: [] },
});
const consult = (deel: Partial<Consult> = {}): Consult => ({
  ...{ id: ID, van: 'b', functie: 'wijkteam', op: OP, aan: 'a', dagen: 14 },
  woorden: { vraag: 'Hoe begin ik dit gesprek?', schets: 'Kind A is stil.', besluit: '' },
  ...{ gelezen: [], antwoorden: [], besloten: null, gesloten: null },
  ...deel,
});
const staat = (deel: Partial<ConsultStaat> = {}): ConsultStaat => ({
  ...{ kamer: KAMER, kring: KRING, consult: consult(), status: 'gevraagd', einde: '2026-12-10' },
  ...{ aanFunctie: 'leerkracht', vanMij: false, mag: 'ja', wacht: true },
  ...deel,
});

/** Words in memory, read by a reader that knows a few names. */
function testConcept<V extends string>(velden: readonly V[]) {
  const woorden = Object.fromEntries(velden.map((naam) => [naam, ''])) as Record<V, string>;
  const meelezer = createTestMeelezer(woorden);
  const bronnen = Object.fromEntries(
    velden.map((naam) => [
      naam,
      heleWoorden(
        () => woorden[naam],
        (tekst) => {
          woorden[naam] = tekst;
        },
      ),
    ]),
  ) as Record<V, ReturnType<Concept['tekst']>>;
  const concept: Concept<V> = {
    tekst: (veld) => bronnen[veld],
    woorden: () => ({ ...woorden }),
    meelezer: () => meelezer,
    ongedaan: vi.fn(),
    opnieuw: vi.fn(),
    close: vi.fn(async () => undefined),
  };
  return { concept, meelezer };
}

function show(
  path: string,
  staten: ConsultStaat[],
  leden: LidRegel[] = [lid('a', 'leerkracht'), lid('b', 'wijkteam')],
) {
  const store = createTestStore({ kringen: [kring(...leden)], casussen: [casus()] });
  const vraag = testConcept(['vraag', 'schets', 'besluit']);
  const antwoord = testConcept(['advies', 'anders', 'weegt', 'eerst', 'grens']);
  const besluit = testConcept(['besloten']);
  const consulten = {
    lijst: settable(staten),
    vraagConcept: vi.fn<Consulten['vraagConcept']>(async () => vraag.concept),
    antwoordConcept: vi.fn<Consulten['antwoordConcept']>(async () => antwoord.concept),
    besluitConcept: vi.fn<Consulten['besluitConcept']>(async () => besluit.concept),
    laatWeten: vi.fn<Consulten['laatWeten']>(async () => ({ kind: 'goed' })),
    vraag: vi.fn<Consulten['vraag']>(async () => ({ kind: 'goed', kamer: KAMER })),
    gelezen: vi.fn<Consulten['gelezen']>(async () => undefined),
    antwoord: vi.fn<Consulten['antwoord']>(async () => ({ kind: 'goed' })),
    sluit: vi.fn<Consulten['sluit']>(async () => ({ kind: 'goed' })),
    haalWeg: vi.fn<Consulten['haalWeg']>(async () => ({ kind: 'goed' })),
    bewaarBijCasus: vi.fn<Consulten['bewaarBijCasus']>(async () => ({ kind: 'goed' })),
  } satisfies Consulten;
  store.consulten.mockResolvedValue(consulten);
  renderApp(path, store);
  return { store, consulten };
}
const typ = (label: string, woorden: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value: woorden } });
const druk = (naam: string | RegExp) => fireEvent.click(screen.getByRole('button', { name: naam }));

describe('what waits', () => {
  it('is said at the start, calmly, with the way to it', async () => {
    show('/', [staat()]);
    await screen.findByText('Wijkteam vraagt of je meedenkt.');
    expect(screen.getByRole('link', { name: 'Lees de vraag' }).getAttribute('href')).toBe('#/overleg');
  });
  it('is not said when nobody waits', async () => {
    const { consulten } = show('/', [staat({ wacht: false, status: 'beantwoord' })]);
    await waitFor(() => expect(consulten.lijst.get()).toHaveLength(1));
    await screen.findByRole('link', { name: /^Ik wil overleggen/ });
    expect(screen.queryByText(/vraagt of je meedenkt/)).toBeNull();
  });
  it('takes nothing from the start when it cannot be fetched, nor from the talks', async () => {
    const store = createTestStore({ kringen: [kring(lid('a', 'leerkracht'), lid('b', 'wijkteam'))] });
    store.consulten.mockRejectedValue(new Error('not fetched'));
    renderApp('/', store);
    await waitFor(() => expect(store.consulten).toHaveBeenCalled());
    fireEvent.click(await screen.findByRole('link', { name: /^Ik wil overleggen/ }));
    await screen.findByRole('link', { name: /^Ik twijfel/ });
    await waitFor(() => expect(store.consulten).toHaveBeenCalledTimes(2));
    expect(screen.getByRole('heading', { level: 1, name: 'Ik wil overleggen' })).toBeTruthy();
  });
  it('stands first in the list, with its status in words', async () => {
    show('/overleg', [
      staat(),
      staat({ kamer: `${KRING}/ander`, vanMij: true, wacht: false, status: 'gelezen', aanFunctie: 'wijkteam' }),
    ]);
    await screen.findByRole('heading', { name: 'Eén vraag wacht op jou' });
    expect(screen.getByText(/^Gevraagd\. Vraag van wijkteam\. Wacht op jou\./)).toBeTruthy();
    expect(
      screen.getByText(/^Gelezen\. Jouw vraag aan wijkteam\. Te lezen tot en met 10 december 2026\./),
    ).toBeTruthy();
  });
});

describe('asking', () => {
  it('offers who can answer, first the one it is easiest to ask, and not who only reads', async () => {
    show(
      '/overleg/nieuw',
      [],
      [
        lid('a', 'leerkracht'),
        lid('c', 'school', { profiel: { werkplek: 'de brug', expertise: ['scheiding'], beschikbaar: false } }),
        lid('b', 'wijkteam', { maatje: 'ja' }),
        lid('d', 'stagiair', { rol: 'meelezen' }),
      ],
    );
    await screen.findByLabelText('1. Wat is je vraag?');
    const namen = screen.getAllByRole('radio').map((keuze) => keuze.closest('label')?.textContent ?? '');
    expect(namen[0]).toBe('WijkteamJouw vaste maatje.');
    expect(namen[1]).toMatch(/^School.*Complexe scheiding.*Nu niet beschikbaar voor overleg\.$/);
    expect(namen[2]).toMatch(/^Wie kan meedenken\?/);
    expect(namen.join()).not.toContain('tagiair');
    expect(screen.getByText(/Iedereen in de kring kan je vraag en de antwoorden lezen/)).toBeTruthy();
    expect((screen.getByRole('radio', { name: /^14 dagen/ }) as HTMLInputElement).checked).toBe(true);
  });

  it('goes only through the gate: a name that is found has to be dealt with first', async () => {
    const { consulten } = show('/overleg/nieuw', []);
    await screen.findByLabelText('1. Wat is je vraag?');
    typ('1. Wat is je vraag?', 'Wat doe ik voor Jayden?');
    fireEvent.click(screen.getByRole('radio', { name: /^Wie kan meedenken/ }));
    druk('Lees na en verstuur');
    await screen.findByText('Nog 1 gegeven om naar te kijken.');
    druk('Ga verder');
    expect(consulten.vraag).not.toHaveBeenCalled();
    druk('Terug');
    await screen.findByLabelText('1. Wat is je vraag?');
    typ('1. Wat is je vraag?', 'Wat doe ik eerst?');
    fireEvent.click(screen.getByRole('radio', { name: /^7 dagen/ }));
    druk('Lees na en verstuur');
    await doorDePoort();
    await waitFor(() => expect(consulten.vraag).toHaveBeenCalledOnce());
    expect(consulten.vraag.mock.calls[0]?.[0]).toEqual({
      ...{ kring: KRING, aan: null, dagen: 7 },
      woorden: { vraag: 'Wat doe ik eerst?', schets: '', besluit: '' },
    });
    expect(consulten.vraag.mock.calls[0]?.[1]).toHaveLength(1);
  });

  it('that is refused says so on the form, with the words still there', async () => {
    const { consulten } = show('/overleg/nieuw', []);
    consulten.vraag.mockResolvedValue({ kind: 'geweigerd', redenen: ['De tekst is veranderd.'] });
    await screen.findByLabelText('1. Wat is je vraag?');
    typ('1. Wat is je vraag?', 'Wat doe ik eerst?');
    fireEvent.click(screen.getByRole('radio', { name: /^Wijkteam/ }));
    druk('Lees na en verstuur');
    await doorDePoort();
    expect((await screen.findByRole('alert')).textContent).toBe('De tekst is veranderd.');
    expect((screen.getByLabelText('1. Wat is je vraag?') as HTMLTextAreaElement).value).toBe('Wat doe ik eerst?');
  });

  it.each([
    ['who only reads', [lid('a', 'x', { rol: 'meelezen' }), lid('b', 'y')], /Je leest mee in je kring/],
    ['who is alone', [lid('a', 'x')], /nog geen maatjes/],
  ] as const)('says to %s what there is instead', async (_, leden, zin) => {
    show('/overleg/nieuw', [], [...leden]);
    await screen.findByText(zin);
    expect(screen.getByRole('link', { name: 'Praat 20 minuten met een maatje' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lees na en verstuur' })).toBeNull();
  });
});

describe('one question', () => {
  const adres = `/overleg/${KAMER.replace('/', '~')}`;
  it('is read by who is asked, says who can read it, and leads to answering', async () => {
    const { consulten } = show(adres, [staat()]);
    await screen.findByRole('link', { name: 'Denk mee' });
    await waitFor(() => expect(consulten.gelezen).toHaveBeenCalledWith(KAMER));
    expect(screen.getByText(/Iedereen in deze kring kan dit lezen, tot en met 10 december 2026/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sluit af' })).toBeNull();
  });
  it.each([
    ['leest-mee', /Antwoorden kan dan niet/],
    ['niet-gevraagd', /aan iemand anders/],
    ['gesloten', /afgesloten/],
  ] as const)('says why it may not be answered: %s', async (mag, zin) => {
    show(adres, [staat({ mag, wacht: false })]);
    await screen.findByText(zin);
    expect(screen.queryByRole('link', { name: 'Denk mee' })).toBeNull();
  });
  it('that is gone says so', async () => {
    show(adres, []);
    await screen.findByRole('heading', { name: 'Deze vraag is hier niet' });
  });
  it('an answer needs an advice, and goes through the gate', async () => {
    const { consulten } = show(`${adres}/antwoord`, [staat()]);
    await screen.findByLabelText('1. Wat is je advies?');
    druk('Lees na en verstuur');
    expect((await screen.findByRole('alert')).textContent).toMatch(/Schrijf eerst je advies/);
    typ('1. Wat is je advies?', 'Bel vandaag.');
    druk('Lees na en verstuur');
    await doorDePoort();
    await waitFor(() => expect(consulten.antwoord).toHaveBeenCalledOnce());
    expect(consulten.antwoord.mock.calls[0]?.slice(0, 2)).toEqual([
      KAMER,
      { advies: 'Bel vandaag.', anders: '', weegt: '', eerst: '', grens: '' },
    ]);
  });
  const ADVIES = {
    ...{ id: 'x', van: 'b', functie: 'wijkteam', op: OP },
    woorden: { advies: 'Bel eerst.', anders: '', weegt: '', eerst: '', grens: '' },
  };
  const vanMij = { vanMij: true, mag: 'eigen-vraag', wacht: false } as const;
  it('what was decided goes back only when the asker says so, in own words and through the gate', async () => {
    const { consulten } = show(adres, [
      staat({ ...vanMij, status: 'beantwoord', consult: consult({ van: 'a', antwoorden: [ADVIES] }) }),
    ]);
    fireEvent.click(await screen.findByRole('link', { name: 'Laat weten wat ik besloot' }));
    await screen.findByLabelText('Wat besloot je?');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Wat besloot je?').value).toBe('');
    screen.getByRole('link', { name: 'Nu niet' });
    druk('Lees na en laat het weten');
    expect((await screen.findByRole('alert')).textContent).toBe('Schrijf eerst op wat je besloot.');
    typ('Wat besloot je?', 'Ik heb vandaag gebeld.');
    expect(consulten.laatWeten).not.toHaveBeenCalled();
    druk('Lees na en laat het weten');
    await doorDePoort();
    await waitFor(() => expect(consulten.laatWeten).toHaveBeenCalledOnce());
    expect(consulten.laatWeten.mock.calls[0]?.slice(0, 2)).toEqual([KAMER, { besloten: 'Ik heb vandaag gebeld.' }]);
  });
  it('nothing is asked of the asker before somebody answered', async () => {
    show(adres, [staat({ ...vanMij, consult: consult({ van: 'a' }) })]);
    await screen.findByRole('button', { name: 'Sluit af' });
    expect(screen.queryByRole('link', { name: 'Laat weten wat ik besloot' })).toBeNull();
  });
  it('who thought along reads it, also in the list; who did not ask cannot write it', async () => {
    const besloten = { op: OP + 60_000, tekst: 'Ik heb vandaag gebeld.' };
    const verteld = staat({ wacht: false, status: 'beantwoord', consult: consult({ antwoorden: [ADVIES], besloten }) });
    show(adres, [verteld]);
    await screen.findByRole('heading', { name: 'Wat de vrager besloot' });
    screen.getByText('Ik heb vandaag gebeld.');
    expect(screen.queryByRole('link', { name: /^Laat weten/ })).toBeNull();
    cleanup();
    show('/overleg', [verteld]);
    await screen.findByText(/De vrager liet weten wat die besloot\./);
    cleanup();
    show(`${adres}/besluit`, [verteld]);
    await screen.findByRole('heading', { name: 'Alleen de vrager kan dit' });
  });
  it('gives the asker the consultregel as it stands, and does not say what was not confirmed', async () => {
    show(adres, [
      staat({
        ...{ vanMij: true, mag: 'eigen-vraag', wacht: false, status: 'beantwoord' },
        consult: consult({
          van: 'a',
          antwoorden: [
            {
              id: 'x',
              van: 'b',
              functie: 'wijkteam',
              op: OP,
              woorden: { advies: 'Bel eerst.', anders: '', weegt: '', eerst: '', grens: '' },
            },
            {
              id: 'y',
              van: 'c',
              functie: 'school',
              op: OP + 1,
              woorden: { advies: 'Wacht niet.', anders: '', weegt: '', eerst: '', grens: '' },
            },
          ],
        }),
      }),
    ]);
    await screen.findByRole('heading', { name: 'Antwoord van wijkteam' });
    expect(screen.getByRole('heading', { name: 'Antwoord van school' })).toBeTruthy();
    const regels = () => [...document.querySelectorAll('.consultregel p')].map((regel) => regel.textContent);
    expect(regels()).toEqual([
      '26 november 2026: overleg met wijkteam en school.',
      'Vraag: Hoe begin ik dit gesprek?',
      'Advies: Bel eerst. Wacht niet.',
      'Mijn besluit: nog niet genomen.',
    ]);
    fireEvent.click(screen.getByRole('checkbox', { name: /zonder namen/ }));
    fireEvent.change(screen.getByLabelText('Mijn besluit'), { target: { value: 'Ik bel.' } });
    expect(regels().slice(3)).toEqual(['Mijn besluit: Ik bel.', 'Zonder namen overlegd: ja.']);
    expect(screen.queryByRole('button', { name: 'Kopieer de regel' })).toBeNull();
  });
});

describe('a talk', () => {
  it('needs no store; danger leads to who to call, and what was written is still there after', async () => {
    renderApp('/overleg/gesprek/twijfel', new Promise(() => undefined));
    fireEvent.click(await screen.findByRole('button', { name: 'Begin' }));
    await screen.findByRole('heading', { level: 1, name: 'Wat zag of hoorde je?' });
    fireEvent.change(screen.getByLabelText('Waar twijfel je over?'), { target: { value: 'Bel ik?' } });
    for (let stap = 0; stap < 3; stap++) druk('Ga verder');
    await screen.findByRole('heading', { level: 1, name: 'Is het kind nu veilig?' });
    // Nobody passes this question by accident.
    expect(screen.queryByRole('button', { name: 'Ga verder' })).toBeNull();
    druk('Nee, niet veilig');
    await screen.findByRole('heading', { level: 1, name: 'Acuut gevaar' });
    window.history.back();
    await screen.findByRole('heading', { level: 1, name: 'Is het kind nu veilig?' });
    druk('Ja, ga verder');
    druk('Ga verder');
    await screen.findByRole('heading', { level: 1, name: 'Klaar. Dit neem je mee' });
    expect(screen.getByText('Vraag: Bel ik?')).toBeTruthy();
    expect(screen.getByText(/wordt niet bewaard als je de app sluit/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/anoniem/i);
  });

  it('leaves nothing in view or in memory when it locks, and comes back once it is open', async () => {
    const rows = new Map<string, unknown>();
    const rijen: SlotRijen = {
      list: async () => [...rows].map(([id, data]) => ({ id, data, stuk: false })),
      put: async (id, data) => void rows.set(id, data),
      delete: async (id) => void rows.delete(id),
      watch: () => () => undefined,
    };
    const store = createTestStore();
    store.overlegRijen.set(rijen);
    renderApp('/overleg/gesprek/maatje', store);
    await screen.findByText(/blijft alleen op dit toestel, achter het slot/);
    fireEvent.click(await screen.findByRole('button', { name: 'Begin' }));
    druk('Nee, ga verder');
    fireEvent.change(await screen.findByLabelText('De vraag in één zin'), { target: { value: 'Bel ik vandaag?' } });
    await waitFor(() => expect(rows.get('gesprek/maatje')).toMatchObject({ vraag: 'Bel ik vandaag?', stap: 1 }));

    act(() => {
      store.toegang.set({ kind: 'op-slot', wachtTot: null });
      store.overlegRijen.set(null);
    });
    await screen.findByText(/staat achter het slot/);
    expect(document.body.innerHTML).not.toContain('Bel ik vandaag?');
    // Nor does a fresh look at the talk bring it back from memory.
    fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
    druk('Nee, ga verder');
    expect(((await screen.findByLabelText('De vraag in één zin')) as HTMLTextAreaElement).value).toBe('');
    cleanup();

    store.toegang.set({ kind: 'open' });
    store.overlegRijen.set(rijen);
    store.overlegRijen.set(null);
    store.overlegRijen.set(rijen);
    rows.set('gesprek/maatje', { ...(rows.get('gesprek/maatje') as object), stap: 'x', vraag: 'Bel ik vandaag?' });
    renderApp('/overleg/gesprek/maatje', store);
    // A row that is partly garbage gives what fits; it is read once the store is there.
    await screen.findByText(/blijft alleen op dit toestel, achter het slot/);
    fireEvent.click(await screen.findByRole('button', { name: 'Begin' }));
    druk('Nee, ga verder');
    expect(((await screen.findByLabelText('De vraag in één zin')) as HTMLTextAreaElement).value).toBe(
      'Bel ik vandaag?',
    );
  });
});
