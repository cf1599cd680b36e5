// Lines to tick: seen, not seen, do not know. Nothing chosen beforehand, no count, no colour. What was seen gets a source and a moment, and can become a fact.
import { useEffect, useId, useRef, useState } from 'react';
import { FEIT_BRONNEN } from '../../domain/feit.ts';
import { GEZIEN, type Pagina, type Signaal } from '../../domain/gids/pack.ts';
import type { CasusInBeeld, Uitkomst } from '../../store/contract.ts';
import { useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Field } from '../../ui/Field.tsx';
import { FeitenWachten } from './FeitenWachten.tsx';
import { feitVan } from './feit-van.ts';
import type { Gang } from './gang.ts';
import { listOf, textOf, type Waarden } from './use-concept.ts';

interface LineProps {
  gang: Gang;
  signaal: Signaal;
  waarden: Waarden;
  change: (deel: Waarden) => void;
  bewaar: () => Promise<Gang | null>;
}

export function Signalen(props: Omit<LineProps, 'signaal'> & { pagina: Extract<Pagina, { kind: 'signalen' }> }) {
  const { pagina, ...rest } = props;
  return (
    <>
      <FeitenWachten wachten={rest.gang.feitenWachten} />
      <ul className="signalen">
        {pagina.signalen.map((signaal) => (
          <li key={signaal.id}>
            <Line signaal={signaal} {...rest} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Line(props: LineProps) {
  const { gang, signaal, waarden, change } = props;
  const id = useId();
  const gekozen = listOf(waarden, signaal.id);
  return (
    <section className="stack stack-sm" aria-labelledby={id}>
      <h2 id={id} className="signaal-tekst">
        {signaal.tekst}
      </h2>
      <ChoiceList
        inline
        labelledBy={id}
        options={GEZIEN.map((keuze) => ({ value: keuze.id, label: keuze.label }))}
        value={gekozen}
        onValue={(value) => change({ [signaal.id]: value })}
      />
      {gekozen.length === 0 ? (
        <p className="subtle small">Nog niet ingevuld</p>
      ) : (
        <Button variant="rustig" onClick={() => change({ [signaal.id]: [] })}>
          Maak leeg<span className="visually-hidden"> bij {signaal.tekst}</span>
        </Button>
      )}
      {gekozen.includes('gezien') && (
        <div className="stack stack-sm signaal-feit">
          <p className="small" id={`${id}-bron`}>
            Hoe weet je dit?
          </p>
          <ChoiceList
            inline
            labelledBy={`${id}-bron`}
            options={FEIT_BRONNEN.map((bron) => ({ value: bron, label: bron }))}
            value={listOf(waarden, `${signaal.id}.bron`)}
            onValue={([bron = '']) => change({ [`${signaal.id}.bron`]: bron })}
          />
          <Field
            label="Wanneer ongeveer?"
            hint="Bijvoorbeeld: vorige week, na het weekend, al langer."
            value={textOf(waarden, `${signaal.id}.moment`)}
            onValue={(moment) => change({ [`${signaal.id}.moment`]: moment })}
            maxLength={120}
            autoComplete="off"
          />
        </div>
      )}
      {gang.casus && <BijDeFeiten {...props} casus={gang.casus} gezien={gekozen.includes('gezien')} />}
      <details>
        <summary>
          Uitleg en een vraag<span className="visually-hidden"> bij {signaal.tekst}</span>
        </summary>
        <div className="stack stack-sm">
          <p>{signaal.uitleg}</p>
          <p>
            <strong>{VRAAG_AAN[signaal.vragen.aan]}</strong> {signaal.vragen.tekst}
          </p>
        </div>
      </details>
    </section>
  );
}

const VRAAG_AAN: Record<Signaal['vragen']['aan'], string> = {
  ouder: 'Vraag aan de ouder:',
  kind: 'Vraag aan het kind:',
  jezelf: 'Vraag jezelf af:',
  niemand: 'Vraag hier niet naar.',
};

/** Seen: can be put with the facts, or made more complete there. Not seen any more: can be taken away. */
function BijDeFeiten(props: LineProps & { casus: CasusInBeeld; gezien: boolean }) {
  const { gang, signaal, waarden, bewaar, casus, gezien } = props;
  const { gidsen } = casus;
  const feit = feitVan(gang.staat.doorloop.id, signaal, {
    bron: textOf(waarden, `${signaal.id}.bron`),
    moment: textOf(waarden, `${signaal.id}.moment`).trim(),
    op: Date.now(),
    functie: gang.functie,
  });
  const bekend = useValue(gidsen.feiten).find(({ id }) => id === feit.id);
  const [error, setError] = useState<string | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const [done, setDone] = useState(false);
  // The button that had focus made way for a sentence.
  useEffect(() => {
    if (done) said.current?.focus();
  }, [done]);
  const run = async (work: () => Promise<Uitkomst>) => {
    if (!(await bewaar())) return;
    const kept = await work();
    setError(kept.kind === 'geweigerd' ? kept.redenen.join(' ') : null);
    setDone(kept.kind === 'goed');
  };
  // What a colleague filled in is not emptied by who left it open.
  const deel = { bron: feit.bron || (bekend?.bron ?? ''), moment: feit.moment || (bekend?.moment ?? '') };
  const gelijk = bekend && bekend.bron === deel.bron && bekend.moment === deel.moment;
  if (!gezien && !bekend) return null;
  const { feitenWachten } = gang;
  return (
    <>
      {gezien && gelijk && (
        <p ref={said} tabIndex={-1} className="small">
          Staat bij de feiten van de casus.
        </p>
      )}
      {gezien && !gelijk && !feitenWachten && (
        <Button onClick={() => void run(() => (bekend ? gidsen.veranderFeit(feit.id, deel) : gidsen.zetFeit(feit)))}>
          {bekend ? 'Vul het feit aan' : 'Zet bij de feiten'}
        </Button>
      )}
      {!gezien && (
        <div className="stack stack-sm">
          <p className="small">Dit staat nog bij de feiten van de casus.</p>
          {!feitenWachten && (
            <Button onClick={() => void run(() => gidsen.verwijderFeit(feit.id))}>Haal weg bij de feiten</Button>
          )}
        </div>
      )}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
