// The kring on screen: who can do what to whom, what a removal says beforehand, the way out for the last who manages, and what someone tells of themselves.
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { KringRegel, LidRegel } from '../../src/store/contract.ts';
import type { KringLeden, Vertrekbeeld } from '../../src/store/leden/contract.ts';
import '../../src/features/kring/KringScreen.tsx';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestStore, KRING } from './test-store.ts';
import './popover.ts';

cleanBetweenTests();

const ik = (rol: LidRegel['rol']): LidRegel => ({ id: 'a', functie: 'leerkracht', ditToestel: true, rol, weg: false });
const wijkteam = (deel: Partial<LidRegel> = {}): LidRegel => ({
  ...{ id: 'b', functie: 'wijkteam', ditToestel: false, rol: 'meedoen', weg: false },
  ...deel,
});
const kring = (...leden: LidRegel[]): KringRegel => ({
  id: KRING,
  naam: 'wijkteam',
  leden,
  casussen: [
    { id: `${KRING}/blauw`, titel: 'Casus blauw' },
    { id: `${KRING}/groen`, titel: 'Casus groen' },
  ],
  uitnodigingen: [],
  wachtenden: [],
});
const BEELD: Vertrekbeeld = { casussen: [], alleenDoorLid: [], codes: 0, nietVerzonden: 0 };

function show(leden: LidRegel[], beeld: Partial<Vertrekbeeld> = {}, uitnodigingen: KringRegel['uitnodigingen'] = []) {
  const store = createTestStore({ kringen: [{ ...kring(...leden), uitnodigingen }] });
  const acties = {
    bekijkVertrek: vi.fn<KringLeden['bekijkVertrek']>(async () => ({ kind: 'goed', beeld: { ...BEELD, ...beeld } })),
    verwijderLid: vi.fn<KringLeden['verwijderLid']>(async () => ({ kind: 'goed' })),
    haalToestelWeg: vi.fn<KringLeden['haalToestelWeg']>(async () => ({ kind: 'goed' })),
    verlaatKring: vi.fn<KringLeden['verlaatKring']>(async () => ({ kind: 'goed' })),
    setRol: vi.fn<KringLeden['setRol']>(async () => ({ kind: 'goed' })),
    setProfiel: vi.fn<KringLeden['setProfiel']>(async () => ({ kind: 'goed' })),
    setMaatje: vi.fn<KringLeden['setMaatje']>(async () => ({ kind: 'goed' })),
  } satisfies KringLeden;
  store.leden.mockResolvedValue(acties);
  renderApp('/kring', store);
  return { ...store, acties };
}
const menu = async (naam: string) => {
  fireEvent.click(await screen.findByRole('button', { name: naam }));
  return (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
};
const kies = (naam: string | RegExp) => fireEvent.click(screen.getByRole('menuitem', { name: naam }));
const druk = (naam: string | RegExp) => fireEvent.click(screen.getByRole('button', { name: naam }));

describe('who can do what', () => {
  it('who manages may change and remove; who takes part may not; who only reads gets nothing to press', async () => {
    show([ik('beheren'), wijkteam()]);
    expect(await menu('Meer over wijkteam')).toEqual([
      'Vraag als vast maatje',
      'Verander wat wijkteam kan',
      'Haal uit de kring',
    ]);
  });

  it('who takes part', async () => {
    show([ik('meedoen'), wijkteam({ rol: 'beheren' })]);
    expect(await menu('Meer over wijkteam')).toEqual(['Vraag als vast maatje']);
  });

  it('who only reads may go, and invites nobody', async () => {
    show([ik('meelezen'), wijkteam({ rol: 'beheren' })]);
    expect(await menu('Meer over jou in deze kring')).toEqual(['Verlaat deze kring']);
    expect(screen.queryByRole('button', { name: 'Meer over wijkteam' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Deel met een maatje' })).toBeNull();
  });
});

describe('taking someone out', () => {
  it('says first what needs a colleague, and plainly what it does not undo', async () => {
    const { acties } = show([ik('beheren'), wijkteam()], {
      alleenDoorLid: [{ id: `${KRING}/groen`, titel: 'Casus groen' }],
      codes: 1,
    });
    await menu('Meer over wijkteam');
    kies('Haal uit de kring');
    const dialog = within(await screen.findByRole('dialog', { name: 'Wijkteam uit de kring halen?' }));
    await dialog.findByText('Casus groen');
    expect(dialog.getByText('Hier schreef alleen wijkteam. De casus blijft in de kring.')).toBeDefined();
    dialog.getByText('Wat wijkteam al gelezen heeft, blijft bekend.');
    dialog.getByText('De code die nog openstaat, werkt niet meer.');
    fireEvent.click(dialog.getByRole('button', { name: 'Haal uit de kring' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(acties.verwijderLid.mock.calls).toEqual([[KRING, 'b', false]]);
  });

  it('refused: the sentence, and nothing is closed; not all here: it waits, or goes on when told to', async () => {
    const { acties } = show([ik('beheren'), wijkteam()]);
    acties.verwijderLid.mockResolvedValueOnce({ kind: 'geweigerd', redenen: ['Hiervoor is verbinding nodig.'] });
    acties.verwijderLid.mockResolvedValueOnce({ kind: 'onvolledig', casussen: ['Casus groen'] });
    await menu('Meer over wijkteam');
    kies('Haal uit de kring');
    const dialog = within(await screen.findByRole('dialog'));
    const doe = () => fireEvent.click(dialog.getByRole('button', { name: 'Haal uit de kring' }));
    doe();
    await dialog.findByText('Hiervoor is verbinding nodig.');
    doe();
    await dialog.findByText(/Nog niet alles staat op dit toestel: Casus groen\./);
    fireEvent.click(dialog.getByRole('button', { name: 'Ga toch door' }));
    await waitFor(() => expect(acties.verwijderLid).toHaveBeenLastCalledWith(KRING, 'b', true));
  });

  it('the piece that does it does not come in: nothing changed, and it says so', async () => {
    const { leden } = show([ik('beheren'), wijkteam()]);
    leden.mockRejectedValue(new Error('offline'));
    await menu('Meer over wijkteam');
    kies('Haal uit de kring');
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Haal uit de kring' }));
    await dialog.findByText(/Er is niets veranderd/);
  });
});

describe('leaving', () => {
  it('the only one who manages is shown the way out, not a button that fails', async () => {
    const { acties } = show([ik('beheren'), wijkteam()]);
    await menu('Meer over jou in deze kring');
    kies('Verlaat deze kring');
    await screen.findByRole('dialog', { name: 'Eerst iemand anders laten beheren' });
    druk('Begrepen');
    expect(acties.verlaatKring).not.toHaveBeenCalled();
  });

  it('with someone else who manages it is asked once', async () => {
    const { acties } = show([ik('beheren'), wijkteam({ rol: 'beheren' })], {
      alleenDoorLid: [{ id: `${KRING}/blauw`, titel: 'Casus blauw' }],
    });
    await menu('Meer over jou in deze kring');
    kies('Verlaat deze kring');
    const dialog = within(await screen.findByRole('dialog', { name: 'Deze kring verlaten?' }));
    await dialog.findByText('Hier schreef alleen jij. De casus blijft bij de anderen.');
    fireEvent.click(dialog.getByRole('button', { name: 'Verlaat deze kring' }));
    await waitFor(() => expect(acties.verlaatKring).toHaveBeenCalledWith(KRING, false));
  });

  it('in a kring of one it lists its casussen, deletes them, and can be undone', async () => {
    const { verwijderCasus, zetTerug, acties } = show([ik('beheren')]);
    expect(await menu('Meer over jou in deze kring')).toContain('Hef deze kring op');
    kies('Hef deze kring op');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Casus blauw',
      'Casus groen',
    ]);
    fireEvent.click(dialog.getByRole('button', { name: 'Verwijder deze casussen' }));
    await waitFor(() => expect(verwijderCasus).toHaveBeenCalledTimes(2));
    fireEvent.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));
    await waitFor(() => expect(zetTerug.mock.calls.flat()).toEqual([`${KRING}/blauw`, `${KRING}/groen`]));
    expect(acties.verlaatKring).not.toHaveBeenCalled();
  });
});

describe('rol, profile and vaste maatjes', () => {
  it('a rol is chosen by what it means', async () => {
    const { acties } = show([ik('beheren'), wijkteam()]);
    await menu('Meer over wijkteam');
    kies('Verander wat wijkteam kan');
    const dialog = within(await screen.findByRole('dialog', { name: 'Wat kan wijkteam?' }));
    fireEvent.click(dialog.getByRole('radio', { name: /Kan lezen\.$/ }));
    dialog.getByText(/Wat wijkteam al schreef, blijft staan/);
    fireEvent.click(dialog.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => expect(acties.setRol).toHaveBeenCalledWith(KRING, 'b', 'meelezen', false));
  });

  it('says which codes no longer work for who gets less', async () => {
    const code = (rol: LidRegel['rol']) => ({ id: rol, verlooptOp: 1, rol });
    show([ik('beheren'), wijkteam({ rol: 'beheren' })], {}, [code('beheren'), code('meedoen'), code('meelezen')]);
    await menu('Meer over wijkteam');
    kies('Verander wat wijkteam kan');
    const dialog = within(await screen.findByRole('dialog', { name: 'Wat kan wijkteam?' }));
    expect(dialog.queryByText(/open waarmee/)).toBeNull();
    fireEvent.click(dialog.getByRole('radio', { name: /schrijven en iemand uitnodigen\.$/ }));
    dialog.getByText('Er staat een code open waarmee iemand meer kan. Die werkt dan niet meer.');
    fireEvent.click(dialog.getByRole('radio', { name: /Kan lezen\.$/ }));
    dialog.getByText('Er staan 2 codes open waarmee iemand meer kan. Die werken dan niet meer.');
  });

  it('says what others said of themselves, and keeps what you say', async () => {
    const store = show([
      ik('meedoen'),
      wijkteam({
        profiel: { werkplek: 'Noord', expertise: ['jeugdbescherming', 'autisme-adhd'], beschikbaar: true },
        maatje: 'vraagt',
      }),
    ]);
    await screen.findByText('Noord');
    screen.getByText('Weet veel van jeugdbescherming en autisme en ADHD.');
    screen.getByText('Beschikbaar voor overleg.');
    screen.getByText('Wil jouw vaste maatje zijn.');
    await menu('Meer over wijkteam');
    kies('Ja, wij zijn vaste maatjes');
    await waitFor(() => expect(store.acties.setMaatje).toHaveBeenCalledWith(KRING, 'b', true));
    await menu('Meer over jou in deze kring');
    kies('Verander wat de anderen van je zien');
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByLabelText('Waar je werkt'), { target: { value: 'Basisschool' } });
    fireEvent.change(dialog.getByLabelText('Je functie'), { target: { value: 'intern begeleider' } });
    fireEvent.click(dialog.getByRole('radio', { name: 'Nu niet' }));
    fireEvent.click(dialog.getByRole('checkbox', { name: 'Verslaving' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() =>
      expect(store.acties.setProfiel).toHaveBeenCalledWith(KRING, {
        werkplek: 'Basisschool',
        expertise: ['verslaving'],
        beschikbaar: false,
      }),
    );
    await waitFor(() => expect(store.setInstellingen).toHaveBeenCalledWith({ functie: 'intern begeleider' }));
  });
});

describe('a kring of one', () => {
  const hefOp = async (verwijder: () => Promise<void>) => {
    const store = show([ik('beheren')]);
    store.verwijderCasus.mockImplementation(verwijder);
    await menu('Meer over jou in deze kring');
    kies('Hef deze kring op');
    druk('Verwijder deze casussen');
    return store;
  };

  it('the time to undo is that of the casus that went first', async () => {
    let om = Date.parse('2026-11-26T10:00');
    const klok = vi.spyOn(Date, 'now').mockImplementation(() => om);
    try {
      const store = await hefOp(async () => {
        om += 3_000;
      });
      expect(await screen.findByText(/2 casussen zijn verwijderd\. .* nog 4 seconden/)).toBeTruthy();
      store.zetTerug.mockRejectedValueOnce(new Error('no room'));
      druk('Ongedaan maken');
      expect(await screen.findByText(/^Dit lukte niet helemaal\. Kijk bij Casussen/)).toBeTruthy();
      expect(store.zetTerug).toHaveBeenCalledTimes(2);
    } finally {
      klok.mockRestore();
    }
  });

  it('what could not be deleted does not keep the others, and is said', async () => {
    let keer = 0;
    const store = await hefOp(async () => {
      if (keer++ === 0) throw new Error('no room');
    });
    expect(
      await screen.findByText('Dit lukte niet helemaal. Kijk bij Casussen wat er nog staat.', {
        selector: 'section p',
      }),
    ).toBeTruthy();
    expect(store.verwijderCasus).toHaveBeenCalledTimes(2);
  });
});

describe('out of a kring', () => {
  it('is told once, with what was not sent; and not while locked', async () => {
    const store = show([ik('beheren')]);
    store.vertrokken.set([{ kring: 'x', naam: 'wijkteam', op: 1, nietVerzonden: 2 }]);
    await screen.findByText(/Je doet niet meer mee in de kring met wijkteam\./);
    screen.getByText(/2 wijzigingen van jou waren nog niet verstuurd/);
    store.gezienVertrek.mockImplementation(async () => store.vertrokken.set([]));
    screen.getByRole('button', { name: 'Begrepen' }).focus();
    druk('Begrepen');
    expect(store.gezienVertrek).toHaveBeenCalledWith('x');
    // The button is gone: reading goes on at the screen.
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });
});
