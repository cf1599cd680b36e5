// One's own devices on screen: the list with how far each is, what is said before one goes, a refused toegangszin, and the notice that waits to be answered.
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Toestellen, ToestellenStaat } from '../../src/store/toestellen/contract.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestStore, settable } from './test-store.ts';

cleanBetweenTests();

const DAG = Date.UTC(2026, 10, 26, 12);
const regel = (naam: string, deel: Partial<ToestellenStaat['toestellen'][number]> = {}) => ({
  ...{ id: naam, naam, ditToestel: false, sinds: DAG, laatst: DAG, klaar: 6, van: 6 },
  ...deel,
});

function show(route: string, staat: Partial<ToestellenStaat> = {}) {
  const store = createTestStore();
  const mijn = {
    staat: settable<ToestellenStaat>({ toestellen: [], weg: [], wacht: 0, hapert: false, ...staat }),
    hernoem: vi.fn<Toestellen['hernoem']>(async () => ({ kind: 'goed' })),
    koppel: vi.fn<Toestellen['koppel']>(async () => ({ kind: 'geweigerd', redenen: ['Deze toegangszin klopt niet.'] })),
    meldAan: vi.fn<Toestellen['meldAan']>(async () => ({ kind: 'geweigerd', redenen: ['Deze code is verlopen.'] })),
    bekijkWeg: vi.fn<Toestellen['bekijkWeg']>(async () => ({
      naam: 'telefoon',
      casussen: ['Casus blauw'],
      alleenDaar: 1,
    })),
    haalWeg: vi.fn<Toestellen['haalWeg']>(async () => ({ kind: 'goed' })),
    gezien: vi.fn<Toestellen['gezien']>(async () => undefined),
  } satisfies Toestellen;
  store.toestellen.mockResolvedValue(mijn);
  renderApp(route, store);
  return { ...store, mijn };
}

describe('Mijn toestellen', () => {
  it('says how far each is, and what goes on by itself', async () => {
    show('/instellingen/toestellen', {
      toestellen: [regel('laptop', { ditToestel: true }), regel('telefoon', { klaar: 2 })],
      weg: [{ id: 'oud', naam: 'oude telefoon', klaar: 1, nog: ['Casus groen'] }],
    });
    await screen.findByText(/2 van de 6 kringen klaar/);
    expect(screen.getByText(/oude telefoon is er nog niet overal uit. Het gaat om Casus groen/)).toBeTruthy();
    // Not this one: whoever wants it empty takes everything off it.
    expect(screen.getAllByRole('link', { name: /^Toestel kwijt of weg/ })).toHaveLength(1);
  });

  it('asks the toegangszin, and shows no code when it is wrong', async () => {
    const { mijn } = show('/instellingen/toestellen/koppel');
    fireEvent.change(await screen.findByLabelText('Toegangszin van dit toestel'), { target: { value: 'fout' } });
    fireEvent.click(screen.getByRole('button', { name: 'Maak een code' }));
    await waitFor(() => expect(mijn.koppel).toHaveBeenCalledWith('fout'));
    expect((await screen.findAllByText('Deze toegangszin klopt niet.')).length).toBeGreaterThan(0);
    expect(document.querySelector('.code-block')).toBeNull();
  });

  it('says what could be read and what is not undone before a device goes', async () => {
    const { mijn } = show('/instellingen/toestellen/weg/telefoon');
    await screen.findByText('Casus blauw', {}, { timeout: 10_000 });
    expect(screen.getByText(/niet op afstand leegmaken/)).toBeTruthy();
    expect(screen.getByText(/Eén kring staat alleen op dat toestel/)).toBeTruthy();
    expect(mijn.haalWeg).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Haal dit toestel eruit' }));
    await screen.findByText(/Het toestel is uit al je kringen/);
    expect(mijn.haalWeg).toHaveBeenCalledWith('telefoon');
  });
});

describe('the notice', () => {
  it('stays until it is answered, and says that this device was taken out', async () => {
    const { mijn, toestelMeldingen, gezienToestelUit } = show('/');
    toestelMeldingen.set({ nieuw: [{ id: 'tablet', naam: 'tablet', op: DAG }], uit: false });
    await screen.findByText(/Er is een toestel van jou bijgekomen: tablet, op 26 november 2026/);
    fireEvent.click(screen.getByRole('button', { name: 'Dat was ik' }));
    await waitFor(() => expect(mijn.gezien).toHaveBeenCalledWith('tablet'));
    toestelMeldingen.set({ nieuw: [], uit: true });
    await screen.findByText(/Dit toestel is eruit gehaald/);
    fireEvent.click(screen.getByRole('button', { name: 'Begrepen' }));
    expect(gezienToestelUit).toHaveBeenCalled();
  });
});
