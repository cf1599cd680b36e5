// For whom a code is, what they may do with it, and whether they stay.
import { useState } from 'react';
import { gastTijden } from '../../domain/gast.ts';
import { hoofdletter } from '../../domain/hoofdletter.ts';
import { ROLLEN } from '../../store/describe.ts';
import { zegTot } from '../../store/gast/woorden.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Field } from '../../ui/Field.tsx';
import { type Keuze, rolVan } from './keuze.ts';

/** A guest invites nobody and manages nothing. */
const ROLLEN_GAST = ROLLEN.flatMap((rol) => {
  if (rol.value === 'beheren') return [];
  return rol.value === 'meedoen' ? { ...rol, hint: 'Kan lezen en schrijven.' } : rol;
});

export function VoorWie(props: { keuze: Keuze; beheer: boolean; onKeuze: (deel: Partial<Keuze>) => void }) {
  const { keuze, beheer, onKeuze } = props;
  const [tijden] = useState(() => gastTijden(Date.now()));
  const rollen = (keuze.gast ? ROLLEN_GAST : ROLLEN).filter(({ value }) => value !== 'beheren' || beheer);
  return (
    <>
      <Field
        label="Voor wie?"
        hint="Een functie, geen naam. Bijvoorbeeld leerkracht van groep 5. Alleen jullie kring ziet dit."
        value={keuze.voor}
        onValue={(voor) => onKeuze({ voor })}
        maxLength={40}
        autoComplete="off"
      />
      <ChoiceList
        legend="Wat mag je maatje?"
        options={rollen}
        value={[rolVan(keuze)]}
        onValue={([gekozen]) => onKeuze({ rol: rollen.find(({ value }) => value === gekozen)?.value ?? 'meedoen' })}
      />
      <ChoiceList
        legend="Hoe lang doet je maatje mee?"
        options={[
          { value: 'blijft', label: 'Tot iemand het verandert' },
          {
            value: 'gast',
            label: 'Voor één keer, als gast',
            hint: 'Hooguit een dag. Op dat toestel blijft niets staan. Een gast kan niemand uitnodigen.',
          },
        ]}
        value={[keuze.gast ? 'gast' : 'blijft']}
        onValue={([gekozen]) => onKeuze({ gast: gekozen === 'gast' })}
      />
      {keuze.gast && (
        <ChoiceList
          legend="Tot wanneer?"
          options={tijden.map(({ duur, tot }) => ({ value: duur, label: hoofdletter(zegTot(tot, Date.now())) }))}
          value={[keuze.duur]}
          onValue={([gekozen]) => onKeuze({ duur: tijden.find(({ duur }) => duur === gekozen)?.duur ?? 'vier-uur' })}
        />
      )}
    </>
  );
}
