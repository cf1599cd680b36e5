// Puts the chosen light or dark look on the root element, where the tokens listen.
import type { Ruggespraak } from '../store/contract.ts';

export function followWeergave(ruggespraak: Ruggespraak, root: HTMLElement): () => void {
  const apply = () => {
    const { weergave } = ruggespraak.instellingen.get();
    if (weergave === 'systeem') delete root.dataset.weergave;
    else root.dataset.weergave = weergave;
  };
  apply();
  return ruggespraak.instellingen.subscribe(apply);
}
