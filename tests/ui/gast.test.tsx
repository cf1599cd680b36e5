// Being a guest on screen: the code by link or by hand, one field, what is said at once, and nowhere a way to something that stays; and a guest as the kring sees them.
// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dropInvitation, takeInvitationFromUrl } from '../../src/app/invitation-in-url.ts';
import { magAlsGast } from '../../src/app/te-gast.ts';
import type { KringRegel, LidRegel } from '../../src/store/contract.ts';
import { zegTot } from '../../src/store/gast/woorden.ts';
import type { KringLeden } from '../../src/store/leden/contract.ts';
import '../../src/features/casussen/CasussenScreen.tsx';
import '../../src/features/gast/GastScreen.tsx';
import '../../src/features/meedoen/MeedoenScreen.tsx';
import '../../src/features/kring/KringScreen.tsx';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore, KRING } from './test-store.ts';
import './popover.ts';

cleanBetweenTests();
afterEach(dropInvitation);

const TOT = new Date(2026, 10, 26, 17).getTime();
const gastCode = { kind: 'goed', verlooptOp: TOT, gast: true } as const;

describe('coming in', () => {
  it('asks no toegangszin and one field, and says at once that nothing stays', async () => {
    const store = createTestStore({ toegang: { kind: 'nieuw' } });
    store.leesUitnodiging.mockReturnValue(gastCode);
    renderApp('/gast', store);
    fireEvent.change(await screen.findByLabelText('Code of link'), { target: { value: 'CODE' } });
    fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
    await screen.findByRole('heading', { name: 'Je doet één keer mee' });
    screen.getByText(/Als je sluit, is alles weg van dit toestel/);
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    fireEvent.change(screen.getByLabelText('Je functie'), { target: { value: ' jeugdarts ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Vraag of je mee mag doen' }));
    await waitFor(() => expect(location.hash).toBe(`#/wachten/${KRING}`));
    expect(store.gast.begin).toHaveBeenCalledWith('CODE', 'jeugdarts');
    expect(store.kiesToegangszin).not.toHaveBeenCalled();
    expect(store.doeMee).not.toHaveBeenCalled();
  });

  it('a link is read at once, and leaves the address bar', async () => {
    location.hash = '#/gast/GEHEIM';
    takeInvitationFromUrl(window);
    expect(location.hash).toBe('#/gast');
    const store = createTestStore({ toegang: { kind: 'nieuw' } });
    store.leesUitnodiging.mockReturnValue(gastCode);
    renderApp('/gast', store);
    await screen.findByRole('heading', { name: 'Je doet één keer mee' });
    expect(store.leesUitnodiging).toHaveBeenCalledWith('GEHEIM');
  });

  it('an ordinary code, and a refusal, come back to the code with a sentence', async () => {
    const store = createTestStore({ toegang: { kind: 'nieuw' } });
    store.gast.begin.mockResolvedValue({ kind: 'geweigerd', redenen: ['Hiervoor is verbinding nodig.'] });
    renderApp('/gast', store);
    const geef = async () => {
      fireEvent.change(await screen.findByLabelText('Code of link'), { target: { value: 'CODE' } });
      fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
    };
    await geef();
    await screen.findByText(/Dit is geen code voor een gast/, { selector: '.field-error' });
    store.leesUitnodiging.mockReturnValue(gastCode);
    await geef();
    fireEvent.click(await screen.findByRole('button', { name: 'Vraag het zonder functie' }));
    await screen.findByText('Hiervoor is verbinding nodig.', { selector: '.field-error' });
  });

  it('where there is a place of one’s own: come in with that; and the code for a guest is refused there', async () => {
    const store = createTestStore();
    store.leesUitnodiging.mockReturnValue(gastCode);
    const { unmount } = renderApp('/gast', store);
    await screen.findByRole('heading', { name: 'Doe gewoon mee' });
    unmount();
    renderApp('/meedoen', store);
    fireEvent.change(await screen.findByLabelText('Code of link'), { target: { value: 'CODE' } });
    fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
    await screen.findByText(/Deze code is voor een gast/, { selector: '.field-error' });
    expect(store.gast.begin).not.toHaveBeenCalled();
  });

  it('who must choose a toegangszin to join is offered the other way', async () => {
    renderApp('/meedoen', createTestStore({ toegang: { kind: 'nieuw' } }));
    await screen.findByRole('heading', { name: 'Kies een toegangszin' });
    screen.getByRole('link', { name: 'Ik heb een code voor een gast' });
  });

  it('a guest in another tab: nothing is made here, and the visit can be ended', async () => {
    const store = createTestStore({ toegang: { kind: 'gast' } });
    store.gast.stopElders.mockResolvedValue({ kind: 'rest', rest: ['toegang'] });
    renderApp('/casussen', store);
    fireEvent.click(await screen.findByRole('button', { name: 'Stop het bezoek' }));
    await screen.findByRole('alert');
    expect(store.gast.stopElders).toHaveBeenCalledOnce();
    // That would not look whose it is.
    expect(store.haalAllesWeg).not.toHaveBeenCalled();
  });
});

describe('during a visit', () => {
  function visit(hash: string) {
    const store = createTestStore({ casussen: [casus()] });
    store.gast.bezoek.set({ tot: TOT });
    renderApp(hash, store);
    return store;
  }

  it('says on every screen until when, and asks once before all goes', async () => {
    const store = visit('/casussen');
    await screen.findByText(/Als je sluit, is alles weg van dit toestel/);
    expect(screen.queryByRole('button', { name: 'Nu vergrendelen' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Klaar' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Nog niet' }));
    expect(store.gast.klaar).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Klaar' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Ja, haal alles weg' }));
    expect(store.gast.klaar).toHaveBeenCalledOnce();
  });

  it('offers nothing that stays, and makes or deletes nothing', async () => {
    visit('/casussen/nieuw');
    await screen.findByText('Casus blauw');
    expect(screen.queryByRole('link', { name: 'Nieuwe casus' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Verwijder Casus blauw' })).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each(['/instellingen', '/instellingen/kopie', `/delen/${KRING}`, '/meedoen', '/overleg', '/kring/helpen'])(
    'cannot go to %s',
    async (hash) => {
      visit(hash);
      await screen.findByRole('heading', { name: 'Dit kan niet als je te gast bent' });
    },
  );

  it('begins at a screen of its own, and goes on as soon as it ends', async () => {
    const store = visit('/');
    await screen.findByRole('heading', { name: 'Je bent te gast', level: 1 });
    act(() => store.gast.bezoek.set(null));
    await screen.findByRole('heading', { name: 'Vandaag', level: 1 });
  });

  it('what is not named is not for guests', () => {
    const mag = ['/', '/acuut', '/casussen/:doen?/:id?', '/casus/:id', '/casus/:id/verslag', '/kring', '/gast', '*'];
    expect(mag.filter((pattern) => !magAlsGast(pattern))).toEqual([]);
    const niet = [
      '/meedoen',
      '/delen/:kring/:id?',
      '/verplaats/:id',
      '/toelaten/:kring/:uitnodiging',
      '/kring/helpen',
      '/nieuw',
    ];
    expect(niet.filter(magAlsGast)).toEqual([]);
  });
});

describe('a guest as the kring sees them', () => {
  const ik = (deel: Partial<LidRegel> = {}): LidRegel => ({
    ...{ id: 'a', functie: 'leerkracht', ditToestel: true, rol: 'meedoen', weg: false },
    ...deel,
  });
  const gast: LidRegel = { id: 'b', functie: 'jeugdarts', ditToestel: false, rol: 'meedoen', gast: TOT, weg: false };
  const kring = (...leden: LidRegel[]): KringRegel => ({
    ...{ id: KRING, naam: 'jeugdarts', leden, casussen: [], uitnodigingen: [], wachtenden: [] },
  });
  function show(...leden: LidRegel[]) {
    const store = createTestStore({ kringen: [kring(...leden)] });
    const verwijderLid = vi.fn<KringLeden['verwijderLid']>(async () => ({ kind: 'goed' }));
    store.leden.mockResolvedValue({ verwijderLid } as unknown as KringLeden);
    renderApp('/kring', store);
    return verwijderLid;
  }

  it('by function and as a guest; out in one tap, by who takes part as well', async () => {
    const verwijderLid = show(ik(), gast);
    await screen.findByText('Jeugdarts (gast)');
    screen.getByText(/^Te gast tot .* Kan lezen en schrijven\.$/);
    expect(screen.queryByRole('button', { name: 'Meer over jeugdarts' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^Haal uit de kring.*jeugdarts/ }));
    await waitFor(() => expect(verwijderLid).toHaveBeenCalledWith(KRING, 'b', false));
  });

  it('not everything is here: says what can be lost, and goes on when asked again', async () => {
    const verwijderLid = show(ik({ rol: 'beheren' }), gast);
    verwijderLid.mockResolvedValueOnce({ kind: 'onvolledig', casussen: ['Casus blauw'] });
    fireEvent.click(await screen.findByRole('button', { name: /^Haal uit de kring.*jeugdarts/ }));
    await screen.findByText(/Nog niet alles staat op dit toestel: Casus blauw/);
    fireEvent.click(screen.getByRole('button', { name: /^Ga toch door.*jeugdarts/ }));
    await waitFor(() => expect(verwijderLid).toHaveBeenLastCalledWith(KRING, 'b', true));
  });

  it('who reads, and the guest, take nobody out and invite nobody', async () => {
    show(ik({ rol: 'meelezen' }), gast);
    await screen.findByText('Jeugdarts (gast)');
    expect(screen.queryByRole('button', { name: /^Haal uit de kring/ })).toBeNull();
  });

  it('the guest', async () => {
    show(ik({ gast: TOT }), { ...gast, id: 'c', functie: 'wijkteam' });
    await screen.findByText('Wijkteam (gast)');
    expect(screen.queryByRole('button', { name: /^Haal uit de kring/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Deel met een maatje' })).toBeNull();
  });
});

it('says until when in words', () => {
  const om = (dag: number, uur: number, minuut = 0) => new Date(2026, 10, dag, uur, minuut).getTime();
  expect(zegTot(om(26, 17), om(26, 13))).toBe('tot 17.00 uur');
  expect(zegTot(om(27, 0), om(26, 13))).toBe('tot 24.00 uur');
  expect(zegTot(om(27, 1, 20), om(26, 21, 20))).toBe('tot vrijdag 01.20 uur');
});
