// Can everyone use what is on screen? axe in light and dark, narrow, with large text; and getting about by keyboard alone.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axe } from './harness.ts';

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Leaves the page as it was: 360 px, text at 100 %. Whoever just went to another screen waits for that one first. */
export async function lookAt(page: Page, naam: string): Promise<void> {
  // A screen on its way has no heading yet, and there is nothing to look at.
  await page.getByRole('heading', { level: 1 }).or(page.getByRole('dialog')).first().waitFor();
  for (const scheme of ['light', 'dark'] as const) {
    // Without motion: halfway a change of colour there is no contrast to measure.
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await axe(page), `${naam}, ${scheme}`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sideways(page), `${naam} at 320 px`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await sideways(page), `${naam} at 200 % text`).toBeLessThanOrEqual(0);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}

/** What has focus: its name, the ring around it (or around what frames it), and whether something covers it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    const rings: string[] = [];
    for (let one: HTMLElement | null = at, up = 0; one && up < 3; one = one.parentElement, up++) {
      const style = getComputedStyle(one);
      rings.push(`${style.outlineStyle} ${style.boxShadow}`);
    }
    const label =
      at?.getAttribute('aria-label') ??
      (at as HTMLInputElement | null)?.labels?.[0]?.textContent ??
      at?.textContent ??
      '';
    const box = at?.getBoundingClientRect();
    const bar = document.querySelector('.action-bar')?.getBoundingClientRect();
    const covered = box !== undefined && bar !== undefined && at?.closest('.action-bar') === null && box.top >= bar.top;
    return {
      label,
      radio: at instanceof HTMLInputElement && at.type === 'radio',
      ring: rings.find((ring) => ring !== 'none none') ?? null,
      covered,
      body: at === document.body,
    };
  });

/**
 * Tabs until the thing with this name has focus; every stop on the way must show where it is, and be in view. `past`:
 * leaves groups of radio buttons on the way as they are.
 */
export async function tabToName(page: Page, name: RegExp, past = false): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 90; i++) {
    const focus = await focused(page);
    if (!focus.body && i > 0) {
      expect(focus.ring, `ring on "${focus.label}"`).not.toBeNull();
      expect(focus.covered, `"${focus.label}" under the bar`).toBe(false);
    }
    if (name.test(focus.label)) return;
    // Inside a group of radio buttons the arrows move; Tab leaves it.
    if (focus.radio && !past && !seen.includes(focus.label)) {
      seen.push(focus.label);
      await page.keyboard.press('ArrowDown');
    } else await page.keyboard.press('Tab');
  }
  throw new Error(`no tab stop ${name}`);
}

/** What is written on, and in what: on paper this is never the dark look. */
export const inktEnBlad = (wat: Locator): Promise<{ inkt: string; blad: string }> =>
  wat.evaluate((element) => ({
    inkt: getComputedStyle(element).color,
    blad: getComputedStyle(document.documentElement).backgroundColor,
  }));
export const ZWART_OP_WIT = { inkt: 'rgb(0, 0, 0)', blad: 'rgb(255, 255, 255)' };
