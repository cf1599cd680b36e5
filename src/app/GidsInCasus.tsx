// Guides inside a casus, beside an intervisie: as long as this person only listens in one, the guide stays and is told that facts can wait. A file of its own, so that it comes with the guide.
import { type ComponentProps, type ReactNode, useState } from 'react';
import { CasusDoorloopScreen, StappenScreen } from '../features/gidsen/CasusGidsScreens.tsx';
import type { CasusInBeeld } from '../store/contract.ts';
import { later } from '../ui/later.tsx';

const Luistert = later(() => import('../features/sessie/Luistert.tsx').then((m) => m.Luistert), null);

function NaastLuisteren(props: { casus: CasusInBeeld; children: (luistert: boolean) => ReactNode }) {
  const [luistert, setLuistert] = useState(false);
  return (
    <>
      <Luistert casus={props.casus} onLuistert={setLuistert} stil />
      {props.children(luistert)}
    </>
  );
}

export const StappenInCasus = ({ casus }: { casus: CasusInBeeld }) => (
  <NaastLuisteren casus={casus}>
    {(luistert) => <StappenScreen casus={casus} feitenWachten={luistert} />}
  </NaastLuisteren>
);

export const DoorloopInCasus = (props: Omit<ComponentProps<typeof CasusDoorloopScreen>, 'feitenWachten'>) => (
  <NaastLuisteren casus={props.casus}>
    {(luistert) => <CasusDoorloopScreen {...props} feitenWachten={luistert} />}
  </NaastLuisteren>
);
