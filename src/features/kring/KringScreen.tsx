// Who is in each kring, what they can do, what can be done about it, and the way to invite someone.
import { IconBulb, IconLifebuoy, IconUserPlus } from '@tabler/icons-react';
import { hoofdletter } from '../../domain/hoofdletter.ts';
import type { KringRegel, LidRegel } from '../../store/contract.ts';
import { describeVragen, describeWachtenden } from '../../store/describe.ts';
import { magSchrijven } from '../../store/mag-schrijven.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { WachtRegels } from '../../ui/WachtRegels.tsx';
import { LidRij } from './LidRij.tsx';

export function KringScreen() {
  const ruggespraak = useRuggespraak();
  const kringen = useValue(ruggespraak.kringen);
  const vragen = describeVragen(useValue(ruggespraak.vragen));
  if (kringen.length === 0)
    return (
      <Screen title="Kring">
        <WachtRegels regels={vragen} />
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
      <WachtRegels regels={vragen} />
      {kringen.map((kring) => (
        <Kring key={kring.id} kring={kring} />
      ))}
      {kringen.some(({ leden }) => leden.length > 1 && !leden.some(isGastHier)) && (
        <section className="stack stack-sm" aria-labelledby="helpen">
          <h2 id="helpen">Kan een maatje er niet meer in?</h2>
          <p>Koos je maatje jou als een van drie, dan kun je helpen. Doe dat samen, aan de telefoon of naast elkaar.</p>
          <LinkButton href="/kring/helpen" icon={<IconLifebuoy aria-hidden size={22} />}>
            Een maatje helpen
          </LinkButton>
        </section>
      )}
    </Screen>
  );
}

const isGastHier = ({ ditToestel, gast }: LidRegel): boolean => ditToestel && gast !== undefined;

function Kring({ kring }: { kring: KringRegel }) {
  return (
    <section className="stack stack-sm" aria-labelledby={`kring-${kring.id}`}>
      <h2 id={`kring-${kring.id}`}>{hoofdletter(kring.naam)}</h2>
      <p className="subtle small">{describeCasussen(kring.casussen.map(({ titel }) => titel))}</p>
      <WachtRegels regels={describeWachtenden([kring])} />
      {kring.wachtenden.some(({ magIk }) => !magIk) && (
        <p className="subtle small">Er wacht iemand. Wie deze kring beheert of meedoet, kan die persoon binnenlaten.</p>
      )}
      <ul className="rows">
        {kring.leden.map((lid) => (
          <LidRij key={lid.id} kring={kring} lid={lid} />
        ))}
      </ul>
      {!kring.leden.some(isGastHier) && (
        <div className="actions">
          {/* Who only reads invites nobody. */}
          {magSchrijven(kring) && (
            <LinkButton href={`/delen/${kring.id}`} icon={<IconUserPlus aria-hidden size={22} />}>
              Deel met een maatje
            </LinkButton>
          )}
          <LinkButton href={`/kring/${kring.id}/leerpunten`} icon={<IconBulb aria-hidden size={22} />}>
            Leerpunten
          </LinkButton>
        </div>
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
