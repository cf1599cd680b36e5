// How long a test waits for what it looks for: long, for a loaded machine is no bug. A test that finds it goes on at once.
import { vi } from 'vitest';

const PATIENCE_MS = 15_000;
const { waitFor } = vi;
vi.waitFor = (look, options) =>
  waitFor(look, typeof options === 'number' ? options : { timeout: PATIENCE_MS, ...options });

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: PATIENCE_MS });
}
