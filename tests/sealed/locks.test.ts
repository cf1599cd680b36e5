// The names of locks: every room gets one a browser takes, no two the same, and those that always worked stay as they were.
import { expect, test } from 'vitest';
import { createLocks, lockName } from '../../src/sealed/locks.ts';

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

test('no name begins with a hyphen, and no two rooms share one', () => {
  const rooms = [...BASE64URL].flatMap((first) => [...BASE64URL].map((second) => `${first}${second}AAAA/kring/1`));
  const names = rooms.map(lockName);
  expect(names.filter((name) => name.startsWith('-'))).toEqual([]);
  expect(new Set(names).size).toBe(rooms.length);
});

test('a name that could be held before is still the same, for tabs of an older version', () => {
  for (const name of ['aAAA/kring/1', '_AAA/kring/1', '9AAA/-bc/1']) expect(lockName(name)).toBe(name);
});

test('a lock that somebody holds is not given to another, and is free again after it', async () => {
  const locks = createLocks();
  const held = await locks.tryHold('verplaats/a');
  expect(await locks.tryHold('verplaats/a')).toBeNull();
  held?.release();
  expect(await locks.tryHold('verplaats/a')).not.toBeNull();
});
