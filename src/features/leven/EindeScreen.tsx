// The life of a casus: its fase, until when it is there and why, and when people look back. What is changed here everyone sees.
import { IconCalendarEvent, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import './leven.css';
import { dagVan } from '../../domain/dag.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld, CasusLeven, Uitkomst } from '../../store/contract.ts';
import { describeFase, describeLeven, describeTerugkijk, describeWaarom } from '../../store/describe.ts';
import { useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { useFocusStays } from '../../ui/focus-stays.ts';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { EindeForm } from './EindeForm.tsx';
import { KiesDag } from './KiesDag.tsx';
import { TerugkijkForm } from './TerugkijkForm.tsx';

const FASEN = [
  ['concept', 'Concept'],
  ['gedeeld', 'Gedeeld'],
  ['besproken', 'Besproken'],
  ['afgerond', 'Afgerond'],
] as const;

export function EindeScreen({ casus }: { casus: CasusInBeeld }) {
  const { leven } = casus;
  const titel = useValue(casus.titel);
  const nu = useValue(leven.nu);
  const einde = describeLeven(nu);
  const terugkijk = describeTerugkijk(nu);
  const route = casusRoute(casus.id);
  // A day that is chosen takes the question with it.
  const eindeBlijft = useFocusStays<HTMLElement>();
  const terugkijkBlijft = useFocusStays<HTMLElement>();
  return (
    <Screen above={titel} title="Fase en einddatum">
      <Fase leven={leven} />
      <section {...eindeBlijft} className="stack" aria-labelledby="einddatum">
        <h2 id="einddatum">Einddatum</h2>
        <div className="notice" data-toon={einde.toon}>
          <p>
            <IconCalendarEvent aria-hidden size={20} className="leven-teken" /> {einde.tekst}
            {einde.toon !== 'goed' && ` De laatste dag is ${dagVan(nu.einde)}.`}
          </p>
        </div>
        <p>{describeWaarom(nu.waarom)}</p>
        {nu.waarom.kind === 'samen' && (
          <KiesDag
            vraag="Kies samen: tot wanneer bestaat deze casus?"
            dagen={nu.waarom.regels.map(({ id, dag, reden, functie }) => ({
              id,
              dag,
              uitleg: `${functie || 'Een maatje'}: ${reden}`,
            }))}
            kies={leven.kiesEinde}
          />
        )}
        <p>
          Daarna wordt de casus gewist: op elk toestel en op de server. Wat iemand heeft overgenomen in een verslag of
          in het eigen dossier, blijft daar staan.
        </p>
        {einde.toon !== 'goed' && (
          <p>
            Verleng je zonder verbinding? Dan weten andere toestellen dat pas later. Zij kunnen de casus dan al hebben
            gewist, ook voor jou.
          </p>
        )}
        <div className="actions">
          <LinkButton href={`${route}/verslag`}>Maak je verslag</LinkButton>
        </div>
        <EindeForm einde={nu.einde} zet={leven.zetEinde} />
        <Wijzigingen leven={leven} />
      </section>
      <section {...terugkijkBlijft} className="stack" aria-labelledby="terugkijken">
        <h2 id="terugkijken">Terugkijken</h2>
        {terugkijk && (
          <div className="notice" data-toon={terugkijk.toon}>
            <p>{terugkijk.tekst}</p>
          </div>
        )}
        {nu.terugkijkSamen.length > 1 && (
          <KiesDag
            vraag="Kies samen: wanneer kijken jullie terug?"
            dagen={nu.terugkijkSamen.map((dag) => ({ id: dag, dag, uitleg: '' }))}
            kies={leven.zetTerugkijk}
          />
        )}
        <TerugkijkForm terugkijkOp={nu.terugkijkOp} zet={leven.zetTerugkijk} />
        <div className="actions">
          <LinkButton href={`${route}/terugblik`}>Naar de terugblik</LinkButton>
        </div>
      </section>
    </Screen>
  );
}

function Fase({ leven }: { leven: CasusLeven }) {
  const nu = useValue(leven.nu);
  const feiten = useValue(leven.feiten);
  const [error, setError] = useState<string | null>(null);
  const at = FASEN.findIndex(([fase]) => fase === nu.fase);
  const set = async (work: Promise<Uitkomst>, gezegd: string) => {
    const done = await work;
    setError(done.kind === 'geweigerd' ? done.redenen.join(' ') : null);
    if (done.kind === 'goed') announce(gezegd);
  };
  const door = nu.fase === 'afgerond' ? feiten.afgerond : nu.fase === 'besproken' ? feiten.besproken : null;
  return (
    <section className="stack" aria-labelledby="fase">
      <h2 id="fase">Fase</h2>
      <ol className="fasen">
        {FASEN.map(([fase, naam], index) => (
          <li key={fase} className="fase" aria-current={index === at ? 'step' : undefined}>
            {index < at && <IconCheck aria-hidden size={18} />}
            {naam}
            {index === at && ' (nu)'}
          </li>
        ))}
      </ol>
      <p>
        {describeFase(nu)}
        {door?.functie && `, door ${door.functie}`}.
      </p>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div className="actions">
        {nu.besprokenOp === null ? (
          <Button onClick={() => void set(leven.zetBesproken(true), 'Deze casus staat op besproken.')}>
            Zet op besproken
          </Button>
        ) : (
          nu.afgerondOp === null && (
            <Button variant="rustig" onClick={() => void set(leven.zetBesproken(false), 'Niet meer op besproken.')}>
              Toch niet besproken
            </Button>
          )
        )}
        {nu.afgerondOp === null ? (
          <Button onClick={() => void set(leven.zetAfgerond(true), 'Deze casus staat op afgerond.')}>
            Zet op afgerond
          </Button>
        ) : (
          <Button variant="rustig" onClick={() => void set(leven.zetAfgerond(false), 'Niet meer op afgerond.')}>
            Toch niet afgerond
          </Button>
        )}
      </div>
    </section>
  );
}

/** Who set the end when, the last first. */
function Wijzigingen({ leven }: { leven: CasusLeven }) {
  const { einden } = useValue(leven.feiten);
  if (einden.length === 0) return null;
  return (
    <details>
      <summary>Wie veranderde de einddatum?</summary>
      <ul className="plain-list">
        {einden.slice(0, 20).map(({ id, dag, reden, functie, op }) => (
          <li key={id}>
            {dagVan(op)}, {functie || 'een maatje'}: tot {dagVan(dag)}. Reden: {reden}
          </li>
        ))}
      </ul>
    </details>
  );
}
