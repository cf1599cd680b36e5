// The sentences screens share: where work stands, when something changed, who can see it.
import { expect, test } from 'vitest';
import { isErTweedeKopie } from '../../src/store/bewaarstatus.ts';
import type { KringRegel } from '../../src/store/contract.ts';
import { describeBewaarstatus, describeMoment, describeStand, describeToegang } from '../../src/store/describe.ts';
import { casus, KRING } from './test-store.ts';

const at = (text: string) => new Date(text).getTime();

test('the status line in the words of S12', () => {
  expect(describeStand({ kind: 'bijgewerkt', om: at('2026-11-22T13:16:40') }).tekst).toBe('Alles bijgewerkt (13:16)');
  expect(describeStand({ kind: 'alleen-hier', aantal: 1 }).tekst).toBe('1 wijziging alleen op dit toestel');
  expect(describeStand({ kind: 'alleen-hier', aantal: 3 }).tekst).toBe('3 wijzigingen alleen op dit toestel');
  expect(describeStand({ kind: 'bezig' }).tekst).toBe('Bezig');
  expect(describeStand({ kind: 'geen-verbinding' }).tekst).toBe('Geen verbinding');
});

test('moments in Dutch, by calendar day rather than by 24 hours', () => {
  const now = at('2026-11-22T09:00:00');
  expect(describeMoment(now - 20_000, now)).toBe('zojuist');
  expect(describeMoment(at('2026-11-22T08:55:00'), now)).toBe('5 minuten geleden');
  expect(describeMoment(at('2026-11-22T06:59:00'), now)).toBe('2 uur geleden');
  expect(describeMoment(at('2026-11-21T23:30:00'), now)).toBe('gisteren');
  expect(describeMoment(at('2026-11-17T23:30:00'), now)).toBe('5 dagen geleden');
  expect(describeMoment(at('2026-10-02T12:00:00'), now)).toBe('2 oktober 2026');
  // A colleague's clock may be ahead.
  expect(describeMoment(now + 90_000, now)).toBe('zojuist');
});

test('who can see it, also when someone gave no function', () => {
  expect(describeToegang([])).toBe('Alleen jij');
  expect(describeToegang(['leerkracht', ''])).toBe('Jij, leerkracht en een maatje');
});

test('storage: one line and one action, the one that lowers the risk most', () => {
  const veilig = { kind: 'beloofd', geinstalleerd: true, wegTerug: 'goed', tweedeKopie: true } as const;
  expect(describeBewaarstatus(veilig, false)).toBeNull();
  expect(describeBewaarstatus({ ...veilig, wegTerug: 'onbekend' }, false)).toBeNull();
  const alles = { kind: 'niet-beloofd', geinstalleerd: false, wegTerug: 'geen', tweedeKopie: false } as const;
  const naar = (status: Parameters<typeof describeBewaarstatus>[0], asked = false) => {
    const actie = describeBewaarstatus(status, asked)?.actie;
    return actie?.kind === 'ga' ? actie.href : (actie?.kind ?? null);
  };
  expect(naar(alles)).toBe('/instellingen/weg-terug');
  expect(naar({ ...alles, wegTerug: 'vraag' })).toBe('/instellingen/weg-terug');
  expect(naar({ ...alles, wegTerug: 'goed' })).toBe('vraag-belofte');
  expect(naar({ ...alles, wegTerug: 'goed' }, true)).toBe('/instellingen/kopie');
  expect(describeBewaarstatus({ ...alles, wegTerug: 'goed', tweedeKopie: true }, true)).toEqual({
    ...{ tekst: expect.stringContaining('beginscherm'), actie: null },
  });
  expect(describeBewaarstatus({ ...veilig, kind: 'vol', wegTerug: 'geen' }, false)?.tekst).toContain('bijna vol');
  // Where the browser may wipe it all any week, a copy comes before anything.
  expect(naar({ ...alles, iosTab: true })).toBe('/instellingen/kopie');
  expect(describeBewaarstatus({ ...alles, iosTab: true }, false)?.tekst).toContain('na elke keer een kopie');
  expect(naar({ ...alles, iosTab: true, tweedeKopie: true })).toBe('/instellingen/weg-terug');
});

test('a second place: someone else, another device, or a copy of the last week', () => {
  const kring = (anderen: number, weg = false): KringRegel => ({
    ...{ id: KRING, naam: '', casussen: [], uitnodigingen: [], wachtenden: [] },
    leden: [
      { id: 'ik', functie: '', ditToestel: true, rol: 'beheren', weg: false },
      ...Array.from({ length: anderen }, (_, i) => ({
        ...{ id: `${i}`, functie: '', ditToestel: false },
        rol: 'meedoen' as const,
        weg,
      })),
    ],
  });
  const nu = at('2026-11-22T09:00:00');
  const dag = 86_400_000;
  const geschreven = [casus({ gewijzigdOp: nu - dag })];
  expect(isErTweedeKopie([], [kring(0)], null, nu)).toBe(true);
  expect(isErTweedeKopie([casus()], [kring(0)], null, nu)).toBe(true);
  expect(isErTweedeKopie(geschreven, [kring(0)], null, nu)).toBe(false);
  expect(isErTweedeKopie(geschreven, [], null, nu)).toBe(false);
  expect(isErTweedeKopie(geschreven, [kring(1)], null, nu)).toBe(true);
  expect(isErTweedeKopie(geschreven, [kring(1, true)], null, nu)).toBe(false);
  expect(isErTweedeKopie(geschreven, [kring(0)], nu - 6 * dag, nu)).toBe(true);
  expect(isErTweedeKopie(geschreven, [kring(0)], nu - 8 * dag, nu)).toBe(false);
  // Where a browser may wipe it any week, what was written after the copy counts at once.
  expect(isErTweedeKopie(geschreven, [kring(0)], nu - 2 * dag, nu, 0)).toBe(false);
  expect(isErTweedeKopie(geschreven, [kring(0)], nu - dag, nu, 0)).toBe(true);
  // Old, but nothing was written after it.
  expect(isErTweedeKopie([casus({ gewijzigdOp: nu - 30 * dag })], [kring(0)], nu - 20 * dag, nu)).toBe(true);
});
