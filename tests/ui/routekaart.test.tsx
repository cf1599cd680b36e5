// The routekaart on screen: by layer and searched, a second tap to call, what was not looked at for long, a line made without a name, and a file that overwrites nothing unless chosen.
// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { type Ingang, leegIngang, type Velden } from '../../src/domain/routekaart/ingang.ts';
import { gekozen } from '../../src/features/routekaart/gekozen.ts';
import type { KringRegel } from '../../src/store/contract.ts';
import { HIER, type Kaart, type Routekaart } from '../../src/store/routekaart/contract.ts';
import '../../src/features/routekaart/RoutekaartScreen.tsx';
import '../../src/features/routekaart/BestandScreen.tsx';
import '../../src/features/routekaart/IngangScreen.tsx';
import { SCREEN_TITLE_ID } from '../../src/ui/Screen.tsx';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestStore, KRING, settable } from './test-store.ts';
import './popover.ts';

cleanBetweenTests();

const ID = (letter: string) => letter.repeat(22);
const ingang = (letter: string, wie: string, deel: Partial<Velden> = {}): Ingang => ({
  ...{ ...leegIngang(wie, 'wijkteam'), ...deel },
  id: ID(letter),
});
const KAART = [
  ingang('a', 'Speelotheek', { laag: 'voorveld', doet: 'Speelgoed lenen' }),
  ingang('b', 'Wijkteam Oost', { telefoon: '045-1000000', nagekeken: '2020-01-05', website: 'javascript:alert(1)' }),
  ingang('c', 'Raad', { laag: 'raad', website: 'raad.voorbeeld.nl' }),
];
const samen = (): KringRegel => ({
  ...{ id: KRING, naam: 'wijkteam', casussen: [], uitnodigingen: [], wachtenden: [] },
  leden: ['a', 'b'].map((id) => ({ id, functie: id, ditToestel: id === 'a', rol: 'meedoen' as const, weg: false })),
});

function show(path: string, kaarten: Partial<Kaart>[] = [{ ingangen: KAART }], kringen: KringRegel[] = []) {
  const store = createTestStore({ kringen });
  const routekaart = {
    kaarten: settable(kaarten.map((een) => ({ id: HIER, ingangen: [], mag: true, onleesbaar: 0, ...een }))),
    maak: vi.fn<Routekaart['maak']>(async () => ({ kind: 'goed', id: ID('n') })),
    zet: vi.fn<Routekaart['zet']>(async () => ({ kind: 'goed' })),
    haalWeg: vi.fn<Routekaart['haalWeg']>(async () => ({ kind: 'goed' })),
    zetTerug: vi.fn<Routekaart['zetTerug']>(async () => ({ kind: 'goed' })),
    neemOver: vi.fn<Routekaart['neemOver']>(async () => ({ kind: 'goed', aantal: 1 })),
    namenIn: vi.fn<Routekaart['namenIn']>(async (alle) =>
      alle.flatMap(({ wie }) => (wie.includes('Fatima') ? ['Fatima'] : [])),
    ),
  } satisfies Routekaart;
  store.routekaart.mockResolvedValue(routekaart);
  renderApp(path, store);
  return { store, routekaart };
}
/** Of the screen; the sheet for on paper has one too. */
const kop = (name: string) => waitFor(() => expect(document.getElementById(SCREEN_TITLE_ID)?.textContent).toBe(name));
const scherm = () => document.querySelector<HTMLElement>('.screen') as HTMLElement;
const rij = (wie: string) => {
  const found = [...scherm().querySelectorAll('details')].find(
    (een) => een.querySelector('.row-title')?.textContent === wie,
  );
  if (!found) throw new Error(`no ${wie}`);
  return found;
};

it('stands by layer, is called with a second tap, and says what nobody looked at for long', async () => {
  const { routekaart } = show('/routekaart');
  await kop('Routekaart');
  const koppen = [...scherm().querySelectorAll('section > h2')].map((een) => een.textContent);
  expect(koppen.slice(0, 4)).toEqual(['Voorveld', 'Wijkteam', 'Raad', 'Landelijke nummers']);
  // Closed, so that the first tap does not call.
  const oost = rij('Wijkteam Oost');
  expect(oost.open).toBe(false);
  expect(oost.querySelector('a.call-button')?.getAttribute('href')).toBe('tel:0451000000');
  expect([...oost.querySelectorAll('a')].map((een) => een.getAttribute('href'))).not.toContain('javascript:alert(1)');
  expect(oost.textContent).toMatch(/Nagekeken op 5 januari 2020\. Dat is langer dan een half jaar geleden/);
  fireEvent.click(within(oost).getByText('Nagekeken: dit klopt vandaag'));
  expect(routekaart.zet).toHaveBeenCalledWith(HIER, ID('b'), { nagekeken: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  const web = rij('Raad').querySelector('.ingang-web');
  expect([web?.getAttribute('href'), web?.getAttribute('rel')]).toEqual([
    'https://raad.voorbeeld.nl/',
    'noreferrer noopener',
  ]);
  // From the content, and nothing to change them with.
  expect(rij('Veilig Thuis, 0800-2000').textContent).not.toMatch(/Verander/);

  fireEvent.change(screen.getByRole('searchbox', { name: 'Zoek op de kaart' }), { target: { value: 'speelgoet' } });
  await screen.findByRole('heading', { name: 'Gevonden' });
  expect(
    [...scherm().querySelectorAll('section[aria-labelledby=gevonden] .row-title')].map((een) => een.textContent),
  ).toEqual(['Speelotheek']);
});

it('offers the map of the kring first, and to who only reads no way to change it', async () => {
  show('/routekaart', [{ ingangen: [] }, { id: KRING, ingangen: KAART, mag: false }], [samen()]);
  await kop('Routekaart');
  expect(screen.getByLabelText<HTMLSelectElement>('Welke kaart?').value).toBe(KRING);
  expect(screen.getByText(/Je leest mee in deze kring/)).toBeTruthy();
  expect(screen.queryByText('Zet iets erbij')).toBeNull();
  expect(screen.queryByText('Verander')).toBeNull();
});

it('takes a line with an organisation and a layer, and says when a name of a person may stand there', async () => {
  const { routekaart } = show('/routekaart/hier/nieuw', [{}]);
  await kop('Zet iets op de kaart');
  const wie = screen.getByRole('textbox', { name: 'Organisatie, team of functie' });
  fireEvent.click(screen.getByRole('button', { name: 'Zet erbij' }));
  expect(document.activeElement).toBe(wie);
  expect(screen.getByText('Kies een laag.')).toBeTruthy();
  expect(screen.queryByLabelText(/^Naam/)).toBeNull();
  fireEvent.change(wie, { target: { value: 'Fatima van het wijkteam' } });
  await screen.findByText(/Staat hier een naam van een mens\? We zagen: ‘Fatima’/);
  fireEvent.change(wie, { target: { value: 'Wijkteam' } });
  fireEvent.change(screen.getByLabelText('Laag'), { target: { value: 'wijkteam' } });
  fireEvent.click(screen.getByRole('button', { name: 'Zet erbij' }));
  await waitFor(() => expect(routekaart.maak).toHaveBeenCalledWith(HIER, leegIngang('Wijkteam', 'wijkteam')));
  act(() => routekaart.kaarten.set([{ id: HIER, ingangen: [ingang('n', 'Wijkteam')], mag: true, onleesbaar: 0 }]));
  await kop('Wijkteam');
  const telefoon = screen.getByRole('textbox', { name: 'Telefoon' });
  fireEvent.change(telefoon, { target: { value: '045-1000000' } });
  fireEvent.blur(telefoon);
  await waitFor(() => expect(routekaart.zet).toHaveBeenCalledWith(HIER, ID('n'), { telefoon: '045-1000000' }));
  // A day to come is no day on which it was looked at.
  const dag = screen.getByLabelText('Nagekeken op');
  fireEvent.change(dag, { target: { value: '2999-01-01' } });
  fireEvent.blur(dag);
  expect(screen.getByText(/Deze dag komt nog/)).toBeTruthy();
  expect(routekaart.zet).toHaveBeenCalledTimes(1);
});

it('shows first what a file brings, keeps the own unless chosen otherwise, and says which line is wrong', async () => {
  const { routekaart } = show('/routekaart/hier/bestand');
  await kop('Naar en uit een bestand');
  act(() =>
    gekozen.set(
      new File(
        [
          'naam;laag;telefoon\nWijkteam Oost;wijkteam;045-1000001\nJGZ;gezondheid;\nWelzijn;voorveld;\n;raad;\nRaad;raad;',
        ],
        'kaart.csv',
      ),
    ),
  );
  await kop('Dit zit in het bestand');
  expect(routekaart.neemOver).not.toHaveBeenCalled();
  expect(screen.getByText('2 nieuw')).toBeTruthy();
  expect(screen.getByText('1 anders dan op je kaart')).toBeTruthy();
  expect(screen.getByText('1 hetzelfde')).toBeTruthy();
  expect(screen.getByText('Regel 5: de organisatie of functie ontbreekt.')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Houd wat op de kaart staat/ }).checked).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: /^Welzijn/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Zet 1 op de kaart' }));
  await waitFor(() =>
    expect(routekaart.neemOver).toHaveBeenCalledWith(HIER, { nieuw: [leegIngang('JGZ', 'gezondheid')], anders: [] }),
  );
  await kop('Routekaart');
  expect(gekozen.get()).toBeNull();
});

it('takes over what the file says otherwise when that is chosen, and refuses what is no map', async () => {
  const { routekaart } = show('/routekaart/hier/bestand');
  await kop('Naar en uit een bestand');
  act(() => gekozen.set(new File(['{"soort":"iets"}'], 'x.json')));
  expect((await screen.findByRole('alert')).textContent).toBe('Dit is geen routekaart van Ruggespraak.');
  act(() => gekozen.set(new File(['naam;telefoon\nWijkteam Oost;045-1000001'], 'kaart.csv')));
  await kop('Dit zit in het bestand');
  expect(screen.queryByRole('button', { name: /op de kaart$/ })).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: /^Neem over uit het bestand/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Zet 1 op de kaart' }));
  await waitFor(() =>
    expect(routekaart.neemOver).toHaveBeenCalledWith(HIER, {
      nieuw: [],
      anders: [{ id: ID('b'), daar: { telefoon: '045-1000001' } }],
    }),
  );
});
