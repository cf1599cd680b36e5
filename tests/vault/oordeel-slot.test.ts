// A sealed judgement opens with its key, in its place, and can say nothing else; its length tells nothing.
import { expect, test } from 'vitest';
import { fromBase64url } from '../../src/domain/ledenlog.ts';
import { openOordeel, sluitOordeel } from '../../src/vault/oordeel-slot.ts';

test('opens as it was sealed, also long and strange words', async () => {
  for (const tekst of ['', 'een zes', 'é😀'.repeat(900)]) {
    const dicht = await sluitOordeel(tekst, 'plaats');
    expect(await openOordeel(dicht, 'plaats')).toBe(tekst);
    if (tekst !== '') expect(JSON.stringify(dicht)).not.toContain(tekst);
  }
});

test('another key, other words, another proof or another place does not fit', async () => {
  const een = await sluitOordeel('vier', 'plaats');
  const ander = await sluitOordeel('acht', 'plaats');
  expect(await openOordeel(een, 'elders')).toBeNull();
  expect(await openOordeel({ ...een, sleutel: ander.sleutel }, 'plaats')).toBeNull();
  expect(await openOordeel({ ...een, omhulsel: ander.omhulsel }, 'plaats')).toBeNull();
  // What somebody would do who changed their mind after seeing the others.
  expect(await openOordeel({ ...ander, bewijs: een.bewijs }, 'plaats')).toBeNull();
  for (const raar of ['', 'A', '****', 'AAAA'])
    for (const veld of ['omhulsel', 'bewijs', 'sleutel'] as const)
      expect(await openOordeel({ ...een, [veld]: raar }, 'plaats')).toBeNull();
});

test('a short judgement is as long as another', async () => {
  const lengtes = await Promise.all(
    ['0', '10 omdat het stil was', 'x'.repeat(400)].map(async (tekst) => {
      const { omhulsel } = await sluitOordeel(tekst, 'plaats');
      return fromBase64url(omhulsel).length;
    }),
  );
  expect(new Set(lengtes).size).toBe(1);
});
