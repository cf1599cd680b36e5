// A session on screen: the waiting room blocks nothing, only the gespreksleider goes on, time that is right at once, judged alone with who sees it said, listening without a field, handing over, and stopping.
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BijLuisteren } from '../../src/app/BijLuisteren.tsx';
import { BewijsScreen } from '../../src/features/sessie/BewijsScreen.tsx';
import { GrootSessieScreen } from '../../src/features/sessie/GrootSessieScreen.tsx';
import { IntervisieRegel } from '../../src/features/sessie/IntervisieRegel.tsx';
import { NieuweSessieScreen } from '../../src/features/sessie/NieuweSessieScreen.tsx';
import { SessieVerslagScreen } from '../../src/features/sessie/SessieVerslagScreen.tsx';
import '../../src/meelezen/Meelees.tsx';
import { doorDePoort } from './door-de-poort.ts';
import './popover.ts';
import { dekTafel, fase, inApp, MINUUT, naar, type Tafel, toonSessie, werkvorm, zetKlaar } from './sessie-tafel.tsx';
import { KRING } from './test-store.ts';

const CIJFER = fase('cijfer', {
  naam: 'Stil cijfer',
  toont: {
    kind: 'oordeel',
    vorm: { kind: 'schaal', vraag: 'Hoe veilig is het nu?', laag: 'onveilig', hoog: 'veilig' },
  },
});
const VORM = werkvorm(
  fase('inbreng'),
  CIJFER,
  fase('roddel', {
    naam: 'Praten zonder de inbrenger',
    inbrengerZwijgt: true,
    toont: { kind: 'venster', venster: 'wegen' },
  }),
  fase('oogst', { oogst: 'Van ieder één les' }),
);

let tafel: Tafel;
beforeEach(() => {
  tafel = dekTafel();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const knop = (naam: string | RegExp) => screen.getByRole('button', { name: naam });
const kop = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const zeg = (label: string | RegExp, tekst: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value: tekst } });
const rol = (welke: 'inbrenger' | 'tijdbewaker' | 'privacybewaker' | 'tegendenker', voor: string) =>
  ({ kind: 'rol', voor, rol: welke, aan: true }) as const;

describe('before it begins', () => {
  it('an own copy takes whole minutes from 1 to 60 and says what is wrong', async () => {
    const casus = tafel.casusVan('anna');
    inApp(<NieuweSessieScreen casus={casus} werkvorm="casus-45" />, 'wijkteam');
    await kop('Casus in 45 minuten');
    fireEvent.click(knop('Andere minuten'));
    fireEvent.change(screen.getByLabelText('Landen'), { target: { value: '61' } });
    fireEvent.click(knop('Zet de intervisie klaar'));
    await screen.findByText(/Fase 1 \(Landen\): kies een heel aantal minuten, van 1 tot 60/);
    fireEvent.change(screen.getByLabelText('Landen'), { target: { value: '2' } });
    fireEvent.click(knop('Laat weg Mensen'));
    fireEvent.click(knop('Zet de intervisie klaar'));
    const sessies = tafel.openVan('anna');
    await waitFor(() => expect(sessies.lijst.get()).toHaveLength(1));
    const gekozen = sessies.sessie(sessies.lijst.get()[0]?.id ?? '').beeld.get()?.sessie.werkvorm;
    expect(gekozen?.fasen[0]?.minuten).toBe(2);
    expect(gekozen?.fasen.map(({ id }) => id)).not.toContain('mensen');
    expect(gekozen?.eigenVan).toBe('casus-45');
  });

  it('who is there, roles, warnings that block nothing; only who leads begins', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    toonSessie(tafel, 'bram', id);
    await screen.findByText('De gespreksleider begint.');
    expect(screen.queryByRole('button', { name: /^Begin/ })).toBeNull();
    screen.getByText('Nog niemand brengt een casus in.');
    fireEvent.click(knop('Ik ben klaar'));
    await waitFor(() => expect(anna.beeld.get()?.sessie.deelnemers[1]?.klaar).toBe(true));
    fireEvent.click(knop('Rol van functie bram'));
    fireEvent.click(screen.getByLabelText(/^Inbrenger/));
    await waitFor(() => expect(anna.beeld.get()?.sessie.deelnemers[1]?.rollen).toEqual(['inbrenger']));
    cleanup();
    toonSessie(tafel, 'anna', id);
    fireEvent.click(await screen.findByRole('button', { name: 'Begin' }));
    await kop('Fase inbreng');
  });

  it('suggests who is next from what is here, and says what it cannot know', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    toonSessie(tafel, 'anna', id);
    await kop('Proef');
    await act(async () => undefined);
    expect(screen.queryByText(/^Wie brengt in/)).toBeNull();
    cleanup();
    await anna.doe('anna', rol('inbrenger', 'bram'));
    await naar(anna, 'anna', 0);
    await anna.doe('anna', { kind: 'stop', reden: 'klaar' });
    // Alone at the table there is nobody to choose from.
    const alleen = await zetKlaar(tafel, VORM, []);
    toonSessie(tafel, 'anna', alleen.id);
    await kop('Proef');
    await act(async () => undefined);
    expect(screen.queryByText(/^Wie brengt in/)).toBeNull();
    cleanup();
    const weer = await zetKlaar(tafel, VORM);
    toonSessie(tafel, 'anna', weer.id);
    await screen.findByText('Wie brengt in? Wijkteam deed dat nog niet.');
    // She leads it already.
    expect(screen.queryByText(/^Wie leidt/)).toBeNull();
    screen.getByText(/^Geteld: 1 intervisie in 1 casus van deze kring/);
    screen.getByText(/casussen die zijn gewist of verplaatst/);
  });

  it('the casus says calmly that one is on, and nothing when none is', async () => {
    const casus = tafel.casusVan('bram');
    inApp(<IntervisieRegel casus={casus} />);
    await act(async () => undefined);
    expect(screen.queryByRole('link')).toBeNull();
    const { id, anna } = await zetKlaar(tafel, VORM, []);
    await screen.findByText('Er staat een intervisie klaar.');
    await act(() => naar(anna, 'anna', 2));
    screen.getByText('Er is een intervisie bezig: fase 3 van 4.');
    expect(screen.getByRole('link', { name: 'Schuif aan' }).getAttribute('href')).toContain(id);
  });

  it('who comes late sees where it is, how much time is left and what is asked, and then has a place', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM, []);
    await naar(anna, 'anna', 1);
    tafel.klok.nu += 2 * MINUUT;
    toonSessie(tafel, 'bram', id);
    await screen.findByText('Fase 2 van 4: Stil cijfer.');
    screen.getByText('3:00');
    screen.getByText(/Geef eerst alleen je oordeel/);
    fireEvent.change(screen.getByLabelText('Met welke functie zit jij aan tafel?'), {
      target: { value: 'leerkracht' },
    });
    fireEvent.click(knop('Doe mee'));
    await kop('Stil cijfer');
  });
});

describe('the time', () => {
  async function inFase() {
    const { id, anna, van } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 0);
    vi.useFakeTimers();
    return { id, anna, bram: van('bram') };
  }
  const later = async (ms: number) => {
    tafel.klok.nu += ms;
    await act(() => vi.advanceTimersByTimeAsync(1_000));
  };

  it('is right at once when the page comes back, says when it is over, and goes nowhere by itself', async () => {
    const { id, anna } = await inFase();
    const vibrate = vi.fn();
    Object.defineProperty(navigator, 'vibrate', { value: vibrate, configurable: true });
    toonSessie(tafel, 'bram', id);
    await act(() => vi.advanceTimersByTimeAsync(500));
    expect(screen.getByRole('timer').textContent).toBe('5:00');
    // No timer ran while the phone was locked.
    tafel.klok.nu += 3 * MINUUT;
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(screen.getByRole('timer').textContent).toBe('2:00');
    await later(MINUUT + 1);
    expect(screen.getAllByRole('status').some(({ textContent }) => textContent === 'Nog 1 minuut.')).toBe(true);
    await later(MINUUT);
    expect(
      screen.getAllByRole('status').some(({ textContent }) => /tijd van deze fase is om/.test(textContent ?? '')),
    ).toBe(true);
    expect(vibrate).toHaveBeenCalledTimes(1);
    await later(10 * MINUUT);
    expect(vibrate).toHaveBeenCalledTimes(1);
    expect(anna.beeld.get()?.sessie.fase).toBe(0);
  });

  it('without sound there is no sign but the words', async () => {
    const { id } = await inFase();
    const vibrate = vi.fn();
    Object.defineProperty(navigator, 'vibrate', { value: vibrate, configurable: true });
    toonSessie(tafel, 'bram', id);
    await act(() => vi.advanceTimersByTimeAsync(500));
    fireEvent.click(knop('Zet het geluid uit'));
    await later(5 * MINUUT + 1);
    expect(vibrate).not.toHaveBeenCalled();
    fireEvent.click(knop('Zet het geluid aan'));
  });

  it('belongs to the tijdbewaker, and to who leads as long as there is none', async () => {
    const { id, anna, bram } = await inFase();
    toonSessie(tafel, 'anna', id);
    await act(() => vi.advanceTimersByTimeAsync(500));
    fireEvent.click(knop('Eén minuut erbij'));
    await act(() => vi.advanceTimersByTimeAsync(300));
    expect(screen.getByRole('timer').textContent).toBe('6:00');
    await act(async () => void (await bram.doe('bram', rol('tijdbewaker', 'bram'))));
    expect(screen.queryByRole('button', { name: 'Eén minuut erbij' })).toBeNull();
    screen.getByText('Over de tijd gaat de tijdbewaker: functie bram.');
    expect(anna.beeld.get()?.sessie.beurten[0]?.erbij).toBe(1);
  });

  it('says once where the screen cannot be kept awake, and takes the lock anew when the page comes back', async () => {
    const { id } = await inFase();
    toonSessie(tafel, 'bram', id);
    await act(() => vi.advanceTimersByTimeAsync(500));
    screen.getByText(/Je scherm kan hier vanzelf uitgaan/);
    cleanup();
    const request = vi.fn(async () => ({ release: async () => undefined }));
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    toonSessie(tafel, 'bram', id);
    await act(() => vi.advanceTimersByTimeAsync(500));
    expect(request).toHaveBeenCalledTimes(1);
    expect(screen.queryByText(/Je scherm kan hier vanzelf uitgaan/)).toBeNull();
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
    expect(request).toHaveBeenCalledTimes(2);
    Object.defineProperty(navigator, 'wakeLock', { value: undefined, configurable: true });
  });
});

describe('own judgement first', () => {
  it('says who sees it and with what, hides it until it is shown, then all side by side', async () => {
    const { id, anna, van } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 1);
    await van('bram').geefOordeel('bram', 'cijfer', { kind: 'schaal', cijfer: 3, reden: 'de buurvrouw schrok' });
    toonSessie(tafel, 'anna', id);
    await screen.findByText('Alleen jij ziet dit tot jullie samen onthullen. Daarna staat het er met je functie bij.');
    screen.getByText('Gegeven: 1 van 2');
    expect(document.body.textContent).not.toContain('buurvrouw');
    // Nothing is chosen beforehand, and without a number it does not go.
    fireEvent.click(knop('Geef'));
    await screen.findByText('Kies een cijfer.');
    fireEvent.click(screen.getByRole('radio', { name: '8' }));
    zeg(/^Waarom/, 'oma is er elke dag');
    fireEvent.click(knop('Geef'));
    await screen.findByText(/Je hebt gegeven. Niemand ziet het nog/);
    fireEvent.click(knop('Verander'));
    await waitFor(() =>
      expect((screen.getByLabelText(/^Waarom/) as HTMLTextAreaElement).value).toBe('oma is er elke dag'),
    );
    fireEvent.click(knop('Geef'));
    await screen.findByText(/Je hebt gegeven. Niemand ziet het nog/);
    fireEvent.click(knop('Onthul alles tegelijk'));
    await screen.findByText('Laagste 3, hoogste 8.');
    await screen.findByText('de buurvrouw schrok');
    expect(screen.getAllByText('functie bram').some(({ className }) => className === 'antwoord-wie')).toBe(true);
  });

  it('who does not lead has no way to show; what is half typed stays when the phase goes on', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 1);
    toonSessie(tafel, 'bram', id);
    await screen.findByText('Hoe veilig is het nu?');
    expect(screen.queryByRole('button', { name: /Onthul/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Volgende fase' })).toBeNull();
    zeg(/^Waarom/, 'half getypt');
    await act(() => naar(anna, 'anna', 3));
    await kop('Fase oogst');
    const eerder = screen.getByText(/^Hoe veilig is het nu\?/, { selector: 'summary' });
    await waitFor(() =>
      expect(within(eerder.closest('details') as HTMLElement).getByLabelText(/^Waarom/)).toHaveProperty(
        'value',
        'half getypt',
      ),
    );
  });

  it('on one phone a cover comes between two people, and nothing of the one before stands on it', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM, []);
    for (const functie of ['arts', 'leerkracht']) await anna.kom(functie, 'nieuw');
    await naar(anna, 'anna', 1);
    toonSessie(tafel, 'anna', id);
    fireEvent.click(await screen.findByRole('button', { name: 'Laat de telefoon rondgaan' }));
    for (const [at, functie] of ['wijkteam', 'arts', 'leerkracht'].entries()) {
      await kop(`Geef door aan: ${functie}`);
      expect(screen.queryByRole('radio')).toBeNull();
      expect(document.body.textContent).not.toContain('reden van');
      fireEvent.click(knop(`Ik ben het: ${functie}`));
      await kop('Eerst jij alleen');
      expect((screen.getByLabelText(/^Waarom/) as HTMLTextAreaElement).value).toBe('');
      expect(screen.queryByRole('radio', { checked: true })).toBeNull();
      fireEvent.click(screen.getByRole('radio', { name: String(at + 4) }));
      zeg(/^Waarom/, `reden van ${functie}`);
      fireEvent.click(knop('Geef'));
    }
    await kop('Iedereen heeft gegeven');
    fireEvent.click(knop('Terug naar de fase'));
    expect(document.body.textContent).not.toContain('reden van');
    fireEvent.click(await screen.findByRole('button', { name: 'Onthul alles tegelijk' }));
    await screen.findByText('Laagste 4, hoogste 6.');
    await screen.findByText('reden van arts');
  });
});

describe('what is being written when a phase goes on', () => {
  const oogstVan = (sessie: { beeld: { get(): { sessie: { oogst: readonly object[] } } | null } }) =>
    sessie.beeld.get()?.sessie.oogst ?? [];

  it('stays in its field, with the phase it was begun in, and goes where the person says', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 0);
    toonSessie(tafel, 'bram', id);
    await kop('Fase inbreng');
    // A screen that has just come takes the focus, a moment after it is drawn.
    await act(async () => undefined);
    const veld = screen.getByLabelText('Een regel erbij');
    veld.focus();
    zeg('Een regel erbij', 'de buurvrouw belde');
    await act(() => naar(anna, 'anna', 3));
    await kop('Fase oogst');
    await screen.findByText(/Dit begon je bij: Fase inbreng\./);
    expect(document.activeElement).toBe(veld);
    fireEvent.click(knop('Zet bij: Fase inbreng'));
    await waitFor(() =>
      expect(oogstVan(anna)).toMatchObject([{ tekst: 'de buurvrouw belde', fase: 0, soort: 'oogst' }]),
    );
    // The next line is of the phase that is on.
    await screen.findByLabelText('Eén les, over ons werk');
    expect(screen.queryByText('Hier was je nog mee bezig')).toBeNull();
  });

  it('is offered where its field went, to give or to throw away, and nobody else sees it', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 0);
    toonSessie(tafel, 'bram', id);
    await kop('Fase inbreng');
    zeg('Een regel erbij', 'net niet op tijd');
    await act(() => naar(anna, 'anna', 2));
    await kop('Praten zonder de inbrenger');
    const hier = await screen.findByRole('region', { name: 'Hier was je nog mee bezig' });
    within(hier).getByText('net niet op tijd');
    expect(JSON.stringify(tafel.doc.getMap('sessies').toJSON())).not.toContain('net niet op tijd');
    // Also to who comes back to it later.
    cleanup();
    toonSessie(tafel, 'bram', id);
    fireEvent.click(await screen.findByRole('button', { name: 'Zet bij: Fase inbreng' }));
    await waitFor(() => expect(oogstVan(anna)).toMatchObject([{ tekst: 'net niet op tijd', fase: 0 }]));
    await waitFor(() => expect(screen.queryByText('Hier was je nog mee bezig')).toBeNull());
    fireEvent.click(screen.getByText('Iets opschrijven voor allemaal'));
    zeg('Een regel erbij', 'toch maar niet');
    await act(async () => void (await anna.doe('anna', { kind: 'stop', reden: 'klaar' })));
    await kop('De intervisie is gestopt');
    await screen.findByText('toch maar niet');
    fireEvent.click(knop('Gooi weg'));
    await waitFor(() => expect(screen.queryByText('toch maar niet')).toBeNull());
    cleanup();
    toonSessie(tafel, 'bram', id);
    await kop('De intervisie is gestopt');
    await act(async () => undefined);
    expect(screen.queryByText('toch maar niet')).toBeNull();
    expect(oogstVan(anna)).toHaveLength(1);
  });

  it('what could not be thrown away says so, stays, and can be thrown away later', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 0);
    toonSessie(tafel, 'bram', id);
    await kop('Fase inbreng');
    zeg('Een regel erbij', 'toch maar niet');
    await act(() => naar(anna, 'anna', 2));
    await screen.findByText('toch maar niet');
    const schrijf = vi
      .spyOn(tafel.rijenVan('bram'), 'zet')
      .mockRejectedValue(Object.assign(new Error('full'), { reason: 'vol' }));
    fireEvent.click(knop('Gooi weg'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Dit toestel is vol/);
    screen.getByText('toch maar niet');
    expect(knop('Gooi weg').getAttribute('aria-disabled')).toBeNull();
    schrijf.mockRestore();
    fireEvent.click(knop('Gooi weg'));
    await waitFor(() => expect(screen.queryByText('toch maar niet')).toBeNull());
  });

  it('advice that was half written on a phone that goes round is offered by name; its words only to who says it is theirs', async () => {
    const vorm = werkvorm(fase('advies', { toont: { kind: 'adviesronde' } }), fase('oogst'));
    const { id, anna } = await zetKlaar(tafel, vorm);
    const bij = await tafel.openVan('bram').sessie(id).kom('jgz', 'nieuw');
    const plek = bij.kind === 'goed' ? bij.plek : '';
    await naar(anna, 'anna', 0);
    toonSessie(tafel, 'bram', id);
    await kop('Fase advies');
    fireEvent.change(screen.getByLabelText('Van wie is dit?'), { target: { value: plek } });
    zeg('Jouw advies, als aanbod', 'bel morgen eerst de school');
    await act(() => naar(anna, 'anna', 1));
    const hier = within(await screen.findByRole('region', { name: 'Hier was je nog mee bezig' }));
    hier.getByText('Jgz was hier nog iets aan het schrijven.');
    expect(screen.queryByText('bel morgen eerst de school')).toBeNull();
    expect(hier.queryByRole('button', { name: /^Geef als|^Gooi weg/ })).toBeNull();
    fireEvent.click(hier.getByRole('button', { name: 'Ik ben het: jgz' }));
    hier.getByText('bel morgen eerst de school');
    expect(document.activeElement?.textContent).toContain('bel morgen eerst de school');
    fireEvent.click(hier.getByRole('button', { name: 'Dek af' }));
    expect(screen.queryByText('bel morgen eerst de school')).toBeNull();
    fireEvent.click(hier.getByRole('button', { name: 'Ik ben het: jgz' }));
    fireEvent.click(hier.getByRole('button', { name: 'Geef als advies' }));
    await waitFor(() =>
      expect(oogstVan(anna)).toMatchObject([{ tekst: 'bel morgen eerst de school', plek, fase: 0, soort: 'advies' }]),
    );
    await waitFor(() => expect(screen.queryByText('Hier was je nog mee bezig')).toBeNull());
  });

  it('a line that was being changed is offered with its new words', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 0);
    await anna.doe('anna', {
      ...{ kind: 'oogst', soort: 'oogst', tekst: 'oud', vervangt: [] },
      beurt: anna.beeld.get()?.sessie.beurt ?? '',
    });
    toonSessie(tafel, 'bram', id);
    fireEvent.click(await screen.findByRole('button', { name: 'Verander: oud' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('De regel').value).toBe('oud'));
    fireEvent.change(screen.getByLabelText('De regel'), { target: { value: 'oud, en nu beter' } });
    await act(() => naar(anna, 'anna', 3));
    await screen.findByText('oud, en nu beter');
    fireEvent.click(knop('Verander de regel'));
    await waitFor(() => expect(oogstVan(anna)).toMatchObject([{ tekst: 'oud, en nu beter', fase: 0 }]));
  });

  it('an answer that was half given comes back with its question, also when the others were shown', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 1);
    await anna.geefOordeel('anna', 'cijfer', { kind: 'schaal', cijfer: 4, reden: '' });
    toonSessie(tafel, 'bram', id);
    await kop('Stil cijfer');
    zeg('Waarom? Eén reden is genoeg.', 'ik weet het nog niet');
    await act(async () => void (await anna.toonRonde('anna', 'cijfer')));
    await act(() => naar(anna, 'anna', 3));
    const hier = await screen.findByRole('region', { name: 'Hier was je nog mee bezig' });
    fireEvent.click(within(hier).getByRole('button', { name: /^Ga verder/ }));
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('Waarom? Eén reden is genoeg.').value).toBe(
        'ik weet het nog niet',
      ),
    );
    expect(document.querySelector<HTMLDetailsElement>('[data-ronde="cijfer"]')?.open).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: '6' }));
    fireEvent.click(knop('Geef'));
    await waitFor(() => expect(anna.beeld.get()?.sessie.rondes[0]?.gegeven).toEqual(['anna', 'bram']));
  });
});

describe('roles change the screen', () => {
  it('the inbrenger only listens: no field but the own notepad, which is in no document', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    await anna.doe('anna', rol('inbrenger', 'bram'));
    await naar(anna, 'anna', 2);
    toonSessie(tafel, 'bram', id);
    await kop('Luister');
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    expect(document.querySelector('[data-venster]')).toBeNull();
    expect(screen.queryByRole('button', { name: /Volgende|Zet erbij|Klaar/ })).toBeNull();
    zeg('Mijn kladblok', 'dit raakte me');
    await waitFor(async () =>
      expect(await tafel.openVan('bram').sessie(id).kladblok('bram').lees()).toBe('dit raakte me'),
    );
    expect(JSON.stringify(tafel.doc.getMap('sessies').toJSON())).not.toContain('raakte');
    cleanup();
    toonSessie(tafel, 'anna', id);
    await kop('Praten zonder de inbrenger');
    expect(document.querySelector('[data-venster="wegen"]')).not.toBeNull();
  });

  it('while they listen the whole casus says so, keeps what was half typed, and stays open for danger', async () => {
    const { id, anna, van } = await zetKlaar(tafel, VORM);
    await anna.doe('anna', rol('inbrenger', 'bram'));
    await naar(anna, 'anna', 0);
    const casus = tafel.casusVan('bram');
    inApp(
      <BijLuisteren casus={casus}>
        <label>
          Notities <textarea />
        </label>
      </BijLuisteren>,
    );
    const veld = screen.getByLabelText<HTMLTextAreaElement>('Notities');
    zeg('Notities', 'half een zin');
    const zichtbaar = () =>
      veld.closest('[inert]') === null && getComputedStyle(veld.closest('div') ?? veld).display !== 'none';
    // The others' devices, and phases where they do not listen, are as they were.
    await act(async () => undefined);
    expect(zichtbaar()).toBe(true);
    await act(() => naar(anna, 'anna', 2));
    await kop('Je luistert nu');
    expect(zichtbaar()).toBe(false);
    expect(screen.getByRole('link', { name: 'Naar de tafel' }).getAttribute('href')).toContain(id);
    screen.getByRole('link', { name: 'Acuut gevaar' });
    screen.getByRole('link', { name: 'Stappenplannen van deze casus' });
    zeg('Mijn kladblok', 'dit raakte me');
    await waitFor(async () =>
      expect(await tafel.openVan('bram').sessie(id).kladblok('bram').lees()).toBe('dit raakte me'),
    );
    fireEvent.click(knop('Stop met luisteren'));
    await waitFor(() => expect(zichtbaar()).toBe(true));
    expect(screen.queryByRole('heading', { name: 'Je luistert nu' })).toBeNull();
    expect(veld.isConnected && veld.value).toBe('half een zin');
    expect(anna.beeld.get()?.sessie.luistertNiet).toEqual(['bram']);
    // It is about one stay in one phase: the next time they listen again, until that phase is over.
    await act(() => naar(anna, 'anna', 3));
    await act(() => naar(anna, 'anna', 2));
    await kop('Je luistert nu');
    await act(() => naar(anna, 'anna', 3));
    expect(zichtbaar()).toBe(true);
    expect(van('bram').beeld.get()?.sessie.geweigerd).toEqual([]);
  });

  it('who stopped listening is seen by all, can write, and can listen again', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    await anna.doe('anna', rol('inbrenger', 'bram'));
    await naar(anna, 'anna', 2);
    toonSessie(tafel, 'bram', id);
    await kop('Luister');
    fireEvent.click(knop('Stop met luisteren'));
    await kop('Praten zonder de inbrenger');
    screen.getByText('Je luistert in deze fase niet meer alleen. De anderen zien dat.');
    expect(document.querySelector('[data-venster="wegen"]')).not.toBeNull();
    fireEvent.click(knop('Luister weer'));
    await kop('Luister');
    fireEvent.click(knop('Stop met luisteren'));
    await kop('Praten zonder de inbrenger');
    cleanup();
    toonSessie(tafel, 'anna', id);
    await screen.findByText('functie bram luistert in deze fase niet meer alleen.');
    expect(screen.queryByRole('button', { name: 'Luister weer' })).toBeNull();
  });

  it('a role holds its questions ready; the privacybewaker can stop, another who does not lead cannot', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM, ['bram', 'cor']);
    await anna.doe('anna', rol('privacybewaker', 'bram'));
    await anna.doe('anna', rol('tegendenker', 'bram'));
    await naar(anna, 'anna', 0);
    toonSessie(tafel, 'cor', id);
    await kop('Fase inbreng');
    expect(screen.queryByRole('region', { name: 'Vanuit je rol' })).toBeNull();
    fireEvent.click(knop('Meer doen'));
    expect(screen.queryByRole('menuitem', { name: 'Stop: iemand is te herkennen' })).toBeNull();
    cleanup();
    toonSessie(tafel, 'bram', id);
    await screen.findByText('Welke andere uitleg past ook bij deze feiten?');
    fireEvent.click(knop('Meer doen'));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Stop: iemand is te herkennen' }));
    await kop('De intervisie is gestopt');
    screen.getByText(/omdat iemand te herkennen was/);
  });
});

describe('leading', () => {
  it('is offered, taken by a yes, and never given by itself', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 0);
    toonSessie(tafel, 'anna', id);
    fireEvent.click(await screen.findByRole('button', { name: 'Meer doen' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Laat een ander leiden' }));
    fireEvent.click(screen.getByLabelText('functie bram'));
    fireEvent.click(knop('Vraag het'));
    await screen.findByText(/Je vroeg functie bram om verder te leiden/);
    expect(anna.beeld.get()?.sessie.gespreksleider).toBe('anna');
    cleanup();
    toonSessie(tafel, 'bram', id);
    fireEvent.click(await screen.findByRole('button', { name: 'Ja, ik leid verder' }));
    await screen.findByRole('button', { name: 'Volgende fase' });
    expect(anna.beeld.get()?.sessie.gespreksleider).toBe('bram');
  });

  it('of who is away for a minute can be taken over by a tap; who comes back sees it and can be offered it again', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 0);
    tafel.weg.set('anna', tafel.klok.nu);
    tafel.klok.nu += MINUUT - 1_000;
    const bram = toonSessie(tafel, 'bram', id);
    await kop('Fase inbreng');
    expect(screen.queryByText('Gespreksleider is weg. Overnemen?')).toBeNull();
    tafel.klok.nu += 2_000;
    await screen.findByText('Gespreksleider is weg. Overnemen?');
    expect(anna.beeld.get()?.sessie.gespreksleider).toBe('anna');
    fireEvent.click(knop('Neem over'));
    await screen.findByRole('button', { name: 'Volgende fase' });
    expect(screen.queryByText(/is terug/)).toBeNull();
    tafel.weg.delete('anna');
    tafel.klok.nu += 1_000;
    fireEvent.click(await screen.findByRole('button', { name: 'Bied het aan' }));
    await screen.findByText(/Je vroeg wijkteam om verder te leiden/);
    bram.unmount();
    toonSessie(tafel, 'anna', id);
    await screen.findByText(/Je was even weg. functie bram leidt het gesprek sinds/);
    fireEvent.click(knop('Ja, ik leid verder'));
    await waitFor(() => expect(anna.beeld.get()?.sessie.gespreksleider).toBe('anna'));
  });
});

describe('a session that is not on this device', () => {
  it.each([
    ['the table', null],
    ['the large screen', GrootSessieScreen],
    ['the record', SessieVerslagScreen],
    ['the proof', BewijsScreen],
  ])('has a way on: %s', async (_, Scherm) => {
    if (Scherm) inApp(<Scherm casus={tafel.casusVan('anna')} sessie="elders" />);
    else toonSessie(tafel, 'anna', 'elders');
    await kop('Deze intervisie is hier niet');
    expect(screen.getByRole('link', { name: 'Naar de intervisies' }).getAttribute('href')).toMatch(/\/intervisie$/);
  });

  it('nor can be known of any: the casus is there all the same', async () => {
    const casus = { ...tafel.casusVan('bram'), sessies: () => Promise.reject(new Error('locked')) };
    inApp(
      <>
        <p>De casus</p>
        <IntervisieRegel casus={casus} />
      </>,
    );
    await act(async () => undefined);
    screen.getByText('De casus');
  });
});

describe('stopping and taking along', () => {
  it('at any phase there is a record of all so far, and nothing leaves before the gate', async () => {
    const kopieer = vi.fn(async (_: string) => undefined);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: kopieer }, configurable: true });
    const { id, anna, van } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 1);
    await van('bram').geefOordeel('bram', 'cijfer', { kind: 'schaal', cijfer: 3, reden: 'geheim' });
    await anna.doe('anna', {
      kind: 'oogst',
      beurt: anna.beeld.get()?.sessie.beurt ?? '',
      soort: 'besluit',
      tekst: 'We bellen vandaag.',
      vervangt: [],
    });
    inApp(<SessieVerslagScreen casus={tafel.casusVan('anna')} sessie={id} />, 'wijkteam');
    const blad = await screen.findByRole('article', { name: /^Verslag van de intervisie/ });
    expect(blad.textContent).toContain('Besluit: We bellen vandaag.');
    expect(blad.textContent).toContain('niet getoond');
    expect(blad.textContent).not.toContain('geheim');
    expect(screen.queryByRole('button', { name: /Kopieer|Afdrukken/ })).toBeNull();
    fireEvent.click(knop('Lees na en neem mee'));
    await doorDePoort();
    fireEvent.click(await screen.findByRole('button', { name: 'Kopieer als tekst' }));
    await screen.findByText(/Gekopieerd\. Plak/, { selector: 'p:not([role])' });
    kopieer.mockRejectedValueOnce(new Error('not allowed'));
    fireEvent.click(knop('Kopieer als tekst'));
    await screen.findByText(/^Kopiëren lukt hier niet/, { selector: '[role=status]' });
    screen.getByText(/^Kopiëren lukt hier niet/, { selector: 'p:not([role])' });
    expect(kopieer.mock.calls[0]?.[0]).toContain('Besluit: We bellen vandaag.');
  });

  it('the outcome goes into the fourth window once, and the day to look back into the casus', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 3);
    for (const [soort, tekst] of [
      ['stap', 'Leerkracht belt moeder.'],
      ['besluit', 'We wachten niet.'],
    ] as const)
      await anna.doe('anna', {
        kind: 'oogst',
        beurt: anna.beeld.get()?.sessie.beurt ?? '',
        soort,
        tekst,
        vervangt: [],
      });
    await anna.doe('anna', { kind: 'stop', reden: 'klaar' });
    const { casus } = toonSessie(tafel, 'anna', id);
    await kop('Klaar. Dit blijft over');
    fireEvent.click(await screen.findByRole('button', { name: /^Zet ze in venster 4/ }));
    expect(tafel.maak).toHaveBeenCalledWith('stap', { tekst: 'Leerkracht belt moeder.' });
    expect(tafel.maak).toHaveBeenCalledWith(0, 0, 'We wachten niet.');
    fireEvent.change(screen.getByLabelText('Op welke dag kijken jullie terug?'), { target: { value: '2027-01-12' } });
    vi.spyOn(Date, 'now').mockReturnValue(tafel.klok.nu);
    fireEvent.click(knop('Bewaar de terugkijkdag'));
    await waitFor(() => expect(anna.beeld.get()?.sessie.terugblikDag).toBe('2027-01-12'));
    expect(casus.leven.zetTerugkijk).toHaveBeenCalledWith('2027-01-12');
    await screen.findByRole('button', { name: 'Zet 12 januari 2027 in je agenda' });
  });

  it('an own lesson is laid ready for the kring, one of another is not offered', async () => {
    const { id, anna, van } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 3);
    const { beurt } = anna.beeld.get()?.sessie ?? { beurt: '' };
    const les = (tekst: string) => ({ kind: 'oogst' as const, beurt, soort: 'les' as const, tekst, vervangt: [] });
    await anna.doe('anna', les('Eerst vragen.'));
    await van('bram').doe('bram', les('Langzaam beslissen.'));
    await anna.doe('anna', { kind: 'stop', reden: 'klaar' });
    const { store } = toonSessie(tafel, 'anna', id);
    const legKlaar = vi.fn(async () => ({ kind: 'goed' as const }));
    store.leerpunten.mockResolvedValue({ legKlaar } as never);
    fireEvent.click(await screen.findByRole('button', { name: 'Maak een leerpunt van: Eerst vragen.' }));
    await waitFor(() => expect(legKlaar).toHaveBeenCalledWith(KRING, { les: 'Eerst vragen.' }));
    expect(screen.queryByRole('button', { name: /^Maak een leerpunt van: Langzaam/ })).toBeNull();
  });

  it('the proof of taking part says nothing of the casus, and passes the gate too', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 0);
    const { beurt } = anna.beeld.get()?.sessie ?? { beurt: '' };
    await anna.doe('anna', { kind: 'oogst', beurt, soort: 'stap', tekst: 'Moeder bellen.', vervangt: [] });
    await anna.doe('anna', { kind: 'stop', reden: 'tijd' });
    inApp(<BewijsScreen casus={tafel.casusVan('anna')} sessie={id} />);
    const blad = await screen.findByRole('article', { name: 'Bewijs van deelname aan intervisie' });
    expect(blad.textContent).toContain('Functie: wijkteam');
    expect(blad.textContent).not.toMatch(/Moeder|Casus blauw/);
    expect(screen.queryByRole('button', { name: /Kopieer|Afdrukken/ })).toBeNull();
  });
});

describe('what is written', () => {
  it('each gives one advice as an offer, the inbrenger none', async () => {
    const vorm = werkvorm(fase('advies', { toont: { kind: 'adviesronde' } }), fase('oogst'));
    const { id, anna, van } = await zetKlaar(tafel, vorm, ['bram', 'cor']);
    await anna.doe('anna', rol('inbrenger', 'cor'));
    await naar(anna, 'anna', 0);
    const cor = toonSessie(tafel, 'cor', id);
    await screen.findByRole('region', { name: 'Adviesronde' });
    expect(screen.queryByLabelText('Jouw advies, als aanbod')).toBeNull();
    cor.unmount();
    toonSessie(tafel, 'bram', id);
    await screen.findByRole('region', { name: 'Adviesronde' });
    zeg('Jouw advies, als aanbod', 'Vraag het kind zelf.');
    fireEvent.click(knop('Geef'));
    await screen.findByText('Vraag het kind zelf.');
    expect(anna.beeld.get()?.sessie.oogst).toMatchObject([
      { soort: 'advies', plek: 'bram', tekst: 'Vraag het kind zelf.' },
    ]);
    expect(van('bram').beeld.get()?.sessie.geweigerd).toEqual([]);
  });

  it('a line is put in other words, and who looks at the beamer sees it without a field', async () => {
    const { id, anna } = await zetKlaar(tafel, VORM);
    await naar(anna, 'anna', 0);
    toonSessie(tafel, 'bram', id);
    await kop('Fase inbreng');
    zeg('Een regel erbij', 'De vraag van leerkracht');
    fireEvent.click(
      within(screen.getByRole('region', { name: 'Wat we opschrijven' })).getByRole('button', { name: 'Zet erbij' }),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Verander: De vraag van leerkracht' }));
    fireEvent.change(screen.getByLabelText('De regel'), { target: { value: 'De vraag van school' } });
    fireEvent.click(knop('Klaar'));
    await screen.findByText('De vraag van school');
    await waitFor(() =>
      expect(anna.beeld.get()?.sessie.oogst.map(({ tekst }) => tekst)).toEqual(['De vraag van school']),
    );
    cleanup();
    inApp(<GrootSessieScreen casus={tafel.casusVan('cor')} sessie={id} />);
    await kop('Fase inbreng');
    screen.getByText('De vraag van school');
    screen.getByText('5:00');
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
