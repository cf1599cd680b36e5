// The second reader in a real session: who is called what stays the same, on this device only and without a name in it; and nobody is let in before all was read.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { openDisk } from '../../src/disk/disk.ts';
import { LANGSTE_LES } from '../../src/domain/leerpunten/leerpunt.ts';
import { liveRecords } from '../../src/sealed/outer.ts';
import { openRecord, parseRecord } from '../../src/sealed/record.ts';
import type { CasusInBeeld } from '../../src/store/contract.ts';
import { persoonVan } from '../../src/store/kringen.ts';
import { addLeerpunt, readLeerpunt, removeLeerpunt } from '../../src/store/leerpunten/velden.ts';
import type { Gevonden, Nagelezen } from '../../src/store/meelezen/contract.ts';
import { openTekstlezer } from '../../src/store/meelezen/tekstlezer.ts';
import { setToestelRijen } from '../../src/store/meelezen/toestel-rijen.ts';
import { readNotitiesBron } from '../../src/store/notities-bron.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import {
  closeDevices,
  closeTab,
  createDevice,
  documentOf,
  kringOf,
  letIn,
  makeCasus,
  NOWHERE,
  openTab,
  ownTooling,
  type StoreDevice,
  type Tab,
} from './devices.ts';
import { lezerHier } from './lezer.ts';

let device: StoreDevice;
let tab: Tab;
let now: number;
const more = () => ({ leesWerker: lezerHier(), now: () => now });

beforeEach(async () => {
  now = Date.now();
  device = await createDevice('anna');
  tab = await openTab(device, NOWHERE, more());
});
afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

const openCasus = async (id: string, { session }: Tab = tab): Promise<CasusInBeeld> => {
  const casus = await session.openCasus(id);
  if (!casus) throw new Error('no such casus');
  return casus;
};
const withCasus = async <T>(id: string, work: (casus: CasusInBeeld) => T | Promise<T>, of: Tab = tab): Promise<T> => {
  const casus = await openCasus(id, of);
  try {
    return await work(casus);
  } finally {
    await casus.close();
  }
};
const note = (casus: CasusInBeeld, tekst: string): Y.XmlText => {
  const paragraph = new Y.XmlElement('paragraph');
  const words = new Y.XmlText(tekst);
  paragraph.insert(0, [words]);
  readNotitiesBron(casus.notities).fragment.push([paragraph]);
  return words;
};
const vind = async (casus: CasusInBeeld, tekst: string, woord: string): Promise<Gevonden> => {
  const found = await casus.meelezer().lees(tekst);
  const one = found.find((gevonden) => gevonden.woord === woord);
  if (!one) throw new Error(`${woord} not found in: ${tekst} (${found.map((gevonden) => gevonden.woord).join()})`);
  return one;
};
/** What would be put there first. */
const eerst = async (casus: CasusInBeeld, tekst: string, woord: string) =>
  (await vind(casus, tekst, woord)).vervangingen[0];
const noem = async (casus: CasusInBeeld, tekst: string, woord: string, door: string) =>
  casus.meelezer().onthoudVervanging(await vind(casus, tekst, woord), door);

describe('the same person has the same word', () => {
  it('through the casus, also written otherwise, and after it was closed and locked', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    await withCasus(id, async (casus) => {
      expect(await eerst(casus, 'Toen kwam Jayden binnen.', 'Jayden')).toBe('[persoon A]');
      await noem(casus, 'Toen kwam Jayden binnen.', 'Jayden', '[kind A]');
      await noem(casus, 'Zijn moeder Fatima El Amrani belde.', 'Fatima El Amrani', '[moeder]');
    });
    await closeTab(tab);
    tab = await openTab(device, NOWHERE, more());
    await withCasus(id, async (casus) => {
      expect(await eerst(casus, 'Daarna ging Jayden weg.', 'Jayden')).toBe('[kind A]');
      expect(await eerst(casus, 'Daarna ging Jadyen weg.', 'Jadyen')).toBe('[kind A]');
      expect(await eerst(casus, 'Wij belden Fatima.', 'Fatima')).toBe('[moeder]');
      expect(await eerst(casus, 'Wij belden mevrouw El Amrani.', 'El Amrani')).toBe('[moeder]');
    });
  });

  it('another has another: the next letter, and who has that role already is offered behind it', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    await withCasus(id, async (casus) => {
      await noem(casus, 'Toen kwam Jayden binnen.', 'Jayden', '[kind A]');
      const noor = await vind(casus, 'Haar dochter Noortje zei niets.', 'Noortje');
      expect(noor.rol).toBe('kind');
      expect(noor.vervangingen.slice(0, 2)).toEqual(['[kind B]', '[kind A]']);
    });
  });

  it('a letter that stands in the text is somebody too, also when it was put there on another device', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    await withCasus(id, async (casus) => {
      note(casus, 'Gisteren was [kind A] stil.');
      await casus.meelezer().leesAlles();
      expect(await eerst(casus, 'Haar dochter Noortje zei niets.', 'Noortje')).toBe('[kind B]');
    });
  });

  it('chosen anew: from then on the new word', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    await withCasus(id, async (casus) => {
      await noem(casus, 'Toen kwam Jayden binnen.', 'Jayden', '[kind A]');
      await noem(casus, 'Toen kwam Jayden binnen.', 'Jayden', '[kind B]');
      expect(await eerst(casus, 'Daarna ging Jayden weg.', 'Jayden')).toBe('[kind B]');
    });
  });

  it('in this casus, and in no other', async () => {
    const [een, twee] = [await makeCasus(tab, 'Casus blauw'), await makeCasus(tab, 'Casus groen')];
    await withCasus(een, (casus) => noem(casus, 'Toen kwam Jayden binnen.', 'Jayden', '[kind Q]'));
    await withCasus(twee, async (casus) =>
      expect((await vind(casus, 'Toen kwam Jayden binnen.', 'Jayden')).vervangingen).not.toContain('[kind Q]'),
    );
  });
});

/** Every byte on this fake disk, as text. */
async function dumpDisk(): Promise<string> {
  const out: string[] = [];
  const asText = (value: unknown): string =>
    value instanceof Uint8Array
      ? Buffer.from(value).toString('latin1')
      : value instanceof ArrayBuffer
        ? Buffer.from(new Uint8Array(value)).toString('latin1')
        : typeof value === 'object' && value !== null
          ? Object.entries(value)
              .map(([key, one]) => `${key}=${asText(one)}`)
              .join('\n')
          : String(value);
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith(device.disk.name)) continue;
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    for (const store of db.objectStoreNames) {
      const asked = db.transaction(store).objectStore(store).getAll();
      out.push(await new Promise<string>((resolve) => (asked.onsuccess = () => resolve(asText(asked.result)))));
    }
    db.close();
  }
  return out.join('\n');
}
const rowsOf = async (id: string) => device.disk.listRows(`meelezen/${id}`);

describe('what is remembered', () => {
  it('lies sealed on this disk, is in no document, and has no name in it', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    await withCasus(id, async (casus) => {
      note(casus, 'Iets gewoons.');
      const { doc } = readNotitiesBron(casus.notities).fragment;
      const before = Y.encodeStateAsUpdate(doc as Y.Doc);
      await noem(casus, 'Toen kwam Jayden binnen.', 'Jayden', '[kind A]');
      await casus
        .meelezer()
        .laatStaan(await vind(casus, 'Mevrouw Roosmarijn belde.', 'Roosmarijn'), { kind: 'geen-persoon' });
      await casus.meelezer().laatStaan(await vind(casus, 'Bel 06-00112233.', '06-00112233'), { kind: 'nooit-meer' });
      await casus.meelezer().laatStaan(await vind(casus, 'Bel 06-00112244.', '06-00112244'), {
        ...{ kind: 'reden', reden: 'een geheimzinnige reden' },
      });
      expect(Y.encodeStateAsUpdate(doc as Y.Doc)).toEqual(before);
    });
    expect((await rowsOf(id)).length).toBeGreaterThan(3);
    await closeTab(tab);
    const dump = await dumpDisk();
    expect(dump).toContain('meelezen-toestel');
    expect(dump).not.toMatch(/jayden|roosmarijn|00112233|00112244|geheimzinnig|kind A|herleidbaar/i);
  });

  it('what is behind the seal has no name in it either: only its salt tells who it was', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    await withCasus(id, (casus) => noem(casus, 'Toen belde Fatima El Amrani.', 'Fatima El Amrani', '[moeder]'));
    const plain = await Promise.all(
      (await rowsOf(id)).map(async (row) =>
        new TextDecoder().decode(await device.opened.sealer.open(row.bytes, `meelezen/${id}/${row.id}`)),
      ),
    );
    expect(plain.join('\n')).toContain('[moeder]');
    expect(plain.join('\n')).not.toMatch(/fatim|amran/i);
    const groen = await makeCasus(tab, 'Casus groen');
    await withCasus(groen, (casus) => noem(casus, 'Toen belde Fatima El Amrani.', 'Fatima El Amrani', '[moeder]'));
    const ids = (await rowsOf(id)).map((row) => row.id);
    for (const row of await rowsOf(groen)) expect(ids).not.toContain(row.id);
  });

  it('two tabs that begin at the same moment lose nothing of each other', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    const beside = openDisk(device.disk.name);
    const other = await openTab({ ...device, disk: beside }, NOWHERE, more());
    const names = ['Jayden', 'Fatima', 'Mohammed', 'Sanne', 'Kevin', 'Esra', 'Daan', 'Wouter'];
    const mine = await openCasus(id);
    const theirs = await openCasus(id, other);
    await Promise.all(
      names.map((naam, at) =>
        noem(at % 2 ? mine : theirs, `Toen kwam ${naam} binnen.`, naam, `[persoon ${String.fromCharCode(75 + at)}]`),
      ),
    );
    for (const casus of [mine, theirs])
      for (const [at, naam] of names.entries())
        await vi.waitFor(async () =>
          expect(await eerst(casus, `Daar kwam ${naam} aan.`, naam), naam).toBe(
            `[persoon ${String.fromCharCode(75 + at)}]`,
          ),
        );
    await mine.close();
    await theirs.close();
    await closeTab(other);
    beside.close();
  });

  it('goes with the casus', async () => {
    await closeTab(tab);
    tab = await openTab(device, NOWHERE, { ...more(), undoMs: 0 });
    const [id, ander] = [await makeCasus(tab, 'Casus blauw'), await makeCasus(tab, 'Casus groen')];
    for (const one of [id, ander])
      await withCasus(one, (casus) => noem(casus, 'Toen kwam Jayden binnen.', 'Jayden', '[kind A]'));
    expect((await rowsOf(id)).length).toBeGreaterThan(0);
    await tab.session.verwijderCasus(id);
    await vi.waitFor(async () => expect(await rowsOf(id)).toEqual([]), 10_000);
    expect((await rowsOf(ander)).length).toBeGreaterThan(0);
  });
});

describe('set aside', () => {
  it('no such thing: in this casus only', async () => {
    const [een, twee] = [await makeCasus(tab, 'Casus blauw'), await makeCasus(tab, 'Casus groen')];
    await withCasus(een, async (casus) => {
      await casus.meelezer().laatStaan(await vind(casus, 'Toen kwam Jayden.', 'Jayden'), { kind: 'geen-persoon' });
      expect(await casus.meelezer().lees('Toen kwam Jayden.')).toEqual([]);
    });
    await withCasus(twee, (casus) => vind(casus, 'Toen kwam Jayden.', 'Jayden'));
  });

  it('never again: in every casus of this device, also after locking', async () => {
    const [een, twee] = [await makeCasus(tab, 'Casus blauw'), await makeCasus(tab, 'Casus groen')];
    await withCasus(een, async (casus) => {
      const one = await vind(casus, 'Toen kwam Jayden.', 'Jayden');
      expect((await casus.meelezer().laatStaan(one, { kind: 'nooit-meer' })).kind).toBe('goed');
    });
    await closeTab(tab);
    tab = await openTab(device, NOWHERE, more());
    await withCasus(twee, async (casus) => expect(await casus.meelezer().lees('Toen kwam Jayden.')).toEqual([]));
  });

  it.each([
    ['BSN 999990019', '999990019'],
    ['NL91FICT0123456789', 'NL91FICT0123456789'],
  ])('never again is refused for a number that proves itself: %s', async (tekst, woord) => {
    const id = await makeCasus(tab, 'Casus blauw');
    await withCasus(id, async (casus) => {
      const found = (await casus.meelezer().lees(tekst))[0] as Gevonden;
      const one = { ...found, woord, gegeven: tekst === woord ? ('iban' as const) : ('bsn' as const) };
      expect((await casus.meelezer().laatStaan(one, { kind: 'nooit-meer' })).kind).toBe('geweigerd');
      expect((await casus.meelezer().lees(tekst)).length).toBeGreaterThan(0);
    });
  });

  it('with a reason, said while typing: it is told with the word', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    await withCasus(id, async (casus) => {
      const one = await vind(casus, 'Toen kwam Jayden.', 'Jayden');
      expect(one.reden).toBeUndefined();
      await casus.meelezer().laatStaan(one, { kind: 'reden', reden: ' verzonnen ' });
      expect((await vind(casus, 'Later kwam Jayden weer.', 'Jayden')).reden).toBe('verzonnen');
      note(casus, 'Later kwam Jayden weer.');
      expect((await casus.meelezer().leesAlles()).map(({ woord, reden }) => [woord, reden])).toEqual([
        ['Jayden', 'verzonnen'],
      ]);
    });
  });
});

/** Lets everything stand, confirmed, and takes the proof. */
const kijkNa = async (casus: CasusInBeeld): Promise<Nagelezen> => {
  const lezer = casus.meelezer();
  for (const one of await lezer.leesAlles())
    if (one.reden === null) await lezer.laatStaan(one, { kind: 'reden', reden: 'verzonnen' });
  const found = await lezer.leesAlles();
  const done = await lezer.keurGoed(found.map(({ id }) => id));
  if (done.kind !== 'goed') throw new Error(done.redenen.join());
  return done.nagelezen;
};
const NOG = 'Kijk eerst de hele casus na. Daarna kun je hem delen.';
const LESSEN = 'Kijk ook de leerpunten van deze kring na, zoals ze nu zijn. Daarna kun je delen.';
const OUD = 'De casus is veranderd, of het nakijken is te lang geleden. Kijk hem nog een keer na.';

describe('the gate before somebody is let in', () => {
  const mag = (id: string, ...nagelezen: Nagelezen[]) => tab.session.magDelen(kringOf(id), nagelezen);
  const weigert = async (id: string, zin: string, ...nagelezen: Nagelezen[]) =>
    expect(await mag(id, ...nagelezen)).toEqual({ kind: 'geweigerd', redenen: [zin] });

  it('an empty casus with a title we gave it needs nothing; one with words or a title of its own does', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    expect((await mag(id)).kind).toBe('goed');
    const eigen = await makeCasus(tab, 'Gezin Jansen');
    await weigert(eigen, NOG);
    await withCasus(id, (casus) => void note(casus, 'Iets gewoons.'));
    await weigert(id, NOG);
  });

  it('goes open for a casus that was read, also after it was closed', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    const nagelezen = await withCasus(id, async (casus) => {
      note(casus, 'Toen kwam Jayden met 06-00112233.');
      return kijkNa(casus);
    });
    expect((await mag(id, nagelezen)).kind).toBe('goed');
  });

  it.each<[string, (casus: CasusInBeeld) => unknown]>([
    ['the notes', (casus) => note(casus, 'Nog iets.')],
    ['the title', (casus) => casus.setTitel('Casus Jayden')],
    ['a window', async (casus) => (await casus.vensters()).maak('feit', { tekst: 'Nog iets.' })],
    ['a remark', async (casus) => (await casus.vensters()).zegBij('besluit', 'Nog iets.')],
    ['the end', (casus) => casus.leven.zetEinde(new Date(now + 2e9).toISOString().slice(0, 10), 'Nog iets.')],
  ])('shut again when %s changed since', async (_name, change) => {
    const id = await makeCasus(tab, 'Casus blauw');
    await withCasus(id, async (casus) => {
      note(casus, 'Iets gewoons.');
      const nagelezen = await kijkNa(casus);
      expect((await mag(id, nagelezen)).kind).toBe('goed');
      await change(casus);
      await weigert(id, OUD, nagelezen);
      expect((await mag(id, nagelezen, await kijkNa(casus))).kind).toBe('goed');
    });
  });

  it('shut again after ten minutes, and for a clock that was put back', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    const nagelezen = await withCasus(id, (casus) => {
      note(casus, 'Iets gewoons.');
      return kijkNa(casus);
    });
    now += 9 * 60_000;
    expect((await mag(id, nagelezen)).kind).toBe('goed');
    now += 2 * 60_000;
    await weigert(id, OUD, nagelezen);
    now -= 60 * 60_000;
    await weigert(id, OUD, nagelezen);
  });

  it('every casus of the kring has to be read, each with its own proof', async () => {
    const een = await makeCasus(tab, 'Casus blauw');
    const twee = await makeCasus(tab, 'Casus groen', kringOf(een));
    const proofs: Nagelezen[] = [];
    for (const id of [een, twee])
      proofs.push(
        await withCasus(id, (casus) => {
          note(casus, 'Iets gewoons.');
          return kijkNa(casus);
        }),
      );
    const [first, second] = proofs as [Nagelezen, Nagelezen];
    await weigert(een, NOG, first);
    await weigert(een, NOG, second);
    await weigert(een, NOG, first, first);
    expect((await mag(een, first, second)).kind).toBe('goed');
    await weigert(een, NOG, {} as Nagelezen, second);
  });

  it('also when others are in already', async () => {
    const url = `ws://127.0.0.1:${(await openRelay()).port}`;
    await closeTab(tab);
    tab = await openTab(device, url, more());
    const id = await makeCasus(tab, 'Casus blauw');
    const bram = await openTab(await createDevice('bram'), url);
    await letIn(tab, bram, kringOf(id));
    await withCasus(id, (casus) => void note(casus, 'Iets gewoons.'));
    await weigert(id, NOG);
  });

  it('what was replaced is not in the records either, also what undo still holds', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    const nagelezen = await withCasus(id, async (casus) => {
      note(casus, 'Toen kwam Jayden met iemand.');
      const vensters = await casus.vensters();
      vensters.maak('feit', { tekst: 'Jayden was stil.' });
      const weg = vensters.tekst({ item: vensters.maak('feit', { tekst: 'Iets van Jayden' }) });
      weg.vervang(0, weg.get().length, 'Iets van een ander');
      for (const one of await casus.meelezer().leesAlles()) await casus.meelezer().vervang(one, '[kind A]');
      vensters.close();
      return kijkNa(casus);
    });
    expect((await mag(id, nagelezen)).kind).toBe('goed');
    await closeTab(tab);
    const tooling = await ownTooling(device, kringOf(id), NOWHERE, documentOf(id));
    const keys = (await device.opened.keyringFor(kringOf(id))).documentKeys(id);
    const opened = await Promise.all(
      liveRecords(tooling.outer).map(async ({ bytes }) => {
        const record = parseRecord(id, bytes);
        if (!record) throw new Error('no record');
        return Buffer.from((await openRecord(id, record, keys)).update).toString('latin1');
      }),
    );
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.join()).toContain('kind A');
    expect(opened.join()).not.toContain('Jayden');
  });

  it('what was learned in a kring of one, also what a copy brought, is read as well; in the records stays no word that was replaced', async () => {
    const id = await makeCasus(tab, 'Casus Jayden');
    const nagelezen = await withCasus(id, async (casus) => {
      casus.setTitel('Casus blauw');
      return kijkNa(casus);
    });
    const [kring] = tab.session.maatjes.kringen.all();
    if (!kring) throw new Error('no kring');
    const { doc } = kring.held.living;
    // As restoring puts it there.
    const les = { dag: '2026-11-20', thema: 'Samenwerken', functie: 'leerkracht', van: persoonVan(kring) };
    addLeerpunt(doc.inner, { ...les, id: 'a'.repeat(22), les: 'Jayden was vaak te laat: bel eerder.' });
    await doc.save();
    await weigert(id, LESSEN, nagelezen);

    const lezer = await (await tab.session.leerpunten())?.meelezer(kring.id);
    if (!lezer) throw new Error('nothing to read');
    expect((await lezer.teksten()).map(({ tekst }) => tekst)).toEqual([
      'Jayden was vaak te laat: bel eerder.',
      'leerkracht',
    ]);
    expect((await lezer.keurGoed([])).kind).toBe('geweigerd');
    const [gevonden] = await lezer.leesAlles();
    if (!gevonden) throw new Error('not found');
    expect(await lezer.vervang(gevonden, '[kind A]')).toEqual({ kind: 'goed' });
    const gekeurd = await lezer.keurGoed([]);
    if (gekeurd.kind !== 'goed') throw new Error(gekeurd.redenen.join());
    expect((await mag(id, nagelezen, gekeurd.nagelezen)).kind).toBe('goed');
    expect((await tab.session.leerpunten())?.lijst.get()[0]?.leerpunten).toMatchObject([
      { les: '[kind A] was vaak te laat: bel eerder.', thema: 'Samenwerken', vanMij: true },
    ]);
    // Another one came since.
    addLeerpunt(doc.inner, { ...les, id: 'b'.repeat(22), les: 'En nog iets.' });
    await weigert(id, LESSEN, nagelezen, gekeurd.nagelezen);
    // What takes more room than there is loses nothing.
    const lang = { ...les, id: 'c'.repeat(22), les: `Samira ${'x'.repeat(LANGSTE_LES - 7)}` };
    addLeerpunt(doc.inner, lang);
    const [nog] = await lezer.leesAlles();
    if (!nog) throw new Error('not found');
    expect(await lezer.vervang(nog, '[een kind uit de bovenbouw]')).toMatchObject({ kind: 'geweigerd' });
    expect(readLeerpunt(doc.inner, lang.id)?.les).toBe(lang.les);
    removeLeerpunt(doc.inner, lang.id);
    lezer.close();

    await closeTab(tab);
    const tooling = await ownTooling(device, kringOf(id), NOWHERE);
    const keys = (await device.opened.keyringFor(kringOf(id))).documentKeys(tooling.room);
    const opened = await Promise.all(
      liveRecords(tooling.outer).map(async ({ bytes }) => {
        const record = parseRecord(tooling.room, bytes);
        if (!record) throw new Error('no record');
        return Buffer.from((await openRecord(tooling.room, record, keys)).update).toString('latin1');
      }),
    );
    expect(opened.join()).toContain('kind A');
    expect(opened.join()).not.toContain('Jayden');
  });

  it('nothing of a casus that is not whole on this device is passed', async () => {
    const url = `ws://127.0.0.1:${(await openRelay()).port}`;
    await closeTab(tab);
    tab = await openTab(device, url, more());
    const id = await makeCasus(tab, 'Casus blauw');
    const bramDevice = await createDevice('bram');
    const bram = await openTab(bramDevice, url);
    await letIn(tab, bram, kringOf(id));
    await withCasus(id, (casus) => void note(casus, 'Iets gewoons.'));
    await closeTab(bram);
    // Of this one only the name came over before the line was lost.
    const groen = await makeCasus(tab, 'Casus groen', kringOf(id));
    await withCasus(groen, (casus) => void note(casus, 'Toen kwam Jayden.'));
    const tooling = await ownTooling(bramDevice, kringOf(id), url);
    await vi.waitFor(() => expect(tooling.inner.getMap('casussen').size).toBe(2), 15_000);
    await tooling.flush();
    const alone = await openTab(bramDevice, NOWHERE, { leesWerker: lezerHier() });
    await vi.waitFor(() => expect(alone.shown.casussen.get()).toHaveLength(2), 15_000);
    const done = await alone.session.magDelen(kringOf(id), []);
    expect(done).toMatchObject({
      kind: 'geweigerd',
      redenen: [expect.stringContaining('niet helemaal op dit toestel')],
    });
  });

  it('a kring that is not there', async () => {
    expect((await tab.session.magDelen('weg', [])).kind).toBe('geweigerd');
  });
});

describe('loose text, of no casus', () => {
  afterEach(() => setToestelRijen(null));

  it('is read without a lock, and with what this device never wants to see again while it is open', async () => {
    const lezer = openTekstlezer(lezerHier());
    const woorden = async () => (await lezer.lees('Toen kwam Jayden met Noortje.')).map(({ woord }) => woord);
    expect(await woorden()).toEqual(['Jayden', 'Noortje']);
    const id = await makeCasus(tab, 'Casus blauw');
    await withCasus(id, async (casus) => {
      await casus.meelezer().laatStaan(await vind(casus, 'Toen kwam Jayden.', 'Jayden'), { kind: 'nooit-meer' });
      await casus.meelezer().laatStaan(await vind(casus, 'Toen kwam Noortje.', 'Noortje'), { kind: 'geen-persoon' });
    });
    setToestelRijen(tab.session.toestelRijen);
    expect(await woorden()).toEqual(['Noortje']);
    setToestelRijen(null);
    expect(await woorden()).toEqual(['Jayden', 'Noortje']);
  });

  it('rejects when nothing can be read', async () => {
    const lezer = openTekstlezer(
      lezerHier(() => {
        throw new Error('dead');
      }),
    );
    await expect(lezer.lees('Toen kwam Jayden.')).rejects.toThrow('dead');
  });
});
