// What may be decided at once about a casus that is shared: the same words in one place are one, as heavy as the heaviest of them; two casussen stay apart, also under one title.
import { expect, test } from 'vitest';
import { createDeelBron } from '../../src/meelezen/poort-bron.ts';
import { createTestMeelezer } from './test-meelezer.ts';

test('the same word, first perhaps a name and then surely: it is asked as a name, and confirmed it is let through', async () => {
  const bron = createDeelBron([{ titel: 'x', meelezer: createTestMeelezer({ Notities: 'Vos belt. Juf Vos zegt.' }) }]);
  const [regel, ...rest] = await bron.regels();
  expect(rest).toEqual([]);
  expect(regel).toMatchObject({ gevonden: { woord: 'Vos', ernst: 'herleidbaar', zeker: true } });
  if (regel) await bron.laatStaan(regel, { kind: 'reden', reden: 'afgesproken' });
  await bron.regels();
  expect((await bron.keurGoed([])).kind).toBe('geweigerd');
  expect((await bron.keurGoed([regel?.id ?? ''])).kind).toBe('goed');
});

test('of two casussen with the same title each keeps its own findings', async () => {
  const bron = createDeelBron([
    { titel: 'Casus', meelezer: createTestMeelezer({ Notities: 'Ommen' }) },
    { titel: 'Casus', meelezer: createTestMeelezer({ Notities: 'Ommen' }) },
  ]);
  expect((await bron.regels()).map(({ casus, groep }) => [casus, groep])).toEqual([
    [0, 'Casus'],
    [1, 'Casus'],
  ]);
});
