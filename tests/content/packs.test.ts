// Every guide in the folder: it loads, each of its ways ends in an action with a source, and it is written as a guide is.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkTaal } from '../../scripts/gids-taal.ts';
import { findPack, listPacks, PACKS, readPack } from '../../scripts/packs.ts';
import type { Pack, Verder } from '../../src/domain/gids/pack.ts';
import { walkPaden } from '../../src/domain/gids/paden.ts';
import { verderVan } from '../../src/domain/gids/walk.ts';

const bestanden = listPacks();

test('there are guides, and nothing else in their folder', () => {
  expect(bestanden.length).toBeGreaterThan(0);
  expect(readdirSync(PACKS).toSorted()).toEqual(bestanden.toSorted());
});

function read(bestand: string): Pack {
  const gelezen = readPack(`${PACKS}/${bestand}`);
  if (gelezen.kind === 'geweigerd') throw new Error(gelezen.redenen.join('\n'));
  return gelezen.pack;
}

describe.each(bestanden)('%s', (bestand) => {
  test('loads, and is called what it is', () => {
    const { id, versie } = read(bestand);
    expect(bestand).toBe(`${id}@${versie}.json`);
  });

  test('each way through each step ends, and all advice on it says what to do and where that comes from', () => {
    const pack = read(bestand);
    const taken = new Set<Verder>();
    const met = new Set<string>();
    const wrong = new Set<string>();
    for (const stap of pack.stappen) {
      const { alles } = walkPaden(pack, stap, ({ antwoorden, loop }) => {
        for (const plaats of loop.plaatsen) {
          if (plaats.kind === 'pagina') {
            const verder = verderVan(plaats.pagina, antwoorden);
            if (verder) taken.add(verder);
            else wrong.add(`${stap.id}: stuck on ${plaats.pagina.id}`);
            continue;
          }
          const { id, titel, doen, bronnen } = plaats.uitkomst;
          met.add(id);
          if (!titel || !doen[0] || !bronnen[0]) wrong.add(`${id}: no advice, action or source`);
        }
        const last = loop.plaatsen.findLast((plaats) => plaats.kind === 'pagina');
        if (!last) wrong.add(`${stap.id}: no page`);
        else if (loop.open !== null && !loop.opnieuw) wrong.add(`${stap.id}: open on ${loop.open}`);
        else if (loop.open === null && verderVan(last.pagina, antwoorden)?.naar !== null)
          wrong.add(`${stap.id}: no end after ${last.pagina.id}`);
      });
      if (!alles) wrong.add(`${stap.id}: too many ways to walk them all`);
    }
    expect([...wrong]).toEqual([]);
    // What nobody can come to is a slip in a condition.
    const untaken = pack.paginas.flatMap(({ id, verder }) =>
      verder.flatMap((one, at) => (taken.has(one) ? [] : [`way ${at + 1} from ${id}`])),
    );
    const unmet = pack.uitkomsten.flatMap(({ id }) => (met.has(id) ? [] : [`advice ${id}`]));
    expect([...untaken, ...unmet]).toEqual([]);
  });

  test('where it goes on in another guide, there is one', () => {
    const next = read(bestand).uitkomsten.flatMap(({ vervolg }) => vervolg?.gids ?? []);
    expect(next.filter((gids) => findPack(gids) === null)).toEqual([]);
  });

  test('is written short and plain: no numbers, no machine, no duty that is none, no word left unexplained', () => {
    expect(checkTaal(read(bestand))).toEqual([]);
  });
});
