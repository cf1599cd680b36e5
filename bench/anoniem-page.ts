// What the page of bench/anoniem.ts can do: read through the worker of the app, or on the thread of the page itself.
import type { Herkenner } from '../src/anoniem/contract.ts';
import { createHerkenner } from '../src/anoniem/herken.ts';
import { unpackLijsten } from '../src/anoniem/unpack-lijsten.ts';
import { createLeesWerker, startWorker } from '../src/store/meelezen/lees-werker.ts';

const werker = createLeesWerker({ start: startWorker });
let herkenner: Herkenner | null = null;
const fetchLijst = async (naam: string) => (await fetch(`/anoniem/${naam}.txt`)).text();

const bench = {
  /** ms until the first answer, lists and all. */
  async startWorker(): Promise<number> {
    const began = performance.now();
    await werker.vind(['Eerst.'], []);
    return performance.now() - began;
  },
  /** ms from asking to the answer, there and back. */
  async inWorker(teksten: readonly string[]): Promise<number[]> {
    const times: number[] = [];
    for (const tekst of teksten) {
      const began = performance.now();
      await werker.vind([tekst], []);
      times.push(performance.now() - began);
    }
    return times;
  },
  async startHere(): Promise<number> {
    const [namen = '', woorden = ''] = await Promise.all(['namen', 'woorden'].map(fetchLijst));
    const began = performance.now();
    herkenner = createHerkenner(unpackLijsten(namen, woorden));
    return performance.now() - began;
  },
  here(teksten: readonly string[]): number[] {
    return teksten.map((tekst) => {
      const began = performance.now();
      herkenner?.vind(tekst);
      return performance.now() - began;
    });
  },
  /** A plain pass over the words, to compare with on any machine. */
  plain(teksten: readonly string[]): number {
    const began = performance.now();
    for (const tekst of teksten) tekst.match(/\p{L}+/gu);
    return performance.now() - began;
  },
};

declare global {
  interface Window {
    anoniem: typeof bench;
  }
}
window.anoniem = bench;
