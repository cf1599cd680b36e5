// The record of a walk: who answered what, when and why, what was advised, what was skipped and why, and what was answered before. Nothing that was given is left out.
import { describe, expect, test, vi } from 'vitest';
import type { Doorloop } from '../../../src/domain/gids/regel.ts';
import { describeVerslag, NIET_INGEVULD, type Verslag, verslagTekst } from '../../../src/domain/gids/verslag.ts';
import { kleineGids, opDag, type Schrijver, schrijf } from './kleine-gids.ts';

const doorloop: Doorloop = { id: 'd', gids: 'klein', versie: 2, titel: 'Kleine gids', begonnenOp: opDag(1) };
const FUNCTIE = 'intern begeleider';

const verslag = ({ pack, regels }: Schrijver, zonder = false, functie = FUNCTIE, alleen = true): Verslag =>
  describeVerslag({ doorloop, regels }, zonder ? null : pack, { functie, alleen, nu: opDag(24) });
const deel = (van: Verslag, titel: string) => {
  const found = van.delen.find((one) => one.titel === titel);
  if (!found) throw new Error(`no part ${titel}`);
  return found;
};
const antwoorden = (van: Verslag) => [...van.delen.flatMap(({ regels }) => regels), ...van.eerder];

/** Two people, a changed mind, a skipped step. */
const gelopen = () =>
  schrijf()
    .antwoord('sector', 'school')
    .op(2)
    .antwoord('vermoeden', 'twijfel')
    .op(3, 'jeugdarts')
    .antwoord('vermoeden', 'ja', { notitie: 'Blauwe plekken', bron: 'Zelf gezien', moment: 'gisteren' })
    .antwoord('waar', ['buiten', 'online'])
    .stap('kijken', 'klaar')
    .op(4, '')
    .stap('overleg', 'overgeslagen', 'Er was niemand.');

test('as text, whole', () => {
  expect(verslagTekst(verslag(gelopen()))).toBe(`Verslag van de stappen: Kleine gids

Ingevuld door: leerkracht, jeugdarts, intern begeleider
Begonnen op 1 november 2026. Laatste antwoord op 4 november 2026.
Gids: Kleine gids, versie 2, bronnen nagekeken op 22 november 2026.

Vooraf (Klaar)
- Waar werk je?
  School (1 november 2026, leerkracht)

Stap 1. Kijken en luisteren (Klaar)
- Maak je je zorgen over je leerling?
  Ja (3 november 2026, jeugdarts)
  Toelichting: Blauwe plekken. Zelf gezien. gisteren
  Advies: Overleg met een collega
  Advies: Schrijf op wat je zag
- Waar zag je het?
  Buiten, Online (3 november 2026, jeugdarts)
  Advies: Schrijf op wat je zag

Stap 2. Overleggen (Overgeslagen)
Waarom overgeslagen: Er was niemand. (4 november 2026, intern begeleider)

Eerdere antwoorden, later veranderd
- Maak je je zorgen over je leerling?
  Twijfel (2 november 2026, leerkracht)
  Advies: Vraag advies

Bronnen: De wet; De richtlijn; De kaart.

Gemaakt op 24 november 2026 door intern begeleider, met Ruggespraak.
Dit is geen dossier. Zet wat nodig is in je eigen dossier.`);
});

test.each(['Pacific/Honolulu', 'America/Kralendijk', 'UTC', 'Pacific/Auckland'])(
  'a day without a time is the same day in %s',
  async (zone) => {
    vi.stubEnv('TZ', zone);
    vi.resetModules();
    const { describeVerslag: inZone } = await import('../../../src/domain/gids/verslag.ts');
    const made = inZone({ doorloop, regels: [] }, kleineGids(), { functie: '', alleen: true, nu: opDag(24) });
    expect(made.kop.at(-1)).toContain('nagekeken op 22 november 2026');
    vi.unstubAllEnvs();
  },
);

describe('who and when', () => {
  test('lines that name nobody are of who makes the record, if that is known', () => {
    const naamloos = schrijf().op(2, '').antwoord('vermoeden', 'ja');
    const regel = (functie: string) => deel(verslag(naamloos, false, functie), 'Stap 1. Kijken en luisteren').regels[0];
    expect(regel('jeugdarts')?.wanneer).toBe('2 november 2026, jeugdarts');
    expect(regel('')?.wanneer).toBe('2 november 2026');
    expect(verslag(naamloos, false, '').kop[0]).toMatch(/^Begonnen/);
    expect(verslag(naamloos, false, '').voet[0]).toBe('Gemaakt op 24 november 2026, met Ruggespraak.');
  });

  test('in a casus they may be of anybody, so nobody is named', () => {
    const samen = verslag(schrijf().op(2, '').antwoord('vermoeden', 'ja'), false, FUNCTIE, false);
    expect(antwoorden(samen)[0]?.wanneer).toBe('2 november 2026');
    expect(samen.kop[0]).toMatch(/^Begonnen/);
    expect(samen.voet[0]).toBe('Gemaakt op 24 november 2026 door intern begeleider, met Ruggespraak.');
  });

  test('someone who is named is not replaced by who makes the record', () => {
    expect(antwoorden(verslag(gelopen()))[0]?.wanneer).toBe('1 november 2026, leerkracht');
  });
});

describe('why', () => {
  const waarom = (notitie: string, bron = 'Van een ander', moment = '') =>
    antwoorden(verslag(schrijf().antwoord('vermoeden', 'ja', { notitie, bron, moment })))[0]?.waarom;

  test.each([
    ['Hij was moe', 'Hij was moe. Van een ander'],
    ['Hij was moe.', 'Hij was moe. Van een ander'],
    ['Waarom was hij moe?', 'Waarom was hij moe? Van een ander'],
    ['', 'Van een ander'],
  ])('%j', (notitie, zin) => {
    expect(waarom(notitie)).toBe(zin);
  });

  test('nothing said: nothing there', () => {
    expect(waarom('', '')).toBe('');
    expect(verslagTekst(verslag(schrijf().antwoord('vermoeden', 'ja')))).not.toContain('Toelichting');
  });
});

describe('advice', () => {
  test('after a page where nothing is chosen is there too, once', () => {
    const overlegd = schrijf().antwoord('vermoeden', 'ja').antwoord('wie', 'collega');
    expect(deel(verslag(overlegd), 'Stap 2. Overleggen').adviezen).toEqual(['Meld het']);
    expect(verslagTekst(verslag(overlegd))).toContain(`- Met wie overlegde je?
  Collega (1 november 2026, leerkracht)
Advies: Meld het
`);
    expect(deel(verslag(overlegd), 'Stap 1. Kijken en luisteren').adviezen).toEqual([]);
  });

  test('after what was ticked', () => {
    const thuis = schrijf().antwoord('sector', 'zorg').antwoord('leeg', 'gezien');
    expect(deel(verslag(thuis), 'Stap 2. Op huisbezoek').adviezen).toEqual(['Vraag advies']);
  });

  test('of a step nobody has been in is not there', () => {
    const { delen } = verslag(schrijf().antwoord('vermoeden', 'ja'));
    expect(delen.filter(({ adviezen }) => adviezen.length > 0)).toEqual([]);
  });

  test('is what the answers lead to now, also when another answer changed that since', () => {
    // As if what was advised then hung on something else as well.
    const toen = schrijf().antwoord('vermoeden', 'twijfel');
    toen.regels = toen.regels.map((one) => ({ ...one, waarde: ['ja'] }));
    const kijken = deel(verslag(toen), 'Stap 1. Kijken en luisteren');
    expect(kijken.regels[0]?.adviezen).toEqual(['Overleg met een collega', 'Schrijf op wat je zag']);
    expect(kijken.adviezen).toEqual([]);
  });

  test('of answers of which one must still be chosen is what each was told', () => {
    const apart = schrijf().antwoord('vermoeden', 'ja').los('vermoeden', 'twijfel', 0);
    const { regels } = deel(verslag(apart), 'Stap 1. Kijken en luisteren');
    expect(regels.map(({ adviezen }) => adviezen)).toEqual([
      ['Overleg met een collega', 'Schrijf op wat je zag'],
      ['Vraag advies'],
    ]);
  });
});

describe('nothing is left out', () => {
  test('both of two answers given apart are in it', () => {
    const apart = schrijf().antwoord('vermoeden', 'ja').op(2, 'jeugdarts').los('vermoeden', 'nee', 0);
    const { regels, stand } = deel(verslag(apart), 'Stap 1. Kijken en luisteren');
    expect(regels.map(({ antwoord, wanneer }) => [antwoord, wanneer])).toEqual([
      ['Ja', '1 november 2026, leerkracht'],
      ['Nee', '2 november 2026, jeugdarts'],
    ]);
    expect(stand).toBe('bezig');
  });

  test('who chose between them, and both of them as earlier', () => {
    const gekozen = schrijf().antwoord('vermoeden', 'ja').los('vermoeden', 'nee', 0).op(3).antwoord('vermoeden', 'nee');
    expect(verslag(gekozen).eerder.map(({ antwoord }) => antwoord)).toEqual(['Ja', 'Nee']);
  });

  test('an answer that was taken back is told as earlier, and not as an answer', () => {
    const terug = schrijf().antwoord('vermoeden', 'ja').antwoord('vermoeden', '');
    expect(verslag(terug).delen.flatMap(({ regels }) => regels)).toEqual([]);
    expect(verslag(terug).eerder.map(({ antwoord }) => antwoord)).toEqual(['Ja']);
    expect(verslagTekst(verslag(terug))).not.toContain(NIET_INGEVULD);
  });

  test('a note with what was taken back is told', () => {
    const terug = schrijf().antwoord('vermoeden', 'ja').antwoord('vermoeden', '', { notitie: 'Ik weet het niet meer' });
    const { regels } = deel(verslag(terug), 'Stap 1. Kijken en luisteren');
    expect(regels.map(({ antwoord, waarom }) => [antwoord, waarom])).toEqual([
      [NIET_INGEVULD, 'Ik weet het niet meer'],
    ]);
  });

  test('a step that was skipped and taken up after all: that, and why', () => {
    const toch = schrijf().stap('overleg', 'overgeslagen', 'Er was niemand.').op(2).stap('overleg', 'later');
    for (const zonder of [false, true]) {
      const { eerder, delen } = verslag(toch, zonder);
      expect(eerder).toEqual([
        {
          vraag: 'Overleggen',
          antwoord: 'Overgeslagen',
          waarom: 'Er was niemand.',
          adviezen: [],
          wanneer: '1 november 2026, leerkracht',
        },
      ]);
      expect(delen.filter(({ stand }) => stand === 'overgeslagen')).toEqual([]);
    }
  });

  test('answers the way no longer leads to are in a part of their own', () => {
    const anders = schrijf()
      .antwoord('sector', 'zorg')
      .antwoord('vermoeden', 'ja')
      .op(3)
      .antwoord('leeg', 'gezien')
      .op(2)
      .antwoord('waar', 'buiten')
      .op(4)
      .antwoord('vermoeden', 'nee')
      .antwoord('sector', 'school');
    const { regels, stand } = deel(verslag(anders), 'Antwoorden die nu niet meer meetellen');
    expect(regels.map(({ vraag }) => vraag)).toEqual(['Waar zag je het?', 'Het huis is leeg']);
    expect(stand).toBeNull();
    expect(verslagTekst(verslag(anders))).toContain('\n\nAntwoorden die nu niet meer meetellen\n- Waar zag je het?\n');
  });

  test('a walk of which every answer is on the way has no such part', () => {
    expect(verslag(gelopen()).delen.map(({ titel }) => titel)).toEqual([
      'Vooraf',
      'Stap 1. Kijken en luisteren',
      'Stap 2. Overleggen',
      'Stap 3. Beslissen',
    ]);
  });

  test('without the guide every line is in it, in the words it was written in', () => {
    const zonder = verslag(gelopen(), true);
    expect(zonder.kop.at(-1)).toBe('Gids: Kleine gids, versie 2.');
    expect(zonder.delen.map(({ titel, stand, reden }) => [titel, stand, reden])).toEqual([
      ['Antwoorden', null, ''],
      ['Kijken en luisteren', 'klaar', ''],
      ['Overleggen', 'overgeslagen', 'Er was niemand. (4 november 2026, intern begeleider)'],
    ]);
    expect(antwoorden(zonder)).toHaveLength(4);
    const met = verslag(gelopen());
    expect(new Set(antwoorden(zonder).map((one) => JSON.stringify(one)))).toEqual(
      new Set(antwoorden(met).map((one) => JSON.stringify(one))),
    );
    expect([zonder.bronnen, zonder.eerder, zonder.voet]).toEqual([met.bronnen, met.eerder, met.voet]);
  });

  test('an empty walk is a record too, with guide and without', () => {
    for (const zonder of [false, true]) expect(verslagTekst(verslag(schrijf(), zonder)).split('\n\n')).toHaveLength(3);
  });
});

test('it says that it is no dossier, and from what it came', () => {
  for (const zonder of [false, true]) {
    const { voet, bronnen } = verslag(gelopen(), zonder);
    expect(voet.join(' ')).toContain('Dit is geen dossier');
    expect(bronnen).toEqual(['De wet', 'De richtlijn', 'De kaart']);
  }
});

test('the parts of a list are called parts', () => {
  const lijst = schrijf(kleineGids('lijst')).antwoord('vermoeden', 'nee');
  expect(verslag(lijst).delen.map(({ titel }) => titel)).toContain('Deel 1. Kijken en luisteren');
});
