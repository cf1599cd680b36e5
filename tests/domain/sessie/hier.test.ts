// What this phone may do when it holds several places, who may stop, and what of a session is not in the fourth window yet.
import { describe, expect, test } from 'vitest';
import { dezeTelefoon, rollenHier } from '../../../src/domain/sessie/deze-telefoon.ts';
import { naarVervolg } from '../../../src/domain/sessie/naar-vervolg.ts';
import { vensterDelen } from '../../../src/domain/sessie/verslag-vensters.ts';
import { LEGE_ANALYSE } from '../../../src/domain/vensters/analyse.ts';
import { NU, VOORBEELD } from '../verslag-voorbeeld.ts';
import { dekTafel, naar, type Toestel, zetKlaar } from './tafel.ts';

const ROL = { kind: 'rol', aan: true } as const;
function bezig(index: number): Toestel {
  const een = dekTafel().toestel('een');
  zetKlaar(een, ['a', 'b', 'c']);
  naar(een, 'a', index);
  return een;
}

describe('this phone', () => {
  test('with the place of the gespreksleider leads and keeps the time, until there is a tijdbewaker', () => {
    const een = bezig(0);
    expect(dezeTelefoon(een.zie(), ['a'])).toMatchObject({ leidt: 'a', klok: 'a', schrijft: 'a', luistert: false });
    expect(dezeTelefoon(een.zie(), ['c'])).toMatchObject({ leidt: null, klok: null, schrijft: 'c' });
    een.doe('c', { ...ROL, voor: 'c', rol: 'tijdbewaker' });
    expect(dezeTelefoon(een.zie(), ['a']).klok).toBeNull();
    expect(dezeTelefoon(een.zie(), ['a', 'c']).klok).toBe('c');
  });

  test('writes in the name of the notulist, and never in that of who only listens', () => {
    const een = bezig(2);
    expect(dezeTelefoon(een.zie(), ['b'])).toMatchObject({ schrijft: null, luistert: true, luisteraars: [] });
    expect(dezeTelefoon(een.zie(), ['b', 'c'])).toMatchObject({ schrijft: 'c', luistert: false, luisteraars: ['b'] });
    een.doe('b', { ...ROL, voor: 'b', rol: 'notulist' });
    expect(dezeTelefoon(een.zie(), ['a', 'b']).schrijft).toBe('a');
    naar(een, 'a', 3);
    expect(dezeTelefoon(een.zie(), ['a', 'b']).schrijft).toBe('b');
    expect(dezeTelefoon(een.zie(), [])).toMatchObject({ leidt: null, klok: null, schrijft: null, luistert: false });
  });

  test('holds ready what its roles ask, nothing of who only listens', () => {
    const een = bezig(2);
    een.doe('a', { ...ROL, voor: 'b', rol: 'tegendenker' });
    expect(rollenHier(een.zie(), ['a', 'b'])).toEqual(['gespreksleider']);
    naar(een, 'a', 3);
    expect(rollenHier(een.zie(), ['a', 'b'])).toEqual(['gespreksleider', 'inbrenger', 'tegendenker']);
  });
});

test('the privacybewaker stops where somebody may be recognised; another does not, and for no other reason', () => {
  for (const [plek, reden, stand] of [
    ['c', 'herkenbaar', 'bezig'],
    ['b', 'tijd', 'bezig'],
    ['b', 'herkenbaar', 'gestopt'],
  ] as const) {
    const een = bezig(0);
    een.doe('a', { ...ROL, voor: 'b', rol: 'privacybewaker' });
    een.doe(plek, { kind: 'stop', reden });
    expect(een.zie().stand, `${plek} ${reden}`).toBe(stand);
  }
});

describe('what goes into the fourth window', () => {
  const regel = (een: Toestel, soort: 'stap' | 'besluit' | 'niet-genomen' | 'les', tekst: string) =>
    een.doe('a', { kind: 'oogst', beurt: een.zie().beurt, soort, tekst, vervangt: [] });

  test('decision, what was not decided and steps, each once and not twice', () => {
    const een = bezig(3);
    for (const tekst of ['Bel  moeder', 'bel moeder', 'Bel moeder']) regel(een, 'stap', tekst);
    regel(een, 'besluit', 'We wachten niet.');
    regel(een, 'niet-genomen', 'Niets doen.');
    regel(een, 'les', 'Eerst vragen.');
    const eerst = naarVervolg(een.zie(), LEGE_ANALYSE);
    expect(eerst).toMatchObject({ besluit: 'We wachten niet.', nietGekozen: 'Niets doen.' });
    expect(eerst.stappen).toEqual(['Bel  moeder']);
    const stap = { ...VOORBEELD.items.find(({ soort }) => soort === 'stap'), tekst: 'bel moeder' };
    const daarna = naarVervolg(een.zie(), {
      items: [stap as (typeof VOORBEELD.items)[number]],
      teksten: { ...LEGE_ANALYSE.teksten, besluit: 'Samen: we wachten niet. En dan?', nietGekozen: 'niets doen.' },
    });
    expect(daarna).toEqual({ besluit: '', nietGekozen: '', stappen: [] });
  });
});

test('the windows come along into the record in parts, and not at all as long as they are empty', () => {
  expect(vensterDelen(LEGE_ANALYSE, NU)).toEqual([]);
  const delen = vensterDelen(VOORBEELD, NU);
  expect(delen.map(({ titel }) => titel).length).toBeGreaterThan(2);
  expect(JSON.stringify(delen)).toContain('Kind A lacht als oma hem ophaalt.');
  for (const { regels } of delen) expect(regels.length).toBeGreaterThan(0);
});
