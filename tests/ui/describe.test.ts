// The sentences screens share: where work stands, when something changed, who can see it.
import { expect, test } from 'vitest';
import { describeBewaarstatus, describeMoment, describeStand, describeToegang } from '../../src/store/describe.ts';

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

test('storage: nothing to say when it is promised, one action once, then advice without a button', () => {
  expect(describeBewaarstatus({ kind: 'beloofd', geinstalleerd: false }, false)).toBeNull();
  const status = { kind: 'niet-beloofd', geinstalleerd: false } as const;
  expect(describeBewaarstatus(status, false)?.actie).toBe('vraag-belofte');
  expect(describeBewaarstatus(status, true)).toEqual({ tekst: expect.stringContaining('beginscherm'), actie: null });
});
