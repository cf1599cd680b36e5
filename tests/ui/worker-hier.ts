// The worker that reads along, in this process: the real reader with the real lists, and it can be told to die.
import { vi } from 'vitest';
import type { Gevraagd } from '../../src/anoniem/lees-vraag.ts';
import { lezendHier } from '../store/lezer.ts';

/** One for all tests of a file: the app keeps its worker from one screen to the next. */
const staat = { dood: false };

export function leesHier() {
  staat.dood = false;
  class Hier {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    onerror: ((event: Event) => void) | null = null;
    private readonly lezend = lezendHier();
    constructor() {
      if (staat.dood) queueMicrotask(() => this.onerror?.(new Event('error')));
    }
    postMessage({ id, vraag }: Gevraagd) {
      if (staat.dood) return this.onerror?.(new Event('error'));
      void this.lezend.vraag(vraag).then((antwoord) => this.onmessage?.({ data: { id, antwoord } }));
    }
    terminate() {
      this.lezend.stop();
    }
  }
  vi.stubGlobal('Worker', Hier);
  return staat;
}
