// A clock that is moved: a device or a relay that lives in days to come. Timers keep running as they do; only what day it is differs.

export const DAG_MS = 86_400_000;

/** JavaScript that puts the clock of the page or process it runs in so far ahead. */
export const moveClock = (aheadMs: number): string => `
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, self) => Reflect.construct(real, given.length > 0 ? given : [real.now() + ${aheadMs}], self),
    get: (real, key) => (key === 'now' ? () => real.now() + ${aheadMs} : Reflect.get(real, key)),
  });`;

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
