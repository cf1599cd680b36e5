// The start screen of a guest: the casussen they may see, what is useful beside them, and how it ends.
import { casusRoute } from '../../store/casus-route.ts';
import { describeMoment, describeVragen } from '../../store/describe.ts';
import { zegTot } from '../../store/gast/woorden.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { WachtRegels } from '../../ui/WachtRegels.tsx';

export function GastThuis() {
  const ruggespraak = useRuggespraak();
  const casussen = useValue(ruggespraak.casussen);
  const vragen = useValue(ruggespraak.vragen);
  const bezoek = useValue(ruggespraak.gast.bezoek);
  const now = Date.now();
  return (
    <Screen title="Je bent te gast" {...(bezoek && { lead: `Je kunt meedoen ${zegTot(bezoek.tot, now)}.` })}>
      <WachtRegels regels={describeVragen(vragen)} />
      {casussen.length > 0 && (
        <section className="stack stack-sm" aria-labelledby="casussen">
          <h2 id="casussen">Waar je bij kunt</h2>
          <ul className="rows">
            {casussen.map((casus) => (
              <li key={casus.id}>
                <RowLink href={casusRoute(casus.id)} title={casus.titel}>
                  {casus.gewijzigdOp !== null && describeMoment(casus.gewijzigdOp, now)}
                </RowLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {casussen.length === 0 && vragen.length === 0 && (
        <LinkButton variant="primair" href="/gast">
          Vul je code in
        </LinkButton>
      )}
      <div className="actions">
        <LinkButton href="/gidsen">Stappenplannen</LinkButton>
        <LinkButton href="/acuut">Acuut gevaar</LinkButton>
      </div>
      <p className="subtle">
        Wil je iets houden van wat jullie bespraken? Open de casus en maak een verslag. Doe dat voordat je sluit.
      </p>
    </Screen>
  );
}
