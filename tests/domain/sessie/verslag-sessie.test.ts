// What people take home of a session: the record at whatever phase it stops, the proof of taking part, and the day in a calendar.
import { describe, expect, test } from 'vitest';
import { agendaBestand, vouwRegel } from '../../../src/domain/sessie/agenda-bestand.ts';
import { bladTekst } from '../../../src/domain/sessie/blad-tekst.ts';
import { deelnamebewijsVan } from '../../../src/domain/sessie/deelnamebewijs.ts';
import type { Oordeel } from '../../../src/domain/sessie/oordeel.ts';
import { beschrijfSessie, type Geopend } from '../../../src/domain/sessie/verslag-sessie.ts';
import { dekTafel, naar, zetKlaar } from './tafel.ts';

function gehouden() {
  const tafel = dekTafel();
  const een = tafel.toestel('een');
  zetKlaar(een, ['a', 'b', 'c']);
  naar(een, 'a', 0);
  const schrijf = (plek: string, soort: 'vraag' | 'advies' | 'les' | 'oogst', tekst: string) =>
    een.doe(plek, { kind: 'oogst', beurt: een.zie().beurt, soort, tekst, vervangt: [] });
  schrijf('b', 'vraag', 'Hoe kan ik moeder spreken?');
  tafel.nu += 6 * 60_000;
  naar(een, 'a', 1);
  const geef = (plek: string) =>
    een.doe(plek, {
      ...{ kind: 'oordeel', ronde: 'cijfer', beurt: een.zie().beurt, omhulsel: 'AA', bewijs: 'BB' },
      naOnthulling: false,
    });
  return { tafel, een, schrijf, geef };
}
const tekst = ({ een, tafel }: ReturnType<typeof gehouden>, geopend: Geopend = new Map()) =>
  bladTekst(beschrijfSessie(een.zie(), { nu: tafel.nu, functie: 'wijkteam', geopend }));

describe('the record', () => {
  test('is there at whatever phase it stops, with what was judged and shown, by functie', () => {
    const wereld = gehouden();
    const { een, geef, schrijf } = wereld;
    const [b, c, a] = [geef('b'), geef('c'), geef('a')];
    expect(tekst(wereld)).toContain('Hoe veilig? Er zijn 3 oordelen gegeven en niet getoond.');
    een.doe('a', { kind: 'onthul', ronde: 'cijfer', gezien: [b.id, a.id] });
    schrijf('c', 'advies', 'Bel de school.');
    schrijf('c', 'les', 'We vroegen te laat naar de vader.');
    een.doe('c', { kind: 'thema', tekst: 'samenwerken met ouders' });
    een.doe('c', { kind: 'terugblik', dag: '2026-12-24' });
    een.doe('c', { kind: 'stop', reden: 'gevaar' });
    const geopend: Geopend = new Map<string, Oordeel | 'klopt-niet'>([
      [b.id, { kind: 'schaal', cijfer: 4, reden: 'te stil' }],
      [c.id, 'klopt-niet'],
    ]);
    expect(tekst(wereld, geopend).split('\n')).toEqual([
      'Verslag van de intervisie: Proef',
      '',
      'Gehouden op 26 november 2026, 6 minuten.',
      'Waar het over ging: samenwerken met ouders',
      'Deelnemers (3): functie a, functie b, functie c.',
      'Rollen: functie a was gespreksleider; functie b was inbrenger.',
      'Gestopt in de fase Fase cijfer, omdat er gevaar kan zijn.',
      '',
      'Fase inbreng',
      '- Vraag: Hoe kan ik moeder spreken?',
      '',
      'Fase cijfer',
      '- Advies (functie c): Bel de school.',
      'Hoe veilig?',
      '- functie b: 4: te stil',
      '- functie c: dit oordeel klopt niet en is niet te lezen',
      '- functie a: nog niet binnen',
      '',
      'Wat we meenemen',
      '- We vroegen te laat naar de vader.',
      '',
      'Jullie kijken terug op 24 december 2026.',
      'Gemaakt op 26 november 2026 door wijkteam, met Ruggespraak.',
      'Dit is geen dossier. Zet wat nodig is in je eigen dossier.',
    ]);
  });

  test('of a session that hardly began', () => {
    const een = dekTafel().toestel('een');
    expect(bladTekst(beschrijfSessie(een.zie(), { nu: 5, functie: '', geopend: new Map() }))).toContain('0 minuten');
    zetKlaar(een, ['a', 'b']);
    een.doe('a', { kind: 'stop', reden: 'anders' });
    expect(beschrijfSessie(een.zie(), { nu: 5, functie: '', geopend: new Map() }).kop).toContain(
      'Gestopt voor het begin, eerder dan gepland.',
    );
  });
});

test('the proof of taking part holds nothing of the casus', () => {
  const wereld = gehouden();
  const { een, schrijf } = wereld;
  schrijf('c', 'oogst', 'moeder is bang');
  schrijf('c', 'les', 'bel eerder');
  een.doe('a', { kind: 'stop', reden: 'klaar' });
  const bewijs = bladTekst(deelnamebewijsVan(een.zie(), 'b', wereld.tafel.nu));
  for (const wat of ['moeder', 'bang', 'bel eerder', 'Hoe kan ik']) expect(bewijs).not.toContain(wat);
  for (const wat of ['Functie: functie b', 'Datum: 26 november 2026', 'Werkvorm: Proef', 'Duur: 6 minuten'])
    expect(bewijs).toContain(wat);
  expect(bewijs).toContain('Aantal deelnemers: 3');
});

describe('the calendar file', () => {
  const maak = (meer: object = {}) =>
    agendaBestand({ uid: '1b-2c', dag: '2026-12-31', gemaaktOp: Date.UTC(2026, 10, 26, 9, 5, 7), ...meer }) ?? '';

  test('is one whole day, with a name and a moment of its own, and no line without its end', () => {
    const file = maak();
    expect(file.split('\r\n')).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'UID:1b-2c@ruggespraak',
        'DTSTAMP:20261126T090507Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:Terugblik intervisie',
      ]),
    );
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.split('\r\n').filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });

  test('what people typed cannot begin a line or end a value', () => {
    const file = maak({ titel: 'a;b,c\\d\r\nEND:VEVENT\u0000', uid: 'x\r\nATTACH:y' });
    expect(file).toContain('SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\r\n');
    expect(file).toContain('UID:xATTACHy@ruggespraak\r\n');
  });

  test('long lines are folded at 75 octets, between characters, and read back as they were', () => {
    for (const lang of ['x'.repeat(300), 'é'.repeat(200), 'ab€😀'.repeat(60)]) {
      const gevouwen = vouwRegel(`SUMMARY:${lang}`);
      for (const line of gevouwen.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(new TextDecoder().decode(new TextEncoder().encode(line))).toBe(line);
      }
      expect(gevouwen.replaceAll('\r\n ', '')).toBe(`SUMMARY:${lang}`);
    }
  });

  test('what is no day gives no file', () => {
    for (const dag of ['', 'morgen', '2026-02-31']) expect(maak({ dag })).toBe('');
    expect(maak({ gemaaktOp: Number.NaN })).toBe('');
  });
});
