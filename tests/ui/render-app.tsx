// Puts the whole app in a test page at an address, around a test store; and cleans up between tests.
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import type { Ruggespraak } from '../../src/store/contract.ts';
import { openDoorlopen } from '../../src/store/doorlopen.ts';

export function cleanBetweenTests(): void {
  beforeEach(() => window.history.replaceState(null, '', '#/'));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });
}

export function renderApp(path: string, loading: Ruggespraak | Promise<Ruggespraak>) {
  window.history.replaceState(null, '', `#${path}`);
  return render(<App load={() => Promise.resolve(loading)} loadDoorlopen={async () => openDoorlopen()} wasHere />);
}
