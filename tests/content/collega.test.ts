// Suspicion about a colleague: per sector and role the duty that applies, and none that does not. The one guide where the law makes people report.
import { describe, expect, test } from 'vitest';
import { holds } from '../../src/domain/gids/conditie.ts';
import { vindPagina, vindUitkomst } from '../../src/domain/gids/pack.ts';
import { walkPaden } from '../../src/domain/gids/paden.ts';
import { openPack, vraagAan } from './vraag-gids.ts';

const pack = openPack('collega@1');

const ask = vraagAan(pack);
/** What an outcome says after these answers, in one text. */
const zegt = (id: string, gegeven: Record<string, string>): string => {
  const antwoorden = new Map(Object.entries(gegeven).map(([vraag, one]) => [vraag, [one]]));
  const uitkomst = vindUitkomst(pack, id);
  if (!uitkomst) throw new Error(id);
  const blokken = uitkomst.blokken.flatMap((blok) => {
    if (!holds(blok.als, antwoorden)) return [];
    return blok.kind === 'lijst' ? blok.items : 'tekst' in blok ? [blok.tekst] : [];
  });
  return [uitkomst.titel, ...blokken, ...uitkomst.doen, ...(uitkomst.zeggen ?? []), uitkomst.grond ?? ''].join(' ');
};

const DUTIES = ['BEVOEGD_GEZAG_DIRECT', 'VERTROUWENSINSPECTEUR', 'AANGIFTE', 'AANGIFTE_POLITIE', 'HOUDER_DIRECT'];

describe('education', () => {
  const onderwijs = { C1: 'onderwijs', C2: 'nee' };

  test.each(['ja', 'twijfel'])(
    'V36 a teacher suspects abuse (%s): the board, directly; nobody else decides',
    (zeden) => {
      expect(ask({ ...onderwijs, rol: 'medewerker', zeden })).toEqual({
        uitkomsten: ['BEVOEGD_GEZAG_DIRECT'],
        open: [],
      });
    },
  );

  test('V36 says that the team leader alone is not enough, and that secrecy is no reason', () => {
    const said = zegt('BEVOEGD_GEZAG_DIRECT', { C1: 'onderwijs', zeden: 'ja', rol: 'medewerker' });
    for (const word of ['direct en zelf', 'teamleider inlichten is niet genoeg', 'Geheimhouding', 'vertrouwenspersoon'])
      expect(said).toContain(word);
  });

  test('V37 the board, a reasonable suspicion, parents who do not want it: to the police all the same', () => {
    const gegeven = { ...onderwijs, rol: 'bestuur', zeden: 'ja', redelijk_vermoeden: 'ja' };
    expect(ask(gegeven)).toEqual({ uitkomsten: ['VERTROUWENSINSPECTEUR', 'AANGIFTE'], open: [] });
    const said = zegt('AANGIFTE', gegeven);
    expect(said).toContain('Ook als ouders of andere betrokkenen bezwaar maken, doe je aangifte');
    expect(said).toContain('Vertel de betrokkenen');
  });

  test.each(['ja', 'twijfel'])('the board (%s) consults before it knows, and follows the advice', (zeden) => {
    const gegeven = { ...onderwijs, rol: 'bestuur', zeden };
    expect(ask(gegeven)).toEqual({ uitkomsten: ['VERTROUWENSINSPECTEUR'], open: ['redelijk_vermoeden'] });
    expect(ask({ ...gegeven, redelijk_vermoeden: 'nee' }).uitkomsten).toEqual([
      'VERTROUWENSINSPECTEUR',
      'ADVIES_VOLGEN',
    ]);
  });

  test('without a role the whole chain is shown', () => {
    expect(ask({ ...onderwijs, zeden: 'ja', redelijk_vermoeden: 'ja' }).uitkomsten).toEqual([
      'BEVOEGD_GEZAG_DIRECT',
      'VERTROUWENSINSPECTEUR',
      'AANGIFTE',
    ]);
    expect(ask({ ...onderwijs, zeden: 'twijfel', redelijk_vermoeden: 'nee' }).uitkomsten).toEqual([
      'BEVOEGD_GEZAG_DIRECT',
      'VERTROUWENSINSPECTEUR',
      'ADVIES_VOLGEN',
    ]);
  });

  test.each(['medewerker', 'bestuur'])('no sexual offence (%s): the organisation itself, no special duty', (rol) => {
    const gegeven = { ...onderwijs, rol, zeden: 'nee', redelijk_vermoeden: 'ja' };
    expect(ask(gegeven)).toEqual({ uitkomsten: ['LEIDINGGEVENDE_DIRECT'], open: [] });
    expect(zegt('LEIDINGGEVENDE_DIRECT', gegeven)).toContain('direct en zelf aan het bestuur');
  });

  test.each<[gegeven: Record<string, string>, uitkomsten: string[], open: string[]]>([
    [{}, ['BEVOEGD_GEZAG_DIRECT', 'VERTROUWENSINSPECTEUR'], ['redelijk_vermoeden']],
    [{ redelijk_vermoeden: 'ja' }, ['BEVOEGD_GEZAG_DIRECT', 'VERTROUWENSINSPECTEUR', 'AANGIFTE'], []],
    [{ rol: 'medewerker' }, ['BEVOEGD_GEZAG_DIRECT'], []],
    [{ rol: 'bestuur', redelijk_vermoeden: 'nee' }, ['VERTROUWENSINSPECTEUR', 'ADVIES_VOLGEN'], []],
  ])(
    'another grave suspicion goes the same way (%j), without a duty that is only for offences',
    (meer, uitkomsten, open) => {
      const gegeven = { ...onderwijs, zeden: 'ernstig', ...meer };
      expect(ask(gegeven)).toEqual({ uitkomsten, open });
      expect(zegt('BEVOEGD_GEZAG_DIRECT', gegeven)).not.toContain('Je plicht is');
      expect(zegt('VERTROUWENSINSPECTEUR', gegeven)).not.toContain('moet je direct overleggen');
      expect(zegt('AANGIFTE', gegeven)).not.toContain('doe je aangifte');
      for (const id of ['BEVOEGD_GEZAG_DIRECT', 'VERTROUWENSINSPECTEUR', 'AANGIFTE'])
        expect(vindUitkomst(pack, id)?.grond).toContain('zedenmisdrijf');
    },
  );

  test('stops at the question about the offence', () => {
    expect(ask({ C1: 'onderwijs', rol: 'medewerker' })).toEqual({ uitkomsten: [], open: ['zeden', 'C2'] });
  });
});

describe('childcare', () => {
  const opvang = { C1: 'kinderopvang', C2: 'nee' };

  test.each(['medewerker', 'bestuur', ''])(
    'V38 the holder is the suspect (%s): the police, never the holder',
    (rol) => {
      const gegeven = { ...opvang, houder: 'ja', ...(rol ? { rol } : {}) };
      expect(ask(gegeven)).toEqual({ uitkomsten: ['AANGIFTE_POLITIE'], open: [] });
      expect(zegt('AANGIFTE_POLITIE', gegeven)).toContain('Leg je vermoeden niet aan de houder voor');
      expect(vindUitkomst(pack, 'AANGIFTE_POLITIE')?.bel).toEqual(['vertrouwensinspecteur']);
    },
  );

  test('a worker goes to the holder', () => {
    expect(ask({ ...opvang, houder: 'nee', rol: 'medewerker' })).toEqual({ uitkomsten: ['HOUDER_DIRECT'], open: [] });
  });

  test('the holder consults, and reports a reasonable suspicion', () => {
    const gegeven = { ...opvang, houder: 'nee', rol: 'bestuur' };
    expect(ask(gegeven)).toEqual({ uitkomsten: ['VERTROUWENSINSPECTEUR'], open: ['redelijk_vermoeden'] });
    expect(ask({ ...gegeven, redelijk_vermoeden: 'ja' }).uitkomsten).toEqual(['VERTROUWENSINSPECTEUR', 'AANGIFTE']);
    expect(ask({ ...gegeven, redelijk_vermoeden: 'nee' }).uitkomsten).toEqual([
      'VERTROUWENSINSPECTEUR',
      'ADVIES_VOLGEN',
    ]);
  });

  test('without a role the whole chain is shown', () => {
    expect(ask({ ...opvang, houder: 'nee', redelijk_vermoeden: 'ja' }).uitkomsten).toEqual([
      'HOUDER_DIRECT',
      'VERTROUWENSINSPECTEUR',
      'AANGIFTE',
    ]);
  });

  test('mistreatment counts as well as sexual offences, by anyone who works there', () => {
    expect(zegt('HOUDER_DIRECT', opvang)).toContain('zedenmisdrijf of mishandeling');
    const houder = JSON.stringify(vindPagina(pack, 'houder'));
    for (const word of ['gastouder', 'stagiair', 'vrijwilliger']) expect(houder).toContain(word);
  });
});

describe('other sectors', () => {
  test('care, youth care, Wmo: the manager, and the organisation reports to the inspectorate', () => {
    const gegeven = { C1: 'zorg_jeugdhulp_wmo', C2: 'nee' };
    expect(ask(gegeven)).toEqual({ uitkomsten: ['LEIDINGGEVENDE_DIRECT', 'TOEZICHTHOUDER'], open: [] });
    const said = zegt('TOEZICHTHOUDER', gegeven);
    for (const word of ['Inspectie Gezondheidszorg en Jeugd', 'toezichthouder van de gemeente', 'aangifte nodig'])
      expect(said).toContain(word);
  });

  test.each(['justitie', 'anders'])('%s: the manager, said softly, no duty', (C1) => {
    expect(ask({ C1, C2: 'nee' })).toEqual({ uitkomsten: ['LEIDINGGEVENDE_DIRECT'], open: [] });
    const said = zegt('LEIDINGGEVENDE_DIRECT', { C1 });
    expect(said).toContain('Vraag na');
    expect(said).not.toMatch(/plicht/);
  });
});

test('whoever hears it first: who protects the child now, and who tells the parents', () => {
  for (const id of ['BEVOEGD_GEZAG_DIRECT', 'HOUDER_DIRECT', 'LEIDINGGEVENDE_DIRECT'])
    expect(zegt(id, {})).toMatch(/wie het kind nu beschermt,? en wie de ouders inlicht/);
});

describe('at home', () => {
  test.each([
    ['ja', ['MELDCODE_VERVOLG']],
    ['twijfel', ['VT_ADVIES']],
    ['nee', []],
  ])('C2 %s: next to the route about the colleague', (C2, extra) => {
    const gegeven = { C1: 'onderwijs', rol: 'medewerker', zeden: 'ja', C2 };
    expect(ask(gegeven)).toEqual({ uitkomsten: ['BEVOEGD_GEZAG_DIRECT', ...extra], open: [] });
  });

  test('is asked whatever the sector', () => {
    for (const C1 of ['zorg_jeugdhulp_wmo', 'justitie', 'anders']) expect(ask({ C1 }).open).toEqual(['C2']);
    expect(ask({}).open).toEqual(['C1', 'C2']);
    expect(vindUitkomst(pack, 'MELDCODE_VERVOLG')?.vervolg?.gids).toBe('meldcode');
  });
});

test('danger comes first and does not replace the route', () => {
  const gegeven = { gevaar: 'ja', C1: 'kinderopvang', rol: 'medewerker', houder: 'nee', C2: 'nee' };
  expect(ask(gegeven).uitkomsten).toEqual(['BEL_112', 'VT_TELEFONISCH', 'HOUDER_DIRECT']);
  expect(ask({ gevaar: 'nee', C1: 'anders', C2: 'nee' }).uitkomsten).toEqual(['LEIDINGGEVENDE_DIRECT']);
  expect(vindUitkomst(pack, 'BEL_112')?.onderbreking).toBe(true);
});

test('on every way: a duty only in the sector and role that has it', () => {
  const [route] = pack.stappen;
  if (!route) throw new Error();
  const seen = new Set<string>();
  const { alles } = walkPaden(pack, route, ({ antwoorden, loop }) => {
    const is = (vraag: string) => antwoorden.get(vraag)?.[0];
    const met = loop.plaatsen.flatMap((one) => (one.kind === 'uitkomst' ? [one.uitkomst.id] : []));
    for (const id of met) seen.add(id);
    expect(met.includes('BEL_112')).toBe(is('gevaar') === 'ja');
    if (is('C1') !== 'onderwijs') expect(met).not.toContain('BEVOEGD_GEZAG_DIRECT');
    if (is('C1') !== 'kinderopvang') expect(met).not.toContain('HOUDER_DIRECT');
    if (is('C1') !== 'kinderopvang') expect(met).not.toContain('AANGIFTE_POLITIE');
    if (is('C1') !== 'zorg_jeugdhulp_wmo') expect(met).not.toContain('TOEZICHTHOUDER');
    if (is('C1') !== 'onderwijs' && is('C1') !== 'kinderopvang')
      expect(met.filter((id) => DUTIES.includes(id))).toEqual([]);
    // Who suspects the holder is never sent to the holder.
    if (met.includes('AANGIFTE_POLITIE')) expect(met).not.toContain('HOUDER_DIRECT');
    if (is('rol') === 'medewerker') expect(met).not.toContain('AANGIFTE');
    if (is('rol') === 'medewerker') expect(met).not.toContain('VERTROUWENSINSPECTEUR');
    if (loop.open === null) expect(met.some((id) => id !== 'BEL_112' && id !== 'VT_TELEFONISCH')).toBe(true);
  });
  expect(alles).toBe(true);
  expect([...seen, 'MELDCODE_VERVOLG', 'VT_ADVIES'].sort()).toEqual(pack.uitkomsten.map(({ id }) => id).sort());
});
