// Offered once, right after the first toegangszin: opening with a fingerprint or face too, where the device may be able to.
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { VingerafdrukStappen } from './VingerafdrukStappen.tsx';

export function VingerafdrukAanbod() {
  const { passkey } = useRuggespraak();
  const verder = () => passkey.later();
  return (
    <VingerafdrukStappen
      zin={null}
      niet={<Button onClick={verder}>Niet nu</Button>}
      verder={
        <Button variant="primair" onClick={verder}>
          Ga verder
        </Button>
      }
    />
  );
}
