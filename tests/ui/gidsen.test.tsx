// Guides on screen where it goes wrong or two people answered: a version that is gone, a guide that does not check, answers given apart, a disk that refuses. What was filled in is always there.
// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
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
let disks = 0;
/** A device with one walk through this guide, and these lines. */
async function withWalk(gids: { id: string; versie: number; titel: string }, regels: readonly Regel[]) {
  const disk = openDisk(`gidsen-screen-${disks++}`);
  const doorlopen = openDoorlopen(disk);
  const id = doorlopen.begin(gids);
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

const meldcode = { id: 'meldcode', versie: 1, titel: 'Meldcode' };
const kindcheck = { id: 'kindcheck', versie: 1, titel: 'Kindcheck' };
const chosen = () =>
  (screen.getAllByRole('radio') as HTMLInputElement[]).filter((one) => one.checked).map((one) => one.value);

test('an answer that came from someone else while the page was open is not replaced by going on', async () => {
  const { doorlopen, id } = await withWalk(kindcheck, [regel('a', 'K1', 'nee')]);
  show(`/gidsen/kindcheck/${id}/p/K1`, doorlopen);
  await waitFor(() => expect(chosen()).toEqual(['nee']));
  // Ben changed it meanwhile; untouched, this page has nothing to say.
  await doorlopen.doorloop(id).schrijf([regel('b', 'K1', 'ja', { vervangt: ['a'], functie: 'wijkteam' })]);
  fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
  await screen.findByRole('heading', { level: 1, name: 'Zo vraag je naar kinderen' });
  expect(
    doorlopen
      .doorloop(id)
      .staat.get()
      ?.regels.map((one) => one.id),
  ).toEqual(['a', 'b']);
});

test('answers given apart on one open page both stand', async () => {
  const { doorlopen, id } = await withWalk(kindcheck, [regel('a', 'K1', 'nee')]);
  show(`/gidsen/kindcheck/${id}/p/K3`, doorlopen);
  await screen.findByText(/hoort hier niet meer bij/);
  window.location.hash = `#/gidsen/kindcheck/${id}/p/K1`;
  await waitFor(() => expect(chosen()).toEqual(['nee']));
  await doorlopen.doorloop(id).schrijf([regel('b', 'K1', 'nee', { vervangt: ['a'], notitie: 'van Ben' } as never)]);
  fireEvent.click(screen.getByRole('radio', { name: /^Ja/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
  await waitFor(() => expect(doorlopen.doorloop(id).staat.get()?.regels).toHaveLength(3));
  const made = doorlopen
    .doorloop(id)
    .staat.get()
    ?.regels.find((one) => one.id !== 'a' && one.id !== 'b');
  expect(made?.vervangt).toEqual(['a']);
});

test('going back a page keeps what was typed, and a walk with only that is found again', async () => {
  const { doorlopen, id } = await withWalk({ id: 'twijfel', versie: 1, titel: 'Twijfel in 5 minuten' }, []);
  show(`/gidsen/twijfel/${id}/p/feiten`, doorlopen);
  const [veld] = await screen.findAllByRole('textbox');
  if (!veld) throw new Error('no field');
  fireEvent.change(veld, { target: { value: 'Nog maar half.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Terug' }));
  await waitFor(() => expect(screen.queryByDisplayValue('Nog maar half.')).toBeNull());
  window.location.hash = `#/gidsen/twijfel/${id}/p/feiten`;
  await screen.findByDisplayValue('Nog maar half.');
  expect(doorlopen.lijst.get().map(({ doorloop }) => doorloop.id)).toEqual([id]);
});

test('a change that is called off does not come back looking like the answer', async () => {
  const { doorlopen, id } = await withWalk(kindcheck, [regel('a', 'K1', 'nee')]);
  show(`/gidsen/kindcheck/${id}/p/K1/wijzig`, doorlopen);
  await waitFor(() => expect(chosen()).toEqual(['nee']));
  fireEvent.click(screen.getByRole('radio', { name: /^Ja/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Terug' }));
  await screen.findByRole('heading', { level: 1, name: 'Controleer je antwoorden' });
  window.location.hash = `#/gidsen/kindcheck/${id}/p/K1/wijzig`;
  await waitFor(() => expect(chosen()).toEqual(['nee']));
});

test('a change shows all advice that is new because of it, then the check; and the record has it', async () => {
  const { doorlopen, id } = await withWalk(meldcode, [
    regel('m', 'M0', 'nee'),
    regel('s', 'sector', 'kinderopvang'),
    regel('1', 'AF1', 'ja'),
    regel('2', 'AF2', 'twijfel', {
      woorden: { vraag: 'AF2', antwoord: 'Ik twijfel', adviezen: ['Vraag Veilig Thuis om advies'], bronnen: [] },
    } as never),
  ]);
  show(`/gidsen/meldcode/${id}/p/sector/wijzig`, doorlopen);
  fireEvent.click(await screen.findByRole('radio', { name: /^Onderwijs/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Bewaar' }));
  const seen: string[] = [];
  for (let i = 0; i < 8; i++) {
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe(seen.at(-1)));
    const kop = screen.getByRole('heading', { level: 1 }).textContent ?? '';
    if (kop === 'Controleer je antwoorden') break;
    seen.push(kop);
    const verder = screen.queryByRole('button', { name: 'Ga verder' });
    if (verder) fireEvent.click(verder);
  }
  expect(seen).toContain('In het onderwijs telt twijfel als ja');
  expect(seen).toContain('Meld dit bij Veilig Thuis');
  window.location.hash = `#/gidsen/meldcode/${id}/verslag`;
  const verslag = await screen.findByRole('article');
  expect(verslag.textContent).toContain('Advies: Meld dit bij Veilig Thuis');
  expect(verslag.textContent).not.toContain('Advies: Vraag Veilig Thuis om advies');
});

test('who leaves while the answer is being written is not taken to the next page', async () => {
  const { disk, doorlopen, id } = await withWalk(kindcheck, []);
  let written = () => {};
  const waiting = new Promise<void>((resolve) => {
    written = resolve;
  });
  const putRow = vi.spyOn(disk, 'putRow').mockImplementation(() => waiting);
  show(`/gidsen/kindcheck/${id}/p/K1`, doorlopen);
  fireEvent.click(await screen.findByRole('radio', { name: /^Ja/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
  window.location.hash = `#/gidsen/kindcheck/${id}`;
  await screen.findByRole('link', { name: 'Controleer je antwoorden' });
  written();
  putRow.mockRestore();
  await doorlopen.doorloop(id).schrijf([regel('z', 'K3', 'ja')]);
  expect(window.location.hash).toBe(`#/gidsen/kindcheck/${id}`);
});

test('nor does it bring back where they were: the page they went to is the one to resume on', async () => {
  const { disk, doorlopen, id } = await withWalk(kindcheck, []);
  let written = () => {};
  const waiting = new Promise<void>((resolve) => {
    written = resolve;
  });
  show(`/gidsen/kindcheck/${id}/p/K1`, doorlopen);
  fireEvent.click(await screen.findByRole('radio', { name: /^Ja/ }));
  const putRow = vi.spyOn(disk, 'putRow').mockImplementation(() => waiting);
  fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
  window.location.hash = `#/gidsen/kindcheck/${id}/p/gevaar`;
  await screen.findByRole('heading', { level: 1, name: 'Is iemand nu in direct gevaar?' });
  putRow.mockRestore();
  written();
  await waitFor(() => expect(doorlopen.doorloop(id).staat.get()?.regels).toHaveLength(1));
  await doorlopen.doorloop(id).schrijf([regel('z', 'K3', 'ja')]);
  await doorlopen.doorloop(id).schrijf([regel('y', 'K2b', 'nee')]);
  expect(doorlopen.plek(id)?.plek).toBe('gevaar');
});
