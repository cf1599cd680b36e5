// Findings in a text that changes: they stay with their words, and go when their words are touched.
import { describe, expect, test } from 'vitest';
import { schuifMee, zonderTypwoord } from '../../src/domain/meeschuiven.ts';
import { createRandom, seeds } from '../relay/random.ts';

/** `<...>` is what was found. */
const lees = (met: string) => {
  const stukken: { start: number; end: number }[] = [];
  let tekst = '';
  for (const deel of met.split(/(<[^>]*>)/)) {
    if (!deel.startsWith('<')) tekst += deel;
    else {
      stukken.push({ start: tekst.length, end: tekst.length + deel.length - 2 });
      tekst += deel.slice(1, -1);
    }
  }
  return { tekst, stukken };
};
const toon = (tekst: string, stukken: readonly { start: number; end: number }[]) =>
  [...stukken]
    .reverse()
    .reduce((text, { start, end }) => `${text.slice(0, start)}<${text.slice(start, end)}>${text.slice(end)}`, tekst);

describe('after a change', () => {
  test.each([
    ['<Jayden> uit <Ommen>.', 'Jayden komt uit Ommen.', '<Jayden> komt uit <Ommen>.'],
    ['<Jayden> uit <Ommen>', 'Jayden uit Ommen, 7', '<Jayden> uit <Ommen>, 7'],
    ['uit <Ommen>', 'uit Ommense', 'uit Ommense'],
    ['uit <Ommen>', 'uit XOmmen', 'uit XOmmen'],
    ['uit <Ommen>', 'uit (Ommen', 'uit (<Ommen>'],
    ['<Jayden> en <Mo>', 'Jaden en Mo', 'Jaden en <Mo>'],
    ['<Anna> <Anna>', 'Anna', '<Anna>'],
    ['<Anna>', 'Annaa', 'Annaa'],
    ['<Jayden>', '', ''],
    ['is <7 jaar> oud', 'is 17 jaar oud', 'is 17 jaar oud'],
    ['is <7 jaar> oud', 'is 7 jaar oud', 'is <7 jaar> oud'],
  ])('%s -> %s', (voor, na, expected) => {
    const { tekst, stukken } = lees(voor);
    expect(toon(na, schuifMee(stukken, tekst, na))).toBe(expected);
  });

  test.each(seeds(3))('what stays marks the very same words, whatever changed (seed %i)', (seed) => {
    const { int: below, pick } = createRandom(seed);
    const int = (van: number, tot: number) => van + below(tot - van + 1);
    const letters = ['a', 'b', ' ', 'é', '🙂', '.'];
    const text = (max: number) => Array.from({ length: int(0, max) }, () => pick(letters)).join('');
    for (let ronde = 0; ronde < 2000; ronde++) {
      const oud = text(12);
      const start = int(0, oud.length);
      const end = int(start, oud.length);
      const van = int(0, oud.length);
      const nieuw = oud.slice(0, van) + text(3) + oud.slice(int(van, oud.length));
      for (const stuk of schuifMee([{ start, end }], oud, nieuw))
        expect(nieuw.slice(stuk.start, stuk.end), `${oud} | ${nieuw}`).toBe(oud.slice(start, end));
    }
  });
});

describe('while typing, `|` is the caret', () => {
  test.each([
    ['<Jayden>|', 'Jayden'],
    ['<Jayden> |', '<Jayden> '],
    ['<Jayden> uit <Ommen>|', '<Jayden> uit Ommen'],
    ['is <7 jaar>|', 'is <7> jaar'],
    ['<Jayden Vo>|', '<Jayden> Vo'],
    ['<Jay|den>', 'Jayden'],
    ['|<Jayden>', '<Jayden>'],
    ['uit <Ommen>.|', 'uit <Ommen>.'],
  ])('%s', (met, expected) => {
    const caret = met.replace(/[<>]/g, '').indexOf('|');
    const { tekst, stukken } = lees(met.replace('|', ''));
    const shown = stukken.flatMap((stuk) => zonderTypwoord(stuk, tekst, caret) ?? []);
    expect(toon(tekst, shown)).toBe(expected);
  });
});
