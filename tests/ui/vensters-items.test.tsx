// An item of the windows that is open, over a real document: words typed while a colleague answers too, a remark from the menu, and where focus goes.
// @vitest-environment happy-dom
import './popover.ts';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { Soort } from '../../src/domain/vensters/item.ts';
import { Cijfers } from '../../src/features/vensters/Cijfers.tsx';
import { Lijst } from '../../src/features/vensters/Lijst.tsx';
import type { CasusVensters } from '../../src/store/contract.ts';
import { useValue } from '../../src/store/react.tsx';
import { openVensters } from '../../src/store/vensters/open.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const openWith = (doc: Y.Doc, eigen: string) =>
  openVensters(doc, { eigen, functie: () => eigen, now: Date.now, whenLoaded: Promise.resolve() });

function Scherm({ vensters, soort }: { vensters: CasusVensters; soort: Soort }) {
  const analyse = useValue(vensters.analyse);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <Lijst blad={{ vensters, analyse, plek: 'vervolg', open, setOpen }} soort={soort} />
      <Cijfers vensters={vensters} analyse={analyse} />
    </>
  );
}

/** On screen here, and the same casus with a colleague. */
function show(soort: Soort, velden: Readonly<Record<string, string>> = {}) {
  const [doc, elsewhere] = [new Y.Doc(), new Y.Doc()];
  const vensters = openWith(doc, 'anna');
  const id = vensters.maak(soort, { tekst: 'praten met ouders', velden });
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(doc));
  const bram = openWith(elsewhere, 'bram');
  render(<Scherm vensters={vensters} soort={soort} />);
  return {
    vensters,
    bram,
    id,
    open: () => fireEvent.click(screen.getByRole('button', { name: /^(Zorg: |Kracht: )?praten met ouders/ })),
    arrives: () => act(() => Y.applyUpdate(doc, Y.encodeStateAsUpdate(elsewhere))),
    staat: (veld: string) =>
      [...(vensters.analyse.get().items.find((item) => item.id === id)?.velden[veld] ?? [])].sort(),
  };
}
const push = (button: HTMLElement) => {
  button.focus();
  fireEvent.click(button);
};
const wie = () => screen.queryByLabelText<HTMLInputElement>('Wie doet dit?');

test('a colleague answers while someone is typing: the field stays, nothing is taken away, and both can be chosen', () => {
  const { vensters, bram, id, open, arrives, staat } = show('stap');
  open();
  wie()?.focus();
  act(() => fireEvent.change(wie()!, { target: { value: 'school' } }));
  act(() => vi.advanceTimersByTime(1_000));
  expect(staat('wie')).toEqual(['school']);
  act(() => fireEvent.change(wie()!, { target: { value: 'schoolarts' } }));
  bram.zet(id, 'wie', 'wijkteam');
  arrives();
  expect(staat('wie')).toEqual(['school', 'wijkteam']);
  expect(document.activeElement).toBe(wie());
  expect(wie()?.value).toBe('schoolarts');
  act(() => fireEvent.change(wie()!, { target: { value: 'schoolarts A' } }));
  act(() => vi.advanceTimersByTime(1_000));
  act(() => wie()?.blur());
  expect(staat('wie')).toEqual(['school', 'wijkteam']);
  const both = within(screen.getByRole('group', { name: /Wie doet dit\?.*Kies samen/ }));
  expect(both.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['school', 'wijkteam', 'schoolarts A']),
  );
  push(both.getByRole('button', { name: 'wijkteam' }));
  expect(staat('wie')).toEqual(['wijkteam']);
  expect(wie()?.value).toBe('wijkteam');
  expect(document.activeElement).toBe(wie());
  act(() => vi.advanceTimersByTime(1_000));
  expect(vensters.analyse.get().items.find((item) => item.id === id)?.velden.wie).toEqual(['wijkteam']);
});

test('closing the item before anybody chose leaves both answers standing', () => {
  const { vensters, bram, id, open, arrives, staat } = show('stap', { wanneer: 'morgen' });
  open();
  act(() => vensters.zet(id, 'wie', 'school'));
  act(() => fireEvent.change(wie()!, { target: { value: 'schoolarts' } }));
  bram.zet(id, 'wie', 'wijkteam');
  arrives();
  fireEvent.click(screen.getByRole('button', { name: 'Klaar' }));
  expect(staat('wie')).toEqual(['school', 'wijkteam']);
  open();
  expect(wie()).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'school' }));
  expect(staat('wie')).toEqual(['school']);
});

test('answers given apart: focus goes to the question that comes in their place', () => {
  const { vensters, bram, id, open, arrives } = show('feit');
  act(() => vensters.zetAlle(id, { moment: 'vorige maand', toon: 'zorg' }));
  bram.zetAlle(id, { moment: 'vandaag', toon: 'kracht' });
  arrives();
  open();
  push(screen.getByRole('button', { name: 'vandaag' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Wanneer was dat ongeveer?'));
  push(screen.getByRole('button', { name: 'Zorg' }));
  expect(document.activeElement?.textContent).toBe('Kracht of zorg?');
  push(screen.getByRole('button', { name: /^Maak leeg ?: Kracht of zorg/ }));
  expect(document.activeElement?.textContent).toBe('Kracht of zorg?');
});

test('an answer this version does not know is shown, and can be changed', () => {
  const { vensters, id, open } = show('feit');
  act(() => vensters.zet(id, 'toon', 'gemengd'));
  open();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'gemengd' }).checked).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: 'Zorg' }));
  expect(screen.queryByRole('radio', { name: 'gemengd' })).toBeNull();
});

test('someone is called by their role word, also without one', () => {
  const { vensters, id, open } = show('verhaal');
  act(() => {
    vensters.maak('persoon', { tekst: '  moeder ' });
  });
  open();
  const options = [...screen.getByLabelText<HTMLSelectElement>('Van wie is dit verhaal?').options];
  expect(options.map(({ text }) => text)).toEqual(['Kies iemand', 'moeder']);
  // Words somebody wrote instead stand, and can be changed.
  act(() => vensters.zet(id, 'van', 'de buren'));
  expect(screen.getByLabelText<HTMLSelectElement>('Van wie is dit verhaal?').selectedOptions[0]?.text).toBe('de buren');
});

test('say something beside it: from the menu straight into the words, opened by a tap not', async () => {
  const { open } = show('stap', { wie: 'school', wanneer: 'morgen' });
  const field = () => screen.queryByLabelText('Je vraag of opmerking');
  const zeg = async () => {
    fireEvent.click(screen.getByRole('button', { name: /^Meer bij/ }));
    await act(() => vi.advanceTimersByTimeAsync(10));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Zeg er iets bij' }));
  };
  await zeg();
  expect(field()).toBeTruthy();
  expect(document.activeElement).toBe(field());
  // Again, while it is open.
  screen.getByRole('button', { name: 'Klaar' }).focus();
  await zeg();
  expect(document.activeElement).toBe(field());
  fireEvent.change(field()!, { target: { value: 'weet school dit?' } });
  push(screen.getByRole('button', { name: 'Zet erbij' }));
  expect(screen.getByText('weet school dit?')).toBeTruthy();
  expect(document.activeElement?.textContent).toContain('Vragen en opmerkingen');
  await zeg();
  expect(document.activeElement).toBe(field());
  open();
  expect(field()).toBeNull();
  open();
  expect(field()).toBeNull();
});

test('taking the own number away leaves focus at what is asked; looking at those of others too', () => {
  const { vensters, bram, arrives } = show('stap');
  act(() => vensters.geefCijfer('nu', 4, ''));
  bram.geefCijfer('nu', 7, 'gaat goed');
  arrives();
  push(screen.getByRole('button', { name: 'Haal mijn cijfer weg' }));
  expect(document.activeElement?.textContent).toBe('Hoe veilig is het kind nu?');
  expect(screen.queryByText(/gaat goed/)).toBeNull();
  push(screen.getByRole('button', { name: 'Kijk toch alvast' }));
  expect(screen.getByText(/gaat goed/)).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Hoe veilig is het kind nu?');
});
