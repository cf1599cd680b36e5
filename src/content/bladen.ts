// Which preparation sheets there are, in the order of the list. Fetched together: the list counts what is missing on each.
import type { BladPack } from '../domain/blad/pack.ts';
import { BESCHERMINGSTAFEL } from './bladen/beschermingstafel.ts';
import { MDA } from './bladen/mda.ts';
import { STRAF_ZORG } from './bladen/straf-zorg.ts';
import { VEILIG_THUIS } from './bladen/veilig-thuis.ts';
import { VEILIGHEIDSPLAN } from './bladen/veiligheidsplan.ts';

export const BLADEN: readonly BladPack[] = [VEILIG_THUIS, BESCHERMINGSTAFEL, MDA, STRAF_ZORG, VEILIGHEIDSPLAN];

/** How sure it is that it goes like this, for who is going to use it. */
export const ZEKERHEID: Readonly<Record<BladPack['zekerheid'], string>> = {
  hoog: 'Dit blad rust op openbare bronnen.',
  midden: 'Dit gaat niet overal hetzelfde. Lees wat je in je regio navraagt.',
  laag: 'Hierover vonden we weinig. Zie dit blad als een voorbeeld, en vraag na hoe het in je regio gaat.',
};
