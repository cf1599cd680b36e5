// A werkvorm of one's own: from fields and back, to a file and from one, and nothing odd in it that would show a judgement early or shut somebody out.
import { describe, expect, it, test } from 'vitest';
import { fetchWerkvorm } from '../../../src/content/werkvormen.ts';
import {
  alsEigen,
  leesWerkvormBestand,
  MAX_WERKVORM_BYTES,
  schrijfWerkvorm,
  zelfdeWerkvorm,
} from '../../../src/domain/sessie/bestand-werkvorm.ts';
import { leesGebeurtenis } from '../../../src/domain/sessie/gebeurtenis.ts';
import { alleenMinuten, eigenWerkvorm, keurWerkvorm } from '../../../src/domain/sessie/keur-werkvorm.ts';
import {
  leesOntwerp,
  naarOntwerp,
  nieuweFase,
  type Ontwerp,
  uitOntwerp,
  verschoven,
  WERK,
} from '../../../src/domain/sessie/ontwerp-werkvorm.ts';
import type { Werkvorm } from '../../../src/domain/sessie/werkvorm.ts';
import { dekTafel, zetKlaar } from './tafel.ts';

const gehaald = async (id: string): Promise<Werkvorm> => {
  const found = await fetchWerkvorm(id);
  if (found.kind !== 'goed') throw new Error(found.redenen.join());
  return found.werkvorm;
};
const redenen = (found: ReturnType<typeof keurWerkvorm>): string[] => (found.kind === 'goed' ? [] : found.redenen);
let nummer = 0;
const nieuwId = () => `nieuw-${nummer++}`;

describe('what stands in the fields', () => {
  it.each(['casus-45', 'moreel-beraad', 'viervensters-90', 'terugblik-30'])('%s comes back as it was', async (id) => {
    const basis = await gehaald(id);
    const uit = uitOntwerp(basis, naarOntwerp(basis, basis.titel), 'eigen');
    if (uit.kind !== 'goed') throw new Error(uit.redenen.join());
    expect(uit.werkvorm.fasen).toEqual(basis.fasen);
    expect(uit.werkvorm).toMatchObject({ id: 'eigen', eigenVan: id, versie: 1, titel: basis.titel });
    const weer = uitOntwerp(uit.werkvorm, naarOntwerp(uit.werkvorm, 'Anders'), 'eigen');
    expect(weer).toMatchObject({ kind: 'goed', werkvorm: { id: 'eigen', eigenVan: id, versie: 2, titel: 'Anders' } });
  });

  it.each(WERK)('a new phase of the kind %s', async (werk) => {
    const basis = await gehaald('casus-45');
    const fase = {
      ...nieuweFase('f'),
      naam: 'Nieuw',
      wat: 'Praat.',
      werk,
      vraag: 'Wat vind jij?',
      keuzes: 'ja\n\n nee ',
    };
    const uit = uitOntwerp(basis, { titel: 'Ons', uitleg: 'Voor ons.', fasen: [fase] }, 'eigen');
    if (uit.kind !== 'goed') throw new Error(uit.redenen.join());
    const [eerste] = naarOntwerp(uit.werkvorm, 'Ons').fasen;
    expect(eerste).toMatchObject({ id: 'f', naam: 'Nieuw', werk, minuten: '5', wie: 'Iedereen' });
    if (werk === 'stem') expect(eerste?.keuzes).toBe('ja\nnee');
  });

  it('says what is wrong, by phase', async () => {
    const basis = await gehaald('casus-45');
    const fase = { ...nieuweFase('f'), naam: 'Nieuw', wat: 'Praat.' };
    const met = (deel: Partial<typeof fase>, rest: Partial<Ontwerp> = {}) =>
      redenen(uitOntwerp(basis, { titel: 'Ons', uitleg: 'Voor ons.', fasen: [{ ...fase, ...deel }], ...rest }, 'e'));
    expect(met({})).toEqual([]);
    for (const minuten of ['', '0', '61', '2,5', '1e9', 'vijf'])
      expect(met({ minuten })).toEqual(['Fase 1 (Nieuw): kies een heel aantal minuten, van 1 tot 60.']);
    expect(met({ naam: ' ' })).toEqual(['Fase 1: de naam is leeg, te lang of klopt niet.']);
    expect(met({ wat: '' })).toEqual(['Fase 1 (Nieuw): wat je doet is leeg, te lang of klopt niet.']);
    expect(met({ regels: 'a\n'.repeat(9) })).toEqual(['Fase 1 (Nieuw): schrijf hooguit 8 regels.']);
    expect(met({ werk: 'stem', vraag: 'Wat?', keuzes: 'een' })).toEqual(['Fase 1 (Nieuw): schrijf 2 tot 8 keuzes.']);
    expect(met({ werk: 'stem', vraag: 'Wat?', keuzes: 'ja\nja' })).toEqual(['Fase Nieuw: twee keuzes zijn hetzelfde.']);
    expect(met({ werk: 'schaal' })).toEqual(['Fase 1 (Nieuw): de vraag is leeg, te lang of klopt niet.']);
    expect(met({ luistert: true })).toEqual([
      'In elke fase luistert de inbrenger alleen. Kies minstens één fase waarin die mag praten.',
    ]);
    expect(met({}, { titel: '' })).toEqual(['Werkvorm: de naam van de werkvorm is leeg, te lang of klopt niet.']);
    expect(met({}, { fasen: [] })).toEqual(['Een werkvorm heeft 1 tot 20 fasen.']);
  });

  it('is read back as it was typed, and anything else is nothing', () => {
    const half: Ontwerp = { titel: '', uitleg: 'x', fasen: [nieuweFase('f')] };
    expect(leesOntwerp(JSON.stringify(half))).toEqual(half);
    for (const raar of ['', '{', 'null', '[]', '{"titel":1}', JSON.stringify({ ...half, fasen: [{ id: 'f' }] })])
      expect(leesOntwerp(raar)).toBeNull();
  });

  it('a phase moves one place, and not past the end', () => {
    expect(verschoven(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(verschoven(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
    expect(verschoven(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  });
});

describe('a file', () => {
  it('comes back as one of their own, with names of its own and without sources', async () => {
    const eigen = eigenWerkvorm(await gehaald('casus-45'), 'eigen-1', 'Onze woensdag');
    const terug = leesWerkvormBestand(schrijfWerkvorm(eigen), nieuwId);
    if (terug.kind !== 'goed') throw new Error(terug.redenen.join());
    expect(zelfdeWerkvorm(terug.werkvorm, eigen)).toBe(true);
    expect(terug.werkvorm).toMatchObject({ eigenVan: 'casus-45', titel: 'Onze woensdag', bronnen: [] });
    const ids = new Set([...eigen.fasen, eigen].map(({ id }) => id));
    expect([...terug.werkvorm.fasen, terug.werkvorm].filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('one that says it is ours is own words all the same', async () => {
    const terug = leesWerkvormBestand(schrijfWerkvorm(await gehaald('casus-45')), nieuwId);
    expect(terug).toMatchObject({ kind: 'goed', werkvorm: { eigenVan: 'casus-45' } });
  });

  it.each<[string, string]>([
    ['niets', 'Dit bestand is beschadigd, of het is geen werkvorm. Kies een ander bestand.'],
    ['{"soort":"ruggespraak-routekaart","versie":1}', 'Dit is geen werkvorm van Ruggespraak. Kies een ander bestand.'],
    ['null', 'Dit is geen werkvorm van Ruggespraak. Kies een ander bestand.'],
    [
      '{"soort":"ruggespraak-werkvorm","versie":2,"werkvorm":{}}',
      'Dit bestand komt van een nieuwere versie. Ververs Ruggespraak en probeer het opnieuw.',
    ],
    ['{"soort":"ruggespraak-werkvorm","versie":1,"werkvorm":4}', 'Dit is geen werkvorm van Ruggespraak.'],
    [' '.repeat(MAX_WERKVORM_BYTES + 1), 'Dit bestand is te groot voor een werkvorm. Kies een ander bestand.'],
  ])('a bad one says so (%#)', (tekst, zin) => {
    expect(leesWerkvormBestand(tekst, nieuwId)).toEqual({ kind: 'geweigerd', redenen: [zin] });
  });

  it('what it holds beside a werkvorm stays outside', async () => {
    const raar = { ...(await gehaald('casus-45')), sleutel: 'x', __proto__: { fasen: [] } };
    const terug = leesWerkvormBestand(schrijfWerkvorm(raar), nieuwId);
    expect(JSON.stringify(terug)).not.toContain('sleutel');
  });
});

describe('what an odd one cannot do', () => {
  test('two phases of one name would be one round: nobody can even begin with it', async () => {
    const goed = await gehaald('casus-45');
    const cijfer = goed.fasen.find(({ id }) => id === 'cijfer');
    if (!cijfer) throw new Error('no such phase');
    const dubbel = { ...goed, fasen: [cijfer, { ...cijfer, naam: 'Nog een keer' }] };
    expect(redenen(keurWerkvorm(dubbel))).toEqual([
      'Twee fasen lijken te veel op elkaar. Haal er één weg en maak die opnieuw.',
    ]);
    const begin = { id: 'b', sessie: 's', na: 1, plek: 'a', op: 1, kind: 'begin' };
    expect(leesGebeurtenis({ ...begin, werkvorm: goed })).not.toBeNull();
    expect(leesGebeurtenis({ ...begin, werkvorm: dubbel })).toBeNull();
  });

  test('a phase called like a round that was asked for in the waiting room does not take it over', async () => {
    const tafel = dekTafel();
    const een = tafel.toestel('t');
    zetKlaar(een, ['a', 'b']);
    const vraag = een.doe('a', { kind: 'ronde', vorm: { kind: 'tekst', vraag: 'Hoe zit je erbij?' } });
    een.doe('a', { kind: 'onthul', ronde: vraag.id, gezien: [] });
    const goed = await gehaald('casus-45');
    const raar = {
      ...goed,
      fasen: goed.fasen.map((fase) => (fase.id === 'cijfer' ? { ...fase, id: vraag.id } : fase)),
    };
    een.doe('a', { kind: 'werkvorm', werkvorm: raar });
    expect(een.zie().geweigerd.at(-1)?.reden).toBe('onbekend');
    expect(een.zie().werkvorm?.id).toBe('proef');
    een.doe('a', { kind: 'werkvorm', werkvorm: goed });
    expect(een.zie().werkvorm?.id).toBe('casus-45');
  });

  test('what the numbers mean has a length', async () => {
    const goed = await gehaald('casus-45');
    const lang = goed.fasen.map((fase) =>
      fase.toont.kind === 'oordeel' && fase.toont.vorm.kind === 'schaal'
        ? { ...fase, toont: { ...fase.toont, vorm: { ...fase.toont.vorm, laag: 'x'.repeat(161) } } }
        : fase,
    );
    expect(redenen(keurWerkvorm({ ...goed, fasen: lang }))[0]).toContain('wat het laagste cijfer betekent');
  });
});

test('only other minutes is told from a werkvorm that was really changed', async () => {
  const basis = await gehaald('casus-45');
  const eigen = eigenWerkvorm(basis, 'e', 'Kort');
  const korter = { ...eigen, fasen: eigen.fasen.slice(1).map((fase) => ({ ...fase, minuten: 2 })) };
  expect(alleenMinuten(korter, basis)).toBe(true);
  const [eerste, ...rest] = eigen.fasen;
  if (!eerste) throw new Error('no phase');
  expect(alleenMinuten({ ...eigen, fasen: [{ ...eerste, naam: 'Anders' }, ...rest] }, basis)).toBe(false);
  expect(alleenMinuten(alsEigen(eigen, nieuwId), basis)).toBe(false);
});
