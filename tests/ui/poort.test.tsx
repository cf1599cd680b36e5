// The gate as a person goes through it: nothing gets past a reader that fails, what points to someone is asked twice, reasons are remembered, and what changed meanwhile is read again.
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Poort } from '../../src/meelezen/Poort.tsx';
import { createDeelBron } from '../../src/meelezen/poort-bron.ts';
import { MeldingBar } from '../../src/ui/melding.tsx';
import './popover.ts';
import { createTestMeelezer } from './test-meelezer.ts';

afterEach(cleanup);

function toon(plekken: Record<string, string>, meer: Record<string, string> | null = null) {
  const een = createTestMeelezer(plekken);
  const twee = meer && createTestMeelezer(meer);
  const bron = createDeelBron([
    { titel: 'Casus blauw', meelezer: een.meelezer },
    ...(twee ? [{ titel: 'Casus groen', meelezer: twee.meelezer }] : []),
  ]);
  const acties = { onKlaar: vi.fn(), onTerug: vi.fn(), onNaarTekst: vi.fn() };
  const scherm = render(
    <>
      <Poort waarvoor="delen" wat="Casus blauw" bron={bron} {...acties} />
      <MeldingBar />
    </>,
  );
  return { ...acties, een: een.test, meelezer: een.meelezer, bron, scherm };
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
  await screen.findByText('Nog 2 gegevens.');
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Titel', 'Notities']),
  );
  expect(bij('Jayden').getByText('Wijst meteen naar iemand')).toBeDefined();
  expect(screen.getByRole('group', { name: /‘Jayden’: een naam/ }).textContent).toContain('Gisteren was Jayden laat.');
  druk('Ga verder');
  expect((await screen.findAllByText(/Nog 2 gegevens\. Vervang ze/)).length).toBeGreaterThan(0);
  expect(document.activeElement?.textContent).toMatch(/^‘(Ommen|Jayden)’/);
  expect(screen.queryByText(VRAAG)).toBeNull();
  expect(onKlaar).not.toHaveBeenCalled();
});

test('replaces with one tap, the best words first, and says how many are left', async () => {
  const { een } = toon({ Notities: 'Jayden komt laat. Jayden is moe.', Feiten: 'Jayden huilt.' });
  const [eerste] = await screen.findAllByRole('button', { name: 'Vervang door [kind A]' });
  eerste?.focus();
  eerste?.click();
  await screen.findByText('Nog 1 gegeven.');
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
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Eigen woorden…' }));
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
  await screen.findByText('Nog 2 gegevens.');
  laatStaan('Jayden');
  await screen.findByText('Nog 1 gegeven.');
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
  await screen.findByText('Nog 1 gegeven.');
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
  begin.test.stuk = true;
  const bron = createDeelBron([{ titel: 'x', meelezer: begin.meelezer }]);
  render(<Poort waarvoor="meenemen" wat="x" bron={bron} onKlaar={vi.fn()} onTerug={vi.fn()} onNaarTekst={vi.fn()} />);
  expect((await screen.findByRole('alert')).textContent).toContain('Meenemen wacht.');
  begin.test.stuk = false;
  druk('Probeer opnieuw');
  await screen.findByText('Nog 1 gegeven.');
  begin.test.stuk = true;
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
  await screen.findByText('Nog 1 gegeven.');
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
  await screen.findByText('Nog 2 gegevens.');
  laatStaan('Ommen');
  await screen.findByText('Nog 1 gegeven.');
  druk('Vervang door [kind A]');
  await screen.findByText('Alles is bekeken.');
  expect(screen.getByText(/Reden: Nodig om mee te denken/)).toBeDefined();
});

test('no such thing: it is not found any more', async () => {
  toon({ Notities: 'Jayden' });
  await screen.findByText('Nog 1 gegeven.');
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
  await screen.findByText('Nog 1 gegeven.');
  act(() => screen.getByText('Wat de meelezer wel en niet ziet').click());
  expect(screen.getByText('Een verhaal dat het hele dorp kent.')).toBeDefined();
});
