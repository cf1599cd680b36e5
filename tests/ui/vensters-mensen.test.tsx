// Window 1 on screen, over a real document: add people by role word, answer what is asked, tie relations, throw away and put back; and the two pictures in words.
// @vitest-environment happy-dom
import './popover.ts';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ROLWOORDEN } from '../../src/content/rolwoorden.ts';
import { volgendRolwoord } from '../../src/domain/rolwoord.ts';
import { type Item, isJa, veldVan } from '../../src/domain/vensters/item.ts';
import { Mensen } from '../../src/features/vensters/mensen/Mensen.tsx';
import { Tijdlijn } from '../../src/features/vensters/Tijdlijn.tsx';
import type { CasusVensters } from '../../src/store/contract.ts';
import { useValue } from '../../src/store/react.tsx';
import { openVensters } from '../../src/store/vensters/open.ts';
import { MeldingBar } from '../../src/ui/melding.tsx';

afterEach(cleanup);

// Each act a moment later: what is made first stands first.
let klok = Date.now();
const open = (doc: Y.Doc, eigen = 'anna') =>
  openVensters(doc, { eigen, functie: () => 'leerkracht', now: () => klok++, whenLoaded: Promise.resolve() });

function Scherm({ vensters }: { vensters: CasusVensters }) {
  const analyse = useValue(vensters.analyse);
  return (
    <>
      <Mensen vensters={vensters} analyse={analyse} />
      <Tijdlijn analyse={analyse} />
      <MeldingBar />
    </>
  );
}

function show(fill: (vensters: CasusVensters) => void = () => undefined) {
  const doc = new Y.Doc();
  const vensters = open(doc);
  fill(vensters);
  render(<Scherm vensters={vensters} />);
  const items = () => vensters.analyse.get().items;
  const named = (naam: string): Item => {
    const found = items().find(({ soort, tekst }) => soort === 'persoon' && tekst === naam);
    if (!found) throw new Error(`${naam} is not there`);
    return found;
  };
  return { doc, vensters, items, named };
}

const press = (name: string | RegExp, where: ReturnType<typeof within> | typeof screen = screen) =>
  fireEvent.click(where.getByRole('button', { name }));
const dialog = () => within(screen.getByRole('dialog'));
const answer = (vraag: string, antwoord: string) =>
  fireEvent.click(within(dialog().getByRole('group', { name: vraag })).getByRole('radio', { name: antwoord }));

/** A family of four and a teacher. */
function gezin(vensters: CasusVensters) {
  const kind = vensters.maak('persoon', { tekst: 'kind A', velden: { groep: 'kind', kern: 'ja', huis: 'huis 1' } });
  const moeder = vensters.maak('persoon', {
    tekst: 'moeder',
    velden: { groep: 'ouder', geslacht: 'v', huis: 'huis 1' },
  });
  const vader = vensters.maak('persoon', { tekst: 'vader', velden: { groep: 'ouder', geslacht: 'm' } });
  vensters.maak('persoon', { tekst: 'leerkracht', velden: { groep: 'professional' } });
  for (const van of [moeder, vader]) vensters.maak('relatie', { velden: { van, naar: kind, aard: 'ouder-kind' } });
  return { kind, moeder, vader };
}

describe('people', () => {
  test('three taps make three people, each in the right group; the first child is the one it is about', () => {
    const { named } = show();
    press('Mensen toevoegen');
    for (const woord of ['kind A', 'kind B', 'moeder']) press(woord, dialog());
    expect(dialog().getByRole('status').textContent).toBe('Toegevoegd: kind A, kind B, moeder.');
    press('Klaar', dialog());
    expect([named('kind A'), named('kind B')].map((item) => isJa(item, 'kern'))).toEqual([true, false]);
    expect([veldVan(named('moeder'), 'groep'), veldVan(named('moeder'), 'geslacht')]).toEqual(['ouder', 'v']);
    expect(screen.getByRole('heading', { name: 'Kinderen' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^kind A/ })).toBeTruthy();
  });

  test('an own role word needs a group, and says so', () => {
    const { items, named } = show();
    press('Mensen toevoegen');
    fireEvent.change(dialog().getByLabelText('Of een eigen rolwoord'), { target: { value: ' oppas van de buren ' } });
    press('Voeg eigen rolwoord toe', dialog());
    expect(items()).toEqual([]);
    expect(dialog().getByText('Kies waar deze persoon bij hoort.')).toBeTruthy();
    answer('Hoort bij', 'Mensen eromheen');
    press('Voeg eigen rolwoord toe', dialog());
    expect(veldVan(named('oppas van de buren'), 'groep')).toBe('netwerk');
  });

  test('what is chosen in the form is kept, reads back in the row, and can be taken away', () => {
    const { named } = show(gezin);
    press(/^moeder/);
    answer('Leeftijd', 'Volwassen');
    answer('Heeft gezag?', 'Ja');
    answer('Heb je deze stem gehoord?', 'Nee');
    press(/^Maak leeg ?: Leeftijd/, dialog());
    press('Klaar', dialog());
    expect(named('moeder').velden).toMatchObject({ gezag: ['ja'], gehoord: ['nee'] });
    expect(named('moeder').velden.leeftijd ?? []).toEqual([]);
    expect(screen.getByRole('button', { name: /^moeder/ }).textContent).toContain(
      'woont in huis 1, heeft gezag, nog niet gehoord',
    );
  });

  test('the role word is typed live', () => {
    const { doc, named } = show(gezin);
    press(/^moeder/);
    const field = dialog().getByLabelText('Rolwoord') as HTMLInputElement;
    field.value = 'stiefmoeder';
    fireEvent.input(field);
    expect(named('stiefmoeder')).toBeTruthy();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(
      open(other, 'bram')
        .analyse.get()
        .items.some(({ tekst }) => tekst === 'stiefmoeder'),
    ).toBe(true);
  });

  test('two answers given apart are both shown until somebody chooses', () => {
    const { doc, vensters, named } = show(gezin);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const bram = open(other, 'bram');
    const moeder = named('moeder').id;
    bram.zet(moeder, 'gezag', 'nee');
    act(() => {
      vensters.zet(moeder, 'gezag', 'ja');
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    });
    expect(named('moeder').velden.gezag).toHaveLength(2);
    press(/^moeder.*kies samen/);
    const both = within(dialog().getByRole('group', { name: /Heeft gezag\?.*Kies samen/ }));
    expect(both.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Ja', 'Nee']),
    );
    fireEvent.click(both.getByRole('button', { name: 'Nee' }));
    expect(named('moeder').velden.gezag).toEqual(['nee']);
  });

  test('an answer that does not belong to the group any more is still asked, so that it can be taken away', () => {
    const { doc, vensters, named } = show(gezin);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    open(other, 'bram').zet(named('kind A').id, 'huis', 'huis 2');
    act(() => {
      vensters.zet(named('kind A').id, 'huis', 'huis 3');
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
      vensters.zet(named('kind A').id, 'groep', 'professional');
    });
    press(/^kind A.*kies samen/);
    fireEvent.click(within(dialog().getByRole('group', { name: /Woont in.*Kies samen/ })).getByText('Huis 2'));
    expect(named('kind A').velden.huis).toEqual(['huis 2']);
    press(/^Maak leeg ?: Gaat het om dit kind/, dialog());
    expect(isJa(named('kind A'), 'kern')).toBe(false);
    expect(dialog().queryByRole('group', { name: 'Gaat het om dit kind?' })).toBeNull();
    expect(dialog().queryByRole('group', { name: 'Leeftijd' })).toBeNull();
  });

  test('focus stays at the question when what was pressed goes with the answer', () => {
    const { doc, vensters, named } = show(gezin);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    open(other, 'bram').zet(named('moeder').id, 'gezag', 'nee');
    act(() => {
      vensters.zet(named('moeder').id, 'gezag', 'ja');
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    });
    press(/^moeder/);
    const push = (button: HTMLElement) => {
      button.focus();
      fireEvent.click(button);
      return document.activeElement?.textContent;
    };
    const both = within(dialog().getByRole('group', { name: /Heeft gezag\?.*Kies samen/ }));
    expect(push(both.getByRole('button', { name: 'Nee' }))).toBe('Heeft gezag?');
    expect(push(dialog().getByRole('button', { name: /^Maak leeg ?: Woont in/ }))).toBe('Woont in');
    // With the answer the whole question can go.
    act(() => vensters.zet(named('moeder').id, 'kern', 'ja'));
    expect(push(dialog().getByRole('button', { name: /^Maak leeg ?: Gaat het om dit kind/ }))).toBe('Hoort bij');
  });

  test('thrown away: gone from list and picture with the relations, and back again by undo', () => {
    const { items } = show(gezin);
    const relaties = () => screen.queryAllByRole('button', { name: /kind van/ }).length;
    expect(relaties()).toBe(2);
    press(/^vader/);
    press('Gooi weg', dialog());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: /^vader/ })).toBeNull();
    expect(relaties()).toBe(1);
    press('Zet terug');
    expect(screen.getByRole('button', { name: /^vader/ })).toBeTruthy();
    expect(relaties()).toBe(2);
    expect(items().filter(({ soort }) => soort === 'relatie')).toHaveLength(2);
  });

  test('a colleague throws away who is being looked at: the form goes, nothing breaks', () => {
    const { vensters, named } = show(gezin);
    press(/^vader/);
    act(() => vensters.gooiWeg(named('vader').id));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('who should be involved and is not, stands apart', () => {
    show((vensters) => {
      gezin(vensters);
      vensters.maak('persoon', { tekst: 'huisarts', velden: { groep: 'professional', ontbreekt: 'ja' } });
    });
    const apart = within(screen.getByRole('region', { name: 'Nog niet betrokken' }));
    expect(apart.getByRole('button', { name: 'huisarts' })).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Professionals' })).queryByText('huisarts')).toBeNull();
  });
});

describe('the questions that may not stay unseen', () => {
  const STEUN = 'Bij wie kan dit kind zelf terecht?';

  test('stays with nee and weet ik niet, goes when somebody is chosen, comes back when that is taken away', () => {
    const { vensters, named } = show(gezin);
    act(() => {
      vensters.zet(named('moeder').id, 'steunfiguur', 'nee');
      vensters.zet(named('vader').id, 'steunfiguur', 'weet ik niet');
    });
    press(/^Kies een persoon ?: Bij wie kan dit kind/);
    // Not the child itself.
    expect(dialog().queryByRole('button', { name: 'kind A' })).toBeNull();
    press('leerkracht', dialog());
    expect(veldVan(named('leerkracht'), 'steunfiguur')).toBe('ja');
    expect(screen.queryByText(STEUN)).toBeNull();
    act(() => vensters.zet(named('leerkracht').id, 'steunfiguur', ''));
    expect(screen.getByText(STEUN)).toBeTruthy();
  });

  test('somebody who was not there yet is added with the answer', () => {
    const { named } = show(gezin);
    press(/^Kies ?: Wie heeft de regie/);
    press('Iemand anders', dialog());
    press('wijkteamlid', dialog());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(veldVan(named('wijkteamlid'), 'regie')).toBe('ja');
  });

  test('is asked before there is anybody', () => {
    show();
    expect(screen.getByText(STEUN)).toBeTruthy();
  });
});

describe('relations', () => {
  const choose = (label: string, naam: string) => {
    const select = dialog().getByLabelText(label) as HTMLSelectElement;
    const option = [...select.options].find(({ text }) => text === naam);
    if (!option) throw new Error(`${naam} cannot be chosen`);
    fireEvent.change(select, { target: { value: option.value } });
  };

  test('made when complete, said as a sentence, changed and thrown away', () => {
    const { items } = show(gezin);
    const before = items().length;
    press('Band toevoegen');
    press('Voeg toe', dialog());
    expect(dialog().getByText('Kies wie.')).toBeTruthy();
    expect(items()).toHaveLength(before);
    choose('Wie?', 'moeder');
    answer('Wat voor band is het?', 'Zijn uit elkaar');
    choose('Met wie?', 'vader');
    press('Voeg toe', dialog());
    press('moeder en vader: uit elkaar');
    answer('Wat voor band is het?', 'Zijn samen');
    press('Klaar', dialog());
    press('moeder en vader: partners');
    press('Gooi weg', dialog());
    expect(items()).toHaveLength(before);
    expect(screen.queryByRole('button', { name: /moeder en vader/ })).toBeNull();
  });

  test('the same one twice is refused', () => {
    const { items } = show(gezin);
    const before = items().length;
    press('Band toevoegen');
    choose('Wie?', 'moeder');
    answer('Wat voor band is het?', 'Is ouder van');
    choose('Met wie?', 'kind A');
    press('Voeg toe', dialog());
    expect(dialog().getByText('Deze band staat er al.')).toBeTruthy();
    expect(items()).toHaveLength(before);
  });

  test('from a person, and back to that person', () => {
    show(gezin);
    press(/^leerkracht/);
    press('Band toevoegen', dialog());
    expect((dialog().getByLabelText('Wie?') as HTMLSelectElement).selectedOptions[0]?.text).toBe('leerkracht');
    press('Annuleer', dialog());
    expect(dialog().getByRole('heading', { name: 'leerkracht' })).toBeTruthy();
  });
});

describe('pictures', () => {
  test('the genogram has a name, says who is on it, and stands in words beside it', () => {
    show(gezin);
    const picture = screen.getByRole('img', { name: 'Tekening van de mensen' });
    const uitleg = document.getElementById(picture.getAttribute('aria-describedby') ?? '');
    expect(uitleg?.textContent).toContain('4 mensen: ');
    for (const naam of ['kind A', 'moeder', 'vader', 'leerkracht']) expect(uitleg?.textContent).toContain(naam);
    expect(screen.getByText('kind A: kind van moeder en vader')).toBeTruthy();
    expect(screen.getByText('huis 1: kind A en moeder')).toBeTruthy();
  });

  test('the timeline is an ordered list: period, gap, what kind it is in words; without a moment apart', () => {
    show((vensters) => {
      vensters.maak('feit', { tekst: 'te laat op school', velden: { wanneer: '2026-11', toon: 'zorg' } });
      vensters.maak('hulp', { tekst: 'gezinshulp', velden: { wanneer: '2022' } });
      vensters.maak('feit', { tekst: 'vertelt over oma', velden: { toon: 'kracht', moment: 'weet ik niet meer' } });
    });
    const tijdlijn = within(screen.getByRole('region', { name: 'Tijdlijn' }));
    const [first, second] = [...(tijdlijn.getAllByRole('list')[0]?.children ?? [])].map((one) => one.textContent);
    expect(first).toBe('2022Hulp: gezinshulp');
    expect(second).toBe('4 jaar laternovember 2026Zorg: te laat op school');
    expect(tijdlijn.getByText('Kracht, weet ik niet meer')).toBeTruthy();
  });
});

describe('role words', () => {
  test('each once, none a name, all in small letters unless it is how it is written', () => {
    const woorden = ROLWOORDEN.map(({ woord }) => woord);
    expect(new Set(woorden).size).toBe(woorden.length);
    expect(woorden.filter((woord) => /[A-Z]/.test(woord))).toEqual(['medewerker Veilig Thuis']);
  });

  test.each([
    ['kind', [], 'kind A'],
    ['kind', ['Kind a ', 'kind C'], 'kind B'],
    ['kind', [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `kind ${letter}`), 'kind 2'],
    ['oma', [], 'oma'],
    ['oma', ['oma', 'Oma 2'], 'oma 3'],
  ])('%s when there is %j: %s', (woord, bestaand, expected) => {
    expect(volgendRolwoord(woord, bestaand)).toBe(expected);
  });
});
