// The frame of a screen: its heading has focus as soon as the screen stands there, so that who is quick is not called back to it.
// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { useEffect, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Screen } from '../../src/ui/Screen.tsx';

beforeEach(() => {
  // The first screen after loading takes no focus; what is looked at here is the next.
  render(<Screen title="Eerst" />);
  cleanup();
});
afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
});

test('the heading of a new screen has focus', () => {
  render(<Screen title="Daarna" />);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Daarna' }));
});

test('a screen that puts focus somewhere itself keeps it', () => {
  render(
    <Screen title="Daarna" keepFocus>
      {/* biome-ignore lint/a11y/noAutofocus: as the lock does */}
      <input autoFocus />
    </Screen>,
  );
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
});

test('whoever goes somewhere as soon as the screen is there stays there', async () => {
  // As in a browser, where effects come after the page was painted, and on a busy device a while after.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  await new Promise<void>((settled) => {
    function Quick() {
      useLayoutEffect(() => queueMicrotask(() => box.querySelector('input')?.focus()), []);
      useEffect(() => settled(), []);
      return (
        <Screen title="Daarna">
          <input />
        </Screen>
      );
    }
    root.render(<Quick />);
  });
  expect(document.activeElement).toBe(box.querySelector('input'));
  root.unmount();
  box.remove();
});
