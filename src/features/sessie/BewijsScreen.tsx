// Proof of taking part, for a register: when, how long, with which functies, and a theme in own words. Nothing of the casus.
import { useState } from 'react';
import { dagVan } from '../../domain/dag.ts';
import { deelnamebewijsVan } from '../../domain/sessie/deelnamebewijs.ts';
import { naamAanTafel } from '../../domain/sessie/doorgeven.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { useValue } from '../../store/react.tsx';
import type { CasusSessies } from '../../store/sessie/contract.ts';
import { Select } from '../../ui/Field.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { KeptField } from '../../ui/KeptField.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { NietHier } from './NietHier.tsx';
import { Papier } from './Papier.tsx';
import { useDaad, useSessie, useSessies } from './use-sessies.ts';

export function BewijsScreen({ casus, sessie }: { casus: CasusInBeeld; sessie: string }) {
  const sessies = useSessies(casus);
  return sessies ? <Bewijs casus={casus} id={sessie} sessies={sessies} /> : <Loading />;
}

function Bewijs({ casus, id, sessies }: { casus: CasusInBeeld; id: string; sessies: CasusSessies }) {
  const { inBeeld, beeld } = useSessie(sessies, id);
  const geladen = useValue(sessies.geladen);
  const [nu] = useState(() => sessies.tijd());
  const [gekozen, setGekozen] = useState<string | null>(null);
  const { fout, doe } = useDaad();
  if (!beeld || !inBeeld) return geladen ? <NietHier casus={casus} /> : <Loading />;
  const { sessie, eigen } = beeld;
  const plek = gekozen !== null && eigen.includes(gekozen) ? gekozen : eigen[0];
  if (plek === undefined)
    return <Screen title="Bewijs van deelname" lead="Op dit toestel zat niemand aan tafel bij deze intervisie." />;
  const blad = deelnamebewijsVan(sessie, plek, nu);
  const getypt = [...sessie.deelnemers.map(({ functie }) => functie.trim()), sessie.thema].filter(Boolean);
  const vanMensen = (regel: string) => getypt.some((woorden) => regel.includes(woorden));
  return (
    <Papier
      titel="Bewijs van deelname"
      lead="Voor je register. Over de casus staat er niets in."
      casus={casus}
      blad={blad}
      eigenRegels={[blad.titel, ...blad.kop.filter((regel) => !vanMensen(regel)), ...blad.voet]}
      eigenDagen={new Set([dagVan(nu), dagVan(sessie.beurten[0]?.van ?? sessie.gemaaktOp)])}
      getypt={getypt}
      nagelezen="Nagelezen. Kies hoe je het bewijs meeneemt."
    >
      {eigen.length > 1 && (
        <Select
          label="Van wie is het bewijs?"
          value={plek}
          onValue={setGekozen}
          options={eigen.map((een) => ({ value: een, label: naamAanTafel(sessie, een) }))}
        />
      )}
      <KeptField
        label="Waar ging het over? (mag leeg blijven)"
        hint="Een thema, zoals: praten met ouders. Niets over de casus."
        value={sessie.thema}
        maxLength={200}
        onKeep={(tekst) => void doe(() => inBeeld.doe(plek, { kind: 'thema', tekst }))}
      />
      <Fout zin={fout} />
    </Papier>
  );
}
