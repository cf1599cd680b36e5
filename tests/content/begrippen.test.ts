// The glossary: which words of a text it explains, and that it explains them in plain sentences.
import { describe, expect, test } from 'vitest';
import { woordenIn, zinnenIn } from '../../scripts/gids-taal.ts';
import { BEGRIPPEN, begrippenIn } from '../../src/content/begrippen.ts';

const woorden = (tekst: string) => begrippenIn(tekst).map(({ woord }) => woord);

describe('finds', () => {
  test.each<[tekst: string, woorden: string[]]>([
    ['', []],
    ['Een gewone zin zonder moeilijke woorden.', []],
    ['Doe de kindcheck. De Kindcheck hoort erbij.', ['kindcheck']],
    ['Bel VEILIG THUIS of je aandachtsfunctionaris.', ['Veilig Thuis', 'aandachtsfunctionaris']],
    ['Ga direct naar het bevoegd gezag.', ['bevoegd gezag']],
    ['Wie heeft gezag? En wie is het bevoegd gezag?', ['gezag', 'bevoegd gezag']],
    ['Is er een OTS of voogdij?', ['ondertoezichtstelling', 'voogdij']],
    ['Het gaat om acute onveiligheid.', ['acuut']],
    ["Vraag het de IB’er of IB'er.", ['IB’er']],
    ["MDA++, zegt de GI, en twee GI's ook.", ['MDA++', 'gecertificeerde instelling']],
    ['Bel om drie uur.', []],
    ['Bel het OM.', ['OM']],
    ['De toezichthouder is geen houder.', ['toezichthouder', 'houder']],
    ['Een meldcodestap, of onacuut.', []],
    ['De Raad voor de Kinderbescherming.', ['Raad voor de Kinderbescherming']],
    ['zorg- en veiligheidshuis', ['Zorg- en Veiligheidshuis']],
  ])('%s', (tekst, expected) => {
    expect(woorden(tekst)).toEqual(expected);
  });

  test('every word and every other form of it, on its own', () => {
    for (const begrip of BEGRIPPEN)
      for (const form of [begrip.woord, ...(begrip.anders ?? [])])
        expect(begrippenIn(`Over ${form}.`), form).toContain(begrip);
  });
});

describe('explains', () => {
  test('each word once, by the alphabet', () => {
    const forms = BEGRIPPEN.flatMap(({ woord, anders = [] }) => [woord, ...anders]);
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
    const words = BEGRIPPEN.map(({ woord }) => woord);
    expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, 'nl')));
  });

  test.each(BEGRIPPEN.map(({ woord, uitleg }) => [woord, uitleg]))(
    '%s in one to three short sentences',
    (_woord, uitleg) => {
      const zinnen = zinnenIn(uitleg);
      expect(zinnen.length).toBeLessThanOrEqual(3);
      for (const zin of zinnen) expect(woordenIn(zin), zin).toBeLessThanOrEqual(18);
      expect(uitleg).toMatch(/^\p{Lu}.*[.?]$/u);
      expect(uitleg).not.toMatch(/\d{4,}|sleutel|encryptie|sync|relay|verplicht/i);
    },
  );
});
