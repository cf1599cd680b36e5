// What this browser says of itself, for the question whether notes last here. Asked before the store is there, so it needs nothing of it.
import { type IosBrowser, iosBrowserOf, isIosTab } from '../domain/ios-tab.ts';

/** Opened as an app of its own. iPhones say so in a way of their own too. */
export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches ||
  ('standalone' in navigator && (navigator as { standalone?: unknown }).standalone === true);

export const inIosTab = (): boolean =>
  isIosTab({
    userAgent: navigator.userAgent,
    maxTouchPoints: navigator.maxTouchPoints,
    standalone: isInstalled(),
  });

export const welkeIosBrowser = (): IosBrowser => iosBrowserOf(navigator.userAgent);
