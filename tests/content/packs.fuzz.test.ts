// Whatever is answered in a guide, in whatever order, it never leaves someone on a page that does not exist or without a way on. SEED=<n> replays.
import { describe, expect } from 'vitest';
import { listPacks, PACKS, readPack } from '../../scripts/packs.ts';
import { beantwoord } from '../../src/domain/gids/beantwoord.ts';
import { alleVragen, type Pack, vindPagina } from '../../src/domain/gids/pack.ts';
import { verderVan, walkGids } from '../../src/domain/gids/walk.ts';
import { testSeeds } from '../fuzz/for-seeds.ts';
import { below, chance, pick } from '../fuzz/seeded.ts';

/** With the 50 seeds of an ordinary run: a thousand runs. */
const RUNS = 20;

const packs = new Map<string, Pack>();
for (const bestand of listPacks()) {
  const gelezen = readPack(`${PACKS}/${bestand}`);
  // Why not is said by packs.test.ts.
  if (gelezen.kind === 'goed') packs.set(bestand, gelezen.pack);
}

function randomAnswers(pack: Pack): Map<string, string[]> {
  const share = below(101);
  const given = alleVragen(pack).filter(() => chance(share));
  return new Map(
    given.map((vraag) => {
      if (vraag.kind === 'veld') return [vraag.id, ['iets']];
      const several = vraag.keuzes.filter(() => chance(40)).map(({ id }) => id);
      return [vraag.id, vraag.meer && several.length > 0 ? several : [pick(vraag.keuzes).id]];
    }),
  );
}

describe.each([...packs])('%s', (_bestand, pack) => {
  testSeeds('random answers strand nobody', () => {
    for (let i = 0; i < RUNS; i++) {
      const antwoorden = randomAnswers(pack);
      const loop = walkGids(pack, antwoorden);
      for (const id of loop.open) expect(vindPagina(pack, id)).toBeDefined();
      for (const { open, opnieuw, plaatsen } of loop.stappen) {
        const last = plaatsen.findLast((plaats) => plaats.kind === 'pagina');
        if (!last) throw new Error('a step without a page');
        const naar = verderVan(last.pagina, antwoorden)?.naar;
        if (open === null) expect(naar).toBeNull();
        else if (!opnieuw) expect([last.pagina.id, antwoorden.has(open)]).toEqual([open, false]);
        else expect(naar).toBe(open);
      }
      const gegeven = [...antwoorden].map(([vraag, antwoord]) => ({ vraag, antwoord }));
      const asked = beantwoord(pack, i % 2 === 0 ? gegeven : gegeven.reverse());
      expect(asked).toMatchObject({ kind: 'goed', uitkomsten: loop.uitkomsten, open: loop.open });
    }
  });

  testSeeds('who answers what is open comes to an end of every step', () => {
    const antwoorden = randomAnswers(pack);
    for (let turn = 0; turn <= pack.paginas.length; turn++) {
      const loop = walkGids(pack, antwoorden).stappen.find(({ open, opnieuw }) => open !== null && !opnieuw);
      const pagina = loop?.open ? vindPagina(pack, loop.open) : undefined;
      if (pagina?.kind !== 'vraag') break;
      antwoorden.set(pagina.id, [pick(pagina.keuzes).id]);
    }
    const left = walkGids(pack, antwoorden).stappen.filter(({ open, opnieuw }) => open !== null && !opnieuw);
    expect(left.map(({ open }) => open)).toEqual([]);
  });
});
