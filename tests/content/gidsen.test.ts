// The list of guides and the files agree: every file can be fetched, every version stays, and new walks begin with the newest.
import { expect, test } from 'vitest';
import { listPacks, splitNaam } from '../../scripts/packs.ts';
import { fetchGids, GIDSEN, packNamen } from '../../src/content/gidsen.ts';

const namen = listPacks().map((bestand) => bestand.replace(/\.json$/, ''));

test('every file is registered, and nothing else', () => {
  expect(packNamen().toSorted()).toEqual(namen.toSorted());
  expect(new Set(GIDSEN.map(({ id }) => id))).toEqual(new Set(listPacks().map((bestand) => splitNaam(bestand)?.id)));
});

test.each(GIDSEN.map((gids) => [gids.id, gids] as const))(
  '%s stands in the list as in its newest file',
  async (id, gids) => {
    const versies = listPacks().flatMap((bestand) => {
      const naam = splitNaam(bestand);
      return naam?.id === id ? [naam.versie] : [];
    });
    expect(gids.versie).toBe(Math.max(...versies));
    const fetched = await fetchGids(id);
    if (fetched.kind !== 'goed') throw new Error(fetched.kind);
    const { titel, kind, versie } = fetched.pack;
    expect({ id: fetched.pack.id, titel, kind, versie }).toEqual({
      id,
      titel: gids.titel,
      kind: gids.kind,
      versie: gids.versie,
    });
  },
);

test.each(namen)('%s is fetched as itself', async (naam) => {
  const [id = '', versie] = naam.split('@');
  expect(await fetchGids(id, Number(versie))).toMatchObject({ kind: 'goed', pack: { id, versie: Number(versie) } });
});

test('a version that is not in this app is said to be gone', async () => {
  expect(await fetchGids('meldcode', 999)).toEqual({ kind: 'weg' });
  expect(await fetchGids('constructor')).toEqual({ kind: 'weg' });
});
