// A guide that passed the check strands nobody, however it is made and whatever is answered. SEED=<n> replays.
import { expect } from 'vitest';
import type { Conditie } from '../../../src/domain/gids/conditie.ts';
import { alleVragen, type Pack } from '../../../src/domain/gids/pack.ts';
import { walkPaden } from '../../../src/domain/gids/paden.ts';
import { isNodig, verderVan, walkGids } from '../../../src/domain/gids/walk.ts';
import { testSeeds } from '../../fuzz/for-seeds.ts';
import { below, chance, pick } from '../../fuzz/seeded.ts';
import { type Los, laad } from './voorbeeld.ts';

const KEUZES = ['ja', 'nee', 'twijfel'];

/** A guide as a hasty author might make it: ways forward, some back, conditions on anything asked anywhere. */
function randomGids(): Los {
  const count = 2 + below(9);
  const asks = Array.from({ length: count }, (_, i) => i === 0 || chance(70));
  const asked = asks.flatMap((ask, i) => (ask ? [`p${i}`] : []));
  const conditie = (depth = 0): Conditie => {
    const kind = depth > 2 ? 'antwoord' : pick(['antwoord', 'antwoord', 'alle', 'een', 'niet'] as const);
    if (kind === 'antwoord') return { kind, vraag: pick(asked), is: [pick(KEUZES)] };
    if (kind === 'niet') return { kind, van: conditie(depth + 1) };
    return { kind, van: [conditie(depth + 1), conditie(depth + 1)] };
  };
  const paginas = asks.map((ask, i) => {
    const onward = () => (i + 1 < count && chance(80) ? `p${i + 1 + below(count - i - 1)}` : null);
    const way = (als?: Conditie): Los => ({
      ...(als ? { als } : {}),
      ...(chance(30) ? { geeft: [chance(20) ? 'STOP' : 'RAAD'] } : {}),
      ...(chance(15) && i > 0 ? { naar: `p${below(i)}`, terug: true } : { naar: onward() }),
    });
    const nodig = chance(70);
    const meer = chance(20);
    const each = ask && nodig && !meer && chance(60);
    const verder = each
      ? KEUZES.map((is) => way({ kind: 'antwoord', vraag: `p${i}`, is: [is] }))
      : [...Array.from({ length: below(3) }, () => way(conditie())), { ...way(), naar: onward(), terug: undefined }];
    const page = { id: `p${i}`, titel: `Pagina ${i}`, bronnen: ['B'], verder };
    return ask
      ? { kind: 'vraag', ...page, nodig, meer, keuzes: KEUZES.map((id) => ({ id, label: id })) }
      : { kind: 'uitleg', ...page };
  });
  return {
    schema: 1,
    id: 'toeval',
    versie: 1,
    titel: 'Toeval',
    uitleg: 'Toeval.',
    kind: 'lijst',
    geldigVanaf: '2019-01-01',
    gecontroleerdOp: '2026-11-22',
    bronnen: { B: { titel: 'Bron' } },
    // Every page is the beginning of a step, so that none is out of reach.
    stappen: paginas.map(({ id }, i) => ({
      id: `s${i}`,
      titel: 'Stap',
      kort: 'Stap',
      begin: id,
      ...(chance(30) ? { als: conditie() } : {}),
    })),
    paginas: paginas.map((pagina) => JSON.parse(JSON.stringify(pagina))),
    uitkomsten: ['RAAD', 'STOP'].map((id) => ({
      id,
      titel: id,
      doen: ['Iets.'],
      bronnen: ['B'],
      sluit: id === 'STOP',
    })),
  };
}

/** Only what is given may be there. */
function load(los: Los): Pack {
  const given = new Set(los.paginas.flatMap((one: Los) => one.verder.flatMap((way: Los) => way.geeft ?? [])));
  los.uitkomsten = los.uitkomsten.filter(({ id }: Los) => given.has(id));
  return laad(los);
}

function mustNotStrand(pack: Pack, antwoorden: ReadonlyMap<string, readonly string[]>): void {
  const { stappen, open } = walkGids(pack, antwoorden);
  for (const loop of stappen) {
    const last = loop.plaatsen.at(-1);
    const pagina = last && pack.paginas.find(({ id }) => id === (last.kind === 'pagina' ? last.pagina.id : last.na));
    if (!pagina) throw new Error(`step ${loop.stap.id} has no page`);
    if (loop.open === null) expect(verderVan(pagina, antwoorden)?.naar).toBeNull();
    else if (loop.opnieuw) expect(verderVan(pagina, antwoorden)?.naar).toBe(loop.open);
    else {
      expect(pagina.id).toBe(loop.open);
      expect(isNodig(pagina) && !antwoorden.get(pagina.id)?.length).toBe(true);
    }
  }
  for (const id of open) expect(pack.paginas.some((pagina) => pagina.id === id)).toBe(true);
}

testSeeds('random answers to a random guide always lead to an end, or to a question that can be answered', () => {
  for (let i = 0; i < 6; i++) {
    const pack = load(randomGids());
    for (let n = 0; n < 6; n++) {
      const antwoorden = new Map<string, readonly string[]>();
      for (const { id, keuzes, meer } of alleVragen(pack))
        if (chance(60))
          antwoorden.set(id, meer ? keuzes.map((one) => one.id).filter(() => chance(50)) : [pick(keuzes).id]);
      mustNotStrand(pack, antwoorden);
    }
  }
});

testSeeds('answering what is open, again and again, comes to an end', () => {
  for (let i = 0; i < 6; i++) {
    const pack = load(randomGids());
    const antwoorden = new Map<string, readonly string[]>();
    for (let turn = 0; turn <= pack.paginas.length; turn++) {
      const loops = walkGids(pack, antwoorden).stappen.filter(({ open, opnieuw }) => open !== null && !opnieuw);
      const [first] = loops;
      if (!first?.open) break;
      expect(antwoorden.has(first.open)).toBe(false);
      antwoorden.set(first.open, [pick(KEUZES)]);
    }
    expect(walkGids(pack, antwoorden).stappen.every(({ open, opnieuw }) => open === null || opnieuw)).toBe(true);
  }
});

testSeeds('each of all ways through a step ends, or goes back on purpose', () => {
  const pack = load(randomGids());
  for (const stap of pack.stappen)
    walkPaden(
      pack,
      stap,
      ({ antwoorden, loop }) => {
        expect(loop.open === null || loop.opnieuw).toBe(true);
        mustNotStrand({ ...pack, stappen: [stap] }, antwoorden);
      },
      50,
    );
});
