// Who is kept from the casus while the inbrenger listens: the device at the table, and every other device of that person; never a phone that others hold.
import { expect, test } from 'vitest';
import { luisterendePlekken } from '../../../src/domain/sessie/mag.ts';
import type { Sessie } from '../../../src/domain/sessie/sessie.ts';
import { dekTafel, kom, naar, type Toestel, zetKlaar } from './tafel.ts';

/** Of b are two devices; the second holds no place. */
const VAN: Readonly<Record<string, string>> = { 'tablet-b': 'van-b', b: 'van-b' };
const wie = (toestel: string) => VAN[toestel] ?? toestel;
const op = (sessie: Sessie, toestel: string) => luisterendePlekken(sessie, toestel, wie);
/** Each with a device of their own; b brought it in. */
function klaar(een: Toestel) {
  zetKlaar(een, ['a', 'b', 'c']);
  for (const plek of ['a', 'b', 'c']) een.doe(plek, kom(plek, `functie ${plek}`));
}
/** In the phase where b only listens. */
function luister(een: Toestel) {
  klaar(een);
  naar(een, 'a', 2);
}

test('the device at the table and the other devices of that person, as long as it lasts; nobody else', () => {
  const een = dekTafel().toestel('een');
  klaar(een);
  for (const toestel of ['a', 'b', 'tablet-b', 'c', 'elders']) expect(op(een.zie(), toestel)).toEqual([]);
  naar(een, 'a', 2);
  expect(op(een.zie(), 'b')).toEqual(['b']);
  expect(op(een.zie(), 'tablet-b')).toEqual(['b']);
  for (const toestel of ['a', 'c', 'elders']) expect(op(een.zie(), toestel)).toEqual([]);
  een.doe('b', { kind: 'luister', beurt: een.zie().beurt, aan: false });
  expect(op(een.zie(), 'b')).toEqual([]);
  expect(op(een.zie(), 'tablet-b')).toEqual([]);
  een.doe('b', { kind: 'luister', beurt: een.zie().beurt, aan: true });
  naar(een, 'a', 3);
  expect(op(een.zie(), 'tablet-b')).toEqual([]);
});

test('who is there with the other device too, in another place, may go on there', () => {
  const een = dekTafel().toestel('een');
  luister(een);
  een.doe('t', { kind: 'kom', functie: 'tegendenker', toestel: 'tablet-b' });
  expect(op(een.zie(), 'b')).toEqual(['b']);
  expect(op(een.zie(), 'tablet-b')).toEqual([]);
});

test('a phone that goes round is not closed, nor is another device of whoever it belongs to', () => {
  const een = dekTafel().toestel('een');
  luister(een);
  een.doe('d', { kind: 'kom', functie: 'jgz', toestel: 'b' });
  expect(op(een.zie(), 'b')).toEqual([]);
  expect(op(een.zie(), 'tablet-b')).toEqual([]);
});

test('who left the table listens no more, on no device', () => {
  const een = dekTafel().toestel('een');
  luister(een);
  een.doe('b', { kind: 'ga' });
  expect(op(een.zie(), 'b')).toEqual([]);
  expect(op(een.zie(), 'tablet-b')).toEqual([]);
});
