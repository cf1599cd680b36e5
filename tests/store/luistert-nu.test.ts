// Who only listens now adds nothing to the casus from elsewhere; a casus that does not open further keeps nobody waiting.
import { expect, it, vi } from 'vitest';
import { schrijfBijCasus } from '../../src/store/consult/bij-casus.ts';
import type { CasusInBeeld } from '../../src/store/contract.ts';
import { luistertNu } from '../../src/store/sessie/luistert-nu.ts';
import { createValue } from '../../src/store/value.ts';

function casus(geladen: boolean, luistert: string[]) {
  const close = vi.fn();
  const sessies = {
    ...{ geladen: createValue(geladen), lijst: createValue([{ id: 'a', stand: 'bezig' }]), close },
    sessie: () => ({ beeld: createValue({ luistert }) }),
  };
  const inBeeld = { sessies: async () => sessies, close: vi.fn(async () => undefined) } as unknown as CasusInBeeld;
  return { inBeeld, close };
}

it('is asked when all of it is there', async () => {
  for (const luistert of [['anna'], []]) {
    const { inBeeld, close } = casus(true, luistert);
    expect(await luistertNu(inBeeld)).toBe(luistert.length > 0);
    expect(close).toHaveBeenCalledOnce();
  }
});

it('is not waited for where it never comes: that keeps nobody out', async () => {
  vi.useFakeTimers();
  try {
    const { inBeeld, close } = casus(false, ['anna']);
    const asked = luistertNu(inBeeld);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await asked).toBe(false);
    expect(close).toHaveBeenCalledOnce();
  } finally {
    vi.useRealTimers();
  }
});

it('a consultregel does not go into the notes of that casus, and the casus is let go of', async () => {
  const { inBeeld } = casus(true, ['anna']);
  const hold = vi.fn();
  const device = { toestel: { sign: 'anna' } };
  const kring = {
    log: {
      kring: () => ({ leden: new Map([['anna', { toestel: { sign: 'anna' }, rol: 'meedoen', removed: null }]]) }),
    },
    keyring: { device },
  };
  const uitkomst = await schrijfBijCasus('kring/casus', ['een regel'], {
    kringen: { get: () => kring } as never,
    documents: { hold } as never,
    openCasus: async () => inBeeld,
  });
  expect(uitkomst).toEqual({ kind: 'geweigerd', redenen: [expect.stringContaining('Je luistert nu')] });
  expect(hold).not.toHaveBeenCalled();
  expect(inBeeld.close).toHaveBeenCalledOnce();
});
