// A released guide never changes: someone may be halfway through it. A correction is a new version.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leesVrijgegeven, listPacks, PACKS, readPack } from '../../scripts/packs.ts';

const vrijgegeven = leesVrijgegeven();

test.each(Object.entries(vrijgegeven))('%s is as it was released', (bestand, hash) => {
  expect(existsSync(`${PACKS}/${bestand}`)).toBe(true);
  const gelezen = readPack(`${PACKS}/${bestand}`);
  expect(gelezen.kind === 'goed' ? gelezen.hash : gelezen.redenen).toBe(hash);
});

test('every guide is released: npm run gids -- --vrijgeven <file>', () => {
  expect(listPacks().filter((bestand) => !Object.hasOwn(vrijgegeven, bestand))).toEqual([]);
});
