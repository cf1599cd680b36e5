// The verwijsindex: who may signal, whom to tell, and that it never stands in the place of Veilig Thuis.
import { describe, expect, test } from 'vitest';
import { vindPagina, vindUitkomst } from '../../src/domain/gids/pack.ts';
import { walkPaden } from '../../src/domain/gids/paden.ts';
import { openPack, vraagAan } from './vraag-gids.ts';

const pack = openPack('verwijsindex@1');

const ask = vraagAan(pack);

const MAG = { V1: 'ja', V2: 'ja', V3: 'ja' };

test('V34 a young person of 24: not possible', () => {
  expect(ask({ V1: 'nee' })).toEqual({ uitkomsten: ['VIR_NIET_MOGELIJK'], open: [] });
});

test('V35 fifteen, authorised, criterion e: may signal; both are told', () => {
  expect(ask({ ...MAG, leeftijd: '12_15' })).toEqual({
    uitkomsten: ['VIR_SIGNALEREN', 'VIR_INFORMEER_BEIDEN'],
    open: [],
  });
  expect(JSON.stringify(vindPagina(pack, 'V3'))).toContain('e. veel verzuim');
});

test.each<[gegeven: Record<string, string>, uitkomsten: string[], open: string[]]>([
  [{}, [], ['V1']],
  [{ V1: 'ja' }, [], ['V2']],
  [{ V1: 'ja', V2: 'nee' }, ['VIR_NIET_MOGELIJK'], []],
  [{ V1: 'ja', V2: 'ja' }, [], ['V3']],
  [{ V1: 'ja', V2: 'ja', V3: 'nee' }, ['VIR_NIET_SIGNALEREN'], []],
  [MAG, ['VIR_SIGNALEREN'], ['leeftijd']],
  [{ ...MAG, leeftijd: 'onder_12' }, ['VIR_SIGNALEREN', 'VIR_INFORMEER_OUDER'], []],
  [{ ...MAG, leeftijd: '16_plus' }, ['VIR_SIGNALEREN', 'VIR_INFORMEER_JONGERE'], []],
  // Answers from another way give nothing.
  [{ ...MAG, V1: 'nee', leeftijd: '12_15' }, ['VIR_NIET_MOGELIJK'], []],
  [{ ...MAG, V2: 'nee', leeftijd: '12_15' }, ['VIR_NIET_MOGELIJK'], []],
  [{ ...MAG, V3: 'nee', leeftijd: '12_15' }, ['VIR_NIET_SIGNALEREN'], []],
])('%j gives %j', (gegeven, uitkomsten, open) => {
  expect(ask(gegeven)).toEqual({ uitkomsten, open });
});

// The ages at the edges, as someone with the law beside them would answer.
test.each([
  [11, { V1: 'ja', leeftijd: 'onder_12' }, ['VIR_SIGNALEREN', 'VIR_INFORMEER_OUDER']],
  [12, { V1: 'ja', leeftijd: '12_15' }, ['VIR_SIGNALEREN', 'VIR_INFORMEER_BEIDEN']],
  [15, { V1: 'ja', leeftijd: '12_15' }, ['VIR_SIGNALEREN', 'VIR_INFORMEER_BEIDEN']],
  [16, { V1: 'ja', leeftijd: '16_plus' }, ['VIR_SIGNALEREN', 'VIR_INFORMEER_JONGERE']],
  [22, { V1: 'ja', leeftijd: '16_plus' }, ['VIR_SIGNALEREN', 'VIR_INFORMEER_JONGERE']],
  [23, { V1: 'nee', leeftijd: '16_plus' }, ['VIR_NIET_MOGELIJK']],
])('age %i, with and without danger at home', (_leeftijd, gegeven: Record<string, string>, uitkomsten) => {
  expect(ask({ ...MAG, ...gegeven })).toEqual({ uitkomsten, open: [] });
  expect(ask({ ...MAG, ...gegeven, AF2: 'ja' })).toEqual({ uitkomsten: ['VT_MELDEN', ...uitkomsten], open: [] });
});

test('nobody is told where telling is dangerous', () => {
  for (const id of ['VT_MELDEN', 'VIR_INFORMEER_OUDER', 'VIR_INFORMEER_BEIDEN', 'VIR_INFORMEER_JONGERE'])
    for (const word of ['eergerelateerd geweld', 'huwelijksdwang', 'achterlating', 'meisjesbesnijdenis'])
      expect(JSON.stringify(vindUitkomst(pack, id))).toContain(word);
});

describe('Veilig Thuis stands apart from it', () => {
  test.each(['nee', 'ja'])('AF2 ja: report, whatever the verwijsindex says (V1 %s)', (V1) => {
    const zonder = ask({ ...MAG, V1, leeftijd: '12_15' }).uitkomsten;
    expect(ask({ ...MAG, V1, leeftijd: '12_15', AF2: 'ja' }).uitkomsten).toEqual(['VT_MELDEN', ...zonder]);
  });

  test('AF2 twijfel: advice; AF2 nee or open: nothing, and nothing waits for it', () => {
    expect(ask({ V1: 'nee', AF2: 'twijfel' }).uitkomsten).toEqual(['VT_ADVIES', 'VIR_NIET_MOGELIJK']);
    expect(ask({ V1: 'nee', AF2: 'nee' })).toEqual({ uitkomsten: ['VIR_NIET_MOGELIJK'], open: [] });
  });

  test('in education doubt counts as yes', () => {
    expect(JSON.stringify(vindUitkomst(pack, 'VT_ADVIES'))).toContain('Dan telt twijfel als ja');
  });

  test('danger comes before all of it', () => {
    expect(ask({ gevaar: 'ja', AF2: 'ja', V1: 'nee' }).uitkomsten).toEqual([
      'BEL_112',
      'VT_TELEFONISCH',
      'VT_MELDEN',
      'VIR_NIET_MOGELIJK',
    ]);
    expect(ask({ gevaar: 'nee', V1: 'nee' }).uitkomsten).toEqual(['VIR_NIET_MOGELIJK']);
    expect(vindUitkomst(pack, 'BEL_112')?.onderbreking).toBe(true);
  });

  test('signalling says itself that it is no report, and never sends to Veilig Thuis by itself', () => {
    expect(JSON.stringify(vindPagina(pack, 'V4'))).toContain('Signaleren is geen melding bij Veilig Thuis');
    const stap = pack.stappen.find(({ id }) => id === 'verwijsindex');
    if (!stap) throw new Error();
    const { alles } = walkPaden(pack, stap, ({ antwoorden, loop }) => {
      const is = (vraag: string) => antwoorden.get(vraag)?.[0];
      const met = loop.plaatsen.flatMap((one) => (one.kind === 'uitkomst' ? [one.uitkomst.id] : []));
      expect(met.every((id) => id.startsWith('VIR_'))).toBe(true);
      // Signalling only when all three hold, and then someone is told.
      const mag = is('V1') === 'ja' && is('V2') === 'ja' && is('V3') === 'ja';
      expect(met.includes('VIR_SIGNALEREN')).toBe(mag);
      if (loop.open === null) expect(met.filter((id) => id.startsWith('VIR_INFORMEER'))).toHaveLength(mag ? 1 : 0);
    });
    expect(alles).toBe(true);
  });
});

test('whether it still exists stands in the one place for what changes', () => {
  expect(vindPagina(pack, 'vooraf')?.blokken[0]).toEqual({ kind: 'status', van: 'verwijsindex' });
  expect(JSON.stringify(pack)).not.toMatch(/afgeschaft|afschaff/);
});

test('it is a right, no duty', () => {
  const uitkomst = vindUitkomst(pack, 'VIR_SIGNALEREN');
  expect(uitkomst?.oordeel).toBe('mag');
  expect(JSON.stringify(uitkomst)).toContain('een recht, geen plicht');
});
