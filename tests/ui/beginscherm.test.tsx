// In a tab on an iPhone or iPad the home screen comes first: nothing is fetched that makes a database, the code can be taken along, and the browser is a choice that is made with open eyes.
// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ruggespraak } from '../../src/store/contract.ts';
import { openDoorlopen } from '../../src/store/doorlopen.ts';
import { createTestStore } from './test-store.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/138.0.7204.53 Mobile/15E148 Safari/604.1';

beforeEach(() => {
  // What was chosen or came in by link is held by the module.
  vi.resetModules();
  window.history.replaceState(null, '', '#/');
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(IPHONE);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function open(path: string, { wasHere = false, store = createTestStore({ toegang: { kind: 'nieuw' } }) } = {}) {
  window.history.replaceState(null, '', `#${path}`);
  const { takeInvitationFromUrl } = await import('../../src/app/invitation-in-url.ts');
  takeInvitationFromUrl(window);
  const { App } = await import('../../src/app/App.tsx');
  const load = vi.fn(async (): Promise<Ruggespraak> => store);
  render(<App load={load} loadDoorlopen={async () => openDoorlopen()} wasHere={wasHere} />);
  return { load, store };
}
/** The whole app is read anew in every test, and a busy machine takes its time for that. */
const RUIM = { timeout: 15_000 };
const kop = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name }, RUIM);
const KOP = 'Zet Ruggespraak op je beginscherm';

test.each(['/casussen/nieuw', '/casussen', '/meedoen', '/instellingen/kopie', '/gidsen/slot', '/kring'])(
  '%s shows the home screen first, and the store is not fetched',
  async (path) => {
    const { load } = await open(path);
    await kop(KOP);
    expect(document.querySelectorAll('.drie-stappen svg')).toHaveLength(3);
    expect(load).not.toHaveBeenCalled();
  },
);

test.each([
  ['/', 'Vandaag'],
  ['/acuut', 'Acuut gevaar'],
  ['/gidsen', 'Gidsen'],
])('%s works as always', async (path, name) => {
  await open(path);
  await kop(new RegExp(name));
  expect(screen.queryByText(KOP)).toBeNull();
});

test('the code of an invitation is out of the address at once and stands there to copy', async () => {
  await open('/meedoen/GEHEIM-VAN-DE-CODE');
  await kop(KOP);
  expect(window.location.hash).toBe('#/meedoen');
  const write = vi.fn(async () => undefined);
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText: write } as never);
  expect(screen.getByText('GEHEIM-VAN-DE-CODE')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Kopieer de code' }));
  await screen.findByText(/De code is gekopieerd/, { selector: '.small' });
  expect(write).toHaveBeenCalledWith('GEHEIM-VAN-DE-CODE');
  write.mockRejectedValue(new Error('no'));
  fireEvent.click(screen.getByRole('button', { name: 'Kopieer de code' }));
  await screen.findByText(/Kopiëren lukt hier niet/, { selector: '.small' });
});

test('in the browser all the same: said what can happen, then the store and a toegangszin', async () => {
  const { load } = await open('/casussen/nieuw');
  await kop(KOP);
  expect(screen.getByText(/kan je notities wissen als je deze pagina een week niet opent/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Toch in de browser' }));
  await kop('Kies een toegangszin');
  expect(load).toHaveBeenCalled();
});

test('there is help for the browser in hand first', async () => {
  await open('/casussen');
  await kop(KOP);
  const [first] = document.querySelectorAll('details dt');
  expect(first?.textContent).toBe('Chrome (gebruik je nu)');
});

test('who has notes here already is not sent away; with nothing to protect yet the home screen still comes first', async () => {
  const { load } = await open('/casussen', {
    wasHere: true,
    store: createTestStore({ toegang: { kind: 'op-slot', wachtTot: null } }),
  });
  await kop('Ruggespraak is op slot');
  expect(load).toHaveBeenCalled();
  cleanup();
  await open('/casussen/nieuw', { wasHere: true });
  await kop(KOP);
  cleanup();
  await open('/meedoen', { wasHere: true, store: createTestStore({ toegang: { kind: 'verloren' } }) });
  await kop(KOP);
});

test('opened from the home screen, nothing of it is shown', async () => {
  Object.defineProperty(navigator, 'standalone', { value: true, configurable: true });
  try {
    await open('/casussen/nieuw');
    await kop('Kies een toegangszin');
  } finally {
    Reflect.deleteProperty(navigator, 'standalone');
  }
});

test('such a tab is reminded of a copy where copies are made', async () => {
  const store = createTestStore();
  store.bewaarstatus.set({ ...store.bewaarstatus.get(), iosTab: true });
  await open('/instellingen/kopie', { wasHere: true, store });
  await screen.findByText(/Maak\s+daarom na elke keer een kopie/, {}, RUIM);
});
