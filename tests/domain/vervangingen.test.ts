// What is proposed in the place of a finding: it reads well there, says less, and never gives back what was found.
import { describe, expect, test } from 'vitest';
import { volgendRolwoord } from '../../src/domain/rolwoord.ts';
import { leesJaren } from '../../src/domain/vervanging-leeftijd.ts';
import { type VervangOm, vervangingenVoor } from '../../src/domain/vervangingen.ts';
import type { Gegeven, Vondst } from '../../src/domain/vondst.ts';

const NU = '2026-11-25';
const om = (rest: Partial<VervangOm> = {}): VervangOm => ({ nu: NU, alGekozen: null, bezet: [], ...rest });
const vondst = (gegeven: Gegeven, rest: Partial<Vondst> = {}): Vondst => ({
  ...{ start: 0, end: 1, gegeven, ernst: 'herleidbaar', zeker: true, rol: null, maat: null },
  ...rest,
});
/** The text as it reads with the first proposal in it; `<...>` is what was found. */
function ingevuld(zin: string, gegeven: Gegeven, rest: Partial<Vondst> = {}, meer: Partial<VervangOm> = {}): string {
  const [, voor = '', woord = '', na = ''] = /^(.*?)<(.*?)>(.*)$/s.exec(zin) ?? [];
  return voor + vervangingenVoor(vondst(gegeven, rest), woord, om({ voor, ...meer }))[0] + na;
}

describe('names', () => {
  test.each([
    ['moeder', [], '[moeder]'],
    ['leerkracht', ['moeder'], '[leerkracht]'],
    ['kind', [], '[kind A]'],
    ['kind', ['[kind A]'], '[kind B]'],
    ['kind', ['[kind A, 6-8 jaar]', 'kind B'], '[kind C]'],
    ['oma', ['Oma'], '[oma 2]'],
    [null, [], '[persoon A]'],
    [null, ['[persoon A]'], '[persoon B]'],
  ] as const)('role %s, taken %j: %s', (rol, bezet, expected) => {
    expect(vervangingenVoor(vondst('naam', { rol }), 'Jayden', om({ bezet }))[0]).toBe(expected);
  });

  test('what stands for this person elsewhere comes first; the others stay to choose from', () => {
    const voorstellen = vervangingenVoor(vondst('naam', { rol: 'kind' }), 'Mo', om({ alGekozen: '[kind B]' }));
    expect(voorstellen.slice(0, 2)).toEqual(['[kind B]', '[kind A]']);
  });

  test('without a role there is more to choose from', () => {
    expect(vervangingenVoor(vondst('naam'), 'Jayden', om())).toEqual(
      ['persoon A', 'kind A', 'moeder', 'vader', 'professional'].map((one) => `[${one}]`),
    );
  });

  test('no part of the name comes back, whatever was chosen before', () => {
    expect(vervangingenVoor(vondst('naam'), 'Jayden Vos', om({ alGekozen: 'de jongen Vos' }))).not.toContain(
      'de jongen Vos',
    );
    expect(vervangingenVoor(vondst('naam', { rol: 'moeder' }), 'moeder', om())[0]).toBe('[persoon A]');
  });
});

describe('ages', () => {
  test.each([
    ['7 jaar', 7],
    ['2;6 jr', 2],
    ['8½', 8],
    ['15jr', 15],
    ['11 jaar en 2 maanden', 11],
    ['zeven jaar', 7],
    ['vierendertig', 34],
    ['anderhalf', 1],
    ['18 maanden', 1],
    ['6 weken', 0],
    ['7-jarige', 7],
    ['groep', null],
  ] as const)('%s is %s', (woord, jaren) => {
    expect(leesJaren(woord)).toBe(jaren);
  });

  test.each([
    ['Jayden, <7 jaar>', 'Jayden, 6-8 jaar'],
    ['is pas <12>.', 'is pas 12-14 jaar.'],
    ['baby Gift (<8 maanden>)', 'baby Gift (baby)'],
    ['een <15-jarige> jongen', 'een minderjarige jongen'],
    ['Oma is <71> en', 'Oma is 65-79 jaar en'],
    ['opa, <86 jaar>', 'opa, hoogbejaard'],
    ['een peuter van <anderhalf>', 'een peuter van 1-3 jaar'],
    ['Ziyad (<18 maanden>)', 'Ziyad (peuter)'],
  ])('%s', (zin, expected) => {
    expect(ingevuld(zin, 'leeftijd')).toBe(expected);
  });

  test('every age gets a range it lies in', () => {
    for (let jaren = 1; jaren < 80; jaren++) {
      const [groep = ''] = vervangingenVoor(vondst('leeftijd'), `${jaren} jaar`, om());
      const [, van, tot] = /^(\d+)-(\d+) jaar$/.exec(groep) ?? [];
      expect(jaren).toBeGreaterThanOrEqual(Number(van));
      expect(jaren).toBeLessThanOrEqual(Number(tot));
    }
  });
});

describe('days', () => {
  test.each([
    ['gesprek <18-11-2026>', 'gesprek vorige week'],
    ['gesprek op <18-11-2026>', 'gesprek op een dag vorige week'],
    ['afspraak <ma 23/11>', 'afspraak deze week'],
    ['wij bellen <3 dec.>', 'wij bellen volgende week'],
    ['gezien op poli <2 november>', 'gezien op poli enkele weken geleden'],
    ['sinds <15 september 2026>', 'sinds half september'],
    ['sinds <2 februari 2023>', 'sinds begin 2023'],
    ["Op <11-11-'24> sprak ik", 'Op een dag eind 2024 sprak ik'],
    ['opgenomen <3 mei 2019>', 'opgenomen half 2019'],
    ['verhuist op <1 maart 2027>', 'verhuist op een dag begin maart'],
    ['was op <12 maart> bij', 'was op een dag half maart bij'],
    ['in <maart 2026> begon het', 'in afgelopen voorjaar begon het'],
    ['<2026-11-12> gebeld', 'Enkele weken geleden gebeld'],
    ['ergens in <2019>', 'ergens in een eerder jaar'],
    ['datum <35-78-2024>', 'datum [datum]'],
  ])('%s', (zin, expected) => {
    expect(ingevuld(zin, 'datum')).toBe(expected);
  });

  test('further away there is also a season, a year, and no day at all', () => {
    expect(vervangingenVoor(vondst('datum'), '4 april 2026', om())).toEqual([
      'begin april',
      'afgelopen voorjaar',
      '[datum]',
    ]);
    expect(vervangingenVoor(vondst('datum'), '12 maart', om())).toContain('afgelopen voorjaar');
    expect(vervangingenVoor(vondst('datum'), '3 januari', om())).toContain('komende winter');
    expect(vervangingenVoor(vondst('datum'), '3 mei 2019', om())).toContain('in 2019');
  });

  test.each([
    ["Lars, <12-04-'10>, ", 'Lars, 15-17 jaar, '],
    ['Emre (geb. <21 mei 2013>)', 'Emre (geb. [geboortedatum])'],
    ['geboren op <5 augustus 2011>', 'geboren op [geboortedatum]'],
    ['wordt 3 op <4 maart>', 'wordt 3 op [geboortedatum]'],
    ['Tim, <2008>, ASS', 'Tim, 18-24 jaar, ASS'],
  ])('born: %s', (zin, expected) => {
    expect(ingevuld(zin, 'geboortedatum')).toBe(expected);
  });
});

describe('places, schools, organisations', () => {
  test.each([
    ['Jayden uit <Ommen>', 'dorp', 'Jayden uit een dorp'],
    ['in <Deventer>.', 'stad', 'in een stad.'],
    ['woont in de <Schilderswijk>.', 'wijk', 'woont in de wijk.'],
    ['in <de Bijlmer>', 'wijk', 'in een wijk'],
    ['in de regio <Nijmegen>', 'grote-stad', 'in de regio [plaats]'],
    ['7411 GK <Deventer>', 'stad', '7411 GK [plaats]'],
    ['op Postbus 1122 in <Deventer>', 'stad', 'op Postbus 1122 in een stad'],
    ['is in <Haifa>', 'buitenland', 'is in een stad in het buitenland'],
    ['Ze wonen daar. <Ommen> is klein.', 'dorp', 'Ze wonen daar. Een dorp is klein.'],
    ['ergens bij <Hatum>', null, 'ergens bij een plaats'],
  ] as const)('%s', (zin, maat, expected) => {
    expect(ingevuld(zin, 'plaats', { maat })).toBe(expected);
  });

  test.each([
    ['zit op <obs de Tjasker> in', 'zit op de basisschool in'],
    ['zit op de <Mavo aan de Vliet>.', 'zit op de middelbare school.'],
    ['zit op het <Vlierhof>.', 'zit op het [school].'],
    ['gaat naar <kdv De Boom>', 'gaat naar de kinderopvang'],
    ['Op school (<De Vlindertuin>) is', 'Op school (de school) is'],
    ['op <vso De Ambelt>', 'op de school voor speciaal onderwijs'],
  ])('%s', (zin, expected) => {
    expect(ingevuld(zin, 'school')).toBe(expected);
  });

  test.each([
    ["langs de lijn bij <vv Oranje-Zwart '31>.", 'langs de lijn bij een sportclub.'],
    ['nachtdiensten in <het Sint Elisabethziekenhuis>', 'nachtdiensten in een ziekenhuis'],
    ['werkt bij slachterij <Van Tongeren>', 'werkt bij slachterij [organisatie]'],
    ['hebben <restaurant De Gouden Lotus>', 'hebben een horecazaak'],
    ['begeleid door <Zorggroep Noord>', 'begeleid door een zorgorganisatie'],
  ])('%s', (zin, expected) => {
    expect(ingevuld(zin, 'organisatie')).toBe(expected);
  });
});

const ALLE: readonly Gegeven[] = [
  ...(['naam', 'adres', 'postcode', 'plaats', 'telefoon', 'email', 'url', 'handle', 'bsn', 'iban'] as const),
  ...(['kenteken', 'dossiernummer', 'geboortedatum', 'datum', 'leeftijd', 'school', 'organisatie'] as const),
  ...(['beroep', 'kenmerk'] as const),
];

test('whatever was found: something to choose, never the thing itself, also for odd words and an odd day', () => {
  const woorden = ['', ' ', '7', 'naam', 'Persoon', '🙂', '99-99-9999', 'de', 'school', '[adres]', 'é'.repeat(500)];
  for (const gegeven of ALLE)
    for (const woord of woorden)
      for (const nu of [NU, 'vandaag']) {
        const voorstellen = vervangingenVoor(vondst(gegeven), woord, om({ nu }));
        expect(voorstellen.length, `${gegeven} ${woord}`).toBeGreaterThan(0);
        expect(new Set(voorstellen).size).toBe(voorstellen.length);
        expect(voorstellen).not.toContain(woord);
        expect(voorstellen.every((one) => one.trim() !== '' && !one.includes('undefined'))).toBe(true);
      }
});

test('a word keeps its letter or number apart from who is there', () => {
  expect(volgendRolwoord('persoon', ['persoon A'])).toBe('persoon B');
  expect(volgendRolwoord('professional', ['professional'])).toBe('professional 2');
});
