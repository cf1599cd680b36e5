// What the page about making guides shows can really be used: each example is what it says, and the whole one loads.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkTaal } from '../../scripts/gids-taal.ts';
import { loadPack } from '../../src/domain/gids/check.ts';
import { Conditie } from '../../src/domain/gids/conditie.ts';
import { Blok, NUMMERS, Pagina, STATUSSEN, Stap, Uitkomst, Verder } from '../../src/domain/gids/pack.ts';

const tekst = readFileSync('docs/gids-maken.md', 'utf8');
const examples = [...tekst.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => json);
const parsed = examples.map((json) => JSON.parse(json));

test.each(parsed.filter((one) => !('schema' in one)).map((one) => [JSON.stringify(one).slice(0, 60), one]))(
  '%s',
  (_start, one) => {
    const shapes = [Conditie, Blok, Pagina, Uitkomst, Stap, Verder];
    expect(shapes.filter((shape) => shape.safeParse(one).success)).toHaveLength(1);
  },
);

test('the whole guide loads, and is written as it asks', () => {
  const [whole, ...more] = parsed.filter((one) => 'schema' in one);
  expect(more).toEqual([]);
  const loaded = loadPack(whole);
  if (loaded.kind === 'geweigerd') throw new Error(loaded.redenen.join('\n'));
  expect(checkTaal(loaded.pack)).toEqual([]);
});

test('every kind of page, block and condition is shown', () => {
  const kinds = new Set(parsed.map(({ kind }) => kind));
  const expected = [Pagina, Blok].flatMap((union) => union.def.options.map((one) => one.def.shape.kind.def.values[0]));
  for (const kind of [...expected, 'altijd', 'antwoord', 'alle', 'een', 'niet']) expect(kinds, kind).toContain(kind);
  for (const naam of [...NUMMERS, ...STATUSSEN]) expect(tekst).toContain(`\`${naam}\``);
});
