// How long a test waits for what it looks for, at least: long, for a loaded machine is no bug. A test that finds it goes on at once.
import { vi } from 'vitest';

const PATIENCE_MS = 25_000;
const { waitFor } = vi;
vi.waitFor = (look, options = {}) => {
  const { timeout = 0, ...rest } = typeof options === 'number' ? { timeout: options } : options;
  return waitFor(look, { ...rest, timeout: Math.max(PATIENCE_MS, timeout) });
};

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: PATIENCE_MS });
}
