// The list of guides and the files behind it are the same; each can be fetched, a version that is not here is said to be away, and what is spoilt is refused.
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchGids, GIDSEN, packNamen } from '../../src/content/gidsen.ts';
import { alleVragen, type Pack, vindUitkomst } from '../../src/domain/gids/pack.ts';
import { Regel } from '../../src/domain/gids/regel.ts';
import { maakAntwoordRegel } from '../../src/domain/gids/regel-maken.ts';

const files = readdirSync('src/content/packs').map((file) => file.replace(/\.json$/, ''));
const ids = GIDSEN.map(({ id }) => id);

async function fetched(id: string, versie?: number): Promise<Pack> {
  const found = await fetchGids(id, versie);
  if (found.kind !== 'goed') throw new Error(`${id}: ${JSON.stringify(found)}`);
  return found.pack;
}

describe('the list', () => {
  test('every file is in it, and nothing else', () => {
    expect(packNamen().toSorted()).toEqual(files.toSorted());
    expect([...new Set(files.map((name) => name.split('@')[0]))].sort()).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(GIDSEN)('$id says what the newest of its files says', async ({ id, titel, kind, versie }) => {
    const versions = files.filter((name) => name.startsWith(`${id}@`)).map((name) => Number(name.split('@')[1]));
    expect(versie).toBe(Math.max(...versions));
    const newest = await fetched(id);
    expect({ id: newest.id, titel: newest.titel, kind: newest.kind, versie: newest.versie }).toEqual({
      ...{ id, titel, kind, versie },
    });
  });

  test.each(files)('%s is called what is in it, and can be fetched', async (name) => {
    const [id = '', versie = ''] = name.split('@');
    expect(await fetched(id, Number(versie))).toMatchObject({ id, versie: Number(versie) });
  });

  test('advice that goes on in another guide goes on in one that is there', async () => {
    for (const id of ids)
      for (const { vervolg } of (await fetched(id)).uitkomsten) if (vervolg) expect(ids).toContain(vervolg.gids);
  });

  test('no guide is called like an address, nor can a walk be', () => {
    const addresses = readFileSync('src/app/routes/gidsen.tsx', 'utf8');
    const wordsUnder = (before: string) =>
      [...addresses.matchAll(new RegExp(`'${before}/([a-z][^/'?]*)`, 'g'))].map(([, word = '']) => word);
    expect(wordsUnder('/gidsen')).toContain('slot');
    for (const word of wordsUnder('/gidsen')) expect(ids).not.toContain(word);
    // Walks are called by a random name: eight letters or digits, a line, and so on.
    expect(wordsUnder('/gidsen/:gids')).toContain('lees');
    for (const word of wordsUnder('/gidsen/:gids')) expect(word).not.toMatch(/^[0-9a-f]{8}-/);
  });
});

describe('fetching', () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => {
    vi.doUnmock('../../src/content/packs/twijfel@1.json');
    vi.resetModules();
  });
  /** The list anew, with this in the place of one file. */
  const withTwijfel = async (file: () => unknown) => {
    vi.doMock('../../src/content/packs/twijfel@1.json', () => ({ default: file() }));
    return import('../../src/content/gidsen.ts');
  };
  const good = () => JSON.parse(readFileSync('src/content/packs/twijfel@1.json', 'utf8'));

  test.each([
    ['twijfel', 99],
    ['twijfel', 0],
    ['bestaat-niet', undefined],
    ['bestaat-niet', 1],
    ['__proto__', undefined],
    ['', undefined],
  ])('%j version %j is away', async (id, versie) => {
    expect(await fetchGids(id, versie)).toEqual({ kind: 'weg' });
  });

  test('asked again it is the same one', async () => {
    expect(await fetched('twijfel', 1)).toBe(await fetched('twijfel'));
  });

  test('a file that is spoilt is refused, with what is wrong', async () => {
    const spoilt = await withTwijfel(() => ({ ...good(), stappen: [] }));
    const found = await spoilt.fetchGids('twijfel');
    expect(found.kind).toBe('geweigerd');
    if (found.kind === 'geweigerd') expect(found.redenen[0]).toContain('stappen');
    expect((await spoilt.fetchGids('collega')).kind).toBe('goed');
  });

  test('a file for a newer app is refused, and says so', async () => {
    const { fetchGids: fetchNewer } = await withTwijfel(() => ({ ...good(), schema: 2 }));
    expect(await fetchNewer('twijfel')).toEqual({
      kind: 'geweigerd',
      redenen: [expect.stringContaining('nieuwere versie')],
    });
  });

  test('a piece that could not be fetched may come the next time', async () => {
    let online = false;
    const { fetchGids: fetchAgain } = await withTwijfel(() => {
      if (!online) throw new Error('offline');
      return good();
    });
    await expect(fetchAgain('twijfel')).rejects.toThrow();
    online = true;
    expect((await fetchAgain('twijfel')).kind).toBe('goed');
  });
});

describe.each(ids)('what is answered in %s', (id) => {
  test('can be kept: no line about a question is longer than a line may be', async () => {
    const pack = await fetched(id);
    const stempel = { id: '0'.repeat(36), op: Date.UTC(2026, 10, 22), functie: 'x'.repeat(40) };
    for (const { id: vraag, kind, keuzes, meer, pagina } of alleVragen(pack)) {
      const alles = meer ? [keuzes.map((one) => one.id)] : [];
      const waarden = kind === 'veld' ? [['x'.repeat(8_000)]] : [...keuzes.map((one) => [one.id]), ...alles];
      for (const waarde of waarden) {
        const antwoord = { vraag, waarde, notitie: 'x'.repeat(8_000), bron: 'Zelf gezien', moment: 'x'.repeat(200) };
        expect(Regel.safeParse(maakAntwoordRegel(pack, [], antwoord, stempel)).success).toBe(true);
      }
      // Whatever way is taken from its page.
      for (const { geeft = [] } of pagina.verder) {
        const bronnen = geeft.flatMap((one) => vindUitkomst(pack, one)?.bronnen ?? []);
        expect(geeft.length).toBeLessThanOrEqual(20);
        expect(new Set([...pagina.bronnen, ...bronnen]).size).toBeLessThanOrEqual(30);
      }
    }
  });
});
