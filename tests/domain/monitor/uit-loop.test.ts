// What counts in a walk: each thing once, whatever is taken back and done again.
import { expect, it } from 'vitest';
import { fetchGids } from '../../../src/content/gidsen.ts';
import type { Pack } from '../../../src/domain/gids/pack.ts';
import type { Regel } from '../../../src/domain/gids/regel.ts';
import { maakStapRegel } from '../../../src/domain/gids/regel-maken.ts';
import { tellingenVan } from '../../../src/domain/monitor/uit-loop.ts';

const DAG_MS = 86_400_000;
const begonnen = { gids: 'meldcode', begonnenOp: 0 };

async function meldcode(): Promise<Pack> {
  const gids = await fetchGids('meldcode');
  if (gids.kind !== 'goed') throw new Error('no meldcode');
  return gids.pack;
}

it('counts a guide, its steps and its end once each', async () => {
  const pack = await meldcode();
  const lines: Regel[] = [];
  let n = 0;
  const zet = (stap: string, stand: 'klaar' | 'later' | 'overgeslagen') => {
    const found = pack.stappen.find(({ id }) => id === stap);
    if (!found) throw new Error(stap);
    const erbij = [maakStapRegel(lines, found, stand, '', { id: `r${n++}`, op: n, functie: '' })];
    const tellingen = tellingenVan(pack, begonnen, [...lines], erbij, 20 * DAG_MS);
    lines.push(...erbij);
    return tellingen;
  };
  expect(zet('1', 'overgeslagen')).toEqual([{ kind: 'gids', gids: 'meldcode' }]);
  expect(zet('2', 'later')).toEqual([]);
  for (const stap of ['2', '3', '4']) zet(stap, 'overgeslagen');
  const laatste = zet('5', 'overgeslagen');
  expect(laatste).toMatchObject([{ kind: 'af', gids: 'meldcode', weken: 20 / 7 }]);
  // Taken back, and finished again.
  expect(zet('5', 'later')).toEqual([]);
  expect(zet('5', 'overgeslagen')).toEqual([]);
  expect(zet('5', 'klaar').filter(({ kind }) => kind !== 'stap')).toEqual([]);
  expect(zet('5', 'later')).toEqual([]);
  expect(zet('5', 'klaar')).toEqual([]);
});
