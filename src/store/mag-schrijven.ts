// May this person write in a kring? As screens see it; the store itself asks the log, in `wissen.ts`.
import type { KringRegel } from './contract.ts';

export const magSchrijven = ({ leden }: Pick<KringRegel, 'leden'>): boolean =>
  leden.some(({ ditToestel, rol }) => ditToestel && rol !== 'meelezen');
