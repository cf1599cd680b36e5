// The drawing of a guide: everything is in it once it can be reached, nothing lies over anything else, and it fits on paper.
import { describe, expect, test } from 'vitest';
import { bladenVan } from '../../scripts/gids-graaf.ts';
import { tekenGids } from '../../scripts/gids-tekening.ts';
import { wegenVan } from '../../scripts/gids-wegen.ts';
import { deelIn, schatBreed } from '../../scripts/graaf-indeling.ts';
import { listPacks, PACKS, readPack } from '../../scripts/packs.ts';
import type { Pack } from '../../src/domain/gids/pack.ts';
import { type Los, laad, vind, voorbeeld } from '../domain/gids/voorbeeld.ts';
import { testSeeds } from '../fuzz/for-seeds.ts';
import { below, chance } from '../fuzz/seeded.ts';

/** What a reader sees, line by line put together again. */
const textIn = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, text]) => text)
    .join(' ')
    .replaceAll('_ ', '_');

/** Every tag that opens is closed, in order; and there is nothing that is no tag. */
function wellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [whole, slash, name] of svg.replace(/<style>[^<]*<\/style>/, '').matchAll(/<(\/?)([a-z]+)[^<>]*>|[<>]/g)) {
    if (name === undefined) return false;
    if (slash) {
      if (open.pop() !== name) return false;
    } else if (!whole.endsWith('/>')) open.push(name);
  }
  return open.length === 0;
}

describe('on paper', () => {
  testSeeds('no box lies over another, all are on the sheet, and every arrow goes down', () => {
    for (let i = 0; i < 2; i++) {
      const vlakken = Array.from({ length: 2 + below(16) }, (_, n) => ({
        id: `v${n}`,
        breed: 40 + below(200),
        hoog: 10 + below(90),
      }));
      const lijnen = vlakken.flatMap((_, to) =>
        to === 0
          ? []
          : Array.from({ length: 1 + (chance(25) ? 1 : 0) }, () => ({
              van: `v${below(to)}`,
              naar: `v${to}`,
              lang: chance(10) ? 3 : 1,
            })),
      );
      const { breed, hoog, plek, lijnen: drawn } = deelIn(vlakken, lijnen);
      const boxes = vlakken.map((one) => {
        const { x = Number.NaN, y = Number.NaN } = plek.get(one.id) ?? {};
        return { left: x - one.breed / 2, right: x + one.breed / 2, top: y, bottom: y + one.hoog };
      });
      const off = boxes.filter(
        ({ left, right, bottom }) => !(left > -0.01 && right < breed + 0.01 && bottom < hoog + 0.01),
      );
      const over = boxes.flatMap((a, n) =>
        boxes
          .slice(n + 1)
          .filter((b) => !(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top)),
      );
      const up = drawn.flatMap((punten) => punten.slice(1).filter(({ y }, n) => y < (punten[n]?.y ?? 0)));
      expect([off, over, up]).toEqual([[], [], []]);
      expect(schatBreed(vlakken, lijnen)).toBeLessThanOrEqual(breed + 0.01);
    }
  });

  test('the example: its pages, choices, advice and the way back', () => {
    const svg = tekenGids(laad(voorbeeld()));
    const text = textIn(svg);
    for (const piece of [
      'gevaar',
      'Is er gevaar?',
      'Ja',
      'BEL',
      'Bel nu',
      'terug naar kijken',
      'einde stap',
      '(invullen)',
    ])
      expect(text).toContain(piece);
    expect(text).toContain('Alleen als bij gevaar “Nee”.');
    expect(svg).toMatch(/class="pijl terug"/);
    expect(svg).toMatch(/class="uitkomst spoed"/);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="titel beschrijving" lang="nl">\n<title id="titel">/);
    expect(svg).toContain('gevaar: Is er gevaar? Bij Ja: uitkomst BEL (Bel nu), dan einde van de stap.');
    expect(wellFormed(svg)).toBe(true);
  });

  test('what someone typed stays text', () => {
    const los = voorbeeld();
    los.titel = '<script>alert("x")</script> & meer';
    vind(los, 'gevaar').titel = '</text><b>';
    const svg = tekenGids(laad(los));
    expect(wellFormed(svg)).toBe(true);
    expect(svg).not.toMatch(/<script|<b>/);
  });

  test('what is too wide is cut into sheets, and everything stands on exactly one', () => {
    const los = voorbeeld();
    const keuzes = Array.from({ length: 9 }, (_, i) => ({ id: `k${i}`, label: `Keuze ${i}` }));
    const page = (id: string, naar: (i: number) => string | null): Los => ({
      kind: 'vraag',
      id,
      titel: `Vraag ${id}`,
      bronnen: ['B1'],
      keuzes,
      verder: keuzes.map((keuze, i) => ({ als: { kind: 'antwoord', vraag: id, is: [keuze.id] }, naar: naar(i) })),
    });
    los.stappen = [{ id: 's', titel: 'Breed', kort: 'Breed', begin: 'top' }];
    los.paginas = [
      page('top', (i) => `m${i}`),
      ...keuzes.map((_, i) => page(`m${i}`, (n) => (n === 0 ? 'eind' : null))),
      page('eind', () => null),
    ];
    los.uitkomsten = [];
    const pack = laad(los);
    const [stap] = pack.stappen as [Pack['stappen'][number]];
    const count = ({ vakken }: { vakken: unknown[] }) => vakken.length;
    const bladen = bladenVan(pack, stap, { guess: count, width: count, most: 40 });
    const drawn = bladen.flatMap(({ vakken }) => vakken.flatMap((vak) => (vak.kind === 'pagina' ? [vak.id] : [])));
    expect(drawn.toSorted()).toEqual(pack.paginas.map(({ id }) => id).toSorted());
    expect(bladen.length).toBeGreaterThan(1);
    for (const blad of bladen) expect(count(blad)).toBeLessThanOrEqual(46);
    const jumps = new Set(
      bladen.flatMap(({ vakken }) => vakken.flatMap((vak) => (vak.kind === 'sprong' ? [vak.naar] : []))),
    );
    expect([...jumps].toSorted()).toEqual(
      bladen
        .slice(1)
        .map(({ begin }) => begin)
        .toSorted(),
    );
  });
});

describe('what stands on an arrow', () => {
  const labels = (spoil: (los: Los) => void, id: string) => {
    const los = voorbeeld();
    spoil(los);
    const pack = laad(los);
    return wegenVan(pack, pack.paginas.find((one) => one.id === id) as Pack['paginas'][number]).map(
      ({ label }) => label,
    );
  };
  const antwoord = (vraag: string, ...is: string[]) => ({ kind: 'antwoord', vraag, is });

  test('the choice; nothing when there is one way', () => {
    expect(labels(() => undefined, 'gevaar')).toEqual(['Ja', 'Nee']);
    expect(labels(() => undefined, 'uitleg')).toEqual([null]);
  });

  test('choices that lead to the same place together', () => {
    const same = (los: Los) =>
      Object.assign(vind(los, 'gevaar'), {
        verder: [{ als: antwoord('gevaar', 'ja', 'nee'), geeft: ['BEL'], naar: 'wie' }],
      });
    expect(labels(same, 'gevaar')).toEqual(['“Ja” of “Nee”']);
  });

  test('the rest by name, and who answers nothing', () => {
    const open = (los: Los) =>
      Object.assign(vind(los, 'gevaar'), {
        nodig: false,
        verder: [{ als: antwoord('gevaar', 'ja'), geeft: ['BEL'], naar: null }, { naar: 'wie' }],
      });
    expect(labels(open, 'gevaar')).toEqual(['Ja', 'Nee of geen antwoord']);
  });

  test('numbers where it matters which is tried first', () => {
    expect(labels(() => undefined, 'zeker')).toEqual([
      '1. “Ja” en bij bang “Gezien”',
      '2. “Nee”',
      '3. in alle andere gevallen',
    ]);
  });

  test('several choices are never said to be the only ones', () => {
    const more = (los: Los) =>
      Object.assign(vind(los, 'wie'), { verder: [{ als: antwoord('wie', 'arts'), naar: null }, { naar: 'uitleg' }] });
    expect(labels(more, 'wie')).toEqual(['1. “Arts”', '2. in alle andere gevallen']);
  });

  test('nearly all choices by what is left out', () => {
    const many = (los: Los) => {
      const gevaar = vind(los, 'gevaar');
      for (const id of ['a', 'b', 'c']) gevaar.keuzes.push({ id, label: id });
      gevaar.verder[1].als = antwoord('gevaar', 'nee', 'a', 'b', 'c');
    };
    expect(labels(many, 'gevaar')).toEqual(['Ja', 'alles behalve “Ja”']);
  });
});

test.each(listPacks())('%s fits on paper with all its pages and advice', (bestand) => {
  const gelezen = readPack(`${PACKS}/${bestand}`);
  if (gelezen.kind === 'geweigerd') throw new Error(gelezen.redenen.join('\n'));
  const { pack } = gelezen;
  const svg = tekenGids(pack);
  expect(wellFormed(svg)).toBe(true);
  expect(Number(/width="([\d.]+)"/.exec(svg)?.[1])).toBeLessThan(1260);
  // A long name may be cut over two lines.
  const text = textIn(svg).replaceAll(' ', '');
  expect([...pack.paginas, ...pack.uitkomsten].map(({ id }) => id).filter((id) => !text.includes(id))).toEqual([]);
});
