// The two lists of signals: each line can be read on its own, some lines lead to advice of their own, and nothing is ever added up.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { beantwoord } from '../../src/domain/gids/beantwoord.ts';
import { loadPack } from '../../src/domain/gids/check.ts';
import type { Antwoorden } from '../../src/domain/gids/conditie.ts';
import { GEZIEN, type Pack, type Signaal, vindUitkomst } from '../../src/domain/gids/pack.ts';
import { walkGids } from '../../src/domain/gids/walk.ts';

function read(id: string): Pack {
  const loaded = loadPack(JSON.parse(readFileSync(`src/content/packs/${id}@1.json`, 'utf8')));
  if (loaded.kind === 'geweigerd') throw new Error(loaded.redenen.join('\n'));
  return loaded.pack;
}

const LIJSTEN = ['oudersignalen', 'kindsignalen'].map((id) => ({ id, pack: read(id) }));
const [{ pack: ouder }, { pack: kind }] = LIJSTEN as [(typeof LIJSTEN)[0], (typeof LIJSTEN)[0]];
const LEEFTIJDEN = { ongeboren: 'k0_', '0_4': 'k1_', '4_12': 'k2_', '12_18': 'k3_' } as const;

const signalenVan = (pack: Pack): Signaal[] =>
  pack.paginas.flatMap((pagina) => (pagina.kind === 'signalen' ? pagina.signalen : []));

/** The advice that follows from these answers; nothing may stay open. */
function uitkomsten(pack: Pack, gegeven: Record<string, string>): string[] {
  const found = beantwoord(
    pack,
    Object.entries(gegeven).map(([vraag, antwoord]) => ({ vraag, antwoord })),
  );
  if (found.kind === 'geweigerd') throw new Error(found.redenen.join('\n'));
  expect(found.open).toEqual([]);
  return found.uitkomsten;
}

/** The age a line belongs to; any born child when it is for all of them. */
const leeftijdVan = (id: string): string =>
  Object.entries(LEEFTIJDEN).find(([, begin]) => id.startsWith(begin))?.[0] ??
  (id.startsWith('kr_o_') ? 'ongeboren' : '4_12');

const met = (pack: Pack, gegeven: Record<string, string>): string[] => {
  const [een = ''] = Object.keys(gegeven);
  return uitkomsten(pack, pack === kind ? { leeftijd: leeftijdVan(een), ...gegeven } : gegeven);
};

/** Lines with advice of their own. All others lead to the closing only. */
const EIGEN: Record<string, string> = {
  o1_partnergeweld: 'GEWELD_EERST_VT',
  o1_wapen: 'WAPEN',
  o1_eer: 'NIET_EERST_OUDERS',
  o2_suicide: 'KINDEREN_NU_VEILIG',
  o2_psychose: 'KINDEREN_NU_VEILIG',
  o3_onder_invloed: 'KINDEREN_NU_VEILIG',
  o3_opname: 'KINDEREN_NU_VEILIG',
  o5_veel_medisch: 'NIET_CONFRONTEREN',
  k1_wonden: 'LETSEL_BEOORDELEN',
  k1_breuk: 'LETSEL_BEOORDELEN',
  k1_plaats: 'LETSEL_BEOORDELEN',
  k1_baby_plek: 'LETSEL_BEOORDELEN',
  k1_ogen: 'LETSEL_BEOORDELEN',
  k1_uitleg: 'LETSEL_BEOORDELEN',
  k1_spel: 'NIET_UITVRAGEN',
  k1_vertelt: 'ONTHULLING',
  k2_plekken: 'LETSEL_BEOORDELEN',
  k2_naar_huis: 'VEILIG_NAAR_HUIS',
  k2_seks_kennis: 'NIET_UITVRAGEN',
  k2_seks_dwang: 'NIET_UITVRAGEN',
  k2_geheim: 'NIET_UITVRAGEN',
  k2_beelden: 'NIET_UITVRAGEN',
  k2_online: 'NIET_UITVRAGEN',
  k2_chantage: 'NIET_UITVRAGEN',
  k2_vertelt: 'ONTHULLING',
  k3_letsel: 'LETSEL_BEOORDELEN',
  k3_zwanger: 'NIET_UITVRAGEN',
  k3_soa: 'NIET_UITVRAGEN',
  k3_suicide: 'SUICIDAAL',
  k3_vakantie: 'NIET_EERST_OUDERS',
  k3_beelden: 'NIET_UITVRAGEN',
  k3_contact: 'NIET_UITVRAGEN',
  k3_chantage: 'NIET_UITVRAGEN',
  k3_vertelt: 'ONTHULLING',
};

describe.each(LIJSTEN)('$id', ({ pack }) => {
  test('is a list, with the three choices and a line for each', () => {
    expect(pack.kind).toBe('lijst');
    expect(GEZIEN.map(({ id }) => id)).toEqual(['gezien', 'niet-gezien', 'weet-niet']);
    expect(signalenVan(pack).length).toBeGreaterThan(50);
  });

  test('each line is short, explained, and has a question or a reason not to ask', () => {
    for (const { id, tekst, uitleg, vragen } of signalenVan(pack)) {
      expect(tekst.length, id).toBeLessThanOrEqual(90);
      expect(tekst, `${id}: a line is a fact, without a question or an address`).not.toMatch(
        /[?.!]$|\b(je|jij|jouw)\b/,
      );
      const zinnen = uitleg.split(/[.?!](?:\s|$)/).filter((zin) => zin.trim());
      expect(zinnen.length, `${id}: ${uitleg}`).toBeGreaterThanOrEqual(1);
      expect(zinnen.length, `${id}: ${uitleg}`).toBeLessThanOrEqual(3);
      if (vragen.aan === 'niemand') expect(vragen.tekst, id).toMatch(/Veilig Thuis|Luister/);
      else expect(vragen.tekst, id).toMatch(/\?/);
    }
  });

  test('each line leads to its own advice and to the closing, and only when it was seen', () => {
    for (const { id } of signalenVan(pack)) {
      const eigen = EIGEN[id];
      expect(met(pack, { [id]: 'gezien' }), id).toEqual(eigen ? [eigen, 'SAMEN_KIJKEN'] : ['SAMEN_KIJKEN']);
      for (const anders of ['niet-gezien', 'weet-niet'])
        expect(met(pack, { [id]: anders }), `${id} ${anders}`).toEqual(['SAMEN_KIJKEN']);
    }
  });

  test('direct danger first gives 112, and the list can still be finished', () => {
    const gegeven: Record<string, string> = pack === kind ? { leeftijd: '0_4', gevaar: 'ja' } : { gevaar: 'ja' };
    expect(uitkomsten(pack, gegeven)).toEqual(['BEL_112', 'SAMEN_KIJKEN']);
    expect(uitkomsten(pack, { ...gegeven, gevaar: 'nee' })).toEqual(['SAMEN_KIJKEN']);
    const bel = vindUitkomst(pack, 'BEL_112');
    expect(bel?.onderbreking).toBe(true);
    expect(bel?.bel).toEqual(['nood', 'veiligThuis']);
    expect(pack.uitkomsten.filter(({ onderbreking }) => onderbreking)).toHaveLength(1);
  });

  test('advice that speaks of 112 says so first and has the number at hand', () => {
    for (const { id, doen, bel = [] } of pack.uitkomsten) {
      const at = doen.findIndex((zin) => zin.includes('112'));
      if (at < 0) continue;
      expect(at, id).toBe(0);
      expect(bel[0], id).toBe('nood');
    }
  });

  test('nothing is added up: many seen signals close as one does', () => {
    const lines = signalenVan(pack).map(({ id }) => id);
    const alles = (keuze: string, leeftijd: string): Antwoorden =>
      new Map([['leeftijd', [leeftijd]], ...lines.map((id) => [id, [keuze]] as const)]);
    for (const leeftijd of Object.keys(LEEFTIJDEN)) {
      const veel = walkGids(pack, alles('gezien', leeftijd)).uitkomsten;
      expect(veel.at(-1)).toBe('SAMEN_KIJKEN');
      for (const id of veel) expect([...Object.values(EIGEN), 'SAMEN_KIJKEN'], id).toContain(id);
      for (const keuze of ['niet-gezien', 'weet-niet'])
        expect(walkGids(pack, alles(keuze, leeftijd)).uitkomsten).toEqual(['SAMEN_KIJKEN']);
    }
    const teksten = JSON.stringify(pack);
    expect(teksten.match(/score/gi)).toEqual(['score']);
    expect(teksten).toContain('Er komt geen score uit.');
    expect(teksten).not.toMatch(/\b(oranje|groen|stoplicht|punten|percentage|hoog risico|laag risico)\b/i);
  });

  test('the closing leaves the decision with the reader and goes on to the meldcode', () => {
    const slot = vindUitkomst(pack, 'SAMEN_KIJKEN');
    expect(JSON.stringify(slot)).toContain('Jij weegt en beslist');
    expect(slot?.vervolg?.gids).toBe('meldcode');
    expect(slot?.sluit).toBe(false);
  });
});

test('every line with advice of its own exists', () => {
  const lines = LIJSTEN.flatMap(({ pack }) => signalenVan(pack)).map(({ id }) => id);
  for (const id of Object.keys(EIGEN)) expect(lines).toContain(id);
});

test('about eer, abroad or an illness a parent may cause, nobody is told to ask a parent', () => {
  const stil = ['NIET_EERST_OUDERS', 'NIET_CONFRONTEREN', 'ONTHULLING', 'SUICIDAAL'];
  for (const { id, vragen } of LIJSTEN.flatMap(({ pack }) => signalenVan(pack))) {
    if (stil.includes(EIGEN[id] ?? '')) expect(vragen.aan, id).not.toBe('ouder');
    if (EIGEN[id] === 'NIET_UITVRAGEN' || EIGEN[id] === 'ONTHULLING')
      expect(vragen.tekst, id).not.toMatch(/Wat is er gebeurd|Wie deed/);
  }
  const eer = signalenVan(ouder).find(({ id }) => id === 'o1_eer');
  expect(eer?.vragen.aan).toBe('niemand');
  expect(eer?.vragen.tekst).toContain('niet met ouders of familie');
  for (const pack of [ouder, kind]) {
    const doen = vindUitkomst(pack, 'NIET_EERST_OUDERS')?.doen.join(' ');
    expect(doen).toMatch(/Bel Veilig Thuis, ook voordat je verder met het kind praat/);
  }
});

test('both lists close with whom not to talk to first', () => {
  for (const pack of [ouder, kind])
    for (const word of [
      'eergerelateerd geweld',
      'huwelijksdwang',
      'achterlating',
      'meisjesbesnijdenis',
      'Praat niet eerst met ouders of familie',
    ])
      expect(JSON.stringify(vindUitkomst(pack, 'SAMEN_KIJKEN'))).toContain(word);
});

test('violence between adults: strangling and weapons are acute; a baby with an injury does not wait', () => {
  const geweld = vindUitkomst(ouder, 'GEWELD_EERST_VT')?.doen.join(' ');
  expect(geweld).toMatch(/bij de keel gegrepen, of is er een wapen gebruikt\?.*acuut/);
  expect(geweld).toContain('Praat niet eerst met wie het geweld gebruikt');
  expect(JSON.stringify(vindUitkomst(kind, 'LETSEL_BEOORDELEN'))).toContain(
    'Laat vandaag nog een arts kijken, en bel Veilig Thuis',
  );
});

test('what a child tells: no promise of secrecy, literally noted, Veilig Thuis, not first the parents', () => {
  const { doen, bel } = vindUitkomst(kind, 'ONTHULLING') ?? { doen: [] };
  for (const deel of ['bedank', 'Beloof niet', 'letterlijk', 'Bel Veilig Thuis', 'Praat niet eerst met de ouders'])
    expect(doen.join(' ')).toContain(deel);
  expect(bel).toContain('veiligThuis');
});

test('two signals on one page give both advices', () => {
  const closing = 'SAMEN_KIJKEN';
  expect(met(ouder, { o1_wapen: 'gezien', o1_eer: 'gezien' })).toEqual(['WAPEN', 'NIET_EERST_OUDERS', closing]);
  expect(met(ouder, { o1_wapen: 'gezien', o1_eer: 'weet-niet' })).toEqual(['WAPEN', closing]);
  for (const [gezien, adviezen] of [
    [
      ['o1_partnergeweld', 'o1_wapen'],
      ['GEWELD_EERST_VT', 'WAPEN'],
    ],
    [
      ['o1_partnergeweld', 'o1_eer'],
      ['GEWELD_EERST_VT', 'NIET_EERST_OUDERS'],
    ],
    [
      ['o1_partnergeweld', 'o1_wapen', 'o1_eer'],
      ['GEWELD_EERST_VT', 'WAPEN', 'NIET_EERST_OUDERS'],
    ],
  ] as const)
    expect(met(ouder, Object.fromEntries(gezien.map((id) => [id, 'gezien'])))).toEqual([...adviezen, closing]);
  expect(met(kind, { k1_vertelt: 'gezien', k1_spel: 'gezien' })).toEqual(['ONTHULLING', 'NIET_UITVRAGEN', closing]);
  expect(met(kind, { k2_vertelt: 'gezien', k2_chantage: 'gezien' })).toEqual(['ONTHULLING', 'NIET_UITVRAGEN', closing]);
  expect(met(kind, { k3_vertelt: 'gezien', k3_beelden: 'gezien' })).toEqual(['ONTHULLING', 'NIET_UITVRAGEN', closing]);
  expect(met(kind, { k3_letsel: 'gezien', k3_soa: 'gezien' })).toEqual([
    'LETSEL_BEOORDELEN',
    'NIET_UITVRAGEN',
    closing,
  ]);
});

test('the kindcheck is for who works with the parent; others hear of it in the closing', () => {
  expect(uitkomsten(ouder, { client: 'ja' })).toEqual(['KINDCHECK_DOEN', 'SAMEN_KIJKEN']);
  expect(uitkomsten(ouder, { client: 'nee' })).toEqual(['SAMEN_KIJKEN']);
  expect(vindUitkomst(ouder, 'KINDCHECK_DOEN')?.vervolg?.gids).toBe('kindcheck');
  expect(vindUitkomst(ouder, 'SAMEN_KIJKEN')?.doen.join(' ')).toContain('kindcheck');
});

test('with nothing answered the list of parents is passed to its end; that of children asks one thing, the age', () => {
  expect(uitkomsten(ouder, {})).toEqual(['SAMEN_KIJKEN']);
  const leeg = walkGids(kind, new Map());
  expect(leeg.open).toEqual(['leeftijd']);
  expect(leeg.stappen.map(({ stap }) => stap.id)).toEqual(['vooraf']);
  for (const leeftijd of Object.keys(LEEFTIJDEN)) expect(uitkomsten(kind, { leeftijd })).toEqual(['SAMEN_KIJKEN']);
});

test.each(Object.entries(LEEFTIJDEN))('age %s shows only its own lines', (leeftijd, begin) => {
  const regels = walkGids(kind, new Map([['leeftijd', [leeftijd]]])).stappen.flatMap(({ plaatsen }) =>
    plaatsen.flatMap((plaats) =>
      plaats.kind === 'pagina' && plaats.pagina.kind === 'signalen' ? plaats.pagina.signalen.map(({ id }) => id) : [],
    ),
  );
  const samen = leeftijd === 'ongeboren' ? ['kr_o_'] : ['k4_', 'k5_', 'kr_'];
  for (const id of regels)
    expect(
      [begin, ...samen].some((one) => id.startsWith(one)),
      id,
    ).toBe(true);
  for (const one of [begin, ...samen])
    expect(
      regels.some((id) => id.startsWith(one)),
      one,
    ).toBe(true);
  expect(regels.filter((id) => id.startsWith(begin))).toEqual(
    signalenVan(kind)
      .map(({ id }) => id)
      .filter((id) => id.startsWith(begin)),
  );
});

test('the parent categories come in order, each counted, with the start and the end around them', () => {
  expect(ouder.stappen.map(({ id, telt }) => (telt ? id : `(${id})`))).toEqual([
    '(vooraf)',
    'O1',
    'O2',
    'O3',
    'O4',
    'O5',
    'O6',
    '(samen)',
  ]);
  for (const { id, kind: soort } of ouder.paginas.filter(({ id }) => /^o\d/.test(id)))
    expect(soort, id).toBe('signalen');
});
