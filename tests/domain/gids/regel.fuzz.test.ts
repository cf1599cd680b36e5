// Lines come in any order, twice, and from anyone: the fold is always the same, and no question that was answered is left without lines. SEED=<n> replays.
import { expect } from 'vitest';
import {
  type AntwoordRegel,
  antwoordenVan,
  foldRegels,
  type Regel,
  staandeIds,
  teKiezen,
} from '../../../src/domain/gids/regel.ts';
import { testSeeds } from '../../fuzz/for-seeds.ts';
import { below, chance, pick } from '../../fuzz/seeded.ts';

const line = (id: string, vraag: string, waarde: string, vervangt: string[]): AntwoordRegel => ({
  kind: 'antwoord',
  id,
  op: below(5),
  functie: '',
  vervangt,
  vraag,
  waarde: [waarde],
  woorden: { vraag, antwoord: waarde, adviezen: [], bronnen: [] },
});

function shuffled<T>(things: readonly T[]): T[] {
  const left = [...things];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(below(left.length), 1));
  return out;
}

/** By what stands, whatever the order in which questions came. */
const folded = (regels: readonly Regel[]) =>
  Object.fromEntries([...foldRegels(regels)].toSorted(([a], [b]) => (a < b ? -1 : 1)));

testSeeds('any order and any repetition fold to the same, whatever the lines say', () => {
  for (let i = 0; i < 10; i++) {
    const ids = Array.from({ length: 1 + below(9) }, (_, n) => `r${n}`);
    // Anything goes: circles, itself, other questions, two lines with one id.
    const regels = ids.concat(chance(30) ? [pick(ids)] : []).map((id) =>
      line(
        id,
        pick(['a', 'b']),
        pick(['ja', 'nee']),
        ids.filter(() => chance(30)),
      ),
    );
    const before = folded(regels);
    for (let n = 0; n < 4; n++) {
      const again = regels.filter(() => chance(30)).map((one) => structuredClone(one));
      expect(folded(shuffled([...regels, ...again]))).toEqual(before);
    }
    for (const vraag of new Set(regels.map((one) => one.vraag))) {
      expect(before[`v:${vraag}`]?.length).toBeGreaterThan(0);
      // Whoever chooses settles it.
      const keus = line('keus', vraag, 'ja', staandeIds(regels, { vraag }));
      expect(folded([...regels, keus])[`v:${vraag}`]).toEqual([keus]);
    }
  }
});

testSeeds('a replaced line is replaced by one that stands, directly or through others', () => {
  for (let i = 0; i < 10; i++) {
    const ids = Array.from({ length: 2 + below(9) }, (_, n) => `r${n}`);
    const regels = ids.map((id) =>
      line(
        id,
        'a',
        pick(['ja', 'nee']),
        ids.filter(() => chance(20)),
      ),
    );
    const stands = new Set((foldRegels(regels).get('v:a') ?? []).map(({ id }) => id));
    const covered = new Set(stands);
    for (let size = -1; covered.size > size; ) {
      size = covered.size;
      for (const one of regels) if (covered.has(one.id)) for (const old of one.vervangt) covered.add(old);
    }
    expect(ids.filter((id) => !covered.has(id))).toEqual([]);
  }
});

testSeeds('honest people who exchange lines now and then end with the same, and lose no last word', () => {
  const people = Array.from({ length: 2 + below(3) }, () => ({ regels: [] as AntwoordRegel[] }));
  let made = 0;
  for (let turn = 0; turn < 25; turn++) {
    const who = pick(people);
    if (chance(60)) {
      const vraag = pick(['a', 'b']);
      const vervangt = staandeIds(who.regels, { vraag });
      const mine = line(`r${made++}`, vraag, pick(['ja', 'nee', 'twijfel']), vervangt);
      who.regels.push(mine);
      // What I just said is what holds for me.
      expect(antwoordenVan(who.regels).get(vraag)).toEqual(mine.waarde);
    } else {
      const other = pick(people);
      for (const one of other.regels) if (!who.regels.includes(one)) who.regels.push(one);
    }
  }
  const all = [...new Set(people.flatMap(({ regels }) => regels))];
  const end = folded(all);
  for (const vraag of ['a', 'b']) {
    const seen = new Set(all.flatMap((one) => one.vervangt));
    const last = all.filter((one) => one.vraag === vraag && !seen.has(one.id)).map(({ id }) => id);
    expect((end[`v:${vraag}`] ?? []).map(({ id }) => id).toSorted()).toEqual(last.toSorted());
    const answers = new Set((end[`v:${vraag}`] ?? []).map((one) => JSON.stringify((one as AntwoordRegel).waarde)));
    expect(teKiezen(all).includes(vraag)).toBe(answers.size > 1);
  }
});
