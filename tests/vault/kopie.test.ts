// A back-up file as bytes: opens whole with its zin, and with any byte changed, cut off or put behind it is refused with a reason; nothing of it can be read without.
// Replay one: SEED=<the seed it printed>. More of them: SEEDS=500.
import { describe, expect, test } from 'vitest';
import { DEEL_BYTES, EXTRA_BYTES, type KopieReden } from '../../src/domain/kopie-bestand.ts';
import { toBase64url } from '../../src/domain/ledenlog.ts';
import { woordenBox } from '../../src/vault/herstelwoorden.ts';
import { KOPIE_COST, keurKopie, ontsluitKopie, sluitKopie } from '../../src/vault/kopie.ts';
import { cheapArgon2, createRandom } from './world.ts';

const ZIN = 'de kat slaapt op zolder';
const QUICK = { argon2: cheapArgon2 };
const seeds = process.env.SEED
  ? [Number(process.env.SEED)]
  : Array.from({ length: Number(process.env.SEEDS ?? 60) }, (_, i) => i);

const inhoudVan = (lengte: number, seed = 1): Uint8Array => {
  const random = createRandom(seed);
  return Uint8Array.from({ length: lengte }, () => random(256));
};
const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const redenVan = async (bytes: Uint8Array, zin = ZIN): Promise<string> => {
  const opened = await ontsluitKopie(bytes, { kind: 'zin', zin }, QUICK);
  return opened.kind === 'goed' ? 'ging open' : opened.reden;
};
/** Where the header ends. */
const kopLengte = (bytes: Uint8Array): number => {
  let at = 0;
  for (let line = 0; line < 3; line++) at = bytes.indexOf(10, at) + 1;
  return at;
};
const GEWEIGERD: readonly string[] = [
  'leeg',
  'geen-kopie',
  'nieuwere-versie',
  'niet-compleet',
  'beschadigd',
] satisfies KopieReden[];

describe('whole', () => {
  test.each([0, 1, DEEL_BYTES - 1, DEEL_BYTES, DEEL_BYTES + 1, 3 * DEEL_BYTES + 17])(
    '%i bytes come back',
    async (lengte) => {
      const inhoud = inhoudVan(Math.max(1, lengte));
      const bytes = await sluitKopie(inhoud, { zin: ZIN }, QUICK);
      expect(await keurKopie(bytes)).toEqual({ kind: 'goed', metWoorden: false, maatjes: null });
      const opened = await ontsluitKopie(bytes, { kind: 'zin', zin: ZIN }, QUICK);
      if (opened.kind !== 'goed') throw new Error(opened.reden);
      expect(Buffer.compare(opened.inhoud, inhoud)).toBe(0);
    },
  );

  test('it says in its first line what it is, and no more than its ways to open', async () => {
    const bytes = await sluitKopie(new TextEncoder().encode('kind A kwam zonder jas '.repeat(40)), { zin: ZIN }, QUICK);
    const [eerste = '', tweede = '{}'] = latin1(bytes).split('\n');
    expect(eerste).toMatch(/^Ruggespraak-kopie 1 - Kopie van eigen casussen, op slot\./);
    expect(Object.keys(JSON.parse(tweede)).sort()).toEqual(['lengte', 'openingen']);
    // Three letters turn up in sealed bytes now and then.
    expect(latin1(bytes)).not.toContain('zonder jas');
    expect(latin1(bytes)).not.toContain('zolder');
  });

  test('two copies of the same have nothing in common but the readable line', async () => {
    const [een, twee] = await Promise.all([
      sluitKopie(inhoudVan(500), { zin: ZIN }, QUICK),
      sluitKopie(inhoudVan(500), { zin: ZIN }, QUICK),
    ]);
    const body = (bytes: Uint8Array) => latin1(bytes.subarray(kopLengte(bytes)));
    expect(body(een)).not.toBe(body(twee));
    expect(latin1(een).split('\n')[1]).not.toBe(latin1(twee).split('\n')[1]);
  });

  test('the same zin typed on another keyboard opens it', async () => {
    const bytes = await sluitKopie(inhoudVan(9), { zin: 'café aan de gracht' }, QUICK);
    expect(await redenVan(bytes, ' cafe\u0301 aan de gracht ')).toBe('ging open');
  });
});

describe('refused', () => {
  test('a wrong zin, an empty file, something else, a newer version: each its own reason', async () => {
    const bytes = await sluitKopie(inhoudVan(300), { zin: ZIN }, QUICK);
    expect(await redenVan(bytes, 'de kat slaapt op zolder!')).toBe('verkeerde-zin');
    expect(await redenVan(new Uint8Array())).toBe('leeg');
    expect(await redenVan(new TextEncoder().encode('%PDF-1.7 niets van ons'))).toBe('geen-kopie');
    const newer = new TextEncoder().encode('Ruggespraak-kopie 2 - Iets heel anders.\nen dan wat wij niet kennen\n');
    expect(await redenVan(newer)).toBe('nieuwere-versie');
    expect(await keurKopie(newer)).toEqual({ kind: 'geweigerd', reden: 'nieuwere-versie' });
  });

  test('a header that asks for too little or too much work is not tried', async () => {
    let runs = 0;
    const counting = {
      argon2: (...task: Parameters<typeof cheapArgon2>) => {
        runs++;
        return cheapArgon2(...task);
      },
    };
    for (const cost of [
      { m: 1024, t: 1, p: 1 },
      { m: 2 ** 30, t: 3, p: 1 },
    ]) {
      const bytes = await sluitKopie(inhoudVan(50), { zin: ZIN }, { argon2: cheapArgon2, cost });
      const opened = await ontsluitKopie(bytes, { kind: 'zin', zin: ZIN }, counting);
      expect(opened).toEqual({ kind: 'geweigerd', reden: 'beschadigd' });
    }
    expect(runs).toBe(0);
    expect(KOPIE_COST.m).toBeGreaterThanOrEqual(65_536);
  });

  test('parts in another order, left out, twice, or from another copy with the same zin', async () => {
    const inhoud = inhoudVan(3 * DEEL_BYTES);
    const bytes = await sluitKopie(inhoud, { zin: ZIN }, QUICK);
    const ander = await sluitKopie(inhoud, { zin: ZIN }, QUICK);
    const kop = kopLengte(bytes);
    const size = DEEL_BYTES + EXTRA_BYTES;
    const part = (from: Uint8Array, nummer: number) => {
      const start = kopLengte(from) + nummer * size;
      return from.subarray(start, start + size);
    };
    const made = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat([bytes.subarray(0, kop), ...parts]));
    expect(await redenVan(made(part(bytes, 0), part(bytes, 1), part(bytes, 2)))).toBe('ging open');
    expect(await redenVan(made(part(bytes, 1), part(bytes, 0), part(bytes, 2)))).toBe('beschadigd');
    expect(await redenVan(made(part(bytes, 0), part(bytes, 0), part(bytes, 2)))).toBe('beschadigd');
    expect(await redenVan(made(part(bytes, 0), part(ander, 1), part(bytes, 2)))).toBe('beschadigd');
    expect(await redenVan(made(part(bytes, 0), part(bytes, 1)))).toBe('niet-compleet');
    // A shorter file with a header that says so: by somebody who can count, and cannot seal.
    const korter = new Uint8Array(Buffer.concat([await withLengte(bytes, 2 * size), part(bytes, 0), part(bytes, 1)]));
    expect((await keurKopie(korter)).kind).toBe('goed');
    expect(await redenVan(korter)).toBe('beschadigd');
  });
});

/** The header with another length in it, and a check that fits. */
async function withLengte(bytes: Uint8Array, lengte: number): Promise<Uint8Array> {
  const { maakKop } = await import('../../src/domain/kopie-bestand.ts');
  const { sha256 } = await import('../../src/vault/primitives.ts');
  return maakKop({ ...JSON.parse(latin1(bytes).split('\n')[1] ?? ''), lengte }, sha256);
}

describe('recovery words', () => {
  test('open it beside the zin; other words do not, and without words there is no such way', async () => {
    const [paar, ander] = await Promise.all([woordenBox(inhoudVan(16, 1)), woordenBox(inhoudVan(16, 2))]);
    const inhoud = inhoudVan(700);
    const bytes = await sluitKopie(inhoud, { zin: ZIN, woorden: paar.key }, QUICK);
    expect(await keurKopie(bytes)).toEqual({ kind: 'goed', metWoorden: true, maatjes: null });
    const opened = await ontsluitKopie(bytes, { kind: 'woorden', paar }, QUICK);
    expect(opened.kind === 'goed' && Buffer.compare(opened.inhoud, inhoud)).toBe(0);
    expect(await redenVan(bytes)).toBe('ging open');
    const geweigerd = (reden: string) => ({ kind: 'geweigerd', reden });
    expect(await ontsluitKopie(bytes, { kind: 'woorden', paar: ander }, QUICK)).toEqual(geweigerd('verkeerde-woorden'));
    const zonder = await sluitKopie(inhoud, { zin: ZIN }, QUICK);
    expect(await ontsluitKopie(zonder, { kind: 'woorden', paar }, QUICK)).toEqual(geweigerd('zonder-woorden'));
    // The public half is nowhere in the file: two files do not show that they are of one person.
    expect(latin1(bytes)).not.toContain(toBase64url(paar.key));
  });
});

describe('damaged', () => {
  /** One of each kind of place, by where it is in the file. */
  const places = (bytes: Uint8Array, random: (below: number) => number): Record<string, number> => {
    const kop = kopLengte(bytes);
    const first = bytes.indexOf(10) + 1;
    const second = bytes.indexOf(10, first) + 1;
    return {
      merk: random(18),
      versie: 18 + random(2),
      'regel voor mensen': 20 + random(first - 20),
      kop: first + random(second - first),
      controle: second + random(kop - second),
      'eerste deel': kop + random(DEEL_BYTES),
      grens: kop + DEEL_BYTES + EXTRA_BYTES - 1 + random(3),
      'laatste deel': kop + DEEL_BYTES + EXTRA_BYTES + random(bytes.length - kop - DEEL_BYTES - EXTRA_BYTES),
      einde: bytes.length - 1,
    };
  };

  test.each(seeds)(
    'seed %i: a byte changed anywhere, cut anywhere, anything behind it: refused, never other content',
    async (seed) => {
      const random = createRandom(seed);
      const bytes = await sluitKopie(inhoudVan(DEEL_BYTES + 1 + random(5_000), seed), { zin: ZIN }, QUICK);
      for (const [what, at] of Object.entries(places(bytes, random))) {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8));
        expect(GEWEIGERD, `${what}, byte ${at} changed`).toContain(await redenVan(flipped));
        const cut = await redenVan(bytes.subarray(0, at));
        expect(GEWEIGERD, `cut off at ${what}, byte ${at}`).toContain(cut);
        if (at > 18) expect(cut, `cut off at ${what}, byte ${at}`).toBe('niet-compleet');
      }
      const behind = new Uint8Array([...bytes, ...inhoudVan(1 + random(100), seed)]);
      expect(await redenVan(behind)).toBe('beschadigd');
      const middle = kopLengte(bytes) + random(DEEL_BYTES);
      const gone = new Uint8Array([...bytes.subarray(0, middle), ...bytes.subarray(middle + 1 + random(50))]);
      expect(await redenVan(gone)).toBe('niet-compleet');
    },
  );

  test('bytes of any kind never throw', async () => {
    for (const seed of seeds) {
      const random = createRandom(seed);
      const noise = inhoudVan(random(600), seed);
      const begun = new Uint8Array([
        ...new TextEncoder().encode('Ruggespraak-kopie 1 - x\n{"lengte":'),
        ...noise,
        10,
        ...noise,
      ]);
      expect(GEWEIGERD).toContain(await redenVan(noise));
      expect(GEWEIGERD).toContain(await redenVan(begun));
    }
  });
});
