// Says that the last answers did not reach the disk, for as long as that is so. They are still in memory.
import type { Doorlopen } from '../../store/doorlopen.ts';
import { useValue } from '../../store/react.tsx';

export function NietBewaard(props: { doorlopen: Doorlopen }) {
  const reden = useValue(props.doorlopen.nietBewaard);
  if (!reden) return null;
  return (
    <p className="notice" data-toon="fout" role="alert">
      <span>
        <strong>Nog niet bewaard.</strong>{' '}
        {reden === 'vol' ? 'Dit toestel is vol. Maak ruimte vrij.' : 'Bewaren lukt nu niet.'} Je antwoorden staan er
        nog. Sluit de app niet. Bij je volgende antwoord proberen we het opnieuw.
      </span>
    </p>
  );
}
