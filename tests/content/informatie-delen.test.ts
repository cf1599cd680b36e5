// "Mag ik dit delen?" against the graph it was made from: every edge, the numbered test paths, every end, the ways back, and what no end may say.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { beantwoord } from '../../src/domain/gids/beantwoord.ts';
import { loadPack } from '../../src/domain/gids/check.ts';
import { type Antwoorden, holds } from '../../src/domain/gids/conditie.ts';
import { type Pack, type Uitkomst, vindPagina, vindUitkomst } from '../../src/domain/gids/pack.ts';
import { walkPaden } from '../../src/domain/gids/paden.ts';
import { walkGids } from '../../src/domain/gids/walk.ts';

const data: unknown = JSON.parse(readFileSync('src/content/packs/informatie-delen@1.json', 'utf8'));
const loaded = loadPack(data);
if (loaded.kind === 'geweigerd') throw new Error(loaded.redenen.join('\n'));
const pack: Pack = loaded.pack;

/** Question, answer, target. All of them; nothing in the guide leads elsewhere. */
const EDGES: readonly [vraag: string, antwoord: string, doel: string][] = [
  ['S0', 'ja', 'E1'],
  ['S0', 'nee', 'S0b'],
  ['S0', 'weet_niet', 'E2'],
  ['S0b', 'ja', 'E14'],
  ['S0b', 'nee', 'S0c'],
  ['S0c', 'ja', 'E15'],
  ['S0c', 'nee', 'S1'],
  ['S1', 'ja', 'S1a'],
  ['S1', 'nee', 'S2'],
  ['S1a', 'ja', 'E3'],
  ['S1a', 'nee', 'E16'],
  ['S2', 'melden', 'M1'],
  ['S2', 'verzoek_beantwoorden', 'V1'],
  ['S2', 'verwijsindex', 'X1'],
  ['S2', 'ouder_informeren', 'P1'],
  ['S2', 'leren_of_onderzoek', 'E4'],
  ['S2', 'klacht_of_rechtszaak', 'E11'],
  ['S2', 'hulp_afstemmen', 'S3'],
  ['S2', 'meedenken_gevraagd', 'S3'],
  ['S3', 'collega_met_taak_in_dit_gezin', 'T1'],
  ['S3', 'andere_hulpverlener', 'C0'],
  ['S3', 'school_of_opvang', 'C0'],
  ['S3', 'gemeente_of_wijkteam', 'C0'],
  ['S3', 'netwerk_of_familie', 'C0'],
  ['S3', 'veilig_thuis', 'M1'],
  ['S3', 'gezinsvoogd_of_GI', 'V2'],
  ['S3', 'raad_voor_de_kinderbescherming', 'R1'],
  ['S3', 'politie_of_OM', 'W1'],
  ['S3', 'zorg_en_veiligheidshuis', 'O2'],
  ['S3', 'andere_overlegtafel', 'O1'],
  ['S3', 'buitenstaander', 'E9'],
  ['T1', 'ja', 'E5'],
  ['T1', 'nee', 'E9'],
  ['C0', 'ja', 'E10'],
  ['C0', 'nee', 'C1'],
  ['C1', 'ja', 'C2'],
  ['C1', 'nee', 'C4'],
  ['C2', 'bepaald', 'C3'],
  ['C2', 'gezag_onduidelijk', 'E17'],
  ['C3', 'ja', 'E6'],
  ['C3', 'geweigerd', 'C4'],
  ['C3', 'onbereikbaar', 'C4'],
  ['C3', 'een_van_de_ouders_weigert', 'C4'],
  ['C4', 'wettelijke_plicht', 'E7'],
  ['C4', 'redelijk_vermoeden_kindermishandeling', 'M1'],
  ['C4', 'ernstig_nadeel_bij_zwijgen', 'K1'],
  ['C4', 'geen', 'E9'],
  ['K1', 'ja', 'K2'],
  ['K1', 'nee', 'C2'],
  ['K2', 'ja', 'K3'],
  ['K2', 'nee', 'E9'],
  ['K3', 'ja', 'K4'],
  ['K3', 'nee', 'E9'],
  ['K4', 'ja', 'K5'],
  ['K4', 'nee', 'E10'],
  ['K5', 'ja', 'K6'],
  ['K5', 'nee', 'E10'],
  ['K6', 'ja', 'E8'],
  ['K6', 'nee', 'E2'],
  ['M1', 'ja', 'M2'],
  ['M1', 'twijfel', 'E2'],
  ['M1', 'nee', 'S3'],
  ['M2', 'ja', 'E12'],
  ['M2', 'nee_want_onveilig', 'E12'],
  ['M2', 'nog_niet', 'E18'],
  ['V1', 'veilig_thuis', 'V3'],
  ['V1', 'gezinsvoogd_of_GI', 'V2'],
  ['V1', 'raad', 'R1'],
  ['V1', 'politie_of_OM', 'W1'],
  ['V1', 'ouder_of_jongere', 'P1'],
  ['V1', 'advocaat', 'E11'],
  ['V1', 'ander', 'C0'],
  ['V2', 'ja', 'E7'],
  ['V2', 'nee', 'C0'],
  ['V3', 'ja', 'E12'],
  ['V3', 'nee', 'E19'],
  ['R1', 'toestemming', 'E6'],
  ['R1', 'noodzakelijk_voor_taak_raad', 'E12'],
  ['R1', 'twijfel', 'E11'],
  ['W1', 'plicht_of_vordering', 'E11'],
  ['W1', 'aangifte', 'E11'],
  ['W1', 'ernstig_nadeel', 'K1'],
  ['W1', 'geen', 'E9'],
  ['X1', 'ja', 'X2'],
  ['X1', 'nee', 'E9'],
  ['X2', 'ja', 'E13'],
  ['X2', 'nee', 'E9'],
  ['P1', 'jongere', 'P2'],
  ['P1', 'gezag', 'P2'],
  ['P1', 'zonder_gezag', 'P3'],
  ['P1', 'ander', 'C0'],
  ['P2', 'ja', 'E20'],
  ['P2', 'nee', 'E11'],
  ['P3', 'ja', 'E20'],
  ['P3', 'nee', 'E11'],
  ['O1', 'ja', 'C0'],
  ['O1', 'nee', 'E3'],
  ['O2', 'ja', 'E21'],
  ['O2', 'nee', 'E3'],
];
const isEnd = (doel: string) => /^E\d+$/.test(doel);

describe('the graph', () => {
  test.each(EDGES)('%s %s -> %s', (vraag, antwoord, doel) => {
    const verder = vindPagina(pack, vraag)?.verder.find((one) => holds(one.als, new Map([[vraag, [antwoord]]])));
    expect(verder && { geeft: verder.geeft ?? [], naar: verder.naar }).toEqual(
      isEnd(doel) ? { geeft: [doel], naar: null } : { geeft: [], naar: doel },
    );
  });

  test('has these questions, answers and ends, and no other', () => {
    const here = pack.paginas.flatMap((one) => (one.kind === 'vraag' ? one.keuzes.map(({ id }) => [one.id, id]) : []));
    expect(here.toSorted()).toEqual(EDGES.map(([vraag, antwoord]) => [vraag, antwoord]).toSorted());
    expect(pack.paginas.every((one) => one.kind === 'vraag' && one.nodig && !one.meer)).toBe(true);
    expect(pack.uitkomsten.map(({ id }) => id)).toEqual(Array.from({ length: 21 }, (_, at) => `E${at + 1}`));
    expect(pack.stappen.map(({ id, begin, telt }) => ({ id, begin, telt }))).toEqual([
      { id: 'delen', begin: 'S0', telt: false },
    ]);
  });

  test('leads back in two places only', () => {
    const back = pack.paginas.flatMap(({ id, verder }) =>
      verder.filter((one) => one.terug).map(({ naar }) => `${id} -> ${naar}`),
    );
    expect(back).toEqual(['K1 -> C2', 'M1 -> S3']);
  });
});

/** "S0 nee, C1 ja" as a walk. */
const give = (path: string) =>
  path.split(', ').map((one) => {
    const [vraag = '', antwoord = ''] = one.split(' ');
    return { vraag, antwoord };
  });
const answer = (path: string) => {
  const found = beantwoord(pack, give(path));
  if (found.kind === 'geweigerd') throw new Error(found.redenen.join('\n'));
  return { uitkomsten: found.uitkomsten, open: found.open };
};
const ends = (...uitkomsten: string[]) => ({ uitkomsten, open: [] });
const opens = (...open: string[]) => ({ uitkomsten: [], open });

const VEILIG = 'S0 nee, S0b nee, S0c nee';
const NODIG = `${VEILIG}, S1 nee`;
const SCHOOL = `${NODIG}, S2 hulp_afstemmen, S3 school_of_opvang, C0 nee`;
const GEWEIGERD = `${SCHOOL}, C1 ja, C2 bepaald, C3 geweigerd`;
const NADEEL = `${SCHOOL}, C1 nee, C4 ernstig_nadeel_bij_zwijgen`;
const K_JA = 'K1 ja, K2 ja, K3 ja, K4 ja, K5 ja';
const VRAAG = `${NODIG}, S2 verzoek_beantwoorden`;
const AAN = `${NODIG}, S2 meedenken_gevraagd, S3`;

describe('the numbered paths', () => {
  test.each([
    [1, 'S0 ja', 'E1'],
    [2, `${VEILIG}, S1 ja, S1a ja`, 'E3'],
    [3, 'S0 nee, S0b ja', 'E14'],
    [4, 'S0 nee, S0b nee, S0c ja', 'E15'],
    [5, `${NODIG}, S2 hulp_afstemmen, S3 collega_met_taak_in_dit_gezin, T1 ja`, 'E5'],
    [6, `${SCHOOL}, C1 ja, C2 bepaald, C3 ja`, 'E6'],
    [7, `${GEWEIGERD}, C4 geen`, 'E9'],
    [8, `${GEWEIGERD}, C4 redelijk_vermoeden_kindermishandeling, M1 ja, M2 ja`, 'E12'],
    [9, `${NADEEL}, K1 ja, K2 ja, K3 ja, K4 ja, K5 ja, K6 ja`, 'E8'],
    [10, `${NADEEL}, K1 ja, K2 ja, K3 ja, K4 ja, K5 ja, K6 nee`, 'E2'],
    [11, `${VRAAG}, V1 gezinsvoogd_of_GI, V2 ja`, 'E7'],
    [12, `${VRAAG}, V1 veilig_thuis, V3 nee`, 'E19'],
    [13, `${NODIG}, S2 verwijsindex, X1 nee`, 'E9'],
    [14, `${NODIG}, S2 melden, M1 twijfel`, 'E2'],
    [15, `${NODIG}, S2 melden, M1 ja, M2 nog_niet`, 'E18'],
    [16, `${NODIG}, S2 ouder_informeren, P1 zonder_gezag, P3 ja`, 'E20'],
  ])('%i: %s -> %s', (_number, path, end) => {
    expect(answer(path)).toEqual(ends(end));
    // In any order, as a checker may give them.
    const turned = give(path).toReversed();
    expect(beantwoord(pack, turned)).toMatchObject({ uitkomsten: [end], open: [] });
  });
});

describe('other paths, so that each end is reached', () => {
  test.each([
    ['S0 weet_niet', 'E2'],
    [`${VEILIG}, S1 ja, S1a nee`, 'E16'],
    [`${NODIG}, S2 leren_of_onderzoek`, 'E4'],
    [`${NODIG}, S2 klacht_of_rechtszaak`, 'E11'],
    [`${NODIG}, S2 hulp_afstemmen, S3 andere_hulpverlener, C0 ja`, 'E10'],
    [`${SCHOOL}, C1 ja, C2 gezag_onduidelijk`, 'E17'],
    [`${SCHOOL}, C1 ja, C2 bepaald, C3 onbereikbaar, C4 wettelijke_plicht`, 'E7'],
    [`${SCHOOL}, C1 ja, C2 bepaald, C3 een_van_de_ouders_weigert, C4 geen`, 'E9'],
    [`${NADEEL}, K1 ja, K2 nee`, 'E9'],
    [`${NADEEL}, K1 ja, K2 ja, K3 ja, K4 nee`, 'E10'],
    [`${NODIG}, S2 melden, M1 ja, M2 nee_want_onveilig`, 'E12'],
    [`${NODIG}, S2 melden, M1 nee, S3 buitenstaander`, 'E9'],
    [`${VRAAG}, V1 veilig_thuis, V3 ja`, 'E12'],
    [`${VRAAG}, V1 raad, R1 twijfel`, 'E11'],
    [`${VRAAG}, V1 raad, R1 toestemming`, 'E6'],
    [`${VRAAG}, V1 advocaat`, 'E11'],
    [`${VRAAG}, V1 ouder_of_jongere, P1 jongere, P2 ja`, 'E20'],
    [`${VRAAG}, V1 ander, C0 nee, C1 nee, C4 geen`, 'E9'],
    [`${AAN} raad_voor_de_kinderbescherming, R1 noodzakelijk_voor_taak_raad`, 'E12'],
    [`${AAN} politie_of_OM, W1 aangifte`, 'E11'],
    [`${AAN} politie_of_OM, W1 ernstig_nadeel, K1 ja, K2 ja, K3 nee`, 'E9'],
    [`${AAN} gezinsvoogd_of_GI, V2 nee, C0 ja`, 'E10'],
    [`${AAN} andere_overlegtafel, O1 nee`, 'E3'],
    [`${AAN} zorg_en_veiligheidshuis, O2 nee`, 'E3'],
    [`${AAN} zorg_en_veiligheidshuis, O2 ja`, 'E21'],
    [`${NODIG}, S2 verwijsindex, X1 ja, X2 ja`, 'E13'],
    [`${NODIG}, S2 verwijsindex, X1 ja, X2 nee`, 'E9'],
    // Long ways.
    [`${SCHOOL}, C1 ja, C2 bepaald, C3 een_van_de_ouders_weigert, C4 ernstig_nadeel_bij_zwijgen, ${K_JA}, K6 ja`, 'E8'],
    [`${NADEEL}, K1 ja, K2 ja, K3 ja, K4 ja, K5 nee`, 'E10'],
    [`${AAN} politie_of_OM, W1 ernstig_nadeel, ${K_JA}, K6 nee`, 'E2'],
    [`${AAN} politie_of_OM, W1 plicht_of_vordering`, 'E11'],
    [`${AAN} andere_overlegtafel, O1 ja, C0 nee, C1 ja, C2 bepaald, C3 ja`, 'E6'],
    [`${VRAAG}, V1 gezinsvoogd_of_GI, V2 nee, C0 nee, C1 nee, C4 wettelijke_plicht`, 'E7'],
    [`${VRAAG}, V1 ouder_of_jongere, P1 zonder_gezag, P3 nee`, 'E11'],
    [`${NODIG}, S2 ouder_informeren, P1 gezag, P2 nee`, 'E11'],
    [`${NODIG}, S2 ouder_informeren, P1 ander, C0 ja`, 'E10'],
    [`${NODIG}, S2 melden, M1 nee, S3 school_of_opvang, C0 ja`, 'E10'],
  ])('%s -> %s', (path, end) => {
    expect(answer(path)).toEqual(ends(end));
  });

  test('every way there is ends in one piece of advice, or asks something again', () => {
    const reached = new Set<string>();
    const again = new Set<string>();
    const [stap] = pack.stappen;
    const { alles, aantal } = walkPaden(pack, stap!, ({ antwoorden, loop }) => {
      const found = walkGids(pack, antwoorden).uitkomsten;
      if (loop.open === null) expect(found).toHaveLength(1);
      else expect([loop.opnieuw, found]).toEqual([true, []]);
      for (const id of found) reached.add(id);
      if (loop.open !== null) again.add(loop.open);
    });
    expect(alles).toBe(true);
    expect(aantal).toBeGreaterThan(100);
    expect([...reached].toSorted()).toEqual(pack.uitkomsten.map(({ id }) => id).toSorted());
    expect(again).toContain('C2');
    expect(again).toContain('S3');
  });
});

describe('the ways back', () => {
  test('K1 nee asks for consent first when that was not passed yet', () => {
    expect(answer(`${NADEEL}, K1 nee`)).toEqual(opens('C2'));
    expect(answer(`${NADEEL}, K1 nee, C2 bepaald, C3 ja`)).toEqual(ends('E6'));
    expect(answer(`${NADEEL}, K1 nee, C2 bepaald, C3 geweigerd`)).toEqual(opens('C4'));
  });

  test('K1 nee asks again about consent that was passed', () => {
    const back = `${GEWEIGERD}, C4 ernstig_nadeel_bij_zwijgen, K1 nee`;
    expect(answer(back)).toEqual(opens('C2'));
    const loop = walkGids(pack, new Map(give(back).map(({ vraag, antwoord }) => [vraag, [antwoord]])));
    expect(loop.stappen[0]?.opnieuw).toBe(true);
    // Then it was given after all.
    expect(answer(back.replace('C3 geweigerd', 'C3 ja'))).toEqual(ends('E6'));
  });

  test('who said that asking is not safe, is warned before being sent back to ask', () => {
    const warned = (path: string) =>
      vindPagina(pack, 'C2')?.blokken.filter(
        ({ kind, als }) =>
          kind === 'let-op' && holds(als, new Map(give(path).map(({ vraag, antwoord }) => [vraag, [antwoord]]))),
      ).length;
    expect(warned(`${NADEEL}, K1 nee`)).toBe(1);
    expect(warned(`${SCHOOL}, C1 ja`)).toBe(0);
  });

  test('M1 nee asks to whom', () => {
    expect(answer(`${NODIG}, S2 melden, M1 nee`)).toEqual(opens('S3'));
    expect(answer(`${NODIG}, S2 melden, M1 nee, S3 veilig_thuis`)).toEqual(opens('M1'));
    expect(answer(`${AAN} veilig_thuis, M1 nee`)).toEqual(opens('S3'));
    expect(answer(`${GEWEIGERD}, C4 redelijk_vermoeden_kindermishandeling, M1 nee`)).toEqual(opens('S3'));
  });

  test('half a path says what is asked next and advises nothing', () => {
    expect(answer(VEILIG)).toEqual(opens('S1'));
    expect(answer(`${SCHOOL}, C1 ja`)).toEqual(opens('C2'));
  });
});

/** What someone is given to say to parents at the end of this path. */
function sentences(uitkomst: Uitkomst, antwoorden: Antwoorden): string[] {
  const shown = uitkomst.blokken.filter(({ als }) => holds(als, antwoorden));
  return [...(uitkomst.zeggen ?? []), ...shown.flatMap((one) => (one.kind === 'zeg' ? one.zinnen : []))];
}
const at = (path: string) => {
  const antwoorden = new Map(give(path).map(({ vraag, antwoord }) => [vraag, [antwoord]]));
  const [id = ''] = walkGids(pack, antwoorden).uitkomsten;
  const uitkomst = vindUitkomst(pack, id);
  if (!uitkomst) throw new Error(`${path} does not end`);
  const warned = uitkomst.blokken.filter(({ kind, als }) => kind === 'let-op' && holds(als, antwoorden));
  return { id, zinnen: sentences(uitkomst, antwoorden), warned: warned.length };
};

describe('what the ends say', () => {
  test('each judges, names its ground in one line and says what to do', () => {
    const oordelen = Object.fromEntries(pack.uitkomsten.map(({ id, oordeel }) => [id, oordeel]));
    expect(oordelen).toEqual({
      E1: 'mag',
      E2: 'vraag-eerst',
      E3: 'mag',
      E4: 'vraag-eerst',
      E5: 'mag',
      E6: 'mag',
      E7: 'mag',
      E8: 'mag',
      E9: 'mag-niet',
      E10: 'mag-niet',
      E11: 'vraag-eerst',
      E12: 'mag',
      E13: 'mag',
      E14: 'mag',
      E15: 'vraag-eerst',
      E16: 'mag-niet',
      E17: 'vraag-eerst',
      E18: 'vraag-eerst',
      E19: 'vraag-eerst',
      E20: 'mag',
      E21: 'mag',
    });
    for (const { grond } of pack.uitkomsten) expect(grond).toMatch(/^[^\n]{20,130}$/);
  });

  test('a sentence for parents, except where talking to them is not safe', () => {
    for (const uitkomst of pack.uitkomsten) {
      const possible = uitkomst.zeggen?.length || uitkomst.blokken.some(({ kind }) => kind === 'zeg');
      expect([uitkomst.id, Boolean(possible)]).toEqual([uitkomst.id, !['E14', 'E15'].includes(uitkomst.id)]);
    }
    expect(at('S0 nee, S0b nee, S0c ja')).toEqual({ id: 'E15', zinnen: [], warned: 1 });
    expect(at('S0 nee, S0b ja')).toEqual({ id: 'E14', zinnen: [], warned: 1 });
    expect(at(`${NODIG}, S2 melden, M1 ja, M2 nee_want_onveilig`)).toEqual({ id: 'E12', zinnen: [], warned: 1 });
    expect(at(`${NODIG}, S2 melden, M1 ja, M2 ja`)).toMatchObject({ id: 'E12', warned: 0 });
    expect(at(`${NODIG}, S2 melden, M1 ja, M2 ja`).zinnen).not.toEqual([]);
    expect(at('S0 weet_niet')).toEqual({ id: 'E2', zinnen: [], warned: 1 });
  });

  test('who said that asking is not safe, is given nothing to say now', () => {
    const onveilig = `${SCHOOL}, C1 nee`;
    for (const [path, end] of [
      [`${onveilig}, C4 geen`, 'E9'],
      [`${onveilig}, C4 wettelijke_plicht`, 'E7'],
      [`${onveilig}, C4 redelijk_vermoeden_kindermishandeling, M1 twijfel`, 'E2'],
      [`${onveilig}, C4 redelijk_vermoeden_kindermishandeling, M1 ja, M2 nog_niet`, 'E18'],
      [`${NADEEL}, K1 ja, K2 ja, K3 ja, K4 nee`, 'E10'],
      [`${NADEEL}, K1 nee, C2 gezag_onduidelijk`, 'E17'],
    ] as const)
      expect(at(path)).toMatchObject({ id: end, zinnen: [] });
  });

  test('whom to call, and where it goes on', () => {
    const bel = Object.fromEntries(pack.uitkomsten.map(({ id, bel: numbers }) => [id, numbers]));
    expect(bel).toMatchObject({
      E1: ['nood', 'veiligThuis'],
      E2: ['veiligThuis'],
      E14: ['vertrouwensinspecteur'],
      E15: ['veiligThuis'],
    });
    expect(pack.uitkomsten.filter((one) => one.onderbreking).map(({ id }) => id)).toEqual(['E1']);
    expect(pack.uitkomsten.flatMap(({ id, vervolg }) => (vervolg ? [`${id} ${vervolg.gids}`] : []))).toEqual([
      'E2 veilig-thuis',
      'E12 veilig-thuis',
      'E14 collega',
    ]);
    expect(JSON.stringify(vindUitkomst(pack, 'E13'))).toContain('vervangt nooit een melding bij Veilig Thuis');
    expect(vindPagina(pack, 'X1')?.blokken).toContainEqual({ kind: 'status', van: 'verwijsindex' });
  });

  test('says on the first page and with E11 that it is no legal advice, and who can help', () => {
    for (const text of [vindPagina(pack, 'S0')?.waarom, JSON.stringify(vindUitkomst(pack, 'E11'))])
      for (const word of ['geen juridisch advies', 'aandachtsfunctionaris', 'juridisch adviseur', 'beroepsvereniging'])
        expect(text).toContain(word);
  });

  test('no telephone numbers, no articles that still have to be checked, no duty to report', () => {
    const text = JSON.stringify(pack);
    expect(text).not.toMatch(/0[89]00|1:240|7\.3\.11|UAVG/);
    expect(text).not.toMatch(/verplicht (om )?te melden|wettelijk verplicht|meldplicht om/i);
  });

  test('at most one warning in view', () => {
    const [stap] = pack.stappen;
    walkPaden(pack, stap!, ({ antwoorden, loop }) => {
      for (const plaats of loop.plaatsen) {
        const { blokken } = plaats.kind === 'pagina' ? plaats.pagina : plaats.uitkomst;
        expect(blokken.filter(({ kind, als }) => kind === 'let-op' && holds(als, antwoorden)).length).toBeLessThan(2);
      }
    });
  });
});
