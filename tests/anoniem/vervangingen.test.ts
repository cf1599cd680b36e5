// What is put in the place of a finding is not found again: the real engine over the test notes, every proposal in its place.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createHerkenner } from '../../src/anoniem/herken.ts';
import { unpackLijsten } from '../../src/anoniem/unpack-lijsten.ts';
import { vervangingenVoor } from '../../src/domain/vervangingen.ts';

const MAP = path.resolve('tests/anoniem/notities');
const lijst = (naam: string) => readFileSync(path.resolve(`public/anoniem/${naam}.txt`), 'utf8');
const herkenner = createHerkenner(unpackLijsten(lijst('namen'), lijst('woorden')));

/** The words of a note: without its head, and without what says where a finding is. */
const notities = readdirSync(MAP)
  .flatMap((file) => readFileSync(path.join(MAP, file), 'utf8').split(/^---$/m))
  .map((note) =>
    note
      .replace(/^\s*#.*$/gm, '')
      .replace(/\{[a-z]+~?:([^}]*)\}/g, '$1')
      .trim(),
  );

/** Everything found makes way for its `keuze`th proposal; where the new words stand. */
function vervangAlles(tekst: string, keuze: number): { tekst: string; plekken: { start: number; end: number }[] } {
  let uit = '';
  let tot = 0;
  const plekken: { start: number; end: number }[] = [];
  for (const vondst of herkenner.vind(tekst)) {
    uit += tekst.slice(tot, vondst.start);
    const voorstellen = vervangingenVoor(vondst, tekst.slice(vondst.start, vondst.end), {
      ...{ nu: '2025-04-20', alGekozen: null, bezet: [], voor: uit },
    });
    const start = uit.length;
    uit += voorstellen[Math.min(keuze, voorstellen.length - 1)];
    plekken.push({ start, end: uit.length });
    tot = vondst.end;
  }
  return { tekst: uit + tekst.slice(tot), plekken };
}

/** Each proposal over its own share of the notes. */
const DELEN = 6;
test.each([0, 1, 2, 3])('what was put in the place of what was found is not found again (proposal %i)', (keuze) => {
  let gezien = 0;
  const weer: string[] = [];
  for (const note of notities.filter((_, at) => at % DELEN === keuze)) {
    const { tekst, plekken } = vervangAlles(note, keuze);
    gezien += plekken.length;
    for (const { start, end, gegeven } of herkenner.vind(tekst))
      if (plekken.some((plek) => start < plek.end && end > plek.start))
        weer.push(`${gegeven}: ${tekst.slice(start, end)} in: ${tekst.slice(Math.max(0, start - 20), end + 20)}`);
  }
  expect(weer).toEqual([]);
  expect(gezien).toBeGreaterThan(100);
});
