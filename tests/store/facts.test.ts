// What is known per document when the device says the network is gone while a socket still believes in it.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Living } from '../../src/store/documents.ts';
import { keepFacts } from '../../src/store/facts.ts';
import type { Overzicht, Overzichten } from '../../src/store/overzicht.ts';
import type { ConnectionStatus } from '../../src/sync/connection.ts';

const ROOM = 'kring/casus';

function world() {
  let now = 1_000_000;
  const line: ConnectionStatus = { link: 'open', level: true, unsent: 0, confirmedAt: 0, missing: false };
  const known = new Map<string, Overzicht>();
  const overzichten: Pick<Overzichten, 'get' | 'set'> = {
    get: (room) => known.get(room),
    set: (room, overzicht) => void known.set(room, overzicht),
  };
  const status = { loaded: true, gap: false, diskProblem: null, pendingEdits: false };
  const living = {
    room: ROOM,
    doc: { outer: new Y.Doc(), status: () => status, minute: () => 0 },
    connection: () => ({ status: () => line }),
  } as unknown as Living;
  const facts = keepFacts(
    overzichten as Overzichten,
    () => living,
    () => now,
  );
  facts.look(living);
  return {
    line,
    status,
    known,
    facts,
    look: () => facts.look(living),
    later: () => {
      now += 1_000;
      return now;
    },
  };
}

it('the network is gone: a socket that has not noticed is no line, and nothing is level', () => {
  const { facts, look, later } = world();
  expect(facts.of(ROOM)).toMatchObject({ link: 'open' });
  expect(facts.of(ROOM).levelAt).toBeGreaterThan(0);
  later();
  facts.offline();
  look();
  expect(facts.of(ROOM)).toMatchObject({ link: 'geen', levelAt: 0 });
});

it('a fresh confirmation proves the network wrong; coming back needs no proof', () => {
  const { facts, line, later } = world();
  later();
  facts.offline();
  line.confirmedAt = later();
  expect(facts.of(ROOM)).toMatchObject({ link: 'open' });
  later();
  facts.offline();
  expect(facts.of(ROOM)).toMatchObject({ link: 'geen' });
  expect(facts.isOffline()).toBe(true);
  facts.back();
  expect(facts.isOffline()).toBe(false);
  expect(facts.of(ROOM)).toMatchObject({ link: 'open' });
});

it('what waits to be sent is not forgotten while the document is still being read from disk', () => {
  const { facts, line, status, known, look } = world();
  known.set(ROOM, { minute: 5, unsent: 3, records: 9, heel: true });
  Object.assign(line, { link: 'bezig', level: false });
  status.loaded = false;
  expect(facts.of(ROOM).unsent).toBe(3);
  look();
  expect(known.get(ROOM)).toEqual({ minute: 5, unsent: 3, records: 9, heel: true });
  status.loaded = true;
  look();
  expect(known.get(ROOM)).toMatchObject({ unsent: 0, records: 9 });
});
