// From an own lesson of a session to a leerpunt of the kring: laid ready there, to be put in words without the casus, read and shared.
import { useLocation } from 'wouter';
import { OEFENCASUS } from '../../store/casus-route.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { type Aan, useDaad } from './use-sessies.ts';

const LUKT_NIET = 'Dat lukte nu niet. Probeer het nog eens.';

export function LessenNaarKring({ aan }: { aan: Aan }) {
  const { casus, beeld } = aan;
  const ruggespraak = useRuggespraak();
  const isGast = useValue(ruggespraak.gast.bezoek) !== null;
  const [, naar] = useLocation();
  const { fout, bezig, doe } = useDaad();
  const lessen = beeld.sessie.oogst.filter(({ soort, plek }) => soort === 'les' && beeld.eigen.includes(plek));
  // Nothing of the practice casus is kept, and a guest has no place of their own to keep it in.
  if (casus.id === OEFENCASUS || isGast || lessen.length === 0) return null;
  const kring = casus.id.split('/')[0] ?? '';
  const legKlaar = (les: string) =>
    doe(async () => {
      const leerpunten = await ruggespraak.leerpunten().catch(() => null);
      const gedaan = await leerpunten?.legKlaar(kring, { les });
      if (gedaan?.kind === 'goed') naar(`/kring/${kring}/leerpunten/nieuw`);
      return gedaan ?? { kind: 'geweigerd', redenen: [LUKT_NIET] };
    });
  return (
    <section className="stack stack-sm" aria-label="Leerpunten van de kring">
      <p className="subtle small">
        Heeft je kring hier ook iets aan? Maak er een leerpunt van. Je past de zin eerst aan en leest hem na.
      </p>
      <ul className="stack stack-sm">
        {lessen.map(({ id, tekst }) => (
          <li key={id}>
            <Button busy={bezig} onClick={() => void legKlaar(tekst)}>
              Maak een leerpunt van: {tekst.length > 60 ? `${tekst.slice(0, 57)}…` : tekst}
            </Button>
          </li>
        ))}
      </ul>
      <Fout zin={fout} />
    </section>
  );
}
