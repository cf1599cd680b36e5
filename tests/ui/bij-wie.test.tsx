// Who has access and where it is, and which kringen a casus can go to: what screens say, never more certain than what is known.
import { expect, test } from 'vitest';
import { zegHoeVer, zegKopie, zegMoment, zegServer, zegToestellen } from '../../src/features/bij-wie/woorden.ts';
import { doelenVoor, noemKring, noemLeden } from '../../src/features/verplaats/woorden.ts';
import type { KringRegel, LidRegel } from '../../src/store/contract.ts';

const NU = new Date(2026, 10, 26, 14, 0).getTime();
const OM = new Date(2026, 10, 26, 13, 16).getTime();
const GISTEREN = new Date(2026, 10, 25, 9, 0).getTime();

test('a moment: today by the clock, then by the day', () => {
  expect(zegMoment(OM, NU)).toBe('om 13:16');
  expect(zegMoment(GISTEREN, NU)).toBe('gisteren');
  expect(zegMoment(new Date(2026, 10, 3).getTime(), NU)).toBe('op 3 november 2026');
});

test('of a toestel: only what it said', () => {
  expect(zegHoeVer({ kind: 'alles', op: OM }, NU)).toBe('Heeft alles (gezien om 13:16)');
  expect(zegHoeVer({ kind: 'tot', op: NU, alles: OM }, NU)).toBe('Had alles om 13:16. Daarna is er iets veranderd.');
  expect(zegHoeVer({ kind: 'miste', op: GISTEREN }, NU)).toBe('Miste toen nog iets (gezien gisteren)');
  expect(zegHoeVer({ kind: 'niet' }, NU)).toBe('Nog niet gezien');
  expect(zegHoeVer({ kind: 'gezien', op: OM }, NU)).not.toMatch(/alles/i);
  expect(zegToestellen([{ kind: 'alles', op: OM }, { kind: 'niet' }], NU)).toEqual([
    'Toestel 1: heeft alles (gezien om 13:16)',
    'Toestel 2: nog niet gezien',
  ]);
});

test('of the server and the copy: what waits here is not anywhere else', () => {
  expect(zegServer({ kind: 'alles', op: OM }, NU)).toBe('Op de server staat alles (gehoord om 13:16).');
  expect(zegServer({ kind: 'niet-alles', wijzigingen: 3 }, NU)).toBe('3 wijzigingen staan alleen op dit toestel.');
  expect(zegServer({ kind: 'niet-alles', wijzigingen: 1 }, NU)).toBe('Eén wijziging staat alleen op dit toestel.');
  for (const kind of ['nog-niets', 'gewist'] as const) expect(zegServer({ kind }, NU)).not.toMatch(/alles|opgeslagen/);
  expect(zegKopie(null)).toMatch(/niet in een kopie/);
  expect(zegKopie({ op: OM, veranderdSinds: true })).toMatch(/Daarna is er iets veranderd/);
});

const lid = (id: string, deel: Partial<LidRegel> = {}): LidRegel => ({
  ...{ id, functie: id, ditToestel: false, rol: 'meedoen', weg: false },
  ...deel,
});
const kring = (id: string, ...leden: LidRegel[]): KringRegel =>
  ({
    id,
    naam: id,
    leden: [lid('ik', { ditToestel: true }), ...leden],
    casussen: [],
    uitnodigingen: [],
    wachtenden: [],
  }) as KringRegel;

test('a casus goes to a kring with others where one may write, or to oneself; not to where it is, and not where one only reads', () => {
  const hier = kring('hier', lid('leerkracht'));
  const daar = kring('daar', lid('wijkteam'));
  const leest = kring('leest', lid('arts'));
  leest.leden[0] = lid('ik', { ditToestel: true, rol: 'meelezen' });
  const alleen = kring('alleen');
  expect(doelenVoor(hier, [hier, daar, leest, alleen])).toEqual([daar, null]);
  expect(doelenVoor(alleen, [alleen, hier])).toEqual([hier]);
  expect(doelenVoor(alleen, [alleen])).toEqual([]);
});

test('a kring is called by who is in it, with what they can do', () => {
  const daar = kring('daar', lid('wijkteam'), lid('', { rol: 'meelezen' }));
  expect(noemKring(daar)).toBe('de kring met wijkteam en een maatje');
  expect(noemKring(daar, true)).toBe('Wijkteam en een maatje');
  expect(noemLeden(daar)).toBe('Wijkteam: kan lezen, schrijven en iemand uitnodigen. Een maatje: kan lezen');
});
