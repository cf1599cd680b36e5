// A walk that is kept on this device, at its address.
import type { ReactNode } from 'react';
import type { Doorlopen } from '../../store/doorlopen.ts';
import { fixedValue, useDoorlopen, useRuggespraakIfLoaded, useValue } from '../../store/react.tsx';
import { Loading } from '../../ui/Screen.tsx';
import { type Deel, Doorloop } from './Doorloop.tsx';
import { GidsScreen } from './GidsScreen.tsx';
import { NaarCasus } from './NaarCasus.tsx';
import { SlotRegel } from './SlotRegel.tsx';

const GEEN_FUNCTIE = fixedValue({ functie: '' });

interface Props {
  gids: string;
  doorloop: string;
  deel: Deel;
  /** Shown when the walk is not in view: it may be behind the lock. Gets what to show when it is not there either. */
  anders: (niet: ReactNode) => ReactNode;
}

export function DoorloopScreen(props: Props) {
  const doorlopen = useDoorlopen();
  return doorlopen ? <Kept {...props} doorlopen={doorlopen} /> : <Loading />;
}

function Kept({ gids, doorloop, deel, anders, doorlopen }: Props & { doorlopen: Doorlopen }) {
  const bron = doorlopen.doorloop(doorloop);
  const staat = useValue(bron.staat);
  const gelezen = useValue(doorlopen.gelezen);
  const { functie } = useValue(useRuggespraakIfLoaded()?.instellingen ?? GEEN_FUNCTIE);
  if (!staat) return gelezen ? anders(<GidsScreen gids={gids} nietGevonden />) : <Loading />;
  if (deel.wat === 'casus') return <NaarCasus staat={staat} doorlopen={doorlopen} />;
  const waar = doorlopen.lijst.get().find((one) => one.doorloop.id === doorloop)?.waar ?? 'open';
  return (
    <Doorloop
      staat={staat}
      bron={bron}
      doorlopen={doorlopen}
      casus={null}
      feitenWachten={false}
      functie={functie}
      basis={`/gidsen/${gids}/${doorloop}`}
      deel={deel}
      slot={waar === 'open' && <SlotRegel />}
    />
  );
}
