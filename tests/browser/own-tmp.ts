// One folder for all that the journeys put in a temporary place: a browser or relay that ends with its worker cannot clean up after itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

let folder = '';

export function setup(): void {
  folder = mkdtempSync(path.join(tmpdir(), 'ruggespraak-journeys-'));
  // The workers, and what they start, take it from here.
  process.env.TMPDIR = folder;
}

export function teardown(): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  } catch {
    // A browser on its way out wrote once more. What is left is the system's to clear, and says nothing about the journeys.
  }
}
