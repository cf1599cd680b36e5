// A consult on paper: read from where anyone may write, how it stands, who may answer, when it ends, and what it leaves for the own dossier.
import { describe, expect, it } from 'vitest';
import { GESPREKKEN } from '../../../src/content/consult/gesprekken.ts';
import { type Consult, leesConsult, MAX_WOORDEN, statusVan } from '../../../src/domain/consult/consult.ts';
import { consultregel } from '../../../src/domain/consult/consultregel.ts';
import { eindeVanConsult, isConsultVoorbij } from '../../../src/domain/consult/einde.ts';
import { eindtijden, minutenVan } from '../../../src/domain/consult/gesprek.ts';
import { magAntwoorden, wachtOp } from '../../../src/domain/consult/meedoen.ts';

const ID = 'cccccccccccccccccccccc';
const ANTW = 'aaaaaaaaaaaaaaaaaaaaaa';
const OP = new Date(2026, 10, 26, 9, 30).getTime();
type Velden = Record<string, unknown>;
const GOED: Velden = { van: 'anna', functie: 'leerkracht', aan: 'bram', op: OP, dagen: 14, vraag: 'Wat doe ik eerst?' };
const lees = (meer: Velden = {}) => leesConsult(ID, Object.entries({ ...GOED, ...meer }));
const goed = (meer: Velden = {}): Consult => {
  const consult = lees(meer);
  if (!consult) throw new Error('not read');
  return consult;
};
const antwoord = (van: string, op = OP, advies = 'Bel eerst.') => ({
  van,
  functie: 'wijkteam',
  op,
  woorden: { advies },
});

describe('reading', () => {
  it.each<[string, Velden]>([
    ['no asker', { van: '' }],
    ['an asker that is no text', { van: 7 }],
    ['no question', { vraag: '  ' }],
    ['a question that is no text', { vraag: ['x'] }],
    ['a moment before all time', { op: -1 }],
    ['a moment that no date can tell', { op: Number.MAX_VALUE }],
    ['a moment that is none', { op: Number.NaN }],
    ['a time nobody can choose', { dagen: 3650 }],
  ])('is not done with %s', (_, meer) => expect(lees(meer)).toBeNull());

  it('takes no other key of the map for a consult', () => {
    expect(leesConsult('kort', Object.entries(GOED))).toBeNull();
    expect(leesConsult('__proto__', Object.entries(GOED))).toBeNull();
  });

  it('cuts what is far too long, and leaves out answers that say nothing or are no answer', () => {
    const consult = goed({
      vraag: 'x'.repeat(MAX_WOORDEN + 1),
      [`antwoord:${ANTW}`]: antwoord('bram', OP, ' '),
      'antwoord:kort': antwoord('bram'),
      [`antwoord:${'b'.repeat(22)}`]: null,
      [`antwoord:${'d'.repeat(22)}`]: { ...antwoord('bram'), woorden: { advies: { toString: 'x' } } },
      'gelezen:bram': 'ja',
      'gelezen:': { op: OP },
    });
    expect(consult.woorden.vraag).toHaveLength(MAX_WOORDEN);
    expect(consult.antwoorden).toEqual([]);
    expect(consult.gelezen).toEqual([]);
  });

  it('lets two answers given apart both stand, in one order everywhere', () => {
    const een = { [`antwoord:${'e'.repeat(22)}`]: antwoord('bram', OP + 2, 'Eerst.') };
    const ander = { [`antwoord:${'b'.repeat(22)}`]: antwoord('carla', OP + 1, 'Anders.') };
    const [heen, terug] = [goed({ ...een, ...ander }), goed({ ...ander, ...een })];
    expect(heen).toEqual(terug);
    expect(heen.antwoorden.map(({ woorden }) => woorden.advies)).toEqual(['Anders.', 'Eerst.']);
  });
});

describe('what the asker decided', () => {
  const besloten = (woorden: unknown, op: unknown = OP + 5) => ({ op, woorden });
  it('is nothing until they say it, and only their own word counts', () => {
    expect(goed().besloten).toBeNull();
    expect(goed({ 'besloten:bram': besloten('Zij belde.') }).besloten).toBeNull();
    expect(goed({ 'besloten:anna': besloten(' Ik belde. '), 'besloten:bram': besloten('Nee.') }).besloten).toEqual({
      ...{ op: OP + 5, tekst: 'Ik belde.' },
    });
    for (const raar of [null, 'Ik belde.', besloten('  '), besloten({}), besloten('Ik belde.', -1)])
      expect(goed({ 'besloten:anna': raar }).besloten).toBeNull();
    expect(goed({ 'besloten:anna': besloten('x'.repeat(MAX_WOORDEN + 1)) }).besloten?.tekst).toHaveLength(MAX_WOORDEN);
  });
  it('changes nothing of how it stands', () => {
    expect(statusVan(goed({ 'besloten:anna': besloten('Ik belde.') }))).toBe('gevraagd');
  });
});

describe('how it stands', () => {
  const gelezen = { 'gelezen:bram': { op: OP, functie: 'wijkteam' } };
  const beantwoord = { [`antwoord:${ANTW}`]: antwoord('bram') };
  it.each<[string, Velden, string]>([
    ['asked', {}, 'gevraagd'],
    ['read', gelezen, 'gelezen'],
    ['answered', { ...gelezen, ...beantwoord }, 'beantwoord'],
    ['answered, also when nobody saw it read', beantwoord, 'beantwoord'],
    ['closed by the asker', { ...beantwoord, 'gesloten:anna': OP + 1 }, 'gesloten'],
    ['not closed by anyone else', { ...gelezen, 'gesloten:bram': OP + 1 }, 'gelezen'],
    ['not read by who asked it', { 'gelezen:anna': { op: OP } }, 'gevraagd'],
    ['not answered by who asked it', { [`antwoord:${ANTW}`]: antwoord('anna') }, 'gevraagd'],
  ])('%s', (_, meer, status) => expect(statusVan(goed(meer))).toBe(status));
});

describe('who may answer', () => {
  it.each([
    ['who is asked', 'bram', 'meedoen', 'bram', 'ja'],
    ['who is asked and manages', 'bram', 'beheren', 'bram', 'ja'],
    ['anyone, when anyone is asked', 'carla', 'meedoen', '', 'ja'],
    ['not another', 'carla', 'meedoen', 'bram', 'niet-gevraagd'],
    ['not who only reads, also when asked', 'bram', 'meelezen', 'bram', 'leest-mee'],
    ['not who only reads, when anyone is asked', 'bram', 'meelezen', '', 'leest-mee'],
    ['not the asker', 'anna', 'beheren', '', 'eigen-vraag'],
  ] as const)('%s', (_, lid, rol, aan, mag) => {
    expect(magAntwoorden(goed({ aan }), { lid, rol })).toBe(mag);
    expect(wachtOp(goed({ aan }), { lid, rol })).toBe(mag === 'ja');
  });
  it('nobody when it is closed, and nobody is waited for who answered', () => {
    expect(magAntwoorden(goed({ 'gesloten:anna': OP }), { lid: 'bram', rol: 'meedoen' })).toBe('gesloten');
    const bram = { lid: 'bram', rol: 'meedoen' } as const;
    expect(wachtOp(goed({ [`antwoord:${ANTW}`]: antwoord('bram') }), bram)).toBe(false);
    expect(wachtOp(goed({ aan: '', [`antwoord:${ANTW}`]: antwoord('carla') }), bram)).toBe(true);
  });
});

describe('its end', () => {
  it('stands through the last day, and is over the day after', () => {
    expect(eindeVanConsult(goed({ dagen: 7 }))).toBe('2026-12-03');
    expect(isConsultVoorbij(goed({ dagen: 7 }), '2026-12-03')).toBe(false);
    expect(isConsultVoorbij(goed({ dagen: 7 }), '2026-12-04')).toBe(true);
  });
  it('one that says it was asked far ahead does not stay for ever', () => {
    const ahead = goed({ op: new Date(2099, 0, 1).getTime() });
    expect(isConsultVoorbij(ahead, '2026-11-26')).toBe(true);
  });
});

describe('the consultregel', () => {
  const deel = {
    ...{ op: OP, functies: ['gedragswetenschapper'], vraag: 'Bel ik nu\nof morgen?', advies: 'Bel vandaag.' },
    ...{ besluit: 'Ik bel vandaag.', waarom: 'Het was er drie keer.', zonderNamen: true },
  };
  it('is six lines with all of it, each on one line', () => {
    expect(consultregel(deel)).toEqual([
      '26 november 2026: overleg met gedragswetenschapper.',
      'Vraag: Bel ik nu of morgen?',
      'Advies: Bel vandaag.',
      'Mijn besluit: Ik bel vandaag.',
      'Waarom: Het was er drie keer.',
      'Zonder namen overlegd: ja.',
    ]);
  });
  it('is four lines before an answer came, and does not say what nobody confirmed', () => {
    const regels = consultregel({ ...deel, functies: [], advies: '', besluit: '', waarom: ' ', zonderNamen: false });
    expect(regels).toEqual([
      '26 november 2026: overleg met een collega.',
      'Vraag: Bel ik nu of morgen?',
      'Advies: nog geen antwoord.',
      'Mijn besluit: nog niet genomen.',
    ]);
    expect(regels.join(' ')).not.toMatch(/zonder namen|anoniem/i);
  });
  it('names each functie once', () => {
    const [eerste] = consultregel({ ...deel, functies: ['wijkteam', ' wijkteam ', 'leerkracht'] });
    expect(eerste).toBe('26 november 2026: overleg met wijkteam en leerkracht.');
  });
});

describe('the talks', () => {
  it('take twenty and five minutes, ask about danger, and end in a decision', () => {
    expect(GESPREKKEN.map((een) => [een.id, minutenVan(een)])).toEqual([
      ['maatje', 20],
      ['twijfel', 5],
    ]);
    for (const { stappen } of GESPREKKEN) {
      expect(stappen.filter(({ gevaar }) => gevaar !== null)).toHaveLength(1);
      const velden = stappen.flatMap((stap) => stap.velden.map(({ naam }) => naam));
      for (const naam of ['vraag', 'advies', 'besluit'] as const)
        expect(velden.filter((een) => een === naam)).toHaveLength(1);
      expect(JSON.stringify(stappen)).not.toMatch(/anoniem/i);
    }
    expect(GESPREKKEN[0]?.stappen[0]?.gevaar).toBe('ja');
  });
  it('who takes longer moves the rest along', () => {
    const [maatje] = GESPREKKEN;
    if (!maatje) throw new Error('no talks');
    expect(eindtijden(maatje, 0, OP)).toEqual({ stap: OP + 60_000, geheel: OP + 20 * 60_000 });
    expect(eindtijden(maatje, 6, OP)).toEqual({ stap: OP + 60_000, geheel: OP + 60_000 });
  });
});
