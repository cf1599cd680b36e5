// The blank cover: there the moment the page is hidden, gone only when it is really seen again.
// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coverWhenHidden } from '../../src/app/cover.ts';

let visibility: DocumentVisibilityState;
let stop: () => void;
const covered = () => document.documentElement.hasAttribute('data-afgedekt');

beforeEach(() => {
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  stop = coverWhenHidden(window);
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('data-afgedekt');
});

test('hidden covers, visible uncovers', () => {
  expect(covered()).toBe(false);
  visibility = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
  expect(covered()).toBe(true);
  visibility = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  expect(covered()).toBe(false);
});

test('pagehide and freeze cover too, and a resume while still hidden does not uncover', () => {
  window.dispatchEvent(new Event('pagehide'));
  expect(covered()).toBe(true);
  visibility = 'hidden';
  document.dispatchEvent(new Event('resume'));
  expect(covered()).toBe(true);
  visibility = 'visible';
  window.dispatchEvent(new Event('pageshow'));
  expect(covered()).toBe(false);
});

test('at a desk, losing focus does not blank the screen someone copies from', () => {
  window.dispatchEvent(new Event('blur'));
  expect(covered()).toBe(false);
});
