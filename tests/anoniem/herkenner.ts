// The second reader with the lists it has in the app, for tests and benches in Node.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Herkenner } from '../../src/anoniem/contract.ts';
import { createHerkenner } from '../../src/anoniem/herken.ts';
import { unpackLijsten } from '../../src/anoniem/unpack-lijsten.ts';

export const leesLijst = (naam: 'namen' | 'woorden'): string =>
  readFileSync(path.join(import.meta.dirname, `../../public/anoniem/${naam}.txt`), 'utf8');

export const openHerkenner = (): Herkenner => createHerkenner(unpackLijsten(leesLijst('namen'), leesLijst('woorden')));
