// The gate as a person goes through it: nothing gets past a reader that fails, what points to someone is asked twice, reasons are remembered, and what changed meanwhile is read again.
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Poort } from '../../src/meelezen/Poort.tsx';
import { createDeelBron, type PoortBron, type Poortregel } from '../../src/meelezen/poort-bron.ts';
import type { Uitkomst } from '../../src/store/contract.ts';
import { MeldingBar } from '../../src/ui/melding.tsx';
import { SCREEN_TITLE_ID } from '../../src/ui/Screen.tsx';
import './popover.ts';
import { createTestMeelezer } from './test-meelezer.ts';

afterEach(cleanup);

function toon(plekken: Record<string, string>, meer: Record<string, string> | null = null) {
  const een = createTestMeelezer(plekken);
  const twee = meer && createTestMeelezer(meer);
  const bron = createDeelBron([
    { titel: 'Casus blauw', meelezer: een },
    ...(twee ? [{ titel: 'Casus groen', meelezer: twee }] : []),
  ]);
  const acties = { onKlaar: vi.fn(), onTerug: vi.fn(), onNaarTekst: vi.fn() };
  const scherm = render(
    <>
      <Poort waarvoor="delen" wat="Casus blauw" bron={bron} {...acties} />
      <MeldingBar />
    </>,
  );
  return { ...acties, een: een.staat, meelezer: een, bron, scherm };
}
const knop = (name: string | RegExp) => screen.getByRole('button', { name });
const druk = (name: string | RegExp) => fireEvent.click(knop(name));
const kop = (name: string | RegExp) => screen.findByRole('heading', { name });
const bij = (woord: string) => within(screen.getByRole('group', { name: new RegExp(`^‘${woord}’`) }));
const laatStaan = (woord: string, reden = 'Nodig om mee te denken') => {
  fireEvent.click(bij(woord).getByRole('button', { name: /^Laat staan/ }));
  fireEvent.click(bij(woord).getByRole('button', { name: reden }));
};
const VRAAG = 'Zou een buur, klasgenoot of collega weten over wie dit gaat?';

test('nothing found: says so without a promise, shows the whole text unmarked, and asks the one question', async () => {
  const { onKlaar, een } = toon({ Titel: 'Casus blauw', Notities: 'Moeder maakt zich zorgen.' });
  await screen.findByText('Geen herkenbare gegevens gevonden. Kijk zelf nog eens.');
  druk('Ga verder');
  await kop(VRAAG);
  const tekst = screen.getByRole('article', { name: 'De hele tekst' });
  expect(tekst.textContent).toContain('Moeder maakt zich zorgen.');
  expect(tekst.querySelector('mark')).toBeNull();
  expect(onKlaar).not.toHaveBeenCalled();
  druk('Nee, ga verder');
  await waitFor(() => expect(onKlaar).toHaveBeenCalledOnce());
  expect(onKlaar.mock.calls[0]?.[0]).toHaveLength(1);
  expect(een.nagelezen).toBe(1);
  expect(document.body.textContent).not.toMatch(/anoniem|veilig om te delen/i);
});

test('findings stand by place and in context; going on names how many are left', async () => {
  const { onKlaar } = toon({ Titel: 'Casus Ommen', Notities: 'Gisteren was Jayden laat.' });
  await screen.findByText('Nog 2 gegevens om naar te kijken.');
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Titel', 'Notities']),
  );
  expect(bij('Jayden').getByText('Wijst meteen naar iemand')).toBeDefined();
  expect(screen.getByRole('group', { name: /‘Jayden’: een naam/ }).textContent).toContain('Gisteren was Jayden laat.');
  druk('Ga verder');
  expect((await screen.findAllByText(/Nog 2 gegevens om naar te kijken\. Vervang ze/)).length).toBeGreaterThan(0);
  expect(document.activeElement?.textContent).toMatch(/^‘(Ommen|Jayden)’/);
  expect(screen.queryByText(VRAAG)).toBeNull();
  expect(onKlaar).not.toHaveBeenCalled();
});

test('replaces with one tap, the best words first, and says how many are left', async () => {
  const { een } = toon({ Notities: 'Jayden komt laat. Jayden is moe.', Feiten: 'Jayden huilt.' });
  const [eerste] = await screen.findAllByRole('button', { name: 'Vervang door [kind A]' });
  eerste?.focus();
  eerste?.click();
  await screen.findByText('Nog 1 gegeven om naar te kijken.');
  expect(een.plekken).toEqual({ Notities: '[kind A] komt laat. [kind A] is moe.', Feiten: 'Jayden huilt.' });
  expect(screen.getByRole('status').textContent).toMatch(/vervangen door ‘\[kind A\]’\. Nog 1 gegeven/);
  expect(document.activeElement?.textContent).toMatch(/‘Jayden’/);
  fireEvent.click(knop('Andere woorden'));
  fireEvent.click(await screen.findByRole('menuitem', { name: '[broer]' }));
  await screen.findByText('Geen herkenbare gegevens gevonden. Kijk zelf nog eens.');
  expect(een.plekken.Feiten).toBe('[broer] huilt.');
});

test('everywhere at once, and own words that still hold the word are refused', async () => {
  const { een } = toon({ Notities: 'Jayden komt laat.', Feiten: 'Jayden huilt.' });
  const [menu] = await screen.findAllByRole('button', { name: 'Andere woorden' });
  if (menu) fireEvent.click(menu);
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Eigen woord…' }));
  const veld = screen.getByLabelText('Wat komt er in plaats van ‘Jayden’?');
  fireEvent.change(veld, { target: { value: 'kleine jayden' } });
  druk('Vervang');
  await screen.findByText('Hier staat hetzelfde woord nog in.');
  druk('Annuleer');
  const [weer] = screen.getAllByRole('button', { name: 'Andere woorden' });
  if (weer) fireEvent.click(weer);
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Overal door [kind A]' }));
  await waitFor(() => expect(een.plekken).toEqual({ Notities: '[kind A] komt laat.', Feiten: '[kind A] huilt.' }));
});

test('a direct finding that stays is named and asked once more; only then the text', async () => {
  const { onKlaar } = toon({ Notities: 'Jayden uit Ommen.' });
  await screen.findByText('Nog 2 gegevens om naar te kijken.');
  laatStaan('Jayden');
  await screen.findByText('Nog 1 gegeven om naar te kijken.');
  laatStaan('Ommen', 'Te algemeen om iemand te vinden');
  await screen.findByText('Alles is bekeken.');
  druk('Ga verder');
  await kop('Dit blijft erin staan');
  const lijst = screen.getByRole('list');
  expect(lijst.textContent).toContain('Jayden');
  expect(lijst.textContent).toContain('Nodig om mee te denken');
  expect(lijst.textContent).not.toContain('Ommen');
  expect(screen.queryByText(VRAAG)).toBeNull();
  druk('Terug');
  await screen.findByText('Alles is bekeken.');
  druk('Ga verder');
  await kop('Dit blijft erin staan');
  druk('Ja, dit mag blijven staan');
  await kop(VRAAG);
  druk('Nee, ga verder');
  await waitFor(() => expect(onKlaar).toHaveBeenCalledOnce());
});

test('reasons are remembered the next time; the second question is asked again', async () => {
  const { bron, scherm } = toon({ Notities: 'Jayden huilt.' });
  await screen.findByText('Nog 1 gegeven om naar te kijken.');
  fireEvent.click(bij('Jayden').getByRole('button', { name: /^Laat staan/ }));
  expect(document.activeElement?.textContent).toBe('Nodig om mee te denken');
  druk('Bewaar');
  await screen.findByText('Schrijf kort waarom.');
  fireEvent.change(screen.getByLabelText('Of in eigen woorden'), { target: { value: 'Zo heet de hond' } });
  druk('Bewaar');
  await screen.findByText('Alles is bekeken.');
  scherm.unmount();
  render(<Poort waarvoor="delen" wat="x" bron={bron} onKlaar={vi.fn()} onTerug={vi.fn()} onNaarTekst={vi.fn()} />);
  await screen.findByText('Alles is bekeken.');
  expect(screen.getByText(/Reden: Zo heet de hond/)).toBeDefined();
  druk('Ga verder');
  await kop('Dit blijft erin staan');
  druk('Terug');
  fireEvent.click(await screen.findByRole('button', { name: /^Toch veranderen/ }));
  expect(bij('Jayden').getByRole('button', { name: 'Vervang door [kind A]' })).toBeDefined();
});

test('fail-closed: what cannot be read is not shared, at any step, and there is no way round it', async () => {
  const { een, onKlaar, onTerug } = toon({ Notities: 'Moeder werkt.' });
  await screen.findByText('Geen herkenbare gegevens gevonden. Kijk zelf nog eens.');
  een.stuk = true;
  druk('Ga verder');
  expect((await screen.findByRole('alert')).textContent).toContain('Ik kan nu niet nalezen. Delen wacht.');
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Terug', 'Probeer opnieuw']);
  druk('Probeer opnieuw');
  await screen.findByRole('alert');
  een.stuk = false;
  druk('Probeer opnieuw');
  await screen.findByText('Geen herkenbare gegevens gevonden. Kijk zelf nog eens.');
  druk('Ga verder');
  await kop(VRAAG);
  een.stuk = true;
  druk('Nee, ga verder');
  await screen.findByRole('alert');
  expect(onKlaar).not.toHaveBeenCalled();
  druk('Terug');
  expect(onTerug).toHaveBeenCalledOnce();
});

test('a reader that fails at the first question, and halfway replacing', async () => {
  const begin = createTestMeelezer({ Notities: 'Jayden' });
  begin.staat.stuk = true;
  const bron = createDeelBron([{ titel: 'x', meelezer: begin }]);
  render(<Poort waarvoor="meenemen" wat="x" bron={bron} onKlaar={vi.fn()} onTerug={vi.fn()} onNaarTekst={vi.fn()} />);
  expect((await screen.findByRole('alert')).textContent).toContain('Meenemen wacht.');
  begin.staat.stuk = false;
  druk('Probeer opnieuw');
  await screen.findByText('Nog 1 gegeven om naar te kijken.');
  begin.staat.stuk = true;
  druk('Vervang door [kind A]');
  await screen.findByRole('alert');
});

test('a colleague typed while the text was being read: it is said, and read again', async () => {
  const { een, onKlaar } = toon({ Notities: 'Moeder werkt.' });
  await screen.findByText('Geen herkenbare gegevens gevonden. Kijk zelf nog eens.');
  druk('Ga verder');
  await kop(VRAAG);
  een.plekken.Notities = 'Moeder werkt. Jayden is thuis.';
  druk('Nee, ga verder');
  await screen.findAllByText('Er is intussen iets veranderd. Ik heb alles opnieuw nagelezen.');
  await screen.findByText('Nog 1 gegeven om naar te kijken.');
  expect(onKlaar).not.toHaveBeenCalled();
  een.plekken.Notities = 'Moeder werkt. Kind A is thuis.';
  druk('Vervang door [kind A]');
  await screen.findByText('Geen herkenbare gegevens gevonden. Kijk zelf nog eens.');
  een.plekken.Notities = 'Nog iets anders.';
  druk('Ga verder');
  await screen.findAllByText('Er is intussen iets veranderd. Ik heb alles opnieuw nagelezen.');
});

test('who might be known goes back to the text; nothing is handed over', async () => {
  const { onKlaar, onNaarTekst } = toon({ Notities: 'Moeder werkt.' });
  druk(await screen.findByRole('button', { name: 'Ga verder' }).then(() => 'Ga verder'));
  await kop(VRAAG);
  druk('Ja, of misschien');
  expect(onNaarTekst).toHaveBeenCalledOnce();
  expect(onKlaar).not.toHaveBeenCalled();
});

test('details together get a rough hint with the word that helps most; it holds nobody back', async () => {
  const { een } = toon({ Notities: 'Kind van 7 jaar.', Feiten: 'De burgemeester van Ommen.' });
  const hint = within((await kop('Kleine gegevens samen')).closest('section') as HTMLElement);
  expect(hint.getByText(/maar bij één gezin/)).toBeDefined();
  expect(hint.getByText(/grove schatting/)).toBeDefined();
  fireEvent.click(hint.getByRole('button', { name: 'Vervang ‘Ommen’ overal door een dorp' }));
  await waitFor(() => expect(een.plekken.Feiten).toBe('De burgemeester van een dorp.'));
  expect(screen.queryByRole('heading', { name: 'Kleine gegevens samen' })).toBeNull();
});

test('one reason for many of a kind', async () => {
  toon({ Feiten: 'Op 3 maart 2026, 4 maart 2026 en 5 maart 2026 was kind A thuis.' });
  druk(
    await screen.findByRole('button', { name: 'Laat alle 3 datums staan…' }).then(() => 'Laat alle 3 datums staan…'),
  );
  druk('Nodig om mee te denken');
  await screen.findByText('Alles is bekeken.');
});

test('a reason holds when the words beside it are replaced', async () => {
  toon({ Notities: 'Jayden uit Ommen.' });
  await screen.findByText('Nog 2 gegevens om naar te kijken.');
  laatStaan('Ommen');
  await screen.findByText('Nog 1 gegeven om naar te kijken.');
  druk('Vervang door [kind A]');
  await screen.findByText('Alles is bekeken.');
  expect(screen.getByText(/Reden: Nodig om mee te denken/)).toBeDefined();
});

test('no such thing: it is not found any more', async () => {
  toon({ Notities: 'Jayden' });
  await screen.findByText('Nog 1 gegeven om naar te kijken.');
  laatStaan('Jayden', 'Dit is geen persoon');
  await screen.findByText('Geen herkenbare gegevens gevonden. Kijk zelf nog eens.');
});

test('a kring of two casussen: each is read, and each hands over its own proof', async () => {
  const { onKlaar } = toon({ Notities: 'Moeder werkt.' }, { Notities: 'Jayden huilt.' });
  await kop('Casus groen: Notities');
  druk('Vervang door [kind A]');
  await screen.findByText('Geen herkenbare gegevens gevonden. Kijk zelf nog eens.');
  druk('Ga verder');
  await kop('Casus blauw: Notities');
  await kop('Casus groen: Notities');
  druk('Nee, ga verder');
  await waitFor(() => expect(onKlaar).toHaveBeenCalledOnce());
  expect(onKlaar.mock.calls[0]?.[0]).toHaveLength(2);
});

test('the help is in the gate, so that nothing done there is lost', async () => {
  toon({ Notities: 'Jayden' });
  await screen.findByText('Nog 1 gegeven om naar te kijken.');
  act(() => screen.getByText('Wat de meelezer wel en niet ziet').click());
  expect(screen.getByText('Een verhaal dat het hele dorp kent.')).toBeDefined();
});

test('the same word, first perhaps a name and then surely: asked once more, and then let through', async () => {
  const { onKlaar } = toon({ Notities: 'Vos belt. Juf Vos zegt.' });
  await screen.findByText('Nog 1 gegeven om naar te kijken.');
  laatStaan('Vos');
  await screen.findByText('Alles is bekeken.');
  druk('Ga verder');
  await kop('Dit blijft erin staan');
  druk('Ja, dit mag blijven staan');
  await kop(VRAAG);
  druk('Nee, ga verder');
  await waitFor(() => expect(onKlaar).toHaveBeenCalledOnce());
});

test('read again because the text changed: what was confirmed before is asked again', async () => {
  const { een } = toon({ Notities: 'Jayden huilt.' });
  await screen.findByText('Nog 1 gegeven om naar te kijken.');
  laatStaan('Jayden');
  await screen.findByText('Alles is bekeken.');
  druk('Ga verder');
  await kop('Dit blijft erin staan');
  druk('Ja, dit mag blijven staan');
  await kop(VRAAG);
  een.plekken.Notities = 'Jayden huilt. Nu woont Jayden daar.';
  druk('Nee, ga verder');
  await screen.findByText('Nog 1 gegeven om naar te kijken.');
  laatStaan('Jayden');
  await screen.findByText('Alles is bekeken.');
  druk('Ga verder');
  await kop('Dit blijft erin staan');
});

/** A gate around a text that is made anew in the middle of things. */
function toonUitvoer() {
  const vervang = vi.fn<PoortBron['vervang']>(async () => ({ kind: 'goed' }));
  const lezer = { regels: [] as Poortregel[], wacht: null as Promise<void> | null, tekst: 'een' };
  const regel = (woord: string): Poortregel => ({
    ...{ id: woord, casus: 0, groep: '', waar: 'In deze tekst', plekken: [], reden: null, teVervangen: true },
    gevonden: {
      ...{ start: 0, end: 1, gegeven: 'plaats', ernst: 'samen', zeker: true, rol: null, maat: null, woord },
      vervangingen: ['een dorp'],
    },
  });
  lezer.regels = [regel('Ommen'), regel('Borne')];
  const bron: PoortBron = {
    async regels() {
      await lezer.wacht;
      return lezer.regels;
    },
    teksten: async () => [{ waar: '', tekst: lezer.tekst }],
    vervang,
    laatStaan: async () => ({ kind: 'goed' }),
    keurGoed: async () => ({ kind: 'goed', nagelezen: [] }),
  };
  const scherm = (versie: string) => (
    <>
      <Poort waarvoor="meenemen" wat="x" bron={bron} versie={versie} onKlaar={vi.fn()} onTerug={vi.fn()} />
      <MeldingBar />
    </>
  );
  const { rerender } = render(scherm('een'));
  return { lezer, vervang, maakAnders: (tekst: string) => rerender(scherm(tekst)) };
}

test.each<[wat: string, uitkomst: Uitkomst, zin: string]>([
  ['a refusal', { kind: 'geweigerd', redenen: ['De tekst is intussen veranderd.'] }, 'De tekst is intussen veranderd.'],
  ['what was replaced', { kind: 'goed' }, '‘Ommen’ is vervangen door ‘een dorp’.'],
])('%s is said, also when the text is made anew before it was read', async (_, uitkomst, zin) => {
  const { lezer, vervang, maakAnders } = toonUitvoer();
  await screen.findByText('Nog 2 gegevens om naar te kijken.');
  let gelezen = () => {};
  vervang.mockImplementationOnce(async () => {
    lezer.regels = lezer.regels.slice(1);
    lezer.wacht = new Promise((done) => (gelezen = done));
    return uitkomst;
  });
  await act(async () => bij('Ommen').getByRole('button', { name: 'Vervang door een dorp' }).click());
  await act(async () => maakAnders('twee'));
  await act(async () => gelezen());
  await screen.findByText('Nog 1 gegeven om naar te kijken.');
  expect(screen.getByRole('status').textContent).toBe(`${zin} Nog 1 gegeven om naar te kijken.`);
  if (uitkomst.kind === 'geweigerd') expect(screen.getByText(zin, { selector: '.notice' })).toBeDefined();
});

test('asked to go on too early is not said any more of a text that was made anew', async () => {
  const { maakAnders } = toonUitvoer();
  await screen.findByText('Nog 2 gegevens om naar te kijken.');
  druk('Ga verder');
  await screen.findByText(/Vervang ze/, { selector: '.poort-te-vroeg' });
  maakAnders('twee');
  await screen.findByText(/Ik heb alles opnieuw nagelezen/, { selector: '.notice' });
  expect(screen.queryByText(/Vervang ze/, { selector: '.poort-te-vroeg' })).toBeNull();
});

test('focus is never lost: after the last finding, at "Toch veranderen", at one reason for all, and after the hint', async () => {
  const nergens = () => document.activeElement === document.body;
  const { scherm } = toon({ Notities: 'Jayden huilt.' });
  const vervang = await screen.findByRole('button', { name: 'Vervang door [kind A]' });
  vervang.focus();
  fireEvent.click(vervang);
  await screen.findByText('Geen herkenbare gegevens gevonden. Kijk zelf nog eens.');
  expect(document.activeElement?.id).toBe(SCREEN_TITLE_ID);
  scherm.unmount();

  const twee = toon({ Notities: 'Jayden van 7 jaar.' });
  await screen.findByText('Nog 2 gegevens om naar te kijken.');
  laatStaan('Jayden');
  const toch = await screen.findByRole('button', { name: /^Toch veranderen/ });
  toch.focus();
  fireEvent.click(toch);
  expect(document.activeElement?.textContent).toMatch(/^‘Jayden’/);
  twee.scherm.unmount();

  const drie = toon({ Feiten: 'Op 3 maart 2026, 4 maart 2026 en 5 maart 2026 was kind A thuis.' });
  const alle = await screen.findByRole('button', { name: 'Laat alle 3 datums staan…' });
  alle.focus();
  fireEvent.click(alle);
  expect(document.activeElement?.textContent).toBe('Waarom blijven alle 3 datums staan?');
  knop('Annuleer').focus();
  druk('Annuleer');
  expect(document.activeElement?.textContent).toBe('Laat alle 3 datums staan…');
  drie.scherm.unmount();

  toon({ Notities: 'Kind van 7 jaar.', Feiten: 'De burgemeester van Ommen.' });
  const hint = await screen.findByRole('button', { name: 'Vervang ‘Ommen’ overal door een dorp' });
  hint.focus();
  fireEvent.click(hint);
  await waitFor(() => expect(hint.isConnected).toBe(false));
  await waitFor(() => expect(nergens()).toBe(false));
});

test('casussen with the same title are weighed apart, and everywhere is offered only within one', async () => {
  const een = createTestMeelezer({ Notities: 'Kind van 7 jaar.', Feiten: 'De burgemeester van Ommen.' });
  const twee = createTestMeelezer({ Notities: '7 jaar, en de burgemeester van Ommen.' });
  const casussen = [een, twee].map((meelezer) => ({ titel: 'Casus blauw', meelezer }));
  const niets = { onKlaar: vi.fn(), onTerug: vi.fn() };
  render(<Poort waarvoor="delen" wat="x" bron={createDeelBron(casussen)} {...niets} />);
  await screen.findAllByRole('heading', { name: 'Kleine gegevens samen in Casus blauw' });
  const hints = screen.getAllByRole('region', { name: 'Kleine gegevens samen in Casus blauw' });
  expect(hints).toHaveLength(2);
  const [menu] = screen.getAllByRole('button', { name: 'Andere woorden' });
  if (menu) fireEvent.click(menu);
  await screen.findByRole('menuitem', { name: 'Eigen woord…' });
  expect(screen.queryByRole('menuitem', { name: /^Overal/ })).toBeNull();
});
