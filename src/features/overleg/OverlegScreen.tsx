// Ik wil overleggen: what waits for an answer, asking a maatje, the two talks, and where else to go. The talks need no set-up and no lock.
import { IconMessageQuestion } from '@tabler/icons-react';
import { GESPREKKEN } from '../../content/consult/gesprekken.ts';
import { minutenVan } from '../../domain/consult/gesprek.ts';
import type { Consulten, ConsultStaat } from '../../store/consult/contract.ts';
import type { Ruggespraak } from '../../store/contract.ts';
import { useConsulten, useRuggespraakIfLoaded, useValue } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { consultRoute, zegRegel } from './woorden.ts';

export function OverlegScreen() {
  const ruggespraak = useRuggespraakIfLoaded();
  return (
    <Screen title="Ik wil overleggen" lead="Twee weten meer dan één. Zonder namen, en jij beslist.">
      {ruggespraak && <Vragen ruggespraak={ruggespraak} />}
      <section className="stack stack-sm" aria-labelledby="vraag">
        <h2 id="vraag">Stel een vraag</h2>
        <p>Drie korte vragen, twee minuten. Je maatje leest en antwoordt als het uitkomt, ook zonder internet.</p>
        <div className="actions">
          <LinkButton variant="primair" href="/overleg/nieuw" icon={<IconMessageQuestion aria-hidden size={22} />}>
            Vraag een maatje
          </LinkButton>
        </div>
      </section>
      <section className="stack stack-sm" aria-labelledby="praat">
        <h2 id="praat">Praat met z’n tweeën</h2>
        <p className="subtle">Naast elkaar of aan de telefoon. Hiervoor hoef je niets in te stellen.</p>
        <ul className="rows">
          {GESPREKKEN.map((gesprek) => (
            <li key={gesprek.id}>
              <RowLink href={`/overleg/gesprek/${gesprek.id}`} title={gesprek.titel}>
                {minutenVan(gesprek)} minuten. {gesprek.stappen.length} korte stappen.
              </RowLink>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack stack-sm" aria-labelledby="ook">
        <h2 id="ook">Ook goed om te weten</h2>
        <ul className="rows">
          <li>
            <RowLink href="/gidsen/meldcode/lees/p/overleg" title="Stap 2 van de meldcode: overleggen">
              Met wie je overlegt, en wat je noteert.
            </RowLink>
          </li>
          <li>
            <RowLink href="/gidsen/twijfel" title="Twijfel in 5 minuten, als stappenplan">
              Voor als je de antwoorden wilt bewaren.
            </RowLink>
          </li>
          <li>
            <RowLink href="/routekaart" title="Routekaart">
              Wie doet wat in de buurt, en hoe je ze belt.
            </RowLink>
          </li>
          <li>
            <RowLink href="/casussen" title="Samen in een casus werken">
              Voor als één vraag niet genoeg is.
            </RowLink>
          </li>
        </ul>
      </section>
    </Screen>
  );
}

function Vragen({ ruggespraak }: { ruggespraak: Ruggespraak }) {
  const toegang = useValue(ruggespraak.toegang);
  const consulten = useConsulten(ruggespraak, true);
  if (toegang.kind === 'op-slot')
    return (
      <div className="notice">
        <p>Vragen van en aan je maatjes staan achter het slot.</p>
        <LinkButton href="/overleg/slot">Ontgrendel</LinkButton>
      </div>
    );
  return consulten && <Lijst consulten={consulten} />;
}

function Lijst({ consulten }: { consulten: Consulten }) {
  const alle = useValue(consulten.lijst);
  const wacht = alle.filter((staat) => staat.wacht);
  const rest = alle.filter((staat) => !staat.wacht);
  return (
    <>
      {wacht.length > 0 && (
        <section className="stack stack-sm" aria-labelledby="wacht">
          <h2 id="wacht">{wacht.length === 1 ? 'Eén vraag wacht op jou' : `${wacht.length} vragen wachten op jou`}</h2>
          <Rijen staten={wacht} />
        </section>
      )}
      {rest.length > 0 && (
        <section className="stack stack-sm" aria-labelledby="lopend">
          <h2 id="lopend">Vragen in je kringen</h2>
          <Rijen staten={rest} />
        </section>
      )}
    </>
  );
}

const Rijen = ({ staten }: { staten: readonly ConsultStaat[] }) => (
  <ul className="rows">
    {staten.map((staat) => (
      <li key={staat.kamer}>
        <RowLink href={consultRoute(staat.kamer)} title={staat.consult.woorden.vraag}>
          {zegRegel(staat)}
        </RowLink>
      </li>
    ))}
  </ul>
);
