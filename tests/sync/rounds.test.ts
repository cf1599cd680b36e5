// Background rounds: a few at a time, urgent ones first, and nothing that was asked for is forgotten.
import { afterEach, expect, it, vi } from 'vitest';
import { type Rounds, startRounds } from '../../src/sync/rounds.ts';

let rounds: Rounds;
afterEach(() => rounds.stop());

/** Visits that end when the test says so. */
function visits() {
  const going = new Map<string, () => void>();
  const begun: string[] = [];
  return {
    begun,
    going,
    visit: (room: string) => {
      begun.push(room);
      return new Promise<void>((end) => going.set(room, end));
    },
    async end(room: string) {
      going.get(room)?.();
      going.delete(room);
      await vi.waitFor(() => undefined);
    },
  };
}

it('visits at most so many at once, and goes on when one ends', async () => {
  const v = visits();
  rounds = startRounds({ rooms: () => ['a', 'b', 'c'], visit: v.visit, atOnce: 2 });
  rounds.now();
  expect(v.begun).toEqual(['a', 'b']);
  await v.end('a');
  await vi.waitFor(() => expect(v.begun).toEqual(['a', 'b', 'c']));
});

it('a room asked for by name goes before the rest', async () => {
  const v = visits();
  rounds = startRounds({ rooms: () => ['a', 'b', 'c'], visit: v.visit, atOnce: 1 });
  rounds.now();
  rounds.now(['c']);
  await v.end('a');
  await vi.waitFor(() => expect(v.begun).toEqual(['a', 'c']));
});

it('asked for during its visit, it is visited once more', async () => {
  const v = visits();
  rounds = startRounds({ rooms: () => ['a'], visit: v.visit, atOnce: 1 });
  rounds.now();
  rounds.now();
  rounds.now();
  expect(v.begun).toEqual(['a']);
  await v.end('a');
  await vi.waitFor(() => expect(v.begun).toEqual(['a', 'a']));
  await v.end('a');
  await new Promise((later) => setTimeout(later, 20));
  expect(v.begun).toEqual(['a', 'a']);
});

it('a visit that fails stops no other', async () => {
  const begun: string[] = [];
  const visit = async (room: string) => {
    begun.push(room);
    throw new Error('no line');
  };
  rounds = startRounds({ rooms: () => ['a', 'b'], visit, atOnce: 1 });
  rounds.now();
  await vi.waitFor(() => expect(begun).toEqual(['a', 'b']));
});
