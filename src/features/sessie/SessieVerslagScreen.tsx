// The record of a session, of everything so far at whatever phase it is. Made on the device when it is asked for; the app keeps no record.
import { useMemo, useState } from 'react';
import { dagVan } from '../../domain/dag.ts';
import { eigenDagen } from '../../domain/eigen-dagen.ts';
import { beschrijfSessie, functiesVan } from '../../domain/sessie/verslag-sessie.ts';
import { vensterDelen } from '../../domain/sessie/verslag-vensters.ts';
import type { CasusInBeeld, CasusVensters } from '../../store/contract.ts';
import { useRuggespraak, useValue, useVensters } from '../../store/react.tsx';
import type { CasusSessies } from '../../store/sessie/contract.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Loading } from '../../ui/Screen.tsx';
import { NietHier } from './NietHier.tsx';
import { Papier } from './Papier.tsx';
import { useSessie, useSessies } from './use-sessies.ts';

export function SessieVerslagScreen({ casus, sessie }: { casus: CasusInBeeld; sessie: string }) {
  const sessies = useSessies(casus);
  const vensters = useVensters(casus);
  return sessies && vensters ? (
    <Verslag casus={casus} id={sessie} sessies={sessies} vensters={vensters} />
  ) : (
    <Loading />
  );
}

function Verslag(props: { casus: CasusInBeeld; id: string; sessies: CasusSessies; vensters: CasusVensters }) {
  const { casus, sessies, vensters } = props;
  const { beeld } = useSessie(sessies, props.id);
  const geladen = useValue(sessies.geladen);
  const analyse = useValue(vensters.analyse);
  const titel = useValue(casus.titel);
  const { functie } = useValue(useRuggespraak().instellingen);
  const [metVensters, setMetVensters] = useState(true);
  // As it was when it was opened: else it would be another text every minute.
  const [nu] = useState(() => sessies.tijd());
  const verslag = useMemo(
    () =>
      beeld &&
      beschrijfSessie(beeld.sessie, {
        ...{ nu, functie, geopend: beeld.geopend },
        vensters: metVensters ? vensterDelen(analyse, nu) : [],
      }),
    [beeld, nu, functie, analyse, metVensters],
  );
  if (!beeld || !verslag) return geladen ? <NietHier casus={casus} /> : <Loading />;
  const { sessie } = beeld;
  const getypt = [...functiesVan(sessie), sessie.thema, functie].filter(Boolean);
  const vanMensen = (regel: string) => getypt.some((woorden) => regel.includes(woorden));
  return (
    <Papier
      titel={sessie.stand === 'gestopt' ? 'Verslag van de intervisie' : 'Verslag tot nu toe'}
      boven={titel}
      lead="Je maakt het op dit toestel. De app bewaart het verslag zelf niet."
      casus={casus}
      blad={verslag}
      eigenRegels={[
        verslag.titel,
        ...verslag.kop.filter((regel) => !vanMensen(regel)),
        ...verslag.delen.map((deel) => deel.titel),
        ...verslag.voet.filter((regel) => !vanMensen(regel)),
      ]}
      eigenDagen={eigenDagen(analyse.items, {
        momenten: [nu, sessie.gemaaktOp, ...sessie.beurten.map(({ van }) => van)],
        dagen: sessie.terugblikDag === '' ? [] : [sessie.terugblikDag],
      })}
      getypt={getypt}
      nagelezen="Nagelezen. Kies hoe je het verslag meeneemt."
    >
      {sessie.stand !== 'gestopt' && (
        <p className="subtle">Gemaakt op {dagVan(nu)}, terwijl jullie bezig zijn. Wat daarna komt, staat er niet in.</p>
      )}
      <ChoiceList
        legend="Wat komt erin?"
        multiple
        options={[{ value: 'vensters', label: 'Ook wat in de vier vensters staat' }]}
        value={metVensters ? ['vensters'] : []}
        onValue={(gekozen) => setMetVensters(gekozen.includes('vensters'))}
      />
    </Papier>
  );
}
