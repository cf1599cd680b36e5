// What is said to be lost before everything goes off a device: never too little.
import { describe, expect, it } from 'vitest';
import type { CasusRegel, KringRegel, Stand } from '../../src/store/contract.ts';
import { ietsNergensAnders, watNergensAnders } from '../../src/store/toestel/nergens-anders.ts';
import { casus, KRING } from '../ui/test-store.ts';

const lid = (deel: Partial<KringRegel['leden'][number]> = {}): KringRegel['leden'][number] => ({
  ...{ id: 'ik', functie: 'leerkracht', ditToestel: true, rol: 'beheren', weg: false },
  ...deel,
});
const kring = (leden: KringRegel['leden']): KringRegel => ({
  ...{ id: KRING, naam: 'jeugdarts', leden, casussen: [], uitnodigingen: [], wachtenden: [] },
});
const maatje = lid({ id: 'maatje', functie: 'jeugdarts', ditToestel: false });
const LEEG = { casussen: [], kringen: [], doorlopen: [], werkvormen: [], halve: [], onleesbaar: 0 };
const world = (leden: KringRegel['leden'], casussen: CasusRegel[]) =>
  watNergensAnders({ ...LEEG, casussen, kringen: [kring(leden)] });

describe('what exists nowhere else', () => {
  it('a casus of a kring of one, also when the server has all of it: nobody else can open it', () => {
    const wat = world([lid()], [casus()]);
    expect(wat.alleenIk.map(({ titel }) => titel)).toEqual(['Casus blauw']);
    expect(wat.blijft).toEqual([]);
    expect(wat.metAnderen).toEqual([]);
  });

  it('a casus whose only other member was removed counts as mine alone', () => {
    expect(world([lid(), { ...maatje, weg: true }], [casus()]).alleenIk).toHaveLength(1);
  });

  it('a casus in a kring that is not known here counts as mine alone', () => {
    expect(watNergensAnders({ ...LEEG, casussen: [casus()] }).alleenIk).toHaveLength(1);
  });

  it.each<[Stand, boolean]>([
    [{ kind: 'bijgewerkt', om: 0 }, true],
    [{ kind: 'ophalen' }, true],
    [{ kind: 'geen-verbinding' }, true],
    [{ kind: 'geen-toegang' }, true],
    [{ kind: 'alleen-hier', aantal: 3 }, false],
    [{ kind: 'bezig' }, false],
    [{ kind: 'bewaarprobleem', reden: 'vol' }, false],
  ])('shared, and %j: stays with the others: %s', (stand, blijft) => {
    const wat = world([lid(), maatje], [casus({ stand })]);
    expect(wat.blijft).toHaveLength(blijft ? 1 : 0);
    expect(wat.nietVerstuurd).toHaveLength(blijft ? 0 : 1);
    expect(wat.alleenIk).toEqual([]);
    expect(ietsNergensAnders(wat)).toBe(!blijft);
    expect(wat.metAnderen).toEqual([{ id: KRING, naam: 'jeugdarts' }]);
  });

  it('walks, own werkvormen and what cannot be read count as well', () => {
    expect(ietsNergensAnders(watNergensAnders(LEEG))).toBe(false);
    expect(ietsNergensAnders(watNergensAnders({ ...LEEG, onleesbaar: 1 }))).toBe(true);
    const mijn = watNergensAnders({ ...LEEG, werkvormen: [{ id: 'e1', titel: 'Onze woensdag' }] });
    expect(mijn.werkvormen).toEqual([{ id: 'e1', titel: 'Onze woensdag' }]);
    expect(ietsNergensAnders(mijn)).toBe(true);
    const half = watNergensAnders({ ...LEEG, halve: [{ id: 'casus-45', titel: 'Half af' }] });
    expect(half.halve).toEqual([{ id: 'casus-45', titel: 'Half af' }]);
    expect(ietsNergensAnders(half)).toBe(true);
    const doorloop = { id: 'w', gids: 'meldcode', versie: 1, titel: 'Meldcode', begonnenOp: 1 };
    const kort = { doorloop, laatst: 1, aantalRegels: 1, waar: 'open' } as never;
    expect(ietsNergensAnders(watNergensAnders({ ...LEEG, doorlopen: [kort] }))).toBe(true);
  });
});
