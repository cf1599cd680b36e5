// On which day a consult ends: the day is counted from when it was asked, and it stands through the whole last day. Pure.
import { dagOp, plusDagen } from '../casus-leven.ts';
import { type Consult, DAGEN } from './consult.ts';

/** The last day (ISO) it can be read. */
export const eindeVanConsult = ({ op, dagen }: Pick<Consult, 'op' | 'dagen'>): string => plusDagen(dagOp(op), dagen);

/** `vandaag`: ISO. One that says it was asked longer ahead than anything may stay would never end: that is over too. */
export const isConsultVoorbij = (consult: Pick<Consult, 'op' | 'dagen'>, vandaag: string): boolean =>
  eindeVanConsult(consult) < vandaag || dagOp(consult.op) > plusDagen(vandaag, Math.max(...DAGEN));
