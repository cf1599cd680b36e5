// Which findings of a text that leaves count: what people wrote, however the record set it; not what the app wrote beside it.
import { expect, test } from 'vitest';
import { createUitvoerBron, type Uitvoer } from '../../src/meelezen/uitvoer-bron.ts';
import type { Uitkomst } from '../../src/store/contract.ts';
import type { Gevonden } from '../../src/store/meelezen/contract.ts';
import { createTestMeelezer, vindWoorden } from './test-meelezer.ts';

const uitvoer = (tekst: string, deel: Partial<Uitvoer> = {}): Uitvoer => ({
  ...{ tekst, eigenRegels: [], eigenDagen: new Set<string>(), getypt: [] },
  ...deel,
});

function bronVan(plekken: Record<string, string>, uit: Uitvoer, extra: readonly Partial<Gevonden>[] = []) {
  const meelezer = createTestMeelezer(plekken);
  const lees = meelezer.lees.getMockImplementation();
  // What the reader thinks it sees where the app set two things beside each other.
  meelezer.lees.mockImplementation(async (tekst) => [
    ...((await lees?.(tekst)) ?? []),
    ...extra.flatMap((een) => {
      const start = tekst.indexOf(een.woord ?? '');
      const heel = { start, end: start, gegeven: 'naam', ernst: 'herleidbaar', zeker: true, rol: null, maat: null };
      return start < 0 ? [] : [{ ...heel, vervangingen: ['[naam]'], ...een } as Gevonden];
    }),
  ]);
  const bron = createUitvoerBron({ lees: () => uit, meelezer, lezer: { lees: async () => [] } });
  return { bron, meelezer, woorden: async () => (await bron.regels()).map(({ gevonden }) => gevonden.woord) };
}

test('what people wrote counts, also where the record made the first letter a capital or took unseen signs out', async () => {
  expect(await bronVan({ Feiten: 'Jayden huilt.' }, uitvoer('FEITEN\n- Jayden huilt.')).woorden()).toEqual(['Jayden']);
  const groot = uitvoer('- Burgemeester.');
  expect(await bronVan({ Feiten: 'burgemeester' }, groot).woorden()).toEqual(['burgemeester']);
  const onzichtbaar = bronVan({ Feiten: 'Jay\u200eden' }, uitvoer('Jayden'));
  expect(await onzichtbaar.woorden()).toEqual(['Jayden']);
});

test('what only the app wrote does not, and a finding is not lost because the app stands beside it', async () => {
  const plakt = uitvoer('- Jayden. Pleit voor', {});
  const { woorden } = bronVan({ Feiten: 'Jayden' }, plakt, [{ woord: 'Jayden. Pleit' }, { woord: 'Pleit' }]);
  expect(await woorden()).toEqual(['Jayden']);
  const kop = 'Gebaseerd op Ommen.';
  const eigen = uitvoer(`${kop}\nMoeder werkt.`, { eigenRegels: [kop] });
  expect(await bronVan({ Notities: 'Ommen' }, eigen).woorden()).toEqual([]);
  const beide = uitvoer(`${kop}\nZij woont in Ommen.`, { eigenRegels: [kop] });
  const [regel] = await bronVan({ Notities: 'Zij woont in Ommen.' }, beide).bron.regels();
  expect(regel?.plekken).toEqual([{ voor: 'Zij woont in ', na: '.' }]);
});

test('a day that was chosen on the timeline counts; one the app wrote down does not', async () => {
  const dag = uitvoer('Dat was 3 maart 2026. Opgeschreven op 4 maart 2026.', { eigenDagen: new Set(['4 maart 2026']) });
  expect(await bronVan({ Feiten: 'Dat was' }, dag).woorden()).toEqual(['3 maart 2026']);
  expect(await bronVan({ Feiten: 'Op 4 maart 2026' }, dag).woorden()).toEqual(['4 maart 2026', '3 maart 2026']);
});

test('a part of a word is another word; words with signs of their own are found', async () => {
  expect(await bronVan({ Notities: 'Ommen' }, uitvoer('Ommenaar')).woorden()).toEqual([]);
  const tekens = { woord: 'A.-M. (x+y) [z]' };
  expect(await bronVan({ Notities: tekens.woord }, uitvoer(`- ${tekens.woord}`), [tekens]).woorden()).toEqual([
    tekens.woord,
  ]);
});

test('what was left out of the text need not be decided; a reason for one place is none for another', async () => {
  const plekken = { Notities: 'Ommen', Feiten: 'Jayden. Jayden lacht.' };
  const { bron, meelezer } = bronVan(plekken, uitvoer('Jayden. Jayden lacht.'));
  expect((await bron.regels()).map(({ gevonden, reden }) => [gevonden.woord, reden])).toEqual([['Jayden', null]]);
  const [een, twee] = (await meelezer.leesAlles()).filter(({ woord }) => woord === 'Jayden');
  if (een) await meelezer.laatStaan(een, { kind: 'reden', reden: 'hond' });
  expect((await bron.regels())[0]?.reden).toBeNull();
  expect((await bron.keurGoed(['naam jayden'])).kind).toBe('geweigerd');
  if (twee) await meelezer.laatStaan(twee, { kind: 'reden', reden: 'hond' });
  expect((await bron.regels())[0]?.reden).toBe('hond');
  // Direct: not without the second confirmation.
  expect((await bron.keurGoed([])).kind).toBe('geweigerd');
  expect((await bron.keurGoed(['naam jayden'])).kind).toBe('goed');
});

test('of no casus: what was typed for it is read, and own reasons hold', async () => {
  const uit = uitvoer('Ingevuld door: Jayden', { getypt: ['Jayden'] });
  const bron = createUitvoerBron({ lees: () => uit, meelezer: null, lezer: { lees: async (t) => vindWoorden(t) } });
  const [regel] = await bron.regels();
  expect(regel).toMatchObject({ reden: null, teVervangen: false });
  if (regel) await bron.laatStaan(regel, { kind: 'reden', reden: 'zo heet ik' });
  expect((await bron.regels())[0]?.reden).toBe('zo heet ik');
  if (regel) await bron.laatStaan(regel, { kind: 'geen-persoon' });
  expect(await bron.regels()).toEqual([]);
});

test('the same word, first perhaps a name and then surely: confirmed a second time, wherever it stands first', async () => {
  const tekst = 'Vos belt. Juf Vos zegt.';
  const { bron } = bronVan({ Notities: tekst }, uitvoer(tekst));
  const [regel, ...rest] = await bron.regels();
  expect(rest).toEqual([]);
  expect(regel).toMatchObject({ gevonden: { woord: 'Vos', ernst: 'herleidbaar', zeker: true } });
  if (regel) await bron.laatStaan(regel, { kind: 'reden', reden: 'afgesproken' });
  expect((await bron.keurGoed([])).kind).toBe('geweigerd');
  expect((await bron.keurGoed(['naam vos'])).kind).toBe('goed');
});

test('what the store refuses or cannot keep is not let stand', async () => {
  const { bron, meelezer } = bronVan({ Notities: 'Jayden' }, uitvoer('Jayden'));
  const [regel] = await bron.regels();
  if (!regel) throw new Error('nothing found');
  const nee: Uitkomst = { kind: 'geweigerd', redenen: ['Dat lukt nu niet.'] };
  for (const hoe of [{ kind: 'reden', reden: 'afgesproken' }, { kind: 'geen-persoon' }] as const) {
    meelezer.laatStaan.mockResolvedValueOnce(nee);
    expect(await bron.laatStaan(regel, hoe)).toEqual(nee);
    meelezer.laatStaan.mockRejectedValueOnce(new Error('gone'));
    await expect(bron.laatStaan(regel, hoe)).rejects.toThrow('gone');
    expect((await bron.regels())[0]).toMatchObject({ id: regel.id, reden: null });
  }
});
