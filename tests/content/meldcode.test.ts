// The meldcode guide against the graphs and numbered situations it was made from: what is advised, and what must not be.
import { describe, expect, test } from 'vitest';
import { holds } from '../../src/domain/gids/conditie.ts';
import { type Blok, vindPagina, vindUitkomst } from '../../src/domain/gids/pack.ts';
import { walkPaden } from '../../src/domain/gids/paden.ts';
import { isNodig, walkGids } from '../../src/domain/gids/walk.ts';
import { type Gegeven, openPack, vraagAan } from './vraag-gids.ts';

const pack = openPack('meldcode@1');

const mapVan = (gegeven: Gegeven) =>
  new Map(Object.entries(gegeven).map(([vraag, antwoord]) => [vraag, [antwoord].flat()] as const));

const ga = vraagAan(pack);

const tekstVan = (blok: Blok): string =>
  blok.kind === 'lijst'
    ? [blok.titel ?? '', ...blok.items].join(' ')
    : blok.kind === 'zeg'
      ? blok.zinnen.join(' ')
      : blok.kind === 'status'
        ? blok.van
        : blok.tekst;

/** What a page or an advice says with these answers. */
function zegt(id: string, gegeven: Gegeven): string {
  const waar = vindPagina(pack, id) ?? vindUitkomst(pack, id);
  if (!waar) throw new Error(`Geen "${id}".`);
  const known = mapVan(gegeven);
  const titel = 'titels' in waar ? waar.titels?.find(({ als }) => holds(als, known))?.titel : undefined;
  const doen = 'doen' in waar ? waar.doen : [];
  return [titel ?? waar.titel, ...waar.blokken.filter(({ als }) => holds(als, known)).map(tekstVan), ...doen].join(' ');
}

/** The pages of one step, in order, with these answers. */
const paginas = (stap: string, gegeven: Gegeven): string[] =>
  walkGids(pack, mapVan(gegeven))
    .stappen.find((loop) => loop.stap.id === stap)!
    .plaatsen.flatMap((plaats) => (plaats.kind === 'pagina' ? [plaats.pagina.id] : []));

const SECTOREN = ['onderwijs', 'kinderopvang', 'jeugdhulp', 'wijkteam', 'zorg', 'arts', 'justitie', 'vrijwilliger'];
const AF2_JA = ['ja_acuut', 'ja_structureel', 'ja_beide', 'ja_onthulling'];
const HELPT = ['HULP_BIEDEN_OF_ORGANISEREN', 'HULP_AFSLUITEN_MET_MONITORAFSPRAKEN', 'AFSLUITEN_EN_VASTLEGGEN'];

describe('the numbered situations', () => {
  test('V01 no suspicion left: close, and nothing else', () => {
    const { uitkomsten, open } = ga({ AF1: 'nee' });
    expect(uitkomsten).toEqual(['AFSLUITEN_EN_VASTLEGGEN']);
    expect(open).not.toContain('AF2');
    expect(open).not.toContain('AF3');
  });

  test('V02 acute: report, and walk AF3 to AF5 with Veilig Thuis', () => {
    const { uitkomsten, open } = ga({ AF1: 'ja', AF2: 'ja_acuut' });
    expect(uitkomsten).toEqual(['VT_TELEFONISCH', 'VT_MELDEN', 'SAMEN_MET_VT']);
    expect(open).toContain('AF3');
    expect(zegt('AF3', { AF2: 'ja_acuut' })).toContain('samen met Veilig Thuis');
  });

  test('V03 structural, and help is possible: report all the same, help together', () => {
    const { uitkomsten } = ga({ AF1: 'ja', AF2: 'ja_structureel', AF3: 'ja', AF4: 'ja' });
    expect(uitkomsten).toEqual(['VT_MELDEN', 'SAMEN_MET_VT', 'HULP_BIEDEN_OF_ORGANISEREN']);
    expect(zegt('VT_MELDEN', { AF2: 'ja_structureel' })).toContain('ook als je zelf goed kunt helpen');
    expect(zegt('HULP_BIEDEN_OF_ORGANISEREN', { AF2: 'ja_structureel' })).toContain('samen met Veilig Thuis');
  });

  test('V04 no effective help: report, norm 2', () => {
    const gegeven = { AF1: 'ja', AF2: 'nee', AF3: 'nee' };
    expect(ga(gegeven).uitkomsten).toEqual(['VT_MELDEN']);
    expect(zegt('VT_MELDEN', gegeven)).toContain('Meldnorm 2');
    expect(zegt('VT_MELDEN', gegeven)).not.toMatch(/Meldnorm [13]/);
  });

  test('V05 parents refuse the help: report', () => {
    const gegeven = { AF1: 'ja', AF2: 'nee', AF3: 'ja', AF4: 'nee' };
    expect(ga(gegeven).uitkomsten).toEqual(['VT_MELDEN']);
    expect(zegt('VT_MELDEN', gegeven)).toContain('Meldnorm 2');
  });

  test('V06 help that is accepted: help with a term and a result, on to AF5, no report', () => {
    const { uitkomsten, open } = ga({ AF1: 'ja', AF2: 'nee', AF3: 'ja', AF4: 'ja' });
    expect(uitkomsten).toEqual(['HULP_BIEDEN_OF_ORGANISEREN']);
    expect(open).toContain('AF5');
    expect(zegt('HULP_BIEDEN_OF_ORGANISEREN', { AF2: 'nee' })).toMatch(/resultaat .* en wanneer/);
  });

  test('V07 the help does not make it safe in time: report again, norm 3', () => {
    const gegeven = { AF1: 'ja', AF2: 'nee', AF3: 'ja', AF4: 'ja', AF5: 'nee' };
    expect(ga(gegeven).uitkomsten).toEqual(['HULP_BIEDEN_OF_ORGANISEREN', 'VT_MELDEN']);
    expect(zegt('VT_MELDEN', gegeven)).toContain('Meldnorm 3');
    expect(zegt('VT_MELDEN', gegeven)).not.toMatch(/Meldnorm [12]/);
  });

  test('V08 the help works: close it with agreements to keep watching', () => {
    const { uitkomsten } = ga({ AF1: 'ja', AF2: 'nee', AF3: 'ja', AF4: 'ja', AF5: 'ja' });
    expect(uitkomsten).toEqual(['HULP_BIEDEN_OF_ORGANISEREN', 'HULP_AFSLUITEN_MET_MONITORAFSPRAKEN']);
  });

  test('V09 in a school doubt counts as yes: report by telephone', () => {
    const gegeven = { sector: 'onderwijs', AF1: 'ja', AF2: 'twijfel' };
    const { uitkomsten } = ga(gegeven);
    expect(uitkomsten).toEqual(['TWIJFEL_IS_MELDEN', 'VT_MELDEN', 'SAMEN_MET_VT']);
    expect(zegt('VT_MELDEN', gegeven)).toContain('direct telefonisch');
    expect(zegt('AF2', gegeven)).toContain('wij als school');
  });

  test('V10 someone else in the school can help: AF3 is yes, on to AF4', () => {
    const { uitkomsten, open } = ga({ sector: 'onderwijs', AF1: 'ja', AF2: 'nee', AF3: 'ja' });
    expect(open).toContain('AF4');
    expect(uitkomsten).not.toContain('VT_MELDEN');
    expect(zegt('AF3', { sector: 'onderwijs' })).toMatch(/ander in de school telt ook.*zorgcoördinator.*Kies dan ja/);
  });

  test('V11 in a school help has a casemanager, a term and roles, on to AF5', () => {
    const { uitkomsten, open } = ga({ sector: 'onderwijs', AF1: 'ja', AF2: 'nee', AF3: 'ja', AF4: 'ja' });
    expect(uitkomsten).toEqual(['HULP_BIEDEN_OF_ORGANISEREN', 'CASEMANAGER_BENOEMEN']);
    expect(open).toContain('AF5');
    expect(zegt('CASEMANAGER_BENOEMEN', {})).toMatch(/rol.*termijn/);
  });

  test('V12 a child tells it: contact Veilig Thuis and report, not first the parents', () => {
    const verteld = ga({ onthulling: 'ja', M1b: 'nee', M1c: 'nee' });
    expect(verteld.uitkomsten).toEqual(['ONTHULLING']);
    expect(vindUitkomst(pack, 'ONTHULLING')?.bel).toContain('veiligThuis');
    expect(zegt('ONTHULLING', {})).toMatch(/Praat niet zomaar eerst met de ouders/);
    const gewogen = { AF1: 'ja', AF2: 'ja_onthulling' };
    expect(ga(gewogen).uitkomsten).toEqual(['ONTHULLING', 'VT_MELDEN', 'SAMEN_MET_VT']);
    expect(zegt('VT_MELDEN', gewogen)).toContain('Meldnorm 1');
    expect(zegt('VT_MELDEN', gewogen)).toContain('kader van je beroep');
    expect(zegt('melden_vertellen', gewogen)).toContain('Overleg eerst met Veilig Thuis');
  });

  test('V12 what was told is not forgotten when AF2 is no', () => {
    expect(ga({ M1b: 'nee', M1c: 'nee', onthulling: 'ja', AF1: 'ja', AF2: 'nee' }).uitkomsten).toContain('ONTHULLING');
    // It counts as norm 1, but for doctors: their meldcode has no such norm of its own.
    const gewogen = { onthulling: 'ja', AF1: 'ja', AF2: 'nee', AF3: 'ja', AF4: 'ja' };
    expect(ga(gewogen).uitkomsten.slice(0, 3)).toEqual(['ONTHULLING', 'VT_MELDEN', 'SAMEN_MET_VT']);
    expect(zegt('VT_MELDEN', gewogen)).toMatch(/Meldnorm 1: het slachtoffer vertelde het zelf.*kader van je beroep/);
    expect(zegt('HULP_BIEDEN_OF_ORGANISEREN', gewogen)).not.toContain('Melden is nu niet de uitkomst');
    expect(ga({ ...gewogen, sector: 'arts' }).uitkomsten).toEqual(['ONTHULLING', 'HULP_BIEDEN_OF_ORGANISEREN']);
    expect(zegt('AF2', { onthulling: 'ja' })).toContain('weegt hier zwaar mee, ook als je nee kiest');
  });

  test('V13 strangling without an injury that shows is acute: report, and 112 when it threatens now', () => {
    expect(zegt('acuut', {})).toContain('poging tot verwurging, ook zonder zichtbaar letsel');
    expect(ga({ AF1: 'ja', AF2: 'ja_acuut' }).uitkomsten).toContain('VT_MELDEN');
    expect(zegt('VT_TELEFONISCH', {})).toContain('Bel eerst 112');
    expect(vindUitkomst(pack, 'VT_TELEFONISCH')?.bel).toContain('nood');
  });

  test('V14 violence every week for months is structural: report', () => {
    expect(zegt('structureel', {})).toContain('al maanden elke week');
    expect(ga({ AF1: 'ja', AF2: 'ja_structureel' }).uitkomsten).toContain('VT_MELDEN');
  });

  test('V15 heavy drinking in a pregnancy is acute: report', () => {
    expect(zegt('acuut', {})).toMatch(/zwaar gebruik van alcohol.*zwangerschap/);
    expect(zegt('structureel', {})).toContain('ongeboren');
    expect(ga({ AF1: 'ja', AF2: 'ja_acuut' }).uitkomsten).toContain('VT_MELDEN');
  });

  test('V16 danger now: 112, then Veilig Thuis by telephone, then writing; and it is the first page', () => {
    expect(ga({ M0: 'ja' }).uitkomsten).toEqual(['BEL_112', 'VT_TELEFONISCH', 'LATER_VASTLEGGEN']);
    expect(ga({ M0: 'ja' }).open[0]).toBe('sector');
    expect(pack.stappen[0]?.begin).toBe('M0');
    expect(vindUitkomst(pack, 'BEL_112')).toMatchObject({ onderbreking: true, bel: ['nood'] });
    expect(vindUitkomst(pack, 'VT_TELEFONISCH')?.bel).toContain('veiligThuis');
    expect(ga({ M0: 'nee' }).uitkomsten).toEqual([]);
  });

  test('V17 doubt in step 4: Veilig Thuis must be asked, and it is no report yet', () => {
    const { uitkomsten } = ga({ AF1: 'ja', AF2: 'twijfel' });
    expect(uitkomsten).toEqual(['TWIJFEL_VT_VERPLICHT', 'VT_ADVIES']);
  });

  test('V18 afraid of a forced marriage: Veilig Thuis first, no talk with the parents', () => {
    const gegeven = {
      M1b: 'nee',
      M1c: 'ja',
      M2: 'ja',
      M2b: 'nee',
      M3: 'ja',
      leeftijd: '16_17',
      gezag: 'betreft_zonder_gezag',
    };
    const { uitkomsten } = ga(gegeven);
    expect(uitkomsten.slice(0, 2)).toEqual(['VT_ADVIES_EERST', 'GEEN_GESPREK_OUDERS']);
    expect(uitkomsten).not.toContain('GESPREK_MET_BEIDE_OUDERS');
    expect(uitkomsten).not.toContain('OVERLEG_VOLDOENDE');
    expect(paginas('3', gegeven)).toEqual(['gesprek_doel', 'M3', 'praten_kind', 'na_gesprek', 'gesprek_vast']);
    expect(zegt('gesprek_doel', gegeven)).toContain('Praat niet eerst met ouders of familie');
    expect(zegt('VT_ADVIES_EERST', gegeven)).toMatch(/Deskundigen schatten.*zonder namen/);
    expect(vindUitkomst(pack, 'VT_ADVIES_EERST')?.bel).toContain('veiligThuis');
  });

  test('V18 nor are the parents told of a report first', () => {
    const gegeven = { M1c: 'ja', AF1: 'ja', AF2: 'ja_acuut' };
    expect(zegt('melden_vertellen', gegeven)).toContain('Vertel ouders of familie nu niets');
    expect(zegt('melden_vertellen', gegeven)).not.toContain('Vertel het de betrokkenen vooraf');
    expect(zegt('VT_MELDEN', gegeven)).toContain('Vertel ouders of familie niets, voordat');
    expect(zegt('praten_kind', gegeven)).not.toContain('Hoe gaat een gewone avond');
  });

  test('V19 a talk would endanger the child: put it off, write down why, ask advice', () => {
    const { uitkomsten } = ga({ M3: 'nee', gezag: 'betreft_zonder_gezag' });
    expect(uitkomsten).toEqual(['GESPREK_UITSTELLEN', 'VT_ADVIES']);
    expect(zegt('GESPREK_UITSTELLEN', {})).toContain('Schrijf op waarom');
    expect(paginas('3', { M3: 'nee' }).at(-1)).toBe('gesprek_vast');
  });

  test('V22 a doctor who spoke only a colleague is not there yet', () => {
    for (const M2b of ['ja', 'nee']) {
      const { uitkomsten } = ga({ sector: 'arts', M2: 'ja', M2b });
      expect(uitkomsten).toEqual(['VT_ADVIES_ARTS', 'VT_ADVIES']);
    }
    expect(ga({ sector: 'arts', M2: 'ja' })).toMatchObject({ uitkomsten: ['VT_ADVIES_ARTS', 'VT_ADVIES'] });
    expect(ga({ sector: 'arts', M2: 'ja' }).open).not.toContain('M2b');
    expect(zegt('VT_ADVIES_ARTS', {})).toContain('Alleen een collega spreken is niet genoeg');
  });

  test('V23 a teacher who spoke the aandachtsfunctionaris and does not doubt has done step 2', () => {
    const { uitkomsten } = ga({ sector: 'onderwijs', M2: 'ja', M2b: 'nee' });
    expect(uitkomsten).toEqual(['OVERLEG_VOLDOENDE']);
  });

  test('V39 the parent without gezag is suspected: speak both', () => {
    for (const leeftijd of ['onder_12', '12_15']) {
      const gegeven = { M3: 'ja', leeftijd, gezag: 'betreft_zonder_gezag' };
      expect(ga(gegeven).uitkomsten).toEqual(['GESPREK_MET_BEIDE_OUDERS']);
      expect(zegt('met_wie', gegeven)).toContain('en ook de ouder zonder gezag');
    }
    expect(ga({ M3: 'ja', gezag: 'betreft_zonder_gezag' }).uitkomsten).toEqual(['GESPREK_MET_BEIDE_OUDERS']);
    const andersom = { M3: 'ja', gezag: 'betreft_met_gezag' };
    expect(ga(andersom).uitkomsten).toEqual([]);
    expect(zegt('met_wie', andersom)).toContain('niet verder met de ouder zonder gezag');
  });

  test('V40 volunteers: not obliged, advisable, and the guide goes on', () => {
    const { uitkomsten, open } = ga({ M0: 'nee', sector: 'vrijwilliger' });
    expect(uitkomsten).toEqual(['VRIJWILLIGER_NIET_VERPLICHT']);
    expect(open).toContain('AF1');
    expect(ga({ sector: 'vrijwilliger' }).uitkomsten).toEqual(['VRIJWILLIGER_NIET_VERPLICHT']);
    expect(zegt('VRIJWILLIGER_NIET_VERPLICHT', {})).toMatch(/aan te raden.*Dan staat daarin wat jij doet/);
  });

  test('V41 no contact after trying: on without the talk, reason written down', () => {
    const { uitkomsten } = ga({ sector: 'arts', M3: 'geen_contact', gezag: 'betreft_zonder_gezag' });
    expect(uitkomsten).toEqual(['GEEN_CONTACT', 'VT_ADVIES']);
    expect(zegt('GEEN_CONTACT', {})).toMatch(/Schrijf op hoe en wanneer.*stap 4 en 5.*alsnog in te lichten/);
    expect(ga({ M3: 'geen_contact' }).open).toContain('AF1');
  });

  test('V42 the talk takes the suspicion away: close, the other steps are not needed', () => {
    const { uitkomsten, open } = ga({
      M0: 'nee',
      sector: 'arts',
      M1b: 'nee',
      M1c: 'nee',
      M2: 'ja',
      M3: 'ja',
      na_gesprek: 'weg',
    });
    expect(uitkomsten).toContain('AFSLUITEN_EN_VASTLEGGEN');
    expect(uitkomsten).not.toContain('VT_MELDEN');
    expect(open).toEqual([]);
    for (const na_gesprek of ['blijft', 'onduidelijk'])
      expect(ga({ M3: 'ja', na_gesprek }).uitkomsten).not.toContain('AFSLUITEN_EN_VASTLEGGEN');
  });
});

describe('the graph of the afwegingskader', () => {
  test.each<[Gegeven, string[], string | null]>([
    [{ AF1: 'nee' }, ['AFSLUITEN_EN_VASTLEGGEN'], null],
    [{ AF1: 'ja' }, [], 'AF2'],
    [{ AF1: 'ja', AF2: 'ja_acuut' }, ['VT_TELEFONISCH', 'VT_MELDEN', 'SAMEN_MET_VT'], 'AF3'],
    [{ AF1: 'ja', AF2: 'ja_structureel' }, ['VT_MELDEN', 'SAMEN_MET_VT'], 'AF3'],
    [{ AF1: 'ja', AF2: 'ja_beide' }, ['VT_TELEFONISCH', 'VT_MELDEN', 'SAMEN_MET_VT'], 'AF3'],
    [{ AF1: 'ja', AF2: 'ja_onthulling' }, ['ONTHULLING', 'VT_MELDEN', 'SAMEN_MET_VT'], 'AF3'],
    [{ AF1: 'ja', AF2: 'twijfel' }, ['TWIJFEL_VT_VERPLICHT', 'VT_ADVIES'], 'AF3'],
    [{ AF1: 'ja', AF2: 'nee' }, [], 'AF3'],
    [{ AF1: 'ja', AF2: 'nee', AF3: 'nee' }, ['VT_MELDEN'], null],
    [{ AF1: 'ja', AF2: 'nee', AF3: 'ja' }, [], 'AF4'],
    [{ AF1: 'ja', AF2: 'nee', AF3: 'ja', AF4: 'nee' }, ['VT_MELDEN'], null],
    [{ AF1: 'ja', AF2: 'nee', AF3: 'ja', AF4: 'ja' }, ['HULP_BIEDEN_OF_ORGANISEREN'], 'AF5'],
    [{ AF1: 'ja', AF2: 'nee', AF3: 'ja', AF4: 'ja', AF5: 'nee' }, ['HULP_BIEDEN_OF_ORGANISEREN', 'VT_MELDEN'], null],
    [
      { AF1: 'ja', AF2: 'nee', AF3: 'ja', AF4: 'ja', AF5: 'ja' },
      ['HULP_BIEDEN_OF_ORGANISEREN', 'HULP_AFSLUITEN_MET_MONITORAFSPRAKEN'],
      null,
    ],
    [{ AF1: 'ja', AF2: 'nee', AF3: 'ja', AF4: 'ja', AF5: 'nog_niet' }, ['HULP_BIEDEN_OF_ORGANISEREN'], null],
  ])('%j', (gegeven, verwacht, volgende) => {
    const { uitkomsten, open } = ga(gegeven);
    expect(uitkomsten).toEqual(verwacht);
    // Step 5 may be opened before step 4, so its own first question is open too: what counts is the first.
    expect(open.find((id) => id.startsWith('AF')) ?? null).toBe(volgende);
  });

  test.each(SECTOREN)('doubt at AF2: %s', (sector) => {
    const { uitkomsten } = ga({ sector, M0: 'nee', AF1: 'ja', AF2: 'twijfel' });
    const [meldt, vraagt] = [uitkomsten.includes('VT_MELDEN'), uitkomsten.includes('VT_ADVIES')];
    expect({ meldt, vraagt }).toEqual({ meldt: sector === 'onderwijs', vraagt: sector !== 'onderwijs' });
    expect(uitkomsten.includes('TWIJFEL_IS_MELDEN')).toBe(sector === 'onderwijs');
    expect(uitkomsten.includes('TWIJFEL_VT_VERPLICHT')).toBe(sector !== 'onderwijs');
  });

  test.each(SECTOREN)('a yes at AF2 always means reporting, whatever the help does: %s', (sector) => {
    for (const AF2 of AF2_JA)
      for (const rest of [{}, { AF3: 'nee' }, { AF3: 'ja', AF4: 'nee' }, { AF3: 'ja', AF4: 'ja', AF5: 'ja' }]) {
        const { uitkomsten } = ga({ sector, AF1: 'ja', AF2, ...rest });
        expect(uitkomsten).toEqual(expect.arrayContaining(['VT_MELDEN', 'SAMEN_MET_VT']));
        expect(uitkomsten.indexOf('VT_MELDEN')).toBeLessThan(uitkomsten.indexOf('SAMEN_MET_VT'));
      }
  });

  test('the answers alone give what they give at the end of a whole walk', () => {
    const heen = { M0: 'nee', sector: 'jeugdhulp', M1b: 'nee', M1c: 'nee', M2: 'ja', M2b: 'nee', M3: 'ja' };
    const kader: Gegeven[] = [{ AF1: 'nee' }];
    for (const AF2 of [...AF2_JA, 'nee', 'twijfel'])
      for (const rest of [
        {},
        { AF3: 'nee' },
        { AF3: 'ja', AF4: 'nee' },
        ...['ja', 'nee', 'nog_niet'].map((AF5) => ({ AF3: 'ja', AF4: 'ja', AF5 })),
      ])
        kader.push({ AF1: 'ja', AF2, ...rest });
    for (const gegeven of kader) {
      const heel = ga({ ...heen, ...gegeven }).uitkomsten.filter((id) => id !== 'OVERLEG_VOLDOENDE');
      expect(heel).toEqual(ga(gegeven).uitkomsten);
    }
  });

  test('step 5 without AF2 warns, and does not call help the answer', () => {
    expect(paginas('5', { AF3: 'ja', AF4: 'ja' })).toContain('eerst_wegen');
    expect(zegt('HULP_BIEDEN_OF_ORGANISEREN', {})).toContain('nog niet of het acuut of structureel onveilig is');
    expect(zegt('HULP_BIEDEN_OF_ORGANISEREN', { AF2: 'twijfel' })).not.toContain('Melden is nu niet de uitkomst');
    expect(zegt('eerst_wegen', { AF2: 'twijfel' })).toContain('Bel Veilig Thuis voordat je besluit');
  });

  test('both decisions in order, and how to report before the questions about help', () => {
    expect(zegt('beslissen', {})).toMatch(/Eerst: is melden nodig\?.*Daarna: kun je \(ook\) hulp/);
    const melden = ['melden_hoe', 'melden_vertellen', 'melden_daarna', 'melden_naam', 'blijven_doen', 'vastleggen'];
    expect(paginas('5', { AF1: 'ja', AF2: 'ja_acuut' })).toEqual(['beslissen', 'besluit_melden', ...melden, 'AF3']);
    const zonder = { AF1: 'ja', AF2: 'nee', AF3: 'nee' };
    expect(paginas('5', zonder)).toEqual(['beslissen', 'AF3', 'besluit_melden', ...melden]);
    expect(paginas('5', { AF1: 'nee' })).toEqual(['beslissen']);
  });

  test('not reporting against the norm is possible, with a reason', () => {
    const { uitkomsten } = ga({ AF1: 'ja', AF2: 'ja_acuut', besluit_melden: 'nee' });
    expect(uitkomsten).toContain('AFWIJKEN_MOTIVEREN');
    expect(uitkomsten).toContain('VT_MELDEN');
    expect(ga({ AF1: 'ja', AF2: 'ja_acuut', besluit_melden: 'weet_niet' }).uitkomsten).toContain('VT_ADVIES');
  });
});

describe('the graph of the meldcode', () => {
  test('M1b a colleague: another route, and this guide closes', () => {
    const { uitkomsten, open } = ga({ M0: 'nee', sector: 'onderwijs', M1b: 'ja' });
    expect(uitkomsten).toEqual(['ROUTE_COLLEGA']);
    expect(open).toEqual([]);
    expect(vindUitkomst(pack, 'ROUTE_COLLEGA')).toMatchObject({ sluit: true, vervolg: { gids: 'collega' } });
    expect(zegt('ROUTE_COLLEGA', {})).toContain('ook thuis onveilig');
    expect(ga({ M1b: 'nee' }).open).toContain('M1c');
  });

  test.each<[Gegeven, string[], string | null]>([
    [{ M2: 'ja' }, [], 'M2b'],
    [{ M2: 'nee' }, ['EERST_OVERLEGGEN'], 'M2b'],
    [{ M2: 'ja', M2b: 'ja' }, ['VT_ADVIES'], null],
    [{ M2: 'ja', M2b: 'nee' }, ['OVERLEG_VOLDOENDE'], null],
    [{ M2: 'nee', M2b: 'ja' }, ['EERST_OVERLEGGEN', 'VT_ADVIES'], null],
    [{ M2: 'nee', M2b: 'nee' }, ['EERST_OVERLEGGEN'], null],
    [{ sector: 'arts', M2: 'nee' }, ['EERST_OVERLEGGEN', 'VT_ADVIES_ARTS', 'VT_ADVIES'], null],
  ])('step 2: %j', (gegeven, verwacht, volgende) => {
    const { uitkomsten, open } = ga(gegeven);
    expect(uitkomsten).toEqual(verwacht);
    expect(open.filter((id) => id.startsWith('M2'))).toEqual(volgende === null ? [] : [volgende]);
  });

  test.each(SECTOREN.filter((one) => one !== 'arts'))('advice is not asked of everyone in step 2: %s', (sector) => {
    expect(ga({ sector, M2: 'ja', M2b: 'nee' }).uitkomsten).not.toContain('VT_ADVIES');
    expect(ga({ sector, M2: 'ja', M2b: 'nee' }).uitkomsten).not.toContain('VT_ADVIES_ARTS');
  });

  test('a step that ended goes on to the next', () => {
    const tot = { M0: 'nee', sector: 'zorg', M1b: 'nee', M1c: 'nee', M2: 'ja', M2b: 'nee' };
    for (const M3 of ['ja', 'nee', 'geen_contact']) expect(ga({ ...tot, M3 }).open).toContain('AF1');
  });

  test('the kindcheck is another guide', () => {
    for (const volwassene of ['ja', 'weet_niet']) expect(ga({ volwassene }).uitkomsten).toEqual(['KINDCHECK_DOEN']);
    expect(ga({ volwassene: 'nee' }).uitkomsten).toEqual([]);
    expect(vindUitkomst(pack, 'KINDCHECK_DOEN')?.vervolg?.gids).toBe('kindcheck');
  });

  test.each(['stalking', 'kmdf', 'seksueel'])('%s: Veilig Thuis before any talk', (vorm) => {
    const gegeven = { M1b: 'nee', M1c: 'nee', vorm, M2: 'ja', M2b: 'nee' };
    expect(ga(gegeven).uitkomsten).toEqual(['VT_ADVIES_EERST', 'BIJZONDERE_VORM']);
    expect(zegt('gesprek_doel', gegeven)).toContain('Bel eerst Veilig Thuis');
  });

  test.each(['scheiding', 'ouderen', 'zwanger'])('%s: something of its own to watch', (vorm) => {
    const gegeven = { M1b: 'nee', M1c: 'nee', vorm };
    expect(ga(gegeven).uitkomsten).toEqual(['BIJZONDERE_VORM']);
    expect(zegt('BIJZONDERE_VORM', gegeven).length).toBeGreaterThan(zegt('BIJZONDERE_VORM', {}).length + 50);
  });

  test('more than one form at once', () => {
    const gegeven = { M1b: 'nee', M1c: 'nee', vorm: ['scheiding', 'seksueel'] };
    expect(ga(gegeven).uitkomsten).toEqual(['VT_ADVIES_EERST', 'BIJZONDERE_VORM']);
    expect(zegt('BIJZONDERE_VORM', gegeven)).toMatch(/Kies geen partij.*Ondervraag het kind niet/);
  });

  test('with whom to talk, by age', () => {
    const wie = (leeftijd: string) => zegt('met_wie', { M3: 'ja', leeftijd });
    expect(wie('onder_12')).toContain('ouder of ouders met gezag');
    expect(wie('12_15')).toContain('jongere én met de ouders');
    expect(wie('16_17')).toContain('alleen met de ouders als de jongere dat goedvindt');
    expect(wie('volwassen')).toContain('met de volwassene zelf');
    expect(paginas('3', { M3: 'ja', leeftijd: '16_17' })).not.toContain('gezag');
    expect(paginas('3', { M3: 'ja', leeftijd: 'volwassen' })).not.toContain('praten_kind');
  });

  test('doctors: step 4 has the heading of the KNMG and the same graph', () => {
    expect(zegt('wegen', { sector: 'arts' })).toContain('Overleg zo nodig met betrokken professionals');
    expect(ga({ sector: 'arts', AF1: 'ja', AF2: 'nee', AF3: 'nee' }).uitkomsten).toEqual(['VT_MELDEN']);
    expect(zegt('AF2', { sector: 'arts' })).toContain('geen aparte norm');
  });

  test('leaving out the talk has three reasons, and advice first', () => {
    const tekst = pack.stappen.find(({ id }) => id === '3')?.bijOverslaan ?? '';
    expect(tekst).toMatch(/drie redenen/);
    expect(tekst).toMatch(/geen contact, ook na redelijke moeite/);
    expect(tekst).toMatch(/contact verbreekt\? Bel dan eerst Veilig Thuis/);
  });
});

describe('nieuwe vectoren', () => {
  const ADVIES = ['TWIJFEL_VT_VERPLICHT', 'VT_ADVIES'];
  const SAMEN = ['VT_MELDEN', 'SAMEN_MET_VT'];
  const DAN = ['VT_ADVIES_EERST', 'GEEN_GESPREK_OUDERS'];
  const verteld = { M1b: 'nee', M1c: 'nee', onthulling: 'ja', AF1: 'ja' };
  test.each<[string, Gegeven, string[]]>([
    // AF2 alone: what was answered there counts, also while AF1 is open or two colleagues differ about it.
    ['only AF2, acute', { AF2: 'ja_acuut' }, SAMEN],
    ['only AF2, structural', { AF2: 'ja_structureel' }, SAMEN],
    ['only AF2, both', { AF2: 'ja_beide' }, SAMEN],
    ['only AF2, told', { AF2: 'ja_onthulling' }, SAMEN],
    ['only AF2, doubt', { AF2: 'twijfel' }, ADVIES],
    ['only AF2, doubt in a school', { sector: 'onderwijs', AF2: 'twijfel' }, SAMEN],
    ['only AF2, no', { AF2: 'nee' }, []],
    ['only AF2 and AF3, no', { AF2: 'nee', AF3: 'nee' }, ['VT_MELDEN']],
    // Older answers further on do not count.
    ['AF1 is no after all', { AF1: 'nee', AF2: 'ja_acuut', AF3: 'nee' }, ['AFSLUITEN_EN_VASTLEGGEN']],
    ['AF3 is no after all', { AF1: 'ja', AF2: 'nee', AF3: 'nee', AF4: 'ja', AF5: 'ja' }, ['VT_MELDEN']],
    ['AF4 is no after all', { AF1: 'ja', AF2: 'nee', AF3: 'ja', AF4: 'nee', AF5: 'ja' }, ['VT_MELDEN']],
    // Doubt, with and without help.
    ['doubt, no help', { sector: 'jeugdhulp', AF1: 'ja', AF2: 'twijfel', AF3: 'nee' }, [...ADVIES, 'VT_MELDEN']],
    [
      'doubt, help',
      { sector: 'zorg', AF1: 'ja', AF2: 'twijfel', AF3: 'ja', AF4: 'ja' },
      [...ADVIES, 'HULP_BIEDEN_OF_ORGANISEREN'],
    ],
    // What was told, with every AF2.
    ['told, acute', { ...verteld, AF2: 'ja_acuut' }, ['ONTHULLING', 'VT_TELEFONISCH', ...SAMEN]],
    ['told, structural', { ...verteld, AF2: 'ja_structureel' }, ['ONTHULLING', ...SAMEN]],
    ['told, both', { ...verteld, AF2: 'ja_beide' }, ['ONTHULLING', 'VT_TELEFONISCH', ...SAMEN]],
    ['told, and chosen as told', { ...verteld, AF2: 'ja_onthulling' }, ['ONTHULLING', ...SAMEN]],
    ['told, no', { ...verteld, AF2: 'nee' }, ['ONTHULLING', ...SAMEN]],
    ['told, doubt', { ...verteld, AF2: 'twijfel' }, ['ONTHULLING', ...ADVIES]],
    ['told, no, doctor', { ...verteld, sector: 'arts', AF2: 'nee' }, ['ONTHULLING']],
    // Honour and force: no parents, whatever else is answered.
    ['M1c alone', { M1c: 'ja' }, ['GEEN_GESPREK_OUDERS', 'VT_ADVIES_EERST']],
    ['M1c, talk can', { M1b: 'nee', M1c: 'ja', M3: 'ja', leeftijd: 'onder_12', gezag: 'betreft_zonder_gezag' }, DAN],
    ['M1c, talk cannot', { M1b: 'nee', M1c: 'ja', M3: 'nee' }, [...DAN, 'GESPREK_UITSTELLEN', 'VT_ADVIES']],
    ['M1c, no contact', { M1b: 'nee', M1c: 'ja', M3: 'geen_contact' }, [...DAN, 'GEEN_CONTACT', 'VT_ADVIES']],
    ['M1c, colleague spoken', { sector: 'onderwijs', M1b: 'nee', M1c: 'ja', M2: 'ja', M2b: 'nee' }, DAN],
    ['M1c, acute', { M1b: 'nee', M1c: 'ja', AF1: 'ja', AF2: 'ja_acuut' }, [...DAN, 'VT_TELEFONISCH', ...SAMEN]],
    // Age and gezag.
    ['16 or 17: the youth', { M3: 'ja', leeftijd: '16_17', gezag: 'betreft_zonder_gezag' }, []],
    ['grown up', { M3: 'ja', leeftijd: 'volwassen', gezag: 'betreft_zonder_gezag' }, []],
    ['12 to 15, both', { M3: 'ja', leeftijd: '12_15', gezag: 'beide' }, []],
    // A colleague.
    [
      'a colleague, danger now',
      { M0: 'ja', sector: 'onderwijs', M1b: 'ja' },
      ['BEL_112', 'VT_TELEFONISCH', 'LATER_VASTLEGGEN', 'ROUTE_COLLEGA'],
    ],
    // The order of the steps.
    [
      'acute in step 4, then the talk takes it away',
      { AF1: 'ja', AF2: 'ja_acuut', M3: 'ja', na_gesprek: 'weg' },
      ['VT_TELEFONISCH', ...SAMEN],
    ],
  ])('%s', (_, gegeven, verwacht) => {
    const uit = ga(gegeven).uitkomsten.filter((id) => id !== 'TWIJFEL_IS_MELDEN');
    expect(uit).toEqual(verwacht);
  });

  test('step 4 says acute: a talk that took it away does not close the guide', () => {
    const gegeven = { AF1: 'ja', AF2: 'ja_acuut', M3: 'ja', na_gesprek: 'weg' };
    expect(ga(gegeven).open).toContain('AF3');
    expect(paginas('3', gegeven)).toContain('toch_vermoeden');
    expect(ga({ ...gegeven, AF1: 'nee' }).uitkomsten).toEqual(['AFSLUITEN_EN_VASTLEGGEN']);
  });

  test('whoever must not be spoken to first, is not asked for consent either', () => {
    for (const gegeven of [{ M1c: 'ja' }, { onthulling: 'ja' }, { vorm: 'seksueel' }, { vorm: 'stalking' }])
      for (const sector of SECTOREN) {
        expect(zegt('overleg', { sector, ...gegeven })).not.toMatch(/Vraag toestemming|met toestemming/);
        expect(zegt('overleg', { sector, ...gegeven })).toContain('Vraag ouders of familie nu niet om toestemming');
      }
    expect(zegt('AF4', { M1c: 'ja' })).toContain('Vraag dit niet aan ouders of familie');
    expect(zegt('HULP_BIEDEN_OF_ORGANISEREN', { M1c: 'ja', AF2: 'nee' })).toContain('Praat niet met ouders of familie');
  });

  test('a suspected parent is spoken to only after Veilig Thuis, where a talk may make it worse', () => {
    for (const gegeven of [{ onthulling: 'ja' }, { vorm: 'seksueel' }, { vorm: 'kmdf' }, { AF2: 'ja_onthulling' }]) {
      expect(zegt('GESPREK_MET_BEIDE_OUDERS', gegeven)).toContain('pas na overleg met Veilig Thuis');
      expect(zegt('met_wie', gegeven)).toContain('pas met ouders of een vermoedelijke pleger na overleg');
    }
    expect(zegt('melden_vertellen', { M3: 'nee' })).toContain('Overleg eerst met Veilig Thuis');
    expect(zegt('VT_MELDEN', { M3: 'nee' })).toContain('Overleg eerst met Veilig Thuis');
  });

  test('nobody is told that Veilig Thuis is not needed, or that help is enough, while more is known', () => {
    expect(zegt('OVERLEG_VOLDOENDE', { M0: 'ja' })).toContain('Bel dan wel Veilig Thuis');
    expect(zegt('OVERLEG_VOLDOENDE', { sector: 'zorg' })).toContain('jeugdgezondheidszorg');
    const nee = (gegeven: Gegeven) => zegt('HULP_BIEDEN_OF_ORGANISEREN', { AF2: 'nee', ...gegeven });
    expect(nee({})).toContain('Melden is nu niet de uitkomst');
    for (const gegeven of [{ AF5: 'nee' }, { M0: 'ja' }, { M1c: 'ja' }, { onthulling: 'ja' }])
      expect(nee(gegeven)).not.toContain('Melden is nu niet de uitkomst');
    for (const AF2 of AF2_JA)
      expect(zegt('HULP_AFSLUITEN_MET_MONITORAFSPRAKEN', { AF2 })).toContain('samen met Veilig');
    expect(zegt('HULP_AFSLUITEN_MET_MONITORAFSPRAKEN', { AF2: 'twijfel' })).toContain('Bel eerst Veilig Thuis');
  });

  test('a volunteer has no professional norm', () => {
    const gegeven = { sector: 'vrijwilliger', AF2: 'ja_acuut' };
    expect(zegt('VT_MELDEN', gegeven)).toContain('Voor jou is het een advies');
    expect(zegt('besluit_melden', gegeven)).not.toContain('Je beroepsnorm vraagt');
    expect(zegt('melden_vertellen', gegeven)).not.toContain('Mijn beroepsnorm');
  });

  test('112 stands first where a guide sends someone on in danger', () => {
    for (const id of ['VT_ADVIES_EERST', 'GEEN_GESPREK_OUDERS', 'ONTHULLING', 'GESPREK_UITSTELLEN', 'ROUTE_COLLEGA']) {
      expect(zegt(id, {})).toContain('112');
      expect(vindUitkomst(pack, id)?.bel).toContain('nood');
    }
  });
});

describe('the guide as a whole', () => {
  const kader = ['M0', 'sector', 'M1b', 'M1c', 'M2', 'M2b', 'M3', 'AF1', 'AF2', 'AF3', 'AF4', 'AF5'];

  test('only the questions of the graphs, and the sector, must be answered', () => {
    expect(pack.paginas.filter(isNodig).map(({ id }) => id)).toEqual(kader);
  });

  test('the five steps count, and keep their names', () => {
    expect(pack.stappen.filter(({ telt }) => telt).map(({ kort }) => kort)).toEqual([
      'Signalen',
      'Overleg',
      'Gesprek',
      'Wegen',
      'Beslissen',
    ]);
  });

  test.each(pack.stappen.map(({ id }) => id))('every way through step %s ends, and is safe', (id) => {
    const stap = pack.stappen.find((one) => one.id === id)!;
    const { alles, aantal } = walkPaden(pack, stap, ({ antwoorden, loop }) => {
      const uit = loop.plaatsen.flatMap((plaats) => (plaats.kind === 'uitkomst' ? [plaats.uitkomst.id] : []));
      const is = (vraag: string, ...keuzes: string[]) => antwoorden.get(vraag)?.some((one) => keuzes.includes(one));
      const waar = JSON.stringify([...antwoorden]);
      if (loop.opnieuw || loop.open !== null) throw new Error(`Loopt niet af: ${waar}`);
      if (is('M1c', 'ja') && uit.some((one) => ['GESPREK_MET_BEIDE_OUDERS', 'OVERLEG_VOLDOENDE'].includes(one)))
        throw new Error(`Ouders of geen advies bij M1c: ${waar}`);
      if (is('M3', 'nee', 'geen_contact') && uit.includes('GESPREK_MET_BEIDE_OUDERS'))
        throw new Error(`Gesprek dat niet kan: ${waar}`);
      const norm1 =
        is('AF2', ...AF2_JA) ||
        (is('sector', 'onderwijs') && is('AF2', 'twijfel')) ||
        (is('onthulling', 'ja') && is('AF2', 'nee') && !is('sector', 'arts'));
      if (id === '4' && norm1 && (!uit.includes('VT_MELDEN') || uit.some((one) => HELPT.includes(one))))
        throw new Error(`Onveilig zonder melden: ${waar}`);
      if (id === '5' && norm1 && !is('AF1', 'nee') && !uit.includes('SAMEN_MET_VT'))
        throw new Error(`Onveilig zonder Veilig Thuis: ${waar}`);
      if (id === '5' && (is('AF3', 'nee') || is('AF4', 'nee') || is('AF5', 'nee')) && !uit.includes('VT_MELDEN'))
        throw new Error(`Hulp werkt niet, zonder melden: ${waar}`);
      if (id === '5' && uit.includes('VT_MELDEN') && !norm1 && !['AF3', 'AF4', 'AF5'].some((one) => is(one, 'nee')))
        throw new Error(`Melden zonder reden: ${waar}`);
    });
    expect(alles).toBe(true);
    expect(aantal).toBeGreaterThan(1);
  });

  test('never more than one warning in view', () => {
    const ways = [
      ...['ja', 'nee'].flatMap((M1c) =>
        ['ja', 'nee'].flatMap((onthulling) =>
          ['stalking', 'seksueel', 'zwanger'].flatMap((vorm) =>
            [...AF2_JA, 'nee', 'twijfel'].flatMap((AF2) =>
              ['ja', 'nee'].flatMap((M0) =>
                ['arts', 'zorg'].map((sector) => ({ M0, sector, M1c, onthulling, vorm, M3: 'nee', AF2 })),
              ),
            ),
          ),
        ),
      ),
      {},
    ];
    for (const gegeven of ways)
      for (const { id, blokken } of [...pack.paginas, ...pack.uitkomsten]) {
        const seen = blokken.filter(({ kind, als }) => kind === 'let-op' && holds(als, mapVan(gegeven)));
        expect(seen.length, `${id} ${JSON.stringify(gegeven)}`).toBeLessThanOrEqual(1);
      }
  });

  test('every heading that asks ends in a question mark', () => {
    for (const pagina of pack.paginas)
      if (isNodig(pagina))
        for (const titel of [pagina.titel, ...(pagina.titels ?? []).map((one) => one.titel)])
          expect(titel).toMatch(/\?$/);
  });

  test('whatever sends someone to Veilig Thuis lets them call', () => {
    for (const { id, doen, bel = [] } of pack.uitkomsten)
      if (doen[0]?.startsWith('Bel Veilig Thuis')) expect(bel, id).toContain('veiligThuis');
  });
});
