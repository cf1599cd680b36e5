// Sessions over a bare document: which words leave it when they are rewritten, what nobody can read, and a casus one may only read.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openSessies } from '../../src/store/sessie/open.ts';
import { createSessieGeheugen } from '../../src/store/sessie/rijen.ts';
import { WERKVORM } from '../domain/sessie/tafel.ts';

const NIETS = () => undefined;
const open = (doc: Y.Doc, magSchrijven = true) =>
  openSessies(doc, {
    ...{
      eigen: 'ik',
      magSchrijven,
      rijen: createSessieGeheugen(),
      whenLoaded: Promise.resolve(),
      save: async () => undefined,
    },
    tijd: { nu: () => 1_000, wek: NIETS, stop: NIETS },
    weg: { sinds: () => null, stop: NIETS },
  });

async function begonnen() {
  const doc = new Y.Doc();
  const sessies = open(doc);
  const made = await sessies.begin(WERKVORM, 'arts');
  if (made.kind !== 'goed') throw new Error(made.redenen.join());
  const sessie = sessies.sessie(made.id);
  const nu = () => {
    const beeld = sessie.beeld.get();
    if (!beeld) throw new Error('no session');
    return beeld.sessie;
  };
  const naar = (index: number) => sessie.doe('ik', { kind: 'fase', van: nu().beurt, naar: index });
  const schrijf = (tekst: string) =>
    sessie.doe('ik', {
      ...{ kind: 'oogst', beurt: nu().beurt, soort: 'oogst', tekst },
      vervangt: nu().oogst.map(({ id }) => id),
    });
  const alles = () => JSON.stringify(doc.getMap('sessies').toJSON());
  return { doc, sessies, sessie, id: made.id, nu, naar, schrijf, alles };
}

test('rewritten words leave the document, but not where the new ones may turn out not to count', async () => {
  const { naar, schrijf, nu, alles } = await begonnen();
  await naar(0);
  await schrijf('eerste woorden');
  await schrijf('tweede woorden');
  expect(alles()).not.toContain('eerste woorden');
  await naar(2);
  await schrijf('derde woorden');
  expect(alles()).toContain('tweede woorden');
  expect(nu().oogst.map(({ tekst }) => tekst)).toEqual(['derde woorden']);
});

test('what others wrote and nobody can read is counted, and one under another name does not count twice', async () => {
  const { doc, sessie, id } = await begonnen();
  const events = doc.getMap<unknown>('sessies');
  const before = sessie.beeld.get();
  const [een] = [...events.values()] as [object];
  for (const [key, raw] of Object.entries({
    a: 4,
    b: { sessie: id, kind: 'later' },
    c: { ...een },
    d: { ...een, op: 'x' },
  }))
    events.set(key, raw);
  expect(sessie.beeld.get()?.onleesbaar).toBe(3);
  expect(sessie.beeld.get()?.sessie).toEqual(before?.sessie);
});

test('who may only read sees it and writes nothing', async () => {
  const { doc, id, alles } = await begonnen();
  const before = alles();
  const lezer = open(doc, false).sessie(id);
  expect(lezer.beeld.get()?.sessie.deelnemers).toHaveLength(1);
  for (const uitkomst of [await lezer.kom('x', 'nieuw'), await lezer.doe('ik', { kind: 'ga' })])
    expect(uitkomst).toEqual({ kind: 'geweigerd', redenen: ['Met jouw rol kan dit niet.'] });
  expect(alles()).toBe(before);
});
