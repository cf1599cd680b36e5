// Lines to tick: seen, not seen, do not know. Nothing chosen beforehand, no count, no colour. What was seen gets a source and a moment, and can become a fact.
import { useId } from 'react';
import { FEIT_BRONNEN } from '../../domain/feit.ts';
import { GEZIEN, type Pagina, type Signaal } from '../../domain/gids/pack.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Field } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { feitVan } from './feit-van.ts';
import type { Gang } from './gang.ts';
import { type Concept, listOf, textOf } from './use-concept.ts';

interface LineProps {
  gang: Gang;
  signaal: Signaal;
  concept: Concept;
  change: (deel: Concept) => void;
  bewaar: () => Promise<Gang | null>;
}

export function Signalen(props: Omit<LineProps, 'signaal'> & { pagina: Extract<Pagina, { kind: 'signalen' }> }) {
  const { pagina, ...rest } = props;
  return (
    <ul className="signalen">
      {pagina.signalen.map((signaal) => (
        <li key={signaal.id}>
          <Line signaal={signaal} {...rest} />
        </li>
      ))}
    </ul>
  );
}

function Line(props: LineProps) {
  const { gang, signaal, concept, change } = props;
  const id = useId();
  const gekozen = listOf(concept, signaal.id);
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
      {gekozen.length === 0 && <p className="subtle small">Nog niet ingevuld</p>}
      {gekozen.includes('gezien') && (
        <div className="stack stack-sm signaal-feit">
          <p className="small" id={`${id}-bron`}>
            Hoe weet je dit?
          </p>
          <ChoiceList
            inline
            labelledBy={`${id}-bron`}
            options={FEIT_BRONNEN.map((bron) => ({ value: bron, label: bron }))}
            value={listOf(concept, `${signaal.id}.bron`)}
            onValue={([bron = '']) => change({ [`${signaal.id}.bron`]: bron })}
          />
          <Field
            label="Wanneer ongeveer?"
            hint="Bijvoorbeeld: vorige week, na het weekend, al langer."
            value={textOf(concept, `${signaal.id}.moment`)}
            onValue={(moment) => change({ [`${signaal.id}.moment`]: moment })}
            maxLength={120}
            autoComplete="off"
          />
          {gang.casus && <NaarFeiten {...props} casus={gang.casus} />}
        </div>
      )}
      <details>
        <summary>
          Uitleg en een vraag<span className="visually-hidden"> bij: {signaal.tekst}</span>
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

function NaarFeiten({ gang, signaal, concept, bewaar, casus }: LineProps & { casus: CasusInBeeld }) {
  const feit = feitVan(gang.staat.doorloop.id, signaal, {
    bron: textOf(concept, `${signaal.id}.bron`),
    moment: textOf(concept, `${signaal.id}.moment`),
    op: Date.now(),
    functie: gang.functie,
  });
  const bekend = useValue(casus.gidsen.feiten).find(({ id }) => id === feit.id);
  const gelijk = bekend && bekend.bron === feit.bron && bekend.moment === feit.moment;
  if (gelijk) return <p className="small">Staat bij de feiten van de casus.</p>;
  return (
    <Button
      onClick={async () => {
        if (!(await bewaar())) return;
        const { gidsen } = casus;
        const kept = await (bekend ? gidsen.veranderFeit(feit.id, feit) : gidsen.zetFeit(feit));
        announce(kept.kind === 'goed' ? 'Bij de feiten gezet.' : kept.redenen.join(' '));
      }}
    >
      {bekend ? 'Vul het feit aan' : 'Zet bij de feiten'}
    </Button>
  );
}
