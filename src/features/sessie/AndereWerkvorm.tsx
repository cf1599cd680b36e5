// In the waiting room: another werkvorm, or this one with other minutes; and keeping one that somebody made.
import { alsEigen, zelfdeWerkvorm } from '../../domain/sessie/bestand-werkvorm.ts';
import { alleenMinuten } from '../../domain/sessie/keur-werkvorm.ts';
import type { Werkvorm } from '../../domain/sessie/werkvorm.ts';
import { useValue } from '../../store/react.tsx';
import type { EigenWerkvormen } from '../../store/sessie/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Loading } from '../../ui/Screen.tsx';
import { useDaad } from './use-sessies.ts';
import { type Eigen, useWerkvorm } from './use-werkvormen.ts';
import { WerkvormBlad } from './WerkvormBlad.tsx';

/** A werkvorm somebody changed, theirs or mine: to have it the next time as well. */
export function BewaarEigen({ werkvormen, werkvorm }: { werkvormen: EigenWerkvormen; werkvorm: Werkvorm }) {
  const lijst = useValue(werkvormen.lijst);
  const { fout, bezig, doe } = useDaad();
  if (lijst.some((een) => zelfdeWerkvorm(een, werkvorm))) return null;
  return (
    <>
      <Button
        variant="rustig"
        busy={bezig}
        onClick={() =>
          void doe(
            () => werkvormen.bewaar(alsEigen(werkvorm, () => crypto.randomUUID())),
            'Bewaard bij je eigen werkvormen, op dit toestel.',
          )
        }
      >
        Bewaar bij mijn werkvormen
      </Button>
      <Fout zin={fout} />
    </>
  );
}

export function EenAndere(props: {
  id: string;
  nu: Werkvorm;
  eigen: Eigen;
  bezig: boolean;
  kies: (werkvorm: Werkvorm) => void;
}) {
  const gehaald = useWerkvorm(props.id, props.eigen);
  // What stands now, also where this app has no such werkvorm.
  const zelfde = props.id === (props.nu.eigenVan ?? props.nu.id);
  if (gehaald.kind === 'laden') return <Loading />;
  // Of one that a team made itself the one it was made from knows nothing.
  const vanNu = zelfde && !(gehaald.kind === 'goed' && alleenMinuten(props.nu, gehaald.werkvorm));
  const werkvorm = vanNu ? props.nu : gehaald.kind === 'goed' ? gehaald.werkvorm : null;
  if (!werkvorm) return <p className="field-error">{gehaald.kind === 'geweigerd' && gehaald.redenen.join(' ')}</p>;
  return (
    <>
      <h2>{werkvorm.titel}</h2>
      <WerkvormBlad
        key={werkvorm.id}
        werkvorm={werkvorm}
        minutenOpen={zelfde}
        knop="Neem deze werkvorm"
        bezig={props.bezig}
        kies={props.kies}
      />
    </>
  );
}
