// Is this a browser tab on an iPhone or iPad, where notes do not last, and which browser? From what a browser says of itself; asks no browser.

export interface BrowserFeiten {
  userAgent: string;
  /** Fingers the screen feels; 0 on a Mac. */
  maxTouchPoints: number;
  /** Opened from the home screen, as an app of its own. */
  standalone: boolean;
}

/** iPadOS, and any iPhone that was asked for the desktop site, says that it is a Mac; no Mac feels more than one finger. */
const isIos = ({ userAgent, maxTouchPoints }: Omit<BrowserFeiten, 'standalone'>): boolean =>
  /\b(iPhone|iPad|iPod)\b/.test(userAgent) || (/\bMacintosh\b/.test(userAgent) && maxTouchPoints > 1);

/** What is kept here can be wiped by the browser, and the app on the home screen cannot see it. */
export const isIosTab = (feiten: BrowserFeiten): boolean => !feiten.standalone && isIos(feiten);

export type IosBrowser = 'safari' | 'chrome' | 'firefox' | 'edge' | 'in-app' | 'anders';

/** They all run on the same engine and name themselves after it. in-app: a browser inside a mail or chat app. */
export function iosBrowserOf(userAgent: string): IosBrowser {
  if (/\bEdgiOS\//.test(userAgent)) return 'edge';
  if (/\bCriOS\//.test(userAgent)) return 'chrome';
  if (/\bFxiOS\//.test(userAgent)) return 'firefox';
  if (/\b(OPiOS|OPT|DuckDuckGo|Ddg|YaBrowser|Brave|Focus|Klar)\//.test(userAgent)) return 'anders';
  if (/\b(FBAN|FBAV|Instagram|LinkedInApp|WhatsApp|GSA|Teams|Snapchat)\b/.test(userAgent)) return 'in-app';
  if (/\bVersion\/[\d.]+ .*\bSafari\//.test(userAgent)) return 'safari';
  // The engine without a name of its own.
  return /\bMobile\//.test(userAgent) && !/\bSafari\//.test(userAgent) ? 'in-app' : 'anders';
}
