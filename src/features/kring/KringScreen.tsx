// Who is in each kring, what they can do, what can be done about it, and the way to invite someone.
import { IconUserPlus } from '@tabler/icons-react';
import type { KringRegel } from '../../store/contract.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { LidRij } from './LidRij.tsx';

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
      <h2 id={`kring-${kring.id}`}>{kring.naam.slice(0, 1).toUpperCase() + kring.naam.slice(1)}</h2>
      <p className="subtle small">{describeCasussen(kring.casussen.map(({ titel }) => titel))}</p>
      <ul className="rows">
        {kring.leden.map((lid) => (
          <LidRij key={lid.id} kring={kring} lid={lid} />
        ))}
      </ul>
      {/* Who only reads invites nobody. */}
      {kring.leden.some(({ ditToestel, rol }) => ditToestel && rol !== 'meelezen') && (
        <LinkButton href={`/delen/${kring.id}`} icon={<IconUserPlus aria-hidden size={22} />}>
          Deel met een maatje
        </LinkButton>
      )}
    </section>
  );
}

const NAMED = 4;

function describeCasussen(titels: readonly string[]): string {
  if (titels.length === 0) return 'Nog geen casussen.';
  const rest = titels.length - NAMED;
  return rest > 1 ? `${titels.slice(0, NAMED).join(', ')} en nog ${rest} casussen.` : titels.join(', ');
}
