// Choosing a werkvorm: the own ones of this device, and ours by what they are for, with how long each takes.
import { WACHT_NIET } from '../../content/sessie-woorden.ts';
import { WERKVORMEN, type WerkvormKort } from '../../content/werkvormen.ts';
import { minutenVan } from '../../domain/sessie/werkvorm.ts';
import { Button } from '../../ui/Button.tsx';
import { minuten } from './Fasen.tsx';
import { type Eigen, useEigenLijst } from './use-werkvormen.ts';

const SOORT = {
  casus: 'Over de casus: wat weten we, wat is er nodig?',
  handelen: 'Over ons werk: wat doet het met jou, hoe handel jij?',
} as const;

export function WerkvormLijst(props: {
  toon: (id: string) => void;
  eigen: Eigen;
  extra?: readonly WerkvormKort[];
  /** At the end of the own ones. */
  bijEigen?: React.ReactNode;
}) {
  const { toon, extra = [] } = props;
  const { lijst, onleesbaar } = useEigenLijst(props.eigen);
  return (
    <div className="stack stack-lg">
      <p className="notice">{WACHT_NIET}</p>
      {props.eigen.kind === 'er' && (lijst.length > 0 || onleesbaar > 0 || props.bijEigen) && (
        <section className="stack stack-sm" aria-label="Eigen werkvormen">
          <h2>Eigen werkvormen</h2>
          {lijst.length === 0 ? (
            <p className="subtle">Je hebt er nog geen. Bekijk een werkvorm hieronder en maak er je eigen van.</p>
          ) : (
            <Rijen toon={toon} werkvormen={lijst.map((een) => ({ ...een, minuten: minutenVan(een) }))} />
          )}
          {onleesbaar > 0 && (
            <p className="subtle small">
              {onleesbaar === 1 ? 'Eén eigen werkvorm kan' : `${onleesbaar} eigen werkvormen kunnen`} hier niet worden
              gelezen. Er is niets weggegooid.
            </p>
          )}
          {props.bijEigen}
        </section>
      )}
      {(['casus', 'handelen'] as const).map((soort) => (
        <section key={soort} className="stack stack-sm" aria-label={SOORT[soort]}>
          <h2>{SOORT[soort]}</h2>
          <Rijen toon={toon} werkvormen={[...extra, ...WERKVORMEN].filter((een) => een.soort === soort)} />
        </section>
      ))}
    </div>
  );
}

function Rijen(props: {
  toon: (id: string) => void;
  werkvormen: readonly Pick<WerkvormKort, 'id' | 'titel' | 'minuten'>[];
}) {
  return (
    <ul className="rows">
      {props.werkvormen.map(({ id, titel, minuten: aantal }) => (
        <li key={id} className="row">
          <span className="row-text">
            <span className="row-title">{titel}</span>
            <span className="subtle small">{minuten(aantal)}</span>
          </span>
          <Button onClick={() => props.toon(id)}>
            Bekijk<span className="visually-hidden"> {titel}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
