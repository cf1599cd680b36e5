// The second reader over any text: it never throws, what it finds is in order, what was replaced is not found again, it answers twice the same, and no text keeps it busy.
import './seeded.ts';
import { describe, expect, test } from 'vitest';
import { vervangingenVoor } from '../../src/domain/vervangingen.ts';
import type { Vondst } from '../../src/domain/vondst.ts';
import { openHerkenner } from '../anoniem/herkenner.ts';
import { readNotities } from '../anoniem/notities.ts';
import { rekentijd, VIJANDIG, vulMet } from '../anoniem/vijandig.ts';
import { testSeeds } from './for-seeds.ts';
import { below, chance, pick } from './seeded.ts';

const herkenner = openHerkenner();
const notities = readNotities().map(({ tekst }) => tekst);
const woorden = [...new Set(notities.flatMap((tekst) => tekst.split(/\s+/)))];
const stukken = VIJANDIG.map(({ stuk }) => stuk.slice(0, 12));

const teken = () => String.fromCharCode(pick([below(0x80), below(0x250), below(0x10000), 0xd800 + below(0x800)]));
const stuk = () => pick([() => `${pick(woorden)} `, () => `${pick(woorden)} `, () => pick(stukken), teken])();
const losseTekst = (meest: number) => Array.from({ length: below(meest) }, stuk).join('');

/** A note as it gets when somebody is still at work on it: pieces gone, doubled, in capitals, run together. */
function geknipt(): string {
  let tekst = pick(notities);
  for (let keer = below(5); keer > 0; keer--) {
    const van = below(tekst.length + 1);
    const tot = Math.min(tekst.length, van + below(30));
    const deel = tekst.slice(van, tot);
    const door = pick([
      ...['', deel + deel, deel.toUpperCase(), deel.toLowerCase(), deel.replaceAll(' ', ''), `${deel}\n`],
      ...[`${deel} ${pick(woorden)} `, `${deel}${stuk()}`, [...deel].reverse().join('')],
    ]);
    tekst = tekst.slice(0, van) + door + tekst.slice(tot);
  }
  return tekst;
}
const tekstje = () => pick([() => losseTekst(60), geknipt, geknipt, () => `${geknipt()}\n${losseTekst(20)}`])();

function inOrde(tekst: string, vondsten: readonly Vondst[]): void {
  let eind = 0;
  for (const { start, end } of vondsten) {
    expect(Number.isInteger(start) && Number.isInteger(end), JSON.stringify(tekst)).toBe(true);
    expect(start, JSON.stringify(tekst)).toBeGreaterThanOrEqual(eind);
    expect(end, JSON.stringify(tekst)).toBeGreaterThan(start);
    expect(tekst.slice(start, end).trim(), JSON.stringify(tekst)).not.toBe('');
    eind = end;
  }
  expect(eind, JSON.stringify(tekst)).toBeLessThanOrEqual(tekst.length);
}

testSeeds('it never throws, and its findings are sorted, inside the text, apart and not empty', () => {
  for (let keer = 0; keer < 3; keer++) {
    const tekst = tekstje();
    const bekend = Array.from({ length: below(4) }, () => pick([pick(woorden), losseTekst(3), teken()]));
    inOrde(tekst, herkenner.vind(tekst, bekend));
    const samen = `${tekst}\n\n${tekstje()}`;
    inOrde(samen, herkenner.vind(samen, bekend));
  }
});

testSeeds('it answers the same again, whatever it read in between', () => {
  const tekst = tekstje();
  const eerst = herkenner.vind(tekst);
  herkenner.vind(losseTekst(200));
  herkenner.vind(pick(notities), ['Jan', tekst.slice(0, 20)]);
  expect(herkenner.vind(tekst)).toEqual(eerst);
});

/** Everything found makes way for its first proposal. */
function vervangAlles(tekst: string) {
  let uit = '';
  let tot = 0;
  const bezet: string[] = [];
  const gedaan: { start: number; end: number; was: string; gegeven: string }[] = [];
  for (const vondst of herkenner.vind(tekst)) {
    uit += tekst.slice(tot, vondst.start);
    const was = tekst.slice(vondst.start, vondst.end);
    const [door = ''] = vervangingenVoor(vondst, was, { nu: '2025-04-20', alGekozen: null, bezet, voor: uit });
    if (vondst.gegeven === 'naam') bezet.push(door);
    gedaan.push({ start: uit.length, end: uit.length + door.length, was, gegeven: vondst.gegeven });
    uit += door;
    tot = vondst.end;
  }
  return { tekst: uit + tekst.slice(tot), gedaan };
}
const delen = (woord: string) => woord.toLowerCase().split(/[^\p{L}\p{N}]+/u);

testSeeds('what was put in the place of a finding is not found, and nothing of a name is in it', () => {
  for (let keer = 0; keer < 3; keer++) {
    const voor = geknipt();
    const { tekst, gedaan } = vervangAlles(voor);
    const weer = herkenner.vind(tekst);
    for (const { start, end, was, gegeven } of gedaan) {
      const door = tekst.slice(start, end);
      expect(door, `${gegeven} ${was}`).not.toBe('');
      if (gegeven === 'naam')
        for (const deel of delen(was)) if (deel.length > 2) expect(delen(door), was).not.toContain(deel);
      const raakt = weer.filter((one) => one.start < end && one.end > start);
      expect(
        raakt.map((one) => `${one.gegeven}: ${tekst.slice(one.start, one.end)}`),
        `${was} became ${door} in ${JSON.stringify(tekst.slice(Math.max(0, start - 40), end + 20))}`,
      ).toEqual([]);
    }
  }
});

const LENGTE = 10_000;
/** Times what ordinary text of that length takes. A rule that tries every end for every beginning takes hundreds. */
const MEEST = 40;
/** Times what a quarter of it takes: about 4 when each sign costs the same, 16 when each costs a look at all others. */
const MEEST_VOOR_VIER = 9;

describe(`${LENGTE} characters of anything take no more than ${MEEST} times as long as ordinary ones, and four times as much no more than ${MEEST_VOOR_VIER} times as long`, () => {
  const gewoon = notities.join('\n').slice(0, LENGTE);
  const tijd = (tekst: string) => rekentijd(() => herkenner.vind(tekst));
  tijd(gewoon);
  const maat = Math.max(2, Math.min(tijd(gewoon), tijd(gewoon)));

  function blijftSnel(deel: string): void {
    const tekst = vulMet(deel, LENGTE);
    const kort = Math.max(maat / 4, tijd(tekst.slice(0, LENGTE / 4)));
    const grens = Math.min(MEEST * maat, MEEST_VOOR_VIER * kort);
    const eerst = tijd(tekst);
    // Twice when it was slow: the machine may have swept its memory just then.
    expect(eerst < grens ? eerst : Math.min(eerst, tijd(tekst)), JSON.stringify(deel)).toBeLessThan(grens);
  }
  test.each(VIJANDIG)('$naam', ({ stuk: deel }) => {
    const tekst = vulMet(deel, LENGTE);
    inOrde(tekst, herkenner.vind(tekst));
    blijftSnel(deel);
  });
  testSeeds('two or three pieces together, over and over', () => {
    blijftSnel(Array.from({ length: 2 + below(2) }, () => (chance(50) ? pick(stukken) : `${pick(woorden)} `)).join(''));
  });
});

test('one word of 100,000 letters, and a text of 100,000 signs that mean nothing', () => {
  for (const tekst of ['a'.repeat(100_000), 'A'.repeat(100_000), '\ud800'.repeat(100_000), '😀'.repeat(50_000)])
    inOrde(tekst, herkenner.vind(tekst, [tekst.slice(0, 50_000)]));
});
