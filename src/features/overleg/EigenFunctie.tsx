// Asks what someone does, where that was not said yet: the other sees it beside the words, and it stands in the consultregel.
import { useState } from 'react';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { KeptField } from '../../ui/KeptField.tsx';

export function EigenFunctie() {
  const ruggespraak = useRuggespraak();
  const { functie } = useValue(ruggespraak.instellingen);
  // It does not go away while it is being filled in.
  const [vraagt] = useState(() => functie === '');
  if (!vraagt) return null;
  return (
    <KeptField
      label="Je functie"
      hint="Zo ziet de ander je. Geen naam. Mag leeg blijven."
      value={functie}
      onKeep={(nieuw) => void ruggespraak.setInstellingen({ functie: nieuw })}
      maxLength={40}
    />
  );
}
