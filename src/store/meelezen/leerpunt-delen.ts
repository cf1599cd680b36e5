// What was learned in a kring of one, as words that others will read once it is shared: a copy may have brought it from another kring. Of a kring with others in it every leerpunt was read when it came.
import { personenVan } from '../../domain/kring.ts';
import { THEMAS } from '../../domain/leerpunten/leerpunt.ts';
import { type LivingKring, persoonVan } from '../kringen.ts';
import { readAlle } from '../leerpunten/velden.ts';
import type { Deel } from './delen.ts';

const WAAR = { les: 'Wat je leerde', thema: 'Het thema' } as const;
const GEKOZEN: readonly string[] = THEMAS;

export function leesLeerpuntDelen(kring: LivingKring): Deel[] {
  if (personenVan(kring.log.kring()).length > 1) return [];
  const ik = persoonVan(kring);
  const alle = readAlle(kring.held.living.doc.inner);
  const woorden = alle.flatMap(({ id, van, les, thema }) =>
    Object.entries({ les, thema: GEKOZEN.includes(thema) ? '' : thema }).flatMap(([naam, tekst]): Deel[] => {
      const veld = naam === 'les' ? 'les' : 'thema';
      if (tekst === '') return [];
      // Of somebody who left: only who wrote it changes it.
      const plek = van === ik ? ({ kind: 'leerpunt', id, veld } as const) : ({ kind: 'vast' } as const);
      return [{ plek, veld: `leerpunt ${id} ${veld}`, waar: WAAR[veld], tekst }];
    }),
  );
  const functies = new Set(alle.flatMap(({ functie }) => functie || []));
  return [
    ...woorden,
    ...[...functies]
      .sort()
      .map((tekst): Deel => ({ plek: { kind: 'vast' }, veld: 'functie', waar: 'Functies', tekst })),
  ];
}
