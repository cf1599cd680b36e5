// What a group may want to know before it begins: too few, too many, two roles that get in each other's way. Warnings, never a block.
import { naamAanTafel } from './doorgeven.ts';
import type { Rol } from './gebeurtenis.ts';
import type { Sessie } from './sessie.ts';

export type LetOp =
  | { kind: 'geen'; rol: 'inbrenger' | 'gespreksleider' }
  | { kind: 'twee-inbrengers' }
  /** Of one person. */
  | { kind: 'samen'; plek: string; rol: 'gespreksleider' | 'tegendenker' }
  | { kind: 'te-klein' | 'te-groot'; aantal: number; van: number; tot: number };

export function letOp({ deelnemers, werkvorm }: Pick<Sessie, 'deelnemers' | 'werkvorm'>): LetOp[] {
  const hier = deelnemers.filter(({ aanwezig }) => aanwezig);
  const met = (rol: Rol) => hier.filter(({ rollen }) => rollen.includes(rol));
  const found: LetOp[] = [];
  for (const rol of ['inbrenger', 'gespreksleider'] as const)
    if (met(rol).length === 0) found.push({ kind: 'geen', rol });
  if (met('inbrenger').length > 1) found.push({ kind: 'twee-inbrengers' });
  for (const { plek, rollen } of met('inbrenger'))
    for (const rol of ['gespreksleider', 'tegendenker'] as const)
      if (rollen.includes(rol)) found.push({ kind: 'samen', plek, rol });
  if (werkvorm) {
    const maat = { aantal: hier.length, ...werkvorm.groep };
    if (hier.length < werkvorm.groep.van) found.push({ kind: 'te-klein', ...maat });
    else if (hier.length > werkvorm.groep.tot) found.push({ kind: 'te-groot', ...maat });
  }
  return found;
}

const personen = (aantal: number) => (aantal === 1 ? '1 persoon' : `${aantal} personen`);

export function letOpInWoorden(sessie: Sessie, one: LetOp): string {
  switch (one.kind) {
    case 'geen':
      return one.rol === 'inbrenger'
        ? 'Nog niemand brengt een casus in.'
        : 'Er is nog geen gespreksleider. Dan kan iedereen een fase verder gaan.';
    case 'twee-inbrengers':
      return 'Twee mensen brengen in. Spreek af om wiens vraag het gaat.';
    case 'samen':
      return one.rol === 'gespreksleider'
        ? `De inbrenger (${naamAanTafel(sessie, one.plek)}) leidt ook het gesprek. Dat is lastig: kies liever een ander.`
        : `De inbrenger (${naamAanTafel(sessie, one.plek)}) is ook tegendenker. Kies liever een ander.`;
    case 'te-klein':
      return `Jullie zijn met ${personen(one.aantal)}. Deze werkvorm gaat het best met ${one.van} tot ${one.tot}.`;
    case 'te-groot':
      return `Jullie zijn met ${personen(one.aantal)}. Met meer dan ${one.tot} komt niet iedereen aan het woord.`;
  }
}
