// The outcome of a session into the fourth window: decision, what was not decided, and steps, each once. The casus is then discussed.
import { naarVervolg } from '../../domain/sessie/naar-vervolg.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusVensters } from '../../store/contract.ts';
import { useValue, useVensters } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { announce } from '../../ui/melding.tsx';
import { type Aan, useDaad } from './use-sessies.ts';

export function NaarVervolg({ aan }: { aan: Aan }) {
  const vensters = useVensters(aan.casus);
  return vensters && <Uitkomst aan={aan} vensters={vensters} />;
}

function Uitkomst({ aan, vensters }: { aan: Aan; vensters: CasusVensters }) {
  const { casus, beeld } = aan;
  const analyse = useValue(vensters.analyse);
  const { besprokenOp } = useValue(casus.leven.nu);
  const { fout, bezig, doe } = useDaad();
  const nog = naarVervolg(beeld.sessie, analyse);
  const aantal = nog.stappen.length + (nog.besluit === '' ? 0 : 1) + (nog.nietGekozen === '' ? 0 : 1);
  const iets = beeld.sessie.oogst.some(({ soort }) => ['besluit', 'niet-genomen', 'stap'].includes(soort));
  const zet = () => {
    for (const naam of ['besluit', 'nietGekozen'] as const) {
      if (nog[naam] === '') continue;
      const bron = vensters.tekst(naam);
      const nu = bron.get();
      bron.vervang(nu.length, nu.length, nu.trim() === '' ? nog[naam] : `\n${nog[naam]}`);
    }
    for (const tekst of nog.stappen) vensters.maak('stap', { tekst });
    announce('Het staat in venster 4. Vul daar aan wie het doet, en wanneer.');
  };
  return (
    <section className="stack" aria-label="Uitkomst">
      <h2>Uitkomst in de casus</h2>
      {aantal > 0 ? (
        <div className="notice">
          <p>Jullie schreven een besluit of stappen op die nog niet in de casus staan.</p>
          <Button onClick={zet}>Zet ze in venster 4</Button>
        </div>
      ) : (
        <p className="subtle">
          {iets
            ? 'Wat jullie besloten en wilden doen, staat in venster 4.'
            : 'Jullie schreven geen besluit of stappen op. In venster 4 kan dat nog.'}
        </p>
      )}
      <div className="actions">
        <LinkButton variant="rustig" href={`${casusRoute(casus.id)}/vensters/vervolg`}>
          Bekijk venster 4
        </LinkButton>
        {besprokenOp === null && (
          <Button
            busy={bezig}
            onClick={() => void doe(() => casus.leven.zetBesproken(true), 'Deze casus staat op besproken.')}
          >
            Zet de casus op besproken
          </Button>
        )}
      </div>
      <Fout zin={fout} />
    </section>
  );
}
