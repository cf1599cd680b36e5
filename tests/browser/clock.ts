// A clock that is moved: a device or a relay that lives in days to come, or a minute further. Timers keep running as they do; only what time it is differs.
import type { Page } from 'playwright-core';

export const DAG_MS = 86_400_000;

/** JavaScript that puts the clock of the page or process it runs in so far ahead. */
export const moveClock = (aheadMs: number): string => `
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, self) => Reflect.construct(real, given.length > 0 ? given : [real.now() + ${aheadMs}], self),
    get: (real, key) => (key === 'now' ? () => real.now() + ${aheadMs} : Reflect.get(real, key)),
  });`;

/** For a page before the app comes: a clock that can be put further ahead while it runs. */
export const MOVABLE_CLOCK = `
  globalThis.aheadMs = 0;
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, self) => Reflect.construct(real, given.length > 0 ? given : [real.now() + aheadMs], self),
    get: (real, key) => (key === 'now' ? () => real.now() + aheadMs : Reflect.get(real, key)),
  });`;

/** So much further than it was. */
export const putAhead = (page: Page, ms: number): Promise<void> =>
  page.evaluate((more) => {
    (globalThis as unknown as { aheadMs: number }).aheadMs += more;
  }, ms);

/** A module for `node --import`: moves the clock of that process, and what its web server says the time is. */
export const clockModule = (aheadMs: number): string =>
  `data:text/javascript,${encodeURIComponent(`
  import http from 'node:http';
  ${moveClock(aheadMs)}
  // Node writes the Date header by a clock it took before anyone could move it.
  const { emit } = http.Server.prototype;
  http.Server.prototype.emit = function (event, ...given) {
    if (event === 'request') given[1].setHeader('Date', new Date().toUTCString());
    return emit.call(this, event, ...given);
  };`)}`;
