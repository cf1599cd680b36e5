// A part that is fetched at its first use: one time for all who ask, anew after a failure, and nothing lives on behind a lock.
import { expect, it, vi } from 'vitest';
import { createLaterDeel } from '../../src/store/later-deel.ts';

/** A fetch that ends when the test says so. */
function gate<T>() {
  let open: (value: T) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const waits = new Promise<T>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { waits, open, fail };
}
const deel = () => ({ naam: 'deel' });

it('is fetched once for all who ask, and not before', async () => {
  const haal = vi.fn(async () => deel);
  const later = createLaterDeel(haal);
  expect(later.hier()).toBeNull();
  expect(later.gevraagd()).toBe(false);
  const [een, twee] = await Promise.all([later.laad(), later.open()]);
  expect(een).toBe(twee);
  expect(later.hier()).toBe(een);
  expect(await later.open()).toBe(een);
  expect(haal).toHaveBeenCalledTimes(1);
});

it('a fetch or a making that fails is told, and tried again', async () => {
  const haal = vi
    .fn<() => Promise<() => { naam: string }>>()
    .mockRejectedValueOnce(new Error('no line'))
    .mockResolvedValueOnce(() => {
      throw new Error('no disk');
    })
    .mockResolvedValue(deel);
  const later = createLaterDeel(haal);
  const both = await Promise.allSettled([later.laad(), later.laad()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(haal).toHaveBeenCalledTimes(1);
  await expect(later.open()).rejects.toThrow('no disk');
  expect((await later.laad()).naam).toBe('deel');
});

it('locked while it is fetched: it is never made, and who asked hears nothing but that', async () => {
  const { waits, open } = gate<typeof deel>();
  const make = vi.fn(deel);
  const sluit = vi.fn();
  const later = createLaterDeel(() => waits, sluit);
  const [opened, loaded] = [later.open(), later.laad()];
  await later.stop();
  open(make);
  expect(await opened).toBeNull();
  await expect(loaded).rejects.toThrow('it is locked');
  expect(make).not.toHaveBeenCalled();
  expect(sluit).not.toHaveBeenCalled();
  expect(later.hier()).toBeNull();
  expect(await later.open()).toBeNull();
});

it('locked while it is made: what was made is closed', async () => {
  const { waits, open } = gate<ReturnType<typeof deel>>();
  const sluit = vi.fn();
  const later = createLaterDeel(async () => () => waits, sluit);
  const opened = later.open();
  await Promise.resolve();
  await later.stop();
  const made = deel();
  open(made);
  expect(await opened).toBeNull();
  expect(sluit).toHaveBeenCalledExactlyOnceWith(made);
});

it('locked: it is closed before that is done, a failure that was under way is no crash, and nothing comes any more', async () => {
  const sluit = vi.fn(async () => undefined);
  const later = createLaterDeel(async () => deel, sluit);
  const made = await later.laad();
  await later.stop();
  expect(sluit).toHaveBeenCalledExactlyOnceWith(made);
  expect(later.hier()).toBeNull();
  expect(later.dicht()).toBe(true);
  const { waits, fail } = gate<typeof deel>();
  const other = createLaterDeel(() => waits);
  const opened = other.open();
  await other.stop();
  fail(new Error('no line'));
  expect(await opened).toBeNull();
});
