// All ways through a step are found, each once, also the one of who answers nothing; and no more than asked for.
import { expect, test } from 'vitest';
import type { Pack } from '../../../src/domain/gids/pack.ts';
import { walkPaden } from '../../../src/domain/gids/paden.ts';
import { laad, naamVan, voorbeeld } from './voorbeeld.ts';

const pack = laad(voorbeeld());
const [een, twee] = pack.stappen as [Pack['stappen'][number], Pack['stappen'][number]];

const found = (stap: Pack['stappen'][number]) => {
  const ways: string[] = [];
  walkPaden(pack, stap, ({ antwoorden, loop }) => {
    const said = [...antwoorden].map(([vraag, waarde]) => `${vraag}=${waarde.join('+')}`).join(' ');
    const last = loop.plaatsen.at(-1);
    ways.push(`${said} > ${last && naamVan(last)}`);
  });
  return ways;
};

test('a question is answered in each way there is; one that may be passed is also left open', () => {
  expect(found(een)).toEqual([
    'gevaar=ja > gevaar~BEL',
    'gevaar=nee wie=school > uitleg~OVERLEG',
    'gevaar=nee wie=arts > uitleg~OVERLEG',
    'gevaar=nee wie= > uitleg~OVERLEG',
  ]);
});

test('a line to tick is only tried where it decides', () => {
  const ways = found(twee);
  expect(ways.every((way) => !way.includes('moe='))).toBe(true);
  expect(ways).toContain('zeker=ja bang=gezien > zeker~STOP');
  expect(ways).toContain('zeker=ja bang= > zeker');
  expect(new Set(ways).size).toBe(ways.length);
});

test('it counts, and says so when it stopped before the end', () => {
  expect(walkPaden(pack, een, () => undefined)).toEqual({ aantal: 4, alles: true });
  expect(walkPaden(pack, een, () => undefined, 4)).toEqual({ aantal: 4, alles: true });
  expect(walkPaden(pack, een, () => undefined, 2)).toEqual({ aantal: 2, alles: false });
});
