// Leaving locks: at once, or after the time that was chosen, measured also when timers slept.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lockOnLeaving } from '../../src/store/auto-lock.ts';
import type { VergrendelNa } from '../../src/store/contract.ts';

/** A page that can be hidden and shown. */
class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  defaultView = new EventTarget();
  become(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let did: string[] = [];
let after: VergrendelNa = '1-minuut';
let page: Page;
beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  did = [];
  page = new Page();
  lockOnLeaving(page as unknown as Document, {
    now: Date.now,
    vergrendelNa: () => after,
    save: async () => void did.push('save'),
    lock: async () => void did.push('lock'),
    back: () => did.push('back'),
  });
});
afterEach(() => vi.useRealTimers());

it('direct: saved and locked at once', () => {
  after = 'direct';
  page.become('hidden');
  expect(did).toEqual(['save', 'lock']);
});

it('1 minuut: back in time stays open, later is locked', () => {
  after = '1-minuut';
  page.become('hidden');
  vi.advanceTimersByTime(59_000);
  page.become('visible');
  expect(did).toEqual(['save', 'back']);
  page.become('hidden');
  vi.advanceTimersByTime(60_000);
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
