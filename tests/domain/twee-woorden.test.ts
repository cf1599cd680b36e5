// The two words: fixed by what was asked, another for every other device, and never to be guessed from what stands beside them.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { HERSTELWOORDEN } from '../../src/domain/herstelwoorden-lijst.ts';
import { isPaar, type Paar, parenOmUitTeKiezen, tweeWoordenVan } from '../../src/domain/twee-woorden.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const vraag = { kring: 'k'.repeat(22), invite: 'i'.repeat(43), toestel: { sign: 's'.repeat(43), box: 'b'.repeat(43) } };

test('are the first 22 bits of the hash, eleven for each word', async () => {
  const text = `ruggespraak/twee-woorden/1\n${vraag.kring}\n${vraag.invite}\n${vraag.toestel.sign}\n${vraag.toestel.box}`;
  const bits = createHash('sha256').update(text).digest().readUIntBE(0, 3) >> 2;
  expect(await tweeWoordenVan(vraag, hash)).toEqual([HERSTELWOORDEN[bits >> 11], HERSTELWOORDEN[bits & 2047]]);
  // The ends of the list are in reach, and nothing past them.
  expect(await tweeWoordenVan(vraag, () => new Uint8Array(32))).toEqual([HERSTELWOORDEN[0], HERSTELWOORDEN[0]]);
  expect(await tweeWoordenVan(vraag, () => new Uint8Array(32).fill(255))).toEqual([
    HERSTELWOORDEN[2047],
    HERSTELWOORDEN[2047],
  ]);
});

test('differ with every part of what was asked', async () => {
  const { toestel } = vraag;
  const all = await Promise.all(
    [
      vraag,
      { ...vraag, kring: 'l'.repeat(22) },
      { ...vraag, invite: 'j'.repeat(43) },
      { ...vraag, toestel: { ...toestel, sign: 't'.repeat(43) } },
      { ...vraag, toestel: { ...toestel, box: 'c'.repeat(43) } },
    ].map((one) => tweeWoordenVan(one, hash)),
  );
  expect(new Set(all.map(String)).size).toBe(5);
});

test('stand once among three, in any place, beside pairs that share no word with them', () => {
  const echt: Paar = [HERSTELWOORDEN[3] ?? '', HERSTELWOORDEN[4] ?? ''];
  const places = new Set<number>();
  let state = 7;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  for (let i = 0; i < 60; i++) {
    const paren = parenOmUitTeKiezen(echt, random);
    expect(paren).toHaveLength(3);
    expect(paren.filter((paar) => isPaar(paar, echt))).toHaveLength(1);
    expect(new Set(paren.flat()).size).toBe(6);
    places.add(paren.findIndex((paar) => isPaar(paar, echt)));
  }
  expect([...places].toSorted()).toEqual([0, 1, 2]);
});

test('the same word twice is a pair like any other', () => {
  const echt: Paar = ['aaien', 'aaien'];
  const paren = parenOmUitTeKiezen(echt, (below) => below - 1 - (count++ % 5));
  expect(paren.filter((paar) => isPaar(paar, echt))).toHaveLength(1);
  expect(isPaar(['aaien', 'accu'], echt)).toBe(false);
});
let count = 0;
