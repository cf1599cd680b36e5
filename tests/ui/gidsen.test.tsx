// Guides on screen where it goes wrong or two people answered: a version that is gone, a guide that does not check, answers given apart, a disk that refuses. What was filled in is always there.
// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import * as gidsen from '../../src/content/gidsen.ts';
import { openDisk } from '../../src/disk/disk.ts';
import { DiskProblem } from '../../src/disk/disk-problem.ts';
import { loadPack } from '../../src/domain/gids/check.ts';
import type { Regel } from '../../src/domain/gids/regel.ts';
import { openDoorlopen } from '../../src/store/doorlopen.ts';
import { cleanBetweenTests } from './render-app.tsx';
import { createTestStore } from './test-store.ts';

cleanBetweenTests();
// Pieces of the app are fetched, on a machine that may be busy.
configure({ asyncUtilTimeout: 10_000 });

let disks = 0;
/** A device with one walk through this guide, and these lines. */
async function withWalk(gids: { id: string; versie: number; titel: string }, regels: readonly Regel[]) {
  const disk = openDisk(`gidsen-screen-${disks++}`);
  const doorlopen = openDoorlopen(disk);
  const id = await doorlopen.begin(gids);
  await doorlopen.doorloop(id).schrijf(regels);
  return { disk, doorlopen, id };
}

function show(path: string, doorlopen: ReturnType<typeof openDoorlopen>) {
  window.history.replaceState(null, '', `#${path}`);
  const store = createTestStore({ toegang: { kind: 'nieuw' } });
  return render(<App load={async () => store} loadDoorlopen={async () => doorlopen} wasHere={false} />);
}

const regel = (id: string, vraag: string, waarde: string, deel: Partial<Regel> = {}): Regel =>
  ({
    kind: 'antwoord',
    id,
    op: Date.parse('2026-11-24T10:00:00Z'),
    functie: '',
    vervangt: [],
    vraag,
    waarde: [waarde],
    woorden: { vraag: `De vraag ${vraag}`, antwoord: `Het antwoord ${waarde}`, adviezen: [], bronnen: ['Een bron'] },
    ...deel,
  }) as Regel;

test('a walk whose version is gone: a clear sentence, and the record has every word', async () => {
  const { doorlopen, id } = await withWalk({ id: 'kindcheck', versie: 99, titel: 'Kindcheck' }, [
    regel('a', 'K1', 'ja'),
  ]);
  show(`/gidsen/kindcheck/${id}`, doorlopen);
  await screen.findByRole('heading', { level: 1, name: 'Deze versie is er niet meer' });
  screen.getByText(/Wat je invulde, is er nog/);
  fireEvent.click(screen.getByRole('link', { name: 'Verslag van de stappen' }));
  await screen.findByText('Het antwoord ja');
  screen.getByText('De vraag K1');
});

test.each([
  [{ schema: 1, id: 'kindcheck' }, /Bij versie hoort een getal/],
  [{ schema: 2 }, /nieuwere versie van Ruggespraak/],
  ['geen gids', /geen gids van Ruggespraak/],
])('a guide that does not check is refused with its reasons, and the answers stay', async (data, reden) => {
  const loaded = loadPack(data);
  if (loaded.kind === 'goed') throw new Error('this should not pass');
  const fetching = vi.spyOn(gidsen, 'fetchGids').mockResolvedValue(loaded);
  try {
    const { doorlopen, id } = await withWalk({ id: 'kindcheck', versie: 1, titel: 'Kindcheck' }, [
      regel('a', 'K1', 'ja'),
    ]);
    show(`/gidsen/kindcheck/${id}`, doorlopen);
    await screen.findByRole('heading', { level: 1, name: 'Deze gids klopt niet' });
    expect(screen.getAllByText(reden).length).toBeGreaterThan(0);
    screen.getByText(/Wat je invulde, is er nog/);
  } finally {
    fetching.mockRestore();
  }
});

test('two answers given apart both stand, nothing is chosen beforehand, and a choice settles it', async () => {
  const { doorlopen, id } = await withWalk({ id: 'kindcheck', versie: 1, titel: 'Kindcheck' }, [
    regel('a', 'K1', 'ja', { functie: 'leerkracht' }),
    regel('b', 'K1', 'nee', { functie: 'wijkteam' }),
  ]);
  show(`/gidsen/kindcheck/${id}/p/K1`, doorlopen);
  await screen.findByText('Kies samen.');
  screen.getByText(/Het antwoord ja/);
  screen.getByText(/Het antwoord nee/);
  const radios = screen.getAllByRole('radio') as HTMLInputElement[];
  expect(radios.some((one) => one.checked)).toBe(false);
  // Going on without choosing is not possible, and says so.
  fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
  await screen.findByText(/Kies een antwoord/);
  fireEvent.click(screen.getByRole('radio', { name: /^Ja/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
  await waitFor(() => {
    const regels = doorlopen.doorloop(id).staat.get()?.regels ?? [];
    expect(regels).toHaveLength(3);
    expect(regels.find((one) => one.id !== 'a' && one.id !== 'b')?.vervangt.toSorted()).toEqual(['a', 'b']);
  });
});

test('a disk that is full: said on the page, the answer counts, and the next write keeps both', async () => {
  const { disk, doorlopen, id } = await withWalk({ id: 'kindcheck', versie: 1, titel: 'Kindcheck' }, []);
  const putRow = vi.spyOn(disk, 'putRow').mockRejectedValue(new DiskProblem('vol', null));
  show(`/gidsen/kindcheck/${id}/p/K1`, doorlopen);
  fireEvent.click(await screen.findByRole('radio', { name: /^Ja/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
  await screen.findByRole('heading', { level: 1, name: 'Zo vraag je naar kinderen' });
  await screen.findByText(/Dit toestel is vol/);
  putRow.mockRestore();
  await doorlopen.doorloop(id).schrijf([regel('later', 'K3', 'ja')]);
  await waitFor(() => expect(screen.queryByText(/Dit toestel is vol/)).toBeNull());
  const again = openDoorlopen(disk);
  await waitFor(() =>
    expect(
      again
        .doorloop(id)
        .staat.get()
        ?.regels.map((one) => one.kind === 'antwoord' && one.vraag),
    ).toEqual(['K3', 'K1']),
  );
});

test('the optional guide is only listed for who asked for it', async () => {
  const { doorlopen } = await withWalk({ id: 'kindcheck', versie: 1, titel: 'Kindcheck' }, []);
  show('/gidsen', doorlopen);
  await screen.findByRole('link', { name: /^Meldcode/ });
  expect(screen.queryByRole('link', { name: /^Verwijsindex/ })).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: /verwijsindex/ }));
  await screen.findByRole('link', { name: /^Verwijsindex/ });
});
