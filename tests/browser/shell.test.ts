// The shell over the real relay: strict policy, no errors, and after one visit it opens in flight mode.
import { expect } from 'vitest';
import { lockName } from '../../src/sealed/locks.ts';
import { axe, journey, waitForFlightMode } from './harness.ts';

journey('the app loads under a strict policy, and opens again in flight mode', async ({ openLasting }) => {
  const anna = await openLasting('anna');
  const heading = () => anna.page.getByRole('heading', { level: 1 });
  await heading().waitFor();

  const { headers } = await fetch(anna.url);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');

  await waitForFlightMode(anna.page);
  await heading().waitFor();
  expect(await axe(anna.page)).toEqual([]);

  await anna.offline(true);
  await anna.page.reload();
  await heading().waitFor();
  // A screen that was never visited either: its chunk was fetched beforehand.
  await anna.page.goto(`${anna.url}#/acuut`);
  await anna.page.getByText('0800-2000').first().waitFor();
  // Still there after the browser itself was closed, and killed.
  await anna.restart();
  await heading().waitFor();
  await anna.killBrowser();
  await heading().waitFor();
});

// One kring in 64 has a name that begins with a hyphen; a browser refuses such a name for a lock, and nothing could be kept in it.
journey('the lock of every kring can be taken, whatever its name begins with', async ({ openProfile }) => {
  const { page } = await openProfile('anna');
  const take = (name: string) =>
    page.evaluate(
      (lock) =>
        navigator.locks.request(lock, () => 'taken').catch((error: unknown) => String((error as DOMException).name)),
      name,
    );
  expect(await take('-abc/kring/1')).toBe('NotSupportedError');
  for (const name of ['-abc/kring/1', '--/kring/1', '_bc/kring/1', 'abc/kring/1'])
    expect(await take(lockName(name)), name).toBe('taken');
});
