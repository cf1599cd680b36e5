// A whole casus is read: a name planted in every place where somebody can type is found there, can be put otherwise there, and the gate opens only when nothing stands unsaid.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { TEKST_NAMEN } from '../../src/domain/vensters/analyse.ts';
import { SOORTEN, type Soort, VELDEN } from '../../src/domain/vensters/item.ts';
import { OEFENCASUS } from '../../src/store/casus-route.ts';
import type { CasusInBeeld, CasusVensters } from '../../src/store/contract.ts';
import type { Bevinding, CasusMeelezer } from '../../src/store/meelezen/contract.ts';
import { readNotitiesBron } from '../../src/store/notities-bron.ts';
import { createOefenwereld, type Oefenwereld } from '../../src/store/oefencasus.ts';
import { lezerHier } from './lezer.ts';
import { antwoord, staat } from './walks.ts';

let wereld: Oefenwereld;
let casus: CasusInBeeld;
let vensters: CasusVensters;
let lezer: CasusMeelezer;

const open = async (): Promise<CasusInBeeld> => {
  const opened = await wereld.ruggespraak.openCasus(OEFENCASUS);
  if (!opened) throw new Error('no practice casus');
  return opened;
};
beforeEach(async () => {
  wereld = await createOefenwereld(Date.now(), lezerHier());
  casus = await open();
  vensters = await casus.vensters();
  lezer = casus.meelezer();
});
afterEach(async () => {
  vensters.close();
  await casus.close();
  wereld.gooiWeg();
});

const notes = () => readNotitiesBron(casus.notities).fragment;
const note = (tekst: string, element = 'paragraph') => {
  const paragraph = new Y.XmlElement(element);
  const words = new Y.XmlText(tekst);
  paragraph.insert(0, [words]);
  notes().push([paragraph]);
  return words;
};
const list = (tekst: string) => {
  const [outer, item, paragraph] = ['bullet_list', 'list_item', 'paragraph'].map((name) => new Y.XmlElement(name));
  notes().push([outer as Y.XmlElement]);
  outer?.push([item as Y.XmlElement]);
  item?.push([paragraph as Y.XmlElement]);
  paragraph?.push([new Y.XmlText(tekst)]);
};

/** Each with a number of its own, never issued, so that it is known where it was planted. */
function planter() {
  const planted = new Map<string, string>();
  return {
    planted,
    zin(waar: string): string {
      const nummer = `06-001122${String(10 + planted.size)}`;
      planted.set(nummer, waar);
      return `Vraag Jayden, ${nummer}.`;
    },
  };
}

const VENSTERNAAM = { mensen: 'Mensen', feiten: 'Feiten', wegen: 'Wegen', vervolg: 'Vervolg', terugblik: 'Terugblik' };
/** Fields in own words; the others are chosen from a list. */
const EIGEN: readonly string[] = ['betwist', 'moment', 'wie', 'van', 'wanneer'];

/** A name in every place where words can be typed. */
async function plantOveral() {
  const { planted, zin } = planter();
  casus.setTitel(zin('Titel'));
  note(zin('Notities'));
  note(zin('Notities'), 'heading');
  list(zin('Notities'));
  for (const [soort, venster] of Object.entries(SOORTEN) as [Soort, keyof typeof VENSTERNAAM][]) {
    const waar = VENSTERNAAM[venster];
    const velden = (VELDEN[soort] as readonly string[]).filter((veld) => EIGEN.includes(veld));
    const item = vensters.maak(soort, {
      tekst: zin(waar),
      velden: Object.fromEntries(velden.map((veld) => [veld, zin(waar)])),
    });
    vensters.zegBij(item, zin('Vragen en opmerkingen'));
    const weg = vensters.maak(soort, { tekst: zin('Prullenbak') });
    vensters.zegBij(weg, zin('Vragen en opmerkingen'));
    vensters.gooiWeg(weg);
  }
  for (const naam of TEKST_NAMEN) {
    const waar = vensters.tekst(naam);
    const { [naam]: venster } = await import('../../src/domain/vensters/analyse.ts').then((m) => m.TEKSTEN);
    waar.vervang(0, waar.get().length, zin(VENSTERNAAM[venster]));
  }
  vensters.geefCijfer('nu', 5, zin('Cijfers'));
  vensters.geefCijfer('terug', 6, zin('Terugblik'));
  vensters.zegBij('besluit', zin('Vragen en opmerkingen'));
  const gids = 'Stappenplan: De meldcode';
  const eigen = zin(gids);
  await casus.gidsen.neemOp(
    staat(
      'loop',
      antwoord('r1', 'K1', 'ja', { notitie: zin(gids), moment: zin(gids) }),
      antwoord('r2', 'K2', eigen, { waarde: [eigen] }),
      // Answered anew later: it is in the casus all the same.
      antwoord('r3', 'K1', 'nee', { vervangt: ['r1'] }),
      {
        ...{ kind: 'stap', id: 's1', op: 5, functie: 'begeleider', vervangt: [], stap: 'stap1', stand: 'overgeslagen' },
        ...{ reden: zin(gids), woorden: { stap: 'Stap 1' } },
      },
    ),
  );
  await casus.gidsen.zetFeit({
    ...{ id: 'feit1', tekst: zin('Feiten'), bron: 'Zelf gezien', moment: zin('Feiten'), op: 1, functie: 'leerkracht' },
    herkomst: null,
  });
  const over = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  expect((await casus.leven.zetEinde(over, zin('Einddatum'))).kind).toBe('goed');
  // Whoever types a name as function has it on everything written after.
  await wereld.ruggespraak.setInstellingen({ functie: zin('Functies') });
  vensters.maak('feit', { tekst: 'Iets gewoons.' });
  return planted;
}

const phones = (found: readonly Bevinding[]) => found.filter(({ gegeven }) => gegeven === 'telefoon');
const zonderDag = (waar: string) => waar.replace(/ \(.*\)$/, '');

describe('everywhere', () => {
  it('what is planted is found, in the place where it stands', async () => {
    const planted = await plantOveral();
    const found = await lezer.leesAlles();
    const where = new Map(phones(found).map(({ woord, waar }) => [woord, zonderDag(waar)]));
    for (const [nummer, waar] of planted) expect(where.get(nummer), `${nummer}, planted in ${waar}`).toBe(waar);
    expect(where.size).toBe(planted.size);
    expect(planted.size).toBeGreaterThan(60);
    const names = found.filter(({ woord }) => woord === 'Jayden').map(({ waar }) => zonderDag(waar));
    expect(new Set(names)).toEqual(new Set(planted.values()));
  });

  it('every place is told whole, with the same names', async () => {
    const planted = await plantOveral();
    const plekken = await lezer.teksten();
    for (const [nummer, waar] of planted) {
      const there = plekken.filter(({ tekst }) => tekst.includes(nummer));
      expect(
        there.map((one) => zonderDag(one.waar)),
        nummer,
      ).toEqual([waar]);
    }
    expect(plekken[0]?.waar).toBe('Titel');
  });

  it('each can be put otherwise where it stands, in any order; the rest says so', async () => {
    const planted = await plantOveral();
    for (const bevinding of phones(await lezer.leesAlles()).reverse()) {
      const done = await lezer.vervang(bevinding, '[telefoonnummer]');
      expect(done.kind, bevinding.waar).toBe(bevinding.teVervangen ? 'goed' : 'geweigerd');
    }
    const left = phones(await lezer.leesAlles());
    expect(new Set(left.map(({ waar }) => zonderDag(waar)))).toEqual(
      new Set(['Stappenplan: De meldcode', 'Einddatum', 'Functies']),
    );
    expect(left.every(({ teVervangen }) => !teVervangen)).toBe(true);
    const replaced = [...planted.keys()].filter((nummer) => !left.some(({ woord }) => woord === nummer));
    const text = JSON.stringify(await lezer.teksten());
    for (const nummer of replaced) expect(text).not.toContain(nummer);
    expect(text.split('[telefoonnummer]').length - 1).toBe(replaced.length);
  });

  it('answers that are chosen are not read as words', async () => {
    const plekken = await lezer.teksten();
    for (const gekozen of ['Zelf gezien', 'ja', 'kind', 'volwassen', '6-8', 'huis 1', 'voor', 'v'])
      expect(
        plekken.some(({ tekst }) => tekst === gekozen),
        gekozen,
      ).toBe(false);
  });
});

describe('a finding', () => {
  it('shows some words around it, and keeps its id when another beside it is replaced', async () => {
    note('Op maandag kwam Jayden met 06-00112233 en nog iets anders dat er niet toe doet voor dit verhaal.');
    const before = await lezer.leesAlles();
    const phone = before.find(({ woord }) => woord === '06-00112233') as Bevinding;
    const jayden = before.find(({ woord }) => woord === 'Jayden') as Bevinding;
    expect(phone.voor).toBe('Op maandag kwam Jayden met ');
    expect(phone.na).toBe(' en nog iets anders dat er');
    expect((await lezer.vervang(jayden, '[kind C]')).kind).toBe('goed');
    const after = await lezer.leesAlles();
    expect(after.find(({ woord }) => woord === '06-00112233')?.id).toBe(phone.id);
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
  });

  it('twice in one sentence is two findings', async () => {
    note('Jayden en Jayden, Jayden en Jayden, Jayden en Jayden.');
    const found = (await lezer.leesAlles()).filter(({ woord }) => woord === 'Jayden');
    expect(found).toHaveLength(6);
    expect(new Set(found.map(({ id }) => id)).size).toBe(6);
  });

  it('a name found in one place is a name in another, in small letters too', async () => {
    note('Vanmorgen kwam Xavira binnen. Met mevrouw Xavira El Haddad is gebeld.');
    note('xavira zei niets.');
    const found = (await lezer.leesAlles()).map(({ woord }) => woord);
    expect(found).toContain('xavira');
  });
});

describe('put otherwise', () => {
  const find = async (woord: string) => (await lezer.leesAlles()).find((one) => one.woord === woord) as Bevinding;

  it('in the notes: what is typed meanwhile stays, bold stays bold, and it is one step to undo', async () => {
    const words = note('Toen belde Jayden met 06-00112233.');
    words.format(11, 6, { strong: {} });
    const one = await find('Jayden');
    words.insert(0, 'Gisteren. ');
    words.insert(words.length, ' Daarna niets.');
    expect((await lezer.vervang(one, '[kind C]')).kind).toBe('goed');
    expect(words.toDelta()).toEqual([
      { insert: 'Gisteren. Toen belde ' },
      { insert: '[kind C]', attributes: { strong: {} } },
      { insert: ' met 06-00112233. Daarna niets.' },
    ]);
    vensters.ongedaan();
    expect(words.toString()).toContain('belde <strong>Jayden</strong> met');
  });

  it('grown into a longer word meanwhile it is another word, and stays', async () => {
    const words = note('Toen belde Jayden.');
    const one = await find('Jayden');
    words.insert(words.length - 1, 's');
    expect((await lezer.vervang(one, '[kind C]')).kind).toBe('geweigerd');
    expect(words.toString()).toBe('Toen belde Jaydens.');
  });

  it('in an item: through its living text, one step to undo', async () => {
    const item = vensters.maak('feit', { tekst: 'Jayden kwam te laat.' });
    const bron = vensters.tekst({ item });
    const heard = vi.fn();
    bron.subscribe(heard);
    const one = await find('Jayden');
    bron.vervang(0, 0, 'Vandaag. ');
    expect((await lezer.vervang(one, '[kind C]')).kind).toBe('goed');
    expect(bron.get()).toBe('Vandaag. [kind C] kwam te laat.');
    expect(heard).toHaveBeenCalledTimes(2);
    vensters.ongedaan();
    expect(bron.get()).toBe('Vandaag. Jayden kwam te laat.');
  });

  it('a name over two pieces of one paragraph is found, and replaced', async () => {
    const paragraph = new Y.XmlElement('paragraph');
    const pieces = [new Y.XmlText('Toen kwam Jay'), new Y.XmlText('den binnen.')];
    paragraph.insert(0, pieces);
    notes().push([paragraph]);
    expect((await lezer.vervang(await find('Jayden'), '[kind C]')).kind).toBe('goed');
    expect(pieces.map(String).join('')).toBe('Toen kwam [kind C] binnen.');
  });

  it('an answer keeps its place beside another that stands', async () => {
    const item = vensters.maak('stap', { tekst: 'bellen', velden: { wie: 'Vraag Jayden, 06-00112233.' } });
    const one = await find('06-00112233');
    expect((await lezer.vervang(one, '[telefoonnummer]')).kind).toBe('goed');
    const there = vensters.analyse.get().items.find(({ id }) => id === item);
    expect(there?.velden.wie).toEqual(['Vraag Jayden, [telefoonnummer].']);
  });

  it.each<[string, (words: Y.XmlText) => void]>([
    ['the name was changed', (words) => words.insert(13, 'x')],
    ['the name is gone', (words) => words.delete(11, 6)],
    ['the paragraph is gone', () => notes().delete(notes().length - 1, 1)],
  ])('%s meanwhile: it refuses and changes nothing', async (_name, change) => {
    const words = note('Toen belde Jayden met iemand.');
    const one = await find('Jayden');
    change(words);
    const before = notes().toString();
    expect(await lezer.vervang(one, '[kind C]')).toEqual({
      kind: 'geweigerd',
      redenen: ['De tekst is intussen veranderd. Kijk nog een keer.'],
    });
    expect(notes().toString()).toBe(before);
  });

  it('twice: the second time it is not there any more', async () => {
    note('Toen belde Jayden met iemand.');
    const one = await find('Jayden');
    expect((await lezer.vervang(one, '[kind C]')).kind).toBe('goed');
    expect((await lezer.vervang(one, '[kind C]')).kind).toBe('geweigerd');
  });
});

describe('the gate', () => {
  /** What the practice casus has of itself is let stand first. */
  const zegOveralIets = async () => {
    for (const one of await lezer.leesAlles())
      if (one.reden === null)
        expect((await lezer.laatStaan(one, { kind: 'reden', reden: 'verzonnen' })).kind).toBe('goed');
    return lezer.leesAlles();
  };
  const direct = (found: readonly Bevinding[]) =>
    found.filter(({ ernst }) => ernst === 'herleidbaar').map(({ id }) => id);

  it('stays shut for what nobody said anything of, and for what was not said twice', async () => {
    note('Toen belde Jayden met 06-00112233.');
    expect(await lezer.keurGoed([])).toMatchObject({
      kind: 'geweigerd',
      redenen: [expect.stringContaining('niets hebt gezegd')],
    });
    const found = await zegOveralIets();
    expect(direct(found).length).toBeGreaterThan(1);
    const one = await lezer.keurGoed(direct(found).slice(1));
    expect(one).toMatchObject({ kind: 'geweigerd', redenen: [expect.stringContaining('Bevestig')] });
    expect((await lezer.keurGoed(direct(found))).kind).toBe('goed');
  });

  it('a reason is for that one finding, not for the same word elsewhere', async () => {
    note('Toen belde Jayden met 06-00112233.');
    await zegOveralIets();
    note('Jayden kwam ook nog langs.');
    const open = (await lezer.leesAlles()).filter(({ reden }) => reden === null);
    expect(open.map(({ woord }) => woord)).toEqual(['Jayden']);
  });

  it('no reason is no reason', async () => {
    note('Toen belde 06-00112233.');
    const [one] = phones(await lezer.leesAlles());
    for (const reden of ['', '  \n'])
      expect((await lezer.laatStaan(one as Bevinding, { kind: 'reden', reden })).kind).toBe('geweigerd');
  });

  it('no such thing: gone from everywhere, and told that it must be read again', async () => {
    note('Toen belde Jayden met iemand. Jayden was boos.');
    const [one] = await lezer.lees('Jayden');
    const before = lezer.beurt.get();
    expect((await lezer.laatStaan(one as Bevinding, { kind: 'geen-persoon' })).kind).toBe('goed');
    expect(lezer.beurt.get()).toBeGreaterThan(before);
    expect(await lezer.lees('Jayden en jayden en Jaydens fiets')).toEqual([]);
    expect((await lezer.leesAlles()).filter(({ woord }) => /jayden/i.test(woord))).toEqual([]);
    await casus.close();
    casus = await open();
    lezer = casus.meelezer();
    expect(await lezer.lees('Jayden')).toEqual([]);
  });
});

describe('fails closed', () => {
  const withReader = async (onVraag: () => void) => {
    await casus.close();
    wereld.gooiWeg();
    wereld = await createOefenwereld(Date.now(), lezerHier(onVraag));
    casus = await open();
    vensters = await casus.vensters();
    lezer = casus.meelezer();
  };
  it('when the reader dies every question rejects, until it reads again', async () => {
    let dead = true;
    await withReader(() => {
      if (dead) throw new Error('dead');
    });
    await expect(lezer.lees('Jayden')).rejects.toThrow();
    await expect(lezer.leesAlles()).rejects.toThrow();
    await expect(lezer.keurGoed([])).rejects.toThrow();
    dead = false;
    expect(await lezer.lees('Jayden')).toHaveLength(1);
  });

  it('closed: nothing is read any more', async () => {
    await lezer.lees('niets');
    await casus.close();
    await expect(lezer.leesAlles()).rejects.toThrow();
    await expect(lezer.lees('Jayden')).rejects.toThrow();
    casus = await open();
  });
});
