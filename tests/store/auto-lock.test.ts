// Leaving locks: at once, or after the time that was chosen, measured also when timers slept; not while another tab is in sight.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lockOnLeaving } from '../../src/store/auto-lock.ts';
import type { VergrendelNa } from '../../src/store/contract.ts';
import { Page } from './page.ts';

let did: string[] = [];
let after: VergrendelNa = '1-minuut';
let elsewhere = false;
let page: Page;
beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  did = [];
  elsewhere = false;
  page = new Page();
  lockOnLeaving(page as unknown as Document, {
    now: Date.now,
    vergrendelNa: () => after,
    elsewhere: async () => elsewhere,
    save: async () => void did.push('save'),
    lock: async () => void did.push('lock'),
    back: () => did.push('back'),
  });
});
afterEach(() => vi.useRealTimers());

it('direct: saved and locked at once', async () => {
  after = 'direct';
  page.become('hidden');
  await vi.advanceTimersByTimeAsync(300);
  expect(did).toEqual(['save', 'lock']);
});

it('1 minuut: back in time stays open, later is locked', async () => {
  after = '1-minuut';
  page.become('hidden');
  await vi.advanceTimersByTimeAsync(59_000);
  page.become('visible');
  expect(did).toEqual(['save', 'back']);
  page.become('hidden');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(did).toEqual(['save', 'back', 'save', 'lock']);
});

it('5 minuten: timers that slept do not keep it open', () => {
  after = '5-minuten';
  page.become('hidden');
  vi.setSystemTime(301_000);
  page.become('visible');
  expect(did).toEqual(['save', 'lock']);
});

it('a page that goes away saves first', () => {
  page.defaultView.dispatchEvent(new Event('pagehide'));
  expect(did).toEqual(['save']);
});

for (const wait of ['direct', '1-minuut', '5-minuten'] as const)
  it(`${wait}: with another tab in sight it stays open, and coming back too`, async () => {
    after = wait;
    elsewhere = true;
    page.become('hidden');
    await vi.advanceTimersByTimeAsync(600_000);
    elsewhere = false;
    page.become('visible');
    expect(did).toEqual(['save', 'back']);
  });

it('once no tab is in sight any more the time runs from when one last was', async () => {
  after = '1-minuut';
  elsewhere = true;
  page.become('hidden');
  await vi.advanceTimersByTimeAsync(200_000);
  elsewhere = false;
  await vi.advanceTimersByTimeAsync(40_000);
  expect(did).toEqual(['save']);
  await vi.advanceTimersByTimeAsync(21_000);
  expect(did).toEqual(['save', 'lock']);
});
