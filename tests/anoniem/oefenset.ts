// Reads a set of notes that others marked: lines {id, soort, stijl, rol, text, spans}. Knows no measures.
import { readFileSync } from 'node:fs';
import type { Gewicht, Goud, Notitie } from './notities.ts';

interface Regel {
  id: string;
  soort: 'casus' | 'schoon';
  stijl: string;
  rol: string;
  text: string;
  spans: { start: number; end: number; type: string; severity: Gewicht }[];
}

export const readOefenset = (bestand: string): Notitie[] =>
  readFileSync(bestand, 'utf8')
    .split('\n')
    .filter((regel) => regel.trim() !== '')
    .map((regel) => {
      const { id, soort, stijl, rol, text, spans } = JSON.parse(regel) as Regel;
      const goud = spans.map(({ start, end, type, severity }) => ({
        ...{ start, end, soort: type as Goud['soort'], gewicht: severity },
      }));
      return { id, soort, stijl, rol, groep: '', tekst: text, goud };
    });
