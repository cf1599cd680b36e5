// The sheet for a talk with Veilig Thuis: advice without names, reporting not anonymous, and a sheet that never asks who it is about.
import { describe, expect, test } from 'vitest';
import { alleVragen, vindPagina, vindUitkomst } from '../../src/domain/gids/pack.ts';
import { walkGids } from '../../src/domain/gids/walk.ts';
import { openPack, vraagAan } from './vraag-gids.ts';

const pack = openPack('veilig-thuis@1');

const ask = vraagAan(pack);
const zegt = (id: string): string => JSON.stringify(vindUitkomst(pack, id) ?? vindPagina(pack, id));

test.each(['advies', 'weet_niet'])('V20 to discuss a case without a name (%s): advice', (doel) => {
  expect(ask({ doel })).toEqual({ uitkomsten: ['VT_ADVIES'], open: [] });
  expect(zegt('VT_ADVIES')).toContain('noteert geen gegevens van het gezin');
  expect(zegt('VT_ADVIES')).toContain('Daarna doet Veilig Thuis niets, tenzij jij alsnog meldt');
});

test('V21 to report anonymously without a risk: not possible, asking advice is', () => {
  expect(ask({ doel: 'melden', anoniem: 'ja' })).toEqual({ uitkomsten: ['ANONIEM_MELDEN_NIET_MOGELIJK'], open: [] });
  expect(zegt('ANONIEM_MELDEN_NIET_MOGELIJK')).toContain('anoniem advies vragen wel');
  expect(zegt('ANONIEM_MELDEN_NIET_MOGELIJK')).toContain('Laat de zorg niet liggen');
});

test.each<[gegeven: Record<string, string>, uitkomsten: string[], open: string[]]>([
  [{}, [], ['doel']],
  [{ doel: 'melden' }, ['MELDEN_VOORBEREIDEN'], []],
  [{ doel: 'melden', anoniem: 'nee' }, ['MELDEN_VOORBEREIDEN'], []],
  [{ doel: 'melden', anoniem: 'ja_veiligheid' }, ['ANONIEM_UITZONDERING', 'MELDEN_VOORBEREIDEN'], []],
  // Left from another way: who asks advice is not told about reporting.
  [{ doel: 'advies', anoniem: 'ja' }, ['VT_ADVIES'], []],
  [{ doel: 'advies', anoniem: 'ja_veiligheid' }, ['VT_ADVIES'], []],
])('%j gives %j', (gegeven, uitkomsten, open) => {
  expect(ask(gegeven)).toEqual({ uitkomsten, open });
});

test('danger comes first, and the sheet does not wait for it', () => {
  expect(ask({ gevaar: 'ja' })).toEqual({ uitkomsten: ['BEL_112', 'VT_TELEFONISCH'], open: ['doel'] });
  expect(ask({ gevaar: 'ja', doel: 'advies' }).uitkomsten).toEqual(['BEL_112', 'VT_TELEFONISCH', 'VT_ADVIES']);
  expect(ask({ gevaar: 'nee', doel: 'advies' }).uitkomsten).toEqual(['VT_ADVIES']);
  expect(vindUitkomst(pack, 'BEL_112')?.onderbreking).toBe(true);
});

describe('the sheet', () => {
  const lastOf = (doel: Record<string, string>) => {
    const { stappen } = walkGids(pack, new Map(Object.entries(doel).map(([vraag, one]) => [vraag, [one]])));
    const last = stappen.find(({ stap }) => stap.id === 'blad')?.plaatsen.at(-1);
    return last?.kind === 'uitkomst' ? `${last.na}~${last.uitkomst.id}` : last?.plek;
  };

  test('can be filled in before the purpose is known, in its own order', () => {
    const { stappen } = walkGids(pack, new Map());
    const plekken = stappen.slice(1).flatMap(({ plaatsen }) => plaatsen.map(({ plek }) => plek));
    expect(plekken).toEqual([
      ...['mijn_vraag', 'gezien', 'mensen', 'veiligheid', 'gedaan', 'goed', 'zelf', 'ouders'],
      ...['advies', 'verder'],
    ]);
    expect(stappen.slice(1).every(({ open }) => open === null)).toBe(true);
  });

  test('ends where someone calls', () => {
    expect(lastOf({ doel: 'advies' })).toBe('ouders~VT_ADVIES');
    expect(lastOf({ doel: 'weet_niet' })).toBe('ouders~VT_ADVIES');
    expect(lastOf({ doel: 'melden' })).toBe('ouders~MELDEN_VOORBEREIDEN');
    expect(lastOf({ doel: 'melden', anoniem: 'ja_veiligheid' })).toBe('ouders~MELDEN_VOORBEREIDEN');
    expect(lastOf({ doel: 'melden', anoniem: 'ja' })).toBe('ouders~ANONIEM_MELDEN_NIET_MOGELIJK');
    for (const id of ['VT_ADVIES', 'MELDEN_VOORBEREIDEN', 'ANONIEM_MELDEN_NIET_MOGELIJK', 'ANONIEM_UITZONDERING'])
      expect(vindUitkomst(pack, id)?.bel).toEqual(['veiligThuis']);
  });

  test('asks for no names, birth dates, addresses or schools', () => {
    for (const { kind, tekst } of alleVragen(pack))
      if (kind === 'veld') expect(tekst).not.toMatch(/\bna(?:am|men)\b|geboorte|adres|school/i);
    expect(zegt('mensen')).toContain('Geen namen en geen geboortedatums');
    expect(zegt('advies')).toContain('Hier zet je geen naam, alleen de functie');
    expect(zegt('MELDEN_VOORBEREIDEN')).toContain('niet in deze app');
  });

  test('no talk with parents first where that is dangerous', () => {
    for (const id of ['ouders', 'MELDEN_VOORBEREIDEN'])
      for (const word of ['eergerelateerd geweld', 'huwelijksdwang', 'achterlating', 'meisjesbesnijdenis'])
        expect(zegt(id)).toContain(word);
  });
});

test('a chat is no way to report, and when to call stands in the one place for what changes', () => {
  expect(zegt('MELDEN_VOORBEREIDEN')).toContain('Melden kan niet via de chat');
  expect(vindPagina(pack, 'doel')?.blokken).toContainEqual({ kind: 'status', van: 'vt-bereikbaar' });
});
