// Preparing for a table or a talk: the five sheets, what each is for, and how much the casus does not say yet. Keeps nothing.
import { BLADEN } from '../../content/bladen.ts';
import { maakBlad } from '../../domain/blad/maak-blad.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld, CasusVensters } from '../../store/contract.ts';
import { useValue, useVensters } from '../../store/react.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { useBladOpties } from './use-blad-opties.ts';

export function VoorbereidenScreen({ casus }: { casus: CasusInBeeld }) {
  const vensters = useVensters(casus);
  return vensters ? <Lijst casus={casus} vensters={vensters} /> : <Loading />;
}

const zegGaten = (aantal: number): string => {
  if (aantal === 0) return 'Uit de casus is alles ingevuld.';
  return aantal === 1 ? 'Eén ding staat nog niet in de casus.' : `${aantal} dingen staan nog niet in de casus.`;
};

function Lijst({ casus, vensters }: { casus: CasusInBeeld; vensters: CasusVensters }) {
  const titel = useValue(casus.titel);
  const analyse = useValue(vensters.analyse);
  const opties = useBladOpties(casus);
  return (
    <Screen
      title="Voorbereiden"
      above={titel}
      lead="Kies een blad. Het wordt gevuld uit deze casus, en laat zien wat er nog niet staat."
    >
      <ul className="rows">
        {BLADEN.map((pack) => (
          <li key={pack.id}>
            <RowLink href={`${casusRoute(casus.id)}/voorbereiden/${pack.id}`} title={pack.titel}>
              {pack.waarvoor} {zegGaten(maakBlad(analyse, pack, opties).gaten.length)}
            </RowLink>
          </li>
        ))}
      </ul>
      <p className="subtle">Een blad is een geheugensteun, geen besluit. De app bewaart het niet.</p>
    </Screen>
  );
}
