// Reading along with fields on a screen: marks behind and under them, the counter and its list, the choices, and what is said when reading fails.
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Meelees } from '../../src/meelezen/Meelees.tsx';
import { createMeelezing } from '../../src/meelezen/meelezing.ts';
import type { Leesplek } from '../../src/store/meelezen/leesplek.ts';
import { LiveText } from '../../src/ui/LiveText.tsx';
import type { DeltaDeel } from '../../src/ui/live-text.ts';
import { type Merken, Merkplek } from '../../src/ui/merkplek.ts';
import { createTestMeelezer, vindWoorden } from './test-meelezer.ts';
import { settable } from './test-store.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
const rust = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

function createWords(first: string) {
  let text = first;
  const listeners = new Set<(delta?: readonly DeltaDeel[]) => void>();
  return {
    get: () => text,
    subscribe(changed: (delta?: readonly DeltaDeel[]) => void) {
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
      };
    },
    vervang(van: number, tot: number, door: string) {
      text = text.slice(0, van) + door + text.slice(tot);
      for (const changed of listeners) changed([{ retain: van }, { insert: door }, { delete: tot - van }]);
    },
  };
}

async function show(first: string, options: { oneLine?: boolean; los?: string; zelfde?: boolean } = {}) {
  const bron = createWords(first);
  const los = options.zelfde ? bron : createWords(options.los ?? '');
  const meelezer = createTestMeelezer();
  const ga = vi.fn();
  function Scherm() {
    const [merken, setMerken] = useState<Merken | null>(null);
    const teksten = [{ id: 'los', waar: 'Weging', tekst: los.get(), bron: los, ga }];
    return (
      <>
        <Merkplek value={merken}>
          <LiveText bron={bron} label="Feit" {...(options.oneLine && { oneLine: true })} />
        </Merkplek>
        <Meelees
          casus={CASUS}
          onMerken={setMerken}
          {...((options.los !== undefined || options.zelfde) && { teksten })}
        />
      </>
    );
  }
  const CASUS = { meelezer: () => meelezer };
  const { container } = render(<Scherm />);
  await rust(0);
  const field = screen.getByLabelText<HTMLTextAreaElement>('Feit');
  const type = (value: string, caret = value.length) => {
    field.value = value;
    field.setSelectionRange(caret, caret);
    act(() => {
      field.dispatchEvent(Object.assign(new Event('input', { bubbles: true }), { isComposing: false }));
    });
  };
  const achter = () => [...container.querySelectorAll('.live-text-achter .vondst')].map((mark) => mark.textContent);
  const teller = () => within(screen.getByRole('region', { name: 'Meelezen' }));
  return { bron, los, meelezer, field, type, achter, teller, ga, container };
}
const chips = () =>
  within(screen.getByRole('list', { name: 'Om naar te kijken in Feit' }))
    .getAllByRole('button')
    .map((chip) => chip.textContent);
const keuze = () => within(screen.getByRole('dialog'));

describe('a field', () => {
  test('has marks behind its words and a row of them below, 400 ms after the last key', async () => {
    const { type, achter, container, meelezer } = await show('');
    type('Jayden uit Ommen. ');
    await rust(399);
    expect(meelezer.lees).not.toHaveBeenCalled();
    await rust(1);
    expect(achter()).toEqual(['Jayden', 'Ommen']);
    expect(chips()).toEqual(['Jayden een naam', 'Ommen een plaats']);
    expect(container.querySelector('.live-text-achter')?.textContent).toBe('Jayden uit Ommen. ');
    expect(container.querySelector('.live-text-achter')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('of one line has only the row below', async () => {
    const { container } = await show('Jayden komt.', { oneLine: true });
    expect(chips()).toEqual(['Jayden een naam']);
    expect(container.querySelector('.live-text-achter')).toBeNull();
  });

  test('never marks the word that is being typed, until the caret leaves it', async () => {
    const { type, achter, field } = await show('');
    type('Jayden uit Ommen');
    await rust(400);
    expect(achter()).toEqual(['Jayden']);
    fireEvent.blur(field);
    expect(achter()).toEqual(['Jayden', 'Ommen']);
  });

  test('marks move along with the words and go when those change, before anything is read', async () => {
    const { type, achter, container, bron } = await show('Jayden uit Ommen.');
    expect(achter()).toEqual(['Jayden', 'Ommen']);
    type('Gister Jayden uit Ommen.', 7);
    expect(achter()).toEqual(['Jayden', 'Ommen']);
    await act(async () => bron.vervang(bron.get().indexOf('Ommen'), bron.get().length, 'Zwolle.'));
    expect(achter()).toEqual(['Jayden']);
    expect(container.querySelector('.live-text-achter')?.textContent).toBe('Gister Jayden uit Zwolle.');
  });

  test('while a keyboard holds a word nothing is read', async () => {
    const { type, field, meelezer } = await show('');
    fireEvent.compositionStart(field);
    type('Jayden ');
    await rust(2000);
    expect(meelezer.lees).not.toHaveBeenCalled();
    fireEvent.compositionEnd(field);
    await rust(800);
    expect(meelezer.lees.mock.calls).toEqual([['Jayden ']]);
  });

  test('an answer for words that are gone is dropped', async () => {
    const { type, achter, meelezer } = await show('');
    let answer = (_: never[]) => {};
    meelezer.lees.mockImplementationOnce(() => new Promise((done) => (answer = done as typeof answer)));
    type('Iets. ');
    await rust(400);
    type('Jayden kwam. ');
    await rust(400);
    await act(async () => answer([{ start: 0, end: 3, woord: 'Iet' } as never]));
    expect(achter()).toEqual(['Jayden']);
  });
});

describe('the choices at a mark', () => {
  test('say what it is and why that matters; one tap replaces, is said, and gives the focus back', async () => {
    const { bron, field, meelezer } = await show('Jayden uit Ommen.');
    fireEvent.click(screen.getByRole('button', { name: 'Jayden een naam' }));
    const dialog = screen.getByRole('dialog', { name: '‘Jayden’' });
    expect(dialog.textContent).toContain('Dit lijkt een naam. Met een naam weet een ander snel over wie dit gaat.');
    expect(document.activeElement?.textContent).toBe('[kind A]');
    fireEvent.click(keuze().getByRole('button', { name: '[kind A]' }));
    await rust(0);
    expect(bron.get()).toBe('[kind A] uit Ommen.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(field);
    expect(meelezer.onthoudVervanging.mock.calls.map(([{ woord }, door]) => [woord, door])).toEqual([
      ['Jayden', '[kind A]'],
    ]);
  });

  test('a tap on the word in the field opens them, and so does a key', async () => {
    const { field } = await show('Jayden uit Ommen.');
    field.focus();
    field.setSelectionRange(3, 3);
    fireEvent.click(field);
    expect(screen.getByRole('dialog', { name: '‘Jayden’' })).toBeTruthy();
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    await rust(0);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(field);
    field.setSelectionRange(12, 12);
    fireEvent.keyDown(field, { key: '.', ctrlKey: true });
    expect(screen.getByRole('dialog', { name: '‘Ommen’' })).toBeTruthy();
  });

  test('an own word, but not the same one again', async () => {
    const { bron } = await show('Jayden lacht.');
    fireEvent.click(screen.getByRole('button', { name: 'Jayden een naam' }));
    fireEvent.click(keuze().getByRole('button', { name: 'Eigen woord…' }));
    const eigen = keuze().getByRole('textbox');
    expect(document.activeElement).toBe(eigen);
    fireEvent.change(eigen, { target: { value: 'onze Jayden' } });
    fireEvent.submit(eigen);
    expect(bron.get()).toBe('Jayden lacht.');
    fireEvent.change(eigen, { target: { value: 'het kind' } });
    fireEvent.submit(eigen);
    expect(bron.get()).toBe('het kind lacht.');
  });

  test('no person: for this casus; the mark goes everywhere', async () => {
    const { meelezer, achter } = await show('Jayden en Jayden.');
    expect(achter()).toEqual(['Jayden', 'Jayden']);
    fireEvent.click(screen.getAllByRole('button', { name: 'Jayden een naam' })[0] as HTMLElement);
    fireEvent.click(keuze().getByRole('button', { name: 'Dit is geen persoon' }));
    await rust(0);
    expect(meelezer.laatStaan.mock.calls[0]?.[1]).toEqual({ kind: 'geen-persoon' });
    expect(achter()).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('with a reason; a refusal is said and nothing closes', async () => {
    const { meelezer } = await show('Wij zagen Ommen.');
    meelezer.laatStaan.mockResolvedValueOnce({ kind: 'geweigerd', redenen: ['Dat lukt nu niet.'] });
    fireEvent.click(screen.getByRole('button', { name: 'Ommen een plaats' }));
    expect(keuze().getByRole('button', { name: 'Dit herkent niemand' })).toBeTruthy();
    fireEvent.click(keuze().getByRole('button', { name: 'Laat staan, met een reden' }));
    fireEvent.click(keuze().getByRole('button', { name: 'Nodig om mee te denken' }));
    await rust(0);
    expect(meelezer.laatStaan.mock.calls[0]?.[1]).toEqual({ kind: 'reden', reden: 'Nodig om mee te denken' });
    expect(keuze().getByRole('alert').textContent).toBe('Dat lukt nu niet.');
  });

  test('a number that proves itself is never set aside for good', async () => {
    await show('Nummer 999990019.');
    fireEvent.click(screen.getByRole('button', { name: '999990019 een burgerservicenummer' }));
    expect(keuze().queryByRole('button', { name: 'Wijs dit niet meer aan op dit toestel' })).toBeNull();
    cleanup();
    await show('Jayden.');
    fireEvent.click(screen.getByRole('button', { name: 'Jayden een naam' }));
    expect(keuze().getByRole('button', { name: 'Wijs dit niet meer aan op dit toestel' })).toBeTruthy();
  });

  test('when the words changed meanwhile nothing is replaced, and it says so', async () => {
    const { bron } = await show('Jayden lacht.');
    fireEvent.click(screen.getByRole('button', { name: 'Jayden een naam' }));
    await act(async () => bron.vervang(0, 6, 'Kind A'));
    fireEvent.click(keuze().getByRole('button', { name: '[kind A]' }));
    expect(bron.get()).toBe('Kind A lacht.');
    expect(keuze().getByRole('alert').textContent).toContain('intussen veranderd');
  });
});

describe('the counter', () => {
  test('counts calmly, says nothing is certain at nothing, and lists with the way there', async () => {
    const { teller, type, field } = await show('Rustig.');
    expect(teller().getByRole('button').textContent).toBe('Ik lees mee. Ik zie nu niets. Kijk zelf ook.');
    type('Jayden. ');
    await rust(400);
    expect(teller().getByRole('button').textContent).toBe('1 ding om naar te kijken');
    expect(teller().getByRole('status').textContent).toBe('1 ding om naar te kijken');
    fireEvent.click(teller().getByRole('button'));
    fireEvent.click(teller().getByRole('button', { name: 'Jayden een naam · Feit' }));
    expect(screen.getByRole('dialog', { name: '‘Jayden’' })).toBeTruthy();
    fireEvent.click(keuze().getByRole('button', { name: 'Nu niet' }));
    await rust(0);
    expect(document.activeElement).toBe(field);
  });

  test('the key away from any mark opens the list and goes there', async () => {
    const { field, teller } = await show('Jayden kwam gisteren.');
    field.focus();
    field.setSelectionRange(10, 10);
    fireEvent.keyDown(field, { key: '.', ctrlKey: true });
    expect(teller().getByRole('button', { expanded: true })).toBe(document.activeElement);
  });

  test('counts texts that are not in a field, and brings them on screen', async () => {
    const { teller, ga, los } = await show('Jayden.', { los: 'Woont in Ommen.' });
    expect(teller().getByRole('button').textContent).toBe('2 dingen om naar te kijken');
    fireEvent.click(teller().getByRole('button'));
    fireEvent.click(teller().getByRole('button', { name: 'Ommen een plaats · Weging' }));
    expect(ga).toHaveBeenCalled();
    fireEvent.click(keuze().getByRole('button', { name: 'een dorp' }));
    expect(los.get()).toBe('Woont in een dorp.');
  });

  test('a text in a list and in its field counts once, as the field', async () => {
    const { teller, ga, field } = await show('Jayden kwam.', { zelfde: true });
    expect(teller().getByRole('button').textContent).toBe('1 ding om naar te kijken');
    fireEvent.click(teller().getByRole('button'));
    fireEvent.click(teller().getByRole('button', { name: 'Jayden een naam · Feit' }));
    expect(ga).not.toHaveBeenCalled();
    expect(field.selectionStart).toBe(6);
  });

  test('says so when reading along does not work, keeps what is typed, and tries again when asked', async () => {
    const { teller, type, meelezer, field, achter } = await show('');
    meelezer.staat.stuk = true;
    type('Jayden. ');
    await rust(400);
    expect(teller().getByRole('status').textContent).toBe('Ik kan nu niet meelezen. Je tekst is wel bewaard.');
    expect(field.value).toBe('Jayden. ');
    meelezer.staat.stuk = false;
    fireEvent.click(teller().getByRole('button', { name: 'Probeer opnieuw' }));
    await rust(0);
    expect(achter()).toEqual(['Jayden']);
    expect(teller().getByRole('button').textContent).toBe('1 ding om naar te kijken');
  });

  test('a text that could not be read is tried again by itself, and fails until it is read whatever else is', async () => {
    const { teller, type, meelezer, achter } = await show('', { los: 'Woont in Ommen.' });
    const stuk = 'Ik kan nu niet meelezen. Je tekst is wel bewaard.';
    meelezer.lees.mockRejectedValueOnce(new Error('no worker'));
    type('Jayden. ');
    await rust(400);
    expect(teller().getByRole('status').textContent).toBe(stuk);
    await act(async () => meelezer.beurt.set(1));
    meelezer.lees.mockImplementation(async (tekst) => {
      if (tekst === 'Jayden. ') throw new Error('no worker');
      return vindWoorden(tekst);
    });
    await rust(100);
    expect(teller().getByRole('status').textContent).toBe(stuk);
    meelezer.lees.mockImplementation(createTestMeelezer().lees);
    await rust(5_000);
    expect(achter()).toEqual(['Jayden']);
    expect(teller().getByRole('button').textContent).toBe('2 dingen om naar te kijken');
  });

  test('what could not be read and is no longer there fails no more', async () => {
    const { teller, type, meelezer } = await show('');
    meelezer.lees.mockImplementation(async (tekst) => {
      if (tekst === 'Jayden. ') throw new Error('no worker');
      return [];
    });
    type('Jayden. ');
    await rust(400);
    expect(teller().queryByRole('button', { name: 'Probeer opnieuw' })).toBeTruthy();
    type('Het kind. ');
    await rust(400);
    expect(teller().getByRole('button').textContent).toBe('Ik lees mee. Ik zie nu niets. Kijk zelf ook.');
  });
});

describe('a text in a list and in a field', () => {
  const plekVan = (waar: string, bron: unknown, los?: boolean) =>
    ({
      ...{ waar, bron, vervang: () => true, ga: () => undefined, element: () => null },
      ...(los && { los }),
      gemerkt: settable(vindWoorden('Jayden').map((one) => ({ ...one, sleutel: waar }))),
    }) satisfies Leesplek;

  test('counts as the field, whichever of the two is there first', async () => {
    for (const volgorde of [
      ['lijst', 'veld'],
      ['veld', 'lijst'],
    ]) {
      const meelezing = createMeelezing(createTestMeelezer());
      const bron = {};
      for (const waar of volgorde) meelezing.voegToe(plekVan(waar, bron, waar === 'lijst'));
      await rust(0);
      expect(meelezing.stand.get().treffers.map(({ plek }) => plek.waar)).toEqual(['veld']);
      meelezing.close();
    }
  });
});

test('leaving while the choices of a text in a list are open goes nowhere, and reads nothing more', async () => {
  const meelezer = createTestMeelezer();
  const ga = vi.fn();
  const words = ['Jayden.', 'Rust.', 'Stil.'].map(createWords);
  const teksten = words.map((bron, at) => ({ id: String(at), waar: 'Weging', tekst: bron.get(), bron, ga }));
  const casus = { meelezer: () => meelezer };
  const { unmount } = render(<Meelees casus={casus} teksten={teksten} />);
  await rust(0);
  fireEvent.click(within(screen.getByRole('region', { name: 'Meelezen' })).getByRole('button'));
  fireEvent.click(screen.getByRole('button', { name: 'Jayden een naam · Weging' }));
  expect(ga).toHaveBeenCalledOnce();
  meelezer.lees.mockClear();
  meelezer.lees.mockImplementation(() => new Promise((done) => setTimeout(() => done([]), 100)));
  await act(async () => meelezer.beurt.set(1));
  await act(() => vi.advanceTimersByTimeAsync(50));
  unmount();
  await rust(1_000);
  expect(ga).toHaveBeenCalledOnce();
  expect(meelezer.lees).toHaveBeenCalledTimes(1);
});

test('notes that could not be read along with are, when asked again', async () => {
  const leesMee = vi.fn(async (): Promise<() => void> => {
    throw new Error('offline');
  });
  const editor = { leesMee };
  const meelezer = createTestMeelezer();
  const casus = { meelezer: () => meelezer };
  render(<Meelees casus={casus} editor={editor} />);
  await rust(0);
  const teller = within(screen.getByRole('region', { name: 'Meelezen' }));
  expect(teller.getByRole('status').textContent).toBe('Ik kan nu niet meelezen. Je tekst is wel bewaard.');
  leesMee.mockResolvedValue(() => undefined);
  fireEvent.click(teller.getByRole('button', { name: 'Probeer opnieuw' }));
  await rust(0);
  expect(leesMee).toHaveBeenCalledTimes(2);
  expect(screen.queryByRole('button', { name: 'Probeer opnieuw' })).toBeNull();
  expect(screen.getByText('Ik lees mee. Ik zie nu niets. Kijk zelf ook.')).toBeTruthy();
});
