// What people wrote in own words in a walk, as it stands now: those answers can become facts. Choices and ticks are left out.
import { type AntwoordRegel, alleStaande, type Regel } from './regel.ts';

/** Of a field the answer in words is what was typed; of a choice it is not the id that was chosen. */
const isEigen = ({ waarde, woorden }: AntwoordRegel): boolean =>
  waarde.length === 1 && waarde[0] === woorden.antwoord && woorden.antwoord.trim() !== '';

/** Oldest first. Of an answer that was given apart each one counts. */
export const eigenWoorden = (regels: readonly Regel[]): AntwoordRegel[] =>
  [...alleStaande(regels).values()]
    .flat()
    .filter(isEigen)
    .sort((a, b) => a.op - b.op || (a.id < b.id ? -1 : 1));
