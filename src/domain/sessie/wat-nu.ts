// For whoever comes in late or comes back: where the session is, how much time is left and what is asked of them, in a line each.
import { resterend, restInWoorden } from './klok.ts';
import { deelnemerOp, magLeiden, moetNuLuisteren } from './mag.ts';
import type { Sessie } from './sessie.ts';

export interface WatNu {
  waar: string;
  tijd: string;
  verwacht: string;
}

function verwacht(sessie: Sessie, plek: string): string {
  const fase = sessie.fase === null ? undefined : sessie.werkvorm?.fasen[sessie.fase];
  if (moetNuLuisteren(sessie, plek)) return 'Jij luistert alleen. Je kunt voor jezelf meeschrijven.';
  if (!fase) return '';
  const ronde = sessie.rondes.find(({ id }) => id === fase.id);
  if (ronde && ronde.onthuldOp === null)
    return ronde.gegeven.includes(plek)
      ? 'Jij bent klaar. Wacht tot iedereen zover is.'
      : 'Geef eerst alleen je oordeel. De anderen zien het pas als het wordt getoond.';
  return fase.wat;
}

export function watNu(sessie: Sessie, plek: string, nu: number): WatNu {
  const fasen = sessie.werkvorm?.fasen ?? [];
  const naam = sessie.fase === null ? '' : (fasen[sessie.fase]?.naam ?? '');
  if (sessie.stand === 'wachtkamer') {
    const ik = deelnemerOp(sessie, plek);
    const start = magLeiden(sessie, plek) ? 'Begin als iedereen er is.' : 'De gespreksleider begint zo.';
    return {
      waar: 'De intervisie is nog niet begonnen',
      tijd: '',
      verwacht: ik?.klaar ? start : 'Kies je rol en zeg of je klaar bent.',
    };
  }
  if (sessie.stand === 'gestopt')
    return {
      waar: naam === '' ? 'De intervisie is gestopt' : `De intervisie is gestopt bij: ${naam}`,
      tijd: '',
      verwacht: 'Wat er tot nu toe is opgeschreven staat in het verslag.',
    };
  return {
    waar: `Fase ${(sessie.fase ?? 0) + 1} van ${fasen.length}: ${naam}`,
    tijd: restInWoorden(resterend(sessie, nu) ?? 0),
    verwacht: verwacht(sessie, plek),
  };
}
