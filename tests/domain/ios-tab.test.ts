// Which browsers are a tab on an iPhone or iPad: by what real ones say of themselves.
import { describe, expect, test } from 'vitest';
import { type IosBrowser, iosBrowserOf, isIosTab } from '../../src/domain/ios-tab.ts';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const IPAD = 'Mozilla/5.0 (iPad; CPU OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';

const IOS: [string, string, number, IosBrowser][] = [
  ['Safari on an iPhone', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, 5, 'safari'],
  ['Safari on an iPad', `${IPAD} Version/17.7 Mobile/15E148 Safari/604.1`, 5, 'safari'],
  ['Safari on an iPad, as a Mac', `${MAC} Version/18.5 Safari/605.1.15`, 5, 'safari'],
  ['Chrome', `${IPHONE} CriOS/138.0.7204.53 Mobile/15E148 Safari/604.1`, 5, 'chrome'],
  ['Chrome as a Mac', `${MAC} CriOS/138 Version/11.1.1 Safari/605.1.15`, 5, 'chrome'],
  ['Firefox', `${IPHONE} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`, 5, 'firefox'],
  ['Edge', `${IPHONE} Version/18.0 EdgiOS/138.0.3351.65 Mobile/15E148 Safari/604.1`, 5, 'edge'],
  ['DuckDuckGo', `${IPHONE} Version/18.5 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15`, 5, 'anders'],
  ['Opera', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1 OPT/5.4.0`, 5, 'anders'],
  ['inside Facebook', `${IPHONE} Mobile/22F76 [FBAN/FBIOS;FBAV/520.0.0.38.101;FBDV/iPhone15,2]`, 5, 'in-app'],
  ['inside an app that gives no name', `${IPHONE} Mobile/15E148`, 5, 'in-app'],
  [
    'an old iPod',
    'Mozilla/5.0 (iPod touch; CPU iPhone OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1',
    5,
    'safari',
  ],
];
const OTHER: [string, string, number][] = [
  ['Safari on a Mac', `${MAC} Version/18.5 Safari/605.1.15`, 0],
  [
    'Chrome on a Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36',
    0,
  ],
  ['Firefox on a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0', 0],
  [
    'Chrome on Android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36',
    5,
  ],
  ['Firefox on Android', 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 5],
  [
    'Edge on a touch laptop',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0',
    10,
  ],
  [
    'Chrome on Linux',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36',
    0,
  ],
  ['nothing said', '', 5],
];

describe('a tab on an iPhone or iPad', () => {
  test.each(IOS)('%s', (_, userAgent, maxTouchPoints, browser) => {
    expect(isIosTab({ userAgent, maxTouchPoints, standalone: false })).toBe(true);
    expect(isIosTab({ userAgent, maxTouchPoints, standalone: true })).toBe(false);
    expect(iosBrowserOf(userAgent)).toBe(browser);
  });
  test.each(OTHER)('is not: %s', (_, userAgent, maxTouchPoints) => {
    expect(isIosTab({ userAgent, maxTouchPoints, standalone: false })).toBe(false);
  });
});
