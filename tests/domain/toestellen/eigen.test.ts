// What devices of one person owe each other, on paper: who says what, who brings whom in, who has to go, and who is told about. Nothing is believed of a device that another says of it.
import { describe, expect, it } from 'vitest';
import type { Kring, Lid } from '../../../src/domain/kring.ts';
import {
  alleenBij,
  type Bewering,
  type Blik,
  nietGehouden,
  nieuweToestellen,
  takenVan,
  type Verzoek,
  voortgangVan,
  wachtOp,
  wachtOpWeg,
  wegVan,
} from '../../../src/domain/toestellen/eigen.ts';

const lid = (sign: string, van = sign, uit = false): Lid => ({
  ...{ toestel: { sign, box: `${sign}-box` }, van, rol: 'beheren', gast: null },
  ...{ removed: uit ? {} : null, before: null, until: 0 },
});
const kring = (id: string, leden: readonly Lid[]): Kring => ({
  ...{ id, length: leden.length, head: '', epoch: 1, turns: [], uitnodigingen: new Map() },
  leden: new Map(leden.map((one) => [one.toestel.sign, one])),
});
const zegt = (wie: string, id: string, sign = `${wie}@${id}`): Bewering => ({
  ...{ kring: id, wie, toestel: { sign, box: `${sign}-box` } },
});
const vraagt = (wie: string, id: string, door: string): Verzoek => ({ kring: id, wie, door, proof: `proof-${wie}` });

/** A and B are devices of one person; A is this one. */
const blik = (deel: Partial<Blik>): Blik => ({
  ...{ eigen: kring('E', [lid('A'), lid('B')]), ik: 'A', beweringen: [], verzoeken: [], gebracht: new Set() },
  ...{ hier: new Map(), waard: new Set(), uit: new Set(), onthouden: deel.beweringen ?? [] },
  ...deel,
});
const hierIn = (...kringen: Kring[]) => new Map(kringen.map((one) => [one.id, { kring: one, ik: `A@${one.id}` }]));
const K = kring('K', [lid('A@K')]);

describe('saying and asking', () => {
  it('a device says that it is in a kring with something in it, once', () => {
    const nu = blik({ hier: hierIn(K), waard: new Set(['K']) });
    expect(takenVan(nu)).toEqual([{ kind: 'zeg', kring: 'K', vraag: [] }]);
    expect(takenVan({ ...nu, beweringen: [zegt('A', 'K')] })).toEqual([]);
    expect(takenVan({ ...nu, waard: new Set() })).toEqual([]);
  });

  it('outside, it asks every device that says it is in, and not one that only asks itself', () => {
    const nu = blik({
      eigen: kring('E', [lid('A'), lid('B'), lid('C')]),
      beweringen: [zegt('B', 'K'), zegt('C', 'K')],
      verzoeken: [vraagt('C', 'K', 'B@K')],
    });
    expect(takenVan(nu)).toEqual([{ kind: 'zeg', kring: 'K', vraag: ['B@K'] }]);
    const gevraagd = { ...nu, beweringen: [...nu.beweringen, zegt('A', 'K')] };
    const asked = { ...gevraagd, verzoeken: [...nu.verzoeken, vraagt('A', 'K', 'B@K')] };
    expect(takenVan(asked)).toEqual([]);
    expect(takenVan({ ...asked, gebracht: new Set(['K/A']) })).toEqual([{ kind: 'haal', kring: 'K' }]);
    expect(wachtOp(asked)).toEqual(['K']);
  });

  it('where nobody is any more, or it was itself and is not, it takes its word back', () => {
    const alleen = blik({ beweringen: [zegt('A', 'K')], verzoeken: [vraagt('A', 'K', 'B@K')] });
    expect(takenVan(alleen)).toEqual([{ kind: 'zwijg', kring: 'K' }]);
    const uit = blik({ beweringen: [zegt('A', 'K'), zegt('B', 'K')], uit: new Set(['K']) });
    expect(takenVan(uit)).toEqual([{ kind: 'zwijg', kring: 'K' }]);
    expect(wachtOp(uit)).toEqual([]);
  });

  it('without an own kring, or out of it, nothing', () => {
    const deel = { hier: hierIn(K), waard: new Set(['K']), beweringen: [zegt('B', 'L')] };
    expect(takenVan(blik({ ...deel, eigen: null, ik: '' }))).toEqual([]);
    expect(takenVan(blik({ ...deel, eigen: kring('E', [lid('A', 'A', true), lid('B')]) }))).toEqual([]);
  });
});

describe('bringing in', () => {
  const basis = blik({
    hier: hierIn(K),
    waard: new Set(['K']),
    beweringen: [zegt('A', 'K'), zegt('B', 'K')],
    verzoeken: [vraagt('B', 'K', 'A@K')],
  });

  it('who asks this very device', () => {
    const toestel = { sign: 'B@K', box: 'B@K-box' };
    expect(takenVan(basis)).toEqual([{ kind: 'breng', kring: 'K', wie: 'B', toestel, proof: 'proof-B' }]);
    expect(takenVan({ ...basis, verzoeken: [vraagt('B', 'K', 'C@K')] })).toEqual([]);
    expect(voortgangVan(basis, 'B')).toEqual({ klaar: [], nog: ['K'] });
  });

  it('tells who is in, once; who was in once never comes in again; a sixth does not', () => {
    const erin = { ...basis, hier: hierIn(kring('K', [lid('A@K'), lid('B@K', 'A@K')])) };
    expect(takenVan(erin)).toEqual([{ kind: 'meld', kring: 'K', wie: 'B' }]);
    expect(takenVan({ ...erin, gebracht: new Set(['K/B']) })).toEqual([]);
    expect(voortgangVan(erin, 'B')).toEqual({ klaar: ['K'], nog: [] });
    expect(takenVan({ ...basis, hier: hierIn(kring('K', [lid('A@K'), lid('B@K', 'A@K', true)])) })).toEqual([]);
    const vijf = kring('K', [lid('A@K'), ...[1, 2, 3, 4].map((n) => lid(`x${n}`, 'A@K'))]);
    expect(takenVan({ ...basis, hier: hierIn(vijf) })).toEqual([]);
  });

  it('nobody who is not in the own kring', () => {
    const vreemd = { ...basis, beweringen: [zegt('A', 'K'), zegt('X', 'K')], verzoeken: [vraagt('X', 'K', 'A@K')] };
    expect(takenVan(vreemd)).toEqual([]);
  });
});

describe('taking out', () => {
  const eigen = kring('E', [lid('A'), lid('B', 'B', true), lid('C')]);
  const K3 = kring('K', [lid('A@K'), lid('B@K', 'A@K'), lid('C@K', 'A@K')]);
  const basis = blik({
    eigen,
    hier: hierIn(K3),
    waard: new Set(['K']),
    beweringen: [zegt('A', 'K'), zegt('B', 'K'), zegt('C', 'K')],
    gebracht: new Set(['K/B', 'K/C']),
  });

  it('who is out of the own kring goes from every kring, and from then on it is done', () => {
    expect(takenVan(basis)).toEqual([{ kind: 'weg', kring: 'K', sign: 'B@K', wie: 'B' }]);
    expect(wegVan(basis, 'B')).toEqual({ klaar: [], nog: ['K'] });
    expect(wachtOpWeg(basis)).toBe(true);
    const gedaan = { ...basis, hier: hierIn(kring('K', [lid('A@K'), lid('B@K', 'A@K', true), lid('C@K', 'A@K')])) };
    expect(takenVan(gedaan)).toEqual([]);
    expect(wegVan(gedaan, 'B')).toEqual({ klaar: ['K'], nog: [] });
    expect(wachtOpWeg(gedaan)).toBe(false);
  });

  it('a lost device that says it is another takes nobody along', () => {
    const zei = [zegt('A', 'K'), zegt('B', 'K', 'C@K'), zegt('C', 'K')];
    const liegt = { ...basis, beweringen: zei, onthouden: zei };
    expect(takenVan(liegt)).toEqual([]);
    // And what it kept silent about is found: nobody who stays says it is theirs.
    expect(nietGehouden(liegt, 'K', 'B')).toEqual(['B@K']);
    const zwijgt = [zegt('A', 'K'), zegt('C', 'K')];
    // What it said once, and took back, is remembered.
    expect(takenVan({ ...basis, beweringen: zwijgt })).toEqual([{ kind: 'weg', kring: 'K', sign: 'B@K', wie: 'B' }]);
    const stil = { ...basis, beweringen: zwijgt, onthouden: zwijgt };
    expect(takenVan(stil)).toEqual([]);
    expect(nietGehouden(stil, 'K', 'B')).toEqual(['B@K']);
    expect(nietGehouden(basis, 'K', 'C')).toEqual(['B@K', 'C@K']);
  });

  it('never this device, and never somebody else', () => {
    const anders = kring('K', [lid('A@K'), lid('D@K')]);
    expect(nietGehouden({ ...basis, hier: hierIn(anders), beweringen: [] }, 'K', 'B')).toEqual([]);
    const zei = [zegt('A', 'K'), zegt('B', 'K', 'D@K')];
    const bijAnder = { ...basis, hier: hierIn(anders), beweringen: zei, onthouden: zei };
    expect(takenVan(bijAnder)).toEqual([]);
  });

  it('says what only that device is in', () => {
    const nu = blik({ eigen, beweringen: [zegt('C', 'L'), zegt('C', 'M'), zegt('B', 'M')] });
    expect(alleenBij(nu, 'C')).toEqual(['L', 'M']);
    expect(alleenBij({ ...nu, hier: hierIn(kring('L', [lid('A@L')])) }, 'C')).toEqual(['M']);
  });
});

describe('being told', () => {
  const K2 = kring('K', [lid('A@K'), lid('B@K', 'A@K')]);
  it('of who came later, by the logs; once; and never of who was there before', () => {
    const nu = blik({ hier: hierIn(K2), beweringen: [zegt('B', 'K')] });
    expect(nieuweToestellen(nu, new Set())).toEqual([
      {
        wie: 'B',
        signs: [
          { kring: 'E', sign: 'B' },
          { kring: 'K', sign: 'B@K' },
        ],
      },
    ]);
    expect(nieuweToestellen(nu, new Set(['B', 'B@K']))).toEqual([]);
    // A further kring of one that was told about is no news.
    expect(nieuweToestellen(nu, new Set(['B']))).toEqual([]);
    const later = { ...nu, ik: 'B', hier: new Map([['K', { kring: K2, ik: 'B@K' }]]) };
    expect(nieuweToestellen(later, new Set())).toEqual([]);
  });

  it('of one that no device says is its own, also without an own kring', () => {
    const stil = blik({ eigen: null, ik: '', hier: hierIn(K2) });
    expect(nieuweToestellen(stil, new Set())).toEqual([{ wie: null, signs: [{ kring: 'K', sign: 'B@K' }] }]);
    const gezegd = blik({ hier: hierIn(K2), beweringen: [] });
    expect(nieuweToestellen(gezegd, new Set(['B']))).toEqual([{ wie: null, signs: [{ kring: 'K', sign: 'B@K' }] }]);
  });

  it('nothing of a colleague', () => {
    const anders = blik({ eigen: kring('E', [lid('A')]), hier: hierIn(kring('K', [lid('A@K'), lid('D@K')])) });
    expect(nieuweToestellen(anders, new Set())).toEqual([]);
  });
});
