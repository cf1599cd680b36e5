// Reads along with the windows of a casus: also with items that are not open, so that the counter counts them.
import { useMemo } from 'react';
import { SOORTWOORDEN, TEKSTWOORDEN } from '../content/vensters.ts';
import { type Analyse, TEKST_NAMEN, TEKSTEN } from '../domain/vensters/analyse.ts';
import { SOORTEN, VENSTERS, type Venster } from '../domain/vensters/item.ts';
import type { CasusVensters } from '../store/contract.ts';
import { Meelees, type MeeleesProps } from './Meelees.tsx';
import { bijItems, eigenReden } from './venster-teksten.ts';

export interface MeeleesVenstersProps extends Pick<MeeleesProps, 'casus' | 'onMerken'> {
  vensters: CasusVensters;
  analyse: Analyse;
  /** Brings an item, or one of the single texts, on screen. */
  onItem(plek: Venster, item: string): void;
}

export function MeeleesVensters({ casus, onMerken, vensters, analyse, onItem }: MeeleesVenstersProps) {
  const teksten = useMemo(
    () => [
      ...analyse.items.map(({ id, soort, tekst }) => ({
        ...{ id, tekst, waar: SOORTWOORDEN[soort].enkelvoud },
        bron: vensters.tekst({ item: id }),
        ga: () => onItem(SOORTEN[soort], id),
      })),
      ...TEKST_NAMEN.flatMap((naam) => {
        const venster = VENSTERS.find((one) => one === TEKSTEN[naam]);
        if (!venster) return [];
        return {
          ...{ id: naam, tekst: analyse.teksten[naam], waar: TEKSTWOORDEN[naam].label },
          bron: vensters.tekst(naam),
          ga: () => onItem(venster, naam),
        };
      }),
      ...bijItems(analyse, vensters, onItem),
      ...eigenReden('nu', analyse, vensters, () => onItem('wegen', 'cijfer')),
    ],
    [analyse, vensters, onItem],
  );
  return <Meelees casus={casus} teksten={teksten} {...(onMerken && { onMerken })} />;
}
