// Who is in each kring, what they can do, and the way to invite someone.
import { IconUserPlus } from '@tabler/icons-react';
import type { KringRegel, LidRegel } from '../../store/contract.ts';
import { describeRol } from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';

export function KringScreen() {
  const kringen = useValue(useRuggespraak().kringen);
  if (kringen.length === 0)
    return (
      <Screen title="Kring">
        <div className="surface stack">
          <p>
            Een kring is wie samen bij een casus kan. Je eerste kring begint met jou alleen, zodra je een casus maakt of
            meedoet.
          </p>
          <div className="actions">
            <LinkButton variant="primair" href="/casussen/nieuw">
              Nieuwe casus
            </LinkButton>
            <LinkButton href="/meedoen">Meedoen met een code</LinkButton>
          </div>
        </div>
      </Screen>
    );
  return (
    <Screen title="Kring" lead="Wie samen met jou bij een casus kan.">
      {kringen.map((kring) => (
        <Kring key={kring.id} kring={kring} />
      ))}
    </Screen>
  );
}

function Kring({ kring }: { kring: KringRegel }) {
  return (
    <section className="stack stack-sm" aria-labelledby={`kring-${kring.id}`}>
      <h2 id={`kring-${kring.id}`}>{kring.naam}</h2>
      <p className="subtle small">
        {kring.casussen.length === 0 ? 'Nog geen casussen.' : kring.casussen.map(({ titel }) => titel).join(', ')}
      </p>
      <ul className="rows">
        {kring.leden.map((lid) => (
          <Lid key={lid.id} lid={lid} />
        ))}
      </ul>
      <LinkButton href={`/delen/${kring.id}`} icon={<IconUserPlus aria-hidden size={22} />}>
        Deel met een maatje
      </LinkButton>
    </section>
  );
}

function Lid({ lid }: { lid: LidRegel }) {
  const functie = lid.functie || (lid.ditToestel ? 'Jij' : 'Maatje');
  return (
    <li className="row">
      <div className="row-text">
        <span className="row-title">
          {functie}
          {lid.ditToestel && ' (dit toestel)'}
        </span>
        <span className="subtle small">
          {lid.weg ? 'Niet meer in deze kring. Ziet niets nieuws.' : describeRol(lid.rol)}
        </span>
      </div>
    </li>
  );
}
